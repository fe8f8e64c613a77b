import ArgumentParser
import Desk
import Samples
import Tracker
import Wording

/// `demo [--keep DIR]`
struct DemoCommand: SetupCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo", abstract: CommandWords.demo.spoken, discussion: CommandWords.demoDiscussion.spoken)
    }

    @Option(help: CommandWords.keepOption.help("DIR")) var keep: PathArgument?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ setup: Setup, _ options: GlobalArguments) throws {
        guard options.data == nil else { throw CommandProblem.demoTakesKeep }
        // The throw-away example can be looked at in any way; what is kept is written.
        if keep != nil { try setup.requireChange() }
        var setup = setup
        if options.today == nil { setup.today = Example.standardDay }
        setup.takesOwnWorkflow = false
        setup.worksAsOffice()
        let remark = { [language = setup.language] (unsaid: Phrase) in Output.remark(unsaid[language]) }
        // Until the screen takes the signals over, or everything is removed, they wait: nothing is left behind.
        let hold = SignalHold()
        defer { hold.release() }
        if let keep = keep?.path {
            try ExampleWorkspace.build(setup, keptIn: keep, remark: remark)
            setup.dataFolder = keep
            hold.release()
            return try open(setup)
        }
        let folder = try ScratchFolder(.example)
        defer {
            // The terminal may go away just as the screen is left: the signals wait again until all is removed.
            let hold = SignalHold()
            folder.remove()
            hold.release()
        }
        setup = try ExampleWorkspace.build(setup, in: folder, remark: remark)
        if Output.isTerminal {
            if hold.isPending { folder.remove() }
            hold.release()
        }
        try open(setup)
    }

    private func open(_ setup: Setup) throws {
        let session = try Session(setup)
        guard !Output.isTerminal else { return try DashboardCommand.open(session) }
        var lines = OverviewText(try session.view(isForPeople: true), language: session.language).lines(width: nil)
        if let keep = keep?.path {
            lines += ["", CommandWords.kept(keep, session.today.description)[session.language]]
        }
        if keep != nil { try Output.write(files: lines) } else { try Output.write(lines: lines) }
    }
}
