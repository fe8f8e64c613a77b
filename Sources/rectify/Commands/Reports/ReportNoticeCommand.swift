import ArgumentParser
import Desk
import Reports
import Tracker
import Wording

extension Audience: ExpressibleByArgument {}

/// `report notice [--audience public|party]`
struct ReportNoticeCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "notice", abstract: CommandWords.reportNotice.spoken,
            discussion: CommandWords.reportNoticeDiscussion.spoken)
    }

    @Option(help: CommandWords.audienceOption.help("public|party")) var audience: Audience?
    /// What it was called before.
    @Option(name: .customLong("for"), help: .hidden) var earlierName: Audience?
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        try file.write(
            try session.draft(.notice(audience ?? earlierName ?? .public), desk), desk, session.language)
    }
}
