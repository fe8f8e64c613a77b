import ArgumentParser
import Desk
import Tracker
import Wording

/// `assign REF…`
struct AssignCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "assign", abstract: CommandWords.assign.spoken)
    }

    @Argument(help: CommandWords.refs.help("REF")) var refs: [String]
    @OptionGroup var owner: OwnerOptions
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if owner.fields.isEmpty { throw ValidationError(CommandWords.nothingToAssign.spoken) }
    }

    func run(_ session: Session) throws {
        try session.requireFinished(owner.fields, isNew: owner.isNew)
        try session.recordAndSay(
            .assign(try session.items(refs), fields: owner.fields, reason: reason),
            naming: owner.fields)
    }
}
