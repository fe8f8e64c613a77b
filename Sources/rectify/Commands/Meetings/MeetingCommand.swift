import ArgumentParser
import Wording

/// `meeting`: the group of commands about meetings. Alone it lists them.
struct MeetingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "meeting", abstract: CommandWords.meeting.spoken,
            subcommands: [MeetingListCommand.self, MeetingAddCommand.self],
            defaultSubcommand: MeetingListCommand.self)
    }
}
