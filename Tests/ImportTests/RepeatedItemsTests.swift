import Papers
import Testing
import Tracker

@testable import Import

@Suite("What stands in several tables of a file is one item")
struct RepeatedItemsTests {
    private static let heading = ["序号", "问题", "整改措施", "责任单位", "整改时限", "整改进展", "完成情况"]

    private func row(_ number: Int, unit: String = "办公室", _ told: String, _ status: String) -> [String] {
        let name = ["甲", "乙", "丙"][number - 1]
        return ["\(number)", "\(name)项制度不全", "修订\(name)项制度。", unit, "2022-12-31", told, status]
    }

    private func read(_ sheets: [(name: String, rows: [[String]])]) throws -> NoticeReading {
        let book = Workbook(sheets: sheets.map { TableFixture.sheet($0.rows, name: $0.name) })
        return try TableReader.read(book, on: #require(Day("2022-10-31"))).reading
    }

    private func measures(_ reading: NoticeReading) -> [NoticeReading.Item] {
        reading.items.filter { $0.kind == .measure }
    }

    @Test(
        "the sheets of two months are one ledger: the later month counts, wherever it stands", arguments: [false, true])
    func months(isTurned: Bool) throws {
        let september = ("9月", [Self.heading] + (1...3).map { row($0, "已起草", "未启动") })
        let october = ("10月", [Self.heading] + (1...3).map { row($0, "已印发", "整改中") })
        let reading = try read(isTurned ? [october, september] : [september, october])
        #expect(reading.count(.problem) == 3 && reading.count(.measure) == 3)
        #expect(measures(reading).allSatisfy { $0.status == .underway && $0.progress == "已起草\n已印发" })
        let named = reading.uncertain.filter { $0.why == .laterValue }
        #expect(named.count == 3 && named.allSatisfy { $0.text.contains("未启动（9月!C") && $0.text.contains("整改中（10月!C") })
    }

    @Test("the sheets of departments say more of the ledger beside them, and a sheet copied by mistake says nothing")
    func departments() throws {
        let total = ("总台账", [Self.heading] + (1...3).map { row($0, "", "整改中") })
        let office = ("办公室", [Self.heading, row(1, "已印发", "已完成")])
        let staff = ("人事科", [Self.heading, row(2, unit: "人事科", "已起草", "整改中")])
        let reading = try read([total, office, staff])
        #expect(reading.items.map(\.ref) == ["1", "1.1", "2", "2.1", "3", "3.1"])
        #expect(measures(reading)[0].stated?.isDone ?? false)
        #expect(measures(reading)[1].fields[.unit] == .text("人事科"))
        let copied = try read([total, ("Sheet1 (2)", total.1)])
        #expect(copied.count(.measure) == 3 && copied.uncertain.isEmpty)
    }

    @Test("two departments that each do the same of their own are two")
    func sideBySide() throws {
        let reading = try read([
            ("办公室", [Self.heading, row(1, "", "整改中")]), ("人事科", [Self.heading, row(1, unit: "人事科", "", "整改中")]),
        ])
        #expect(Set(measures(reading).map { $0.fields[.unit]?.text }) == ["办公室", "人事科"])
    }

    private static let problems = (
        "问题清单", [["序号", "方面", "问题", "具体表现"], ["1", "党建方面", "学习不扎实", "学用脱节"], ["2", "作风方面", "调研走过场", "蜻蜓点水"]]
    )
    private static let owners = (
        "责任清单",
        [
            ["整改措施", "牵头领导", "责任单位"], ["制定学习计划", "甲一", "人事科"], ["制定调研办法", "乙二", "研究室"], ["清理公车", "丙三", "车队"],
        ]
    )
    private static let progress = (
        "进展情况", [["序号", "整改措施", "进展情况", "完成情况"], ["1", "制定学习计划", "已印发", "已完成"]]
    )

    @Test(
        "three lists of an office's own in one workbook are one ledger, and a row that fits nothing is listed",
        arguments: [
            [
                ["序号", "对应问题编号", "整改措施", "整改时限"], ["1", "1", "制定学习计划", "2022-12-31"],
                ["2", "2", "制定调研办法", "2022-10-31"],
            ],
            [["措施编号", "整改措施", "整改时限"], ["1-1", "制定学习计划", "2022-12-31"], ["2-1", "制定调研办法", "2022-10-31"]],
            [
                ["序号", "问题", "整改措施", "整改时限"], ["1", "学习不扎实", "制定学习计划", "2022-12-31"],
                ["2", "调研走过场", "制定调研办法", "2022-10-31"],
            ],
        ])
    func ownLists(tasks: [[String]]) throws {
        let reading = try read([Self.problems, ("任务清单", tasks), Self.owners, Self.progress])
        #expect(reading.items.map(\.ref) == ["一", "1", "1.1", "二", "2", "2.1"])
        let first = measures(reading)[0]
        #expect(first.fields[.leader] == .text("甲一") && first.fields[.unit] == .text("人事科"))
        #expect(first.fields[.deadline]?.day == Day("2022-12-31"))
        #expect(first.status == .done && first.progress == "已印发")
        #expect(reading.skipped.contains { $0.why == .noSuchMeasure && $0.text == "清理公车" })
    }

    @Test("a problem repeated in rows that are numbered through is one with several measures")
    func runningNumbers() throws {
        let reading = try read([
            (
                "台账",
                [
                    ["序号", "问题", "整改措施", "责任单位"], ["1", "理论学习不扎实", "制定计划", "办公室"], ["2", "理论学习不扎实", "开展轮训", "人事科"],
                    ["3", "调研走过场", "制定办法", "研究室"],
                ]
            )
        ])
        #expect(reading.items.map(\.ref) == ["1", "1.1", "1.2", "2", "2.1"])
        // What the place tells apart, or what is done twice alike, is two.
        let places = try read([
            (
                "台账",
                [
                    ["序号", "检查地点", "问题", "整改措施", "责任单位"], ["1", "一号楼", "灭火器过期", "更换灭火器", "办公室"],
                    ["2", "二号楼", "灭火器过期", "更换并登记", "办公室"],
                ]
            )
        ])
        #expect(places.count(.problem) == 2)
        let alike = try read([
            (
                "台账",
                [["序号", "问题", "整改措施", "责任单位"], ["1", "灭火器过期", "更换灭火器", "甲科"], ["2", "灭火器过期", "更换灭火器", "乙科"]]
            )
        ])
        #expect(alike.count(.problem) == 2)
    }

    @Test("an annex to a plan that says its tasks again says them of the same items")
    func annex() throws {
        let text = """
            某局整改方案
            一、总体要求
            坚持问题导向，坚决整改。
            二、整改任务
            （一）学习方面
            1.学习不深入的问题
            整改措施：①制定学习计划。②开展轮训。
            2.调研走过场的问题
            整改措施：①制定调研办法。
            三、工作要求
            （一）加强领导。成立领导小组。
            （二）压实责任。每月报送进展。
            附件：1.整改任务分解表
            附件1
            整改任务分解表
            | 序号 | 问题 | 整改措施 | 责任单位 | 完成时限 |
            | 1 | 学习不深入 | 制定学习计划 | 人事科 | 2022年9月底 |
            | 1 | 学习不深入 | 开展轮训 | 人事科 | 2022年9月底 |
            | 2 | 调研走过场 | 制定调研办法 | 研究室 | 2022年12月底 |
            """
        let reading = try NoticeReader.read(Array(text.utf8), on: Day("2022-10-31"))
        #expect(reading.count(.problem) == 2 && reading.count(.measure) == 3)
        #expect(measures(reading).map { $0.fields[.unit]?.text } == ["人事科", "人事科", "研究室"])
        #expect(reading.count(.area) == 1 && reading.skipped.contains { $0.text.hasPrefix("加强领导") })
    }

    @Test(
        "a table a problem, with the problem and who answers for it in rows of labels above its columns, is that problem's"
    )
    func tableOfProblem() throws {
        func sheet(_ name: String, _ problem: String, _ measures: [String]) -> (name: String, rows: [[String]]) {
            (
                name,
                [["反馈问题", problem], ["牵头领导", "甲一", "责任单位", "河湖科"], ["整改措施", "整改时限", "进展情况", "完成情况"]]
                    + measures.map { [$0, "2022-12-31", "已印发", "已完成"] }
            )
        }
        let reading = try read([
            sheet("1", "河湖长制落实不到位", ["修订考核办法", "建立巡河台账"]), sheet("2", "工程监管缺位", ["出台选取办法"]),
        ])
        #expect(reading.items.map(\.ref) == ["1", "1.1", "1.2", "2", "2.1"])
        #expect(reading.items[0].text == "河湖长制落实不到位" && reading.items[0].fields[.unit] == .text("河湖科"))
        #expect(reading.items[0].fields[.leader] == .text("甲一") && reading.skipped.isEmpty)
    }
}
