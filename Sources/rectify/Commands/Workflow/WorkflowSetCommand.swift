import ArgumentParser
import Desk
import Wording

/// `workflow set FILE`
struct WorkflowSetCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "set", abstract: CommandWords.workflowSet.spoken)
    }

    @Argument(help: CommandWords.workflowFile.help("FILE")) var file: PathArgument
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        try session.recordAndSay(.workflow(try WorkflowInput.read(file.path)))
    }
}
