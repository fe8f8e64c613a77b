import Papers
import Structure
import Text
import Wording

/// Tables that stand within a text, as the lines that would say the same: 4.账目不清, 整改措施：…, 责任单位：…
///
/// The columns are those of any table; what a joined cell holds goes for each of its rows. A row stays one line of the
/// source, so that remarks name it.
enum TablesInText {
    /// Ends a line without being one of the source.
    private static let softEnd = "\u{2028}"
    /// What a cell holds that shows what the one above it does.
    private static let ditto = "〃"

    /// A text with its tables written out.
    ///
    /// - Parameter mapping: what headings mean by a person's own word.
    static func written(_ source: String, _ mapping: ColumnMapping = ColumnMapping()) -> String {
        guard source.utf8.contains(0x7C) else { return source }
        let lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        guard lines.contains(where: { TextTable.row($0) != nil }) else { return source }
        var result: [String] = []
        var rows: [[String]] = []
        for line in lines {
            if let cells = TextTable.row(line) {
                rows.append(cells)
                continue
            }
            result += TablesInText.lines(rows, mapping)
            rows = []
            result.append(String(line))
        }
        return (result + TablesInText.lines(rows, mapping)).joined(separator: "\n")
    }

    /// The lines of a table, one a row.
    private static func lines(_ rows: [[String]], _ mapping: ColumnMapping) -> [String] {
        guard !rows.isEmpty else { return [] }
        var sheet = Sheet(name: "", rows: rows.map { $0.map { Cell.text($0 == ditto ? "" : $0) } })
        for column in 0..<min(TableGrid.columns, rows.map(\.count).max() ?? 0) {
            var (top, bottom): (Int?, Int) = (nil, 0)
            for row in rows.indices + [rows.count] where row == rows.count || !rows[row].isEmpty {
                if row < rows.count, rows[row].indices.contains(column), rows[row][column] == ditto {
                    bottom = row
                    continue
                }
                if let top, bottom > top {
                    sheet.merges.append(Sheet.Merge(top: top, left: column, bottom: bottom, right: column))
                }
                (top, bottom) = (row, row)
            }
        }
        let grid = TableGrid(sheet)
        if let outline = OutlineRows(grid, mapping) {
            return grid.rows.indices.map {
                outline.isHeading($0) ? "" : outline.lines($0).joined(separator: softEnd)
            }
        }
        guard let heading = TableHeading(grid, mapping) else {
            // Amounts by something say nothing of a problem, whatever their columns are called.
            let amounts = grid.rows.dropFirst().flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
            let isOfFigures = amounts.count > 1 && TableHeading.areFigures(amounts)
            return grid.rows.map { cells in
                let texts = cells.filter { !$0.isEmpty && !$0.isBelow }.map(\.text)
                guard isOfFigures, !texts.isEmpty else { return texts.joined(separator: softEnd) }
                return "备注：" + texts.joined(separator: " ")
            }
        }
        var writer = Writer(DittoCells.resolved(grid, heading).grid, heading)
        return grid.rows.indices.map { row in
            heading.rows.contains(row) ? "" : writer.lines(row).joined(separator: softEnd)
        }
    }

    /// Writes one table.
    private struct Writer {
        private let grid: TableGrid
        private let heading: TableHeading
        private let rows: TableRows
        private let problems: [Int]
        private var problem = ""

        private static let fields: [(column: TableColumn, label: String)] = [
            (.leader, "责任领导"), (.unit, "责任单位"), (.support, "配合单位"), (.person, "责任人"),
            (.target, "整改目标"), (.area, "所属方面"),
        ]

        init(_ grid: TableGrid, _ heading: TableHeading) {
            self.grid = grid
            self.heading = heading
            rows = TableRows(grid, heading, sheet: nil)
            let own = heading.places(.problem)
            problems = own.isEmpty && heading.problemRows.isEmpty ? heading.places(.measure) : own
        }

