import Testing

@testable import Structure

@Suite("Any words: labels, titles and headings that no list of words holds") struct AnyWordsTests {
    private func items(_ source: String) -> [String] {
        let text = DocumentText(MarkdownText.plain(source))
        return StructureReader(text).read().items.map { item in
            let kind = item.kind == .area ? "A" : item.kind == .problem ? "P" : "M"
            return kind + " " + text.written(Heading.title(text, item.title))
        }
    }

    private func label(_ words: String) -> FieldLabel? { FieldLabel.meaning(of: Array(words.unicodeScalars)) }

    @Test("a label of a field is known by the words that it is made of")
    func composed() {
        for word in ["领办领导", "整改责任领导", "责任县领导", "挂帅领导", "包联领导", "牵头负责人"] { #expect(label(word) == .leader, "\(word)") }
        for word in ["负责科室", "整改责任单位", "承接部门", "落实部门", "责任股室", "实施单位"] { #expect(label(word) == .unit, "\(word)") }
        for word in ["牵头处室", "主办科室", "领办单位"] { #expect(label(word) == .lead, "\(word)") }
        for word in ["协办处室", "参与部门", "会办单位"] { #expect(label(word) == .support, "\(word)") }
        for word in ["拟办结时间", "销号时限", "整改完成期限", "最后期限", "时限要求", "限定日期"] { #expect(label(word) == .deadline, "\(word)") }
        for word in ["现场责任人", "整改落实人", "具体经办人"] { #expect(label(word) == .person, "\(word)") }
        for word in ["单位", "时间", "检查时间", "发布日期", "上级领导", "工作单位", "受理期限", "公示时间", "情况", "领导"] {
            #expect(label(word) == nil, "\(word)")
        }
    }

    @Test(
        "labels that come with each finding are learned by what stands behind them",
        arguments: [("怎么改的", "存在啥毛病"), ("我们的做法是", "群众反映"), ("补救动作", "查到的事")])
    func learned(plan: String, problem: String) {
        let numbered = """
            某所整改情况的报告
            1.水表失准没有更换。
            \(plan)：更换水表二十只。
            2.抄表记录缺页。
            \(plan)：补抄三个月记录。
            """
        #expect(items(numbered) == ["P 水表失准没有更换", "M 更换水表二十只", "P 抄表记录缺页", "M 补抄三个月记录"])
        let lines = """
            某所整改情况的报告
            \(problem)：值班人员脱岗。
            整改措施：一是按钟点查岗；二是公布电话。
            \(problem)：仓库没有台账。
            整改措施：建立台账。
            """
        #expect(items(lines) == ["P 值班人员脱岗", "M 按钟点查岗", "M 公布电话", "P 仓库没有台账", "M 建立台账"])
    }

    @Test("numbers in 【】, spelled-out ordinals and 第一项： are marks as others are")
    func marks() {
        #expect(
            items("某馆整改方案\n【1】展柜破损。\n整改措施：首先，更换玻璃。其次，加装护栏。最后，每周巡查。\n【2】讲解员无证上岗。\n整改措施：组织考证。\n")
                == ["P 展柜破损", "M 更换玻璃", "M 加装护栏", "M 每周巡查", "P 讲解员无证上岗", "M 组织考证"])
        #expect(
            items("某站整改报告\n第一项：油库未设围栏。\n整改情况：其一，修建围栏。其二，设置警示牌。\n第二项：消防演练走过场。\n整改情况：重新组织演练。\n")
                == ["P 油库未设围栏", "M 修建围栏", "M 设置警示牌", "P 消防演练走过场", "M 重新组织演练"])
    }

    @Test(
        "two lists of as many entries are problems and measures by what they say, whatever stands above them",
        arguments: [("第一部分　班子自查", "第二部分　往后怎么办"), ("一、短板弱项", "二、整改落实情况"), ("# 看到的", "# 着手做的")])
    func pairs(first: String, second: String) {
        let text = """
            某社整改情况
            \(first)
            1.账册散失无人过问。
            2.种子库霉变。
            3.社员大会两年未开。
            \(second)
            针对以上问题，我社逐项抓好整改：
            1.重建账册，按月核对。
            2.清理霉变种子，加装除湿机。
            3.召开社员大会。
            """
        #expect(
            items(text) == [
                "P 账册散失无人过问", "M 重建账册，按月核对", "P 种子库霉变", "M 清理霉变种子，加装除湿机", "P 社员大会两年未开", "M 召开社员大会",
            ])
    }

    @Test("entries of measures may have lists of their own, numbered otherwise than the problems")
    func pairsWithLists() {
        let text = """
            某园整改方案
            一、检查中发现的问题
            （1）假山松动有隐患。
            （2）票款未及时缴存。
            二、下一步整改措施
            1.（1）加固假山；（2）设置围挡。
            2.（1）当日缴存；（2）按周对账。
            """
        #expect(items(text) == ["P 假山松动有隐患", "M 加固假山", "M 设置围挡", "P 票款未及时缴存", "M 当日缴存", "M 按周对账"])
    }

    @Test("parts with nothing wrong in the one and done in the other are no such lists")
    func noPairs() {
        #expect(items("某局工作总结\n一、上半年工作\n1.召开大会。\n2.印发文件。\n二、下半年工作\n1.组织培训。\n2.开展调研。\n").isEmpty)
        #expect(items("某县整改推进会\n一、议程\n1.宣读通报。\n2.表态发言。\n二、要求\n1.准时参会。\n2.遵守纪律。\n").isEmpty)
    }

    @Test("a short line above findings that labels, phrases or dots name is the area that they stand in")
    func groups() {
        #expect(
            items("某厂整改报告\n生产管理方面\n问题：锅炉超期未检。\n措施：申请检验。\n问题：图纸丢失。\n措施：补绘图纸。\n党的建设方面\n问题：党费漏收。\n措施：补收党费。\n")
                == ["A 生产管理方面", "P 锅炉超期未检", "M 申请检验", "P 图纸丢失", "M 补绘图纸", "A 党的建设方面", "P 党费漏收", "M 补收党费"])
        let quoted = items(
            "某校整改通报\n教学管理方面\n关于“教案照抄照搬”的问题\n整改情况：逐本检查教案。\n关于“调课无人审批”的问题\n整改情况：建立调课审批单。\n后勤服务方面\n关于“食堂留样不足”的问题\n整改情况：配齐留样柜。\n"
        )
        #expect(quoted.filter { $0.hasPrefix("A") } == ["A 教学管理方面", "A 后勤服务方面"])
        #expect(quoted.count == 8)
        let dots = items(
            "某港整改报告\n安全方面\n● 岸电桩损坏。整改措施：更换两台。\n● 救生圈缺失。整改措施：补齐救生圈。\n服务方面\n● 窗口无人值守。整改措施：安排双岗。\n")
        #expect(dots.filter { $0.hasPrefix("A") } == ["A 安全方面", "A 服务方面"])
        #expect(dots.count == 8)
    }

    @Test("lines in bold type are headings of what stands below them")
    func bold() {
        #expect(
            items(
                "某院整改报告\n\n## 医疗服务方面\n\n**预约挂号名额不公开**\n\n- 公开号源\n- 增设预约机\n\n**药品积压过期**\n\n- 清点药房\n- 按月盘点\n\n## 后勤保障方面\n\n**一户多表长期不改**\n\n- 一表一卡登记\n- 更换水表\n"
            ) == [
                "A 医疗服务方面", "P 预约挂号名额不公开", "M 公开号源", "M 增设预约机", "P 药品积压过期", "M 清点药房", "M 按月盘点", "A 后勤保障方面",
                "P 一户多表长期不改",
                "M 一表一卡登记", "M 更换水表",
            ])
    }

    @Test(
        "对此， and 针对上述问题， lead in what was done where each problem is answered so",
        arguments: ["对此，", "针对上述问题，", "为此，", "针对这一问题："])
    func answers(words: String) {
        for end in ["", "\n"] {
            let text = "某办整改报告\n1.印章外借无登记。\(end)\(words)收回印章并登记造册。\n2.加班审批流于形式。\(end)\(words)①重订审批单；②每月公示。\n"
            #expect(items(text) == ["P 印章外借无登记", "M 收回印章并登记造册", "P 加班审批流于形式", "M 重订审批单", "M 每月公示"], "\(text)")
        }
        #expect(items("在推进会上的讲话\n1.有的单位作风漂浮。\(words)要严肃问责。\n2.有的单位弄虚作假。\(words)要坚决查处。\n").isEmpty)
    }

    @Test("a word that pages have at their end is a label where it comes with each finding")
    func pageWords() {
        #expect(
            items("某处整改方案\n存在问题：井盖缺失。\n整改措施：补装井盖。\n主办单位：养护队\n存在问题：路灯不亮。\n整改措施：更换灯具。\n主办单位：照明所\n")
                == ["P 井盖缺失", "M 补装井盖", "P 路灯不亮", "M 更换灯具"])
    }

