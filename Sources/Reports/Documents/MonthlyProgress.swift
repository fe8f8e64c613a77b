import Sheets
import Papers
import Structure
import Tracker
import Wording

/// What was done in a period, by area and problem: progress entries, moves, and deadlines that were put off.
struct MonthlyProgress {
    private let input: ReportInput
    private let figures: ReportFigures
    private let days: ClosedRange<Day>
    /// Whether the period is over.
    private let isOver: Bool
    /// What is known by now of the same ledger, where that is more than on the report's day.
    private let known: Ledger
    /// Which days the reports cover, by what is known by now.
    private let months: ReportMonths
    /// What no report of its own day could tell: recorded in the period for a day before it, with its reason; or of the
    /// month before, and unread by whoever sent that month's report, as where it came from another's journal later.
    private let late: Set<EventID>
    /// What the ledger began with.
    private let beginning: Set<EventID>
    /// What sent reports told.
    private let sent: SentKnowledge
    private var ledger: Ledger { input.ledger }

    init(_ input: ReportInput, _ figures: ReportFigures, days: ClosedRange<Day>, isOver: Bool) {
        self.isOver = isOver
        let known = input.passages ?? input.ledger
        self.known = known
        let months = known.reportMonths(ofRound: input.round)
        self.months = months
        self.input = input
        let sent = SentKnowledge(input.whole)
        self.sent = sent
        self.figures = figures
        self.days = days
        let before = input.month.map(\.previous)
        let report = before.flatMap { known.sentReport(of: $0, ofRound: input.round) }
        late = Set(
            input.log.lazy.filter { event in
                guard event.day < days.lowerBound, event.at.day <= days.upperBound else { return false }
                if event.late != nil, event.at.day >= days.lowerBound { return true }
                guard let report, months.month(of: event.day) == before else { return false }
                return !(sent.had(event.id, report) ?? (event.at <= report.at))
            }.map(\.id))
        // What came in together with its measure before anything was reported is how the ledger began: nobody was to
        // report it.
        let isReport = { (event: Event) in
            event.changes.contains { if case .add(let addition) = $0 { addition.kind == .report } else { false } }
        }
        beginning = Set(
            input.log.prefix { !isReport($0) }.lazy.filter { event in
                event.changes.contains {
                    if case .add(let addition) = $0 {
                        [.measure, .problem, .area].contains(addition.kind)
                    } else {
                        false
                    }
                }
            }.map(\.id))
    }

    /// Whether something stands in the report though it happened before the period.
    func isLate(_ day: Day, _ event: EventID) -> Bool { day < days.lowerBound && late.contains(event) }

    /// A day, and that what happened on it is told late.
    private func told(_ day: Day) -> String {
        day < days.lowerBound ? input.said(ReportWords.addedLater(short(day))) : short(day)
    }

    /// The areas with their problems; of a problem in which nothing happened nothing is said.
    var blocks: [Paper.Block] {
        input.theRound.areas.flatMap { area -> [Paper.Block] in
            let ref = ledger.areas[area].ref
            let id = ledger.areas[area].id
            let heading = input.language == .zh ? "（\(ref)）" : "(\(Numerals.value(ref).map(String.init) ?? ref)) "
            guard ledger.areas[area].withdrawn == nil else {
                let text = withdrawn(id, why: ledger.areas[area].withdrawn)
                return text.isEmpty
                    ? [] : [.heading(level: 2, heading + ledger.areas[area].title), .paragraph(lead: "", text)]
            }
            let own = added(id) + broughtBack(id)
            let problems =
                (own.isEmpty ? [] : [Paper.Block.paragraph(lead: "", own)])
                + ledger.areas[area].problems.flatMap { index in
                    ledger.problems[index].withdrawn == nil ? problem(index) : withdrawn(problem: index)
                }
            return [.heading(level: 2, heading + ledger.areas[area].title)]
                + (problems.isEmpty ? [.paragraph(lead: "", input.said(ReportWords.noProgress))] : problems)
        }
    }

    private func problem(_ index: Int) -> [Paper.Block] {
        let problem = ledger.problems[index]
        var blocks: [Paper.Block] = []
        let back = (problem.measures.isEmpty ? added(problem.id) : "") + broughtBack(problem.id)
        if !back.isEmpty { blocks.append(.paragraph(lead: "", back)) }
        let own = [
            entries(told(ofProblem: index)),
            outcomes(ledger.records(of: problem.id, .outcome), of: returned(ofProblem: index)),
        ]
        if own.contains(where: { !$0.isEmpty }) { blocks.append(.paragraph(lead: "", joined(own))) }
        for measure in problem.measures {
            let text =
                ledger.measures[measure].withdrawn == nil
                ? added(ledger.measures[measure].id) + broughtBack(ledger.measures[measure].id) + sentences(measure)
                : withdrawn(ledger.measures[measure].id, why: ledger.measures[measure].withdrawn)
            guard !text.isEmpty else { continue }
            let colon = input.language == .zh ? "：" : ": "
            blocks.append(
                .paragraph(lead: "\(ledger.measures[measure].ref) \(ledger.measures[measure].title)\(colon)", text))
        }
        if let closing = problem.closing, days.contains(closing.day), ledger.state(ofProblem: index) == .closed {
            blocks.append(
                .paragraph(
                    lead: "",
                    input.said(ReportWords.problemClosed(input.written(closing.day), basis: onOneLine(closing.basis)))))
        }
        guard !blocks.isEmpty else { return [] }
        return [heading(problem)] + blocks
    }

