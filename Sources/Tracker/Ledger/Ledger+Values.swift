// Reading and writing slots by name: one table for the fold, for `set`, for undo and for forms.

extension Ledger {
    /// The value of a slot of an item, as the item says it itself (nothing inherited).
    public func value(of field: Field, in item: ItemID) -> FieldValue {
        switch places[item] {
        case .round(let index)?: value(of: field, in: rounds[index])
        case .area(let index)?:
            switch field {
            case .title: FieldValue(areas[index].title)
            case .withdrawn: FieldValue(areas[index].withdrawn)
            default: .nothing
            }
        case .problem(let index)?: value(of: field, in: problems[index])
        case .measure(let index)?: value(of: field, in: measures[index])
        case .measureEntry(let index, let entry)?:
            field == .withdrawn && measures[index].entries[entry].isWithdrawn ? .flag(true) : .nothing
        case .problemEntry(let index, let entry)?:
            field == .withdrawn && problems[index].entries[entry].isWithdrawn ? .flag(true) : .nothing
        case .record(let index, _)?: records[index][field]
        case nil: .nothing
        }
    }

    private func value(of field: Field, in round: Round) -> FieldValue {
        switch field {
        case .title: FieldValue(round.title)
        case .body: FieldValue(round.body)
        case .inspector: FieldValue(round.inspector)
        case .inspectionStart: FieldValue(round.inspectionStart)
        case .inspectionEnd: FieldValue(round.inspectionEnd)
        case .feedback: FieldValue(round.feedback)
        case .concentratedEnd: FieldValue(round.concentratedEnd)
        case .signed: FieldValue(round.signed)
        case .declared: round.declared == Declared() ? .nothing : .declared(round.declared)
        case .planDrafted: FieldValue(round.plan[.drafting])
        case .planStudied: FieldValue(round.plan[.studied])
        case .planReviewed: FieldValue(round.plan[.reviewed])
        case .planIssued: FieldValue(round.plan[.issued])
        case .cutoff: FieldValue(round.cutoff)
        case .withdrawn: FieldValue(round.withdrawn)
        default: .nothing
        }
    }

    private func value(of field: Field, in problem: Problem) -> FieldValue {
        switch field {
        case .title: FieldValue(problem.title)
        case .text: FieldValue(problem.text)
        case .kind: FieldValue(problem.kind?.rawValue)
        case .leader: FieldValue(problem.owner.leader)
        case .unit: FieldValue(problem.owner.unit)
        case .support: FieldValue(problem.owner.support)
        case .person: FieldValue(problem.owner.person)
        case .deadline: FieldValue(problem.deadline)
        case .earlier: FieldValue(problem.earlier)
        case .disclosure, .disclosureReason, .redacted: Ledger.value(of: field, in: problem.disclosed)
        case .withdrawn: FieldValue(problem.withdrawn)
        default: .nothing
        }
    }

    private func value(of field: Field, in measure: Measure) -> FieldValue {
        switch field {
        case .stage: .text(measure.stage.rawValue)
        case .title: FieldValue(measure.ownTitle)
        case .text: FieldValue(measure.text)
        case .target: FieldValue(measure.target)
        case .kind: FieldValue(measure.kind?.rawValue)
        case .leader: FieldValue(measure.owner.leader)
        case .unit: FieldValue(measure.owner.unit)
        case .support: FieldValue(measure.owner.support)
        case .person: FieldValue(measure.owner.person)
        case .claimed: measure.claimed ? .flag(true) : .nothing
        case .deadline: FieldValue(measure.deadline)
        case .reviewDate: FieldValue(measure.reviewDate)
        case .disclosure, .disclosureReason, .redacted: Ledger.value(of: field, in: measure.disclosed)
        case .withdrawn: FieldValue(measure.withdrawn)
        default: .nothing
        }
    }

    private static func value(of field: Field, in disclosed: Disclosed) -> FieldValue {
        switch field {
        case .disclosure: FieldValue(disclosed.scope?.rawValue)
        case .disclosureReason: FieldValue(disclosed.reason)
        case .redacted: FieldValue(disclosed.redacted)
        default: .nothing
        }
    }

    // What changes an item in its place is static: a method of the ledger would hold a copy of it meanwhile, and then the
    // whole array would be copied for each change.

