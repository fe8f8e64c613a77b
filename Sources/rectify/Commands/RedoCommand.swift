import ArgumentParser
import Desk
import Wording

/// `redo`
struct RedoCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "redo", abstract: CommandWords.redo.spoken)
    }

    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try session.recordAndSay(.redo)
    }
}
