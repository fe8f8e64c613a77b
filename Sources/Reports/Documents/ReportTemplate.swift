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
        case part(String)
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

    /// A template without a line.
    static let empty = ReportTemplate(lines: [])

    private init(lines: [Line]) { self.lines = lines }

    /// A template from the bytes of its file; `parts` are those that its report has.
    public init(_ bytes: [UInt8], parts: [String]) throws(ReportTemplateProblem) {
        let template: Template
        do {
            template = try Template(bytes)
        } catch {
            throw .form(error)
        }
        var lines: [Line] = []
        for line in template.lines {
            if let line = try ReportTemplate.line(line, parts) { lines.append(line) }
        }
        self.lines = lines
        var names = Set<String>()
        for place in places where !names.insert(place.name).inserted { throw .twice(place.name) }
    }

    /// What a line of the text says; nil for an empty one.
    private static func line(_ line: Template.Line, _ parts: [String]) throws(ReportTemplateProblem) -> Line? {
        let pieces = trimmed(line.pieces)
        guard let first = pieces.first else { return nil }
        if case .value(let word) = first, pieces.count == 1 {
            if parts.contains(word) { return .part(word) }
            if let place = try place(word, line.number, parts) { return .place(place) }
        }
        if case .text(let text) = first {
            for (mark, make) in marks where text.hasPrefix(mark + " ") {
                let rest = [Template.Piece.text(String(text.dropFirst(mark.count)))] + pieces.dropFirst()
                return make(try values(trimmed(rest), line.number, parts))
            }
        }
        return .paragraph(try values(pieces, line.number, parts))
    }

    /// Pieces without comments and without space at either end.
    private static func trimmed(_ pieces: [Template.Piece]) -> [Template.Piece] {
        var pieces = pieces.filter { $0 != .comment }
        while case .text(let text)? = pieces.first {
            let rest = text.drop(while: \.isWhitespace)
            if rest.isEmpty {
                pieces.removeFirst()
            } else {
                pieces[0] = .text(String(rest))
                break
            }
        }
        while case .text(let text)? = pieces.last {
            let end = text.lastIndex { !$0.isWhitespace }
            if let end {
                pieces[pieces.count - 1] = .text(String(text[...end]))
                break
            }
            pieces.removeLast()
        }
        return pieces
    }

    private static func values(
        _ pieces: [Template.Piece], _ number: Int, _ parts: [String]
    ) throws(ReportTemplateProblem) -> [Piece] {
        func unknown(_ word: String) -> ReportTemplateProblem { .unknown(line: number, word: word, parts: parts) }
        var values: [Piece] = []
        for piece in pieces {
            switch piece {
            case .text(let text): values.append(.text(text))
            case .value(let word):
                guard let value = ReportValue(rawValue: word) else { throw unknown(word) }
                values.append(.value(value))
            // What a report leaves out it leaves out by parts.
            case .open(let word): throw unknown("#" + word)
            case .close(let word): throw unknown("/" + word)
            case .comment: break
            }
        }
        return values
    }

    private static let marks: [(String, @Sendable ([Piece]) -> Line)] = [
        ("#", { .title($0) }), ("##", { .heading($0) }), (">>", { .right($0) }),
    ]

    private static func place(
        _ word: String, _ number: Int, _ parts: [String]
    ) throws(ReportTemplateProblem) -> Place? {
        for (keyword, isRequired) in [("place ", true), ("optional ", false)] where word.hasPrefix(keyword) {
            let rest = word.dropFirst(keyword.count)
            let parts = rest.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { $0.trimmed }
            guard let name = parts.first, !name.isEmpty, !name.contains(where: \.isWhitespace) else {
                throw .unknown(line: number, word: word, parts: parts)
            }
            return Place(name: name, hint: parts.count > 1 ? parts[1] : name, isRequired: isRequired)
        }
        return nil
    }
}
