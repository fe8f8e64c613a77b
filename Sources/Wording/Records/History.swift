import Tracker

/// Events as sentences: what was done, from what to what, and why.
public enum History {
    /// What an event did to one item, a sentence for each of its changes to it; what it changed in one record is one.
    public static func sentences(_ event: Event, about item: ItemID?, in ledger: Ledger) -> [Phrase] {
        steps(of: event, in: ledger).compactMap { sentence(of: $0, event, about: item, in: ledger) }
    }

    /// What a step of an event did to an item; nil where it did nothing to it.
    static func sentence(of step: Step, _ event: Event, about item: ItemID?, in ledger: Ledger) -> Phrase? {
        let change = step.change
        let subject = subject(of: change, in: ledger)
        // What reopened a problem happened to one of its measures, which is then named.
        let isOther = subject != item && isSmall(event) && isMeasure(subject, of: item, in: ledger)
        let isNamed = item.map { names(change, in: ledger).contains($0) } ?? false
        guard item == nil || subject == item || isOther || isNamed else { return nil }
        guard let phrase = sentence(step, of: event, in: ledger, named: item == nil || isOther) else { return nil }
        let (prefix, suffix) = (prefix(event), behalf(event))
        return Phrase(prefix.zh + phrase.zh + suffix.zh, prefix.en + phrase.en + suffix.en)
    }

    /// Whether an event is so small that what it did to one item is told of the item above it too.
    static func isSmall(_ event: Event) -> Bool { event.changes.count <= 2 }

    /// The record that a change is about, and the items that it names.
    static func names(_ change: Change, in ledger: Ledger) -> [ItemID] {
        let record: ItemID? =
            switch change {
            case .add(let addition): addition.item
            case .set(let assignment): assignment.item
            case .workflow, .move, .note, .redate, .told, .unknown: nil
            }
        guard let record, let found = ledger.record(record) else { return [] }
        return [record] + found[.items].items
    }

    /// 补录: whether something was recorded on a later day than the one it is for. `utcOffset` are the seconds by which
    /// the local clock is ahead of UTC: days are local, the wall clock's time is not.
    public static func isRecordedLater(at: Instant, day: Day, utcOffset: Int) -> Bool {
        Instant(seconds: at.seconds + Int64(utcOffset)).day > day
    }

    /// For whom it was recorded.
    private static func behalf(_ event: Event) -> Phrase {
        let represented = event.behalf.map {
            Phrase(
                "（\(event.by)代“\($0.name)”录，依据：\($0.basis)）",
                " (\(event.by) for “\($0.name)”, basis: \($0.basis))")
        }
        let late = event.late.map { Phrase("（补录理由：\($0)）", " (recorded late: \($0))") }
        let parts = [represented, late].compactMap { $0 }
        return Phrase(parts.map(\.zh).joined(), parts.map(\.en).joined())
    }

    private static func isMeasure(_ measure: ItemID?, of problem: ItemID?, in ledger: Ledger) -> Bool {
        guard let measure, let problem, case .measure(let index)? = ledger.place(of: measure) else { return false }
        return ledger.problems[ledger.measures[index].problem].id == problem
    }

    /// One line for a whole event, for the journal.
    public static func summary(_ event: Event, in ledger: Ledger) -> Phrase {
        broughtIn(event) ?? joined(event, in: ledger, prefix: prefix(event))
    }

    /// Whether an event of many items is one thing: a round that was brought in, a sample that was drawn.
    static func isToldWhole(_ event: Event) -> Bool {
        broughtIn(event) != nil || event.changes.contains { isAdded($0, .sample) }
    }