    /// Puts a value into a slot. A value of the wrong form (a newer version's, a hand-edited line) changes nothing.
    mutating func put(_ value: FieldValue, into field: Field, of item: ItemID, by event: Event, reason: String?) {
        guard field.takes(value) else { return }
        switch places[item] {
        case .round(let index)?:
            if rounds[index].withdrawn == nil { openRoundCount -= 1 }
            Ledger.put(value, into: field, of: &rounds[index])
            if rounds[index].withdrawn == nil { openRoundCount += 1 }
        case .area(let index)?:
            switch field {
            case .title: areas[index].title = value.text ?? ""
            case .withdrawn: areas[index].withdrawn = value.text
            default: break
            }
        case .problem(let index)?:
            let before = problems[index].deadline
            Ledger.put(value, into: field, of: &problems[index])
            guard field == .deadline else { return }
            for measure in problems[index].measures where measures[measure].deadline == nil {
                enterDeadline(of: measure, before: before, by: event, reason: reason)
            }
        case .measure(let index)?:
            let before = deadline(ofMeasure: index)
            if field == .stage, let text = value.text {
                change(stageOf: index, to: Stage(rawValue: text))
            } else {
                Ledger.put(value, into: field, of: &measures[index])
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

    // These are static: as methods they would read the whole ledger while a part of it is written, which copies it.

    private static func put(_ value: FieldValue, into field: Field, of round: inout Round) {
        switch field {
        case .title: round.title = value.text
        case .body: round.body = value.text
        case .inspector: round.inspector = value.text
        case .inspectionStart: round.inspectionStart = value.day
        case .inspectionEnd: round.inspectionEnd = value.day
        case .feedback: round.feedback = value.day
        case .concentratedEnd: round.concentratedEnd = value.day
        case .signed: round.signed = value.day
        case .declared:
            if case .declared(let declared) = value { round.declared = declared } else { round.declared = Declared() }
        case .planDrafted: round.plan[.drafting] = value.day
        case .planStudied: round.plan[.studied] = value.day
        case .planReviewed: round.plan[.reviewed] = value.day
        case .planIssued: round.plan[.issued] = value.day
        case .cutoff: round.cutoff = value.number
        case .withdrawn: round.withdrawn = value.text
        default: break
        }
    }

    private static func put(_ value: FieldValue, into field: Field, of problem: inout Problem) {
        switch field {
        case .title: problem.title = value.text ?? ""
        case .text: problem.text = value.text ?? ""
        case .kind: problem.kind = value.text.flatMap(ProblemKind.init)
        case .deadline: problem.deadline = value.day
        case .earlier: problem.earlier = value.items
        case .disclosure, .disclosureReason, .redacted: put(value, into: field, of: &problem.disclosed)
        case .withdrawn: problem.withdrawn = value.text
        default: put(value, into: field, of: &problem.owner)
        }
    }

    private static func put(_ value: FieldValue, into field: Field, of measure: inout Measure) {
        switch field {
        case .title: measure.ownTitle = value.text
        case .text: measure.text = value.text ?? ""
        case .target: measure.target = value.text
        case .kind: measure.kind = value.text.flatMap(MeasureKind.init)
        case .claimed: measure.claimed = value == .flag(true)
        case .deadline: measure.deadline = value.day
        case .reviewDate: measure.reviewDate = value.day
        case .disclosure, .disclosureReason, .redacted: put(value, into: field, of: &measure.disclosed)
        case .withdrawn: measure.withdrawn = value.text
        default: put(value, into: field, of: &measure.owner)
        }
    }

    private static func put(_ value: FieldValue, into field: Field, of owner: inout Ownership) {
        switch field {
        case .leader: owner.leader = value.text
        case .unit: owner.unit = value.text
        case .person: owner.person = value.text
        case .support: if case .names(let names) = value { owner.support = names } else { owner.support = [] }
        default: break
        }
    }

    private static func put(_ value: FieldValue, into field: Field, of disclosed: inout Disclosed) {
        switch field {
        case .disclosure: disclosed.scope = value.text.flatMap(Disclosure.init)
        case .disclosureReason: disclosed.reason = value.text
        case .redacted: disclosed.redacted = value.text
        default: break
        }
    }
}
