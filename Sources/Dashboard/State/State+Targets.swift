import Tracker
import Wording

// What actions act on, and what it is called.

extension State {
    /// The item that the cursor is on, whatever the screen.
    var currentItem: ItemID? {
        switch context {
        case .page: return page?.item
        case .problems, .tasks:
            switch selectedRow {
            case .round(let index)?: return ledger.rounds[index].id
            case .area(let index)?: return ledger.areas[index].id
            case .problem(let index)?: return ledger.problems[index].id
            case .measure(let index)?: return ledger.measures[index].id
            case .leader?, .unit?, .door?, .separator?, nil: return nil
            }
        case .overview:
            if case .decision(let index)? = overviewDoor { return derived.whole.decisions[index].item }
            return nil
        case .queue:
            let place = queue.list.cursor
            return queue.entries.indices.contains(place) ? queue.entries[place].item : nil
        case .registers:
            if case .handedIn(let measure, _)? = registerRow { return measure }
            return currentRecord?.id
        case .check:
            if case .item(let item)? = check.selected?.spot { return item }
            return nil
        case .owners, .journal, .reports, .welcome, .importing: return nil
        }
    }

    /// What an action acts on: the marked rows, else the cursor's (ARCHITECTURE.md, "Input").
    var targets: [ItemID] {
        if !marks.isEmpty, context != .page {
            return derived.measures.map { ledger.measures[$0].id }.filter(marks.contains)
        }
        return currentItem.map { [$0] } ?? []
    }

    /// The kinds of what an action acts on.
    var targetKinds: Set<ItemKind> {
        // Only measures can be marked; asking each of thousands would be felt, since every paint asks.
        if !marks.isEmpty, context != .page { return [.measure] }
        return Set(targets.compactMap { ledger.place(of: $0)?.kind })
    }

    /// A line that says what an action acts on.
    var targetLine: String {
        let all = targets
        guard let first = all.first else { return "" }
        if all.count > 1 {
            let refs = all.prefix(6).map { ledger.reference(of: $0) }.joined(separator: " ")
            return ScreenWords.marked(all.count)[language] + (language == .zh ? "：" : ": ") + refs
                + (all.count > 6 ? " …" : "")
        }
        return line(of: first)
    }

    /// An item's number and title on one line.
    func line(of item: ItemID) -> String {
        if let record = ledger.record(item) {
            return said(Labels.item(record.kind)) + "  "
                + (record.under == nil ? "" : ledger.reference(of: item) + "  ")
                + title(of: item)
        }
        return ledger.reference(of: item) + "  " + title(of: item)
    }

    func title(of item: ItemID) -> String {
        switch ledger.place(of: item) {
        case .round(let index)?: roundTitle(index)
        case .area(let index)?: ledger.areas[index].title
        case .problem(let index)?: ledger.problems[index].title
        case .measure(let index)?: ledger.measures[index].title
        case .record(let index, _)?: said(RecordWords.summary(ledger.records[index], in: ledger))
        case .measureEntry?, .problemEntry?, nil: ""
        }
    }

    func roundTitle(_ index: Int) -> String {
        let round = ledger.rounds[index]
        // The body and the year say at a glance whose ledger it is; a document's title is long and says less.
        guard let body = round.body else { return round.title ?? round.name }
        let year = (round.feedback ?? round.signed).map { ScreenWords.roundYear($0.year)[language] }
        return body + " · " + (year ?? round.name)
    }
}
