import Papers
import Text
import Tracker
import Wording

/// What columns hold by a person's own word, by their headings: it goes before the usual headings.
public struct ColumnMapping: Hashable, Sendable {
    /// The columns by their headings, as a person wrote them.
    public private(set) var columns: [(heading: String, column: TableColumn)] = []
    private var byHeading: [String: TableColumn] = [:]

    /// How long a file with a mapping can be, in bytes.
    public static let limit = 64 * 1024

    /// No mapping.
    public init() {}

    /// Adds a heading, or changes what it means.
    public mutating func set(_ heading: String, _ column: TableColumn) {
        let key = TableText.heading(heading).whole
        guard !key.isEmpty else { return }
        columns.removeAll { TableText.heading($0.heading).whole == key }
        columns.append((heading, column))
        byHeading[key] = column
    }

    /// What a heading means; nil where nothing was said.
    func column(_ heading: String) -> TableColumn? { byHeading[TableText.heading(heading).whole] }

    /// What a heading means: as a person said, or as it usually does.
    func meaning(_ heading: String) -> TableColumn? { column(heading) ?? TableColumn.usual(heading) }

    // MARK: As a file

    /// Reads a mapping: `{ columns: { "牵头处室": "unit" } }`.
    ///
    /// - Throws: `ColumnProblem`, with the line.
    public init(_ bytes: [UInt8]) throws(ColumnProblem) {
        try SaidFile.read(bytes, limit: ColumnMapping.limit, key: "columns", unknown: TableWords.mappingKey) {
            column throws(ColumnProblem) in
            guard let word = column.value.word, let meaning = TableColumn(code: word) else {
                throw ColumnProblem(
                    line: column.line,
                    TableWords.unknownMeaning(column.value.word ?? "", known: TableColumn.all.map(\.code)))
            }
            set(column.key, meaning)
        }
    }

    /// The file's text.
    public var text: String {
        var lines = [
            "// " + TableWords.mappingComment.zh, "// " + TableWords.mappingComment.en,
            "// " + TableColumn.all.map(\.code).joined(separator: " | "), "{", "  columns: {",
        ]
        for (heading, column) in columns {
            lines.append("    \(JSONQuote.quoted(heading)): \"\(column.code)\",")
        }
        return (lines + ["  },", "}", ""]).joined(separator: "\n")
    }

    /// Whether both say the same about the same headings.
    public static func == (left: ColumnMapping, right: ColumnMapping) -> Bool { left.byHeading == right.byHeading }

    /// Feeds what tells mappings apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(byHeading) }
}

/// Why a mapping cannot be read.
public struct ColumnProblem: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The sentence for a person: where, what is wrong and what to do.
    public let phrase: Phrase

    init(line: Int, _ what: Phrase) {
        self.line = line
        phrase = SettingsWords.at(line: line, what)
    }
}
