import Tracker

/// Events as sentences: what was done, from what to what, and why.
public enum History {
    /// What an event did to one item, a sentence for each of its changes to it.
    public static func sentences(_ event: Event, about item: ItemID?, in ledger: Ledger) -> [Phrase] {
        let prefix = prefix(event)
        return event.changes.compactMap { change in
            let subject = subject(of: change, in: ledger)
            // What reopened a problem happened to one of its measures, which is then named.
            let isOther = subject != item && event.changes.count <= 2 && isMeasure(subject, of: item, in: ledger)
            let isNamed = item.map { names(change, $0, in: ledger) } ?? false
            guard item == nil || subject == item || isOther || isNamed else { return nil }
            guard let phrase = sentence(change, in: ledger, named: item == nil || isOther) else { return nil }
            let suffix = behalf(event)
            return Phrase(prefix.zh + phrase.zh + suffix.zh, prefix.en + phrase.en + suffix.en)
        }
    }

    /// Whether a record that a change is about names an item, or is that item.
    private static func names(_ change: Change, _ item: ItemID, in ledger: Ledger) -> Bool {
        let record: ItemID? =
            switch change {
            case .add(let addition): addition.item
            case .set(let assignment): assignment.item
            default: nil
            }
        guard let record, let found = ledger.record(record) else { return false }
        return record == item || found[.items].items.contains(item)
    }

    /// 补录: whether something was recorded on a later day than the one it is for. `utcOffset` are the seconds by which
    /// the local clock is ahead of UTC: days are local, the wall clock's time is not.
    public static func isRecordedLater(at: Instant, day: Day, utcOffset: Int) -> Bool {
        Instant(seconds: at.seconds + Int64(utcOffset)).day > day
    }

    /// For whom it was recorded.
    private static func behalf(_ event: Event) -> Phrase {
        event.behalf.map { Phrase("（代“\($0.name)”录，依据：\($0.basis)）", " (for “\($0.name)”, basis: \($0.basis))") }
            ?? Phrase("", "")
    }

    private static func isMeasure(_ measure: ItemID?, of problem: ItemID?, in ledger: Ledger) -> Bool {
        guard let measure, let problem, case .measure(let index)? = ledger.place(of: measure) else { return false }
        return ledger.problems[ledger.measures[index].problem].id == problem
    }

    /// One line for a whole event, for the journal.
    public static func summary(_ event: Event, in ledger: Ledger) -> Phrase {
        broughtIn(event) ?? joined(event, in: ledger, prefix: prefix(event))
    }

    /// What is said when an event is on disk.
    public static func announcement(_ event: Event, in ledger: Ledger) -> Phrase {
        let done =
            event.undoes != nil
            ? Phrase("已撤销：", "Undone: ")
            : event.redoes != nil ? Phrase("已重做：", "Done again: ") : Phrase("已保存：", "Saved: ")
        guard let whole = broughtIn(event) else { return joined(event, in: ledger, prefix: done) }
        return Phrase(done.zh + whole.zh, done.en + whole.en)
    }

    /// A whole round in one sentence, where that is what the event brought.
    private static func broughtIn(_ event: Event) -> Phrase? {
        let added = event.changes.count { if case .add = $0 { true } else { false } }
        guard added > 3, case .add(let first)? = event.changes.first, first.kind == .round else { return nil }
        let areas = count(.area, event)
        let problems = count(.problem, event)
        let measures = count(.measure, event)
        return Phrase(
            "导入轮次 \(first.name)：\(areas) 个方面、\(problems) 项问题、\(measures) 条措施",
            "Brought in round \(first.name): \(areas) areas, \(problems) problems, \(measures) measures")
    }

    /// The first thing that an event did, and to how many items in all.
    private static func joined(_ event: Event, in ledger: Ledger, prefix: Phrase) -> Phrase {
        // A stage says more than what went with it.
        let changes = event.changes.filter(isStage) + event.changes.filter { !isStage($0) }
        var first: Phrase?
        for change in changes {
            first = sentence(change, in: ledger, named: true)
            if first != nil { break }
        }
        guard let first else { return Phrase("—", "—") }
        let suffix = behalf(event)
        let items = Set(event.changes.compactMap { subject(of: $0, in: ledger) }).count
        guard items > 1 else {
            // Several things about one item are few enough to be said; what is added says itself.
            var all = [first]
            if !event.changes.contains(where: { if case .add = $0 { true } else { false } }) {
                all += changes.dropFirst().prefix(4).compactMap { sentence($0, in: ledger, named: false) }
            }
            return Phrase(
                prefix.zh + all.map(\.zh).joined(separator: "；") + suffix.zh,
                prefix.en + all.map(\.en).joined(separator: "; ") + suffix.en)
        }
        return Phrase(
            "\(prefix.zh)\(first.zh)（共 \(items) 条）\(suffix.zh)", "\(prefix.en)\(first.en) (\(items) items)\(suffix.en)")
    }

