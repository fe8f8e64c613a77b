import Exchange
import Foundation
import ShippedConfig
import Testing
import Tracker
import Wording

/// A ledger on disk for tests of reports, which goes with it.
final class ReportLedger {
    let workspace: Workspace
    let workflow: Workflow
    private let folder = NSTemporaryDirectory() + "rectify-report-\(UUID().uuidString)"

    init() throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        workflow = try decoder.decode(Workflow.self, from: ShippedConfig.workflow)
        workspace = try Workspace(
            folder: folder + "/ledger",
            settings: Workspace.Settings(workflow: workflow, stateFolder: folder + "/state", login: "someone"))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The bundled example up to a day.
    static func example(until day: String = "2022-12-27") throws -> ReportLedger {
        let book = try ReportLedger()
        try Example().record(in: book.workspace, until: try DateReader.day(day))
        return book
    }

    var ledger: Ledger { workspace.ledger }

    /// The last round.
    var round: ItemID { get throws { ledger.rounds[try #require(ledger.openRounds.last)].id } }

    /// What a report of a day is made from.
    func input(_ day: String, language: Language = .zh) throws -> ReportInput {
        try #require(
            ReportInput(
                log: workspace.log, workflow: workflow, round: try round, day: try DateReader.day(day),
                language: language))
    }

    /// Records something for a day.
    @discardableResult
    func record(_ request: Request, on day: String, late: String? = nil) throws -> Event {
        let day = try DateReader.day(day)
        return try workspace.record(
            request,
            as: Workspace.Recorder(
                by: "整改办", day: day, clock: day + 1000, now: Instant(day: day, secondOfDay: 3600), late: late))
    }

    static func notice() throws -> ReportTemplate { try ReportTemplate(Array(ShippedConfig.notice)) }
    static func monthly() throws -> ReportTemplate { try ReportTemplate(Array(ShippedConfig.monthly)) }

    /// The notice of a day, read in again.
    func readBack(_ day: String, for audience: Audience = .party) throws -> NoticeReading {
        let paper = try NoticeWriter(input(day), for: audience).report(Self.notice()).paper
        return try NoticeFixture.read(PaperText.lines(paper).joined(separator: "\n"))
    }
}
