import ArgumentParser
import Desk
import Wording

/// `undo`
struct UndoCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: CommandWords.undo.spoken)
    }

    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try session.recordAndSay(.undo)
    }
}
