import Tracker

// The sentence of each thing that an event did.

extension History {
    /// One thing that an event did: a change, or all that it set in one record.
    struct Step {
        /// The change; of several the first.
        let change: Change
        /// What was set in the record that it is about; empty for all else.
        var sets: [Change.Assignment] = []
    }

    /// The steps of an event, in its order. What was set in a record stands where the first of it stood.
    static func steps(of event: Event, in ledger: Ledger) -> [Step] {
        var steps: [Step] = []
        var places: [ItemID: Int] = [:]
        for change in event.changes {
            guard case .set(let set) = change else {
                steps.append(Step(change: change))
                continue
            }
            // Withdrawing and settling are things of their own.
            guard set.field != .withdrawn, !isSettlement(set, by: event, in: ledger), ledger.record(set.item) != nil
            else {
                steps.append(Step(change: change, sets: [set]))
                continue
            }
            if let place = places[set.item] {
                steps[place].sets.append(set)
            } else {
                places[set.item] = steps.count
                steps.append(Step(change: change, sets: [set]))
            }
        }
        return steps
    }

    /// The sentence of a step; with `named` it begins with what people call the item.
    static func sentence(_ step: Step, of event: Event, in ledger: Ledger, named: Bool) -> Phrase? {
        let workflow = ledger.workflow
        func name(_ item: ItemID) -> String { named ? ledger.reference(of: item) + " " : "" }
        switch step.change {
        case .workflow: return Phrase("启用办理流程", "The workflow came into force")
        case .add(let addition) where addition.kind.isRecord:
            let head = addition.under == nil ? "" : name(addition.under ?? addition.item)
            let about =
                RecordWords.finding(addition.fields, of: addition.kind, on: event.day)
                ?? RecordWords.about(addition.kind, addition.fields, in: ledger)
            return Phrase("\(head)\(about.zh)", "\(head)\(about.en)")
        case .add(let addition):
            let kind = Labels.item(addition.kind)
            let title = (addition.fields[.title] ?? addition.fields[.text] ?? addition.fields[.body])?.text ?? ""
            return Phrase(
                "\(name(addition.item))新增\(kind.zh)：\(short(title))",
                "\(name(addition.item))Added \(kind.en): \(short(title))")
        case .note(let note): return sentence(note, on: event.day, name: name(note.subject))
        case .move(let move): return sentence(move, workflow, in: ledger, name: name(move.item))
        case .set(let assignment):
            if let record = ledger.record(assignment.item) {
                let head = record.under == nil ? "" : name(assignment.item)
                let said = RecordWords.changes(step.sets, of: record, by: event, in: ledger)
                return Phrase("\(head)\(said.zh)", "\(head)\(said.en)")
            }
            return sentence(assignment, by: event, in: ledger, name: name(assignment.item))
        case .told(let events):
            return Phrase(
                "导入另一本台账的 \(events.count) 条记录，各按原来的日期和记录人",
                "Brought in \(events.count) entries of another ledger, each with its own day and author")
        case .redate:
            return Phrase("更正在错误的时钟下记录的日期", "Put the day right of what was recorded under a wrong clock")
        case .unknown(let kind, let item):
            let name = item.map(name) ?? ""
            return Phrase("\(name)新版程序的改动（\(kind)）", "\(name)A newer version's change (\(kind))")
        }
    }

