import Testing

@testable import Structure

@Suite("Forms in anybody's words, one below the other") struct PlainFormsTests {
    private func items(_ source: String) -> [String] {
        let text = DocumentText(MarkdownText.plain(source))
        return StructureReader(text).read().items.map { item in
            (item.kind == .area ? "A " : item.kind == .problem ? "P " : "M ")
                + text.written(Heading.title(text, item.title))
        }
    }

    @Test(
        "labels that no list of words has are known by what stands behind them in form after form",
        arguments: ["", "第#件", "案例#", "卡片#"])
    func plainWords(head: String) {
        func title(_ number: String) -> String { head.isEmpty ? "" : head.replacing("#", with: number) + "\n" }
        let text = """
            某村清理结果公开单
            \(title("一"))毛病在哪：磨坊的电费由一户代收。
            咋办的：换装电表五只，按户抄表。
            谁来办：村会计
            啥时办完：4月底前
            办得咋样：已经办完。
            \(title("二"))毛病在哪：晒场堆了三年的杂物没人管。
            咋办的：清运杂物六车，划线定位。
            谁来办：村主任
            啥时办完：5月10日前
            办得咋样：正在办，还差一户。
            \(title("三"))毛病在哪：水渠闸门丢失无人补配。
            咋办的：补配闸门两扇。
            谁来办：村会计
            啥时办完：6月底前
            办得咋样：已经办完。
            """
        #expect(
            items(text) == [
                "P 磨坊的电费由一户代收", "M 换装电表五只，按户抄表", "P 晒场堆了三年的杂物没人管", "M 清运杂物六车，划线定位", "P 水渠闸门丢失无人补配",
                "M 补配闸门两扇",
            ])
    }

    @Test("such forms of duties, of points to look at and of news hold no findings")
    func others() {
        #expect(
            items("某所分工\n第一件\n干什么：负责仓库盘点，防止账物不符。\n谁来干：仓储科\n啥时干：每月底前\n第二件\n干什么：负责车辆调度，防止公车私用。\n谁来干：车队\n啥时干：每周\n").isEmpty
        )
        #expect(
            items("某所检查安排\n第一项\n查什么：灭火器是否过期。\n怎么查：逐个查看压力表。\n谁来查：保卫科\n第二项\n查什么：电线是否老化。\n怎么查：用仪器测量。\n谁来查：机电科\n").isEmpty)
        #expect(items("某村通知\n第一件\n说什么：桥面破损封闭施工。\n谁来管：村委会\n第二件\n说什么：水管老化周六停水。\n谁来管：水厂\n").isEmpty)
    }

    @Test(
        "a word with a number counts entries, whatever it is", arguments: ["案例#：", "线索#　", "第#桩：", "第#起\n", "清单事项#、"])
    func ordinals(mark: String) {
        func entry(_ number: String, _ words: String) -> String { mark.replacing("#", with: number) + words }
        let text = """
            某院整改情况通报
            \(entry("一", "药房账物不符。"))
            整改措施：（1）逐架盘点；（2）双人签字。
            \(entry("二", "救护车油卡无人保管。"))
            整改措施：（1）收回油卡；（2）一车一卡。
            """
        #expect(items(text) == ["P 药房账物不符", "M 逐架盘点", "M 双人签字", "P 救护车油卡无人保管", "M 收回油卡", "M 一车一卡"])
    }

    @Test("labels whose characters are set apart are labels")
    func spaced() {
        #expect(
            items("某站整改方案\n1、闸门锈蚀\n整 改 措 施：除锈并刷漆。\n责 任 单 位：机电科\n2、泵房积水\n整 改 措 施：加装排水泵。\n责 任 单 位：机电科\n")
                == ["P 闸门锈蚀", "M 除锈并刷漆", "P 泵房积水", "M 加装排水泵"])
        // What is no label keeps its spaces.
        #expect(DocumentText("甲 乙 丙").lines.first?.range.count == 5)
    }

    @Test("what stands between labels and values again and again is as good as a colon", arguments: ["　", "  ", "｜"])
    func parted(by sign: String) {
        let text = """
            某厂隐患整改单
            1.吊钩磨损
            整改措施\(sign)更换吊钩两只
            责任单位\(sign)起重车间
            2.护栏松动
            整改措施\(sign)焊接护栏
            责任单位\(sign)维修班
            """
        #expect(items(text) == ["P 吊钩磨损", "M 更换吊钩两只", "P 护栏松动", "M 焊接护栏"])
    }

    @Test("labels in square brackets part a line wherever they stand in it")
    func bracketed() {
        #expect(
            items("某馆整改台账\n【问题】展柜灯管闪烁【措施】更换灯管\n【问题】票根没有回收【措施】设回收箱\n")
                == ["P 展柜灯管闪烁", "M 更换灯管", "P 票根没有回收", "M 设回收箱"])
    }

    @Test("承办： that comes with each entry is no line of a page")
    func undertaking() {
        #expect(
            items(
                "某办整改情况通报\n事项一：印章外借无登记\n（1）收回印章。\n承办：综合科；时限：2031年3月底前。\n事项二：合同没有编号\n（1）补编合同号。\n承办：法规科；时限：2031年4月底前。\n事项三：值班表缺页\n（1）补打值班表。\n承办：综合科；时限：2031年4月底前。\n"
            ) == ["P 印章外借无登记", "M 收回印章", "P 合同没有编号", "M 补编合同号", "P 值班表缺页", "M 补打值班表"])
    }

    @Test(
        "a paragraph below each problem is what was done, where a report has no labels; who answers for it may stand between"
    )
    func paragraphs() {
        #expect(
            items(
                "某局关于巡察整改情况的通报\n一、学员证由班长一人代领\n整改责任人：副局长\n我局重新发放证件六十本，并逐人签收。\n二、灶具没有年检\n整改责任人：局长\n我局送检灶具八台，张贴合格证。\n"
            ) == ["P 学员证由班长一人代领", "M 我局重新发放证件六十本，并逐人签收", "P 灶具没有年检", "M 我局送检灶具八台，张贴合格证"])
    }

    @Test("what a page has at its end is of the page also below a heading")
    func pageEnd() {
        #expect(
            items("# 某区整改公示\n\n### 关于“窗口叫号机闲置”的问题\n\n整改举措：\n\n- 恢复叫号\n\n#### 相关阅读\n\n- 我区召开问题整改推进会\n- 一图读懂整改\n")
                == ["P 窗口叫号机闲置", "M 恢复叫号"])
    }

    @Test("a sign before a label or a number only adorns it", arguments: ["◎", "▶", "🔴"])
    func adorned(sign: String) {
        #expect(
            items("某厂整改通报\n\(sign)问题1：吊钩磨损\n\(sign)整改措施：更换吊钩。\n\(sign)问题2：护栏松动\n\(sign)整改措施：焊接护栏。\n")
                == ["P 吊钩磨损", "M 更换吊钩", "P 护栏松动", "M 焊接护栏"])
    }

    @Test("what a summary of a year's work says of its own weak points is no finding")
    func summaries() {
        #expect(
            items(
                "某会2031年工作总结和2032年工作打算\n一、工作开展情况\n（一）活动丰富。举办讲座八期。\n二、存在的不足\n还存在一些不足：一是入会率有待提高；二是活动不经常。\n三、工作打算\n（一）突出服务。\n"
            )
            .isEmpty)
        #expect(items("某厂隐患整改工作总结\n1.吊钩磨损。\n整改措施：更换吊钩。\n2.护栏松动。\n整改措施：焊接护栏。\n").count == 4)
    }

    @Test(
        "a year in brackets begins no list: entries that are called by the number of a case each hold their own findings"
    )
    func cases() {
        let text = """
            某法院案件评查问题整改清单
            ■ （2031）某0102民初7号案
            责任部门：民一庭
            评查问题：
              ①笔录漏记时间；
              ②主文金额不一致。
            整改意见：
              ①补记并附说明入卷；
              ②作出补正裁定。
            完成时限：2031年7月20日
            ■ （2031）某0102刑初9号案
            责任部门：刑庭
            评查问题：
              清单缺少签字。
            整改意见：
              逐件核对后补签。
            完成时限：2031年7月15日
            有关要求：
            1.各部门要举一反三。
            2.整改情况纳入档案。
            """
        #expect(
            items(text) == [
                "A （2031）某0102民初7号案", "P 笔录漏记时间", "M 补记并附说明入卷", "P 主文金额不一致", "M 作出补正裁定", "A （2031）某0102刑初9号案",
                "P 清单缺少签字", "M 逐件核对后补签",
            ])
    }

    @Test(
        "what is asked of everybody at the end is no measure of the last one, and the next one's name no word of the one before"
    )
    func asked() {
        let text = """
            关于突出消防安全问题整改督办情况的通报
            【东街商场】地址：东街2号
            存在问题：1.喷头无水压；2.防火门被拆除。
            督办措施：责令停业整改。
            整改期限：2031年11月30日前。
            【西街旅馆】地址：西街5号
            存在问题：1.楼梯间堆放杂物；2.指示标志损坏。
            督办措施：查封二楼。
            整改期限：2031年10月25日前。
            请各单位汲取教训，做好以下工作：
            一、压实责任。落实监管责任。
            二、全面排查。逐一过筛。
            """
        let measures = items(text).filter { $0.hasPrefix("M") }
        #expect(measures == ["M 责令停业整改", "M 查封二楼"])
    }
}
