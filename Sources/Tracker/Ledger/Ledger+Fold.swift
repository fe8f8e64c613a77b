// The fold: how one event changes the ledger. It reads nothing but the event and the ledger, and never fails:
// what a person was not allowed to do is refused before it is recorded, not here.

extension Ledger {
    /// Applies events that stand in the common order.
    mutating func apply(_ events: ArraySlice<Event>) {
        if events.count > 100 {
            places.reserveCapacity(places.count + events.count)
            heads.reserveCapacity(heads.count + events.count)
        }
        for index in events.indices { apply(events[index]) }
    }

    /// Applies one event, which follows all that were applied before it.
    public mutating func apply(_ event: Event) {
        for change in event.changes {
            apply(change, of: event)
        }
        folded += 1
        revision += 1
    }

    private mutating func apply(_ change: Change, of event: Event) {
        switch change {
        case .workflow(let workflow):
            self.workflow = workflow
            hasWorkflow = true
            for index in measures.indices { measures[index].stagePlace = workflow.rank(measures[index].stage) }
        case .add(let addition): add(addition, of: event)
        case .set(let assignment): set(assignment, of: event)
        case .move(let move): make(move, of: event)
        case .note(let note): enter(note, of: event)
        // Which day an event counts for is settled before it is folded.
        case .redate: break
        // What it tells stands in the log by itself (`Event.parts`).
        case .told: break
        case .unknown(_, let item):
            if let item {
                readOnly.insert(item)
                remember(item)
            }
        }
    }

    /// Puts the event being applied into an item's history.
    mutating func remember(_ item: ItemID) {
        let place = folded
        func enter(_ history: inout [Int32]) {
            if history.last != place { history.append(place) }
        }
        enter(&histories[item, default: []])
    }

    // MARK: Items

    private mutating func add(_ addition: Change.Addition, of event: Event) {
        guard places[addition.item] == nil else { return drop(.taken, addition.item, of: event) }
        if addition.kind.isRecord {
            addRecord(addition, of: event)
            return
        }
        let parent = addition.under.flatMap { places[$0] }
        switch (addition.kind, parent) {
        case (.round, _):
            places[addition.item] = .round(rounds.count)
            rounds.append(
                Round(
                    id: addition.item, name: freeName(addition.name), isSample: addition.sample, added: event.day))
            openRoundCount += 1
        case (.area, .round(let round)?):
            let (at, same) = place(of: addition.number, in: rounds[round].areas) { areas[$0].number }
            let (number, suffix) = (addition.number, Ledger.suffix(after: same))
            let index = areas.count
            places[addition.item] = .area(index)
            areas.append(
                Area(
                    id: addition.item, round: round, number: number, ref: Numerals.chinese(number) + suffix,
                    title: ""))
            rounds[round].areas.insert(index, at: at)
        case (.problem, .area(let area)?):
            let round = areas[area].round
            let number = addition.number
            let suffix = Ledger.suffix(after: problems(numbered: number, inRound: round))
            rounds[round].highestProblem = max(rounds[round].highestProblem, number)
            let index = problems.count
            places[addition.item] = .problem(index)
            problems.append(
                Problem(
                    id: addition.item, round: round, area: area, number: number, ref: String(number) + suffix,
                    addedBy: event.id, title: ""))
            let (at, _) = place(of: number, in: areas[area].problems) { problems[$0].number }
            areas[area].problems.insert(index, at: at)
        case (.measure, .problem(let problem)?):
            let (at, same) = place(of: addition.number, in: problems[problem].measures) { measures[$0].number }
            let (number, suffix) = (addition.number, Ledger.suffix(after: same))
            let index = measures.count
            places[addition.item] = .measure(index)
            measures.append(
                Measure(
                    id: addition.item, round: problems[problem].round, problem: problem, number: number,
                    ref: "\(problems[problem].ref).\(number)\(suffix)", added: event.day, addedBy: event.id,
                    stage: workflow.initial, stagePlace: workflow.rank(workflow.initial)))
            problems[problem].measures.insert(index, at: at)
            reopen(problem, forMeasure: addition.item)
        case (.area, _), (.problem, _), (.measure, _), (.entry, _), (.member, _), (.evidence, _), (.outcome, _),
            (.lookBack, _), (.sample, _), (.milestone, _), (.extensionRequest, _), (.letter, _), (.meeting, _),
            (.decision, _), (.opinion, _), (.statement, _), (.report, _), (.passage, _), (.survey, _), (.tally, _):
            return drop(unplaced: addition, of: event)
        }
        remember(addition.item)
        // In one order, as dictionaries have none.
        for field in Ledger.nameFields {
            if let value = addition.fields[field] { _ = spellings.spelt(value, in: field) }
        }
        for field in strangers(among: addition) { drop(.fieldless, addition.item, of: event, field) }
        for (field, value) in addition.fields {
            put(value, into: field, of: addition.item, by: event, reason: nil)
            heads[SlotKey(item: addition.item, field: field)] = Head(event: event.id, last: event.id, day: event.day)
        }
        if case .measure(let index)? = places[addition.item] {
            // What counts when it is added is its first deadline, whether its own or its problem's.
            measures[index].deadlineSteps = []
            enterDeadline(of: index, before: nil, by: event, reason: nil)
        }
    }

