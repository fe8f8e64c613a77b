import ArgumentParser
import Desk
import Tracker
import Wording

/// `report monthly --month YYYY-MM`
struct ReportMonthlyCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "monthly", abstract: CommandWords.reportMonthly.spoken)
    }

    @Option(help: CommandWords.reportMonthOption.help("YYYY-MM")) var month: String?
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        let month = try session.month(month, on: session.setup.asOf ?? session.today)
        try file.write(try session.draft(.monthly(month), desk), desk, session.language)
    }
}
