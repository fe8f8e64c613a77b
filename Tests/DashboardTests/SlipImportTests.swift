import Papers
import Sheets
import Testing
import Tracker
import Wording

@testable import Dashboard

@Suite("A unit's slip on the screen") struct SlipImportTests {
    /// Measures of the unit that are in work and can be handed in, by their numbers.
    private func open(_ desk: Sitting, _ unit: String) -> [String] {
        let ledger = desk.workspace.ledger
        return ledger.measuresInOrder.filter {
            ledger.owner(ofMeasure: $0).unit == unit && ledger.measures[$0].stage.rawValue == "underway"
        }.map { ledger.reference(ofMeasure: $0) }
    }

    private let unit = "律师工作处"

    /// The unit's slip, with what it wrote in the rows of measures, by their columns.
    private func slip(_ desk: Sitting, _ rows: [String: [Int: String]]) throws -> Workbook {
        var book = try SlipBuilder(
            desk.workspace.ledger, log: desk.workspace.log, unit: unit, on: desk.state.today, language: .zh
        ).workbook()
        for row in book.sheets[0].rows.indices {
            guard case .text(let ref)? = book.sheets[0].rows[row].first?.value, let cells = rows[ref] else { continue }
            for (column, text) in cells { book.sheets[0].rows[row][column] = .text(text) }
        }
        return book
    }

    /// A slip that hands in one measure, notes progress of another, and changed a cell that is the ledger's.
    private func shown() throws -> (desk: Sitting, submitted: String, noted: String) {
        let desk = try Sitting()
        let refs = open(desk, unit)
        let (one, two) = (try #require(refs.first), try #require(refs.dropFirst().first))
        try desk.put(
            try slip(
                desk,
                [one: [6: "已全部落实", 7: "已完成", 8: "律管〔2022〕7号"], two: [3: "2030-01-01", 6: "走访律所十二家"]]),
            as: "回填.xlsx")
        try desk.press("i text:回填.xlsx Enter")
        return (desk, one, two)
    }

    @Test("all that the dry run names as to be checked is a row, also of those to be checked alone")
    func doubtsAreRows() throws {
        let (desk, _, _) = try shown()
        let state = try #require(desk.state.importing)
        #expect(state.intake.reading.uncertain.count == 1)
        #expect(state.rows.filter { if case .uncertain = $0 { true } else { false } }.count == 1)
        #expect(desk.text.contains("需核对 1") && desk.text.contains("这一栏由台账填写"))
        try desk.press("!")
        #expect(desk.text.contains("这一栏由台账填写"))
    }

    @Test("handing in cannot be undone, so that F7 asks: Esc writes nothing, Space writes all")
    func asked() throws {
        let (desk, one, _) = try shown()
        let count = desk.workspace.log.count
        try desk.press("F7")
        #expect(desk.text.contains("“报请销号” 1 条") && desk.workspace.log.count == count)
        try desk.press("Esc")
        #expect(desk.workspace.log.count == count && desk.state.importing != nil)
        try desk.press("F7 Space")
        #expect(desk.workspace.log.count == count + 1 && desk.state.importing == nil)
        let place = try desk.workspace.ledger.item(called: one)
        guard case .measure(let index)? = desk.workspace.ledger.place(of: place) else { throw Missing() }
        #expect(desk.workspace.ledger.measures[index].stage.rawValue == "submitted")
    }

    @Test("the journal has a line for each measure of a slip, in the unit's name; 本期变化 is the list of diff")
    func everyMeasureIsTold() throws {
        let (desk, one, two) = try shown()
        try desk.press("F7 Space 4")
        let lines = desk.rows.filter { $0.contains(unit) }
        #expect(lines.contains { $0.contains("\(one) ") && $0.contains("报请销号") })
        #expect(lines.contains { $0.contains("\(two) ") && $0.contains("走访律所十二家") })
        try desk.press("1 =")
        let (ledger, log, day) = (desk.workspace.ledger, desk.workspace.log, desk.state.day)
        let from = day.endOfMonth(adding: -1)
        let difference = Difference(
            before: desk.workspace.ledger(asOf: from), after: ledger, log: log, from: from, to: day)
        #expect(desk.state.journal.rows.count == difference.rows.count)
        #expect(desk.state.journal.changes.map(\.event) == difference.rows.map(\.event))
        #expect(desk.state.journal.changes.contains { $0.by == unit && $0.text == "走访律所十二家" })
    }

    @Test("the same slip again says that the measure was submitted already, and what was recorded already")
    func again() throws {
        let (desk, one, _) = try shown()
        try desk.press("F7 Space i text:回填.xlsx Enter")
        let state = try #require(desk.state.importing)
        let why = state.intake.reading.skipped.map(\.why)
        #expect(why.contains(.slipSubmitted) && why.contains(.slipKnown) && !why.contains(.nothingNew))
        #expect(desk.text.contains("已经报请") && desk.text.contains("\(one) 已报请"))
        #expect(desk.text.contains("这一栏由台账填写"))
    }

    private struct Missing: Error {}
}
