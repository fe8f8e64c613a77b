import Foundation
import Import
import Reports
import Samples
import Sheets
import ShippedConfig
import Tracker
import Wording

/// A ledger on disk for tests of reports, which goes with it.
package final class ReportLedger {
    package let workspace: Workspace
    package let workflow: Workflow
    private let folder = NSTemporaryDirectory() + "rectify-report-\(UUID().uuidString)"

    package init() throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        workflow = try decoder.decode(Workflow.self, from: ShippedConfig.workflow)
        workspace = try Workspace(
            folder: folder + "/ledger",
            settings: Workspace.Settings(workflow: workflow, stateFolder: folder + "/state", login: "someone"))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The bundled example up to a day.
    package static func example(until day: String = "2022-12-27") throws -> ReportLedger {
        let book = try ReportLedger()
        try Example().record(in: book.workspace, until: try DateReader.day(day))
        return book
    }

    package var ledger: Ledger { workspace.ledger }

    /// The last round.
    package var round: ItemID {
        get throws {
            guard let last = ledger.openRounds.last else { throw NoRound() }
            return ledger.rounds[last].id
        }
    }

    /// That there is no round yet.
    private struct NoRound: Error {}

    /// What a report of a day is made from.
    package func input(_ day: String, language: Language = .zh) throws -> ReportInput {
        let input = try ReportInput(
            log: workspace.log, workflow: workflow, round: round, day: DateReader.day(day), language: language)
        guard let input else { throw NoRound() }
        return input
    }

    /// Records something for a day.
    @discardableResult
    package func record(_ request: Request, on day: String, late: String? = nil) throws -> Event {
        let day = try DateReader.day(day)
        return try workspace.record(
            request,
            as: Workspace.Recorder(
                by: "整改办", day: day, clock: day + 1000, now: Instant(day: day, secondOfDay: 3600), late: late))
    }

    package static func notice() throws -> ReportTemplate { try ReportTemplates.shipped()[.notice] }
    package static func monthly() throws -> ReportTemplate { try ReportTemplates.shipped()[.monthly] }

    /// The notice of a day, read in again.
    package func readBack(_ day: String, for audience: Audience = .party) throws -> NoticeReading {
        let paper = try NoticeWriter(input(day), for: audience).report(Self.notice()).paper
        return try NoticeFixture.read(PaperText.lines(paper).joined(separator: "\n"))
    }
}
