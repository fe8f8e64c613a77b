import Testing

@testable import Structure

@Suite("Numbers and dots as people write them") struct AnyMarksTests {
    private func items(_ source: String) -> [String] {
        let text = DocumentText(MarkdownText.plain(source))
        return StructureReader(text).read().items.map { item in
            (item.kind == .area ? "A " : item.kind == .problem ? "P " : "M ")
                + text.written(Heading.title(text, item.title))
        }
    }

    @Test("dots within a line are a list, and another dot than that of the headings one below them")
    func dotsWithin() {
        #expect(
            items(
                "某疗养院整改公示\n◆护理服务有差距方面\n【问题1】夜班无人巡房。\n【整改】■加派夜班护士两名。■巡房时刷卡签到。\n◆后勤管理不规范方面\n【问题2】锅炉未年检。\n【整改】■申请年检并停用旧炉。\n"
            ) == [
                "A 护理服务有差距方面", "P 夜班无人巡房", "M 加派夜班护士两名", "M 巡房时刷卡签到", "A 后勤管理不规范方面", "P 锅炉未年检",
                "M 申请年检并停用旧炉",
            ])
        #expect(items("某库整改通报\n1.钥匙无人保管。\n整改措施：●双人保管钥匙●每日登记\n2.台账缺页。\n整改措施：补齐台账。\n").count == 5)
    }

    @Test("parts with a bare number are what 1.1 and 1.1.1 stand below")
    func bareNumbers() {
        #expect(
            items(
                "某热力公司审计整改方案\n1  工程管理\n1.1  换热站图纸缺失\n1.1.1  补绘图纸并归档\n1.1.2  约谈监理单位\n2  财务管理\n2.1  备用金长期挂账\n2.1.1  限期收回备用金\n"
            ) == [
                "A 工程管理", "P 换热站图纸缺失", "M 补绘图纸并归档", "M 约谈监理单位", "A 财务管理", "P 备用金长期挂账", "M 限期收回备用金",
            ])
        // An amount at the beginning of a line is no number.
        #expect(
            items("某站整改报告\n1.油罐渗漏。\n整改措施：\n3 个油罐全部检测。\n2.车辆超载。\n整改措施：逐车过磅。\n").filter { $0.hasPrefix("A") }.isEmpty)
    }

    @Test("short lines above numbers that begin again below each are the areas", arguments: ["：", ""])
    func places(end: String) {
        #expect(
            items("某园安全隐患整改情况\n锅炉房\(end)\n1、压力表损坏 → 更换压力表\n2、阀门漏水 → 更换垫片\n候车厅\(end)\n1、座椅松动 → 拧紧螺栓\n2、标识牌脱落 → 重新悬挂\n")
                == [
                    "A 锅炉房", "P 压力表损坏", "M 更换压力表", "P 阀门漏水", "M 更换垫片", "A 候车厅", "P 座椅松动", "M 拧紧螺栓", "P 标识牌脱落", "M 重新悬挂",
                ])
        // A line that leads in the parts of what stands above it is none.
        #expect(
            items(
                "某镇整改报告\n（一）会议过多。\n有的情形\(end)\n1.同日开三场会。\n2.陪会人数多。\n整改措施：合并会议。\n（二）文件积压。\n有的情形\(end)\n1.超期办理。\n整改措施：限时办结。\n"
            )
            .filter { $0.hasPrefix("A 有的") }.isEmpty)
    }

    @Test("甲、 heads a part, and 第1条 with a space is an entry that a list apart can name")
    func stemsAndArticles() {
        #expect(
            items(
                "某所巡察整改报告\n一、反馈的主要问题\n甲、学习教育\n第1条　学习笔记补抄。\n第2条　党课走过场。\n乙、窗口服务\n第3条　叫号机闲置。\n二、整改落实情况\n针对第1、2条：（1）抽查笔记并通报；（2）重排党课计划。\n针对第3条：（1）恢复叫号。\n"
            ) == ["A 学习教育", "P 学习笔记补抄", "M 抽查笔记并通报", "M 重排党课计划", "P 党课走过场", "A 窗口服务", "P 叫号机闲置", "M 恢复叫号"])
    }

    @Test("a problem's number and its words are parted by any sign, or by space", arguments: [" · ", "——", " ", "："])
    func worded(between: String) {
        #expect(
            items(
                "# 某馆整改看板\n\n## 展陈方面\n\n### 问题 1\(between)展柜灯管损坏\n\n- [x] 更换灯管\n- [ ] 排查线路\n\n## 票务方面\n\n### 问题 2\(between)退票无登记\n\n- [x] 建立登记簿\n"
            ).filter { $0.hasPrefix("P") } == ["P 展柜灯管损坏", "P 退票无登记"])
        #expect(items("某局通报\n问题3个已销号。\n问题 4 项正在整改。\n").isEmpty)
    }
}
