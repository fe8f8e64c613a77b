import Papers
import Testing
import Tracker

@testable import Import

@Suite("Ledgers of kinds that systems and offices write out") struct LedgerKindTests {
    private func read(_ rows: [[String]]) throws -> NoticeReading {
        let sheet = Sheet(name: "1", rows: rows.map { $0.map { Cell.text($0) } })
        let today = try #require(Day("2031-01-02"))
        return try TableReader.read(Workbook(sheets: [sheet]), on: today).reading
    }

    private func titles(_ reading: NoticeReading, _ kind: NoticeReading.Item.Kind) -> [String] {
        reading.items.filter { $0.kind == kind }.map(\.title)
    }

    private func under(_ reading: NoticeReading, _ measure: String) throws -> String {
        let item = try #require(reading.items.first { $0.kind == .measure && $0.title == measure })
        return try #require(reading.items.first { $0.kind == .problem && $0.ref == item.parent }).title
    }

    @Test("rows that say problem or measure are joined by the number of the one above them, wherever it stands")
    func typed() throws {
        let first = try read([
            ["任务编号", "类型", "标题", "父任务编号", "经办部门", "计划截止", "任务状态"],
            ["T1", "问题", "仓库钥匙无人保管", "", "后勤科", "2031-03-31", "进行中"],
            ["T2", "问题", "发票重复报销", "", "财务科", "2031-04-30", "待处理"],
            ["T3", "措施", "钥匙双人保管", "T1", "保卫科", "2031-02-28", "已关闭"],
            ["T4", "措施", "启用查重系统", "T2", "信息科", "2031-04-30", "进行中"],
            ["T5", "提醒", "请按时更新进度", "", "", "", "已关闭"],
            ["T6", "措施", "每月盘点一次", "T1", "后勤科", "2031-03-31", "待启动"],
        ])
        #expect(titles(first, .problem) == ["仓库钥匙无人保管", "发票重复报销"])
        #expect(Set(titles(first, .measure)) == ["钥匙双人保管", "每月盘点一次", "启用查重系统"])
        #expect(try under(first, "每月盘点一次") == "仓库钥匙无人保管")
        #expect(try under(first, "启用查重系统") == "发票重复报销")
        let measure = try #require(first.items.first { $0.title == "钥匙双人保管" })
        #expect(measure.fields[.unit] == .text("保卫科"))
        #expect(measure.status == .done)
        #expect(first.items.first { $0.title == "每月盘点一次" }?.status == .notStarted)
        #expect(first.skipped.contains { $0.text.contains("请按时更新进度") })
        let second = try read([
            ["分类", "事项", "责任单位", "时限"],
            ["整改问题", "围墙倒塌多年未修", "基建科", "2031年5月底前"],
            ["整改措施", "重砌围墙四十米", "基建科", "2031年5月底前"],
            ["整改措施", "加装照明六处", "电工班", "2031年4月底前"],
            ["整改问题", "食堂留样不全", "食堂", "2031年3月底前"],
            ["整改措施", "购置留样柜", "食堂", "2031年3月底前"],
        ])
        #expect(titles(second, .problem) == ["围墙倒塌多年未修", "食堂留样不全"])
        #expect(try under(second, "加装照明六处") == "围墙倒塌多年未修")
        #expect(try under(second, "购置留样柜") == "食堂留样不全")
    }

