import Tracker
import Wording

// Why an action cannot be done now: by the day that is shown, by what the cursor is on, and by who is working.

extension State {
    /// A planner for asking only: over the ledger as it is, in the name of whoever is working.
    var planner: Planner {
        Planner(ledger: ledger, log: log, context: Planner.Context(by: who, day: today, clock: max(clock, today)))
    }

    /// Why an action does not work in this place, and where it does.
    func whyNotHere(_ spec: ActionSpec) -> Phrase {
        guard spec.contexts.isSuperset(of: [.tasks, .page]) else { return ScreenWords.notHere(spec.words.label) }
        return switch context {
        case .overview, .problems, .owners, .queue, .registers, .journal, .check:
            ScreenWords.notOnThisRow(spec.words.label)
        case .reports: ScreenWords.onlyOnItems(spec.words.label)
        case .tasks, .page, .importing, .welcome: ScreenWords.notHere(spec.words.label)
        }
    }

    private func phrase(_ refusal: Refusal?) -> Phrase? {
        refusal.map { Refusals.phrase($0, ledger.workflow).withoutOptions }
    }

    /// Why whoever is working may not do something at all.
    func whyNoPermission(_ permission: Permission) -> Phrase? {
        whyNoChange ?? phrase(planner.obstacle(permission))
    }

    /// Why the items under the cursor or the marks cannot be worked on, by what they are and by who is working.
    func whyNoWork(on kinds: Set<ItemKind>, _ permission: Permission) -> Phrase? {
        // Every paint asks; what many marked items say is told when it is tried.
        let items = marks.isEmpty || context == .page ? targets : []
        return whyNoWork(on: kinds) ?? phrase(planner.obstacle(permission, items: items))
    }

    /// Why there are no moves here. On a record they are its own.
    var whyNoMoves: Phrase? {
        if context == .registers {
            return whyNoChange
                ?? (currentRecord?.isOpen ?? false || registerRowIsUnit ? nil : ScreenWords.nothingToDoHere)
        }
        if context == .queue, recordToAnswer != nil { return whyNoChange }
        return whyNoWork(on: [.measure, .problem])
    }

    private var registerRowIsUnit: Bool {
        if case .unit? = registerRow { true } else { false }
    }

    /// Why the deadline cannot be set: who may not set it may still ask for an extension.
    var whyNoDeadline: Phrase? {
        guard let reason = whyNoWork(on: [.measure, .problem], .assign) else { return nil }
        if targets.count == 1, whyNoExtension == nil { return nil }
        return reason
    }

    var whyNoEdit: Phrase? {
        if context == .registers {
            guard let record = currentRecord else { return whyNoChange ?? ScreenWords.nothingToDoHere }
            return whyNoPermission(record.kind.permission)
        }
        return whyNoWork(on: [.measure, .problem, .area, .round], .edit)
    }

    var whyNoReinstatement: Phrase? {
        whyNoPermission(.edit) ?? (ledger.withdrawnItems.isEmpty ? ScreenWords.nothingWithdrawn : nil)
    }

    /// Why no record of a kind can be added to the cursor's item.
    func whyNoRecord(_ kind: ItemKind) -> Phrase? {
        whyNoWork(on: Set(kind.parents), kind.permission)
    }

    /// Why no record of a kind can be added to the round.
    func whyNoRoundRecord(_ kind: ItemKind) -> Phrase? {
        ledger.openRounds.isEmpty ? ScreenWords.noRound : whyNoPermission(kind.permission)
    }

    var whyNoLookBack: Phrase? {
        if let reason = whyNoRecord(.lookBack) { return reason }
        for item in targets {
            guard case .measure(let index)? = ledger.place(of: item), !ledger.isDone(measure: index) else { continue }
            return phrase(.notDone(ref: ledger.reference(of: item), stage: ledger.measures[index].stage))
        }
        return nil
    }

    /// Why no extension can be asked for or answered.
    var whyNoExtension: Phrase? {
        if let reason = whyNoWork(on: [.measure, .problem]) { return reason }
        guard let item = targets.first, targets.count == 1 else { return ScreenWords.oneAtATime }
        if ledger.openRecord(of: item, .extensionRequest) != nil {
            return phrase(planner.obstacle(.grantExtension, items: [item]))
        }
        if let refusal = planner.obstacle(.requestExtension, items: [item]) { return phrase(refusal) }
        let deadline: Day? =
            switch ledger.place(of: item) {
            case .measure(let index)?: ledger.deadline(ofMeasure: index)
            case .problem(let index)?: ledger.problems[index].deadline
            case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: nil
            }
        return deadline == nil ? phrase(.noDeadline(ref: ledger.reference(of: item))) : nil
    }

    var whyNoLink: Phrase? {
        whyNoWork(on: [.problem], .edit) ?? (ledger.hasSeveralRounds ? nil : ScreenWords.oneRoundOnly)
    }

    var whyNoEvidence: Phrase? {
        currentRecord?.kind == .letter || evidenceItem != nil ? nil : ScreenWords.noEvidenceHere
    }

    var whyNoSwitch: Phrase? { ledger.hasSeveralRounds ? nil : ScreenWords.onlyRound }

    /// The item whose evidence can be looked at here.
    var evidenceItem: ItemID? {
        guard let item = context == .registers ? currentRecord?.under : currentItem else { return nil }
        switch ledger.place(of: item) {
        case .measure(let index)?: return ledger.hasEvidence(measure: index) ? item : nil
        case .problem?: return ledger.records(of: item, .evidence).isEmpty ? nil : item
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return nil
        }
    }

    var whyNoSettle: Phrase? {
        whyNoPermission(.settle) ?? (conflictHere == nil ? ScreenWords.noConflictHere : nil)
    }

    /// The item with a conflict that the cursor is on.
    var conflictHere: ItemID? {
        if context == .journal {
            return journal.conflicts.indices.contains(journal.list.cursor)
                ? journal.conflicts[journal.list.cursor].item : nil
        }
        guard let item = currentItem, !ledger.conflictedFields(of: item).isEmpty else { return nil }
        return item
    }

    /// Why no member can be named: whoever is not known yet may say who he is.
    var whyNoMember: Phrase? {
        member == nil ? whyNoChange : whyNoPermission(.members)
    }
}
