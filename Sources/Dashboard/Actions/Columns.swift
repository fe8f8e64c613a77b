import Canvas

/// The columns of the task list. Shipped in `Config/columns.json`; a person's own file overlays it.
public struct Columns: Sendable {
    /// What a column shows.
    public enum Content: String, CaseIterable, Sendable {
        case sign, date, ref, title, unit, leader, state
    }

    /// One column.
    public struct Column: Hashable, Sendable {
        /// What it shows.
        public var content: Content
        /// Its width in screen columns; nil for what is left.
        public var width: Int?
        /// The width of the list from which on it is shown.
        public var from = 0
        /// Whether its text stands at its right edge.
        public var isRight = false
    }

    /// The columns of the task list, from left to right.
    public private(set) var tasks: [Column] = []

    /// Why a columns file is not taken. Lines are counted from 1.
    public enum Problem: Error, Hashable, Sendable {
        /// The form of the file is broken.
        case form(ConfigProblem)
        /// The file has a table for a list that has no columns of its own.
        case unknownList(line: Int, word: String)
        /// No column has this name.
        case unknownColumn(line: Int, word: String, valid: [String])
        /// A width or another word that makes no sense.
        case unknownWord(line: Int, column: String, word: String)
    }

    /// The columns of a file.
    public init(_ text: String) throws(Problem) {
        let tables: WordTables
        do {
            tables = try WordTables(text)
        } catch {
            throw .form(error)
        }
        for table in tables.tables {
            guard table.name == "tasks" else { throw .unknownList(line: table.line, word: table.name) }
            for entry in table.entries {
                guard let content = Content(rawValue: entry.key) else {
                    throw .unknownColumn(line: entry.line, word: entry.key, valid: Content.allCases.map(\.rawValue))
                }
                var column = Column(content: content)
                for word in entry.words.split(separator: " ") {
                    if word == "*" {
                        column.width = nil
                    } else if word == "right" {
                        column.isRight = true
                    } else if word.hasPrefix("from:"), let from = Int(word.dropFirst(5)), from >= 0 {
                        column.from = from
                    } else if let width = Int(word), (1...200).contains(width) {
                        column.width = width
                    } else {
                        throw .unknownWord(line: entry.line, column: entry.key, word: String(word))
                    }
                }
                tasks.append(column)
            }
        }
    }

    /// The columns with their widths in a list of so many screen columns, one space between two.
    ///
    /// - Parameter least: what a column takes at least, whatever its file says: its words are longer in some ledgers and
    ///   in one of the languages.
    func fitted(to width: Int, least: [Content: Int] = [:]) -> [(column: Column, at: Int, width: Int)] {
        var shown = tasks.filter { $0.from <= width }
        for place in shown.indices {
            guard let own = shown[place].width, let least = least[shown[place].content] else { continue }
            shown[place].width = max(least, own)
        }
        let fixed = shown.reduce(0) { $0 + ($1.width ?? 0) } + max(0, shown.count - 1)
        var at = 0
        return shown.map { column in
            let own = column.width ?? max(4, width - fixed)
            defer { at += own + 1 }
            return (column, at, own)
        }
    }
}
