/// Walks through a JSON5 text: comments, keys without quotes, a comma at the end of a list. It knows the line of all that
/// it meets; what values mean is the decoder's business.
struct JSON5Reader {
    /// What nests deeper than this is no settings file.
    private static let deepest = 16
    /// How much of what is wrong is shown again.
    private static let shown = 24

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// What stands in a text.
    static func outline(of text: String) throws(JSON5Problem) -> JSON5Node {
        var reader = JSON5Reader(text)
        try reader.skipSpace()
        guard reader.current == "{" else { throw reader.unexpected(["{"]) }
        let node = try reader.value(depth: 0)
        try reader.skipSpace()
        guard reader.current == nil else { throw reader.unexpected([]) }
        return node
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSON5Problem) -> JSON5Node {
        try skipSpace()
        let start = line
        switch current {
        case "{" where depth < Self.deepest: return JSON5Node(content: try object(depth: depth), line: start)
        case "[" where depth < Self.deepest: return JSON5Node(content: try list(depth: depth), line: start)
        case "\"", "'": return JSON5Node(content: .text(try quoted()), line: start)
        default:
            let word = bareWord()
            guard let first = word.unicodeScalars.first else { throw unexpected(["\"…\"", "[", "{"]) }
            let isNumber = first.properties.numericType == .decimal || "+-.".unicodeScalars.contains(first)
            guard isNumber || ["true", "false", "null", "NaN", "Infinity"].contains(word) else {
                throw JSON5Problem(.unquoted(Self.short(word)), line: start)
            }
            return JSON5Node(content: .word(word), line: start)
        }
    }

    private mutating func object(depth: Int) throws(JSON5Problem) -> JSON5Node.Content {
        take()
        var members: [JSON5Node.Member] = []
        while try next() != "}" {
            let start = line
            let key = current == "\"" || current == "'" ? try quoted() : bareWord()
            guard !key.isEmpty else { throw unexpected(["}"]) }
            guard !members.contains(where: { $0.key == key }) else {
                throw JSON5Problem(.repeated(Self.short(key)), line: start)
            }
            guard try next() == ":" else { throw unexpected([":"]) }
            take()
            members.append(JSON5Node.Member(key: key, line: start, value: try value(depth: depth + 1)))
            if try next() == "," { take() } else if current != "}" { throw unexpected([",", "}"]) }
        }
        take()
        return .object(members)
    }

    private mutating func list(depth: Int) throws(JSON5Problem) -> JSON5Node.Content {
        take()
        var elements: [JSON5Node] = []
        while try next() != "]" {
            elements.append(try value(depth: depth + 1))
            if try next() == "," { take() } else if current != "]" { throw unexpected([",", "]"]) }
        }
        take()
        return .list(elements)
    }

    private mutating func quoted() throws(JSON5Problem) -> String {
        let start = line
        let quote = current
        take()
        var text = String.UnicodeScalarView()
        while let scalar = current, scalar != quote {
            // A line ends within quotes only after a backslash.
            guard scalar != "\n", scalar != "\r" else { break }
            guard scalar.value >= 0x20 else { throw JSON5Problem(.control(Self.name(scalar)), line: line) }
            take()
            if scalar == "\\" { try escape(into: &text) } else { text.append(scalar) }
        }
        guard current == quote, quote != nil else { throw JSON5Problem(.openQuote, line: start) }
        take()
        return String(text)
    }

    /// What stands after a backslash, as what it means.
    private mutating func escape(into text: inout String.UnicodeScalarView) throws(JSON5Problem) {
        guard let scalar = current else { return }
        switch scalar {
        case "b": text.append("\u{8}")
        case "f": text.append("\u{C}")
        case "n": text.append("\n")
        case "r": text.append("\r")
        case "t": text.append("\t")
        case "v": text.append("\u{B}")
        case "0": text.append("\0")
        case "'", "\"", "\\", "/": text.append(scalar)
        case "\n", "\r":
            // A line that goes on.
            take()
            if scalar == "\r", current == "\n" { take() }
            return
        case "u", "x": return text.append(try code())
        default: throw JSON5Problem(.badEscape("\\" + String(Character(scalar))), line: line)
        }
        take()
    }

