import Canvas
import Tracker
import Wording

// What stands beside an item: evidence, outcomes, milestones, extensions, letters, look-backs, opinions, what meetings
// decided on it, and what a problem came back from.

extension ItemSheet {
    /// The sections that have something in them, each under its heading.
    func beside(_ width: Int?) -> [String] {
        section(Labels.item(.evidence), evidence, width)
            + records(.outcome, on: .on, width) + section(Labels.item(.milestone), milestones, width)
            + records(.extensionRequest, width) + records(.letter, on: .on, width) + records(.lookBack, width)
            + records(.sample, width) + records(.opinion, on: .on, width)
            + section(Labels.item(.decision), decisions, width) + earlier(width)
    }

    /// The meetings of a round.
    func meetings(_ width: Int?) -> [String] { records(.meeting, on: .on, width) }

    private typealias Line = (label: String, text: String)

    private func section(_ heading: Phrase, _ lines: [Line], _ width: Int?) -> [String] {
        guard !lines.isEmpty else { return [] }
        return ["", said(heading)] + lines.flatMap { hanging("  \(sanitized($0.label))  ", $0.text, width) }
    }

    /// The records of a kind, each with its day and who recorded it. `field` is the one that holds its own day.
    private func records(_ kind: ItemKind, on field: Field? = nil, _ width: Int?) -> [String] {
        let lines: [Line] = ledger.records(of: item, kind).map { record in
            let day = field.flatMap { record.day($0) } ?? record.day
            let text = RecordWords.summary(record, without: field.map { [$0] } ?? [], in: ledger)
            let granted = ledger.granted(record, in: log).flatMap { $0 == record.day(.deadline) ? nil : $0 }
            let answer =
                ledger.answeredBy(record, in: log).map { "  " + said(RecordWords.answered(by: $0, granting: granted)) }
                ?? ""
            return ("\(day)  \(record.by)", said(text) + answer)
        }
        return section(Labels.item(kind), lines, width)
    }

    /// Numbered, as `evidence` takes the numbers.
    private var evidence: [Line] {
        Proof.all(of: item, in: ledger).enumerated().map { index, entry in
            let size = entry.size.map { "  " + said(RecordWords.size($0)) } ?? ""
            let move = entry.record == nil ? "  " + said(CommandWords.withMove) : ""
            return ("\(index + 1)  \(entry.day)  \(entry.by)", entry.label + size + move)
        }
    }

    /// Numbered, as `milestone` takes the numbers.
    private var milestones: [Line] {
        ledger.records(of: item, .milestone).enumerated().map { index, record in
            let left = record.isReached ? nil : record.day(.deadline).map { "  " + said(CommandWords.left($0 - day)) }
            return (String(index + 1), said(RecordWords.summary(record, in: ledger)) + (left ?? ""))
        }
    }

    /// What meetings decided on it.
    private var decisions: [Line] {
        ledger.records(.decision).filter { $0[.items].items.contains(item) }.compactMap { decision in
            guard let meeting = decision.under.flatMap({ ledger.record($0) }) else { return nil }
            let kind = said(Labels.value(meeting[.kind], of: .kind, ledger.workflow))
            let title = meeting.text(.title).map { "  " + $0 } ?? ""
            return ("\(meeting.day(.on) ?? meeting.day)  \(kind)\(title)", decision.text(.text) ?? "")
        }
    }

    /// The problems of earlier rounds that a problem came back from, each with its story.
    private func earlier(_ width: Int?) -> [String] {
        guard case .problem(let index)? = ledger.place(of: item) else { return [] }
        let problems = ledger.problems[index].earlier
        guard !problems.isEmpty else { return [] }
        return ["", said(Labels.field(.earlier))] + problems.flatMap { story(ofProblem: $0, width) }
    }

    private func story(ofProblem problem: ItemID, _ width: Int?) -> [String] {
        var lines = [sanitized("  \(ledger.reference(of: problem))  \(ledger.title(of: problem))")]
        if case .problem(let index)? = ledger.place(of: problem) {
            let state = ledger.state(ofProblem: index)
            let standing = Overview.Standing(ledger: ledger, problem: index, on: day)
            lines.append("    \(said(Labels.state(state)))  \(said(ScreenWords.standing(standing)))")
        }
        for place in ledger.history(of: problem) where log.indices.contains(place) {
            let event = log[place]
            for sentence in History.sentences(event, about: problem, in: ledger) {
                lines += hanging("    \(event.day)  \(sanitized(event.by))  ", said(sentence), width)
            }
        }
        return lines
    }
}
