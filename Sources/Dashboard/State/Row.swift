import Tracker

/// A row of one of the three lists. It holds places in the ledger, not text: text is made for the rows in view only.
enum Row: Hashable, Sendable {
    case round(Int)
    case area(Int)
    case problem(Int)
    case measure(Int)
    /// A figure that leads to its measures, such as 未定时限 65.
    case door(Query.Flag, Int)
    case leader(Int)
    case unit(Int)
    case separator

    /// Whether the cursor can stand on it.
    var isSelectable: Bool { self != .separator }
}

/// What a row is about, by identity: the cursor stays on it when rows change places.
enum RowID: Hashable, Sendable {
    case item(ItemID)
    case door(Query.Flag)
    case leader(String)
    case unit(String)
}

/// One list: its rows, its cursor and what of it is in view.
struct ListState: Sendable {
    private(set) var rows: [Row] = []
    private(set) var cursor = 0
    /// The first row in view.
    private(set) var offset = 0
    private var cursorID: RowID?

    var selected: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

    /// Takes new rows; the cursor stays on its item, else near where it was.
    mutating func take(_ new: [Row], id: (Row) -> RowID?) {
        let wanted = cursorID
        rows = new
        if let wanted, let place = new.firstIndex(where: { id($0) == wanted }) {
            cursor = place
        } else {
            cursor = min(max(0, cursor), max(0, new.count - 1))
            settle(forward: true)
        }
        remember(id)
    }

    /// Moves the cursor by rows, over separators, and stops at the ends.
    mutating func move(by step: Int, id: (Row) -> RowID?) {
        guard !rows.isEmpty else { return }
        cursor = min(max(0, cursor + step), rows.count - 1)
        settle(forward: step >= 0)
        remember(id)
    }

    /// Puts the cursor on a row, if it can stand there.
    mutating func select(_ index: Int, id: (Row) -> RowID?) {
        guard rows.indices.contains(index), rows[index].isSelectable else { return }
        cursor = index
        remember(id)
    }

    /// Puts the cursor on an item, if it is in the list.
    mutating func select(where matches: (Row) -> Bool, id: (Row) -> RowID?) {
        if let index = rows.firstIndex(where: matches) { select(index, id: id) }
    }

    /// Brings a row into view of a window of so many rows, with some rows around it; the cursor stays where it is.
    mutating func reveal(_ place: Int, window: Int) {
        guard window > 0, !(offset..<offset + window).contains(place) else { return }
        offset = max(0, min(place - window / 3, rows.count - window))
    }

    /// Brings the cursor into view of a window of so many rows.
    mutating func scroll(window: Int) {
        guard window > 0 else { return }
        if cursor < offset { offset = cursor }
        if cursor >= offset + window { offset = cursor - window + 1 }
        offset = max(0, min(offset, rows.count - window))
    }

    private mutating func settle(forward: Bool) {
        guard rows.indices.contains(cursor), !rows[cursor].isSelectable else { return }
        let step = forward ? 1 : -1
        for direction in [step, -step] {
            var place = cursor
            while rows.indices.contains(place), !rows[place].isSelectable { place += direction }
            if rows.indices.contains(place) {
                cursor = place
                return
            }
        }
    }

    private mutating func remember(_ id: (Row) -> RowID?) {
        cursorID = selected.flatMap(id)
    }
}
