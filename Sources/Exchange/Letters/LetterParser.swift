import Tracker

/// Takes the text of a letter's template apart.
struct LetterParser {
    private enum Token {
        /// Text within one line, its end included.
        case text(String)
        case value(LetterField)
        case open(LetterField)
        case close(LetterField)
        case comment
    }

    private struct Open {
        var field: LetterField
        var line: Int
        var parts: [LetterPart] = []
    }

    private var tokens: [(token: Token, line: Int)] = []
    private var line = 1

    /// The parts of a template.
    static func parts(of text: String) throws(LetterProblem) -> [LetterPart] {
        var parser = LetterParser()
        try parser.split(text[...])
        return try parser.nested()
    }

    // MARK: Tokens

    private mutating func split(_ text: Substring) throws(LetterProblem) {
        var rest = text
        while let open = rest.firstRange(of: "{{") {
            try add(text: rest[..<open.lowerBound])
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { throw .unpaired(line: line) }
            try add(tag: rest[..<close.lowerBound])
            rest = rest[close.upperBound...]
        }
        try add(text: rest)
    }

    private mutating func add(text: Substring) throws(LetterProblem) {
        var rest = text
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            let piece = rest[..<end]
            guard !piece.contains("}}") else { throw .unpaired(line: line) }
            tokens.append((.text(String(piece)), line))
            if piece.last == "\n" { line += 1 }
            rest = rest[end...]
        }
    }

    private mutating func add(tag: Substring) throws(LetterProblem) {
        if tag.first == "!" {
            tokens.append((.comment, line))
            line += tag.count { $0 == "\n" }
            return
        }
        // A name has neither: the braces that would close this one are missing.
        guard !tag.contains("\n"), !tag.contains("{{") else { throw .unpaired(line: line) }
        let mark = tag.first.flatMap { "#/".contains($0) ? $0 : nil }
        let name = Cleaning.trimmed(String(mark == nil ? tag : tag.dropFirst()))
        guard let field = LetterField(rawValue: name) else { throw .unknown(line: line, word: name) }
        let token: Token =
            switch mark {
            case "#": .open(field)
            case "/": .close(field)
            default: .value(field)
            }
        tokens.append((token, line))
    }

    // MARK: Parts

    private func nested() throws(LetterProblem) -> [LetterPart] {
        var parts: [LetterPart] = []
        var open: [Open] = []
        var lineStart = tokens.startIndex
        func add(_ part: LetterPart) {
            if open.isEmpty { parts.append(part) } else { open[open.count - 1].parts.append(part) }
        }
        while lineStart < tokens.endIndex {
            let lineEnd = end(ofLineAt: lineStart)
            let hasOnlyMarks = isOnlyMarks(tokens[lineStart..<lineEnd])
            var indent: String? = ""
            for (token, line) in tokens[lineStart..<lineEnd] {
                switch token {
                case .text(let text):
                    if !hasOnlyMarks { add(.text(text)) }
                    indent = text.allSatisfy(\.isWhitespace) ? indent.map { $0 + text } : nil
                case .value(let field):
                    add(.value(field, indent: indent ?? ""))
                    indent = nil
                case .open(let field): open.append(Open(field: field, line: line))
                case .close(let field):
                    guard let last = open.last, open.contains(where: { $0.field == field }) else {
                        throw .notOpen(line: line, field: field)
                    }
                    guard last.field == field else { throw .unclosed(line: last.line, field: last.field) }
                    open.removeLast()
                    add(.section(field, last.parts))
                case .comment: break
                }
            }
            lineStart = lineEnd
        }
        if let last = open.last { throw .unclosed(line: last.line, field: last.field) }
        return parts
    }

    private func end(ofLineAt start: Int) -> Int {
        let last = tokens[start...].firstIndex {
            if case .text(let text) = $0.token { text.last == "\n" } else { false }
        }
        return last.map { $0 + 1 } ?? tokens.endIndex
    }

    /// Whether a line holds nothing but the beginnings and ends of sections, and comments: then it is no line of the
    /// letter.
    private func isOnlyMarks(_ line: ArraySlice<(token: Token, line: Int)>) -> Bool {
        var hasMarks = false
        for (token, _) in line {
            switch token {
            case .text(let text): guard text.allSatisfy(\.isWhitespace) else { return false }
            case .value: return false
            case .open, .close, .comment: hasMarks = true
            }
        }
        return hasMarks
    }
}
