import Papers

/// What a document or a web page holds, in its order: lines, and tables in which there are cells that hold the same.
struct Flow {
    /// One part.
    enum Part {
        case line(String)
        /// A line that is in bold type from end to end: a heading, where nothing else marks it as one.
        case bold(String)
        /// A heading without a number, and how great it is: 1 for the greatest.
        case heading(Int, String)
        /// An entry of a list without numbers, and in how many such lists it stands.
        case dot(Int, String)
        case table(Table)
        /// Something that is not read, and its words.
        case unread(Unread.What, String)
    }

    /// A table: cells with what stands in them and over how many columns and rows they reach.
    struct Table {
        var cells: [Field] = []
        var rowCount = 0

        struct Field {
            var row: Int
            var column: Int
            var rowSpan = 1
            var columnSpan = 1
            var flow = Flow()
        }
    }

    var parts: [Part] = []

    /// Adds a paragraph; its line ends begin new lines.
    mutating func add(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { parts.append(.line(String(line))) }
    }

    /// Names something that is not read where it stands.
    mutating func leave(_ what: Unread.What, _ text: String = "") { parts.append(.unread(what, text)) }

    // MARK: As lines or as a workbook

    /// As it is read: where most of it stands in tables, as a workbook, else as lines.
    ///
    /// A table of one or two columns, or with other tables in it, only arranges text.
    func source() throws(OfficeProblem) -> Source {
        let tables = parts.compactMap { if case .table(let table) = $0, table.isData { table } else { nil } }
        let inside = tables.reduce(0) { $0 + $1.length }
        guard inside > 0, inside * 2 >= length || inside * 3 >= length && !hasNumbers else { return try text }
        return try workbook()
    }

    /// Whether lines outside tables are numbered: what is told in them is told in words.
    private var hasNumbers: Bool {
        parts.contains { if case .line(let line) = $0 { Flow.isNumbered(line) } else { false } }
    }

    /// 一、 （二） 3. 第四条
    private static func isNumbered(_ line: String) -> Bool {
        let words = line.drop { $0.isWhitespace || "(（第".contains($0) }
        let number = words.prefix { "一二三四五六七八九十百".contains($0) || $0.isASCII && $0.isNumber }
        return !number.isEmpty && words.dropFirst(number.count).first.map { "、.．)）条部".contains($0) } ?? false
    }

    private var text: Source {
        get throws(OfficeProblem) {
            var lines: [String] = []
            var unread: [Unread] = []
            list(&lines, &unread)
            guard lines.count <= OfficeLimits.lines else { throw .tooMany(.lines, limit: OfficeLimits.lines) }
            return Source(.lines(lines), unread: Unread.listed(unread))
        }
    }

    /// Lists all lines in their order, a table's cell by cell, and what was not read with the line before it.
    private func list(_ lines: inout [String], _ unread: inout [Unread]) {
        for part in parts {
            switch part {
            case .line(let line): lines.append(line)
            case .bold(let line): lines.append("**\(line)**")
            case .heading(let level, let line): lines.append(String(repeating: "#", count: level) + " " + line)
            case .dot(let depth, let line):
                lines.append(String(repeating: "  ", count: max(0, depth - 1)) + "• " + line)
            case .table(let table) where table.isData && table.isFitting:
                lines += table.rows
                unread += table.cells.flatMap(\.flow.unread).map { Unread($0.what, $0.text, line: max(1, lines.count)) }
            case .table(let table): for cell in table.cells { cell.flow.list(&lines, &unread) }
            case .unread(let what, let text): unread.append(Unread(what, text, line: max(1, lines.count)))
            }
        }
    }

    /// All lines in their order; a table's cell by cell.
    var lines: [String] {
        parts.flatMap { part in
            switch part {
            case .line(let line), .bold(let line), .heading(_, let line), .dot(_, let line): [line]
            case .table(let table): table.cells.flatMap(\.flow.lines)
            case .unread: [String]()
            }
        }
    }

    /// What was not read, in its order.
    fileprivate var unread: [(what: Unread.What, text: String)] {
        parts.flatMap { part in
            switch part {
            case .line, .bold, .heading, .dot: [(what: Unread.What, text: String)]()
            case .table(let table): table.cells.flatMap(\.flow.unread)
            case .unread(let what, let text): [(what, text)]
            }
        }
    }

    /// Makes plain lines of what stands outside a range: what is around the matter of a page is no part of its outline.
    mutating func plain(outside matter: Range<Int>) {
        for index in parts.indices where !matter.contains(index) {
            switch parts[index] {
            case .bold(let line), .heading(_, let line), .dot(_, let line): parts[index] = .line(line)
            case .line, .table, .unread: break
            }
        }
    }

    /// How many characters there are, spaces left out.
    private var length: Int { Flow.length(of: lines) }

