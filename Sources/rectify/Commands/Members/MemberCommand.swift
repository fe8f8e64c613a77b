import ArgumentParser
import Wording

/// `member`: the group of commands about the members. Alone it lists them.
struct MemberCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "member", abstract: CommandWords.member.spoken,
            discussion: CommandWords.memberDiscussion.spoken,
            subcommands: [
                MemberListCommand.self, MemberAddCommand.self, MemberSetCommand.self, MemberRemoveCommand.self,
            ], defaultSubcommand: MemberListCommand.self)
    }
}
