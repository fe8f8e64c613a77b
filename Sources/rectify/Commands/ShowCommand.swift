import ArgumentParser
import Tracker
import Wording

/// `show REF`
struct ShowCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: CommandWords.show.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @OptionGroup var past: AsOfOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let (ledger, day) = try session.view(asOf: past.asOf, isForPeople: output.format == .table)
        let item = try ledger.item(called: ref)
        let sheet = ItemSheet(
            ledger: ledger, item: item, day: day, language: session.language, log: session.workspace.log)
        switch output.format {
        case .json: try Output.write(sheet.json())
        case .csv: try Output.write(sheet.csv)
        case .table: try Output.write(lines: sheet.lines(width: Output.width(of: 1)))
        }
    }
}
