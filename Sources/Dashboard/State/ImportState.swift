import Papers
import Import
import Tracker
import Wording

/// What a file brings, while a person looks it through: its rows, which of them are taken, and what was put right.
struct ImportState: Sendable {
    /// One row.
    enum Row: Hashable, Sendable {
        /// A proposal, by its place.
        case proposal(Int)
        /// An item of the reading, by its place.
        case item(Int)
        /// Something uncertain or left out, by its place in that list.
        case uncertain(Int)
        case skipped(Int)
        /// A column of a table, by its place.
        case column(Int)
        /// A level of a text, by its place.
        case level(Int)
        /// An item that only the ledger has.
        case only(ItemID)
    }

    var reading: Input.Reading
    /// All rows.
    private(set) var rows: [Row] = []
    /// The rows in view of the filter.
    private(set) var shown: [Row] = []
    var list = LineList()
    /// What is left, by a key that stays when the file is held against the ledger anew.
    private(set) var left: Set<String> = []
    /// The items that are uncertain, and what is said about them.
    private(set) var doubts: [Int: [Int]] = [:]
    /// The items that were put right, by their places.
    var corrected: Set<Int> = []
    var isCorrected = false
    /// What was typed to put items right, for as long as it is not written: each field under the name of `Correcting.key`.
    var typed: [String: Draft.Entry] = [:]
    /// The name under which that is kept.
    var draft = ""
    var isOnlyUncertain = false
    /// What the levels of a text are to be, with what was pressed since the file was read.
    var levels: LevelChoice
    /// What each level was read as before anything was said of it, by its mark.
    var asRead: [String: LevelRole] = [:]
    /// Whether it is on its way to the disk.
    var isWriting = false

    var intake: Intake { reading.intake }

    init(_ reading: Input.Reading, _ ledger: Ledger) {
        self.reading = reading
        levels = reading.intake.reading.levels?.chosen ?? LevelChoice()
        for level in reading.intake.reading.levels?.all ?? [] where asRead[level.mark] == nil {
            asRead[level.mark] = level.role
        }
        rebuild(ledger)
        // No deadline moves because nobody looked: who takes a file takes that one by itself.
        left = Set(
            rows.compactMap {
                guard case .proposal(let place) = $0 else { return nil }
                let proposal = intake.proposals[place]
                let movesDeadline = proposal.kind == .deadline && !proposal.before.isEmpty
                return proposal.isContested || movesDeadline ? key($0) : nil
            })
        // Of a round that is there, what differs is what one came for.
        list.cursor = shown.firstIndex(where: canBeTaken) ?? 0
    }

    /// The row that the cursor is on.
    var selected: Row? { shown.indices.contains(list.cursor) ? shown[list.cursor] : nil }

    /// Makes the rows anew.
    mutating func rebuild(_ ledger: Ledger) {
        let intake = intake
        let items = intake.reading.items
        rows = (intake.reading.levels?.all ?? []).indices.map(Row.level)
        doubts = [:]
        var byCell: [String: Int] = [:]
        var byLine: [Int: Int] = [:]
        for (place, item) in items.enumerated() {
            if let cell = item.cell, byCell[cell] == nil { byCell[cell] = place }
            // Of a table's row the measure is what most is said about.
            if item.kind != .area { byLine[item.line] = place }
        }
        for (place, remark) in intake.reading.uncertain.enumerated() {
            let item = remark.cell.flatMap { byCell[$0] } ?? byLine[remark.line]
            if let item { doubts[item, default: []].append(place) }
        }
        let bySource = Dictionary(grouping: intake.proposals.indices, by: { intake.proposals[$0].source ?? -1 })
        for place in items.indices {
            if let own = bySource[place] {
                rows += own.map(Row.proposal)
            } else if !intake.isSlip, intake.round == nil || intake.same.contains(place) {
                rows.append(.item(place))
            }
        }
        rows += (bySource[-1] ?? []).map(Row.proposal)
        // A doubt stands with its item where that is a row; what a slip's other cells say is no part of what it proposes.
        let shownItems = intake.isSlip ? [] : Set(rows.compactMap(item(of:)))
        doubts = doubts.filter { shownItems.contains($0.key) }
        let attached = Set(doubts.values.joined())
        rows += intake.reading.uncertain.indices.filter { !attached.contains($0) }.map(Row.uncertain)
        rows += intake.onlyInLedger.map(Row.only)
        rows += intake.reading.skipped.indices.map(Row.skipped)
        rows += intake.columns.indices.map(Row.column)
        filter()
    }

    mutating func filter() {
        let kept = selected
        shown = isOnlyUncertain ? rows.filter(isUncertain) : rows
        list.cursor = kept.flatMap { shown.firstIndex(of: $0) } ?? min(list.cursor, max(0, shown.count - 1))
    }

