import Papers

/// Places in a sheet as they are written: `B7`, `A1:C3`.
enum CellReference {
    /// The place of a cell, from 0.
    static func cell(_ text: some StringProtocol) -> (row: Int, column: Int)? {
        let letters = text.prefix { $0.isLetter }
        guard (1...3).contains(letters.utf8.count), let row = Int(text.dropFirst(letters.count)), row >= 1 else {
            return nil
        }
        var column = 0
        for byte in letters.uppercased().utf8 {
            guard (65...90).contains(byte) else { return nil }
            column = column * 26 + Int(byte) - 64
        }
        guard row <= OfficeLimits.rows, column <= OfficeLimits.columns else { return nil }
        return (row - 1, column - 1)
    }

    /// Joined cells.
    static func range(_ text: String) -> Sheet.Merge? {
        let ends = text.split(separator: ":").map { cell($0.filter { $0 != "$" }) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return nil }
        return Sheet.Merge(
            top: min(first.row, last.row), left: min(first.column, last.column), bottom: max(first.row, last.row),
            right: max(first.column, last.column))
    }
}
