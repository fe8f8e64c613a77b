import ArgumentParser
import Tracker
import Wording

/// `round`: the group of commands about rounds. Alone it lists them.
struct RoundCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "round", abstract: CommandWords.round.spoken,
            subcommands: [RoundListCommand.self, RoundNewCommand.self, RoundPhaseCommand.self],
            defaultSubcommand: RoundListCommand.self)
    }
}