    @Test(
        "areas, problems and measures in one column are told apart by their numbers, beside their words or before them",
        arguments: [("一", "1", "1.1"), ("（一）", "1", "1-1"), ("一、", "（一）", "1."), ("1", "1.1", "1.1.1")])
    func outline(area: String, problem: String, measure: String) throws {
        func next(_ number: String, _ count: Int) -> String {
            let last = number.last { "一1".contains($0) } ?? "1"
            let place = number.lastIndex(of: last) ?? number.startIndex
            let other = last == "1" ? String(count) : ["一", "二", "三"][count - 1]
            return number[..<place] + other + number[number.index(after: place)...]
        }
        func rows(_ row: (String, String, [String]) -> [String]) -> [[String]] {
            [
                row(area, "车辆管理方面", ["", "", ""]),
                row(problem, "油卡无人管理", ["车队", "", ""]),
                row(measure, "收回全部油卡", ["车队", "2031-03-31", "已完成"]),
                row(next(measure, 2), "每月公示用油", ["财务科", "2031-04-30", "正在推进"]),
                row(next(area, 2), "食堂管理方面", ["", "", ""]),
                row(problem, "留样记录不全", ["食堂", "", ""]),
                row(measure, "购置留样柜", ["食堂", "2031-05-31", "已完成"]),
            ]
        }
        for reading in [
            try read(
                [["整改台账"], ["编号", "内容", "责任单位", "完成时限", "进展"]] + rows { [$0, $1] + $2 }),
            try read(
                [["事项", "责任单位", "完成时限", "进展"]]
                    + rows { number, words, rest in
                        let mark = number.replacing("-", with: ".")
                        return [mark + (mark.contains { "、.）".contains($0) } ? " " : "、") + words] + rest
                    }),
        ] {
            #expect(titles(reading, .area) == ["车辆管理方面", "食堂管理方面"])
            #expect(titles(reading, .problem) == ["油卡无人管理", "留样记录不全"])
            #expect(titles(reading, .measure) == ["收回全部油卡", "每月公示用油", "购置留样柜"])
            #expect(try under(reading, "每月公示用油") == "油卡无人管理")
            let measure = try #require(reading.items.first { $0.title == "每月公示用油" })
            #expect(measure.fields[.unit] == .text("财务科") && measure.status == .underway)
            #expect(measure.fields[.deadline] == .day(try #require(Day("2031-04-30"))))
        }
    }

    @Test("a cell that lists problems beside one that lists as many measures holds each with its own, in a form too")
    func listsBesideEachOther() throws {
        let rows: [[String]] = [
            ["序号", "发现问题", "整改要求", "责任单位", "办理情况"],
            ["1", "1.球场围网破损\n2.浴室地漏堵塞", "1.更换围网\n2.疏通地漏", "后勤处", "两项均已办结，附照片。"],
            ["2", "1.公告栏玻璃开裂", "1.更换玻璃\n2.加装防护条", "宣传部", "已拆除旧玻璃，防护条正在安装。"],
        ]
        let card: [[String]] = [
            ["某校督办单"], ["承办单位", "后勤处", "办结时限", "2031-06-30"],
            ["发现问题", "1.球场围网破损\n2.浴室地漏堵塞", "", ""], ["整改要求", "1.更换围网\n2.疏通地漏", "", ""],
            ["办理情况", "正在办理。", "", ""],
        ]
        let table = try read(rows)
        #expect(titles(table, .problem) == ["球场围网破损", "浴室地漏堵塞", "公告栏玻璃开裂"])
        #expect(table.items.filter { $0.kind == .measure }.map(\.status) == [.done, .done, .underway, .underway])
        #expect(try under(table, "加装防护条") == "公告栏玻璃开裂")
        for reading in [table, try read(card)] {
            #expect(try under(reading, "更换围网") == "球场围网破损")
            #expect(try under(reading, "疏通地漏") == "浴室地漏堵塞")
            let measure = try #require(reading.items.first { $0.title == "疏通地漏" })
            #expect(measure.fields[.unit] == .text("后勤处"))
        }
    }

    @Test(
        "what an office's system writes out has kinds and no areas, its own words for how far it is, and no measure where 无 is"
    )
    func exported() throws {
        let reading = try read([
            ["工单号", "问题类别", "问题描述", "处置措施", "责任单位", "处置状态"],
            ["1", "道路", "井盖松动", "加固井盖", "市政所", "已结案"], ["2", "绿化", "行道树倒伏", "扶正并支撑\n并检查同类树木", "园林所", "处置中"],
            ["3", "道路", "路面塌陷", "无", "市政所", "待派遣"], ["4", "照明", "路灯不亮", "更换灯泡", "供电所", "已结案"],
            ["5", "绿化", "草坪裸露", "补种草皮", "园林所", "已结案"],
        ])
        #expect(titles(reading, .area).isEmpty)
        #expect(titles(reading, .problem).count == 5)
        #expect(titles(reading, .measure).count == 4)
        let status = { title in reading.items.first { $0.title.hasPrefix(title) }?.status }
        #expect(status("加固井盖") == .done && status("扶正") == .underway && status("路面塌陷") == .notStarted)
    }

