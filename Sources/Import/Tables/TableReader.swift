import Papers
import Structure
import Tracker
import Wording

/// Reads a ledger that an office keeps as a table: columns by their usual headings, merged or empty cells as "as above".
///
/// It never makes up an item: a row that does not fit is left out, with the reason.
public enum TableReader {
    /// The most rows that are read.
    public static let limit = 100_000

    /// The table that a text in UTF-8 is: Markdown rows with bars, or lines with tabs; nil where it is none that is
    /// understood.
    public static func workbook(ofText bytes: [UInt8], mapping: ColumnMapping = ColumnMapping()) -> Workbook? {
        guard bytes.count <= NoticeReader.limit, let text = String(validating: bytes, as: UTF8.self),
            let table = TextTable(text)
        else { return nil }
        let sheet = Sheet(name: "1", rows: table.rows.map { $0.map { Cell.text($0) } })
        return laid(TableGrid(sheet), mapping) == nil ? nil : Workbook(sheets: [sheet])
    }

    /// Reads all sheets that have a heading.
    ///
    /// - Parameters:
    ///   - mapping: what headings mean by a person's own word.
    ///   - day: the day on which it is read; its year is the last resort for a date without one.
    public static func read(
        _ workbook: Workbook, mapping: ColumnMapping = ColumnMapping(), on day: Day
    ) throws(TableRefusal) -> TableReading {
        let rows = workbook.sheets.reduce(0) { $0 + $1.rows.count }
        guard rows <= limit else { throw .tooLong(rows: rows, limit: limit) }
        let grids = workbook.sheets.map { TableGrid($0) }
        let filled = grids.filter { grid in grid.rows.contains { row in row.contains { !$0.isEmpty } } }.flatMap {
            grid in
            TypedRows.table(grid, mapping).map { [$0] }
                ?? OutlineRows.table(grid, mapping).map { [$0] }
                ?? TableForm.table(grid, mapping, isSure: true).map { [$0] }
                ?? grid.tables(mapping).map { grid in
                    laid(grid, mapping) ?? TableForm.table(grid, mapping) ?? grid
                }
        }
        let isOneSheet = Set(filled.map(\.name)).count < 2
        var assembler = TableAssembler(on: day)
        var columns: [TableReading.Column] = []
        var skippedSheets: [String] = []
        var lastRead = ""
        var last: TableHeading?
        let areas = areaSheets(filled, mapping)
        for grid in filled {
            let apart = {
                TableHeading(grid, mapping, isApart: true).flatMap {
                    assembler.isApart(grid, $0) || assembler.knowsMeasures(grid, $0) ? $0 : nil
                }
            }
            let continued = last.flatMap { TableHeading(continuing: $0, in: grid) }
            guard let heading = continued ?? TableHeading(grid, mapping) ?? apart() else {
                skippedSheets.append(grid.name)
                assembler.leaveOut(.sheetWithoutHeading, line: 1, cell: nil, text: grid.name)
                continue
            }
            let sheet = isOneSheet ? nil : grid.name
            // The columns of a table that goes on are listed already.
            if continued == nil { (lastRead, last) = (grid.name, heading) }
            for column in continued == nil ? heading.columns : [] {
                let cell = grid.cellName(column.row, column.place)
                columns.append(
                    TableReading.Column(sheet: sheet, cell: cell, heading: column.text, meaning: column.meaning))
                if column.meaning == nil {
                    assembler.leaveOut(
                        .unknownColumn, line: grid.line(column.row), cell: sheet.map { "\($0)!\(cell)" } ?? cell,
                        text: column.text)
                }
            }
            leaveOutBeyond(grid, heading, sheet: sheet, &assembler)
            assembler.take(grid, heading, sheet: sheet, isArea: areas.contains(grid.name))
        }
        guard !lastRead.isEmpty else { throw .noHeading(sheets: skippedSheets) }
        let reading = assembler.reading()
        guard reading.items.contains(where: { $0.kind == .problem }) else { throw .noRows(sheet: lastRead) }
        return TableReading(reading: reading, columns: columns)
    }

    /// Names what stands in cells above which there is no heading.
    private static func leaveOutBeyond(
        _ grid: TableGrid, _ heading: TableHeading, sheet: String?, _ assembler: inout TableAssembler
    ) {
        let known = Set(heading.columns.map(\.place))
        guard let last = known.max() else { return }
        for row in grid.rows.indices.dropFirst(heading.rows.upperBound) {
            for column in grid.rows[row].indices where column > last {
                let cell = grid[row, column]
                guard !cell.isEmpty, !cell.isBelow, !cell.isBeside else { continue }
                let name = grid.cellName(row, column)
                assembler.leaveOut(
                    .cellWithoutHeading, line: grid.line(row), cell: sheet.map { "\($0)!\(name)" } ?? name,
                    text: cell.text)
            }
        }
    }

    /// How few columns of a table that is turned have to be known, and how many rows it may have: no more than a page.
    private static let turned = (known: 3, rows: 40)

    /// A table with its headings above it, turned where they stand at its left; nil where they stand nowhere.
    private static func laid(_ grid: TableGrid, _ mapping: ColumnMapping) -> TableGrid? {
        if TableHeading(grid, mapping) != nil { return grid }
        // A form has labels all over, and cells that are joined.
        let rows = grid.rows.filter { !$0.isEmpty }
        let isPlain = rows.enumerated().allSatisfy { place, row in
            row.count > 2 && row.allSatisfy { !$0.isBeside && !$0.isBelow }
                && row.dropFirst(place == 0 ? row.count : 2).allSatisfy {
                    mapping.meaning($0.text) == nil || $0.text == row[1].text
                }
        }
        guard grid.rows.count <= turned.rows, isPlain else { return nil }
        let other = grid.turned
        guard let heading = TableHeading(other, mapping),
            Set(heading.columns.compactMap(\.meaning)).count >= turned.known,
            other.rows.count - heading.rows.upperBound > 1
        else { return nil }
        return other
    }

    /// What names the time or the state of a sheet, and no area.
    private static let notAreas = ["月", "季度", "旧", "新版", "备份", "副本", "汇总", "总", "历史", "台账", "清单"]

    /// The names of the sheets that are each of an area: several with the same columns and none for areas, whose names are
    /// neither a program's nor a unit's.
    private static func areaSheets(_ grids: [TableGrid], _ mapping: ColumnMapping) -> Set<String> {
        let headings = grids.compactMap { grid in TableHeading(grid, mapping).map { (grid.name, $0) } }
        guard headings.count > 1, let first = headings.first,
            headings.allSatisfy({
                $0.1.columns.map(\.text) == first.1.columns.map(\.text) && $0.1.places(.area).isEmpty
            })
        else { return [] }
        let names = headings.map(\.0)
        guard Set(names).count == names.count else { return [] }
        let isNamed = names.allSatisfy { name in
            name.unicodeScalars.contains { $0.value >= 0x4E00 } && !name.contains("表")
                && !UnitName.isOne(name) && !name.contains { $0.isASCII && $0.isNumber }
                && !notAreas.contains(where: name.contains)
        }
        return isNamed ? Set(names) : []
    }
}
