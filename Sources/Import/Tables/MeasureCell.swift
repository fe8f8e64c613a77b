import Structure
import Text
import Tracker

/// Parts what stands in one cell where it is a numbered list: 一是…二是…, （1）…（2）…, ①…②…, 1.…2.…
enum MeasureCell {
    /// The entries of a list, without their numbers; the whole text where it is none.
    ///
    /// - Parameter next: the number that a list which goes on from the cell above begins with.
    static func parts(_ text: String, next: Int = 1) -> [String] {
        let scalars = Array(TableText.trimmed(text).unicodeScalars)
        for form in Form.allCases {
            for first in Set([1, next]).sorted() {
                if let parts = parts(scalars, form, from: first), parts.count > 1 { return parts }
            }
        }
        return single(scalars, next: next)
    }

    /// The entries of a list where it has as many as wanted, each on a line or numbered; nil otherwise.
    static func parts(_ text: String, count: Int) -> [String]? {
        guard count > 1 else { return nil }
        let numbered = parts(text)
        if numbered.count == count { return numbered }
        let lines = TableText.lines(text)
        return lines.count == count ? lines : nil
    }

    private enum Form: CaseIterable {
        case word, circle, bracket, digit
    }

    /// A number that leads an only entry says nothing.
    private static func single(_ scalars: [Unicode.Scalar], next: Int) -> [String] {
        for form in Form.allCases {
            guard let (value, end) = mark(scalars, at: 0, form), value == 1 || value == next else { continue }
            let rest = text(scalars[end...])
            if !rest.isEmpty { return [rest] }
        }
        return [text(scalars[...])]
    }

    private static func parts(_ scalars: [Unicode.Scalar], _ form: Form, from number: Int) -> [String]? {
        var starts: [(mark: Int, text: Int)] = []
        for index in scalars.indices where canBegin(scalars, at: index, form) {
            if let (value, end) = mark(scalars, at: index, form), value == starts.count + number {
                starts.append((index, end))
            }
        }
        guard starts.count > 1, let first = starts.first else { return nil }
        var parts: [String] = []
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1].mark : scalars.count
            parts.append(text(scalars[start.text..<end]))
        }
        // What leads in the list belongs to its first entry; a label says nothing.
        let lead = text(scalars[..<first.mark])
        if !lead.isEmpty, !lead.hasSuffix("："), !lead.hasSuffix(":") { parts[0] = lead + "\n" + parts[0] }
        return parts.contains(where: \.isEmpty) ? nil : parts
    }

    /// A mark stands at the beginning, or after the end of a clause; digits only at the start of a line or after a stop.
    private static func canBegin(_ scalars: [Unicode.Scalar], at index: Int, _ form: Form) -> Bool {
        var before = index - 1
        while before >= 0, scalars[before] == " " || scalars[before] == "\u{3000}" { before -= 1 }
        guard before >= 0 else { return true }
        switch form {
        case .circle: return true
        case .word, .bracket: return "\n。；;：:，,！".unicodeScalars.contains(scalars[before])
        case .digit: return "\n。；;：:".unicodeScalars.contains(scalars[before])
        }
    }

    /// The value of a mark at a place, and where its text begins.
    private static func mark(
        _ scalars: [Unicode.Scalar], at index: Int, _ form: Form
    ) -> (value: Int, end: Int)? {
        func at(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }
        guard let scalar = at(index) else { return nil }
        switch form {
        case .circle:
            guard (0x2460...0x2473).contains(scalar.value) else { return nil }
            return (Int(scalar.value) - 0x245F, index + 1)
        case .word:
            guard let numeral = numeral(scalars, at: index), at(numeral.end) == "是" else { return nil }
            return (numeral.value, numeral.end + 1)
        case .bracket:
            guard scalar == "(" || scalar == "（" else { return nil }
            guard let number = digits(scalars, at: index + 1) ?? numeral(scalars, at: index + 1),
                let close = at(number.end), close == ")" || close == "）"
            else { return nil }
            return (number.value, number.end + 1)
        case .digit:
            guard let number = digits(scalars, at: index), let sign = at(number.end) else { return nil }
            switch sign {
            case "、", "．", ")", "）": return (number.value, number.end + 1)
            case ".":
                // 1.5万元 is no mark.
                guard let next = at(number.end + 1), !(48...57).contains(next.value) else { return nil }
                return (number.value, number.end + 1)
            default: return nil
            }
        }
    }

    private static func digits(_ scalars: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
        Numerals.decimal(scalars, at: start, limit: start + 4).flatMap { $0.end - start <= 3 ? $0 : nil }
    }

    private static func numeral(_ scalars: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
        Numerals.numeral(scalars, at: start, limit: scalars.count)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        var text = TableText.trimmed(String(view))
        while let last = text.last, "；;".contains(last) { text.removeLast() }
        return text
    }
}
