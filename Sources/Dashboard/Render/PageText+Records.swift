import Canvas
import Tracker
import Wording

// What belongs to an item beside its text and its progress: evidence, outcomes, milestones, look-backs and so on.

extension PageText {
    /// The records that a page shows, in the order in which people ask for them.
    private static let shownKinds: [ItemKind] = [
        .extensionRequest, .milestone, .outcome, .lookBack, .letter, .opinion,
    ]

    /// All records of an item, a heading for each kind that it has any of.
    static func records(of item: ItemID, _ state: State, _ columns: Int) -> [Line] {
        var lines: [Line] = []
        lines += proofs(of: item, state, columns)
        if case .problem(let index)? = state.ledger.place(of: item) { lines += outcomes(ofProblem: index, state) }
        for kind in shownKinds {
            let records = state.ledger.records(of: item, kind)
            guard !records.isEmpty else { continue }
            lines += heading(Labels.item(kind), state)
            for record in records {
                lines += entry(
                    State.date(of: record), state.actor(of: record), state.summary(record), record.isOpen, columns)
            }
        }
        let decisions = state.ledger.records(.decision).filter { $0[.items].items.contains(item) }
        if !decisions.isEmpty {
            lines += heading(Labels.item(.meeting), state)
            for decision in decisions {
                let meeting = decision.under.flatMap(state.ledger.record)
                let kind = meeting?.text(.kind).flatMap(MeetingKind.init).map(Labels.meeting)
                let head = meeting?.text(.title) ?? kind.map(state.said) ?? ""
                let day = meeting.map(State.date) ?? decision.day
                lines += entry(day, head, decision.text(.text) ?? "", false, columns)
            }
        }
        return lines
    }

    /// What all measures of a problem came to, with what it came to itself.
    private static func outcomes(ofProblem index: Int, _ state: State) -> [Line] {
        let measures = state.ledger.problems[index].measures.filter { state.ledger.measures[$0].withdrawn == nil }
        let outcomes = Outcomes(state.ledger.outcomes(measures: measures, problems: [index]))
        guard !outcomes.isEmpty else { return [] }
        return heading(ScreenWords.outcomesOfAll, state) + [
            [("  " + state.said(ScreenWords.outcomes(outcomes)), .text)]
        ]
    }

    private static func heading(_ phrase: Phrase, _ state: State) -> [Line] { [[], [(state.said(phrase), .title)]] }

    private static func entry(_ day: Day, _ by: String, _ text: String, _ isOpen: Bool, _ columns: Int) -> [Line] {
        var lines: [Line] = []
        let head = "  \(day)  "
        let width = TextWidth.of(head)
        let room = max(10, columns - width - TextWidth.of(by) - 2)
        for (number, line) in TextWidth.wrap(text, columns: room).enumerated() {
            let start = number == 0 ? head : String(repeating: " ", count: width)
            var pieces: Line = [(start, isOpen ? .warning : .accent), (line, .text)]
            if number == 0 { pieces.append(("  " + by, .dim)) }
            lines.append(pieces)
        }
        return lines
    }

    /// All evidence of an item; where there is none, the reason why, if one was given.
    private static func proofs(of item: ItemID, _ state: State, _ columns: Int) -> [Line] {
        let proofs = Proof.all(of: item, in: state.ledger)
        if proofs.isEmpty {
            guard case .measure(let index)? = state.ledger.place(of: item),
                state.ledger.measures[index].steps.contains(where: { $0.details.noEvidence != nil })
            else { return [] }
            return heading(Labels.need(.evidence), state) + [proofLine(index, state)]
        }
        return heading(Labels.need(.evidence), state)
            + proofs.flatMap { proof in
                let size = proof.size.map { "  (\(state.said(RecordWords.size($0))))" } ?? ""
                return entry(proof.day, proof.by, proof.label + size, false, columns)
            }
    }

    /// What a problem came back from: the earlier problem, how it ended, and what was done about it then.
    static func earlier(_ index: Int, _ state: State, _ columns: Int) -> [Line] {
        let ledger = state.ledger
        let problems = ledger.problems[index].earlier.compactMap { item -> Int? in
            if case .problem(let place)? = ledger.place(of: item) { place } else { nil }
        }
        guard !problems.isEmpty else { return [] }
        var lines = heading(Labels.field(.earlier), state)
        for place in problems {
            let problem = ledger.problems[place]
            let round = ledger.rounds[problem.round].name
            let text = "\(round)/\(problem.ref)  \(problem.title)"
            lines.append([
                ("  " + TextWidth.truncate(text, to: max(10, columns - 14)) + "  ", .accent),
                (state.said(Labels.state(ledger.state(ofProblem: place))), .text),
            ])
            for item in [problem.id] + problem.measures.map({ ledger.measures[$0].id }) {
                for event in ledger.history(of: item) where state.log.indices.contains(event) {
                    let sentences = History.sentences(state.log[event], about: item, in: ledger)
                    for sentence in sentences {
                        let ref = ledger.reference(of: item)
                        lines += entry(
                            state.log[event].day, state.log[event].actor, ref + " " + state.said(sentence), false,
                            columns)
                    }
                }
            }
        }
        return lines
    }
}