    /// The act that closed a problem no longer holds; that stands in the problem's history too. Where a measure that was
    /// added is all that reopened it, the act holds again when the measure is withdrawn.
    mutating func reopen(_ problem: Int, forMeasure measure: ItemID? = nil) {
        guard let closing = problems[problem].closing else {
            if measure == nil { problems[problem].suspended = nil }
            return
        }
        problems[problem].closing = nil
        problems[problem].suspended = measure.map { ($0, closing) }
        remember(problems[problem].id)
    }

    /// A measure was withdrawn: what it alone had reopened is closed again.
    mutating func close(again problem: Int, without measure: ItemID) {
        guard let suspended = problems[problem].suspended, suspended.measure == measure else { return }
        problems[problem].suspended = nil
        guard problems[problem].closing == nil else { return }
        problems[problem].closing = suspended.closing
        remember(problems[problem].id)
    }

    /// Where a number belongs in a list that is sorted by number, behind those that have it already, and how many these
    /// are. Items nearly always come in order: the end is looked at first.
    private func place(of number: Int, in list: [Int], numberOf: (Int) -> Int) -> (at: Int, same: Int) {
        if let last = list.last, numberOf(last) >= number {
            let at = list.partitioningIndex { numberOf($0) > number }
            return (at, at - list.partitioningIndex { numberOf($0) >= number })
        }
        return (list.count, 0)
    }

