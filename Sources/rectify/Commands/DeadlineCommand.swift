import ArgumentParser
import Tracker
import Wording

/// `deadline REF DATE`
struct DeadlineCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "deadline", abstract: CommandWords.deadline.spoken)
    }

    @Argument(help: CommandWords.ref.help("REF")) var ref: String
    @Argument(help: CommandWords.deadlineArgument.help("DATE")) var date: String
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let day = try DateReader.day(date)
        try session.recordAndSay(.deadline(try session.items([ref]), day, reason: reason))
    }
}
