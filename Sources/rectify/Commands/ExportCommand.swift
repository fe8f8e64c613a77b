import ArgumentParser
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
    @OptionGroup var past: AsOfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let (ledger, day) = try session.view(asOf: past.asOf, isForPeople: false)
        switch form {
        case .json: try Output.write(JSONText.bytes(of: LedgerView(ledger: ledger, on: day)))
        }
    }
}
