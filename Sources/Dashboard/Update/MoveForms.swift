import Canvas
import Tracker
import Wording

// F4: the moves that are possible now, and what each asks for.

extension State {
    mutating func openMoves() -> [Effect] {
        if context == .registers || context == .queue && recordToAnswer?.isOpen ?? false { return openRecordMove() }
        let items = targets
        let planner = planner
        // A move is possible for several only where it is for each of them.
        var options: [(Workflow.MoveSpec, Refusal?)] = []
        var possible: [String: Int] = [:]
        for (number, item) in items.enumerated() {
            let own = planner.options(for: item)
            for option in own where option.refusal == nil { possible[option.move.id, default: 0] += 1 }
            if number == 0 {
                options = own.map { ($0.move, $0.refusal) }
            } else {
                options = options.compactMap { move, refusal in
                    guard let same = own.first(where: { $0.move.id == move.id }) else { return nil }
                    return (move, refusal ?? same.refusal)
                }
            }
        }
        // What is for others can be recorded for them, by whom the workflow lets do so.
        let represents = canRepresent
        func isForOthers(_ refusal: Refusal?) -> Bool { represents && (refusal.map(State.isForOthers) ?? false) }
        // What leads on stands before what leads back: Enter is pressed on the first.
        let isPossible = options.filter { $0.1 == nil || isForOthers($0.1) }
        let ordered =
            isPossible.filter { $0.1 == nil && !leadsBack($0.0, items) }
            + isPossible.filter { $0.1 != nil && !leadsBack($0.0, items) }
            + isPossible.filter { leadsBack($0.0, items) }
            + options.filter { $0.1 != nil && !isForOthers($0.1) }
        let menu = Menu(
            purpose: .moves(items), title: ScreenWords.movesTitle, subject: targetLine,
            items: ordered.map { move, refusal in
                let label = Labels.move(move.id, ledger.workflow)
                let to = Labels.stage(Stage(rawValue: move.to), ledger.workflow)
                if let refusal, isForOthers(refusal) {
                    return Menu.Item(
                        choice: .moveFor(move.id), label: label, keys: "→ " + to[language], disabled: nil,
                        help: ScreenWords.recordFor(Refusals.phrase(refusal, ledger.workflow)))
                }
                return Menu.Item(
                    choice: .move(move.id), label: label, keys: "→ " + to[language],
                    disabled: refusal.map {
                        let why = Refusals.phrase($0, ledger.workflow).withoutOptions
                        return items.count == 1
                            ? why : ScreenWords.someCannot(possible[move.id] ?? 0, of: items.count, why)
                    },
                    help: move.needs.map { _ in
                        ScreenWords.needs(
                            needs(of: move, items).map { need in
                                need == .evidence && hasEvidence(items)
                                    ? ScreenWords.isThere(Labels.need(need)) : Labels.need(need)
                            })
                    })
            })
        overlays.append(.menu(menu))
        return []
    }

    /// The first of some items that a move would take out of what is overdue.
    private func escaping(_ spec: Workflow.MoveSpec, _ items: [ItemID]) -> Int? {
        items.lazy.compactMap { item -> Int? in
            guard case .measure(let index)? = ledger.place(of: item) else { return nil }
            return index
        }.first { ledger.escapesDeadline(spec, measure: $0, on: today) }
    }

    /// What a move of some items asks for.
    private func needs(of spec: Workflow.MoveSpec, _ items: [ItemID]) -> [Workflow.Need] {
        escaping(spec, items).map { ledger.needs(of: spec, measure: $0, on: today) } ?? spec.needs ?? []
    }

    /// Whether evidence is there for each of some items, so that a move that needs it asks for no more.
    private func hasEvidence(_ items: [ItemID]) -> Bool {
        items.allSatisfy { item in
            guard case .measure(let index)? = ledger.place(of: item) else { return false }
            return !ledger.records(ofMeasure: index, .evidence).isEmpty
        }
    }

    /// Whether a move brings the first of some items to an earlier stage.
    private func leadsBack(_ spec: Workflow.MoveSpec, _ items: [ItemID]) -> Bool {
        guard let item = items.first, case .measure(let index)? = ledger.place(of: item) else { return false }
        return ledger.workflow.rank(Stage(rawValue: spec.to)) < ledger.workflow.rank(ledger.measures[index].stage)
    }