    /// The character of a code: \x41, \u4e00, or two halves of one, \uD83D\uDE00.
    private mutating func code() throws(JSON5Problem) -> Unicode.Scalar {
        let (start, kind) = (line, scalars[index])
        let first = try digits(kind == "u" ? 4 : 2, of: kind)
        if let scalar = Unicode.Scalar(first) { return scalar }
        if (0xD800..<0xDC00).contains(first), current == "\\", index + 1 < scalars.count, scalars[index + 1] == "u" {
            take()
            let second = try digits(4, of: "u")
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        let word = String(first, radix: 16, uppercase: true)
        throw JSON5Problem(.badEscape("\\u" + word), line: start)
    }

    /// So many hexadecimal digits, after the letter that says what they are.
    private mutating func digits(_ count: Int, of kind: Unicode.Scalar) throws(JSON5Problem) -> UInt32 {
        let digits = scalars[(index + 1)...].prefix(count)
        guard digits.count == count, digits.allSatisfy(\.properties.isASCIIHexDigit),
            let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
        else { throw JSON5Problem(.badEscape("\\" + String(Character(kind))), line: line) }
        for _ in 0...count { take() }
        return value
    }

    /// The signs that end a bare word; full-width ones are easily typed for them.
    private static let signs = Set("{}[]:,\"'/：，、；“”‘’｛｝［］【】".unicodeScalars)

    private mutating func bareWord() -> String {
        var word = String.UnicodeScalarView()
        while let scalar = current, !scalar.properties.isWhitespace, scalar != "\u{FEFF}", !Self.signs.contains(scalar)
        {
            word.append(scalar)
            take()
        }
        return String(word)
    }

    // MARK: Between values

    /// What comes next after spaces and comments.
    private mutating func next() throws(JSON5Problem) -> Unicode.Scalar? {
        try skipSpace()
        return current
    }

    private mutating func take() {
        guard let scalar = current else { return }
        index += 1
        // CR LF is one end of a line.
        if scalar == "\n" || (scalar == "\r" && current != "\n") { line += 1 }
    }

    private mutating func skipSpace() throws(JSON5Problem) {
        while let scalar = current {
            if scalar == "/", index + 1 < scalars.count, "/*".unicodeScalars.contains(scalars[index + 1]) {
                try skipComment(isBlock: scalars[index + 1] == "*")
            } else if (9...13).contains(scalar.value) || scalar == " " || (scalar == "\u{FEFF}" && index == 0) {
                // Other spaces look like these, and the decoder takes none of them.
                take()
            } else {
                return
            }
        }
    }

    private mutating func skipComment(isBlock: Bool) throws(JSON5Problem) {
        let start = line
        guard isBlock else {
            while let scalar = current, scalar != "\n", scalar != "\r" { take() }
            return
        }
        take()
        take()
        while index + 1 < scalars.count, !(scalars[index] == "*" && scalars[index + 1] == "/") { take() }
        guard index + 1 < scalars.count else { throw JSON5Problem(.openComment, line: start) }
        take()
        take()
    }

    private func unexpected(_ expected: [String]) -> JSON5Problem {
        var found = ""
        if let current {
            var rest = self
            let word = rest.bareWord()
            found = word.isEmpty ? Self.name(current) : Self.short(word)
        }
        return JSON5Problem(.malformed(found: found, expected: expected), line: line)
    }

    /// A sign, or the code of one that cannot be seen.
    private static func name(_ scalar: Unicode.Scalar) -> String {
        let isSeen = !scalar.properties.isWhitespace && scalar.value >= 0x20 && scalar != "\u{FEFF}"
        guard !isSeen else { return String(Character(scalar)) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func short(_ word: String) -> String {
        word.count > shown ? word.prefix(shown) + "…" : word
    }
}
