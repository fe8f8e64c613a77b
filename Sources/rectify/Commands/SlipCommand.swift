import ArgumentParser
import Exchange
import Glibc
import Papers
import Tracker
import Wording

/// `slip UNIT [--output FILE.xlsx]`
struct SlipCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "slip", abstract: SlipWords.command.spoken)
    }

    @Argument(help: SlipWords.unitArgument.help("UNIT")) var unit: String
    @Option(name: [.customLong("output"), .customShort("o")], help: SlipWords.outputOption.help("FILE")) var path:
        PathArgument?
    @Flag(help: SlipWords.replaceOption.help()) var replace = false
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: true)
        let file = try SlipFile.write(
            unit, of: shown.ledger, log: session.workspace.log, round: shown.round, on: shown.day, to: path?.path,
            replacing: replace,
            session.language)
        for cut in file.cuts { Output.remark(cut[session.language]) }
        try Output.write(files: [SlipWords.written(file.path, unit: unit, count: file.count)[session.language]])
    }
}

/// Writes slips.
enum SlipFile {
    /// Writes a unit's slip; where no file is named, into the current folder under its standard name.
    static func write(
        _ unit: String, of ledger: Ledger, log: [Event], round: ItemID?, on day: Day, to path: String?,
        replacing: Bool, _ language: Language
    ) throws(CommandProblem) -> (path: String, count: Int, cuts: [Phrase]) {
        let builder = SlipBuilder(
            ledger, log: log.lazy.filter { $0.day <= day }, unit: unit, round: round, on: day, language: language)
        let workbook: Workbook
        do throws(SlipProblem) {
            workbook = try builder.workbook()
        } catch {
            throw .proposal(error.phrase)
        }
        let plain = unit.replacing("/", with: "-")
        let path = path ?? SlipWords.fileName(plain, day.description)[language]
        do throws(OfficeProblem) {
            try OfficeProgram().write(workbook, to: path, replacing: replacing)
        } catch {
            if case .cannotWrite(let code) = error, code == EEXIST { throw .proposal(SlipWords.isThere(path)) }
            throw .office(path, error)
        }
        return (path, builder.measures.count, ReportDesk.cuts(workbook))
    }
}
