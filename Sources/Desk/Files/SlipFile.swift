import Sheets
import Glibc
import Papers
import Tracker
import Wording

/// Writes slips.
package enum SlipFile {
    /// Writes a unit's slip; where no file is named, into the current folder under its standard name.
    package static func write(
        _ unit: String, of ledger: Ledger, log: [Event], round: ItemID?, on day: Day, to path: String?,
        replacing: Bool, _ language: Language,
        in world: World = .process
    ) throws(CommandProblem) -> (path: String, count: Int, cuts: [Phrase]) {
        if let path { _ = try ReportDesk.ending(of: path, ["xlsx"]) }
        let builder = SlipBuilder(
            ledger, log: log.lazy.filter { $0.day <= day }, unit: unit, round: round, on: day, language: language)
        let workbook: Workbook
        do throws(SlipProblem) {
            workbook = try builder.workbook()
        } catch {
            throw .proposal(error.phrase)
        }
        let plain = unit.replacing("/", with: "-")
        let path = path ?? world.path(of: SlipWords.fileName(plain, day.description)[language])
        do throws(OfficeProblem) {
            try OfficeProgram().write(workbook, to: path, replacing: replacing)
        } catch {
            if case .cannotWrite(let code) = error, code == EEXIST { throw .proposal(SlipWords.isThere(path)) }
            throw .office(path, error)
        }
        return (path, builder.measures.count, ReportDesk.cuts(workbook))
    }
}
