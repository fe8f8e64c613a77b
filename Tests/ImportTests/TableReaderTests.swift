import Fixtures
import Papers
import Testing
import Tracker

@testable import Import
import Wording

@Suite("Tables that offices keep are read as they are")
struct TableReaderTests {
    private func day(_ text: String) -> FieldValue { FieldValue(Day(text)) }

    private func item(_ reading: TableReading, _ ref: String) throws -> NoticeReading.Item {
        try #require(reading.reading.items.first { $0.ref == ref })
    }

    private func whys(_ reading: TableReading) -> [NoticeReading.Why] {
        (reading.reading.skipped + reading.reading.uncertain).compactMap(\.why)
    }

    @Test("a plain table gives its areas, problems and measures with owners and deadlines")
    func plain() throws {
        let read = try TableFixture.read(TableFixture.plain)
        #expect(read.reading.items.map(\.ref) == ["一", "1", "1.1", "2", "2.1", "二", "3", "3.1"])
        let first = try item(read, "1.1")
        #expect(first.text == "每月集中学习一次。")
        #expect(first.fields[.leader] == .text("甲一"))
        #expect(first.fields[.unit] == .text("办公室"))
        #expect(first.fields[.support] == .names(["人事科", "财务科"]))
        #expect(first.fields[.deadline] == day("2022-06-30"))
        #expect(first.status == .done && first.progress == nil)
        #expect(first.cell == "D2" && first.line == 2)
        #expect(try item(read, "2.1").status == .underway)
        let last = try item(read, "3.1")
        #expect(last.fields[.kind] == .text("longTerm") && last.fields[.deadline] == nil)
        #expect(last.progress == "已开展两次调研，走访农户三十户。" && last.status == nil)
        #expect(read.reading.uncertain.isEmpty && read.reading.skipped.isEmpty)
    }

    @Test(
        "a row over all columns that names a problem holds the measures in the rows below, in the next table as well",
        arguments: [["问题一：水压不稳", "问题二：电费公开不及时", "问题三：路灯损坏"], ["水压不稳", "电费公开不及时", "路灯损坏"]])
    func problemRows(names: [String]) throws {
        let heading = ["序号", "具体举措", "牵头部门", "时限要求", "进展情况"]
        func sheet(_ title: String, _ rows: [[String]]) -> Sheet {
            let rows = [[title], heading] + rows
            return TableFixture.sheet(
                rows, name: title,
                merges: rows.indices.filter { $0 > 1 && rows[$0].count == 1 }.map { ($0, 0, $0, 4) })
        }
        let book = Workbook(sheets: [
            sheet(
                "任务分解1",
                [
                    [names[0]], ["1", "更换水泵", "水务科", "2022-06-30", "已完成"],
                    ["2", "清洗水箱", "后勤科", "2022-07-31", "推进中"], [names[1]],
                    ["1", "每月张贴账单", "财务科", "2022-05-31", "已完成"],
                ]),
            sheet("任务分解2", [[names[2]], ["1", "更换灯头", "市政科", "2022-08-31", "推进中"]]),
        ])
        let read = try TableReader.read(book, on: TableFixture.day)
        let problems = read.reading.items.filter { $0.kind == .problem }
        #expect(problems.map(\.text).prefix(2) == ["水压不稳", "电费公开不及时"])
        #expect(read.reading.items.filter { $0.kind == .area }.isEmpty)
        let measures = read.reading.items.filter { $0.kind == .measure }
        #expect(measures.prefix(3).map(\.text) == ["更换水泵", "清洗水箱", "每月张贴账单"])
        #expect(measures.prefix(3).map(\.parent) == ["1", "1", "2"])
        #expect(measures.first?.fields[.unit] == .text("水务科") && measures.first?.status == .done)
        #expect(problems.count == 3 && measures.count == 4)
    }

