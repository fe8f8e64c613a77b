import Papers
import Testing
import Tracker

@testable import Import

@Suite("How far something is by the words of a cell")
struct TableStatusTests {
    @Test(
        "what is ticked of several, and what stands before a bracket, is what is meant",
        arguments: [
            ("■已完成 □未完成", NoticeReading.Status.done), ("□已完成 ☑未启动", .notStarted), ("完成（2022年9月）", .done),
            ("已完成(附件3)", .done), ("√ 已完成  □ 整改中", .done),
            ("[√]已完成 [ ]未完成", .done), ("（ ）已完成（√）未启动", .notStarted), ("【x】已完成【 】未完成", .done), ("完成 2022.9.30", .done),
            ("完成2022年9月", .done), ("2022年9月完成", .done), ("已完成（9月底）", .done), ("未完成（预计2022年12月）", .underway),
        ])
    func known(text: String, status: NoticeReading.Status) { #expect(TableStatus.status(text) == status) }

    @Test("boxes that are all open, or several that are ticked, say nothing", arguments: ["□已完成 □未完成", "■已完成 ■未完成"])
    func unknown(text: String) { #expect(TableStatus.status(text) == nil) }

    @Test(
        "what says that it is done by a day to come, or two things at once, is not done, and is said to be looked at",
        arguments: [
            "完成（2022年12月）", "已完成（预计2022年12月）", "已完成2022.12.30", "完成（2022-11-01）", "■已完成 ■未完成", "[√]已完成 [√]未完成",
            "□已完成 □未完成", "已完成（拟11月报请）",
        ])
    func doubtful(text: String) throws {
        let day = try #require(Day("2022-10-31"))
        #expect(TableStatus.status(text, on: day) == nil && TableStatus.isDoubtful(text, on: day))
        let sheet = Sheet(
            name: "台账",
            rows: [["序号", "问题", "整改措施", "整改状态"], ["1", "制度不全", "建立制度。", text]].map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: day).reading
        #expect(reading.items.allSatisfy { !($0.stated?.isDone ?? false) })
        #expect(reading.uncertain.contains { $0.why == .statusNotRead && $0.cell == "D2" }, "\(reading.uncertain)")
    }

    @Test("two ticks in one row, below 已完成 and below 未完成, are said to be looked at")
    func twice() throws {
        let rows = [
            ["序号", "问题", "整改措施", "已完成", "未完成"], ["1", "制度不全", "建立制度。", "√", ""], ["2", "底数不清", "开展清查。", "√", "√"],
        ]
        let sheet = Sheet(name: "台账", rows: rows.map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(
            Workbook(sheets: [sheet]), on: try #require(Day("2022-10-31"))
        ).reading
        #expect(reading.items.filter { $0.kind == .measure }.map { $0.stated?.isDone ?? false } == [true, false])
        #expect(reading.uncertain.map(\.why) == [.statusNotRead])
    }
}
