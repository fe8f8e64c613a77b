/// Takes a template's text apart into lines and pieces.
struct TemplateSplitter {
    private var rest: Substring
    private var number = 1
    private var pieces: [Template.Piece] = []
    private var done: [Template.Line] = []

    init(_ text: String) {
        rest = text[...]
    }

    mutating func lines() throws(TemplateProblem) -> [Template.Line] {
        while let open = rest.firstRange(of: "{{") {
            try add(text: rest[..<open.lowerBound])
            rest = rest[open.upperBound...]
            if rest.first == "!" {
                try skipComment()
            } else {
                guard let close = rest.firstRange(of: "}}") else { throw .unpaired(line: number) }
                try add(tag: rest[..<close.lowerBound])
                rest = rest[close.upperBound...]
            }
        }
        try add(text: rest)
        endLine()
        try requirePairs()
        return done
    }

    private mutating func add(text: Substring) throws(TemplateProblem) {
        var text = text
        while !text.isEmpty {
            let end = text.firstIndex(of: "\n").map { text.index(after: $0) } ?? text.endIndex
            let piece = text[..<end]
            guard !piece.contains("}}") else { throw .unpaired(line: number) }
            pieces.append(.text(String(piece)))
            if piece.last == "\n" { endLine() }
            text = text[end...]
        }
    }

    private mutating func endLine() {
        if !pieces.isEmpty { done.append(Template.Line(pieces: pieces, number: number)) }
        pieces = []
        number += 1
    }

    private mutating func add(tag: Substring) throws(TemplateProblem) {
        // A name has neither: the braces that would close this one are missing.
        guard !tag.contains("\n"), !tag.contains("{{") else { throw .unpaired(line: number) }
        switch tag.first {
        case "#": pieces.append(.open(tag.dropFirst().trimmed))
        case "/": pieces.append(.close(tag.dropFirst().trimmed))
        default: pieces.append(.value(tag.trimmed))
        }
    }

    private mutating func skipComment() throws(TemplateProblem) {
        guard let close = commentEnd() else { throw .unpaired(line: number) }
        number += rest[..<close.lowerBound].count { $0 == "\n" }
        pieces.append(.comment)
        rest = rest[close.upperBound...]
    }

    private func commentEnd() -> Range<Substring.Index>? {
        let first = rest.firstRange(of: "}}")
        let beginsLine = pieces.allSatisfy {
            if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false }
        }
        guard beginsLine, let first else { return first }
        let lineEnd = rest.firstIndex(of: "\n") ?? rest.endIndex
        if first.lowerBound < lineEnd, rest[first.upperBound..<lineEnd].allSatisfy(\.isWhitespace) { return first }
        guard let later = rest.firstRange(of: "\n}}") else { return first }
        return rest.index(after: later.lowerBound)..<later.upperBound
    }

    private func requirePairs() throws(TemplateProblem) {
        var open: [(word: String, line: Int)] = []
        for line in done {
            for piece in line.pieces {
                switch piece {
                case .open(let word): open.append((word, line.number))
                case .close(let word):
                    guard let last = open.last, open.contains(where: { $0.word == word }) else {
                        throw .notOpen(line: line.number, word: word)
                    }
                    guard last.word == word else { throw .unclosed(line: last.line, word: last.word) }
                    open.removeLast()
                case .text, .value, .comment: break
                }
            }
        }
        if let last = open.last { throw .unclosed(line: last.line, word: last.word) }
    }
}