    @Test(
        "all of a finding on one line, label by label, whatever stands between them", arguments: ["；", "。"])
    func chains(between: String) {
        func line(_ words: [String]) -> String { words.joined(separator: between) }
        let text = """
            某场整改方案
            1.\(line(["存在问题：饲料霉变", "整改动作：清理库房并通风", "责任领导：场长", "负责科室：饲养科"]))
            2.\(line(["存在问题：围栏破损", "整改动作：修补围栏三十米", "责任领导：副场长", "负责科室：后勤科"]))
            """
        #expect(items(text) == ["P 饲料霉变", "M 清理库房并通风", "P 围栏破损", "M 修补围栏三十米"])
    }

    @Test("a heading with a number goes on with headings, and an entry of a list with its list")
    func numberedHeadings() {
        #expect(
            items(
                "# 某所整改报告\n\n## 诊疗方面\n\n### 1. 处方不规范\n\n整改措施：\n\n1. 逐张点评。\n2. 约谈医生。\n\n### 2. 病历缺页\n\n整改措施：\n\n1. 补齐病历。\n\n## 药房方面\n\n### 3. 药品过期\n\n整改措施：\n\n1. 下架销毁。\n2. 每月盘点。\n"
            ) == [
                "A 诊疗方面", "P 处方不规范", "M 逐张点评", "M 约谈医生", "P 病历缺页", "M 补齐病历", "A 药房方面", "P 药品过期", "M 下架销毁", "M 每月盘点",
            ])
    }

    @Test("how far it is, said first below each problem, leads in what was done", arguments: ["。", "："])
    func statusFirst(stop: String) {
        #expect(
            items(
                "某院整改报告\n（一）设备闲置三年。\n正在整改\(stop)与两家医院签订租用协议。\n（二）食堂账目不清。\n已完成整改\(stop)一是撤销账户；二是并入大账。\n")
                == ["P 设备闲置三年", "M 与两家医院签订租用协议", "P 食堂账目不清", "M 撤销账户", "M 并入大账"])
    }

    @Test("what is asked for behind the last problem under another word is no measure of it")
    func askedOfAll() {
        #expect(
            items(
                "督办单\n（一）销号弄虚作假。\n督办要求：逐件复核。\n（二）送检不足。\n督办要求：补齐记录。\n办理要求：1.请于5月前反馈；2.逾期不报的予以通报。\n")
                == ["P 销号弄虚作假", "M 逐件复核", "P 送检不足", "M 补齐记录"])
    }

    @Test("circled numbers part a line also where no stop stands before them") func circled() {
        #expect(
            items("某村整改情况\n1.公益岗无人管理。\n整改措施：①追回补贴四千元②公益岗按指纹签到③每月公示\n2.鱼塘发包未公示。\n整改措施：重新发包。\n")
                == ["P 公益岗无人管理", "M 追回补贴四千元", "M 公益岗按指纹签到", "M 每月公示", "P 鱼塘发包未公示", "M 重新发包"])
    }

    @Test(
        "a sign between what is wrong and what was done parts them, where each entry has one",
        arguments: ["→", "——", " —— "])
    func arrows(sign: String) {
        #expect(
            items("某仓整改通报\n1.消防通道堵塞\(sign)清理杂物。\n2.叉车无证驾驶\(sign)组织考证。\n3.货架锈蚀\(sign)更换货架。\n")
                == ["P 消防通道堵塞", "M 清理杂物", "P 叉车无证驾驶", "M 组织考证", "P 货架锈蚀", "M 更换货架"])
    }

    @Test(
        "parts by how soon a problem is put right are no areas",
        arguments: [("立行立改问题", "长期整改问题"), ("已完成整改的问题", "正在整改的问题")])
    func bySpeed(first: String, second: String) {
        #expect(
            items("某馆整改通报\n一、\(first)\n（一）展柜破损。\n整改情况：更换玻璃。\n（二）票款迟缴。\n整改情况：当日缴存。\n二、\(second)\n（一）库房漏雨。\n整改情况：申请翻修。\n")
                == ["P 展柜破损", "M 更换玻璃", "P 票款迟缴", "M 当日缴存", "P 库房漏雨", "M 申请翻修"])
    }
}