        mutating func lines(_ row: Int) -> [String] {
            let cells = grid.texts(ofRow: row)
            if heading.problemRows.contains(row) {
                problem = flat(cells[0])
                return [CellMark(problem) == nil ? "问题：" + problem : problem]
            }
            if cells.count <= 1 || row < heading.rows.lowerBound { return cells.map(flat) }
            if rows.furniture(row, cells) != nil { return ["备注：" + cells.map(flat).joined(separator: " ")] }
            var lines: [String] = []
            let name = name(row)
            let isOther = !name.isEmpty && name != problem
            if isOther {
                lines.append(name)
                problem = name
            }
            let own = heading.places(.problem).isEmpty && heading.problemRows.isEmpty ? [] : heading.places(.measure)
            let measures = own.filter { !grid[row, $0].isBelow }.map { grid[row, $0].text }.filter { !$0.isEmpty }
            let mark = isKept(row) ? ClosingWords.notPublic.zh : ""
            let parts = MeasureCell.parts(measures).map { $0 + mark }
            if isOther, parts.isEmpty, !mark.isEmpty { lines[lines.count - 1] += mark }
            if parts.count == 1 { lines.append("整改措施：" + flat(parts[0])) }
            if parts.count > 1 {
                lines.append("整改措施：")
                lines += parts.enumerated().map { Numerals.chinese($0 + 1) + "是" + flat($1) }
            }
            guard isOther || !parts.isEmpty else { return lines }
            for (column, label) in Writer.fields {
                lines += texts(column, row).map { label + "：" + flat($0) }
            }
            lines += deadlines(row)
            for place in heading.places(.kind) where DateReader.term(grid[row, place].text)?.kind != nil {
                lines.append("整改类型：" + flat(grid[row, place].text))
            }
            lines += standing(row)
            let other = heading.columns.filter {
                [nil, .evidence, .basis].contains($0.meaning) || $0.meaning?.isOwn ?? false
            }
            for column in other where !grid[row, column.place].isEmpty && !grid[row, column.place].isBelow {
                lines.append("备注：" + column.word + " " + flat(grid[row, column.place].text))
            }
            return lines
        }

        /// By when it is to be done; what it was put off from stands beside it.
        private func deadlines(_ row: Int) -> [String] {
            let filled = heading.places(.deadline).filter { !grid[row, $0].isEmpty }
            func texts(_ role: DeadlineRole) -> [String] {
                filled.filter { heading.role($0) == role }.map { flat(grid[row, $0].text) }
            }
            let (first, plain, later) = (texts(.first), texts(.plain), texts(.later))
            let counted = later.first.map { [$0] } ?? (plain.isEmpty ? first : plain)
            let before = later.isEmpty ? (plain.isEmpty ? [] : first) : first + plain
            return counted.map { "整改时限：" + $0 } + before.map { "备注：原整改时限 " + $0 }
        }

        /// Whether a column says that the public may not read of a row, or does not say so in words that are understood.
        private func isKept(_ row: Int) -> Bool {
            heading.places(.disclosure).contains { place in
                let text = grid[row, place].text
                return text.contains(where: \.isLetter)
                    && ChecklistValue.disclosure(text, below: heading.word(place)) != .public
            }
        }

        private func texts(_ column: TableColumn, _ row: Int) -> [String] {
            heading.places(column).map { grid[row, $0].text }.filter { !$0.isEmpty }
        }

        /// How far it is, and what was done.
        private func standing(_ row: Int) -> [String] {
            (heading.places(.status) + heading.places(.progress)).compactMap { place -> String? in
                let cell = grid[row, place]
                guard !cell.isEmpty else { return nil }
                if let ticked = TableStatus.ticked(cell, heading.word(place)) {
                    return ticked == nil ? nil : "整改状态：" + heading.word(place)
                }
                switch TableStatus.reading(cell.text, on: nil) {
                case .said, .doubtful: return "整改状态：" + flat(cell.text)
                case .saidAnd, .nothing: return "整改进展：" + flat(cell.text)
                }
            }
        }

        /// The words of the row's problem with the number that stands in them or beside them; empty where it has none.
        private func name(_ row: Int) -> String {
            let words = problems.map { grid[row, $0].text }.filter { !$0.isEmpty }.map(flat).joined(separator: " ")
            guard !words.isEmpty else { return "" }
            let about = texts(.subject, row).map(flat).filter { !words.contains($0) }
            let text = (about + [words]).joined(separator: "：")
            if about.isEmpty, let mark = CellMark(words), mark.isOfProblem { return text }
            let number = texts(.number, row).first.map(flat) ?? ""
            let isNumber = !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
            return isNumber ? number + (number.contains(".") ? " " : ".") + text : "问题：" + text
        }

        private func flat(_ text: String) -> String { TableText.lines(text).joined(separator: " ") }
    }
}
