import ArgumentParser
import Desk
import Tracker
import Reports
import Wording

/// `report monthly --month YYYY-MM`
struct ReportMonthlyCommand: DocumentCommand {
    static let kind = ReportKind.monthly

    @Option(help: CommandWords.reportMonthOption.help("YYYY-MM")) var month: String?
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func document(_ session: Session) throws -> ReportDocument {
        .monthly(try session.month(month, on: session.setup.asOf ?? session.today))
    }
}
