import ArgumentParser
import Desk
import Terminal
import Wording

/// `dashboard`, which is also what the program does without a command.
struct DashboardCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "dashboard", abstract: CommandWords.dashboard.spoken)
    }

    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try DashboardCommand.open(session)
    }

    /// Opens the dashboard on a session and stays in it until the person leaves.
    static func open(_ session: Session) throws {
        if let day = session.setup.asOf, day > session.today {
            throw CommandProblem.dayToCome("--as-of", day, today: session.today)
        }
        guard Charset.current.name == nil else { throw CommandProblem.screenNeedsUTF8 }
        // That there is nothing to see of a day is said before the screen opens.
        _ = try session.view(isForPeople: true, countsDays: false)
        let settings = try UserSettings(folder: session.setup.configFolder)
        let terminal = try terminal(settings)
        defer { terminal.stop() }
        let unsaid = Runner(session, settings, on: terminal).run()
        terminal.stop()
        for phrase in unsaid { Output.remark(phrase[session.language]) }
    }

    /// Takes the terminal.
    static func terminal(_ settings: UserSettings) throws -> Terminal {
        do throws(TerminalError) {
            return try Terminal(theme: settings.theme, mouse: settings.isMouseOn)
        } catch {
            throw CommandProblem.terminal(error)
        }
    }
}
