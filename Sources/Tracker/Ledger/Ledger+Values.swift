// Reading and writing slots by name, for the fold, for `set`, for undo and for forms: by the table of fields.

extension Ledger {
    /// The value of a slot of an item, as the item says it itself (nothing inherited).
    public func value(of field: Field, in item: ItemID) -> FieldValue {
        switch places[item] {
        case .round(let index)?: Round.fields[field]?.get(rounds[index]) ?? .nothing
        case .area(let index)?: Area.fields[field]?.get(areas[index]) ?? .nothing
        case .problem(let index)?: Problem.fields[field]?.get(problems[index]) ?? .nothing
        case .measure(let index)?: Measure.fields[field]?.get(measures[index]) ?? .nothing
        case .measureEntry(let index, let entry)?:
            field == .withdrawn && measures[index].entries[entry].isWithdrawn ? .flag(true) : .nothing
        case .problemEntry(let index, let entry)?:
            field == .withdrawn && problems[index].entries[entry].isWithdrawn ? .flag(true) : .nothing
        case .record(let index, _)?: records[index][field]
        case nil: .nothing
        }
    }

    /// The value that counts: what the item says itself, else what it has from its problem, or of a title its text.
    public func countedValue(of field: Field, in item: ItemID) -> FieldValue {
        let own = value(of: field, in: item)
        guard own == .nothing, case .measure(let index)? = places[item], field.rule(of: .measure)?.isInherited ?? false
        else { return own }
        return field == .title
            ? FieldValue(measures[index].title) : value(of: field, in: problems[measures[index].problem].id)
    }

    /// Puts a value into a slot. A value of the wrong form (a newer version's, a hand-edited line) changes nothing.
    mutating func put(_ value: FieldValue, into field: Field, of item: ItemID, by event: Event, reason: String?) {
        guard field.takes(value) else { return }
        let value = spellings.spelt(value, in: field)
        if field == .unit, let unit = value.text { unitItems[unit, default: []].append(item) }
        switch places[item] {
        case .round(let index)?:
            if rounds[index].withdrawn == nil { openRoundCount -= 1 }
            Round.fields[field]?.put(&rounds[index], value)
            if rounds[index].withdrawn == nil { openRoundCount += 1 }
        case .area(let index)?:
            Area.fields[field]?.put(&areas[index], value)
        case .problem(let index)?:
            let before = problems[index].deadline
            Problem.fields[field]?.put(&problems[index], value)
            guard field == .deadline else { return }
            for measure in problems[index].measures where measures[measure].deadline == nil {
                enterDeadline(of: measure, before: before, by: event, reason: reason)
            }
        case .measure(let index)?:
            let before = deadline(ofMeasure: index)
            if field == .stage, let text = value.text {
                change(stageOf: index, to: Stage(rawValue: text))
            } else {
                Measure.fields[field]?.put(&measures[index], value)
            }
            if field == .deadline { enterDeadline(of: index, before: before, by: event, reason: reason) }
            // A measure that comes back with work left to do reopens its problem.
            if field == .withdrawn, value == .nothing, !isDone(measure: index) {
                reopen(measures[index].problem, forMeasure: item)
            } else if field == .withdrawn, value != .nothing {
                close(again: measures[index].problem, without: item)
            }
        case .measureEntry(let index, let entry)?:
            if field == .withdrawn { measures[index].entries[entry].isWithdrawn = value == .flag(true) }
        case .problemEntry(let index, let entry)?:
            if field == .withdrawn { problems[index].entries[entry].isWithdrawn = value == .flag(true) }
        case .record(let index, _)?: records[index].values[field] = value == .nothing ? nil : value
        case nil: break
        }
    }

    /// Keeps a change of the deadline that counts against a measure; what is undone leaves no trace here.
    mutating func enterDeadline(of index: Int, before: Day?, by event: Event, reason: String?) {
        let after = deadline(ofMeasure: index)
        guard after != before, event.undoes == nil else { return }
        measures[index].deadlineSteps.append(
            Measure.DeadlineStep(
                event: event.id, day: event.day, by: event.actor, from: before, to: after, reason: reason))
    }
}
