import ArgumentParser
import Canvas
import Desk
import Tracker
import Wording

/// `reported [UNIT] [--month YYYY-MM]`
struct ReportedCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reported", abstract: CommandWords.reported.spoken,
            discussion: CommandWords.reportedDiscussion.spoken)
    }

    @Argument(help: CommandWords.reportedUnit.help("UNIT")) var unit: String?
    @Option(help: CommandWords.monthOption.help("YYYY-MM")) var month: String?
    @Flag(help: CommandWords.nothingNewOption.help()) var nothingNew = false
    @Option(help: CommandWords.reportTextOption.help("TEXT")) var text: String?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { unit != nil }

    func validate() throws {
        if unit == nil, nothingNew || text != nil || behalf.behalf.name != nil {
            throw ValidationError(CommandWords.needsUnit.spoken)
        }
    }

    func run(_ session: Session) throws {
        guard let unit else { return try list(session) }
        let session = try session.acting(for: behalf)
        let round = try round(of: unit, session)
        let month = try month(on: session.today, of: round, session.ledger)
        var fields: [Field: FieldValue] = [.unit: FieldValue(unit), .month: .text(month.description)]
        if nothingNew { fields[.nothingNew] = .flag(true) }
        if let text { fields[.text] = FieldValue(text) }
        try session.recordAndSay(.record(.statement, under: session.ledger.rounds[round].id, fields: fields))
    }

    /// The round that a unit reports for: the one that was asked for, else the last one in which it has measures. The
    /// rule has the sentence for a unit that has none anywhere.
    private func round(of unit: String, _ session: Session) throws(Refusal) -> Int {
        let ledger = session.ledger
        let name = unit.trimmed
        let own = ledger.openRounds.last { MonthlyReporting.units(of: $0, in: ledger).contains(name) }
        guard session.round == nil, let own else { return try session.round() }
        return own
    }

    /// The month that is meant: the one whose reports are asked for unless another is named.
    private func month(on day: Day, of round: Int, _ ledger: Ledger) throws(Refusal) -> Month {
        guard let month else { return ledger.monthToReport(ofRound: round, on: day) }
        guard let named = Month(month) else { throw .badMonth(month) }
        return named
    }

    // MARK: Looking

    private func list(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let language = session.language
        guard !shown.rounds.isEmpty else { throw Refusal.noRound }
        let reports = try shown.rounds.map { round in
            let month = try month(on: shown.day, of: round, ledger)
            return Report(
                round: ledger.rounds[round], MonthlyReporting(ledger: ledger, round: round, month: month), ledger,
                language)
        }
        if let only = reports.first, reports.count == 1 {
            return try only.list.write(output.format, language, after: [only.summary], object: only.object)
        }
        switch output.format {
        case .json: try Output.write(json: JSONText.bytes(of: ["rounds": .rows(reports.map(\.named))] as JSONRow))
        case .csv:
            var text = CSVText([Labels.item(.round)[language]] + Report.columns(language).map(\.heading))
            for report in reports { for row in report.rows { text.add([report.round.name] + row) } }
            try Output.write(form: text.text)
        case .table:
            let blocks = reports.map { report in
                [sanitized(report.heading)] + report.list.lines(language) + [sanitized(report.summary)]
            }
            try Output.write(lines: Array(blocks.joined(separator: [""])))
        }
    }

    /// What the units of a round have reported for a month.
    private struct Report {
        let round: Round
        let reporting: MonthlyReporting
        let language: Language
        /// The cells of each unit.
        let rows: [[String]]
        /// The units as they are listed.
        let list: Listing

        init(round: Round, _ reporting: MonthlyReporting, _ ledger: Ledger, _ language: Language) {
            self.round = round
            self.reporting = reporting
            self.language = language
            var list = Listing(Report.columns(language), empty: CommandWords.noUnits)
            var rows: [[String]] = []
            for row in reporting.rows {
                let remark = row.statement.flatMap { ledger.record($0) }?.text(.text)
                let cells = [
                    row.unit, Labels.reporting(row.status)[language], String(row.entries), String(row.measures),
                    remark ?? "",
                ]
                rows.append(cells)
                list.add(
                    cells,
                    [
                        "unit": .string(row.unit), "status": .string(row.status.rawValue),
                        "entries": .integer(row.entries), "measures": .integer(row.measures), "text": .text(remark),
                    ])
            }
            self.rows = rows
            self.list = list
        }

        static func columns(_ language: Language) -> [TextTable.Column] {
            [
                .text(Labels.field(.unit), language, isFlexible: true), .text(CommandWords.reportingColumn, language),
                .number(CommandWords.entriesColumn, language), .number(CommandWords.measuresColumn, language),
                .text(Labels.field(.text, of: .statement), language, isFlexible: true),
            ]
        }

        /// The round, where there are several.
        var heading: String { [round.name, round.body ?? round.title].compactMap { $0 }.joined(separator: "  ") }

        /// Who has reported, and who has not.
        var summary: String {
            let days = reporting.days
            return CommandWords.reporting(
                reporting, month: reporting.month.description, from: days.lowerBound, to: days.upperBound)[language]
        }

        /// The report for programs.
        var object: JSONRow {
            let days = reporting.days
            return [
                "month": .string(reporting.month.description), "from": .day(days.lowerBound),
                "to": .day(days.upperBound), "units": .rows(list.objects), "missing": .strings(reporting.missing),
            ]
        }

        /// The same with its round, where there are several.
        var named: JSONRow {
            var row = object
            row.add("round", .string(round.name))
            return row
        }
    }
}