    @Test(
        "a tick is a tick, however it is made: it says done, and closes nothing",
        arguments: [
            "√", "✓", "✔", "✔\u{FE0F}", "☑", "☑\u{FE0F}", "✅", "🗸", "🗹", "是", "对", "TRUE", "true", "Ｙ", "Yes", " √ ",
            "√。",
        ], ["整改进展", "整改状态", "是否完成", "完成情况"])
    func ticks(sign: String, heading: String) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", heading], ["1", "账目不清。", "清理账目。", sign],
            ["2", "屋面漏雨。", "翻修屋面。", "正在推进"],
        ])
        let item = try item(read, "1.1")
        #expect(item.status == .done && item.progress == nil)
        #expect(read.reading.uncertain.isEmpty)
    }

    @Test(
        "an open box, a cross, no and FALSE are never done",
        arguments: ["☐", "□", "×", "✗", "✘", "☒", "❌", "否", "FALSE", "n"])
    func notTicked(sign: String) throws {
        for heading in ["整改状态", "是否完成"] {
            let read = try TableFixture.read([
                ["序号", "问题", "整改措施", heading], ["1", "账目不清。", "清理账目。", sign],
                ["2", "屋面漏雨。", "翻修屋面。", "√"],
            ])
            let item = try item(read, "1.1")
            #expect(item.status == .underway || item.status == .notStarted)
            #expect(item.progress == nil)
        }
    }

    @Test("a word for how far it is that is not known is listed as uncertain with its cell, and kept as progress")
    func unknownStatus() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "整改状态"], ["1", "账目不清。", "清理账目。", "待研究"],
            ["2", "屋面漏雨。", "翻修屋面。", "已会同财务科制定方案，明年一季度施工。"], ["3", "公示栏破损。", "更换公示栏。", "√"],
        ])
        #expect(read.reading.uncertain.map(\.why) == [.statusNotRead])
        #expect(read.reading.uncertain.first?.cell == "D2" && read.reading.uncertain.first?.text == "待研究")
        let item = try item(read, "1.1")
        #expect(item.status == nil && item.progress == "待研究")
    }

    @Test("merged and empty cells mean what stands above them")
    func merged() throws {
        let read = try TableFixture.read(
            [
                ["某局巡察整改台账（2022年）"],
                ["序号", "类别", "问题描述", "具体措施", "牵头部门", "完成时限"],
                ["1", "（一）学习方面", "学习不深入。", "每月学习。", "办公室", "2022年6月底"],
                ["", "", "", "建立台账。", "", ""],
                ["2", "", "计划空泛。", "修订计划。", "人事科", "2022/7/5"],
                ["", "", "", "逐月检查。", "", ""],
            ],
            merges: [(0, 0, 0, 5), (2, 1, 5, 1), (2, 2, 3, 2), (2, 4, 3, 4), (2, 5, 3, 5)])
        #expect(read.reading.round.title == "某局巡察整改台账（2022年）")
        #expect(read.reading.items.map(\.ref) == ["一", "1", "1.1", "1.2", "2", "2.1", "2.2"])
        #expect(try item(read, "一").title == "学习方面")
        #expect(try item(read, "1.2").fields[.unit] == .text("办公室"))
        #expect(try item(read, "1.2").fields[.deadline] == day("2022-06-30"))
        // What is only empty says nothing of owner and deadline.
        #expect(try item(read, "2.2").fields[.unit] == nil)
        #expect(try item(read, "2.1").fields[.deadline] == day("2022-07-05"))
    }

    @Test("a heading of two rows is read as one")
    func twoRows() throws {
        let read = try TableFixture.read(
            [
                ["整改任务清单", "", "", "", "", "", ""],
                ["序\n号", "反馈问题", "整改措施", "责任分工", "", "", "整改时限（年月）"],
                ["", "", "", "牵头领导", "责任单位", "责任人", ""],
                ["1", "学习不深入。", "每月学习。", "甲一", "办公室", "丙三", "2022年12月底前"],
            ],
            merges: [
                (0, 0, 0, 6), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 5), (1, 6, 2, 6),
            ])
        let measure = try item(read, "1.1")
        #expect(measure.fields[.leader] == .text("甲一"))
        #expect(measure.fields[.person] == .text("丙三"))
        #expect(measure.fields[.deadline] == day("2022-12-31"))
        #expect(read.columns.map(\.meaning) == [.number, .problem, .measure, .leader, .unit, .person, .deadline])
        #expect(read.columns[4].cell == "E3")
    }

    @Test("a heading of three rows is read as one, and is no row where all of it comes again")
    func threeRows() throws {
        let heading = [
            ["方面", "问题及措施", "", "责任体系", "", "", "落实", ""], ["", "问题", "举措", "单位", "", "人员", "整改时限", "是否完成"],
            ["", "", "", "责任单位", "配合单位", "责任人", "", ""],
        ]
        func merges(_ top: Int) -> [(Int, Int, Int, Int)] {
            [
                (top, 0, top + 2, 0), (top, 1, top, 2), (top, 3, top, 5), (top, 6, top, 7), (top + 1, 1, top + 2, 1),
                (top + 1, 2, top + 2, 2), (top + 1, 3, top + 1, 4), (top + 1, 6, top + 2, 6),
                (top + 1, 7, top + 2, 7),
            ]
        }
        let read = try TableFixture.read(
            [["表1-2"], ["某街道专项巡察整改总台账"]] + heading
                + [["绿化", "草坪枯死。", "补种草坪。", "园林科", "社区", "甲一", "2022-08-20", "是"]] + heading
                + [["照明", "路灯不亮。", "更换灯具。", "市政科", "", "丙三", "2022-09-30", "否"]],
            merges: merges(2) + merges(6))
        #expect(read.reading.round.title == "某街道专项巡察整改总台账")
        #expect(read.reading.titles(.area) == ["绿化", "照明"])
        #expect(read.reading.titles(.problem) == ["草坪枯死", "路灯不亮"])
        #expect(whys(read).filter { $0 == .repeatedHeading }.count == 3)
        let first = try item(read, "1.1")
        #expect(
            first.fields == [
                .unit: .text("园林科"), .support: .names(["社区"]), .person: .text("甲一"), .deadline: day("2022-08-20"),
            ])
        #expect(first.stated?.status == .done)
        #expect(try item(read, "2.1").stated?.status == .underway)
    }

    @Test(
        "what a check found says how far it is",
        arguments: [
            ("复查合格，已整改完毕", NoticeReading.Status.done), ("正在施工，未完成", .underway), ("尚未动工", .notStarted),
            ("已整改到位", .done), ("正在整改", .underway), ("未整改", .notStarted),
        ])
    func checked(words: String, status: NoticeReading.Status) throws {
        let read = try TableFixture.read([["隐患描述", "防范措施", "复查结果"], ["窗口装网未留逃生口", "开设逃生窗", words]])
        #expect(try item(read, "1.1").stated?.status == status)
    }

    @Test("the menu above the table of a page is not its title")
    func menu() throws {
        let read = try TableFixture.read([
            ["首页"], ["公开"], ["互动"], ["某局关于审计问题整改结果的公告"], ["序号", "问题", "措施"], ["1", "甲。", "一。"],
        ])
        #expect(read.reading.round.title == "某局关于审计问题整改结果的公告")
    }

    @Test("a cell with several measures becomes several measures, and its lists are parted among them")
    func several() throws {
        let read = try TableFixture.read([
            ["问题", "整改措施", "责任单位", "时限"],
            ["学习不深入。", "一是每月学习。二是建立台账。三是年底考学。", "办公室", "2022年6月底"],
            ["作风不实。", "1.每季度下乡；\n2.建立回访制度。", "综合科\n农业科", "2022-06-30\n长期坚持"],
            ["花费1.5万元未入账。", "补记1.5万元。", "财务科", "立行立改"],
        ])
        #expect(
            read.reading.items.filter { $0.kind == .measure }.map(\.ref) == ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1"])
        #expect(try item(read, "1.2").text == "建立台账。")
        #expect(try item(read, "2.1").text == "每季度下乡")
        #expect(try item(read, "2.2").fields[.unit] == .text("农业科"))
        #expect(try item(read, "2.2").fields[.kind] == .text("longTerm"))
        #expect(try item(read, "3.1").text == "补记1.5万元。")
        #expect(try item(read, "3.1").fields[.kind] == .text("immediate"))
    }

    @Test("the numbers of the table are kept where they fit, and numbered through where not")
    func numbers() throws {
        let kept = try TableFixture.read([
            ["编号", "问题", "措施"], ["4.1", "甲。", "一。"], ["4.3", "", "二。"], ["7.1", "乙。", "三。"],
        ])
        #expect(kept.reading.items.map(\.ref) == ["4", "4.1", "4.3", "7", "7.1"])
        let scattered = try TableFixture.read([
            ["序号", "方面", "问题", "措施"], ["1", "学", "甲。", "一。"], ["2", "做", "乙。", "二。"], ["3", "学", "丙。", "三。"],
        ])
        #expect(scattered.reading.items.filter { $0.kind == .problem }.map(\.ref) == ["1", "3", "2"])
        let through = try TableFixture.read([
            ["序号", "方面", "问题", "措施"], ["1", "学", "甲。", "一。"], ["1", "做", "乙。", "二。"], ["2", "做", "丙。", "三。"],
        ])
        #expect(through.reading.items.filter { $0.kind == .problem }.map(\.ref) == ["1", "2", "3"])
    }

    @Test("the body or place of a row is part of what it is, so that equal problems of several are several")
    func subjects() throws {
        let found = try TableFixture.read([
            ["序号", "商户名称", "商户类别", "检查发现问题", "整改措施"],
            ["1", "东街面馆", "餐饮", "灭火器过期", "更换灭火器"], ["2", "西街粉店", "餐饮", "灭火器过期", "更换灭火器"],
            ["3", "南街超市", "零售", "通道堆放货物", "清空通道"],
        ])
        #expect(found.reading.count(.area) == 0)
        #expect(
            found.reading.items.filter { $0.kind == .problem }.map(\.text) == [
                "东街面馆：灭火器过期", "西街粉店：灭火器过期", "南街超市：通道堆放货物",
            ])
        #expect(found.reading.items.filter { $0.kind == .measure }.map(\.ref) == ["1.1", "2.1", "3.1"])
        // A kind of what was looked at is no area, and is named as not read.
        #expect(found.columns.map(\.meaning) == [.number, .subject, nil, .problem, .measure])
        // Without a number of their own, equal problems of two places are two as well.
        let places = try TableFixture.read([
            ["隐患地点", "隐患描述", "整改措施"], ["一号楼", "墙皮脱落", "铲除修补"], ["二号楼", "墙皮脱落", "铲除修补"],
        ])
        #expect(places.reading.count(.problem) == 2)
    }

    @Test(
        "a heading of three rows; a sheet an area; an area that a page parted from its rows; one leader of two columns")
    func shapes() throws {
        let three = try TableFixture.read(
            [
                ["附件3"], ["某校审计整改台账"],
                ["序号", "审计发现", "", "整改安排", "", "", "", "", "进度", ""],
                ["", "所属方面", "具体情况", "整改举措", "责任部门", "", "时间要求", "", "完成比例", "佐证材料"],
                ["", "", "", "", "牵头", "协同", "启动", "完成", "", ""],
                ["1", "预算管理", "年末突击采购", "收回结余", "财务处", "国资处", "2024-05-06", "2024-09-30", "100%", "复印件"],
            ],
            merges: [
                (2, 0, 4, 0), (2, 1, 2, 2), (2, 3, 2, 7), (2, 8, 2, 9), (3, 1, 4, 1), (3, 2, 4, 2), (3, 3, 4, 3),
                (3, 4, 3, 5),
                (3, 6, 3, 7), (3, 8, 4, 8), (3, 9, 4, 9),
            ]
        ).reading
        #expect(three.round.title == "某校审计整改台账")
        #expect(three.items.map(\.title) == ["预算管理", "年末突击采购", "收回结余"])
        #expect(three.items.last?.fields[.unit] == .text("财务处") && three.items.last?.status == .done)
        #expect(three.items.last?.fields[.deadline] == day("2024-09-30"))
        let heading = ["序号", "问题隐患", "防范化解办法", "责任领导", "分管领导"]
        func sheet(_ name: String, _ rows: [[String]]) -> Sheet { TableFixture.sheet([heading] + rows, name: name) }
        let sheets = try TableReader.read(
            Workbook(sheets: [
                sheet("防汛准备", [["1", "仓库底数不清", "逐库清点", "甲一", "乙二"]]),
                sheet("火险管控", [["1", "隔离带杂草未清", "机械割除", "甲一", "乙二"]]),
            ]), on: TableFixture.day)
        #expect(sheets.reading.items.filter { $0.kind == .area }.map(\.title) == ["防汛准备", "火险管控"])
        #expect(sheets.reading.items.last?.fields[.leader] == .text("甲一"))
        #expect(sheets.columns.prefix(5).map(\.meaning) == [.number, .problem, .measure, .leader, nil])
        let parted = try TableReader.read(
            Workbook(sheets: [
                TableFixture.sheet(
                    [["序号", "反馈问题", "整改措施"], ["一、监督方面", "", ""], ["1", "移送不畅", "建立制度"], ["二、内控方面", "", ""]], name: "1"),
                TableFixture.sheet([["（续表）"], ["序号", "反馈问题", "整改措施"], ["2", "设备未修", "采购设备"]], name: "2"),
            ]), on: TableFixture.day)
        #expect(parted.reading.items.map(\.title) == ["监督方面", "移送不畅", "建立制度", "内控方面", "设备未修", "采购设备"])
    }

    @Test("what a blank shows how to fill in is no row") func blanks() {
        #expect(throws: TableRefusal.noRows(sheet: "台账")) {
            try TableFixture.read([
                ["××单位整改台账"], ["序号", "反馈问题", "整改措施", "责任单位"], ["例", "××××不到位（照抄原文）", "1.……\n2.……", "××科"],
                ["1", "", "", ""], ["……", "", "", ""], ["填表说明：1.逐条填写；2.措施应可检查。", "", "", ""],
            ])
        }
    }

    @Test("totals, repeated headings and signatures are left out with the reason")
    func furniture() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "措施"], ["1", "甲。", "一。"], ["序号", "问题", "措施"], ["2", "乙。", "二。"], ["合计", "2", "2"],
            ["填报人：丙三", "", "审核人：甲一"],
        ])
        #expect(read.reading.count(.problem) == 2)
        #expect(read.reading.skipped.map(\.why) == [.repeatedHeading, .totalRow, .belowTable])
        #expect(read.reading.skipped.map(\.line) == [3, 5, 6])
    }

    @Test("dates in all usual forms are read, and what is not understood stays open and is said with its cell")
    func dates() throws {
        let values: [(Cell, String?)] = [
            (.text("2022-06"), "2022-06-30"), (.text("2022.6.30"), "2022-06-30"), (.text("2022/6/30"), "2022-06-30"),
            (.text("2022年6月底"), "2022-06-30"), (.text("2022年6月30日前"), "2022-06-30"), (.text("２０２２．６．３０"), "2022-06-30"),
            (Cell(.date(year: 2022, month: 6, day: 30)), "2022-06-30"), (.number(44742), "2022-06-30"),
            (.text("20220630"), "2022-06-30"), (.text("2022年底"), "2022-12-31"), (.text("年内适时"), nil),
            (.text("随时"), nil),
            (Cell(.number(2022.6)), "2022-06-30"),
        ]
        var sheet = Sheet(name: "表", rows: [[.text("问题"), .text("措施"), .text("整改时限")]])
        for (place, value) in values.enumerated() { sheet.rows.append([.text("问题\(place)。"), .text("措施。"), value.0]) }
        let read = try TableReader.read(Workbook(sheets: [sheet]), on: TableFixture.day)
        for (place, value) in values.enumerated() {
            let found = try item(read, "\(place + 1).1").fields[.deadline]
            #expect(found == value.1.map { day($0) }, "row \(place + 2)")
        }
        let open = read.reading.uncertain.filter { $0.why == .deadlineNotRead }
        #expect(open.map(\.cell) == ["C12", "C13"])
    }

    @Test("a date without a year takes the table's, and is said to be uncertain")
    func yearless() throws {
        let read = try TableFixture.read(
            [["2021年整改台账"], ["问题", "措施", "时限"], ["甲。", "一。", "6月底"]], merges: [(0, 0, 0, 2)])
        #expect(try item(read, "1.1").fields[.deadline] == day("2021-06-30"))
        #expect(read.reading.uncertain.map(\.why) == [.deadlineYear])
    }

    @Test("a row with more cells than there are headings is not cut without a word")
    func tooManyCells() throws {
        let read = try TableFixture.read([["问题", "措施"], ["甲。", "一。", "多出一格", "又一格"], ["乙。", "二。"]])
        #expect(read.reading.skipped.map(\.why) == [.cellWithoutHeading, .cellWithoutHeading])
        #expect(
            read.reading.skipped.map(\.cell) == ["C2", "D2"] && read.reading.skipped.map(\.text) == ["多出一格", "又一格"])
    }

    @Test("columns that are not known are said, and a mapping by hand tells what they hold")
    func mapping() throws {
        let rows = [["问题", "措施", "归口处"], ["甲。", "一。", "办公室"]]
        let unknown = try TableFixture.read(rows)
        #expect(unknown.reading.skipped.map(\.why) == [.unknownColumn])
        #expect(unknown.columns.last?.meaning == nil)
        var mapping = ColumnMapping()
        mapping.set("归口 处", .unit)
        #expect(try item(try TableFixture.read(rows, mapping: mapping), "1.1").fields[.unit] == .text("办公室"))
    }

    @Test("a mapping is kept as text that is read back, and a broken one is refused with its line")
    func mappingFile() throws {
        var mapping = ColumnMapping()
        mapping.set("牵头\"处室\"", .unit)
        mapping.set("内部列", .ignore)
        #expect(try ColumnMapping(Array(mapping.text.utf8)) == mapping)
        let broken = "{\n  columns: {\n    \"处室\": \"unti\",\n  },\n}"
        #expect(throws: ColumnProblem.self) { try ColumnMapping(Array(broken.utf8)) }
        do throws(ColumnProblem) {
            _ = try ColumnMapping(Array(broken.utf8))
        } catch {
            #expect(error.line == 3 && error.phrase.zh.contains("unti"))
        }
    }

    @Test("areas that stand in rows of their own are areas")
    func areaRows() throws {
        let read = try TableFixture.read(
            [
                ["序号", "问题", "措施"], ["（一）学习方面", "", ""], ["1", "甲。", "一。"], ["（二）作风方面", "", ""], ["2", "乙。", "二。"],
            ], merges: [(1, 0, 1, 2), (3, 0, 3, 2)])
        #expect(read.reading.items.map(\.ref) == ["一", "1", "1.1", "二", "2", "2.1"])
    }

    @Test("sheets without a heading are left out and said, the others are all read")
    func sheets() throws {
        let workbook = Workbook(sheets: [
            TableFixture.sheet([["说明"], ["请各单位填写"]], name: "说明"),
            TableFixture.sheet([["问题", "措施"], ["甲。", "一。"]], name: "表1"),
            TableFixture.sheet([["问题", "措施"], ["乙。", "二。"]], name: "表2"),
        ])
        let read = try TableReader.read(workbook, on: TableFixture.day)
        #expect(read.reading.count(.problem) == 2)
        #expect(try item(read, "2.1").cell == "表2!B2")
        #expect(read.reading.skipped.map(\.why) == [.sheetWithoutHeading])
    }

    @Test("a table that is no ledger is refused with what is missing")
    func refused() {
        #expect(throws: TableRefusal.noHeading(sheets: ["台账"])) { try TableFixture.read([["姓名", "电话"], ["甲", "1"]]) }
        #expect(throws: TableRefusal.noHeading(sheets: [])) {
            try TableReader.read(Workbook(sheets: []), on: TableFixture.day)
        }
        #expect(throws: TableRefusal.noRows(sheet: "台账")) { try TableFixture.read([["问题", "措施"]]) }
    }

    @Test("hostile cells stay text, and what cannot be a name is not taken as one")
    func hostile() throws {
        let long = String(repeating: "名", count: 5000)
        let read = try TableFixture.read([
            ["问题", "措施", "责任单位", "时限"], ["=cmd|' /C calc'!A0", "+1\u{202E}反\u{7}。", long, "2022-13-45"],
        ])
        let measure = try item(read, "1.1")
        #expect(try item(read, "1").text == "=cmd|' /C calc'!A0")
        #expect(measure.fields[.unit] == nil && measure.fields[.deadline] == nil)
        #expect(read.reading.uncertain.map(\.why) == [.nameTooLong, .deadlineNotRead])
    }

    @Test("ten thousand rows are read with all their items")
    func many() throws {
        var rows = [["序号", "方面", "问题", "整改措施", "责任单位", "整改时限"]]
        for index in 0..<10_000 {
            rows.append(["\(index + 1)", "方面\(index % 10)", "问题\(index)。", "措施\(index)。", "单位\(index % 7)", "2022-06"])
        }
        let read = try TableFixture.read(rows)
        #expect(read.reading.count(.problem) == 10_000 && read.reading.count(.measure) == 10_000)
    }

    @Test("a date with a time, a weekday or a remark beside it is that day; of another zone of time it is asked")
    func stamps() throws {
        let same = [
            "2022-12-31 00:00:00", "2022/12/31 0:00", "2022-12-31T00:00:00", "2022-12-31T00:00:00.000",
            "2022年12月31日（星期六）", "2022年12月31日 周六", "截止2022.12.31", "截至2022年12月31日", "2022年12月31日17时前",
            "2022年12月31日下午5点30分前", "２０２２－１２－３１　００：００",
        ]
        for text in same {
            let reading = try TableFixture.read([["问题", "整改措施", "整改时限"], ["甲。", "做一。", text]]).reading
            #expect(reading.items.last?.fields[.deadline]?.day?.description == "2022-12-31", "\(text)")
            #expect(reading.uncertain.isEmpty, "\(text)")
        }
        let remark = try TableFixture.read([["问题", "整改措施", "整改时限"], ["甲。", "做一。", "2022-12-31（延期）"]]).reading
        #expect(remark.items.last?.fields[.deadline]?.day?.description == "2022-12-31")
        #expect(remark.uncertain.map(\.why) == [.deadlineRemark])
        for text in ["2022-12-31T16:00:00Z", "2022-12-31T16:00:00+00:00", "2022-12-31 25:00"] {
            let reading = try TableFixture.read([["问题", "整改措施", "整改时限"], ["甲。", "做一。", text]]).reading
            #expect(reading.items.last?.fields[.deadline] == nil, "\(text)")
            #expect(reading.uncertain.map(\.why) == [.deadlineNotRead], "\(text)")
        }
    }

    @Test("what was not read of a file stands among what is to be checked, with its place, whatever it is")
    func unread() throws {
        let reading = try TableFixture.read(TableFixture.plain).reading
        for what in Unread.What.allCases {
            let noted = reading.noting([Unread(what, "词", line: 3, cell: "C3", sheet: "台账")])
            let remarks = what.isWanted ? noted.uncertain : noted.skipped
            #expect(remarks.last == NoticeReading.Remark(line: 3, text: "词", what: .unread(what), cell: "C3"))
            #expect(noted.items == reading.items)
        }
        let two = reading.noting([
            Unread(.comment, line: 1, cell: "A1", sheet: "一"), Unread(.chart, line: 1, sheet: "二"),
        ])
        #expect(two.uncertain.suffix(2).map(\.cell) == ["一!A1", "二"])
    }

    @Test("units whose names differ only in spaces, widths and brackets are one unit, called as it was written first")
    func lookAlikes() throws {
        let units = ["法规处(执法处)", "法规处（执法处）", "办公室", "办 公 室", "办\u{A0}公室", "ＩＴ中心", "IT中心", "综合科"]
        let rows = units.enumerated().map { ["问题。", "做第\($0.offset)件。", $0.element] }
        let reading = try TableFixture.read([["问题", "整改措施", "责任单位"]] + rows).reading
        #expect(reading.uncertain.isEmpty)
        var book = try CheckBook()
        try book.record(NoticeImport(reading).request(on: TableFixture.day, workflow: book.ledger.workflow))
        #expect(book.ledger.knownNames(of: .unit) == ["河道处", "法规处(执法处)", "办公室", "ＩＴ中心", "综合科"])
        #expect(book.ledger.spelling(of: "办  公室") == "办公室")
    }

    // MARK: Forms, ticks, headings above

    private static let form: [[String]] = [
        ["整改归零表"], ["问题编号", "G-1", "销号状态", "已归零"], ["问题内容", "账目登记不全。", "", ""],
        ["整改措施", "1.补登三月账目。\n2.指定专人登记。", "", ""], ["牵头部门", "财务部", "配合部门", "审计部"], ["整改期限", "2031年4月30日", "验收人", ""],
    ]

    @Test("a form with a label a cell is a problem with its measures, and its cells are called as they are")
    func form() throws {
        let read = try TableFixture.read(TableReaderTests.form)
        #expect(read.reading.items.map(\.ref) == ["1", "1.1", "1.2"])
        let first = try item(read, "1.1")
        #expect(first.text == "补登三月账目。" && first.status == .done && first.cell == "B4")
        #expect(first.fields[.unit] == .text("财务部") && first.fields[.support] == .names(["审计部"]))
        #expect(first.fields[.deadline] == day("2031-04-30"))
        #expect(read.columns.contains { $0.heading == "验收人" && $0.meaning == nil && $0.cell == "C6" })
    }

    @Test("several forms in one sheet, or a sheet each, are a problem each; an empty one is none")
    func forms() throws {
        let second = TableReaderTests.form.dropFirst().map { $0.map { $0 == "账目登记不全。" ? "印章外借。" : $0 } }
        #expect(try TableFixture.read(TableReaderTests.form + second).reading.count(.problem) == 2)
        let book = Workbook(sheets: [
            TableFixture.sheet(TableReaderTests.form, name: "1"), TableFixture.sheet(Array(second), name: "2"),
        ])
        #expect(try TableReader.read(book, on: TableFixture.day).reading.count(.problem) == 2)
        let blank = TableReaderTests.form.map { row in row.enumerated().map { $0.offset % 2 == 0 ? $0.element : "" } }
        #expect(throws: TableRefusal.self) { try TableFixture.read(blank) }
        #expect(throws: TableRefusal.self) {
            try TableFixture.read([
                ["姓名", "甲一", "部门", "财务部"], ["存在不足", "不够细致", "职务", "科员"], ["奖惩情况", "无", "籍贯", "某县"],
            ])
        }
    }

    @Test("a tick means what stands above it", arguments: [["已完成", "未完成"], ["销号", "未销号"], ["办结", "办理中"]])
    func ticks(headings: [String]) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施"] + headings, ["1", "账目不清。", "清理账目。", "√", ""], ["2", "屋面漏雨。", "翻修屋面。", "", "✔"],
        ])
        #expect(try item(read, "1.1").stated?.isDone == true)
        #expect(try item(read, "2.1").status == .underway)
    }

    @Test("ticks below one heading for all of them; 是 alone says nothing")
    func groupedTicks() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "整改状态", "", ""], ["", "", "", "已完成", "整改中", "未启动"],
            ["1", "账目不清。", "清理账目。", "√", "", ""], ["2", "屋面漏雨。", "翻修屋面。", "", "√", ""],
            ["3", "公示栏破损。", "更换公示栏。", "", "", "√"],
        ])
        #expect(
            ["1.1", "2.1", "3.1"].map { ref in read.reading.items.first { $0.ref == ref }?.status } == [
                .done, .underway, .notStarted,
            ])
        let bare = try TableFixture.read([["序号", "问题", "整改措施", "是", "否"], ["1", "账目不清。", "清理账目。", "√", ""]])
        #expect(try item(bare, "1.1").status == nil)
    }

    @Test("a ledger of measures alone has each below a problem of its words")
    func measuresAlone() throws {
        let read = try TableFixture.read([
            ["编号", "整改举措", "责任领导", "分管领导", "牵头部门", "期限", "完成进度(%)"],
            ["R-01", "修订规则。", "甲一", "乙二", "办公室", "45443", "60"],
            ["R-02", "清理账户。", "甲一", "", "财务科", "2024-03-29", "100"],
        ])
        #expect(read.reading.items.map(\.ref) == ["1", "1.1", "2", "2.1"])
        let first = try item(read, "1.1")
        #expect(first.text == "修订规则。" && first.fields[.unit] == .text("办公室") && first.status == .underway)
        #expect(first.fields[.deadline] == day("2024-05-31"))
        #expect(try item(read, "2.1").status == .done)
    }

    @Test("a heading above a table is its area, and goes on in a table with nothing above it")
    func areasAbove() throws {
        let head = ["序号", "问题", "整改措施", "责任单位"]
        func sheet(_ above: [String], _ rows: [[String]], _ name: String) -> Sheet {
            TableFixture.sheet(above.map { [$0] } + [head] + rows, name: name)
        }
        let book = Workbook(sheets: [
            sheet(["某校整改台账", "一、教学管理方面"], [["1", "教案检查不严。", "每月抽查。", "教务处"]], "1"),
            sheet([], [["2", "晚自习无人值守。", "安排轮值。", "学生处"]], "2"),
            sheet(["二、后勤保障"], [["3", "热水供应不稳。", "更换水泵。", "后勤处"]], "3"),
        ])
        let read = try TableReader.read(book, on: TableFixture.day)
        #expect(read.reading.items.map(\.ref) == ["一", "1", "1.1", "2", "2.1", "二", "3", "3.1"])
        #expect(try item(read, "二").title == "后勤保障" && read.reading.round.title == "某校整改台账")
        let parts = Workbook(sheets: [sheet(["某校整改台账", "一、存在问题及整改措施"], [["1", "教案检查不严。", "每月抽查。", "教务处"]], "1")])
        #expect(try TableReader.read(parts, on: TableFixture.day).reading.count(.area) == 0)
    }

    @Test("lines of one cell that are each a whole are several measures")
    func lines() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施"], ["1", "论文查重不严。", "重新查重三年论文\n撤销两人资格"], ["2", "账目不清。", "清理账目，\n逐笔核对。"],
        ])
        #expect(read.reading.items.map(\.ref) == ["1", "1.1", "1.2", "2", "2.1"])
    }

    @Test("tables below the headings of areas, with or without a number, are each of their area")
    func areasBetween() throws {
        let heading = ["编号", "反馈具体问题", "整改举措", "牵头部门", "预计完成时间", "任务状态"]
        let reading = try TableFixture.read([
            ["整改任务台账"], ["组织建设方面"], heading, ["1-1", "换届超期", "报批方案", "办公室", "2022-07-31", "已完成"],
            ["1-2", "村组织空白", "建立小组", "组宣部", "2022-10-31", "进行中"], ["款物管理方面"], heading,
            ["2-1", "物资临期才发放", "建立预警表", "赈济部", "2022-06-30", "已完成"], ["合计", "3 个问题", "3 项"],
        ])
        #expect(reading.reading.items.filter { $0.kind == .area }.map(\.title) == ["组织建设方面", "款物管理方面"])
        let problems = reading.reading.items.filter { $0.kind == .problem }
        #expect(problems.map(\.parent) == ["一", "一", "二"])
        #expect(try item(reading, "1.1").fields[.deadline] == day("2022-07-31"))
    }

    @Test("what is asked for is what is to be done where no column says that; beside one it is the target")
    func asked() throws {
        let alone = try TableFixture.read([
            ["编号", "检查发现问题", "整改要求", "责任股室", "整改完成时间"], ["1", "标签未标注", "重新印制标签", "生产股", "2022/3/15"],
        ])
        #expect(try item(alone, "1.1").text == "重新印制标签")
        let beside = try TableFixture.read([
            ["编号", "检查发现问题", "整改要求", "整改措施", "责任股室"], ["1", "标签未标注", "标签齐全", "重新印制标签", "生产股"],
        ])
        #expect(try item(beside, "1.1").text == "重新印制标签")
        #expect(try item(beside, "1.1").fields[.target] == .text("标签齐全"))
    }

    @Test("the conclusion of a form says how far it is in a clause of its own")
    func conclusions() throws {
        for (words, status) in [("差错率降到百分之二，已归零。", .done), ("功能测试中，未归零，继续整改。", .underway)]
            as [(String, NoticeReading.Status)]
        {
            let reading = try TableFixture.read([
                ["问题归零表"], ["问题编号", "1", "整改时限", "2022年6月30日"], ["存在问题", "账实不符"], ["整改措施", "全面盘点"],
                ["归零结论", words],
            ])
            #expect(try item(reading, "1.1").status == status)
        }
    }

    @Test(
        "a column is a deadline's by any two words that say by when",
        arguments: ["办结时间", "整改完成日期", "落实时间", "解决时间", "预计办结时间"])
    func deadlines(heading: String) {
        #expect(TableColumn.usual(heading) == .deadline)
        for other in ["实际完成时间", "检查时间", "完成情况", "整改情况", "办结率"] { #expect(TableColumn.usual(other) != .deadline) }
    }

    @Test("a table with a matter a column is turned; one column holds both what is to be done and how far it is")
    func turned() throws {
        let turned = try TableFixture.read([
            ["项目", "问题1", "问题2"], ["存在问题", "台账记录不全", "设备未年检"], ["整改措施", "补齐台账", "联系年检"],
            ["责任单位", "质检科", "设备科"], ["完成时限", "2022年3月1日", "2022年4月1日"],
        ])
        let problems = turned.reading.items.filter { $0.kind == .problem }
        #expect(problems.map(\.title) == ["台账记录不全", "设备未年检"])
        #expect(try item(turned, "2.1").text == "联系年检" && item(turned, "2.1").fields[.unit] == .text("设备科"))
        let both = try TableFixture.read([
            ["序号", "整改问题", "整改措施及完成情况", "责任科室", "是否完成"], ["1", "窗口设置不合理", "一是合并窗口。\n二是增设导办员。", "政务科", "是"],
        ])
        #expect(both.reading.items.filter { $0.kind == .measure }.map(\.text) == ["合并窗口。", "增设导办员。"])
        #expect(try item(both, "1.1").status == .done)
    }

    @Test("what stands over two columns that are not joined is read with both") func grouped() throws {
        let reading = try TableFixture.read([
            ["序号", "问题内容", "整改落实", "", "整改责任", ""], ["", "", "具体措施", "完成情况", "单位", "人员"],
            ["1", "通道堵塞", "清理杂物", "已完成", "物业科", "甲一"],
        ])
        let fields = try item(reading, "1.1").fields
        #expect(fields[.unit] == .text("物业科") && fields[.person] == .text("甲一"))
    }

    @Test(
        "beside the column that says by when, one that says when it was done or reported is no deadline, and is named as not read",
        arguments: ["销号时间", "销号日期", "办结时间", "完成时间", "完成日期", "报送时限", "回复时限"])
    func whenDone(heading: String) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "责任单位", "整改时限", heading], ["1", "学习不深入", "每月集中学习", "办公室", "", "2022-06-30"],
            ["2", "下乡调研少", "每季度下乡", "综合科", "2022-12-31", "2022-06-30"],
        ])
        #expect(try item(read, "1.1").fields[.deadline] == nil)
        #expect(try item(read, "2.1").fields[.deadline] == day("2022-12-31"))
        #expect(read.reading.skipped.contains { $0.why == .unknownColumn && $0.text == heading })
    }

    @Test("alone, 完成时间 and 销号时限 say by when; 销号时间 says when it was, and is no deadline")
    func onlyDays() throws {
        for (heading, isDeadline) in [("完成时间", true), ("销号时限", true), ("销号时间", false)] {
            let read = try TableFixture.read([
                ["序号", "问题", "整改措施", "责任单位", heading], ["1", "学习不深入", "每月集中学习", "办公室", "2022-12-31"],
            ])
            #expect((try item(read, "1.1").fields[.deadline] != nil) == isDeadline, "\(heading)")
        }
    }

    @Test("of two cells that say the same thing of a row otherwise the first counts and the other is named")
    func secondValue() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "整改时限", "原定时限", "责任人", "联系人"],
            ["1", "学习不深入", "每月集中学习", "2022-09-30", "2022-08-31", "科长甲", "科员乙"],
            ["2", "下乡调研少", "每季度下乡", "2022-12-31", "2022-12-31", "科长甲", "/"],
        ])
        #expect(try item(read, "1.1").fields[.deadline] == day("2022-09-30"))
        #expect(try item(read, "1.1").fields[.person] == .text("科长甲"))
        let named = read.reading.uncertain.filter { $0.why == .secondValue }
        #expect(named.map(\.text) == ["科员乙"] && named.allSatisfy { $0.line == 2 })
        #expect(try item(read, "1.1").firstDeadline == Day("2022-08-31"))
    }

    @Test("a sheet without a heading that goes on with the numbers of the one before it is read with its columns")
    func goesOn() throws {
        func rows(_ numbers: ClosedRange<Int>) -> [[String]] {
            numbers.map { ["\($0)", "第\($0)类台账登记不全", "补齐第\($0)类台账", "办公室", "2022-12-31"] }
        }
        let book = Workbook(sheets: [
            TableFixture.sheet([["序号", "问题", "整改措施", "责任单位", "整改时限"]] + rows(1...4)),
            TableFixture.sheet(rows(5...7), name: "续表"),
        ])
        let read = try TableReader.read(book, on: TableFixture.day)
        #expect(read.reading.count(.problem) == 7 && read.reading.count(.measure) == 7)
        #expect(try item(read, "5.1").fields[.unit] == .text("办公室"))
        #expect(read.reading.skipped.isEmpty && read.reading.uncertain.isEmpty)
    }

    @Test(
        "the greatest number that there is may stand beside a row",
        arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999"])
    func greatestNumber(_ number: String) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "责任单位"], [number, "学习不深入", "每月集中学习", "办公室"], [number, "下乡调研少", "每季度下乡", "综合科"],
        ])
        #expect(read.reading.count(.measure) == 2)
    }
}
