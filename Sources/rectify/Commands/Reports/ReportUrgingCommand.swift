import ArgumentParser
import Desk
import Papers
import Reports
import Tracker
import Wording

/// `report urging REF`
struct ReportUrgingCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "urging", abstract: CommandWords.reportUrging.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Option(name: .shortAndLong, help: CommandWords.reportOutputOption.help("FILE")) var output: PathArgument?
    @Flag(help: CommandWords.forceOption.help()) var force = false
    @Flag(help: CommandWords.letterAnywayOption.help()) var anyway = false
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: true)
        let item = try shown.item(called: ref)
        guard let letter = shown.ledger.records(of: item, .letter).last else {
            throw CommandProblem.noLetter(shown.ledger.reference(of: item))
        }
        let paper = UrgingPaper.paper(try LetterTemplates.letter(letter.id, in: session.moment))
        if let wrong = try LetterTemplates.contradiction(letter.id, in: session.moment) {
            // A file goes out; what is looked at is only told.
            if output != nil, !anyway { throw CommandProblem.letterDisagrees(wrong) }
            Output.remark(wrong[session.language])
        }
        guard let output = output?.path else { return try Output.write(PaperText.markdown(paper)) }
        try ReportDesk(folder: session.setup.configFolder).write(paper, to: output, replacing: force)
        try Output.write(files: [CommandWords.fileWritten(output)[session.language]])
    }
}
