// What is recorded for a day that a report which was sent has covered takes a reason (ARCHITECTURE.md, decision 11).

extension Planner {
    /// What happened on a day that was reported is late whenever it is recorded, on that day too.
    func requireReasons(_ plan: Plan) throws(Refusal) {
        let isOfUnits = ledger.records(.report).contains { $0.text(.unit) != nil }
        for change in plan.changes {
            if let (day, item) = change.happened(on: context.day), let round = ledger.round(of: item) {
                try requireReasonIfLate(day, of: round, about: [item])
            }
            if let (day, round) = reported(by: change) { try requireReasonIfLate(day, of: round, about: [round]) }
            if isOfUnits { try requireReasonIfLate(context.day, about: change.named) }
            try requireReasonIfOverdueThen(change)
        }
    }

    /// Whoever records something for a day that a report which was sent has covered says why: its figures for that day
    /// are no longer the ledger's (ARCHITECTURE.md, decision 11).
    func requireReasonIfLate(_ day: Day, of round: ItemID? = nil, about items: [ItemID] = []) throws(Refusal) {
        try requireReason(day) { report, on in
            guard isAbout(report, items) else { return false }
            // By the day alone nobody can tell whether a report of that day knew it; what tells of the day was not in it.
            return round.map { report.under == $0 && on >= day } ?? (on > day)
        }
    }

    /// Nor does a deadline pass on a day that a sent report covers without a word: it counted nothing as overdue then.
    private func requireReasonIfOverdueThen(_ change: Change) throws(Refusal) {
        guard case .set(let assignment) = change, assignment.field == .deadline || assignment.field == .reviewDate,
            let day = assignment.to.day, let round = ledger.round(of: assignment.item)
        else { return }
        try requireReason(day) { report, on in
            report.under == round && isAbout(report, [assignment.item]) && on > day
                && (assignment.was.day.map { $0 >= on } ?? true)
        }
    }

    /// The last day of the month that a unit says it has reported for, or today where that is earlier, and the round:
    /// who has reported is a figure of the report of that day.
    private func reported(by change: Change) -> (day: Day, round: ItemID)? {
        let (month, round): (String?, ItemID?)
        switch change {
        case .add(let addition) where addition.kind == .statement:
            (month, round) = (addition.fields[.month]?.text, addition.under)
        case .set(let assignment) where assignment.field == .nothingNew:
            guard let record = ledger.record(assignment.item), record.kind == .statement else { return nil }
            (month, round) = (record.text(.month), record.under)
        case .workflow, .add, .set, .move, .note, .redate, .told, .unknown: return nil
        }
        guard let month = month.flatMap({ Month($0) }), let round, case .round(let index)? = ledger.place(of: round)
        else { return nil }
        return (min(context.day, ledger.reportMonths(ofRound: index).days(of: month).upperBound), round)
    }

    /// Whether a report tells of one of some items: the ledger of a unit tells of what the unit is responsible for.
    private func isAbout(_ report: Record, _ items: [ItemID]) -> Bool {
        guard let unit = report.text(.unit) else { return true }
        return items.contains { ledger.units(of: $0).contains(unit) }
    }

    /// Asks for the reason where a report that was sent covers a day; one of a day after the clock's binds nobody.
    private func requireReason(_ day: Day, _ isCovering: (Record, Day) -> Bool) throws(Refusal) {
        guard try given(context.late) == nil else { return }
        let covering = ledger.records(.report).last { report in
            report.day(.on).map { $0 <= context.clock && isCovering(report, $0) } ?? false
        }
        guard let report = covering, let on = report.day(.on) else { return }
        throw .lateNeedsReason(day, report: on, sent: report.sentDay)
    }
}

extension Change {
    /// The day on which what a change tells of happened, where it names one of its own, and what it is about.
    fileprivate func happened(on today: Day) -> (day: Day, item: ItemID)? {
        switch self {
        case .move(let move): return (today, move.item)
        case .note(let note): return (note.on, note.subject)
        case .add(let addition) where addition.kind.isRecord && addition.kind != .report && addition.kind != .survey:
            guard let under = addition.under else { return nil }
            // That an extension is asked for happens on the day it is recorded for, as a move does; it says no other.
            let own = addition.kind == .extensionRequest ? today : nil
            return (addition.fields[.on]?.day ?? own).map { ($0, under) }
        case .set(let assignment) where assignment.field == .on || assignment.field == .repliedOn:
            return assignment.to.day.map { ($0, assignment.item) }
        case .workflow, .add, .set, .redate, .told, .unknown: return nil
        }
    }
}