    /// Two writers who were offline can have given the same number. The later one in the common order keeps it with a
    /// letter: nothing is renumbered, and no two items read the same.
    private static func suffix(after same: Int) -> String {
        guard same > 0 else { return "" }
        // b, c … z, and from there on the count.
        return same <= 25 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(same))) : "z\(same)"
    }

    /// How many problems of a round have a number: problems are numbered through the round. Nearly always the number is
    /// greater than all before it.
    private func problems(numbered number: Int, inRound round: Int) -> Int {
        guard number <= rounds[round].highestProblem else { return 0 }
        return rounds[round].areas.reduce(0) { count, area in
            count + place(of: number, in: areas[area].problems) { problems[$0].number }.same
        }
    }

    /// The name that a round gets: its own, or where another round has that, the first one free of `2022-2`, `2022-3` ….
    private mutating func freeName(_ wanted: String) -> String {
        let base = wanted.isEmpty ? "1" : wanted
        guard var next = roundNames[base] else {
            roundNames[base] = 2
            return base
        }
        // No name is ever given back, so that what was taken once is not tried again.
        while roundNames["\(base)-\(next)"] != nil { next += 1 }
        let name = "\(base)-\(next)"
        roundNames[base] = next + 1
        roundNames[name] = 2
        return name
    }

    // MARK: Slots

    private mutating func set(_ assignment: Change.Assignment, of event: Event) {
        guard let place = places[assignment.item] else { return drop(.missing, assignment.item, of: event) }
        remember(assignment.item)
        if assignment.field.rule(of: place.kind) == nil {
            drop(.fieldless, assignment.item, of: event, assignment.field)
        }
        // A progress entry's story, and a record's, is told with what it is about.
        switch place {
        case .measureEntry(let index, _): remember(measures[index].id)
        case .problemEntry(let index, _): remember(problems[index].id)
        case .record(let index, _): rememberOwner(ofRecord: index)
        case .round, .area, .problem, .measure: break
        }
        let key = SlotKey(item: assignment.item, field: assignment.field)
        let before = value(of: assignment.field, in: assignment.item)
        var value = assignment.to
        let isContested = isConflict(seen: assignment.seen, key: key, event: event, before: before, after: value)
        if isContested { value = lesser(before, value, of: assignment.field) }
        takeBack(event.undoes, from: key)
        put(value, into: assignment.field, of: assignment.item, by: event, reason: assignment.reason)
        joinSteps(of: key, assignment, by: event, isContested: isContested)
    }

    private mutating func make(_ move: Change.Move, of event: Event) {
        guard let place = places[move.item] else { return drop(.missing, move.item, of: event) }
        remember(move.item)
        let key = SlotKey(item: move.item, field: .stage)
        switch place {
        case .problem(let index):
            heads[key] = Head(event: event.id, last: event.id, day: event.day)
            // Where a measure was sent back meanwhile by someone whom this writer had not seen, the act does not hold.
            guard state(ofProblem: index) != .open else { return drop(.notReady, move.item, of: event) }
            problems[index].closing = Problem.Closing(
                day: event.day, by: event.by, basis: move.details.basis ?? "")
        case .measure(let index):
            let before = FieldValue.text(measures[index].stage.rawValue)
            var after = FieldValue.text(move.to.rawValue)
            if isConflict(seen: move.seen, key: key, event: event, before: before, after: after) {
                after = lesser(before, after, of: .stage)
            }
            measures[index].steps.append(
                Measure.StageStep(
                    event: event.id, day: event.day, by: event.by, actor: event.actor, move: move.move,
                    was: measures[index].stage, to: move.to, details: move.details,
                    reviewDateBefore: measures[index].reviewDate))
            if let evidence = move.details.evidence {
                measures[index].evidence.append(
                    Measure.Evidence(
                        event: event.id, place: folded, day: event.day, by: event.actor, reference: evidence))
            }
            if let reviewDate = move.details.reviewDate {
                measures[index].reviewDate = reviewDate
                let slot = SlotKey(item: move.item, field: .reviewDate)
                heads[slot] = Head(event: event.id, last: event.id, day: event.day)
            }
            if move.move == "relapse", !measures[index].isRepeated(step: measures[index].steps.count - 1) {
                measures[index].relapses += 1
            }
            change(stageOf: index, to: Stage(rawValue: after.text ?? move.to.rawValue))
        case .round, .area, .measureEntry, .problemEntry, .record: drop(.misplaced, move.item, of: event)
        }
    }

    /// Sets a stage; where a measure that was done is so no longer, the closing of its problem no longer holds.
    mutating func change(stageOf index: Int, to stage: Stage) {
        let wasDone = isDone(measure: index)
        measures[index].stage = stage
        measures[index].stagePlace = workflow.rank(stage)
        if wasDone, !isDone(measure: index) { reopen(measures[index].problem) }
    }

    private mutating func enter(_ note: Change.Note, of event: Event) {
        let entry = ProgressEntry(
            id: note.item, event: event.id, on: note.on, at: event.at, day: event.day, by: event.actor,
            text: note.text, needsCoordination: note.needsCoordination)
        guard places[note.item] == nil else {
            if places[note.subject] != nil { remember(note.subject) }
            return drop(.taken, note.item, of: event)
        }
        switch places[note.subject] {
        case .measure(let index)?:
            places[note.item] = .measureEntry(index, measures[index].entries.count)
            measures[index].entries.append(entry)
        case .problem(let index)?:
            places[note.item] = .problemEntry(index, problems[index].entries.count)
            problems[index].entries.append(entry)
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?:
            return drop(.misplaced, note.subject, of: event)
        case nil: return drop(.missing, note.subject, of: event)
        }
        remember(note.subject)
    }

    /// An undo takes the step that it undoes out of the counted ones; the journal keeps both.
    private mutating func takeBack(_ undone: EventID?, from key: SlotKey) {
        guard let undone else { return }
        let dated: [Int]
        switch places[key.item] {
        case .measure(let index)?:
            if key.field == .stage {
                measures[index].steps.removeAll { $0.event == undone }
                measures[index].evidence.removeAll { $0.event == undone }
            }
            dated = [index]
        case .problem(let index)?: dated = problems[index].measures
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: dated = []
        }
        guard key.field == .deadline else { return }
        for measure in dated { measures[measure].deadlineSteps.removeAll { $0.event == undone } }
    }
}
