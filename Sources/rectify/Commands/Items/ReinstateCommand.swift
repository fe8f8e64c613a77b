import ArgumentParser
import Desk
import Tracker
import Wording

/// `reinstate REF --reason TEXT`
struct ReinstateCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "reinstate", abstract: CommandWords.reinstate.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        // That the reason is missing is for the rule to say: it names the item.
        try session.recordAndSay(.reinstate(try item(in: session), reason: reason ?? ""))
    }

    /// A round that was withdrawn is called by no reference any more, but by its name.
    private func item(in session: Session) throws -> ItemID {
        let withdrawn = session.ledger.rounds.first { $0.withdrawn != nil && $0.name == ref }
        return try withdrawn?.id ?? session.item(ref)
    }
}
