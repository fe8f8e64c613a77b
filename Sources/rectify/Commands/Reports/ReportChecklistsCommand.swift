import ArgumentParser
import Desk
import Sheets
import Tracker
import Wording

extension ChecklistBook.List: ExpressibleByArgument {}

/// `report checklists [--list LIST]`
struct ReportChecklistsCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "checklists", abstract: CommandWords.reportChecklists.spoken)
    }

    @Option(help: CommandWords.checklistOption.help("problems|tasks|owners")) var list: ChecklistBook.List?
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        try file.write(try session.draft(.checklists, desk), desk, session.language, list: list)
    }
}
