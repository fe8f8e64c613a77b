import ArgumentParser
import Desk
import Reports
import Tracker
import Wording

extension ReportKind: ExpressibleByArgument {}

/// Which one of its kind a report is, for commands that take any kind.
struct ReportChoice: ParsableArguments {
    @Option(help: CommandWords.reportMonthOption.help("YYYY-MM")) var month: String?
    @Option(help: CommandWords.audienceOption.help("public|party")) var audience: Audience?
    @Option(help: CommandWords.reportUnitOption.help("UNIT")) var unit: String?

    /// Throws where an option belongs to another kind of report.
    func validate(for kind: ReportKind) throws {
        let options: [(option: String, of: ReportKind, isGiven: Bool)] = [
            ("--month", .monthly, month != nil), ("--audience", .notice, audience != nil),
            ("--unit", .unit, unit != nil),
        ]
        for (option, owner, isGiven) in options where isGiven && owner != kind {
            throw ValidationError(CommandWords.belongs(option, to: owner.rawValue).spoken)
        }
        if kind == .unit, unit == nil { throw ValidationError(CommandWords.whichUnit.spoken) }
    }

    /// The document; without a month, the one whose report is due on the day.
    func document(_ kind: ReportKind, _ session: Session, on day: Day) throws -> ReportDocument {
        switch kind {
        case .monthly: .monthly(try session.month(month, on: day))
        case .notice: .notice(audience ?? .public)
        case .checklists: .checklists
        case .overview: .overview
        case .unit: try session.ledger(ofUnit: unit ?? "")
        }
    }
}

extension ReportKind {
    /// The command that writes it.
    var command: any ParsableCommand.Type {
        switch self {
        case .monthly: ReportMonthlyCommand.self
        case .notice: ReportNoticeCommand.self
        case .checklists: ReportChecklistsCommand.self
        case .overview: ReportOverviewCommand.self
        case .unit: ReportUnitCommand.self
        }
    }
}