    static func length(of lines: [String]) -> Int {
        lines.reduce(0) { $0 + $1.unicodeScalars.count { !$0.properties.isWhitespace } }
    }

    /// Each table as a sheet; what stands before a table, and after the last one, is rows of its sheet.
    private func workbook() throws(OfficeProblem) -> Source {
        var sheets: [Sheet] = []
        var unread: [Unread] = []
        var before: [String] = []
        var left: [(what: Unread.What, text: String, row: Int)] = []
        var count = 0
        for part in parts {
            switch part {
            case .line(let line), .bold(let line), .heading(_, let line), .dot(_, let line):
                if !line.allSatisfy(\.isWhitespace) { before.append(line) }
            case .unread(let what, let text): left.append((what, text, before.count))
            case .table(let table) where table.isData:
                let name = "\(sheets.count + 1)"
                unread += left.map { Unread($0.what, $0.text, line: max(1, $0.row), sheet: name) }
                unread += table.unread(below: before.count, sheet: name)
                sheets.append(try table.sheet(below: before, count: &count, name: name))
                (before, left) = ([], [])
            case .table(let table):
                before += table.cells.flatMap(\.flow.lines).filter { !$0.allSatisfy(\.isWhitespace) }
                left += table.cells.flatMap(\.flow.unread).map { ($0.what, $0.text, before.count) }
            }
        }
        if let last = sheets.last {
            unread += left.map { Unread($0.what, $0.text, line: last.rows.count + $0.row, sheet: last.name) }
            sheets[sheets.count - 1].rows += before.map { [.text($0)] }
        }
        return Source(.workbook(Workbook(sheets: sheets)), unread: Unread.listed(unread))
    }
}

extension Flow.Table {
    /// Whether it holds data rather than arranges text.
    var isData: Bool {
        let columns = cells.reduce(0) { max($0, $1.column + $1.columnSpan) }
        return rowCount >= 2 && columns >= 3 && !cells.contains { $0.flow.hasTable }
    }

    /// Whether all of it fits into a sheet.
    fileprivate var isFitting: Bool {
        let width = cells.reduce(0) { max($0, $1.column + 1) }
        return width * rowCount <= OfficeLimits.cells
    }

    /// Its rows as lines with bars between the cells; a cell that goes on from the row above holds 〃.
    fileprivate var rows: [String] {
        let width = cells.reduce(0) { max($0, $1.column + 1) }
        var rows = Array(repeating: Array(repeating: "", count: width), count: rowCount)
        for cell in cells {
            for row in cell.row..<min(rowCount, cell.row + cell.rowSpan) where row >= 0 && cell.column < width {
                let words = cell.flow.lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "<br>")
                rows[row][cell.column] = row > cell.row && !words.isEmpty ? "〃" : words.replacing("|", with: "｜")
            }
        }
        return rows.map { "| " + $0.joined(separator: " | ") + " |" }
    }

    fileprivate var length: Int { cells.reduce(0) { $0 + Flow.length(of: $1.flow.lines) } }

    /// What was not read in its cells.
    fileprivate func unread(below top: Int, sheet: String) -> [Unread] {
        cells.flatMap { cell in
            let name = Sheet.cellName(row: top + cell.row, column: cell.column)
            return cell.flow.unread.map {
                Unread($0.what, $0.text, line: top + cell.row + 1, cell: name, sheet: sheet)
            }
        }
    }

    /// The table as a sheet below some lines.
    fileprivate func sheet(below lines: [String], count: inout Int, name: String) throws(OfficeProblem) -> Sheet {
        var rows = lines.map { [Cell.text($0)] }
        let top = rows.count
        rows += Array(repeating: [], count: rowCount)
        var merges: [Sheet.Merge] = []
        for cell in cells {
            let text = cell.flow.lines.joined(separator: "\n")
            let row = top + cell.row
            if cell.rowSpan > 1 || cell.columnSpan > 1 {
                merges.append(
                    Sheet.Merge(
                        top: row, left: cell.column, bottom: row + cell.rowSpan - 1,
                        right: cell.column + cell.columnSpan - 1))
            }
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            guard text.utf16.count <= OfficeLimits.cellRead else {
                throw .tooMany(.characters, limit: OfficeLimits.cellRead)
            }
            count += cell.column + 1 - rows[row].count
            guard count <= OfficeLimits.cells else { throw .tooMany(.cells, limit: OfficeLimits.cells) }
            while rows[row].count <= cell.column { rows[row].append(Cell(.empty)) }
            rows[row][cell.column] = .text(text)
        }
        while rows.last == [] { rows.removeLast() }
        var sheet = Sheet(name: name, rows: rows)
        sheet.merges = merges
        return sheet
    }
}

extension Flow {
    /// Whether there is a table in it.
    var hasTable: Bool { parts.contains { if case .table = $0 { true } else { false } } }
}
