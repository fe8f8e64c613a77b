import Sheets
import Papers
import Tracker
import Wording

/// The monthly report (月报) of a round: figures, what was done, what is late and why, what comes next, who has reported.
///
/// It is of the last day of the month's period, or of the input's day where that is earlier. Where the ledger began after
/// the period had ended, and before the next one has, it is of the ledger's first day: nobody has earlier figures.
public struct MonthlyReport {
    /// The month.
    public let month: Month
    /// The days that it covers: those of its month, and of the month before those after its report.
    public let days: ClosedRange<Day>
    private let input: ReportInput
    private let figures: ReportFigures
    private var ledger: Ledger { input.ledger }

    /// The report of a month. `input` is to be as of `MonthlyReport.day(of:…)`.
    public init(_ input: ReportInput, month: Month) {
        var input = input
        input.month = month
        self.input = input
        self.month = month
        days = (input.passages ?? input.ledger).reportMonths(ofRound: input.round).days(of: month)
        figures = input.figures
    }

    /// The day that a month's report is of: the last one of its period, or today where that is earlier.
    public static func day(of month: Month, round: Int, in ledger: Ledger, today: Day) -> Day {
        let (end, added) = (ledger.reportMonths(ofRound: round).days(of: month).upperBound, ledger.rounds[round].added)
        let isFirst = end < added && month.next.reported(cutoff: ledger.cutoff(ofRound: round)).contains(added)
        return min(isFirst ? added : end, today)
    }

    /// For so many days the report of a month is due that was over when the ledger began.
    private static let daysAfter = 10

    /// The month whose report is due on a day: the last one that is over by then, unless it was sent or had long been over
    /// when the ledger began; else the one that is running.
    public static func due(ofRound index: Int, in ledger: Ledger, on day: Day) -> Month {
        let cutoff = ledger.cutoff(ofRound: index)
        let running = Month.reporting(day, cutoff: cutoff)
        // On its last day a month is as good as over.
        let over = running.reported(cutoff: cutoff).upperBound == day ? running : running.previous
        let end = over.reported(cutoff: cutoff).upperBound
        let isAsked = end >= ledger.rounds[index].added || day - end <= daysAfter
        return isAsked && ledger.sentReport(of: over, ofRound: index) == nil ? over : running
    }

    /// Whether there are figures for a month: the ledger had begun.
    static func isWritable(_ month: Month, ofRound index: Int, in ledger: Ledger, today: Day) -> Bool {
        day(of: month, round: index, in: ledger, today: today) >= ledger.rounds[index].added
    }

    /// The report by a template.
    public func report(_ template: ReportTemplate) -> Report {
        Report(template, input, places: .monthly, month: month, value: value, part: part)
    }

    private func value(_ name: ReportValue) -> String {
        switch name {
        case .title: input.said(ReportWords.monthlyTitle(input.office))
        case .body: input.office
        case .inspector: input.theRound.inspector ?? ""
        case .month: monthName
        case .asOf, .date: input.written(input.day)
        case .office: input.office
        }
    }

    /// The last day that it covers: that of its period, or the input's where that is earlier.
    private var end: Day { min(input.day, days.upperBound) }

    private var monthName: String { input.said(ReportWords.month(month)) }

    private func part(_ part: MonthlyPart) -> [Paper.Block] {
        switch part {
        case .period:
            let isOpen = input.day < days.upperBound
            let cutoff = input.ledger.cutoff(ofRound: input.round)
            return [
                .subtitle(
                    input.said(
                        ReportWords.period(
                            monthName, input.written(days.lowerBound), input.written(end), isOpen: isOpen,
                            cutoff: cutoff, figuresOf: input.day > end ? input.written(input.day) : nil)))
            ]
        case .figures:
            return [
                FigureTable(input, before: days.lowerBound - 1).table,
                .paragraph(
                    lead: "",
                    ([ReportWords.mayOverlap] + [Labels.holds(.effective, ledger.workflow)].compactMap(\.self))
                        .map(input.said).joined(separator: input.language == .zh ? "" : " ")),
            ]
        case .moves:
            let progress = progress
            let change = PeriodChange(
                ledger: ledger, measures: figures.measures, since: days.lowerBound - 1, until: end,
                also: progress.isLate)
            return [.paragraph(lead: "", input.said(ReportWords.moves(change, notes: progress.notes)))]
        case .progress: return progress.blocks
        case .late: return late
        case .coming: return coming
        case .reporting: return reporting
        case .survey: return SurveyPart(input).results
        }
    }

    private var progress: MonthlyProgress {
        MonthlyProgress(
            input, figures, days: days.lowerBound...max(days.lowerBound, end), isOver: input.day >= days.upperBound)
    }

    /// The day that counts against a measure; what is kept up for good has none but that of its next look.
    private func dueDay(_ index: Int) -> String {
        guard let day = ledger.dueDay(ofMeasure: index) else { return "—" }
        return ledger.isReviewed(measure: index) ? input.said(ReportWords.review(day)) : day.description
    }

    // MARK: Late

