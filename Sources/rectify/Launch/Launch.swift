import ArgumentParser
import Desk
import Glibc
import Samples
import Tracker
import Wording

/// One run of the program: parse, open, do, and say what went wrong.
struct Launch {
    private let options: GlobalArguments

    /// A run with these arguments, without the program's name.
    init(arguments: [String]) {
        options = GlobalArguments(Launch.joined(arguments))
    }

    /// Runs, and returns the exit status: 0 done, 1 refused, 64 wrong usage.
    func run() -> Int32 {
        // A reader that has seen enough is no error. A handler rather than ignoring it, since that would be passed on
        // to an editor started from here.
        signal(SIGPIPE) { _ in }
        // A limit of file size is reported like anything that cannot be written, not by dying of it.
        signal(SIGXFSZ) { _ in }
        if let charset = Charset.current.foreign, !isForPrograms {
            Output.remark(CommandWords.foreignCharset(charset, isConverted: Charset.current.name != nil).spoken)
        }
        let command: any ParsableCommand
        do {
            command = try Rectify.parseAsRoot(options.rest)
        } catch {
            // What is no text here is told as that, and not as what the parser makes of it.
            if let text = options.rest.first(where: ByteText.holdsBytes), Rectify.exitCode(for: error) != .success {
                return report(TextArguments.refused(text), nil)
            }
            return report(parser: error)
        }
        do { try TextArguments.requireReadable(command, options) } catch { return report(error, nil) }
        var workflow: Workflow?
        var opened: (workspace: Workspace, events: Int)?
        let patience = Patience(Setup.folders(options))
        defer { patience.end() }
        do {
            if let command = command as? any SetupCommand {
                try command.run(try Setup(options), options)
            } else if let command = command as? any LedgerCommand {
                let setup = try Setup(options)
                if let command = command as? any ChangingCommand, command.changes { try setup.requireChange() }
                let session = try open(setup, command, patience)
                patience.open()
                workflow = session.workflow
                opened = (session.workspace, session.workspace.log.count)
                // `check` has each as a finding.
                if !(command is CheckCommand) { session.reportDamage() }
                session.tidy(command)
                session.remember(command)
                defer { workflow = session.workflow }
                defer { if !(command is DashboardCommand), !(command is CheckCommand) { session.reportDevice() } }
                try command.run(session)
            } else {
                // The parser's own commands: `help`, and groups of commands, which throw their help.
                var command = command
                do { try command.run() } catch { return report(parser: error) }
            }
            return 0
        } catch CommandProblem.outputFailed(let code, nil) {
            // That it could not be said must not make anybody record it again.
            let isRecorded = opened.map { (workspace, events) in workspace.log.count > events } ?? false
            return report(CommandProblem.outputFailed(code: code, after: isRecorded ? .recorded : nil), workflow)
        } catch {
            // Where the ledger is not what this device knows, a rule that finds nothing in it would send people the wrong way.
            if error is Refusal, (command as? any ChangingCommand)?.changes ?? false, let workspace = opened?.workspace
            {
                do { try workspace.requirePlace() } catch { return report(error, workflow) }
            }
            return report(TextArguments.naming(error, command, options, workflow), workflow)
        }
    }

    /// Opens the ledger. For the dashboard what is waited for is shown on the screen, and one can leave.
    private func open(_ setup: Setup, _ command: any LedgerCommand, _ patience: Patience) throws -> Session {
        guard command is DashboardCommand, Output.isTerminal, Charset.current.name == nil else {
            return try Session(setup)
        }
        let opening = Opening(setup)
        if let session = try opening.session(within: 2000) { return session }
        patience.end()
        let settings = try UserSettings(folder: setup.configFolder)
        let terminal = try DashboardCommand.terminal(settings)
        defer { terminal.stop() }
        return try opening.session(settings, on: terminal)
    }

    // MARK: What went wrong

    private func report(_ error: any Error, _ workflow: Workflow?) -> Int32 {
        switch error {
        case is OutputClosed: return 0
        case is FindingsFound: return 1
        case let left as Opening.Left:
            Output.remark(left.phrase.spoken)
            return 0
        case let problem as CommandProblem:
            say(problem.phrase)
            return problem.isUsage ? ExitCode.validationFailure.rawValue : 1
        case let flaw as ExampleFlaw: say(flaw.phrase)
        default:
            // Before a ledger is open the shipped workflow says what stages and moves are called.
            let workflow = workflow ?? (try? Session.shippedWorkflow())
            let phrase = workflow.flatMap { Storage.phrase(error, $0) }
            if case Refusal.unchanged = error, let phrase {
                Output.remark(phrase.spoken)
                return 0
            }
            say(phrase ?? CommandWords.unexpected(String(describing: error)))
        }
        return 1
    }

    private func say(_ phrase: Phrase) { Output.remark(CommandWords.error.spoken + phrase.spoken) }

    /// Help, the version, and the parser's errors.
    private func report(parser error: any Error) -> Int32 {
        let status = Rectify.exitCode(for: error).rawValue
        let text = ParserText(Rectify.fullMessage(for: error, columns: 10_000), language: Spoken.language)
        if status == 0 {
            do {
                // Scripts and JSON are for programs: nothing in them is wrapped, and of what the parser says in them only
                // what its own options are for.
                if isForPrograms {
                    let script = Rectify.fullMessage(for: error, columns: 10_000)
                    try Output.write(ParserText.script(script, language: Spoken.language) + "\n")
                    return 0
                }
                try Output.write(text.help(width: Output.width(of: STDOUT_FILENO) ?? 100))
            } catch {
                return report(error, nil)
            }
        } else if let first = options.rest.first, !first.hasPrefix("-"), !Launch.knows(first) {
            say(CommandWords.unknownCommand(first))
        } else if let text = options.rest.prefix(while: { $0 != "--" }).first(where: Launch.isText) {
            // Whatever else is wrong, the parser would speak of something that nobody typed.
            say(CommandWords.startsWithDash(text))
        } else {
            Output.remark(text.error(width: Output.width(of: STDERR_FILENO) ?? 100))
        }
        return status
    }

    /// The arguments, with what can be no option joined to the option before it, whose value it is: `--amount -5`,
    /// `--where -已销号`.
    private static func joined(_ arguments: [String]) -> [String] {
        var joined: [String] = []
        for (place, argument) in arguments.enumerated() {
            if argument == "--" { return joined + arguments[place...] }
            if isText(argument), let last = joined.last, last.hasPrefix("--"), !last.contains("=") {
                joined[joined.count - 1] = last + "=" + argument
            } else {
                joined.append(argument)
            }
        }
        return joined
    }

    /// Whether the parser was asked for what only programs read: a completion script, or its declarations.
    private var isForPrograms: Bool {
        options.rest.first == "---completion"
            || options.rest.prefix { $0 != "--" }.contains { argument in
                ["--generate-completion-script", "--experimental-dump-help"].contains {
                    argument == $0 || argument.hasPrefix($0 + "=")
                }
            }
    }

    /// Whether what begins with a dash can be no option: no option goes on like this.
    private static func isText(_ argument: String) -> Bool {
        let next = argument.dropFirst().unicodeScalars.first
        return argument.hasPrefix("-") && next.map { $0 != "-" && !($0.isASCII && $0.properties.isAlphabetic) } ?? false
    }

    private static func knows(_ name: String) -> Bool {
        name == "help" || Rectify.configuration.subcommands.contains { $0.configuration.commandName == name }
    }
}