    /// A text that is quoted, not longer than a line has room for.
    static func short(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

    /// A day as it is named beside another: without the year where it is the same.
    static func beside(_ day: Day, _ other: Day) -> String {
        day.year == other.year ? day.monthAndDay : day.description
    }

    private static func sentence(_ note: Change.Note, on day: Day, name: String) -> Phrase {
        let stuck = note.needsCoordination ? Phrase("（需协调）", " (stuck)") : Phrase("", "")
        let on = beside(note.on, day)
        let when = note.on == day ? Phrase("", "") : Phrase("（\(on) 发生）", " (it happened on \(on))")
        return Phrase(
            "\(name)进展\(when.zh)：\(note.text)\(stuck.zh)", "\(name)Progress\(when.en): \(note.text)\(stuck.en)")
    }

    private static func sentence(_ move: Change.Move, _ workflow: Workflow, in ledger: Ledger, name: String) -> Phrase {
        let label = Labels.move(move.move, workflow)
        let to = Labels.stage(move.to, workflow)
        let was = Labels.stage(move.was, workflow)
        let extra = details(move.details)
        if case .problem? = ledger.place(of: move.item) {
            return Phrase("\(name)问题销号\(extra.zh)", "\(name)Problem closed\(extra.en)")
        }
        return Phrase(
            "\(name)\(label.zh)：\(was.zh) → \(to.zh)\(extra.zh)",
            "\(name)\(label.en): \(was.en) → \(to.en)\(extra.en)")
    }

    private static func sentence(
        _ set: Change.Assignment, by event: Event, in ledger: Ledger, name: String
    ) -> Phrase {
        let field = Labels.field(set.field)
        if let settled = settlement(set, field, by: event, in: ledger) {
            return Phrase("\(name)\(settled.zh)", "\(name)\(settled.en)")
        }
        let to = RecordWords.value(set.to, of: set.field, in: ledger)
        let was = RecordWords.value(set.was, of: set.field, in: ledger)
        let why = why(set)
        if set.field == .withdrawn {
            // Behind 已撤销 stands what was undone, and not what undoing it did.
            if event.undoes != nil {
                if set.to == .nothing { return Phrase("\(name)撤回", "\(name)Withdrawn") }
                if case .flag = set.to { return Phrase("\(name)一条进展", "\(name)A progress entry") }
                // What counts again and was taken back is withdrawn for the reason that it was before.
                if set.to.text != Planner.undone { return Phrase("\(name)恢复", "\(name)Brought back") }
                let kind = ledger.place(of: set.item).map { Labels.item($0.kind) } ?? Phrase("", "")
                let title = short(ledger.title(of: set.item))
                return Phrase("\(name)新增\(kind.zh)：\(title)", "\(name)Added \(kind.en): \(title)")
            }
            guard set.to != .nothing else {
                return Phrase("\(name)恢复\(why.zh)", "\(name)Brought back\(why.en)")
            }
            if case .flag = set.to { return Phrase("\(name)撤回一条进展", "\(name)Took back a progress entry") }
            let reason = Refusals.withdrawal(set.to.text ?? "")
            return Phrase("\(name)撤回，理由：\(reason.zh)", "\(name)Withdrawn, reason: \(reason.en)")
        }
        if set.field.form == .longText || set.field == .declared {
            return Phrase("\(name)修改\(field.zh)\(why.zh)", "\(name)Changed the \(field.en)\(why.en)")
        }
        if set.was == .nothing {
            return Phrase("\(name)\(field.zh)定为 \(to.zh)\(why.zh)", "\(name)Set the \(field.en) to \(to.en)\(why.en)")
        }
        return Phrase(
            "\(name)\(field.zh)：\(was.zh) → \(to.zh)\(why.zh)",
            "\(name)Changed the \(field.en): \(was.en) → \(to.en)\(why.en)")
    }

    /// Why something was set, where a reason was given.
    static func why(_ set: Change.Assignment) -> Phrase {
        set.reason.map { Phrase("，理由：\($0)", ", reason: \($0)") } ?? Phrase("", "")
    }

    // MARK: Conflicts

    /// Whether a value was set that stood already, or among those that stood against each other.
    private static func isSettlement(_ set: Change.Assignment, by event: Event, in ledger: Ledger) -> Bool {
        if let settled = ledger.settled(by: event.id, set.item, set.field) { return settled.values.contains(set.to) }
        return set.to == set.was && set.to != .nothing
    }

    /// The sentence of a conflict that was settled, or of a value that stood already and was set once more, as whoever
    /// confirms it does; nil where something was changed.
    static func settlement(
        _ set: Change.Assignment, _ field: Phrase, by event: Event, in ledger: Ledger
    ) -> Phrase? {
        guard set.field != .withdrawn, isSettlement(set, by: event, in: ledger) else { return nil }
        func said(_ value: FieldValue) -> Phrase {
            let said = RecordWords.value(value, of: set.field, in: ledger)
            return Phrase(short(said.zh), short(said.en))
        }
        let (to, why) = (said(set.to), why(set))
        guard let settled = ledger.settled(by: event.id, set.item, set.field) else {
            return Phrase(
                "确认：\(field.zh)为“\(to.zh)”\(why.zh)", "Confirmed: the \(field.en) is “\(to.en)”\(why.en)")
        }
        let others = settled.values.filter { $0 != set.to }.map(said)
        var rest = Phrase("", "")
        if !others.isEmpty {
            let (zh, en) = others.count == 1 ? ("另一个值", "the other value was") : ("其他值", "the other values were")
            rest = Phrase(
                "（\(zh)：\(others.map(\.zh).joined(separator: "、"))）",
                " (\(en): \(others.map(\.en).joined(separator: ", ")))")
        }
        return Phrase(
            "裁定冲突：\(field.zh)以“\(to.zh)”为准\(rest.zh)\(why.zh)",
            "Settled: the \(field.en) is “\(to.en)”\(rest.en)\(why.en)")
    }

    private static func details(_ details: MoveDetails) -> Phrase {
        var zh = ""
        var en = ""
        if let reason = details.reason { zh += "，理由：\(reason)"; en += ", reason: \(reason)" }
        if let basis = details.basis { zh += "，依据：\(basis)"; en += ", basis: \(basis)" }
        if let evidence = details.evidence { zh += "，佐证：\(evidence)"; en += ", evidence: \(evidence)" }
        if let none = details.noEvidence { zh += "，无佐证：\(none)"; en += ", no evidence: \(none)" }
        if let day = details.reviewDate { zh += "，复查：\(day)"; en += ", review on \(day)" }
        return Phrase(zh, en)
    }
}
