import Exchange
import Foundation
import Papers
import Testing
import Tracker
import Wording

@Suite("What is told late stands in the next monthly report") struct LateProgressTests {
    private func lines(_ book: ReportLedger, _ month: String, _ day: String) throws -> String {
        let report = MonthlyReport(try book.input(day), month: try #require(Month(month)))
        return PaperText.lines(report.report(try ReportLedger.monthly()).paper).joined(separator: "\n")
    }

    @Test("progress of 24 October that is recorded on 1 November is told in November, and only there")
    func lateProgress() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.2")
        let on = try DateReader.day("2022-10-24")
        try book.record(
            .note([item], text: "试点名单已公布", on: on, needsCoordination: false), on: "2022-11-01", late: "漏报")
        #expect(!(try lines(book, "2022-10", "2022-10-31").contains("试点名单已公布")))
        #expect(try lines(book, "2022-11", "2022-11-30").contains("补报（10月24日），试点名单已公布"))
        #expect(!(try lines(book, "2022-12", "2022-12-31").contains("试点名单已公布")))
    }

    @Test("so does what was recorded afterwards for a day that was reported, with its reason")
    func recordedForThatDay() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.2")
        let (day, later) = (try DateReader.day("2022-10-21"), try DateReader.day("2022-11-10"))
        try book.workspace.record(
            .note([item], text: "试点名单已公布", on: nil, needsCoordination: false),
            as: Workspace.Recorder(
                by: "整改办", day: day, clock: later, now: Instant(day: later, secondOfDay: 3600), late: "漏报"))
        #expect(try lines(book, "2022-11", "2022-11-30").contains("补报（10月21日），试点名单已公布"))
        #expect(!(try lines(book, "2022-12", "2022-12-31").contains("试点名单已公布")))
    }
}
