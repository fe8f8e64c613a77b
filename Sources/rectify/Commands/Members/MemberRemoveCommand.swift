import ArgumentParser
import Desk
import Tracker
import Wording

/// `member remove NAME --reason TEXT`
struct MemberRemoveCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "remove", abstract: CommandWords.memberRemove.spoken)
    }

    @Argument(help: CommandWords.memberName.help("NAME")) var name: String
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        // That the reason is missing is for the rule to say: it names the member.
        try session.recordAndSay(.withdraw(try session.member(name).id, reason: reason ?? ""))
    }
}
