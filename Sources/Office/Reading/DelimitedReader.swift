import Papers
import Text

/// Reads tables that are text: .csv and .tsv.
enum DelimitedReader {
    /// Reads a table as a workbook of one sheet; every cell is text.
    ///
    /// - Parameter separator: what separates the cells, where the file's name says it.
    static func read(_ text: String, name: String, _ separator: UInt8?) throws(OfficeProblem) -> Workbook {
        let rows = try rows(CSVReader(CleanText.clean(text), separator: separator))
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let title = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        return Workbook(sheets: [Sheet(name: title, rows: rows)])
    }

    private static func rows(_ reader: CSVReader) throws(OfficeProblem) -> [[Cell]] {
        var reader = reader
        var rows: [[Cell]] = []
        var count = 0
        while let row = reader.next() {
            if let line = reader.unclosed { throw .damaged("csv:\(line)") }
            var cells: [Cell] = []
            for value in row {
                guard value.utf16.count <= OfficeLimits.cellRead else {
                    throw .tooMany(.characters, limit: OfficeLimits.cellRead)
                }
                cells.append(.text(value))
            }
            while cells.last?.value == .empty { cells.removeLast() }
            count += cells.count + 1
            guard count <= OfficeLimits.cells, rows.count < OfficeLimits.rows else {
                throw .tooMany(.cells, limit: OfficeLimits.cells)
            }
            rows.append(cells)
        }
        while rows.last == [] { rows.removeLast() }
        return rows
    }
}
