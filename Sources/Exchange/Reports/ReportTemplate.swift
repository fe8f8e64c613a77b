import Tracker

/// The shape of a report: its headings, its standing sentences, the parts that are made from the ledger, and the places
/// for what a person writes. Its form is explained in `Config/templates/notice.txt`.
public struct ReportTemplate: Hashable, Sendable {
    /// A place for a text that a person writes.
    public struct Place: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// What is to be written there.
        public let hint: String
        /// Whether the report is not whole without it.
        public let isRequired: Bool
    }

    /// A line of a template.
    enum Line: Hashable, Sendable {
        case title([Piece])
        case heading([Piece])
        case right([Piece])
        case paragraph([Piece])
        case part(ReportPart)
        case place(Place)
    }

    /// A piece of a line.
    enum Piece: Hashable, Sendable {
        case text(String)
        case value(ReportValue)
    }

    let lines: [Line]

    /// Its places, in their order.
    public var places: [Place] { lines.compactMap { if case .place(let place) = $0 { place } else { nil } } }

    /// A template from the bytes of its file.
    public init(_ bytes: [UInt8]) throws(ReportTemplateProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        var plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars
        if plain.first == "\u{FEFF}" { plain.removeFirst() }
        var lines: [Line] = []
        for (number, line) in try ReportTemplate.withoutComments(String(plain)) {
            let line = Cleaning.trimmed(line)
            guard !line.isEmpty else { continue }
            lines.append(try ReportTemplate.line(line, number))
        }
        guard !lines.isEmpty else { throw .empty }
        self.lines = lines
        var names = Set<String>()
        for place in places where !names.insert(place.name).inserted { throw .twice(place.name) }
    }

    /// The lines with their numbers, without what stands between `{{!` and `}}`. A comment may speak of braces: it ends
    /// with the first `}}` that begins a line, or with the first of its own line.
    private static func withoutComments(_ text: String) throws(ReportTemplateProblem) -> [(Int, String)] {
        var lines: [(Int, String)] = []
        var opened: Int?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = Substring(line)
            if opened != nil {
                guard rest.hasPrefix("}}") else { continue }
                rest = rest.dropFirst(2)
                opened = nil
            }
            if rest.hasPrefix("{{!") {
                guard let end = rest.firstRange(of: "}}"), rest[end.upperBound...].allSatisfy(\.isWhitespace) else {
                    opened = index + 1
                    continue
                }
                rest = rest[end.upperBound...]
            }
            lines.append((index + 1, String(rest)))
        }
        if let opened { throw .unpaired(line: opened) }
        return lines
    }

    private static func line(_ text: String, _ number: Int) throws(ReportTemplateProblem) -> Line {
        if text.hasPrefix("{{"), text.hasSuffix("}}"), text.dropFirst(2).firstRange(of: "{{") == nil {
            let word = Cleaning.trimmed(String(text.dropFirst(2).dropLast(2)))
            if let part = ReportPart(rawValue: word) { return .part(part) }
            if let place = try place(word, number) { return .place(place) }
        }
        for (mark, make) in marks where text.hasPrefix(mark + " ") {
            return make(try pieces(Cleaning.trimmed(String(text.dropFirst(mark.count))), number))
        }
        return .paragraph(try pieces(text, number))
    }

    private static let marks: [(String, @Sendable ([Piece]) -> Line)] = [
        ("#", { .title($0) }), ("##", { .heading($0) }), (">>", { .right($0) }),
    ]

    private static func place(_ word: String, _ number: Int) throws(ReportTemplateProblem) -> Place? {
        for (keyword, isRequired) in [("place ", true), ("optional ", false)] where word.hasPrefix(keyword) {
            let rest = word.dropFirst(keyword.count)
            let parts = rest.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { Cleaning.trimmed(String($0)) }
            guard let name = parts.first, !name.isEmpty, !name.contains(where: \.isWhitespace) else {
                throw .unknown(line: number, word: word)
            }
            return Place(name: name, hint: parts.count > 1 ? parts[1] : name, isRequired: isRequired)
        }
        return nil
    }

    private static func pieces(_ text: String, _ number: Int) throws(ReportTemplateProblem) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { throw .unpaired(line: number) }
            let word = Cleaning.trimmed(String(rest[..<close.lowerBound]))
            guard let value = ReportValue(rawValue: word) else { throw .unknown(line: number, word: word) }
            pieces.append(.value(value))
            rest = rest[close.upperBound...]
        }
        guard rest.firstRange(of: "}}") == nil else { throw .unpaired(line: number) }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
