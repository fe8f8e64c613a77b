import Text

/// Tables of words by key, two levels deep, read from JSON5, in their order and with the lines on which they stand.
public struct WordTables {
    /// A key with its words.
    public struct Entry: Sendable {
        /// The key.
        public let key: String
        /// Its words, parted by spaces.
        public let words: String
        /// The line it stands on, from 1.
        public let line: Int
    }

    /// A table and its name.
    public struct Table: Sendable {
        /// Its name.
        public let name: String
        /// Its entries, in the order of the file.
        public let entries: [Entry]
        /// The line of its name, from 1.
        public let line: Int

        /// The entry with this key.
        public func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
    }

    /// The tables, in the order of the file.
    public let tables: [Table]

    /// Reads a text.
    public init(_ text: String) throws(ConfigProblem) {
        do {
            tables = try JSON5Node.read(text).members.map { member throws(JSON5Problem) in
                Table(name: member.key, entries: try WordTables.entries(of: member.value), line: member.line)
            }
        } catch {
            throw .form(error)
        }
    }

    private static func entries(of node: JSON5Node) throws(JSON5Problem) -> [Entry] {
        guard case .object(let members) = node.content else { throw unexpected(node, "{") }
        return try members.map { member throws(JSON5Problem) in
            guard case .text(let words) = member.value.content else { throw unexpected(member.value, "\"") }
            return Entry(key: member.key, words: words, line: member.line)
        }
    }

    private static func unexpected(_ node: JSON5Node, _ expected: String) -> JSON5Problem {
        let found =
            switch node.content {
            case .object: "{"
            case .list: "["
            case .text(let text): text
            case .word(let word): word
            }
        return JSON5Problem(.malformed(found: found, expected: [expected]), line: node.line)
    }
}
