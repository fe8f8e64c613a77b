import ArgumentParser
import Wording

/// `workflow`: the group of commands about the workflow. Alone it shows the one in force.
struct WorkflowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "workflow", abstract: CommandWords.workflow.spoken,
            discussion: CommandWords.workflowDiscussion.spoken,
            subcommands: [WorkflowShowCommand.self, WorkflowSetCommand.self],
            defaultSubcommand: WorkflowShowCommand.self)
    }
}
