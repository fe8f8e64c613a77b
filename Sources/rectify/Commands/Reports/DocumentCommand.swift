import ArgumentParser
import Desk
import Reports
import Sheets
import Tracker
import Wording

/// `report KIND`: a command that writes a document of one kind.
protocol DocumentCommand: LedgerCommand {
    /// The kind.
    static var kind: ReportKind { get }
    /// Where it goes.
    var file: ReportFileOptions { get }
    /// Which list of several is written; nil for all.
    var list: ChecklistBook.List? { get }
    /// Which one of its kind it is.
    func document(_ session: Session) throws -> ReportDocument
}

extension DocumentCommand {
    static var configuration: CommandConfiguration {
        let words = ReportKindWords.of(kind)
        return CommandConfiguration(
            commandName: kind.rawValue, abstract: words.command.spoken, discussion: words.discussion?.spoken ?? "")
    }

    var list: ChecklistBook.List? { nil }

    func run(_ session: Session) throws {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        try file.write(try session.draft(try document(session), desk), desk, session.language, list: list)
    }
}
