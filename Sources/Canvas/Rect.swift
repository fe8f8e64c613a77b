/// A rectangle of cells. It may lie partly or wholly outside a frame: whoever draws clips it.
public struct Rect: Hashable, Sendable {
    /// The topmost row.
    public var row: Int
    /// The leftmost column.
    public var column: Int
    /// Height in rows, never negative.
    public var rows: Int
    /// Width in columns, never negative.
    public var columns: Int

    /// A rectangle; negative extents count as zero.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        // Far beyond any screen, and sums still fit.
        self.row = Self.within(row, -Self.far, Self.far)
        self.column = Self.within(column, -Self.far, Self.far)
        self.rows = Self.within(rows, 0, Self.far)
        self.columns = Self.within(columns, 0, Self.far)
    }

    /// The whole of something of this size.
    public init(_ size: Size) {
        self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
    }

    /// The first row below the rectangle.
    public var endRow: Int { row + rows }
    /// The first column right of the rectangle.
    public var endColumn: Int { column + columns }
    /// Height and width.
    public var size: Size { Size(columns: columns, rows: rows) }
    /// Whether it holds no cell at all.
    public var isEmpty: Bool { rows == 0 || columns == 0 }

    /// Whether the cell lies within.
    public func contains(_ point: Point) -> Bool {
        point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
    }

    /// The rectangle without a margin of `rows` above and below and `columns` at either side; never less than empty.
    public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
        Rect(
            row: row + min(rows, self.rows), column: column + min(columns, self.columns),
            rows: self.rows - 2 * rows, columns: self.columns - 2 * columns)
    }

    /// The part that both share; empty if there is none.
    public func clipped(to other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left,
            rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
    }

    /// A rectangle of the wanted size (or less, if there is no room) in the middle of this one.
    public func centred(rows: Int, columns: Int) -> Rect {
        let height = Self.within(rows, self.rows)
        let width = Self.within(columns, self.columns)
        return Rect(
            row: row + (self.rows - height) / 2, column: column + (self.columns - width) / 2,
            rows: height, columns: width)
    }

    // MARK: Parts

    /// The first `count` rows (all of them if there are fewer).
    public func top(_ count: Int) -> Rect {
        Rect(row: row, column: column, rows: Self.within(count, rows), columns: columns)
    }

    /// The last `count` rows.
    public func bottom(_ count: Int) -> Rect {
        let height = Self.within(count, rows)
        return Rect(row: endRow - height, column: column, rows: height, columns: columns)
    }

    /// The first `count` columns.
    public func left(_ count: Int) -> Rect {
        Rect(row: row, column: column, rows: rows, columns: Self.within(count, columns))
    }

    /// The last `count` columns.
    public func right(_ count: Int) -> Rect {
        let width = Self.within(count, columns)
        return Rect(row: row, column: endColumn - width, rows: rows, columns: width)
    }

    /// What is left without the first `count` rows.
    public func droppingTop(_ count: Int) -> Rect { bottom(rows - Self.within(count, rows)) }
    /// What is left without the last `count` rows.
    public func droppingBottom(_ count: Int) -> Rect { top(rows - Self.within(count, rows)) }
    /// What is left without the first `count` columns.
    public func droppingLeft(_ count: Int) -> Rect { right(columns - Self.within(count, columns)) }
    /// What is left without the last `count` columns.
    public func droppingRight(_ count: Int) -> Rect { left(columns - Self.within(count, columns)) }

    /// Cuts off and returns the first `count` rows; the rectangle is then what remains.
    public mutating func takeTop(_ count: Int) -> Rect {
        defer { self = droppingTop(count) }
        return top(count)
    }

    /// Cuts off and returns the last `count` rows; the rectangle is then what remains.
    public mutating func takeBottom(_ count: Int) -> Rect {
        defer { self = droppingBottom(count) }
        return bottom(count)
    }

    /// Cuts off and returns the first `count` columns; the rectangle is then what remains.
    public mutating func takeLeft(_ count: Int) -> Rect {
        defer { self = droppingLeft(count) }
        return left(count)
    }

    /// Cuts off and returns the last `count` columns; the rectangle is then what remains.
    public mutating func takeRight(_ count: Int) -> Rect {
        defer { self = droppingRight(count) }
        return right(count)
    }

    static let far = 1 << 30

    private static func within(_ count: Int, _ limit: Int) -> Int { within(count, 0, limit) }

    private static func within(_ value: Int, _ least: Int, _ most: Int) -> Int { min(max(least, value), most) }
}
