/// Tables of words by key, two levels deep, read from JSON5: comments, keys without quotes, a comma at the end. Unlike
/// the general decoder it keeps the order and knows on which line everything stands, which a person who mistyped needs.
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
        var reader = TokenReader(text)
        var tables: [Table] = []
        try reader.expect("{")
        while let name = try reader.key() {
            let line = reader.line
            guard !tables.contains(where: { $0.name == name }) else { throw .repeatedKey(line: line, word: name) }
            try reader.expect("{")
            var entries: [Entry] = []
            while let key = try reader.key() {
                let line = reader.line
                guard !entries.contains(where: { $0.key == key }) else { throw .repeatedKey(line: line, word: key) }
                entries.append(Entry(key: key, words: try reader.words(), line: line))
                if try !reader.comma() { break }
            }
            try reader.expect("}")
            tables.append(Table(name: name, entries: entries, line: line))
            if try !reader.comma() { break }
        }
        try reader.expect("}")
        try reader.expectEnd()
        self.tables = tables
    }
}

/// The words and signs of a JSON5 text, one after the other.
private struct TokenReader {
    private enum Token: Equatable {
        case sign(Character)
        case word(String)
        case quoted(String)
        case end
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var nextLine = 1
    private var token = Token.end
    /// The line of the token that was taken last, or of the one that is not what was expected.
    private(set) var line = 1
    private var tokenLine = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        // A byte-order mark is no content.
        if scalars.first == "\u{FEFF}" { index = 1 }
        advance()
    }

    mutating func expect(_ sign: Character) throws(ConfigProblem) {
        guard token == .sign(sign) else { throw unexpected([String(sign)]) }
        take()
    }

    mutating func expectEnd() throws(ConfigProblem) {
        guard token == .end else { throw unexpected([]) }
    }

    /// A key and its colon, or nil before a closing brace.
    mutating func key() throws(ConfigProblem) -> String? {
        let key: String
        switch token {
        case .word(let name), .quoted(let name): key = name
        case .sign("}"): return nil
        default: throw unexpected(["}"])
        }
        take()
        let keyLine = line
        try expect(":")
        line = keyLine
        return key
    }

    mutating func words() throws(ConfigProblem) -> String {
        guard case .quoted(let words) = token else { throw unexpected(["\""]) }
        take()
        return words
    }

    /// Takes a comma, or tells that the table ends here.
    mutating func comma() throws(ConfigProblem) -> Bool {
        if token == .sign("}") { return false }
        guard token == .sign(",") else { throw unexpected([",", "}"]) }
        take()
        return true
    }

    private func unexpected(_ expected: [String]) -> ConfigProblem {
        let found =
            switch token {
            case .sign(let sign): String(sign)
            case .word(let word), .quoted(let word): word
            case .end: ""
            }
        return .malformed(line: tokenLine, found: found, expected: expected)
    }

    private mutating func take() {
        line = tokenLine
        advance()
    }

    private mutating func advance() {
        skipSpace()
        tokenLine = nextLine
        guard index < scalars.count else {
            token = .end
            return
        }
        let scalar = scalars[index]
        if scalar == "\"" || scalar == "'" {
            token = quoted(by: scalar)
        } else if Self.isWord(scalar) {
            let start = index
            while index < scalars.count, Self.isWord(scalars[index]) { index += 1 }
            token = .word(Self.string(scalars[start..<index]))
        } else {
            index += 1
            token = .sign(Character(scalar))
        }
    }

    private mutating func quoted(by quote: Unicode.Scalar) -> Token {
        let start = index + 1
        var end = start
        while end < scalars.count, scalars[end] != quote, scalars[end] != "\n" { end += 1 }
        // Words have no need of escapes: a backslash stays and is then an unknown word.
        let text = Self.string(scalars[min(start, end)..<end])
        guard end < scalars.count, scalars[end] == quote else {
            index = end
            return .word(String(Character(quote)) + text)
        }
        index = end + 1
        return .quoted(text)
    }

    private mutating func skipSpace() {
        while index < scalars.count {
            let next: Unicode.Scalar = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalars[index] {
            case "/" where next == "/":
                while index < scalars.count, scalars[index] != "\n" { index += 1 }
            case "/" where next == "*":
                index += 2
                while index < scalars.count, !(scalars[index - 1] == "*" && scalars[index] == "/") {
                    if scalars[index] == "\n" { nextLine += 1 }
                    index += 1
                }
                index += 1
            case "\n":
                nextLine += 1
                index += 1
            case let space where space.properties.isWhitespace: index += 1
            default: return
            }
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !"{}[]:,\"'/".unicodeScalars.contains(scalar)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
