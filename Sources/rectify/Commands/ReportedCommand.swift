import ArgumentParser
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
        let round = try session.round()
        let month = try month(on: session.today, of: round, session.ledger)
        var fields: [Field: FieldValue] = [.unit: FieldValue(unit), .month: .text(month.description)]
        if nothingNew { fields[.nothingNew] = .flag(true) }
        if let text { fields[.text] = FieldValue(text) }
        try session.recordAndSay(.record(.statement, under: session.ledger.rounds[round].id, fields: fields))
    }

    private func list(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        let round = try session.round(in: ledger)
        let month = try month(on: day, of: round, ledger)
        try list(MonthlyReporting(ledger: ledger, round: round, month: month), ledger, session.language)
    }

    /// The month that is meant: the one that today's report belongs to unless another is named.
    private func month(on day: Day, of round: Int, _ ledger: Ledger) throws(Refusal) -> Month {
        guard let month else { return ledger.monthToReport(ofRound: round, on: day) }
        guard let named = Month(month) else { throw .badMonth(month) }
        return named
    }

    private func list(_ reporting: MonthlyReporting, _ ledger: Ledger, _ language: Language) throws {
        var list = Listing(
            [
                .text(Labels.field(.unit), language, isFlexible: true), .text(CommandWords.reportingColumn, language),
                .number(CommandWords.entriesColumn, language), .number(CommandWords.measuresColumn, language),
                .text(Labels.field(.text, of: .statement), language, isFlexible: true),
            ], empty: CommandWords.noUnits)
        for row in reporting.rows {
            let remark = row.statement.flatMap { ledger.record($0) }?.text(.text)
            list.add(
                [
                    row.unit, Labels.reporting(row.status)[language], String(row.entries), String(row.measures),
                    remark ?? "",
                ],
                [
                    "unit": .string(row.unit), "status": .string(row.status.rawValue), "entries": .integer(row.entries),
                    "measures": .integer(row.measures), "text": .text(remark),
                ])
        }
        let days = reporting.days
        try list.write(
            output.format, language,
            after: [
                CommandWords.reporting(
                    reporting, month: reporting.month.description, from: days.lowerBound, to: days.upperBound)[language]
            ],
            object: [
                "month": .string(reporting.month.description), "from": .day(days.lowerBound),
                "to": .day(days.upperBound), "units": .rows(list.objects), "missing": .strings(reporting.missing),
            ])
    }
}
