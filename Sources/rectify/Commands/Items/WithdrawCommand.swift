import ArgumentParser
import Desk
import Tracker
import Wording

/// `withdraw REF --reason TEXT`
struct WithdrawCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "withdraw", abstract: CommandWords.withdraw.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        // That the reason is missing is for the rule to say: it names the item.
        try session.recordAndSay(.withdraw(try session.item(ref), reason: reason ?? ""))
    }
}
