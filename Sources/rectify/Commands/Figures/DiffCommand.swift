import ArgumentParser
import Desk
import Tracker
import Wording

/// `diff [--from DATE] [--to DATE]`
struct DiffCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff", abstract: CommandWords.diff.spoken, discussion: CommandWords.diffDiscussion.spoken)
    }

    @Option(help: CommandWords.fromOption.help("DATE")) var from: String?
    @Option(help: CommandWords.toOption.help("DATE")) var to: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let to = try session.day(to) ?? shown.day
        if to > session.today { throw CommandProblem.dayToCome("--to", to, today: session.today) }
        let from = try session.day(from) ?? Month(to).previous.last
        guard from <= to else { throw CommandProblem.daysReversed(from, to) }
        let workspace = session.workspace
        let (before, after) = (workspace.ledger(asOf: from), workspace.ledger(asOf: to))
        let difference = Difference(
            before: before, after: after, log: workspace.log, from: from, to: to, round: shown.round)
        let text = DifferenceText(difference, after: after, language: session.language)
        let list = text.list(isWhole: output.format != .table)
        let count = CommandWords.changes(difference.rows.count, from: from, to: to)
        try list.write(
            output.format, session.language, after: difference.rows.isEmpty ? [] : [count[session.language]],
            object: [
                "from": .day(from), "to": .day(to), "changes": .rows(list.objects),
            ])
    }
}