    /// What an event did to one of its items, on one line.
    static func line(_ steps: [Step], of event: Event, in ledger: Ledger) -> Phrase {
        let ordered = steps.filter { isStage($0.change) } + steps.filter { !isStage($0.change) }
        let said = ordered.enumerated().compactMap { sentence($1, of: event, in: ledger, named: $0 == 0) }
        guard !said.isEmpty else { return Phrase("—", "—") }
        let (prefix, suffix) = (prefix(event), behalf(event))
        return Phrase(
            prefix.zh + said.map(\.zh).joined(separator: "；") + suffix.zh,
            prefix.en + said.map(\.en).joined(separator: "; ") + suffix.en)
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
        let changes = event.brought
        let added = changes.count { if case .add = $0 { true } else { false } }
        // A ledger that came back whole brings its workflow first, and one with its entries its people too.
        let first = changes.first { change in
            switch change {
            case .workflow: false
            case .add(let addition) where event.isTelling: addition.kind == .round
            case .add, .set, .move, .note, .redate, .told, .unknown: !event.isTelling
            }
        }
        guard added > 3, case .add(let first)? = first, first.kind == .round else { return nil }
        let areas = count(.area, changes)
        let problems = count(.problem, changes)
        let measures = count(.measure, changes)
        return Phrase(
            "导入轮次 \(first.name)：\(areas) 个方面、\(problems) 项问题、\(measures) 条措施",
            "Brought in round \(first.name): \(areas) areas, \(problems) problems, \(measures) measures")
    }

    /// The first thing that an event did, and to how many items in all.
    private static func joined(_ event: Event, in ledger: Ledger, prefix: Phrase) -> Phrase {
        // A stage says more than what went with it.
        let all = steps(of: event, in: ledger)
        let corrections = all.filter { isCorrection($0.change) }
        let others = all.filter { !isCorrection($0.change) }
        // A day that was put right on the way says least.
        let steps = others.filter { isStage($0.change) } + others.filter { !isStage($0.change) } + corrections
        var first: Phrase?
        for step in steps {
            first = sentence(step, of: event, in: ledger, named: true)
            if first != nil { break }
        }
        guard let first else { return Phrase("—", "—") }
        let suffix = behalf(event)
        let items = Set(event.changes.compactMap { subject(of: $0, in: ledger) }).count
        // A sample says itself how many measures it took.
        guard items > 1, !event.changes.contains(where: { isAdded($0, .sample) }) else {
            // Several things about one item are few enough to be said; what is added says itself, except that what a
            // look-back found goes with a move.
            var all = [first]
            if !event.changes.contains(where: { isAdded($0, nil) && !isAdded($0, .lookBack) }) {
                all += steps.dropFirst().prefix(4).compactMap { sentence($0, of: event, in: ledger, named: false) }
            } else if !others.isEmpty {
                all += corrections.prefix(1).compactMap { sentence($0, of: event, in: ledger, named: false) }
            }
            return Phrase(
                prefix.zh + all.map(\.zh).joined(separator: "；") + suffix.zh,
                prefix.en + all.map(\.en).joined(separator: "; ") + suffix.en)
        }
        return Phrase(
            "\(prefix.zh)\(first.zh)（共 \(items) 条）\(suffix.zh)", "\(prefix.en)\(first.en) (\(items) items)\(suffix.en)")
    }

    private static func isCorrection(_ change: Change) -> Bool { if case .redate = change { true } else { false } }

    private static func isStage(_ change: Change) -> Bool {
        switch change {
        case .move: true
        case .set(let assignment): assignment.field == .stage
        case .workflow, .add, .note, .redate, .told, .unknown: false
        }
    }

    /// Whether a change adds something; of a kind, where one is given.
    private static func isAdded(_ change: Change, _ kind: ItemKind?) -> Bool {
        guard case .add(let addition) = change else { return false }
        return kind == nil || addition.kind == kind
    }

    private static func prefix(_ event: Event) -> Phrase {
        event.undoes != nil
            ? Phrase("撤销：", "Undone: ") : event.redoes != nil ? Phrase("重做：", "Redone: ") : Phrase("", "")
    }

    private static func count(_ kind: ItemKind, _ changes: [Change]) -> Int {
        changes.count { if case .add(let addition) = $0 { addition.kind == kind } else { false } }
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
        case .workflow, .redate, .told: item = nil
        }
        guard let item else { return nil }
        switch ledger.place(of: item) {
        case .measureEntry(let index, _)?: return ledger.measures[index].id
        case .problemEntry(let index, _)?: return ledger.problems[index].id
        case .record(let index, _)?: return owner(ofRecord: index, in: ledger)
        case .round?, .area?, .problem?, .measure?, nil: return item
        }
    }

    /// The item whose story a record belongs to; a member's is its own.
    private static func owner(ofRecord index: Int, in ledger: Ledger) -> ItemID {
        let record = ledger.records[index]
        guard let under = record.under else { return record.id }
        if case .record(let parent, _)? = ledger.place(of: under) { return owner(ofRecord: parent, in: ledger) }
        return under
    }
}