    /// Asks before an approval: it is made by another key than the one that asked for it.
    private mutating func confirm(_ spec: Workflow.MoveSpec, _ items: [ItemID]) {
        let label = Labels.move(spec.id, ledger.workflow)
        let lines = textLines(said(ScreenWords.confirmMove(label)))
        overlays.append(
            .menu(Menu(purpose: .confirmMove(items, spec.id), title: label, subject: targetLine, items: lines)))
    }

    /// Whether whoever is working may record for others (代录).
    private var canRepresent: Bool { member.map { ledger.workflow.may($0.role, .behalf) } ?? false }

    /// Whether a move is refused only because of who asks.
    private static func isForOthers(_ refusal: Refusal) -> Bool {
        if case .moveNotAllowed = refusal { return true }
        if case .notYourLead = refusal { return true }
        if case .notYourUnit = refusal { return true }
        return false
    }

    /// The unit for which some items can be submitted, where that makes a difference: whoever submits in his own name does
    /// not close, and whoever may close is no member of the unit. Nil where they have several units.
    private func unitToSubmitFor(_ spec: Workflow.MoveSpec, _ items: [ItemID]) -> String? {
        guard ledger.workflow.isSubmission(spec), let closing = ledger.workflow.closing,
            closing.needs?.contains(.otherThanSubmitter) ?? false
        else { return nil }
        if ledger.hasMembers {
            guard let member, canRepresent, closing.who.contains(member.role) else { return nil }
        }
        let units = Set(
            items.map { item -> String? in
                guard case .measure(let index)? = ledger.place(of: item) else { return nil }
                return ledger.owner(ofMeasure: index).unit
            })
        guard units.count == 1, let unit = units.first ?? nil, !NameKey.isSame(unit, who) else { return nil }
        return unit
    }

    /// The form that a move asks for; a move that needs nothing is made at once.
    mutating func choose(move id: String, for items: [ItemID], isForOther: Bool = false) -> [Effect] {
        guard let spec = ledger.workflow.move(id) else { return [] }
        var entries: [Form.Entry] = []
        if isForOther {
            let names = ledger.members.filter { spec.who.contains($0.role) }.map(\.name)
            let leader = items.first.flatMap { item -> String? in
                guard case .measure(let index)? = ledger.place(of: item) else { return nil }
                return ledger.owner(ofMeasure: index).leader
            }
            let first = leader.flatMap { names.contains($0) ? $0 : nil } ?? (names.count == 1 ? names[0] : "")
            entries = [
                Form.Entry(
                    key: .behalf, label: ScreenWords.behalf, kind: .text(suggestions: names),
                    input: TextInput(first, isReplaced: true), hint: ScreenWords.behalfHint),
                text(.behalfBasis, ScreenWords.behalfBasis, hint: ScreenWords.behalfBasisHint),
            ]
        }
        let isEscaping = escaping(spec, items) != nil
        for need in needs(of: spec, items) {
            switch need {
            case .evidence:
                var entry = text(.evidence, Labels.need(.evidence), hint: ScreenWords.evidenceHint)
                if hasEvidence(items) { entry.placeholder = ScreenWords.evidenceIsThere }
                entries.append(entry)
                entries.append(text(.noEvidence, ScreenWords.orWhyNone, hint: ScreenWords.noEvidenceHint))
            case .basis: entries.append(text(.basis, Labels.need(.basis), hint: ScreenWords.basisHint))
            case .reason:
                entries.append(
                    text(.reason, Labels.need(.reason), hint: isEscaping ? ScreenWords.overdueReasonHint : nil))
            case .reviewDate: entries.append(date(.reviewDate, Labels.need(.reviewDate), nil))
            case .progress, .otherThanSubmitter: break
            }
        }
        // Behind what has to be said: whoever submits as ever types as ever.
        if !isForOther, let unit = unitToSubmitFor(spec, items) {
            var entry = choice(
                .behalf, ScreenWords.inWhoseName,
                [
                    Form.Entry.Choice(value: "", label: ScreenWords.inOwnName(who)),
                    Form.Entry.Choice(value: unit, label: ScreenWords.forUnit(unit)),
                ])
            entry.hint = ScreenWords.whySubmitFor
            entries += [entry, text(.behalfBasis, ScreenWords.behalfBasis, hint: ScreenWords.unitBasisHint)]
        }
        if entries.isEmpty, !spec.isUndoable {
            confirm(spec, items)
            return []
        }
        if entries.isEmpty { return send(.move(items, move: id, MoveDetails())) }
        return open(
            Form(
                purpose: .move(items, id), title: Labels.move(id, ledger.workflow), subject: targetLine,
                entries: entries))
    }
}
