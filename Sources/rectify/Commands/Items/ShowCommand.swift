import ArgumentParser
import Desk
import Tracker
import Wording

/// `show REF`
struct ShowCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: CommandWords.show.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let item = try shown.item(called: ref)
        let sheet = ItemSheet(
            ledger: shown.ledger, item: item, day: shown.day, language: session.language, log: shown.log)
        switch output.format {
        case .json: try Output.write(json: sheet.json())
        case .csv: try Output.write(form: sheet.csv)
        case .table: try Output.write(lines: sheet.lines(width: Output.width(of: 1)))
        }
    }
}