    private var late: [Paper.Block] {
        let overdue = TaskList(ledger: ledger, measures: figures.measures, on: input.day).measures
            .filter { ledger.isOverdue(measure: $0, on: input.day) }
        guard !overdue.isEmpty else { return [.paragraph(lead: "", input.said(ReportWords.nothingLate))] }
        let rows = overdue.map { index in
            let owner = ledger.owner(ofMeasure: index)
            return [
                ledger.measures[index].ref, ledger.measures[index].title, owner.unit ?? owner.leader ?? "—",
                dueDay(index),
                String(-(ledger.daysLeft(ofMeasure: index, on: input.day) ?? 0)), input.said(why(index)),
            ]
        }
        return [
            .table(
                Paper.Table(
                    heading: [
                        input.said(ReportWords.ref), input.said(Labels.item(.measure)),
                        input.said(Labels.field(.unit)), input.said(Labels.field(.deadline)),
                        input.said(ReportWords.daysLate), input.said(ReportWords.why),
                    ], widths: [0.08, 0.2, 0.15, 0.14, 0.1, 0.33], rows: rows))
        ]
    }

    /// Why a measure is late, as far as anyone has said so.
    private func why(_ index: Int) -> Phrase {
        let problem = ledger.problems[ledger.measures[index].problem].id
        let requests =
            ledger.records(ofMeasure: index, .extensionRequest) + ledger.records(of: problem, .extensionRequest)
        if let open = requests.last(where: \.isOpen), let day = open.day(.deadline), let reason = open.text(.text) {
            return ReportWords.extensionAsked(input.written(day), reason)
        }
        if let entry = ledger.measures[index].lastEntry, entry.needsCoordination {
            return ReportWords.stuck(entry.text)
        }
        if let last = requests.last, last.text(.result) == ExtensionResult.refused.rawValue,
            let reply = last.text(.reply)
        {
            return ReportWords.extensionRefused(reply)
        }
        guard let entry = ledger.measures[index].lastEntry else { return ReportWords.notSaid }
        return ReportWords.lastEntry(input.written(entry.on), entry.text)
    }

    // MARK: Next

    private var coming: [Paper.Block] {
        let next = month.next.reported(cutoff: ledger.cutoff(ofRound: input.round))
        let end = next.upperBound
        let open = figures.measures.filter { !ledger.isDone(measure: $0) || ledger.isReviewed(measure: $0) }
        let due = TaskList(ledger: ledger, measures: open, on: input.day).measures.filter {
            ledger.dueDay(ofMeasure: $0).map { $0 > input.day && $0 <= end } ?? false
        }
        var blocks: [Paper.Block] = []
        if due.isEmpty {
            blocks.append(.paragraph(lead: "", input.said(ReportWords.nothingDue(input.written(end)))))
        } else {
            blocks.append(.paragraph(lead: "", input.said(ReportWords.due(due.count, until: input.written(end)))))
            let rows = due.map { index in
                let owner = ledger.owner(ofMeasure: index)
                return [
                    ledger.measures[index].ref, ledger.measures[index].title, owner.unit ?? owner.leader ?? "—",
                    dueDay(index),
                    input.said(Labels.stage(ledger.measures[index].stage, ledger.workflow)),
                ]
            }
            blocks.append(
                .table(
                    Paper.Table(
                        heading: [
                            input.said(ReportWords.ref), input.said(Labels.item(.measure)),
                            input.said(Labels.field(.unit)), input.said(Labels.field(.deadline)),
                            input.said(Labels.field(.stage)),
                        ], widths: [0.1, 0.4, 0.2, 0.16, 0.14], rows: rows)))
        }
        func dated(_ kind: ItemKind, _ field: Field, _ name: (Record, Int) -> String) -> String {
            let found = figures.measures.flatMap { index in
                ledger.records(ofMeasure: index, kind).filter { record in
                    record.isOpen && (record.day(field).map { $0 > input.day && $0 <= end } ?? false)
                }.map { (day: $0.day(field) ?? input.day, text: name($0, index)) }
            }
            return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
                .map { input.said(ReportWords.dated($0.element.text, $0.element.day.description)) }
                .joined(separator: input.language == .zh ? "；" : "; ")
        }
        let milestones = dated(.milestone, .deadline) { "\(ledger.measures[$1].ref) \($0.text(.title) ?? "")" }
        let lookBacks = dated(.lookBack, .planned) { "\(ledger.measures[$1].ref) \(ledger.measures[$1].title)" }
        for (lead, text) in [(ReportWords.milestones, milestones), (ReportWords.lookBacks, lookBacks)]
        where !text.isEmpty {
            blocks.append(.paragraph(lead: input.said(lead), text + (input.language == .zh ? "。" : ".")))
        }
        return blocks
    }

    // MARK: Who has reported

    private var reporting: [Paper.Block] {
        let reporting = figures.reporting.flatMap { $0.rows.isEmpty ? nil : $0 }
        return [.paragraph(lead: "", input.said(reporting.map(ReportWords.reporting) ?? ReportWords.noUnits))]
    }
}
