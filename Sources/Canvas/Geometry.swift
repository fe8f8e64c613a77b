/// The extent of a frame or of a part of it, in character cells.
public struct Size: Hashable, Sendable {
    /// Cells in a row.
    public var columns: Int
    /// Rows.
    public var rows: Int

    /// A size; negative extents count as zero.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A cell's place, counted from zero at the top left.
public struct Point: Hashable, Sendable {
    /// Rows from the top.
    public var row: Int
    /// Columns from the left.
    public var column: Int

    /// The cell in `row` and `column`.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
