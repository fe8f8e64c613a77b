import Text
import Wording

/// What the argument parser says, in the language of the run and wrapped by display width: the parser knows English
/// only, and it cannot wrap Chinese.
struct ParserText {
    private let lines: [String]
    private let language: Language

    /// A text of the parser, which must not have been wrapped by it.
    init(_ text: String, language: Language) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        self.language = language
    }

    /// A completion script, which says what options are for.
    static func script(_ text: String, language: Language) -> String {
        CommandWords.parserOptions.reduce(text) { $0.replacing($1.en, with: $1[language]) }
    }

    /// A help screen.
    func help(width: Int) -> String {
        let result = lines.map { wrapped(translated($0), width: width) }.joined(separator: "\n")
        return result.trimmingEnd { $0 == "\n" } + "\n"
    }

    /// An error with the usage below it.
    func error(width: Int) -> String {
        lines.enumerated().map { index, line in
            guard index == 0, line.hasPrefix("Error: ") else { return wrapped(translated(line), width: width) }
            let message = String(line.dropFirst("Error: ".count))
            return CommandWords.error[language] + sentence(message)
        }.joined(separator: "\n")
    }

    // MARK: Translating

    private func sentence(_ message: String) -> String {
        guard language != .en else { return message }
        for pattern in CommandWords.parserPatterns {
            guard let found = ParserText.match(pattern.en, message), found.before.isEmpty, found.after.isEmpty else {
                continue
            }
            return ParserText.filled(pattern[language], found.captures)
        }
        return message
    }

    private func translated(_ line: String) -> String {
        guard language != .en else { return line }
        var line = line
        for heading in CommandWords.parserHeadings where line.contains(heading.en) {
            line = ParserText.replaced(line, heading.en, heading[language])
        }
        for pattern in CommandWords.parserPatterns where pattern.en.hasPrefix(" (") || pattern.en.hasPrefix("See") {
            guard let found = ParserText.match(pattern.en, line) else { continue }
            line = found.before + ParserText.filled(pattern[language], found.captures) + found.after
        }
        // The heading of a group of options is ours, but the colon after it is the parser's.
        if line.hasSuffix(":"), !line.hasPrefix(" ") { line = line.dropLast() + "：" }
        return line
    }

    /// What stands for each `%` of a pattern in a text, and what is before and after the whole.
    private static func match(_ pattern: String, _ text: String) -> (before: String, captures: [String], after: String)?
    {
        let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
        guard let first = pieces.first, let head = range(of: first, in: text[...]) else { return nil }
        var captures: [String] = []
        var end = head.upperBound
        for (index, piece) in pieces.enumerated().dropFirst() {
            if piece.isEmpty, index == pieces.count - 1 {
                captures.append(String(text[end...]))
                end = text.endIndex
                break
            }
            guard let next = range(of: piece, in: text[end...]) else { return nil }
            captures.append(String(text[end..<next.lowerBound]))
            end = next.upperBound
        }
        return (String(text[..<head.lowerBound]), captures, String(text[end...]))
    }

    private static func range(of piece: Substring, in text: Substring) -> Range<String.Index>? {
        guard !piece.isEmpty else { return text.startIndex..<text.startIndex }
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(piece) { return start..<text.index(start, offsetBy: piece.count) }
            start = text.index(after: start)
        }
        return nil
    }

    private static func filled(_ pattern: String, _ captures: [String]) -> String {
        var result = ""
        var rest = captures[...]
        for character in pattern {
            if character == "%", let capture = rest.popFirst() {
                result += listed(capture)
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// A list of the parser's, such as `'table', 'json' or 'csv'`, with Chinese commas; anything else as it is.
    private static func listed(_ text: String) -> String {
        guard text.hasPrefix("'"), text.hasSuffix("'"), text.count > 1 else { return text }
        var list = text
        for join in ["', '", "' or '", "' and '"] { list = list.split(separator: join).joined(separator: "、") }
        return String(list.dropFirst().dropLast())
    }

    private static func replaced(_ line: String, _ old: String, _ new: String) -> String {
        guard let found = range(of: old[...], in: line[...]) else { return line }
        let rest = line[found.upperBound...]
        // Within a label the column of what follows stays where the parser put it.
        let gap = rest.hasPrefix("  ") ? max(0, TextWidth.of(old) - TextWidth.of(new)) : 0
        return line[..<found.lowerBound] + new + String(repeating: " ", count: gap) + rest
    }

    // MARK: Wrapping

    /// The column at which the parser puts what an option is for.
    private static let helpColumn = 26

    private func wrapped(_ line: String, width: Int) -> String {
        let line = sanitized(line)
        guard TextWidth.of(line) > width else { return line }
        let lead = line.prefix { $0 == " " }.count
        let indent = lead == 2 && width > ParserText.helpColumn + 20 ? ParserText.helpColumn : lead
        guard let first = TextWidth.wrap(line, columns: width).first else { return line }
        let tail = String(line.dropFirst(first.count).drop { $0 == " " })
        let rest = TextWidth.wrap(tail, columns: width - indent)
        return ([first] + rest.map { String(repeating: " ", count: indent) + $0 }).joined(separator: "\n")
    }
}
