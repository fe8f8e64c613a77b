/// Takes the rows off a table that is text, one by one: RFC 4180, and what programs write instead of it.
public struct CSVReader {
    private var rest: ArraySlice<UInt8>
    private let separator: UInt8
    private var line = 1
    /// The line on which a quotation begins that never ends.
    public private(set) var unclosed: Int?

    private static let lineEnd = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    /// A table of lines that end in `\n`.
    ///
    /// - Parameter separator: what separates the cells, where the file's name says it.
    public init(_ text: String, separator: UInt8? = nil) {
        var text = Array(text.utf8)[...]
        let said = CSVReader.takeSeparator(&text)
        self.init(
            text, said ?? separator.flatMap { text.contains($0) ? $0 : nil } ?? CSVReader.likelySeparator(text))
    }

    private init(_ text: ArraySlice<UInt8>, _ separator: UInt8) {
        rest = text
        self.separator = separator
    }

    /// The next row; nil at the end.
    public mutating func next() -> [String]? {
        guard !rest.isEmpty else { return nil }
        var row: [String] = []
        while true {
            row.append(String(decoding: field(), as: UTF8.self))
            guard let byte = rest.first else { return row }
            rest.removeFirst()
            if byte == CSVReader.lineEnd {
                line += 1
                return row
            }
            // A separator at the very end is followed by an empty cell.
            if rest.isEmpty {
                row.append("")
                return row
            }
        }
    }

    /// A cell up to what separates it from the next; quotation marks within an unquoted one are its text.
    private mutating func field() -> [UInt8] {
        guard rest.first == CSVReader.quote else { return unquoted() }
        let start = line
        var field: [UInt8] = []
        rest.removeFirst()
        while let byte = rest.first {
            rest.removeFirst()
            if byte == CSVReader.quote {
                if rest.first != CSVReader.quote { return field + unquoted() }
                rest.removeFirst()
            }
            if byte == CSVReader.lineEnd { line += 1 }
            field.append(byte)
        }
        unclosed = start
        return field
    }

    private mutating func unquoted() -> [UInt8] {
        let field = rest.prefix { $0 != separator && $0 != CSVReader.lineEnd }
        rest = rest.dropFirst(field.count)
        return Array(field)
    }

    // MARK: What separates

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

    /// What most likely separates the cells: what makes the first rows the most alike, and then the longest.
    private static func likelySeparator(_ text: ArraySlice<UInt8>) -> UInt8 {
        let start = text.prefix(64 << 10)
        var best: (separator: UInt8, score: Int) = (UInt8(ascii: ","), 0)
        for separator in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
            var counts: [Int: Int] = [:]
            var reader = CSVReader(start, separator)
            var seen = 0
            while seen < 50, let row = reader.next() {
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
}
