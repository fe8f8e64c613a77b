import ArgumentParser
import Desk
import Tracker
import Wording

/// `outcomes [--by problem|unit|month]`
struct OutcomesCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "outcomes", abstract: CommandWords.outcomes.spoken,
            discussion: CommandWords.outcomesDiscussion.spoken)
    }

    @Option(help: CommandWords.groupingOption.help("WHAT")) var by: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    private static func label(_ code: String) -> Phrase {
        Outcomes.Grouping(rawValue: code).map(CommandWords.grouping) ?? Phrase(verbatim: code)
    }

    private var grouping: Outcomes.Grouping? {
        by.flatMap { ChoiceText.code($0, among: Outcomes.Grouping.allCases.map(\.rawValue), label: Self.label) }
            .flatMap(Outcomes.Grouping.init)
    }

    func validate() throws {
        if let by, grouping == nil { throw ValidationError(CommandWords.unknownGrouping(by).spoken) }
    }

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        let text = OutcomesText(
            ledger: ledger, log: shown.log, round: try session.round(in: ledger), day: day, language: session.language)
        let list = grouping.map(text.groups) ?? text.list
        let after = list.isEmpty ? [] : [""] + list.lines(session.language)
        switch output.format {
        case .table: try Output.write(lines: text.totals.lines(width: Output.width(of: 1)) + after)
        case .csv: try Output.write(form: list.csv)
        case .json:
            var object = text.object
            object.add(grouping == nil ? "outcomes" : "groups", .rows(list.objects))
            try Output.write(json: JSONText.bytes(of: object))
        }
    }
}
