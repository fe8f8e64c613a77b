import Tracker
import Wording

// What others do while one works, and where one's own additions are.

extension State {
    /// Where a form is open and someone else has just set what it is about, says so: handing it in then overwrites that
    /// knowingly, not by accident.
    mutating func warnOfOthers() {
        guard let form = openForm, !form.isPending else { return }
        let now = heads(of: form)
        let changed = now.first { slot, head in form.seen[slot] != nil && form.seen[slot] != head }
        guard let (slot, _) = changed else { return }
        let value = Labels.value(ledger.value(of: slot.field, in: slot.item), of: slot.field, ledger.workflow)
        let warning = ScreenWords.changedMeanwhile(
            ledger.reference(of: slot.item), Labels.field(slot.field), value)
        // A question that lies over it was asked about something else.
        if case .menu? = overlays.last { overlays.removeLast() }
        withForm {
            $0.agreed = []
            $0.seen = now
            $0.error = warning
        }
    }

    /// The last event in each slot that a form is about.
    func heads(of form: Form) -> [Form.Slot: EventID?] {
        let items: [ItemID] =
            switch form.purpose {
            case .assign(let items), .deadline(let items), .move(let items, _): items
            case .edit(let item), .withdraw(let item), .reinstate(let item): [item]
            case .note, .record, .answer, .lookBack, .sample, .phase, .link, .who, .add, .newRound, .declared,
                .importFile, .writeReport, .sendReport, .passage, .correct, .lateImport, .column, .slip, .find,
                .journalFilter:
                []
            }
        var fields = form.entries.compactMap { entry in
            if case .field(let field) = entry.key { field } else { nil }
        }
        if case .move = form.purpose { fields = [.stage] }
        var heads: [Form.Slot: EventID?] = [:]
        for item in items {
            for field in fields { heads[Form.Slot(item: item, field: field)] = .some(ledger.head(of: item, field)) }
        }
        return heads
    }

    /// A round that was just begun or brought in is to be seen, also where another one is looked at.
    mutating func widen(toRoundAddedBy event: Event) {
        guard round != nil, case .add(let addition)? = event.changes.first, addition.kind == .round else { return }
        round = nil
        rederive()
    }

    /// Puts the cursor on what was just added by hand.
    mutating func goTo(addedBy event: Event) {
        guard event.changes.count == 1, case .add(let addition)? = event.changes.first, screen == .checklists else {
            return
        }
        for pane in [Pane.problems, .tasks] {
            withList(pane) { list, id in list.select(where: { id($0) == .item(addition.item) }, id: id) }
        }
    }
}
