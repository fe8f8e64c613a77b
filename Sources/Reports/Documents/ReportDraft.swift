import Sheets
import Papers
import Tracker
import Wording

/// A document as it would be written now.
public struct ReportDraft: Sendable {
    /// What is in it.
    public enum Content: Sendable {
        /// A text.
        case paper(Paper)
        /// Tables.
        case workbook(Workbook)
        /// A page for a browser.
        case page(String)
    }

    /// Which document it is.
    public let document: ReportDocument
    /// What is in it.
    public let content: Content
    /// Tables as a document, where they can be written as one.
    public let paper: Paper?
    /// The required places that nobody has filled in.
    public let missing: [ReportTemplate.Place]
    /// The measures that a notice says nothing of but how far they are, though they have begun.
    public let silent: [String]
    /// The measures of which a notice leaves out what was noted last, since it calls for help.
    public let keptBack: [String]
    /// The other rounds in which the unit of a unit's ledger has measures that are not in it, and how many.
    public let elsewhere: [(round: String, measures: Int)]
    /// The measures of which a notice leaves out some of what was noted.
    public let cut: [String]
    /// The day on which a notice is signed, where that is another one than the day of its figures.
    public let signed: Day?
    /// What is to be known of it before it goes out, as sentences.
    public var remarks: [Phrase] { (warning.map { [$0] } ?? []) + notes }
    /// The same without what is said in the document itself.
    public var notes: [Phrase] {
        (signed.map { [CommandWords.signedLater($0, figures: day)] } ?? [])
            + (silent.isEmpty ? [] : [CommandWords.nothingToTell(silent)])
            + (keptBack.isEmpty ? [] : [CommandWords.callsForHelp(keptBack)])
            + (cut.isEmpty ? [] : [CommandWords.notTold(cut)])
            + (elsewhere.isEmpty ? [] : [CommandWords.otherRounds(elsewhere)])
    }
    /// What is said in it of the gaps of the journals that it was made from.
    public let warning: Phrase?
    /// Whether the round does not say whose it is, so that the text has a mark in its place.
    public let lacksBody: Bool
    /// The day of its figures.
    public let day: Day
    /// Its figures, as a sent report keeps them.
    public let figures: [String]
    /// Its text, line by line, for the screen.
    public let lines: [String]

    /// A document of a round as of a day; nil where the round was not there yet.
    ///
    /// - Parameters:
    ///   - log: all events, in the common order.
    ///   - workflow: the one that holds until an event brings one.
    ///   - today: the day; a month that is over is reported as of its own last day.
    ///   - gaps: how many gaps the journals have.
    ///   - code: makes the QR code of an address.
    public init?(
        _ document: ReportDocument, log: [Event], workflow: Workflow, round: ItemID, today: Day,
        language: Language, templates: ReportTemplates, gaps: Int = 0,
        code: (String) -> Paper.Code? = { _ in nil }
    ) {
        func input(_ day: Day) -> ReportInput? {
            var input = ReportInput(
                log: log, workflow: workflow, round: round, day: day, language: language)
            input?.gaps = gaps
            if let address = input.flatMap(SurveyPart.address) { input?.code = code(address) }
            return input
        }
        guard let now = input(today) else { return nil }
        self.document = document
        warning = now.warning
        let declaration = document.declaration
        lacksBody = declaration.saysWhose && now.theRound.body == nil
        day = declaration.day(now)
        guard var input = day == today ? now : input(day) else { return nil }
        // A month's report is written after the month.
        input.passages = now.ledger
        if declaration.kind == .notice {
            let known = now.later ?? now.ledger
            if case .round(let index)? = known.place(of: round) { input.signed = known.rounds[index].signed }
        }
        let (signed, figuresDay) = (input.signed, input.day)
        self.signed = declaration.kind == .notice ? signed.flatMap { $0 > figuresDay ? $0 : nil } : nil
        let made = declaration.make(input, templates)
        (content, missing) = (made.content, made.missing)
        paper = made.paper
        lines =
            switch made.content {
            case .paper: made.lines
            // Their lines on the screen are not those of the file, which says it by itself.
            case .workbook, .page: (now.warning.map { [now.said($0), ""] } ?? []) + made.lines
            }
        (silent, keptBack, cut) = (made.silent, made.keptBack, made.cut)
        let unit = declaration.fields[.unit]?.text
        let ledger = input.ledger
        let others = unit == nil ? [] : ledger.openRounds.filter { $0 != input.round }
        elsewhere = others.compactMap { index in
            let count = ReportFigures(ledger: ledger, round: ledger.rounds[index].id, on: input.day, unit: unit)
                .measures.count
            return count > 0 ? (ledger.rounds[index].name, count) : nil
        }
        figures =
            ReportFigures(
                ledger: input.ledger, round: input.theRound.id, on: input.day, unit: unit, month: document.month,
                reports: input.passages
            ).kept
    }
}
