import Tracker
import Wording

/// Why a figure is another than it was, in words: for the command line and for the screen.
public struct ExplanationText {
    /// One thing that moved the figure.
    public struct Row: Sendable {
        /// Its number, where it has one.
        public let ref: String
        /// What it is.
        public let title: String
        /// What it added before.
        public let from: Int
        /// What it adds now.
        public let to: Int
        /// What happened, the oldest first.
        public let events: [Happening]
        /// What made it so where nothing that happened did; nil where something did.
        public let time: Phrase?
    }

    /// Something that happened.
    public struct Happening: Sendable {
        /// The event.
        public let event: Event
        /// In words, with why.
        public let what: Phrase
        /// Whether it was recorded, after the report was sent, for a day that it had covered already.
        public let isLate: Bool
        /// Whether it was there when the report was sent, in a journal that could not be read then, or in another copy.
        public let isUnseen: Bool
    }

    /// The explanation.
    public let explanation: Explanation
    /// What moved it.
    public let rows: [Row]
    private let report: Record?
    private let workflow: Workflow

    /// An explanation in words. `ledger` is that of its last day, `log` the one it was made from.
    public init(_ explanation: Explanation, ledger: Ledger, log: [Event]) {
        self.explanation = explanation
        workflow = ledger.workflow
        if case .report(let item) = explanation.baseline { report = ledger.record(item) } else { report = nil }
        let sent = report?.at
        var stories: [Int: EventStory] = [:]
        rows = explanation.movements.map { movement in
            let about: ItemID?
            let (ref, title): (String, String)
            switch movement.counted {
            case .unit(let name): (about, ref, title) = (nil, "", name)
            case .item(let item):
                about = item
                if let record = ledger.record(item) {
                    let under = record.under.map {
                        ledger.place(of: $0)?.kind == .round ? "" : ledger.reference(of: $0)
                    }
                    (ref, title) = (under ?? "", RecordWords.summary(record, in: ledger).zh)
                } else {
                    (ref, title) = (ledger.reference(of: item), ExplanationText.title(of: item, in: ledger))
                }
            }
            let events = movement.events.map { place in
                let event = log[place]
                let story = stories[place] ?? EventStory(event, in: ledger)
                stories[place] = story
                let said = about.map(story.sentences) ?? []
                let what =
                    said.isEmpty
                    ? story.summary
                    : Phrase(said.map(\.zh).joined(separator: "；"), said.map(\.en).joined(separator: "; "))
                let isCovered = event.day <= explanation.since
                let isUnseen = isCovered && (sent.map { event.at < $0 } ?? false)
                return Happening(
                    event: event, what: what, isLate: isCovered && sent != nil && !isUnseen, isUnseen: isUnseen)
            }
            var due: Day?
            if explanation.figure == .flag(.overdue), movement.to > movement.from, let about,
                case .measure(let index)? = ledger.place(of: about)
            {
                due = ledger.dueDay(ofMeasure: index)
            }
            return Row(
                ref: ref, title: title, from: movement.from, to: movement.to, events: events,
                time: events.isEmpty ? ReportWords.byTime(past: due) : nil)
        }
    }

    private static func title(of item: ItemID, in ledger: Ledger) -> String {
        switch ledger.place(of: item) {
        case .measure(let index)?: ledger.measures[index].title
        case .problem(let index)?: ledger.problems[index].title
        case .area(let index)?: ledger.areas[index].title
        case .round?, .measureEntry?, .problemEntry?, .record?, nil: ""
        }
    }

    /// What the figure is compared with.
    public var comparedWith: Phrase {
        guard let report else { return ReportWords.sinceDay(explanation.since) }
        return ReportWords.sinceReport(report, explanation.since, workflow)
    }

    /// The figure, what it was and what it is.
    public var summary: Phrase {
        ReportWords.moved(
            explanation.figure, explanation.from, explanation.to, from: explanation.since, to: explanation.until)
    }

    /// What has to be said beside that: a report whose figure cannot be counted again, and journals that are missing.
    public var remarks: [Phrase] {
        var remarks: [Phrase] = []
        if let report, let kept = ReportFigures.kept(explanation.figure, in: report), kept != explanation.from {
            remarks.append(ReportWords.keptDiffers(kept, counted: explanation.from, explanation.figure))
        }
        if explanation.missingWriters > 0 { remarks.append(ReportWords.missingWriters(explanation.missingWriters)) }
        return remarks
    }

    /// All of it line by line.
    public func lines(_ language: Language) -> [String] {
        var lines = [summary[language], comparedWith[language]] + remarks.map { $0[language] }
        if rows.isEmpty { lines += ["", ReportWords.nothingMoved[language]] }
        for row in rows {
            lines.append("")
            let name = [row.ref, row.title].filter { !$0.isEmpty }.joined(separator: " ")
            let change = Labels.difference(row.to - row.from, of: explanation.figure)
            let values =
                "\(Labels.value(row.from, of: explanation.figure)) → \(Labels.value(row.to, of: explanation.figure))"
            lines.append("\(change)  \(name)  \(values)")
            if let time = row.time { lines.append("    " + time[language]) }
            for happening in row.events {
                lines.append(
                    "    "
                        + ReportWords.happened(
                            happening.event, happening.what, isLate: happening.isLate, isUnseen: happening.isUnseen)[
                            language])
            }
        }
        return lines
    }
}