    /// A problem that was withdrawn in the period: the figures fall, and the report says why.
    private func withdrawn(problem index: Int) -> [Paper.Block] {
        let problem = ledger.problems[index]
        let text = withdrawn(problem.id, why: problem.withdrawn)
        return text.isEmpty ? [] : [heading(problem), .paragraph(lead: "", text)]
    }

    private func heading(_ problem: Problem) -> Paper.Block {
        .heading(level: 3, "\(problem.ref).\(input.language == .zh ? "" : " ")\(problem.title)")
    }

    /// That something was withdrawn in the period; nothing where it was at another time.
    private func withdrawn(_ item: ItemID, why: String?) -> String {
        let event = ledger.lastSetting(of: .withdrawn, in: item, input.log)?.event
        guard let event, days.contains(event.day) || isLate(event.day, event.id) else { return "" }
        return input.said(ReportWords.withdrawn(told(event.day), why: why.map(onOneLine)))
    }

    /// That something was added in the period to what was reported before; nothing where it was at another time.
    private func added(_ item: ItemID) -> String {
        guard let place = ledger.history(of: item).first, input.log.indices.contains(place) else { return "" }
        let event = input.log[place]
        let isNew = event.undoes == nil && !beginning.contains(event.id)
        guard isNew, days.contains(event.day) || isLate(event.day, event.id) else { return "" }
        return input.said(ReportWords.added(told(event.day))) + (input.language == .zh ? "" : " ")
    }

    /// That something that was withdrawn counts again since the period.
    private func broughtBack(_ item: ItemID) -> String {
        guard let event = returning(item) else { return "" }
        let why = event.changes.lazy.compactMap { change -> String? in
            guard case .set(let assignment) = change, assignment.item == item else { return nil }
            return assignment.reason
        }.first
        return input.said(ReportWords.broughtBack(told(event.day), why: why.map(onOneLine)))
            + (input.language == .zh ? "" : " ")
    }

    /// What brought something back in the period; nil for nothing.
    private func returning(_ item: ItemID) -> Event? {
        guard let event = ledger.lastClearing(of: .withdrawn, in: item, input.log)?.event, event.undoes == nil,
            days.contains(event.day) || isLate(event.day, event.id)
        else { return nil }
        return event
    }

    /// Whether something of a day before the period stands in no report, though it was recorded in time: what it is of had been
    /// withdrawn when that month's report went out, and was brought back in the period.
    private func wasOut(_ returned: [ItemID], on day: Day) -> Bool {
        guard day < days.lowerBound, !returned.isEmpty else { return false }
        let own = months.month(of: day)
        guard let sent = known.sentReport(of: own, ofRound: input.round)?.day(.on) else { return false }
        let then = input.log.prefix { $0.day <= sent }
        return returned.contains { item in
            guard let withdrawn = ledger.lastSetting(of: .withdrawn, in: item, then) else { return false }
            return ledger.lastClearing(of: .withdrawn, in: item, then).map { $0.place < withdrawn.place } ?? true
        }
    }

    /// Of an item and what it is of, by which it may have been withdrawn, those that were brought back in the period.
    private func returned(ofProblem index: Int) -> [ItemID] {
        [ledger.problems[index].id, ledger.areas[ledger.problems[index].area].id].filter { returning($0) != nil }
    }

    private func returned(ofMeasure index: Int) -> [ItemID] {
        [ledger.measures[index].id].filter { returning($0) != nil }
            + returned(ofProblem: ledger.measures[index].problem)
    }

    private func sentences(_ index: Int) -> String {
        let measure = ledger.measures[index]
        var parts = [entries(told(ofMeasure: index))]
        let steps = measure.steps.filter {
            (days.contains($0.day) || isLate($0.day, $0.event)) && !ledger.isTakenOver($0, ofMeasure: index)
        }
        if !steps.isEmpty {
            parts.append(
                input.said(
                    ReportWords.steps(
                        steps.map { step in
                            // Only a step back says why: what else goes with a move is in the ledger.
                            let why = step.move == "return" || step.move == "relapse" ? step.details.reason : nil
                            return (told(step.day), Labels.stage(step.to, ledger.workflow), why.map(onOneLine))
                        })))
        }
        for step in measure.deadlineSteps where days.contains(step.day) || isLate(step.day, step.event) {
            guard !ledger.isTakenOver(step, ofMeasure: index), let from = step.from, let to = step.to, to > from else {
                continue
            }
            parts.append(
                input.said(
                    ReportWords.putOff(
                        input.written(from), input.written(to), late: step.day < days.lowerBound ? told(step.day) : nil,
                        why: step.reason.map(onOneLine))))
        }
        parts.append(outcomes(ledger.records(ofMeasure: index, .outcome), of: returned(ofMeasure: index)))
        return joined(parts)
    }

