import ArgumentParser
import Desk
import Reports
import Tracker
import Wording

/// `report unit UNIT`
struct ReportUnitCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "unit", abstract: CommandWords.reportUnit.spoken)
    }

    @Argument(help: CommandWords.reportUnitArgument.help("UNIT")) var unit: String
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        try file.write(try session.draft(try session.ledger(ofUnit: unit), desk), desk, session.language)
    }
}

extension Session {
    /// The ledger of a unit that is responsible for something in the round that is worked with.
    func ledger(ofUnit name: String) throws -> ReportDocument {
        try ReportDocument.unit(named: name, ofRound: try round(), in: ledger)
    }
}
