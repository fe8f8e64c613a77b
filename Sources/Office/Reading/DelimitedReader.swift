import Papers

/// Reads tables that are text: .csv and .tsv.
enum DelimitedReader {
    /// Reads a table as a workbook of one sheet; every cell is text.
    ///
    /// - Parameter separator: what separates the cells, where the file's name says it.
    static func read(_ text: String, name: String, _ separator: UInt8?) throws(OfficeProblem) -> Workbook {
        var text = Array(CleanText.clean(text).utf8)[...]
        let said = takeSeparator(&text)
        let rows = try rows(text, said ?? separator.flatMap { text.contains($0) ? $0 : nil } ?? likely(text))
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let title = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        return Workbook(sheets: [Sheet(name: title, rows: rows)])
    }

    /// A first line `sep=;` says what separates the cells; some programs want it.
    private static func takeSeparator(_ text: inout ArraySlice<UInt8>) -> UInt8? {
        guard text.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }), text.count >= 5 else {
            return nil
        }
        let line = text.prefix { $0 != lineEnd }
        guard line.count == 5, let separator = line.last else { return nil }
        text = text.dropFirst(line.count + 1)
        return separator
    }

    private static let lineEnd = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    // MARK: What separates

    /// What most likely separates the cells: what makes the first rows the most alike, and then the longest.
    private static func likely(_ text: ArraySlice<UInt8>) -> UInt8 {
        let start = text.prefix(64 << 10)
        var best: (separator: UInt8, score: Int) = (UInt8(ascii: ","), 0)
        for separator in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
            var counts: [Int: Int] = [:]
            var parser = Parser(start, separator)
            var seen = 0
            while seen < 50, let row = parser.next() {
                counts[row.count, default: 0] += row.count > 1 ? 1 : 0
                seen += 1
            }
            let usual = counts.max { ($0.value * ($0.key - 1), $0.key) < ($1.value * ($1.key - 1), $1.key) }
            guard let usual, usual.value > 0 else { continue }
            let score = usual.value * 1000 / max(1, seen) * 100 + min(usual.key, 99)
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }

    // MARK: Rows

    private static func rows(_ text: ArraySlice<UInt8>, _ separator: UInt8) throws(OfficeProblem) -> [[Cell]] {
        var parser = Parser(text, separator)
        var rows: [[Cell]] = []
        var count = 0
        while let row = parser.next() {
            if let line = parser.unclosed { throw .damaged("csv:\(line)") }
            var cells: [Cell] = []
            for field in row {
                let value = String(decoding: field, as: UTF8.self)
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

    /// Takes rows off a text one by one.
    private struct Parser {
        private var rest: ArraySlice<UInt8>
        private let separator: UInt8
        private var line = 1
        /// The line on which a quotation begins that never ends.
        private(set) var unclosed: Int?

        init(_ text: ArraySlice<UInt8>, _ separator: UInt8) {
            rest = text
            self.separator = separator
        }

        mutating func next() -> [[UInt8]]? {
            guard !rest.isEmpty else { return nil }
            var row: [[UInt8]] = []
            while true {
                row.append(field())
                guard let byte = rest.first else { return row }
                rest.removeFirst()
                if byte == DelimitedReader.lineEnd {
                    line += 1
                    return row
                }
                // A separator at the very end is followed by an empty cell.
                if rest.isEmpty {
                    row.append([])
                    return row
                }
            }
        }

        /// A cell up to what separates it from the next; quotation marks within an unquoted one are its text.
        private mutating func field() -> [UInt8] {
            guard rest.first == DelimitedReader.quote else { return unquoted() }
            let start = line
            var field: [UInt8] = []
            rest.removeFirst()
            while let byte = rest.first {
                rest.removeFirst()
                if byte == DelimitedReader.quote {
                    if rest.first != DelimitedReader.quote { return field + unquoted() }
                    rest.removeFirst()
                }
                if byte == DelimitedReader.lineEnd { line += 1 }
                field.append(byte)
            }
            unclosed = start
            return field
        }

        private mutating func unquoted() -> [UInt8] {
            let field = rest.prefix { $0 != separator && $0 != DelimitedReader.lineEnd }
            rest = rest.dropFirst(field.count)
            return Array(field)
        }
    }
}
