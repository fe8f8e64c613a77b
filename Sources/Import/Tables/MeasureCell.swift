import Structure
import Text

/// Parts what stands in one cell where it is a numbered list: 一是…二是…, （1）…（2）…, ①…②…, 1.…2.…
enum MeasureCell {
    /// The entries of a list, without their numbers; the whole text where it is none.
    ///
    /// - Parameter next: the number that a list which goes on from the cell above begins with.
    static func parts(_ text: String, next: Int = 1) -> [String] {
        let text = TableText.trimmed(text)
        if let parts = numbered(text, from: Set([1, next]).sorted()) { return parts }
        // A number that leads an only entry says nothing.
        if let mark = CellMark(text), Kind(mark.form) != nil, mark.number == 1 || mark.number == next {
            return [trimmed(mark.rest)]
        }
        // Lines that are each a whole.
        let lines = TableText.lines(text)
        let isList =
            lines.count > 1 && lines.allSatisfy { $0.count >= least && !"，,、：:".contains($0.last ?? "，") }
            && !lines.contains { line in goingOn.contains(where: line.hasPrefix) }
        return isList ? lines.map(trimmed) : [trimmed(text)]
    }

    /// The entries of several cells, one behind the other.
    static func parts(_ cells: [String], next: Int = 1) -> [String] {
        cells.reduce(into: []) { $0 += parts($1, next: next + $0.count) }
    }

    /// How a line begins that goes on with the one above it.
    private static let goingOn = ["并", "且", "以及", "和", "及", "等"]

    /// The entries of a numbered list; nil where it is none.
    private static func numbered(_ text: String, from numbers: [Int]) -> [String]? {
        let words = DocumentText(text)
        let marks = marks(words)
        for kind in Kind.allCases {
            for first in numbers {
                if let parts = parts(words, marks.filter { Kind($0.mark.form) == kind }, from: first) { return parts }
            }
        }
        return nil
    }

    /// The problems of one cell with what is done about each in another one, where both are lists that begin with their numbers
    /// and are as long.
    static func pairs(_ problems: String, _ measures: String) -> [(problem: String, measure: String)]? {
        guard CellMark(problems)?.number == 1, CellMark(measures)?.number == 1,
            let first = numbered(TableText.trimmed(problems), from: [1]),
            let second = numbered(TableText.trimmed(measures), from: [1]), first.count == second.count
        else { return nil }
        return zip(first, second).map { ($0, $1) }
    }

    /// A shorter line says nothing that is done.
    private static let least = 4

    /// The entries of a list where it has as many as wanted, each on a line or numbered; nil otherwise.
    static func parts(_ text: String, count: Int) -> [String]? {
        guard count > 1 else { return nil }
        let numbered = parts(text)
        if numbered.count == count { return numbered }
        let lines = TableText.lines(text)
        return lines.count == count ? lines : nil
    }

    /// The marks that lists in cells have, those first that are the least likely part of a sentence.
    private enum Kind: CaseIterable {
        case word, circle, bracket, digit

        init?(_ form: Mark.Form) {
            switch form {
            case .clause, .ordinal: self = .word
            case .circled: self = .circle
            case .bracketed, .bracketedChinese, .lettered: self = .bracket
            case .numbered: self = .digit
            case .part, .section, .stem, .decimal, .boxed, .item, .worded, .measureWord, .reference, .bullet, .heading,
                .label,
                .line:
                return nil
            }
        }
    }

    private typealias Place = (start: Int, mark: Mark)

    /// The marks where one can stand: at the start of a line, or after the end of a clause; ① anywhere.
    private static func marks(_ words: DocumentText) -> [Place] {
        var found: [Place] = []
        for line in words.lines {
            for start in line.range {
                var before = start - 1
                while before >= line.start, words.at(before) == " " { before -= 1 }
                let isBoundary = before < line.start || words.at(before).endsClause
                let isComma = words.at(before) == ","
                guard isBoundary || isComma || words.at(start).value > 0x245F && words.at(start).value < 0x2780,
                    let mark = Mark.find(words, at: start, limit: line.end, isLineStart: start == line.start),
                    let kind = Kind(mark.form), isBoundary || kind == .circle || isComma && kind != .digit
                else { continue }
                found.append((start, mark))
            }
        }
        return found
    }

    private static func parts(_ words: DocumentText, _ marks: [Place], from number: Int) -> [String]? {
        var list: [Place] = []
        for place in marks
        where place.mark.number == list.count + number || place.mark.number == Mark.last && !list.isEmpty {
            list.append(place)
        }
        guard list.count > 1, let first = list.first else { return nil }
        let ends = list.dropFirst().map(\.start) + [words.folded.count]
        var parts = zip(list, ends).map { trimmed(words.written($0.mark.end..<max($0.mark.end, $1))) }
        // What leads in the list belongs to its first entry; a label says nothing.
        let lead = trimmed(words.written(0..<first.start))
        if !lead.isEmpty, !lead.hasSuffix("："), !lead.hasSuffix(":") { parts[0] = lead + "\n" + parts[0] }
        return parts.contains(where: \.isEmpty) ? nil : parts
    }

    private static func trimmed(_ text: String) -> String {
        var text = TableText.trimmed(text)
        while let last = text.last, "；;".contains(last) { text.removeLast() }
        return text
    }
}
