import Tracker
import Wording

/// The outcomes of a round: their totals beside what its documents declare, one by one, and rolled up.
struct OutcomesText {
    private let ledger: Ledger
    private let round: Round
    private let language: Language
    private let records: [Record]
    private let all: Outcomes
    private let compared: [DeclaredComparison]
    private let day: Day

    /// The outcomes of a round of a ledger, as a place in `rounds`.
    init(ledger: Ledger, log: [Event], round: Int, day: Day, language: Language) {
        self.ledger = ledger
        self.round = ledger.rounds[round]
        self.language = language
        let scope = Scope([.round(ledger.rounds[round].id)])
        let measures = ledger.measures(in: scope, on: day)
        records = ledger.outcomes(measures: measures, problems: ledger.problems(in: scope, measures: measures))
        all = Outcomes(records)
        let overview = Overview(ledger: ledger, scope: scope, on: day)
        compared = DeclaredComparison.all(ofRound: round, in: ledger, log: log, overview: overview, on: day)
        self.day = day
    }

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    // MARK: Totals

    private var declared: Declared.Institutions { round.declared.institutions ?? Declared.Institutions() }

    /// The totals for people.
    var totals: TextTable {
        var table = TextTable([
            .text(CommandWords.figureColumn, language), .number(CommandWords.countedColumn, language),
            .number(CommandWords.declaredColumn, language), .number(CommandWords.differenceColumn, language),
        ])
        // What is declared is compared with what was counted on its own day.
        func add(_ name: String, _ counted: String, _ figure: DeclaredComparison? = nil) {
            table.add([
                name, counted,
                figure.map {
                    said(CommandWords.declared(Phrase(verbatim: String($0.declared)), of: $0, shown: day))
                } ?? "—",
                CommandWords.difference(figure?.difference),
            ])
        }
        add(said(Labels.outcome(.institution)), String(all.allInstitutions), compared.institutions)
        for level in InstitutionLevel.allCases {
            add(
                "  " + said(Labels.level(level)), String(all.institutions[level] ?? 0),
                compared.first { $0.path == "declared.institutions.\(level.rawValue)" })
        }
        add(said(Labels.outcome(.money)), said(RecordWords.money(all.money)))
        add(said(Labels.outcome(.person)), String(all.persons))
        add(said(Labels.outcome(.case)), String(all.cases))
        return table
    }

    /// The totals for programs.
    var object: JSONRow {
        var object: JSONRow = ["round": .string(round.name)]
        for (key, value) in OutcomesText.figures(all) { object.add(key, value) }
        object.add(
            "declared",
            .row([
                "institutions": .row([
                    "proposed": .number(declared.proposed), "joint": .number(declared.joint),
                    "own": .number(declared.own),
                ])
            ]))
        return object
    }

    private static func figures(_ outcomes: Outcomes) -> [(String, JSONRow.Value)] {
        [
            (
                "institutions",
                .row([
                    "proposed": .integer(outcomes.institutions[.proposed] ?? 0),
                    "joint": .integer(outcomes.institutions[.joint] ?? 0),
                    "own": .integer(outcomes.institutions[.own] ?? 0),
                ])
            ), ("money", .integer(outcomes.money)), ("persons", .integer(outcomes.persons)),
            ("cases", .integer(outcomes.cases)),
        ]
    }

    // MARK: Lists

    /// Rolled up.
    func groups(by grouping: Outcomes.Grouping) -> Listing {
        var list = Listing(
            [
                .text(CommandWords.grouping(grouping), language, isFlexible: true),
                .number(Labels.outcome(.institution), language), .number(CommandWords.moneyColumn, language),
                .number(Labels.outcome(.person), language), .number(Labels.outcome(.case), language),
            ], empty: CommandWords.noOutcomes)
        for (name, outcomes) in ledger.outcomes(records, by: grouping) {
            var row: JSONRow = [grouping.rawValue: .text(name.isEmpty ? nil : name)]
            for (key, value) in OutcomesText.figures(outcomes) { row.add(key, value) }
            list.add(
                [
                    name.isEmpty ? "—" : name, String(outcomes.allInstitutions),
                    RecordWords.tenThousands(outcomes.money), String(outcomes.persons),
                    String(outcomes.cases),
                ], row)
        }
        return list
    }

    /// One by one.
    var list: Listing {
        var list = Listing(
            [
                .text(CommandWords.refColumn, language), .text(Labels.field(.kind, of: .outcome), language),
                .text(Labels.field(.title, of: .outcome), language, isFlexible: true),
                .text(Labels.field(.level), language), .number(Labels.field(.amount), language),
                .text(Labels.field(.on, of: .outcome), language),
                .text(CommandWords.byColumn, language, isFlexible: true),
            ], empty: CommandWords.noOutcomes)
        for record in records {
            let ref = record.under.map(ledger.reference(of:)) ?? ""
            func label(_ field: Field) -> String {
                record[field] == .nothing ? "" : said(Labels.value(record[field], of: field, ledger.workflow))
            }
            list.add(
                [
                    ref, label(.kind), label(.title), label(.level),
                    RecordWords.amount(record.values).map(said) ?? "1", label(.on), record.by,
                ],
                [
                    "ref": .string(ref), "kind": .text(record.text(.kind)), "title": .text(record.text(.title)),
                    "level": .text(record.text(.level)), "amount": .number(record.number(.amount)),
                    "on": .day(record.day(.on)), "by": .string(record.by),
                ])
        }
        return list
    }
}
