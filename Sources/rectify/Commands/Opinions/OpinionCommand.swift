import ArgumentParser
import Wording

/// `opinion`: the group of commands about opinions. Alone it lists them.
struct OpinionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "opinion", abstract: CommandWords.opinion.spoken,
            subcommands: [OpinionListCommand.self, OpinionAddCommand.self, OpinionReplyCommand.self],
            defaultSubcommand: OpinionListCommand.self)
    }
}
