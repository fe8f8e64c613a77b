import ArgumentParser
import Canvas
import Desk
import Reports
import Tracker
import Wording

/// `explain [FIGURE] [--since REPORT|DATE]`
struct ExplainCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain", abstract: CommandWords.explain.spoken,
            discussion: CommandWords.explainDiscussion.spoken)
    }

    @Argument(help: CommandWords.figureArgument.help("FIGURE")) var figure: String?
    @Option(help: CommandWords.explainSinceOption.help("N|DATE")) var since: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let round = try session.round(in: shown.ledger)
        let item = shown.ledger.rounds[round].id
        let baseline = try baseline(shown, item, session)
        func ground() throws -> Explanation.Ground {
            guard
                let ground = Explanation.Ground(
                    of: item, log: shown.log, workflow: session.workflow, since: baseline, until: shown.day)
            else {
                throw CommandProblem.daysReversed(since.flatMap { try? session.day($0) } ?? shown.day, shown.day)
            }
            return ground
        }
        func explained(_ figure: ReportFigure, on ground: Explanation.Ground) -> ExplanationText {
            ExplanationText(Explanation(figure, on: ground), ledger: shown.ledger, log: shown.log)
        }
        guard let figure else {
            let ground = try ground()
            return try list(ReportFigure.all.map { explained($0, on: ground) }, session.language)
        }
        guard let known = ReportFigure(code: figure) ?? Labels.figure(called: figure) else {
            throw CommandProblem.unknownFigure(figure)
        }
        let text = explained(known, on: try ground())
        switch output.format {
        case .table: try Output.write(lines: text.lines(session.language))
        case .json: try Output.write(json: JSONText.bytes(of: object(text, session.language)))
        case .csv: try Output.write(form: csv(text, session.language))
        }
    }

    /// The report of a number, the day, or the report that was sent last.
    private func baseline(_ shown: Showing, _ round: ItemID, _ session: Session) throws -> Explanation.Baseline {
        let reports = shown.records(.report)
        guard let since else {
            let own = reports.filter { $0.under == round && $0.text(.unit) == nil }
            guard let last = own.last else { throw CommandProblem.nothingSentYet }
            return .report(last.id)
        }
        if let number = Int(since), number < 1000 {
            return .report(try reports.numbered(number, Labels.item(.report)).id)
        }
        return .day(try session.day(since) ?? shown.day)
    }

    // MARK: Forms

    /// All figures with what they were and are.
    private func list(_ all: [ExplanationText], _ language: Language) throws {
        var list = Listing(
            [
                .text(ReportWords.code, language), .text(ReportWords.figure, language),
                .number(ReportWords.then, language), .number(ReportWords.now, language),
                .number(ReportWords.delta, language),
            ], empty: ReportWords.noFigures)
        for text in all {
            let why = text.explanation
            list.add(
                [
                    why.figure.code, Labels.figure(why.figure)[language], Labels.value(why.from, of: why.figure),
                    Labels.value(why.to, of: why.figure), Labels.difference(why.to - why.from, of: why.figure),
                ],
                [
                    "figure": .string(why.figure.code), "from": .integer(why.from), "to": .integer(why.to),
                    "difference": .integer(why.to - why.from),
                ])
        }
        let compared = all.first?.comparedWith[language] ?? ""
        try list.write(output.format, language, after: [compared])
    }

    private func object(_ text: ExplanationText, _ language: Language) -> JSONRow {
        let why = text.explanation
        return [
            "figure": .string(why.figure.code), "since": .day(why.since), "until": .day(why.until),
            "from": .integer(why.from), "to": .integer(why.to), "difference": .integer(why.to - why.from),
            "movements": .rows(
                text.rows.map { row in
                    [
                        "ref": .text(row.ref.isEmpty ? nil : row.ref), "title": .string(row.title),
                        "from": .integer(row.from), "to": .integer(row.to), "time": .text(row.time?[language]),
                        "events": .rows(
                            row.events.map { happening in
                                [
                                    "id": .string(happening.event.id.description), "day": .day(happening.event.day),
                                    "at": .string(happening.event.at.description), "by": .string(happening.event.actor),
                                    "what": .string(happening.what[language]), "reason": .text(happening.event.late),
                                    "late": .yesNo(happening.isLate), "unseen": .yesNo(happening.isUnseen),
                                ]
                            }),
                    ]
                }), "remarks": .strings(text.remarks.map { $0[language] }),
        ]
    }

    private func csv(_ text: ExplanationText, _ language: Language) -> String {
        var table = CSVText(
            [
                ReportWords.ref, Labels.field(.title), ReportWords.then, ReportWords.now, CommandWords.dayColumn,
                CommandWords.byColumn, ReportWords.why,
            ].map { $0[language] })
        for row in text.rows {
            let head = [row.ref, row.title, String(row.from), String(row.to)]
            if let time = row.time { table.add(head + ["", "", time[language]]) }
            for happening in row.events {
                table.add(head + [happening.event.day.description, happening.event.actor, happening.what[language]])
            }
        }
        return table.text
    }
}
