import Sheets
import Papers
import ShippedConfig
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
    /// The required places that nobody has filled in.
    public let missing: [ReportTemplate.Place]
    /// The measures that a notice says nothing of but how far they are, though they have begun.
    public private(set) var silent: [String] = []
    /// The measures of which a notice leaves out what was noted last, since it calls for help.
    public private(set) var keptBack: [String] = []
    /// What is to be known of it before it goes out, as sentences.
    public var remarks: [Phrase] {
        (silent.isEmpty ? [] : [CommandWords.nothingToTell(silent)])
            + (keptBack.isEmpty ? [] : [CommandWords.callsForHelp(keptBack)])
    }
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
    ///   - code: makes the QR code of an address.
    public init?(
        _ document: ReportDocument, log: [Event], workflow: Workflow, round: ItemID, today: Day,
        language: Language, templates: ReportTemplates,
        code: (String) -> Paper.Code? = { _ in nil }
    ) {
        func input(_ day: Day) -> ReportInput? {
            var input = ReportInput(
                log: log, workflow: workflow, round: round, day: day, language: language)
            if let address = input.flatMap(SurveyPart.address) { input?.code = code(address) }
            return input
        }
        guard let now = input(today) else { return nil }
        self.document = document
        switch document.kind {
        case .monthly, .notice: lacksBody = now.theRound.body == nil
        case .checklists, .overview: lacksBody = false
        }
        switch document {
        case .monthly(let month):
            let end = MonthlyReport.day(of: month, round: now.round, in: now.ledger, today: today)
            guard var input = end == today ? now : input(end) else { return nil }
            input.passages = now.ledger
            let report = MonthlyReport(input, month: month).report(
                language == .zh ? templates.monthly : templates.monthlyEnglish)
            (content, missing, day) = (.paper(report.paper), report.missing, end)
            (figures, lines) = (input.figures.kept, PaperText.lines(report.paper))
            return
        case .notice(let audience):
            let writer = NoticeWriter(now, for: audience)
            let report = writer.report(templates.notice)
            (silent, keptBack) = (writer.silent, writer.keptBack)
            (content, missing, lines) = (.paper(report.paper), report.missing, PaperText.lines(report.paper))
        case .checklists:
            let book = ChecklistBook(now)
            (content, missing) = (.workbook(book.workbook), [])
            lines = book.lines
        case .overview:
            let page = OverviewPage(now)
            (content, missing, lines) = (.page(page.html), [], page.lines)
        }
        day = today
        figures = now.figures.kept
    }
}

/// The templates of reports.
public struct ReportTemplates: Sendable {
    /// Of the closing notice.
    public var notice: ReportTemplate
    /// Of the monthly report.
    public var monthly: ReportTemplate
    /// Of the monthly report in English.
    public var monthlyEnglish: ReportTemplate

    /// Templates.
    public init(notice: ReportTemplate, monthly: ReportTemplate, monthlyEnglish: ReportTemplate) {
        self.notice = notice
        self.monthly = monthly
        self.monthlyEnglish = monthlyEnglish
    }

    /// The shipped ones.
    public static func shipped() throws(ReportTemplateProblem) -> ReportTemplates {
        ReportTemplates(
            notice: try ReportTemplate(Array(ShippedConfig.notice)),
            monthly: try ReportTemplate(Array(ShippedConfig.monthly)),
            monthlyEnglish: try ReportTemplate(Array(ShippedConfig.monthlyEnglish)))
    }

    /// The places of a kind of report.
    public func places(of kind: ReportKind, language: Language) -> [ReportTemplate.Place] {
        switch kind {
        case .notice: notice.places
        case .monthly: language == .zh ? monthly.places : monthlyEnglish.places
        case .checklists, .overview: []
        }
    }
}
