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
    /// - Throws: `WorkflowProblem` or `ColumnProblem`, each with the line.
    public init(_ bytes: [UInt8]) throws(ColumnProblem) {
        guard bytes.count <= ColumnMapping.limit, let text = String(validating: bytes, as: UTF8.self) else {
            throw ColumnProblem(line: 1, TableWords.mappingUnreadable)
        }
        let outline: JSON5Node
        do throws(WorkflowProblem) {
            outline = try JSON5Reader.outline(of: text)
        } catch {
            throw ColumnProblem(error)
        }
        guard case .object(let members) = outline.content else { return }
        for member in members {
            guard member.key == "columns", case .object(let columns) = member.value.content else {
                throw ColumnProblem(line: member.line, TableWords.mappingKey(member.key))
            }
            for column in columns {
                guard let word = column.value.word, let meaning = TableColumn(rawValue: word) else {
                    throw ColumnProblem(
                        line: column.line,
                        TableWords.unknownMeaning(column.value.word ?? "", known: TableColumn.allCases.map(\.rawValue)))
                }
                set(JSON5Text.unescaped(column.key), meaning)
            }
        }
    }

    /// The file's text.
    public var text: String {
        var lines = [
            "// " + TableWords.mappingComment.zh, "// " + TableWords.mappingComment.en,
            "// " + TableColumn.allCases.map(\.rawValue).joined(separator: " | "), "{", "  columns: {",
        ]
        for (heading, column) in columns {
            lines.append("    \(JSON5Text.quoted(heading)): \"\(column.rawValue)\",")
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
        phrase = WorkflowWords.at(line: line, what)
    }

    init(_ problem: WorkflowProblem) {
        line = problem.line
        phrase = problem.phrase
    }
}

/// Texts between the quotes of a JSON5 file.
enum JSON5Text {
    /// A text with its quotes.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
            }
        }
        return result + "\""
    }

    /// A text whose escapes are as they were written, with what they mean.
    static func unescaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            guard isEscaped || character != "\\" else {
                isEscaped = true
                continue
            }
            switch (isEscaped, character) {
            case (true, "n"), (true, "r"), (true, "t"): result.append(" ")
            default: result.append(character)
            }
            isEscaped = false
        }
        return result
    }
}
