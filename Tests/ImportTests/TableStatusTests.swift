import Papers
import Testing
import Tracker
import Wording

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
            ("√已完成 未完成", .done), ("已完成[√] 未完成[ ]", .done), ("已完成√ 未完成", .done), ("已完成□ 未完成☑", .underway),
            ("已完成，未销号", .done), ("已完成未销号", .done), ("已完成（待销号）", .done), ("未销号", .underway), ("未完成，未销号", .underway),
        ])
    func known(text: String, status: NoticeReading.Status) { #expect(TableStatus.status(text) == status) }

    @Test("boxes that are all open, or several that are ticked, say nothing", arguments: ["□已完成 □未完成", "■已完成 ■未完成"])
    func unknown(text: String) { #expect(TableStatus.status(text) == nil) }

    @Test(
        "what says that it is done by a day to come, or two things at once, is not done, and is said to be looked at",
        arguments: [
            "完成（2022年12月）", "已完成（预计2022年12月）", "已完成2022.12.30", "完成（2022-11-01）", "■已完成 ■未完成", "[√]已完成 [√]未完成",
            "□已完成 □未完成", "已完成（拟11月报请）",
            "完成（12月底）", "完成（年底）", "完成（明年1月）", "完成（待2023年1月验收）", "完成（12.30）", "√已完成 2022年12月", "完成；未完成", "已完成/未完成",
            "已销号（2022年12月领导小组会议）",
        ])
    func doubtful(text: String) throws {
        let day = try #require(Day("2022-10-31"))
        #expect(TableStatus.status(text, on: day) == nil && TableStatus.reading(text, on: day) == .doubtful)
        let sheet = Sheet(
            name: "台账",
            rows: [["序号", "问题", "整改措施", "整改状态"], ["1", "制度不全", "建立制度。", text]].map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: day).reading
        #expect(reading.items.allSatisfy { !($0.stated?.isDone ?? false) })
        #expect(reading.uncertain.contains { $0.why == .statusNotRead && $0.cell == "D2" }, "\(reading.uncertain)")
        // It is kept as what the file says, and no more than that.
        let told = reading.items.compactMap(\.progress)
        #expect(told.count == 1 && told.allSatisfy { $0.contains(text) && ImportWords.isOfFile($0) }, "\(told)")
    }

    @Test(
        "a month or a day without its year is that of the year in which it is read, or of the nearer one",
        arguments: [
            ("完成（9月底）", "2022-10-31", true), ("完成（10月）", "2022-10-31", true), ("完成（12月底）", "2023-01-10", true),
            ("完成（6.30）", "2022-10-31", true), ("完成（12.30）", "2022-10-31", false), ("完成（11月）", "2022-10-31", false),
        ])
    func yearless(text: String, on: String, isDone: Bool) throws {
        #expect((TableStatus.status(text, on: Day(on)) == .done) == isDone)
    }

    @Test(
        "columns of one row that contradict each other close nothing, and all of them are listed and kept",
        arguments: [("未完成", "是"), ("整改中", "是"), ("已完成", "否"), ("100%", "否")])
    func contradictory(status: String, answer: String) throws {
        let rows = [
            ["序号", "问题", "整改措施", "整改进度", "是否完成"], ["1", "制度不全", "建立制度。", status, answer],
            ["2", "底数不清", "开展清查。", "已完成", "是"],
        ]
        let sheet = Sheet(name: "台账", rows: rows.map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: try #require(Day("2022-10-31"))).reading
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(measures.map { $0.stated?.isDone ?? false } == [false, true])
        let doubt = try #require(reading.uncertain.first { $0.why == .statusNotRead })
        #expect(doubt.text.contains(status) && doubt.text.contains("是否完成：" + answer))
        #expect(measures[0].progress?.contains(doubt.text) ?? false)
    }

    @Test("that nobody closed it yet says nothing against its being done", arguments: ["是否销号", "销号情况"])
    func open(heading: String) throws {
        let rows = [["序号", "问题", "整改措施", "完成情况", heading], ["1", "制度不全", "建立制度。", "已完成", "否"]]
        let sheet = Sheet(name: "台账", rows: rows.map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: try #require(Day("2022-10-31"))).reading
        #expect(reading.items.contains { $0.stated?.isDone ?? false })
        #expect(!reading.uncertain.contains { $0.why == .statusNotRead })
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

    @Test("what is put right in part goes on; a column of sums says nothing of how far it is")
    func partly() throws {
        for word in ["部分整改", "部分落实", "初步整改"] { #expect(TableStatus.status(word) == .underway, "\(word)") }
        for heading in ["已整改金额", "整改情况已整改金额", "完成金额"] {
            let meaning = ColumnScore.meaning(heading)
            #expect(meaning != .status && meaning != .progress, "\(heading)")
        }
    }

    @Test(
        "a day to come anywhere in what is said to be done makes it doubtful: it is listed, and told to nobody as done",
        arguments: [
            "已完成，2022年12月30日通过验收", "于11月10日召开会议，已完成", "完成时间2022年11月，已完成", "已于2022年12月20日完成",
            "已于2022年11月20日销号，领导小组第5次会议",
            "已全部完成并于2022年12月销号", "完成时间2022-12-31", "已销号，但又反弹（会议纪要3号）", "已销号（除第2项）", "已销号（待领导小组审定）", "完成（春节前）",
            "√（12月底）", "到位（2022年11月底）", "2022年11月15日已印发",
        ], ["完成情况", "整改进展"])
    func aheadAnywhere(text: String, heading: String) throws {
        let day = try #require(Day("2022-10-31"))
        let sheet = Sheet(
            name: "台账",
            rows: [["序号", "问题", "整改措施", heading], ["1", "制度不全", "建立制度。", text]].map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: day).reading
        #expect(reading.items.allSatisfy { !($0.stated?.isDone ?? false) }, "\(reading.items.compactMap(\.stated))")
        #expect(reading.uncertain.contains { $0.why == .statusNotRead && $0.cell == "D2" }, "\(reading.uncertain)")
        #expect(reading.items.compactMap(\.progress).allSatisfy { ImportWords.isOfFile($0) })
    }

    @Test(
        "what was done, with a plan or a day from which it holds beside it, is told",
        arguments: [
            "已起草初稿，预计11月底完成", "已印发办法，2022年11月20日起施行", "已印发《2023年学习计划》", "已完成9月任务", "已于2022年9月20日完成",
        ])
    func behind(text: String) throws {
        #expect(TableStatus.reading(text, on: Day("2022-10-31")) != .doubtful)
        #expect(!TableStatus.claimsAhead(text, on: Day("2022-10-31")))
    }

    @Test(
        "what is done in part goes on, and is listed",
        arguments: ["完成（除第二项）", "完成（仅方案）", "完成（1/2）", "部分完成", "阶段性完成", "已部分销号"])
    func partly(text: String) throws {
        let rows = [["序号", "问题", "整改措施", "完成情况"], ["1", "制度不全", "建立制度。", text]]
        let sheet = Sheet(name: "台账", rows: rows.map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: #require(Day("2022-10-31"))).reading
        #expect(reading.items.first { $0.kind == .measure }?.status == .underway)
        #expect(reading.uncertain.contains { $0.why == .donePartly && $0.cell == "D2" })
    }

    @Test("a share is kept as what the file says, and one over all is listed", arguments: ["完成情况", "整改进展"])
    func shares(heading: String) throws {
        func read(_ value: Cell.Value) throws -> NoticeReading {
            var sheet = Sheet(
                name: "台账",
                rows: [["序号", "问题", "整改措施", "责任单位", heading], ["1", "制度不全", "建立制度。", "办公室"]].map {
                    $0.map { Cell.text($0) }
                })
            sheet.rows[1].append(Cell(value))
            return try TableReader.read(Workbook(sheets: [sheet]), on: #require(Day("2022-10-31"))).reading
        }
        let share = try read(.percent(0.35))
        #expect(share.items.last?.status == .underway && share.items.last?.progress?.contains("35%") ?? false)
        let over = try read(.percent(60))
        #expect(over.uncertain.contains { $0.why == .statusNotRead } && !(over.items.last?.stated?.isDone ?? false))
    }

    @Test(
        "what names no meeting and no paper, or one that is still to come, closes nothing, and is listed",
        arguments: [
            "2022年11月15日领导小组会议", "12月党组会", "下次会议", "口头同意", "领导同意", "自行认定", "整改办认定", "见备注", "是", "2022年10月20日",
            "水办〔2023〕9号",
        ])
    func noBasis(basis: String) throws {
        let rows = [["序号", "问题", "整改措施", "完成情况", "销号依据"], ["1", "制度不全", "建立制度。", "已销号", basis]]
        let sheet = Sheet(name: "台账", rows: rows.map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: #require(Day("2022-10-31"))).reading
        #expect(reading.items.allSatisfy { !($0.stated?.isClosed ?? false) })
        #expect(reading.uncertain.contains { $0.why == .basisUnfit && $0.cell == "E2" })
    }

    @Test("是 below 是否销号 closes with its basis, and beside 整改中 it is listed")
    func closedByAnswer() throws {
        let rows = [
            ["序号", "问题", "整改措施", "完成情况", "是否销号", "销号依据"], ["1", "制度不全", "建立制度。", "已完成", "是", "会议纪要3号"],
            ["2", "底数不清", "开展清查。", "整改中", "是", "会议纪要3号"],
            ["3", "账目不清", "清理账目。", "整改中", "已销号（领导小组第3次会议）", ""],
        ]
        let sheet = Sheet(name: "台账", rows: rows.map { $0.map { Cell.text($0) } })
        let reading = try TableReader.read(Workbook(sheets: [sheet]), on: #require(Day("2022-10-31"))).reading
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(measures.map { $0.stated?.isClosed ?? false } == [true, false, false])
        #expect(Set(reading.uncertain.filter { $0.why == .statusNotRead }.map(\.line)) == [3, 4])
    }
}
