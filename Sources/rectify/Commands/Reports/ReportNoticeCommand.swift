import ArgumentParser
import Desk
import Reports
import Tracker
import Wording

extension Audience: ExpressibleByArgument {}

/// `report notice [--audience public|party]`
struct ReportNoticeCommand: DocumentCommand {
    static let kind = ReportKind.notice

    @Option(help: CommandWords.audienceOption.help("public|party")) var audience: Audience?
    /// What it was called before.
    @Option(name: .customLong("for"), help: .hidden) var earlierName: Audience?
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func document(_ session: Session) -> ReportDocument { .notice(audience ?? earlierName ?? .public) }
}