    @Test("two tables in one sheet are two, and the line above each says how far all of it is")
    func twoTables() throws {
        let first = try read([
            ["某街道审计整改台账"], ["表一：已整改到位事项"],
            ["编号", "审计发现事项", "整改结果", "整改责任部门"],
            ["S1", "租金长期未收", "追回租金十二万元", "财政所"], ["S2", "账外设账", "撤销账外账户并入总账", "财政所"],
            [], ["表二：正在整改事项（持续推进）"],
            ["编号", "审计发现事项", "未完成原因", "下步整改举措", "牵头部门", "计划完成时间"],
            ["S3", "闲置厂房无人管护", "产权不清", "办理厂房确权登记", "城建办", "2031年6月底"],
        ])
        #expect(titles(first, .area).isEmpty)
        #expect(titles(first, .problem) == ["租金长期未收", "账外设账", "闲置厂房无人管护"])
        #expect(titles(first, .measure) == ["追回租金十二万元", "撤销账外账户并入总账", "办理厂房确权登记"])
        #expect(first.items.first { $0.title == "追回租金十二万元" }?.status == .done)
        #expect(first.items.first { $0.title == "办理厂房确权登记" }?.status == .underway)
        let second = try read([
            ["序号", "问题", "整改措施", "责任单位"], ["1", "车辆私用", "加装定位终端", "车队"],
            ["尚未启动的问题（1个）"],
            ["序号", "问题", "拟采取措施", "牵头单位", "备注"], ["2", "公章外借", "实行用印审批", "办公室", "待研究"],
        ])
        #expect(titles(second, .problem) == ["车辆私用", "公章外借"])
        #expect(second.items.first { $0.title == "实行用印审批" }?.status == .notStarted)
        #expect(second.items.first { $0.title == "加装定位终端" }?.status == nil)
    }

    @Test(
        "the only column of sentences beside the problems is what is done about them, whatever it is called",
        arguments: ["处置情况", "怎么改", "具体动作"])
    func onlySentences(heading: String) throws {
        for (unit, posts) in [("谁来改", "谁来管"), ("承办部门", "分管")] {
            let reading = try read([
                ["问题内容", heading, unit, posts, "要求办结日期"],
                ["会费超标准收取", "1.会费压减为三档\n2.多收部分退还会员", "会员部", "秘书长", "2031-03-31"],
                ["两套账户混用", "两套账户彻底分设开", "财务部", "总会计师", "2031-04-30"],
                ["评选收取参评费", "停止评选并公告作废。", "宣传部", "副会长", "2031-05-31"],
                ["会刊挪作广告", "清退广告费八万余元", "宣传部", "秘书长", "2031-05-31"],
            ])
            #expect(titles(reading, .measure).prefix(3) == ["会费压减为三档", "多收部分退还会员", "两套账户彻底分设开"])
            #expect(titles(reading, .measure).count == 5)
            #expect(reading.items.first { $0.kind == .measure }?.fields[.leader] == .text("秘书长"))
        }
    }

    @Test("why something is wrong, or what the law says, is no measure though it is all that is said")
    func noMeasures() throws {
        for (heading, words) in [("现状描述", "门锁损坏多年无人修"), ("可能后果", "造成财产损失不小")] {
            let reading = try read([
                ["问题", heading, "责任单位", "整改时限"], ["消防门上锁", words, "保卫科", "2031-03-31"],
                ["仓库漏雨", words, "后勤科", "2031-04-30"],
            ])
            #expect(titles(reading, .measure).isEmpty)
        }
    }

    @Test("figures by unit are no problems, also where a second row parts their heading")
    func statistics() throws {
        for second in [["", "", "小计", "党建类", "", ""], ["", "", "合计数", "本年", "", ""]] {
            let rows = [
                ["巡察整改进度统计表"], ["序号", "被巡察单位", "反馈问题（个）", "", "制定措施（条）", "整改率"], second,
                ["1", "县甲局党组", "23", "9", "58", "87.0%"], ["2", "县乙局党组", "19", "11", "41", "89.5%"],
                ["3", "丙镇党委", "34", "16", "77", "76.5%"], ["合计", "", "76", "36", "176", "84%"],
            ]
            #expect(throws: TableRefusal.self) { try read(rows) }
        }
    }

