import ArgumentParser
import Tracker
import Wording

/// `round`: the group of commands about rounds.
struct RoundCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "round", abstract: CommandWords.round.spoken, subcommands: [RoundNewCommand.self])
    }
}
