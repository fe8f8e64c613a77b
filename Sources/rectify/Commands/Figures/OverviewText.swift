import Canvas
import Desk
import Tracker
import Wording

/// The overview as lines for people and as rows for spreadsheets.
struct OverviewText {
    let shown: Showing
    var ledger: Ledger { shown.ledger }
    let overview: Overview
    let language: Language

    /// How many things that wait for a decision are listed.
    private static let decisionsShown = 12

    /// The overview of what is shown.
    init(_ shown: Showing, language: Language) {
        self.shown = shown
        overview = Overview(ledger: shown.ledger, scope: shown.scope, on: shown.day)
        self.language = language
    }

    /// The lines, not wider than `width` where one is given.
    func lines(width: Int?) -> [String] {
        guard !ledger.openRounds.isEmpty else { return [CommandWords.nothingCounts(ledger)[language]] }
        let rounds = shown.rounds.map {
            ledger.rounds[$0].body ?? ledger.rounds[$0].title ?? ledger.rounds[$0].name
        }
        var lines = [
            sanitized(rounds.joined(separator: " · ")) + (ledger.isSample ? "  " + said(CommandWords.sample) : "")
        ]
        lines.append(said(CommandWords.overviewTitle(overview.asOf.description)))
        lines.append(
            said(
                CommandWords.totals(
                    areas: overview.areas, problems: overview.problems, measures: overview.measures)))
        lines.append(
            said(CommandWords.problemStates(closed: overview.problemsClosed, ready: overview.problemsReady)))
        lines += ["", said(CommandWords.mayOverlap)]
        if let holds = Labels.holds(.effective, ledger.workflow) { lines.append(said(holds)) }
        lines += groups.lines(width: width)
        lines += [""] + stages.lines(width: width)
        lines += ["", flags] + wrapped([warnings] + reporting + [outcomes, conflicts].compactMap { $0 }, to: width)
        if overview.declared != Declared() { lines += [""] + declared.lines(width: width) }
        if !overview.decisions.isEmpty {
            lines +=
                ["", "\(said(CommandWords.decisions))  \(overview.decisions.count)"] + decisions.lines(width: width)
            let rest = overview.decisions.count - OverviewText.decisionsShown
            if rest > 0 { lines.append(said(CommandWords.more(rest))) }
        }
        return width.map { width in lines.map { TextWidth.truncate($0, to: width) } } ?? lines
    }

    /// Lines of several figures or names, none of which may be cut off.
    private func wrapped(_ lines: [String], to width: Int?) -> [String] {
        let lines = lines.map { sanitized($0) }
        return width.map { width in lines.flatMap { TextWidth.wrap($0, columns: width) } } ?? lines
    }

    func said(_ phrase: Phrase) -> String { phrase[language] }

    private func number(_ phrase: Phrase) -> TextTable.Column {
        TextTable.Column(heading: said(phrase), isNumber: true)
    }

    // MARK: Parts

    private var groups: TextTable {
        var table = TextTable([
            TextTable.Column(heading: said(CommandWords.groupColumn)), number(CommandWords.measuresColumn),
            TextTable.Column(heading: "", isNumber: true), number(CommandWords.problemsColumn),
        ])
        for figure in overview.groups {
            let share =
                overview.measures > 0 ? (figure.measures * 200 + overview.measures) / (2 * overview.measures) : 0
            table.add([
                said(Labels.group(figure.key)), "\(figure.measures)/\(overview.measures)", "\(share)%",
                "\(figure.problems)/\(overview.problems)",
            ])
        }
        return table
    }

    private var stages: TextTable {
        var table = TextTable([
            TextTable.Column(heading: said(Labels.field(.stage))), number(CommandWords.measuresColumn),
            number(CommandWords.problemsColumn),
        ])
        for figure in overview.stages {
            table.add([
                said(Labels.stage(figure.key, ledger.workflow)), String(figure.measures), String(figure.problems),
            ])
        }
        return table
    }

    /// The flags that are figures of their own, in the order in which they weigh.
    private static let shownFlags: [Query.Flag] = [
        .overdue, .dueSoon, .awaiting, .relapsed, .needsCoordination, .noOwner, .noDeadline,
    ]

    private var flags: String {
        OverviewText.shownFlags.map { "\(said(Labels.flag($0))) \(overview.count($0))" }.joined(separator: "  ")
    }

    /// What documents declare, where one round is shown.
    private var declaredFigures: [DeclaredComparison] {
        guard shown.rounds.count == 1, let round = shown.rounds.first else { return [] }
        return DeclaredComparison.all(ofRound: round, in: ledger, log: shown.log, overview: overview, on: shown.day)
    }

    private var declared: TextTable {
        var table = TextTable([
            TextTable.Column(heading: said(CommandWords.figureColumn)), number(CommandWords.declaredColumn),
            number(CommandWords.countedColumn), number(CommandWords.differenceColumn),
        ])
        for figure in declaredFigures {
            table.add([
                said(CommandWords.declared(figure, shown: shown.day)), figure.written,
                figure.counted.map(String.init) ?? "—", CommandWords.difference(figure.difference),
            ])
        }
        return table
    }

    private var decisions: TextTable {
        var table = TextTable([
            TextTable.Column(heading: said(CommandWords.stateColumn)),
            TextTable.Column(heading: said(CommandWords.refColumn)),
            TextTable.Column(heading: said(Labels.field(.title)), isFlexible: true),
            TextTable.Column(heading: said(Labels.field(.leader)), isFlexible: true),
            TextTable.Column(heading: said(Labels.field(.unit)), isFlexible: true),
            number(CommandWords.daysColumn),
        ])
        for decision in overview.decisions.prefix(OverviewText.decisionsShown) {
            let owner = ledger.owner(of: decision.item)
            table.add([
                said(Labels.decision(decision, ledger.workflow)), ledger.reference(of: decision.item),
                ledger.title(of: decision.item), owner.leader ?? "—", owner.unit ?? "—", String(decision.days),
            ])
        }
        return table
    }

    // MARK: For spreadsheets

    /// The figures as a file.
    var csv: String {
        var text = CSVText([
            said(CommandWords.figureColumn), said(CommandWords.measuresColumn), said(CommandWords.problemsColumn),
        ])
        text.add([said(CommandWords.dayColumn), overview.asOf.description, ""])
        text.add([said(CommandWords.countedColumn), String(overview.measures), String(overview.problems)])
        for figure in overview.groups {
            text.add([said(Labels.group(figure.key)), String(figure.measures), String(figure.problems)])
        }
        for figure in overview.stages {
            let name = said(Labels.stage(figure.key, ledger.workflow))
            text.add(["\(said(Labels.field(.stage)))：\(name)", String(figure.measures), String(figure.problems)])
        }
        text.add([said(CommandWords.problemsClosed), "", String(overview.problemsClosed)])
        text.add([said(CommandWords.problemsReady), "", String(overview.problemsReady)])
        for flag in OverviewText.shownFlags { text.add([said(Labels.flag(flag)), String(overview.count(flag)), ""]) }
        for (name, count) in warningFigures { text.add([said(name), String(count), ""]) }
        return text.text
    }
}
