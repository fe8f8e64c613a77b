import ArgumentParser
import Desk
import Tracker
import Wording

/// `list areas|problems|measures|owners`
struct ListCommand: LedgerCommand {
    /// What can be listed.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case areas, problems, measures, owners
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: CommandWords.list.spoken, discussion: CommandWords.listDiscussion.spoken)
    }

    @Argument(help: CommandWords.listSubject.help("WHAT")) var subject = Subject.measures
    // -已销号 begins as an option does.
    @Option(name: .customLong("where"), parsing: .unconditional, help: CommandWords.whereOption.help("QUERY"))
    var query: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        var scope = shown.scope
        if let query, !query.isEmpty {
            scope.crumbs.append(.query(try Query(parsing: query, workflow: ledger.workflow)))
        }
        let measures = ledger.measures(in: scope, on: day)
        switch subject {
        case .measures: try list(measures: measures, ledger, day, session.language)
        case .problems:
            try list(problems: ledger.problems(in: scope, measures: measures), ledger, day, session.language)
        case .areas: try list(areasOf: scope, shown, session.language)
        case .owners: try list(ownersOf: scope, ledger, day, session.language)
        }
    }

    private func list(measures: [Int], _ ledger: Ledger, _ day: Day, _ language: Language) throws {
        let columns = MeasureColumns(ledger: ledger, day: day, language: language)
        switch output.format {
        case .json:
            try Output.write(
                json: JSONText.bytes(of: measures.map { MeasureView(ledger: ledger, measure: $0, on: day) }))
        case .csv: try csv(columns.headings, columns.fullRows(measures))
        case .table: try table(columns.columns, columns.rows(measures), CommandWords.measures, ledger, language)
        }
    }

    private func list(problems: [Int], _ ledger: Ledger, _ day: Day, _ language: Language) throws {
        let columns = ProblemColumns(ledger: ledger, day: day, language: language)
        switch output.format {
        case .json:
            try Output.write(json: JSONText.bytes(of: problems.map { ProblemView(ledger: ledger, problem: $0) }))
        case .csv: try csv(columns.headings, columns.fullRows(problems))
        case .table: try table(columns.columns, columns.rows(problems), CommandWords.problems, ledger, language)
        }
    }

    private func list(areasOf scope: Scope, _ shown: Showing, _ language: Language) throws {
        let ledger = shown.ledger
        let overview = Overview(ledger: ledger, scope: scope, on: shown.day)
        var areas = overview.byArea
        if scope.isStructural {
            // An area that was added by hand and holds nothing yet is there all the same.
            let standings = Dictionary(uniqueKeysWithValues: areas.map { ($0.area, $0.standing) })
            areas = shown.rounds.flatMap { ledger.rounds[$0].areas }.filter(ledger.counts(area:))
                .map { ($0, standings[$0] ?? Overview.Standing()) }
        }
        let columns = StandingColumns(language: language)
        let names = [CommandWords.refColumn, Labels.field(.title)]
        let rows = areas.map { index, standing in
            columns.row(
                [ledger.reference(of: ledger.areas[index].id), ledger.areas[index].title],
                problems: standing.problems, standing)
        }
        switch output.format {
        case .json:
            try Output.write(
                json:
                    JSONText.bytes(of: areas.map { AreaView(ledger: ledger, area: $0.area, standing: $0.standing) }))
        case .csv:
            try csv(
                columns.headings(names) + PlainFields.headings(of: .area, language),
                zip(areas, rows).map { area, row in
                    row + PlainFields.values(of: ledger.areas[area.area].id, .area, in: ledger, language)
                })
        case .table: try table(columns.columns(names), rows, CommandWords.areas, ledger, language)
        }
    }

    private func list(ownersOf scope: Scope, _ ledger: Ledger, _ day: Day, _ language: Language) throws {
        let overview = Overview(ledger: ledger, scope: scope, on: day)
        let owners: [(role: OwnerView.Role, name: String, standing: Overview.Standing)] =
            overview.byLeader.map { (.leader, $0.name, $0.standing) }
            + overview.byUnit.map { (.unit, $0.name, $0.standing) }
        let columns = StandingColumns(language: language)
        let names = [CommandWords.roleColumn, CommandWords.nameColumn]
        let rows = owners.map { owner in
            let role = Labels.field(owner.role == .leader ? .leader : .unit)[language]
            return columns.row([role, owner.name], problems: owner.standing.problems, owner.standing)
        }
        switch output.format {
        case .json:
            try Output.write(
                json:
                    JSONText.bytes(of: owners.map { OwnerView(role: $0.role, name: $0.name, standing: $0.standing) }))
        case .csv: try csv(columns.headings(names), rows)
        case .table:
            let missing = overview.count(.noOwner)
            if rows.isEmpty, missing > 0 {
                try Output.write(lines: [CommandWords.withoutOwner(missing)[language]])
                return
            }
            try table(columns.columns(names), rows, CommandWords.owners, ledger, language)
            if missing > 0 { try Output.write(lines: [CommandWords.withoutOwner(missing)[language]]) }
        }
    }

    // MARK: Writing

    private func csv(_ headings: [String], _ rows: [[String]]) throws {
        var text = CSVText(headings)
        for row in rows { text.add(row) }
        try Output.write(form: text.text)
    }

    private func table(
        _ columns: [TextTable.Column], _ rows: [[String]], _ count: (Int) -> Phrase, _ ledger: Ledger,
        _ language: Language
    ) throws {
        guard !rows.isEmpty else {
            let why = ledger.openRounds.isEmpty ? CommandWords.nothingCounts(ledger) : CommandWords.nothingListed
            try Output.write(lines: [why[language]])
            return
        }
        var table = TextTable(columns)
        for row in rows { table.add(row) }
        let width = Output.width(of: 1)
        try Output.write(lines: table.lines(width: width) + [count(rows.count)[language]])
    }
}
