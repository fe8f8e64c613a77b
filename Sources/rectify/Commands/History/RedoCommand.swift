import ArgumentParser
import Desk
import Wording

/// `redo [--yes]`
struct RedoCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "redo", abstract: CommandWords.redo.spoken)
    }

    @Flag(help: CommandWords.agreeOption.help()) var yes = false
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try session.takeBack(.redo, isAgreed: yes)
    }
}
