import ArgumentParser
import Desk
import Tracker
import Wording

/// `report show N [--open | --output FILE]`
struct ReportShowCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: CommandWords.reportShow.spoken)
    }

    @Argument(help: CommandWords.reportNumber.help("N")) var number: Int
    @Flag(help: CommandWords.reportOpenOption.help()) var open = false
    @Option(name: [.customLong("output"), .customShort("o")], help: CommandWords.reportCopyOption.help("FILE"))
    var copy: PathArgument?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if open, copy != nil { throw ValidationError(CommandWords.atMostOne(["--open", "--output"]).spoken) }
    }

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let language = session.language
        let report = try shown.records(.report).numbered(number, Labels.item(.report))
        let name = report.text(.fileName) ?? ""
        if open || copy != nil {
            guard let digest = report.text(.digest) else { throw CommandProblem.noFileKept(name) }
            guard let copy = copy?.path else {
                return try EvidenceFile.show(digest, named: name, in: session.workspace.shelf)
            }
            try EvidenceFile.copy(digest, named: name, to: copy, in: session.workspace.shelf)
            return try Output.write(files: [CommandWords.fileWritten(copy)[language]])
        }
        var list = Listing(
            [
                .text(ReportWords.code, language), .text(ReportWords.figure, language),
                .number(ReportWords.value, language),
            ],
            empty: ReportWords.noFigures)
        for figure in ReportFigure.all {
            guard let value = ReportFigures.kept(figure, in: report) else { continue }
            list.add(
                [figure.code, Labels.figure(figure)[language], Labels.value(value, of: figure)],
                ["figure": .string(figure.code), "value": .integer(value)])
        }
        let about = ReportWords.sentTo(report)[language]
        if output.format == .table { try Output.write(lines: [about]) }
        try list.write(output.format, language)
    }
}
