import Reports
import ShippedConfig
import Tracker
import Wording

/// The texts of letters: the shipped ones, or the person's own in `$XDG_CONFIG_HOME/rectify/templates/`.
///
/// The program reads these files and never writes them. What makes no sense there is an error that names file and line.
package enum LetterTemplates {
    private static let urgingName = "templates/urging.txt"

    /// The text of a letter that was recorded, as the ledger stood on its day.
    package static func letter(_ item: ItemID, in moment: Moment) throws -> String {
        guard let record = moment.ledger.record(item) else { throw Refusal.noSuchItem(item.description) }
        let ledger = moment.ledger(asOf: record.day(.on) ?? record.day)
        let text = try urging(in: moment.setup.configFolder).render(UrgingLetter.values(of: record, in: ledger))
        return UrgingLetter.marked(text, record, in: ledger)
    }

    /// That a letter asks for its answer at two times, as a sentence; nil where it does not.
    package static func contradiction(_ item: ItemID, in moment: Moment) throws -> Phrase? {
        guard let record = moment.ledger.record(item) else { return nil }
        let ledger = moment.ledger(asOf: record.day(.on) ?? record.day)
        return UrgingLetter.contradiction(of: record, in: ledger, try urging(in: moment.setup.configFolder))
    }

    /// The text of urging letters; `folder` is that of the person's own settings.
    ///
    /// - Throws: `CommandProblem` for a file that cannot be read or is no template.
    package static func urging(in folder: String) throws -> LetterTemplate {
        guard let own = try UserSettings.data(urgingName, in: folder) else {
            return try LetterTemplate(Array(ShippedConfig.urging))
        }
        do throws(LetterProblem) {
            return try LetterTemplate(own)
        } catch {
            throw CommandProblem.settings(folder + "/" + urgingName, error.phrase)
        }
    }
}
