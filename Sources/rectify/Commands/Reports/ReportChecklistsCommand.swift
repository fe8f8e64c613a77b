import ArgumentParser
import Desk
import Sheets
import Tracker
import Reports
import Wording

extension ChecklistBook.List: ExpressibleByArgument {}

/// `report checklists [--list LIST]`
struct ReportChecklistsCommand: DocumentCommand {
    static let kind = ReportKind.checklists

    @Option(help: CommandWords.checklistOption.help("problems|tasks|owners")) var list: ChecklistBook.List?
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func document(_ session: Session) -> ReportDocument { .checklists }
}
