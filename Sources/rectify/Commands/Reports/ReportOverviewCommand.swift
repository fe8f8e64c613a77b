import ArgumentParser
import Desk
import Tracker
import Wording

/// `report overview`
struct ReportOverviewCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "overview", abstract: CommandWords.reportOverview.spoken)
    }

    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        try file.write(try session.draft(.overview, desk), desk, session.language)
    }
}
