import Sheets

extension ChecklistMark {
    /// The mark of a sheet; nil where it has none.
    init?(_ grid: TableGrid) {
        for row in grid.rows.indices.prefix(10) {
            if let mark = grid.texts(ofRow: row).lazy.compactMap(ChecklistMark.init).first {
                self = mark
                return
            }
        }
        return nil
    }
}
