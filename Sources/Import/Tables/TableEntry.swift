import Papers
import Wording

/// The cells of one row beside its measures. A cell that lists as many entries as there are measures is parted among them.
struct TableEntry {
    private let grid: TableGrid
    private let row: Int
    private let places: [TableColumn: [Int]]

    init(_ grid: TableGrid, _ row: Int, _ places: [TableColumn: [Int]]) {
        self.grid = grid
        self.row = row
        self.places = places
    }

    /// The texts of a meaning's columns for one of the row's measures. What is said about many rows at once, of what is
    /// said only once, stands in the first of them.
    func texts(_ column: TableColumn, _ place: Int, of count: Int) -> [String] {
        let isSaidOnce = column.isOwn || column == .evidence || column == .progress
        return (places[column] ?? []).filter { !grid[row, $0].isEmpty && !(isSaidOnce && grid[row, $0].isBelow) }
            .map { parts($0, place, of: count).text }
    }

    /// The part of a cell that is about one of the row's measures, and whether that is all of it.
    func parts(_ column: Int, _ place: Int, of count: Int) -> (text: String, isWhole: Bool) {
        let text = grid[row, column].text
        guard let parts = MeasureCell.parts(text, count: count), parts.indices.contains(place) else {
            return (text, true)
        }
        return (parts[place], false)
    }
}
