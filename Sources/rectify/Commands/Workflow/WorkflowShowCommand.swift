import ArgumentParser
import Desk
import Text
import Wording

/// `workflow show`
struct WorkflowShowCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: CommandWords.workflowShow.spoken)
    }

    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let workflow = try session.view(isForPeople: false, countsDays: false).ledger.workflow
        // A stage, a move or a role a line: what is written out here is edited and set again.
        try Output.write(json: JSONText.bytes(of: workflow, inlineFrom: 2))
    }
}
