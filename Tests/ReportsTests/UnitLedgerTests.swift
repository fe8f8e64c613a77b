import Fixtures
import Papers
import Reports
import Sheets
import Testing
import Tracker
import Wording

@Suite("The ledger of a unit")
struct UnitLedgerTests {
    private static let day = "2022-10-31"
    private static let unit = "律师工作处"

    private func draft(
        _ book: ReportLedger, _ language: Language = .zh, unit: String = UnitLedgerTests.unit
    ) throws -> ReportDraft {
        try #require(
            ReportDraft(
                .unit(unit), log: book.workspace.log, workflow: book.workflow, round: book.round,
                today: DateReader.day(UnitLedgerTests.day), language: language, templates: ReportTemplates.shipped()))
    }

    private func table(_ draft: ReportDraft) throws -> [[String]] {
        guard case .workbook(let workbook) = draft.content else { return [] }
        let sheet = try #require(workbook.sheets.first)
        #expect(workbook.sheets.count == 1)
        return sheet.rows.dropFirst(sheet.titleRows).dropLast(sheet.footRows).map { $0.map(ChecklistBook.text) }
    }

    @Test("It has every measure that the unit is responsible for, with problem, target, deadline, progress and stage")
    func holdsAll() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        let rows = try table(draft(book))
        #expect(
            rows[0] == [
                "措施编号", "问题", "措施", "整改目标", "牵头领导", "责任人", "配合单位", "整改时限", "复查日期", "剩余天数", "阶段", "最近进展", "佐证",
            ])
        let ledger = book.ledger
        let own = ledger.measuresInOrder.filter { ledger.owner(ofMeasure: $0).unit == UnitLedgerTests.unit }
        #expect(own.count == 11)
        #expect(rows.dropFirst().map { $0[0] } == own.map { ledger.measures[$0].ref })
        let late = try #require(rows.first { $0[0] == "4.4" })
        #expect(late[1] == "法治服务供给缺少突破" && late[3] == "行动方案和扶持政策由市政府办公室印发")
        #expect(late[7] == "2022-10-10" && late[9] == "超期 21 天" && late[10] == "整改中")
        #expect(late[11].hasPrefix("2022-10-19 【需协调】"))
        let held = try #require(rows.first { $0[0] == "6.3" })
        #expect(held[7] == "长期坚持" && held[8] == "2022-12-15")
        #expect(rows.contains { $0[0] == "4.3" && $0[12].contains("司发〔2022〕31号") })
        #expect(late[6] == "公共法律服务处、市公证处" && late[5] == "律师工作处处长")
    }

    @Test("Its title says whose it is and how far it is, in both languages")
    func title() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        let chinese = try draft(book)
        guard case .workbook(let workbook) = chinese.content else { return }
        let top = workbook.sheets[0].rows.prefix(2).map { ChecklistBook.text($0[0]) }
        #expect(top[0] == "市司法局党组巡察整改责任单位台账（律师工作处）")
        #expect(top[1].contains("2022-10-31") && top[1].contains("11 条措施，已销号 1 条，超期 1 条"))
        #expect(chinese.lines[1].contains("11 条措施，已销号 1 条，超期 1 条"))
        #expect(try draft(book, .en).lines[1].contains("11 measures, 1 closed, 1 overdue"))
        #expect(
            chinese.document.fileName() == "责任单位台账-律师工作处.xlsx" && chinese.document.endings == ["xlsx", "docx", "csv"])
        #expect(ReportDocument.unit("甲/乙").fileName() == "责任单位台账-甲-乙.xlsx")
    }

    @Test("As a document it has the same table, on pages that lie on their side")
    func document() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        let draft = try draft(book)
        let paper = try #require(draft.paper)
        let tables = paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(paper.isLandscape && tables.count == 1)
        #expect(try tables.map { [$0.heading] + $0.rows } == [table(draft)])
        // All columns fit the page in letters that can be read.
        guard case .workbook(let workbook) = draft.content else { return }
        #expect(workbook.sheets[0].widths.reduce(0, +) <= 155)
    }

    @Test(
        "What is kept of it when it is sent are the unit's own figures, and they are explained by the unit's measures alone"
    )
    func figures() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        let figures = try draft(book).figures
        #expect(
            figures.contains("measures=11") && figures.contains("overdue=1") && figures.contains("closed.measures=1"))
        #expect(!figures.contains { $0.hasPrefix("meetings=") || $0.hasPrefix("units.") })
        try book.record(
            .record(
                .report, under: try book.round,
                fields: [
                    .kind: .text("unit"), .unit: .text(UnitLedgerTests.unit), .recipient: .text("处长"),
                    .on: .day(try DateReader.day(UnitLedgerTests.day)), .figures: FieldValue(figures),
                    .heads: FieldValue(Heads(log: book.workspace.log).kept),
                ]), on: UnitLedgerTests.day)
        let report = try #require(book.ledger.records(.report).last)
        let why = try #require(
            Explanation(
                .measures, of: try book.round, log: book.workspace.log, workflow: book.workflow,
                since: .report(report.id), until: DateReader.day(UnitLedgerTests.day)))
        #expect(why.from == 11 && why.to == 11 && why.movements.isEmpty)
        // Its day binds what the unit is responsible for, and nobody else.
        let (own, other) = (try book.ledger.item(called: "4.4"), try book.ledger.item(called: "1.1"))
        let past = try DateReader.day("2022-10-30")
        func note(_ item: ItemID) -> Request { .note([item], text: "补的", on: past, needsCoordination: nil) }
        try book.record(note(other), on: "2022-11-03")
        #expect(throws: Refusal.self) { try book.record(note(own), on: "2022-11-03") }
        try book.record(note(own), on: "2022-11-03", late: "漏报")
    }

    @Test("Where items are not for everybody it says for whom each is, a problem's for its measures")
    func disclosure() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        #expect(try !table(draft(book))[0].contains("公开范围"))
        let ledger = book.ledger
        let problem = try ledger.item(called: "4")
        let measure = try ledger.item(called: "4.4")
        try book.record(.set(problem, .disclosure, .text("withheld"), reason: "涉密"), on: UnitLedgerTests.day)
        try book.record(.set(measure, .disclosure, .text("party"), reason: "内部"), on: UnitLedgerTests.day)
        let rows = try table(draft(book))
        #expect(rows[0].last == "公开范围")
        #expect(rows.first { $0[0] == "4.4" }?.last == "党内通报")
        #expect(rows.filter { $0[0].hasPrefix("4.") && $0[0] != "4.4" }.allSatisfy { $0.last == "不公开" })
        #expect(rows.dropFirst().filter { !$0[0].hasPrefix("4.") }.allSatisfy { $0.last == "" })
    }

    @Test(
        "A unit is named as it is written anywhere; one that is responsible for nothing is refused with those that are")
    func names() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        let ledger = book.ledger
        #expect(try ReportDocument.unit(named: " 律师工作处", ofRound: 0, in: ledger) == .unit("律师工作处"))
        do {
            _ = try ReportDocument.unit(named: "没有的处", ofRound: 0, in: ledger)
            Issue.record("it is no unit")
        } catch {
            #expect(Refusals.phrase(error, ledger.workflow).zh.contains("律师工作处"))
            // All of them, so that the one that was meant is among them.
            let units = Set(ledger.measuresInOrder.compactMap { ledger.owner(ofMeasure: $0).unit })
            #expect(units.count > 12 && units.allSatisfy(Refusals.phrase(error, ledger.workflow).zh.contains))
        }
    }

    @Test("One goes from unit to unit through all of the round and back to the first, whatever the first shown is")
    func stepping() throws {
        let book = try ReportLedger.example(until: UnitLedgerTests.day)
        let (ledger, day) = (book.ledger, try DateReader.day(UnitLedgerTests.day))
        let first = try #require(ReportKind.unit.documents(ofRound: 0, in: ledger, on: day, chosen: nil).first)
        var seen = [first]
        while let next = try seen.last?.neighbour(1, ofRound: 0, in: ledger, on: day), next != first {
            seen.append(next)
        }
        let units = Set(ledger.measuresInOrder.compactMap { ledger.owner(ofMeasure: $0).unit })
        #expect(Set(seen.map(\.name.zh)) == Set(units.map { "责任单位台账（\($0)）" }) && seen.count == units.count)
        #expect(try first.neighbour(-1, ofRound: 0, in: ledger, on: day) == seen.last)
    }
}
