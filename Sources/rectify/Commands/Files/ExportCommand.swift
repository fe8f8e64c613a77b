import ArgumentParser
import Desk
import Tracker
import Wording

/// `export json`
struct ExportCommand: LedgerCommand {
    /// The forms in which the ledger can be written out.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: CommandWords.export.spoken)
    }

    @Argument(help: CommandWords.exportForm.help("FORM")) var form = Form.json
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: false)
        switch form {
        case .json: try Output.write(json: LedgerExport.bytes(shown.ledger, shown.log, on: shown.day))
        }
    }
}