    private static func isStage(_ change: Change) -> Bool {
        switch change {
        case .move: true
        case .set(let assignment): assignment.field == .stage
        default: false
        }
    }

    private static func prefix(_ event: Event) -> Phrase {
        event.undoes != nil
            ? Phrase("撤销：", "Undone: ") : event.redoes != nil ? Phrase("重做：", "Redone: ") : Phrase("", "")
    }

    private static func count(_ kind: ItemKind, _ event: Event) -> Int {
        event.changes.count { if case .add(let addition) = $0 { addition.kind == kind } else { false } }
    }

    /// The measure, problem, area or round that a change is about; for a progress entry the item it belongs to.
    public static func subject(of change: Change, in ledger: Ledger) -> ItemID? {
        let item: ItemID?
        switch change {
        case .add(let addition): item = addition.item
        case .set(let assignment): item = assignment.item
        case .move(let move): item = move.item
        case .note(let note): item = note.subject
        case .unknown(_, let unknown): item = unknown
        case .workflow: item = nil
        }
        guard let item else { return nil }
        switch ledger.place(of: item) {
        case .measureEntry(let index, _)?: return ledger.measures[index].id
        case .problemEntry(let index, _)?: return ledger.problems[index].id
        case .record(let index, _)?: return owner(ofRecord: index, in: ledger)
        default: return item
        }
    }

    /// The item whose story a record belongs to; a member's is its own.
    private static func owner(ofRecord index: Int, in ledger: Ledger) -> ItemID {
        let record = ledger.records[index]
        guard let under = record.under else { return record.id }
        if case .record(let parent, _)? = ledger.place(of: under) { return owner(ofRecord: parent, in: ledger) }
        return under
    }

    private static func sentence(_ change: Change, in ledger: Ledger, named: Bool) -> Phrase? {
        let workflow = ledger.workflow
        func name(_ item: ItemID) -> String { named ? ledger.reference(of: item) + " " : "" }
        switch change {
        case .workflow: return Phrase("启用办理流程", "The workflow came into force")
        case .add(let addition) where addition.kind.isRecord:
            let about = RecordWords.about(addition.kind, addition.fields, in: ledger)
            let head = addition.under == nil ? "" : name(addition.under ?? addition.item)
            return Phrase("\(head)\(about.zh)", "\(head)\(about.en)")
        case .add(let addition):
            let kind = Labels.item(addition.kind)
            let title = (addition.fields[.title] ?? addition.fields[.text] ?? addition.fields[.body])?.text ?? ""
            let short = title.count > 40 ? title.prefix(40) + "…" : title[...]
            return Phrase(
                "\(name(addition.item))新增\(kind.zh)：\(short)", "\(name(addition.item))Added \(kind.en): \(short)")
        case .note(let note):
            let stuck = note.needsCoordination ? Phrase("（需协调）", " (stuck)") : Phrase("", "")
            return Phrase(
                "\(name(note.subject))进展：\(note.text)\(stuck.zh)",
                "\(name(note.subject))Progress: \(note.text)\(stuck.en)")
        case .move(let move):
            let label = Labels.move(move.move, workflow)
            let to = Labels.stage(move.to, workflow)
            let was = Labels.stage(move.was, workflow)
            let extra = details(move.details)
            if case .problem? = ledger.place(of: move.item) {
                return Phrase("\(name(move.item))问题销号\(extra.zh)", "\(name(move.item))Problem closed\(extra.en)")
            }
            return Phrase(
                "\(name(move.item))\(label.zh)：\(was.zh) → \(to.zh)\(extra.zh)",
                "\(name(move.item))\(label.en): \(was.en) → \(to.en)\(extra.en)")
        case .set(let assignment):
            if let record = ledger.record(assignment.item) {
                let change = RecordWords.change(assignment, of: record, in: ledger)
                let head = record.under == nil ? "" : name(assignment.item)
                return Phrase("\(head)\(change.zh)", "\(head)\(change.en)")
            }
            return sentence(assignment, in: ledger, name: name(assignment.item))
        case .unknown(let kind, let item):
            let name = item.map(name) ?? ""
            return Phrase("\(name)新版程序的改动（\(kind)）", "\(name)A newer version's change (\(kind))")
        }
    }

    private static func sentence(_ set: Change.Assignment, in ledger: Ledger, name: String) -> Phrase {
        let field = Labels.field(set.field)
        let to = RecordWords.value(set.to, of: set.field, in: ledger)
        let was = RecordWords.value(set.was, of: set.field, in: ledger)
        let why = set.reason.map { Phrase("，理由：\($0)", ", reason: \($0)") } ?? Phrase("", "")
        if set.field == .withdrawn {
            guard set.to != .nothing else { return Phrase("\(name)恢复", "\(name)Brought back") }
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