    private func joined(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.joined(separator: input.language == .zh ? "" : " ")
    }

    /// What came of an item in the period; and what was recorded in it of days before it, which the figures count since.
    private func outcomes(_ records: [Record], of returned: [ItemID]) -> String {
        let told = records.filter { record in
            let on = record.day(.on) ?? record.day
            guard !ledger.cameWithItem(record) else { return false }
            return days.contains(on) || wasOut(returned, on: on)
                || on < days.lowerBound && !beginning.contains(record.event)
                    && (days.contains(record.day) || late.contains(record.event))
        }
        guard !told.isEmpty else { return "" }
        return input.said(
            ReportWords.outcomes(
                told.map { record in
                    let what = RecordWords.summary(record, without: [.on], in: ledger)
                    return (self.told(record.day(.on) ?? record.day), Phrase(onOneLine(what.zh), onOneLine(what.en)))
                }))
    }

    // MARK: Entries

    /// How many entries of measures the report tells.
    var notes: Int { figures.measures.reduce(0) { $0 + told(ofMeasure: $1).count } }

    private func told(ofMeasure index: Int) -> [ProgressEntry] {
        let returned = returned(ofMeasure: index)
        var told = ledger.measures[index].entries.filter {
            !ledger.isTakenOver($0, ofMeasure: index) && isTold($0, of: returned)
        }
        if case .measure(let now)? = known.place(of: ledger.measures[index].id) {
            told += known.measures[now].entries.filter { !known.isTakenOver($0, ofMeasure: now) && isTaken($0) }
        }
        return told
    }

    private func told(ofProblem index: Int) -> [ProgressEntry] {
        let returned = returned(ofProblem: index)
        var told = ledger.problems[index].entries.filter {
            !ledger.isTakenOver($0, ofProblem: index) && isTold($0, of: returned)
        }
        if case .problem(let now)? = known.place(of: ledger.problems[index].id) {
            told += known.problems[now].entries.filter { !known.isTakenOver($0, ofProblem: now) && isTaken($0) }
        }
        return told
    }

    /// Whether an entry that was noted after the report's day, of a day of its period, stands in it: as long as it has not
    /// gone out.
    private func isTaken(_ entry: ProgressEntry) -> Bool {
        guard entry.day > input.day, !entry.isWithdrawn, days.contains(entry.on), let month = input.month else {
            return false
        }
        return known.sentReport(of: month, ofRound: input.round).map { entry.at <= $0.at } ?? true
    }

    /// Whether an entry stands in the report: one of the period, by the day on which it happened; or one of an earlier day
    /// that was noted in it, which no report before has told.
    private func isTold(_ entry: ProgressEntry, of returned: [ItemID]) -> Bool {
        guard !entry.isWithdrawn else { return false }
        if days.contains(entry.on) || wasOut(returned, on: entry.on) { return true }
        guard entry.on < days.lowerBound, !beginning.contains(entry.event),
            days.contains(entry.day) || late.contains(entry.event)
        else { return false }
        let own = months.month(of: entry.on)
        if let sent = known.sentReport(of: own, ofRound: input.round) { return !wasKnown(entry, to: sent) }
        // The report of the month before can still tell it, until this one is to go out.
        return isOver || own != input.month?.previous
            || !MonthlyReport.isWritable(own, ofRound: input.round, in: known, today: input.day)
    }

    /// Whether whoever sent a report had read an entry, which that one tells then.
    private func wasKnown(_ entry: ProgressEntry, to sent: Record) -> Bool {
        self.sent.had(entry.event, sent) ?? (entry.at <= sent.at)
    }

    /// Entries by the day on which they happened.
    private func entries(_ entries: [ProgressEntry]) -> String {
        let sorted = entries.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element)
        let said = sorted.map { entry in
            input.said(
                ReportWords.entry(told(entry.on), NoticeSentence.bare(entry.text), isStuck: entry.needsCoordination))
        }
        guard !said.isEmpty else { return "" }
        return input.language == .zh ? said.joined(separator: "；") + "。" : said.joined(separator: "; ") + "."
    }

    private func onOneLine(_ text: String) -> String { NoticeSentence.bare(text) }

    /// A day; the year is that in which the period ends unless it is said.
    private func short(_ day: Day) -> String {
        day.year == days.upperBound.year ? input.said(ReportWords.dayOfYear(day)) : input.written(day)
    }
}