    @Test("a slip of what is asked for names who it is sent to, and a hint to fill in is no progress")
    func slips() throws {
        for (unit, asked) in [("督办对象", "督办要求"), ("交办对象", "交办要求")] {
            let reading = try read([
                ["巡察整改督办单"], [unit, "县粮食局党组", "协办单位", "县财政局"], ["督办事项", "粮库轮换账实不符"],
                [asked, "1.三十日内盘库；2.差额如数追缴，报县财政局"], ["办结时限", "2031年6月30日前"],
                ["办理结果", "（由承办方填写，加盖公章）"],
            ])
            #expect(titles(reading, .problem) == ["粮库轮换账实不符"])
            #expect(titles(reading, .measure).count == 2)
            let measure = try #require(reading.items.first { $0.kind == .measure })
            #expect(measure.fields[.unit] == .text("县粮食局党组"))
            #expect(measure.progress == nil)
        }
    }

    @Test("what is wrong is found beside who and when, and each column of measures gives its own")
    func twoColumns() throws {
        for heading in ["反馈原文", "发现的情形", "啥毛病"] {
            let reading = try read([
                ["类别", heading, "当下改", "长久立", "主责处室", "完成节点"],
                ["审计", "投资审计报告超期出具", "1.出具积压报告\n2.约谈主审", "上线预警系统", "投资处", "2031-06-30"],
                ["人事", "晋升测算台账缺失", "重建台账", "修订晋升办法", "人事处", "2031-05-31"],
            ])
            #expect(titles(reading, .problem) == ["投资审计报告超期出具", "晋升测算台账缺失"])
            #expect(titles(reading, .measure) == ["出具积压报告", "约谈主审", "上线预警系统", "重建台账", "修订晋升办法"])
        }
    }

    @Test("a column of shares or of yes and no says how far it is, whatever it is called")
    func standing() throws {
        let first = try read([
            ["问题", "打算怎么改", "责任单位", "改得怎样（%）"], ["窗口中午断档", "排定午间值班表并上墙", "综合科", "100%"],
            ["收取重复材料", "打通电子证照调用接口", "信息科", "60%"],
        ])
        #expect(first.items.filter { $0.kind == .measure }.map(\.status) == [.done, .underway])
        let second = try read([
            ["问题", "要求怎样整治", "责任单位", "办结否"], ["垃圾无人清运", "组织人员清运并补种绿植", "保洁队", "√"], ["沟渠堵塞", "疏通沟渠并设拦污网", "水务站", "×"],
        ])
        #expect(second.items.filter { $0.kind == .measure }.map(\.status) == [.done, .notStarted])
        let third = try read([
            ["隐患", "治理办法", "责任单位", "销号"], ["护栏锈蚀", "除锈刷漆", "后勤科", "治理中"], ["灯具损坏", "更换灯具", "后勤科", "已销号"],
        ])
        #expect(third.items.filter { $0.kind == .measure }.map(\.status) == [.underway, .closed])
    }

    @Test("a table that a page parted goes on in the area in which it ended")
    func parted() throws {
        let head = ["序号", "存在问题", "整改举措", "责任科室"]
        func sheet(_ name: String, _ rows: [[String]], merge: Int? = nil) -> Sheet {
            var sheet = Sheet(name: name, rows: rows.map { $0.map { Cell.text($0) } })
            if let merge { sheet.merges = [Sheet.Merge(top: merge, left: 0, bottom: merge, right: 3)] }
            return sheet
        }
        let first = sheet("1", [head, ["一、教学管理不严", "", "", ""], ["1", "劳动课被挤占", "课表上墙", "基教科"]], merge: 1)
        let second = sheet("2", [head, ["2", "校外培训查处少", "组建巡查小分队", "民办科"]])
        let today = try #require(Day("2031-01-02"))
        let reading = try TableReader.read(Workbook(sheets: [first, second]), on: today).reading
        #expect(reading.items.filter { $0.kind == .problem }.map(\.parent) == ["一", "一"])
    }

    @Test("a column of a unit and a person is known by both words", arguments: ["责任股室及责任人", "承办科室/经办人", "牵头部门、负责人"])
    func unitAndPerson(heading: String) throws {
        let reading = try read([["问题", "整改措施", heading], ["账目不清", "逐笔清理账目", "财务科、张三"], ["门锁损坏", "更换门锁", "后勤科、李四"]])
        let measure = try #require(reading.items.first { $0.kind == .measure })
        #expect(measure.fields[.unit] == .text("财务科"))
        #expect(measure.fields[.person] == .text("张三"))
    }
}
