import Fixtures
import Reports
import Testing
import Tracker

@Suite("A month's report tells of its month from the first day on") struct MonthBeforeCutoffTests {
    @Test(
        "before its cutoff the table and the section on who has reported have the same figures",
        arguments: [
            "2022-11-03", "2022-11-10", "2022-11-14", "2022-11-20", "2022-11-25",
        ])
    func oneCount(day: String) throws {
        let book = try ReportLedger.example()
        let month = try #require(Month("2022-11"))
        let paper = MonthlyReport(try book.input(day), month: month).report(try ReportLedger.monthly()).paper
        let lines = PaperText.lines(paper)
        let own = MonthlyReporting(ledger: try book.input(day).ledger, round: 0, month: month)
        let before = MonthlyReporting(ledger: try book.input("2022-10-25").ledger, round: 0, month: month.previous)
        let (reported, last) = (own.count(.reported), before.count(.reported))
        let row = try #require(lines.first { $0.contains("月报已报单位") })
        let numbers = row.split { !$0.isNumber }.compactMap { Int($0) }
        #expect(numbers.prefix(2) == [last, reported], "\(row)")
        #expect(lines.contains { $0.contains("应报送单位") && $0.contains("已报 \(reported) 个") })
    }

    @Test("what is kept of it when it is sent is what stands in it")
    func kept() throws {
        let book = try ReportLedger.example()
        let month = try #require(Month("2022-11"))
        let draft = try #require(
            ReportDraft(
                .monthly(month), log: book.workspace.log, workflow: book.workflow, round: try book.round,
                today: try DateReader.day("2022-11-10"), language: .zh, templates: try ReportTemplates.shipped()))
        let own = MonthlyReporting(ledger: try book.input("2022-11-10").ledger, round: 0, month: month)
        let code = ReportFigure.units(.reported).code
        #expect(draft.figures.contains("\(code)=\(own.count(.reported))"))
    }
}
