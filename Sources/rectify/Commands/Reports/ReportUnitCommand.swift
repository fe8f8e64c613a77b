import ArgumentParser
import Desk
import Reports
import Tracker
import Wording

/// `report unit UNIT`
struct ReportUnitCommand: DocumentCommand {
    static let kind = ReportKind.unit

    @Argument(help: CommandWords.reportUnitArgument.help("UNIT")) var unit: String
    @OptionGroup var file: ReportFileOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func document(_ session: Session) throws -> ReportDocument { try session.ledger(ofUnit: unit) }
}

extension Session {
    /// The ledger of a unit that is responsible for something in the round that is worked with.
    func ledger(ofUnit name: String) throws -> ReportDocument {
        try ReportDocument.unit(named: name, ofRound: try round(), in: ledger)
    }
}
