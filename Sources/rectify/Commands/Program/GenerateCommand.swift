import ArgumentParser
import Desk
import Samples
import Tracker
import Wording

/// `generate --measures N [--seed S]`
struct GenerateCommand: SetupCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "generate", abstract: CommandWords.generate.spoken)
    }

    @Option(help: CommandWords.measuresOption.help("N")) var measures: Int
    @Option(help: CommandWords.seedOption.help("S")) var seed: UInt64 = 1
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        guard SyntheticRound.sizes.contains(measures) else {
            throw ValidationError(CommandWords.measuresOutOfRange(SyntheticRound.sizes.upperBound).spoken)
        }
    }

    func run(_ setup: Setup, _ options: GlobalArguments) throws {
        try setup.requireChange()
        var setup = setup
        setup.takesOwnWorkflow = false
        let session = try Session(setup)
        guard session.workspace.isEmpty else { throw CommandProblem.ledgerNotEmpty(session.workspace.folder) }
        let round = SyntheticRound(measures: measures, seed: seed, today: session.today)
        try round.record(in: session.workspace, clock: session.setup.clock)
        session.keepState()
        let result = CommandWords.generated(measures: measures, events: session.workspace.log.count)
        try Output.write(lines: [result[session.language]])
    }
}
