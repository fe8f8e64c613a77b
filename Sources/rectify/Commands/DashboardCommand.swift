import ArgumentParser
import Wording

/// `dashboard`, which is also what the program does without a command.
struct DashboardCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "dashboard", abstract: CommandWords.dashboard.spoken)
    }

    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try runDashboard(session)
    }
}