    /// Whether a row needs a person's eye.
    func isUncertain(_ row: Row) -> Bool {
        switch row {
        case .proposal(let place):
            intake.proposals[place].source.map { doubts[$0] != nil } ?? false || intake.proposals[place].obstacle != nil
        case .item(let place): doubts[place] != nil
        case .uncertain, .skipped: true
        case .column(let place): intake.columns[place].meaning == nil
        case .level: intake.reading.levels?.isUnsure ?? false
        case .only: false
        }
    }

    /// The level that the cursor is on.
    var level: NoticeLevels.Level? {
        guard case .level(let place)? = selected else { return nil }
        return intake.reading.levels?.all[place]
    }

    /// Goes to the first level of a mark.
    mutating func select(level mark: String) {
        let place = shown.firstIndex { row in
            guard case .level(let place) = row else { return false }
            return intake.reading.levels?.all[place].mark == mark
        }
        list.cursor = place ?? list.cursor
    }

    /// Goes to the row of an item.
    mutating func select(item: Int) {
        list.cursor = shown.firstIndex { self.item(of: $0) == item } ?? list.cursor
    }

    /// The place among the reading's items that a row is about.
    func item(of row: Row) -> Int? {
        switch row {
        case .item(let place): place
        case .proposal(let place): intake.proposals[place].source
        case .uncertain, .skipped, .column, .level, .only: nil
        }
    }

    /// The place of the column that a row is about: its own row, or the one that says it was left out.
    func column(of row: Row) -> Int? {
        switch row {
        case .column(let place): return place
        case .skipped(let place):
            let remark = intake.reading.skipped[place]
            guard remark.why == .unknownColumn else { return nil }
            return intake.columns.firstIndex { column in
                remark.cell == (column.sheet.map { "\($0)!" } ?? "") + column.cell
            }
        case .proposal, .item, .uncertain, .level, .only: return nil
        }
    }

    /// The names that the file and the ledger have for a field, each once.
    func names(of field: Field, _ ledger: Ledger) -> [String] {
        let fields: [Field] = field == .unit || field == .support ? [.unit, .support] : [field]
        var names: [String] = []
        for item in intake.reading.items {
            for value in fields.compactMap({ item.fields[$0] }) {
                names += value.names.isEmpty ? [value.text].compactMap { $0 } : value.names
            }
        }
        var seen = Set<String>()
        return (names + ledger.knownNames(of: field)).filter { seen.insert($0).inserted }
    }

    // MARK: Taking and leaving

    /// What tells a row that can be taken; nil for one that cannot.
    private func key(_ row: Row) -> String? {
        switch row {
        case .proposal(let place):
            let proposal = intake.proposals[place]
            guard proposal.obstacle == nil else { return nil }
            return
                "\(proposal.kind.code) \(proposal.ref) \(proposal.source ?? -1) \(proposal.cell ?? "") \(proposal.title)"
        // What the ledger has already is neither taken nor left.
        case .item(let place): return intake.round == nil ? intake.reading.items[place].ref : nil
        case .uncertain, .skipped, .column, .level, .only: return nil
        }
    }

    func canBeTaken(_ row: Row) -> Bool { key(row) != nil }

    /// Whether a row comes in: it is taken, and what it belongs to as well.
    func isTaken(_ row: Row) -> Bool {
        guard let key = key(row), !left.contains(key) else { return false }
        guard case .item(let place) = row else { return true }
        var parent = intake.reading.items[place].parent
        while let ref = parent {
            if left.contains(ref) { return false }
            parent = intake.reading.items.first { $0.ref == ref }?.parent
        }
        return true
    }

    mutating func toggle(_ row: Row) {
        guard let key = key(row) else { return }
        if left.remove(key) == nil { left.insert(key) }
    }

    /// Takes all, or leaves all where all are taken.
    mutating func toggleAll() {
        let keys = Set(rows.compactMap { key($0) })
        left = left.isEmpty ? keys : []
    }

    /// How many rows are taken, of how many that could be.
    var counts: (taken: Int, all: Int) {
        let leftItems = Set(left)
        var taken = 0
        var all = 0
        var gone = Set<String>()
        for row in rows {
            guard let key = key(row) else { continue }
            all += 1
            if case .item(let place) = row {
                let item = intake.reading.items[place]
                if leftItems.contains(key) || (item.parent.map(gone.contains) ?? false) {
                    gone.insert(item.ref)
                    continue
                }
            } else if leftItems.contains(key) {
                continue
            }
            taken += 1
        }
        return (taken, all)
    }

    /// The places of the items of a new round that stay out.
    private var leaving: Set<Int> {
        left.isEmpty
            ? [] : Set(intake.reading.items.indices.filter { left.contains(intake.reading.items[$0].ref) })
    }

    /// How many of the measures that are taken are said to be done, as a sentence; nil where none is.
    var claims: Phrase? { intake.claims(leaving: leaving) }

    /// The request that writes all that is taken.
    var request: Request? {
        if intake.round == nil { return intake.request(leaving: leaving) }
        let taken = intake.proposals.indices.filter { isTaken(.proposal($0)) }
        return intake.request(taking: Set(taken))
    }
}
