import ArgumentParser
import Canvas
import Desk
import Glibc
import Papers
import Tracker
import Wording

/// `survey show [--survey N] [--invert]`: the address as a QR code.
struct SurveyShowCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: SurveyWords.show.spoken)
    }

    @Flag(help: SurveyWords.invertOption.help()) var invert = false
    @OptionGroup var choice: SurveyChoice
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: true)
        let survey = try choice.survey(among: shown.records(.survey))
        guard let address = survey.text(.reference) else {
            throw CommandProblem.surveyWithoutAddress(survey.text(.title) ?? "")
        }
        let code: Paper.Code
        do throws(OfficeProblem) {
            code = try OfficeProgram().code(address)
        } catch {
            throw CommandProblem.office(address, error)
        }
        let summary = RecordWords.summary(survey, without: [.reference], in: shown.ledger)
        try Output.write(lines: [summary[session.language]])
        try write(code)
        try Output.write(lines: [address])
    }

    /// Black on white where colours can be set. Otherwise light blocks on a terminal, which nearly always is dark, and
    /// dark ones in a file, which is read on white.
    private func write(_ code: Paper.Code) throws {
        let isTerminal = Output.isTerminal
        let hasColours = isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
        guard hasColours else {
            return try Output.write(lines: CodeBlocks(code.rows, paintsLight: isTerminal != invert).lines)
        }
        let many = (Environment["TERM"] ?? "").contains("256") || Environment["COLORTERM"] != nil
        try Output.write(
            lines: CodeBlocks(code.rows, paintsLight: invert).lines, colours: many ? "38;5;16;48;5;231" : "30;47")
    }
}
