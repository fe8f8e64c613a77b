import ArgumentParser
import Tracker
import Wording

/// `report`: the group of commands about documents that are written from the ledger. Alone it lists what was sent.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: CommandWords.report.spoken,
            discussion: CommandWords.reportDiscussion.spoken,
            subcommands: [ReportListCommand.self] + ReportKind.allCases.map(\.command) + [
                ReportUrgingCommand.self, ReportEditCommand.self, ReportSendCommand.self, ReportShowCommand.self,
            ], defaultSubcommand: ReportListCommand.self)
    }
}
