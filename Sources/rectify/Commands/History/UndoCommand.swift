import ArgumentParser
import Desk
import Wording

/// `undo [--yes]`
struct UndoCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: CommandWords.undo.spoken)
    }

    @Flag(help: CommandWords.agreeOption.help()) var yes = false
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try session.takeBack(.undo, isAgreed: yes)
    }
}
