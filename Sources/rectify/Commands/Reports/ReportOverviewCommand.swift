import ArgumentParser
import Desk
import Tracker
import Reports
import Wording

/// `report overview`
struct ReportOverviewCommand: DocumentCommand {
    static let kind = ReportKind.overview

    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func document(_ session: Session) -> ReportDocument { .overview }
}
