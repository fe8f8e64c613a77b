import Text

/// A text as it stands in a notice: on one line, ended, and so that it is read back as the one text that it is.
///
/// What cannot be told apart there is written another way: line breaks become ；, a list of one's own 一是…二是…, which
/// would go on the list of measures, becomes （1）…（2）…, and a label within the text loses its colon (整改措施：) or stands in
/// quotation marks (【整改措施】).
package enum NoticeSentence {
    /// A measure's text, or a problem's own.
    package static func text(_ text: String) -> String {
        ended(withoutLabels(withoutOrdinals(onOneLine(text))))
    }

    /// A paragraph of its own. At the beginning of a line every short run of words before a colon can be a label.
    package static func paragraph(_ text: String) -> String {
        var scalars = Array(self.text(text).unicodeScalars)
        let place = scalars.prefix(24).firstIndex { $0.folded == ":" }
        if let place {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[..<place])
            if labelWords.contains(where: { String(view).contains($0) }) { scalars[place] = "，" }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// What makes a label of some words.
    private static let labelWords = ["措施", "举措", "做法", "成效", "整改", "落实情况", "进展情况", "完成情况"]

    /// A heading: on one line, without the mark that would end it.
    package static func heading(_ text: String) -> String {
        var scalars = Array(withoutLabels(onOneLine(text)).unicodeScalars)
        while let last = scalars.last, "。.：:；;，,、！!？?… ".unicodeScalars.contains(last) { scalars.removeLast() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A text on one line, without what ends it: for the midst of a sentence.
    package static func bare(_ text: String) -> String {
        var line = onOneLine(text)
        while let last = line.last, "。；;，,、 ".contains(last) { line.removeLast() }
        return line
    }

    // MARK: Lines

    private static func onOneLine(_ text: String) -> String {
        var result = ""
        for line in text.split(whereSeparator: { $0.isNewline || $0 == "\u{0B}" || $0 == "\u{0C}" }) {
            // Every kind of space reads as one.
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !words.isEmpty else { continue }
            if let last = result.unicodeScalars.last {
                let folded = last.folded
                let isOpen = folded == "," || folded == "、" || folded.endsClause || folded.closesQuote
                result += isOpen ? "" : "；"
            }
            result += words
        }
        return result
    }

    private static func ended(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        while let last = scalars.last, "；;，,、：: ".unicodeScalars.contains(last) { scalars.removeLast() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        guard let last = scalars.last else { return "" }
        return String(view) + (["。", "！", "？", "!", "?"].contains(String(last)) ? "" : "。")
    }

    // MARK: Marks

    /// Where a clause can begin: the beginning, and after what ends one, with the spaces and closing marks after it.
    private static func starts(_ scalars: [Unicode.Scalar]) -> [Bool] {
        var starts = [Bool](repeating: false, count: scalars.count + 1)
        var isOpen = true
        for (index, scalar) in scalars.enumerated() {
            let folded = scalar.folded
            starts[index] = isOpen
            if folded.endsClause || folded == "," {
                isOpen = true
            } else if folded != " ", !folded.closesQuote {
                isOpen = false
            }
        }
        return starts
    }

    private static func withoutOrdinals(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let starts = starts(scalars)
        var view = String.UnicodeScalarView()
        var index = 0
        var isInList = false
        while index < scalars.count {
            // After a comma 二是 goes on with a list, or is a part of the sentence.
            let isWithin = index > 0 && scalars[..<index].last { $0 != " " }?.folded == ","
            if starts[index], isInList || !isWithin, let (number, end) = ordinal(scalars, at: index) {
                isInList = true
                view.append(contentsOf: "（\(number)）".unicodeScalars)
                index = end
            } else {
                view.append(scalars[index])
                index += 1
            }
        }
        return String(view)
    }

    /// 一是 and its like at a place, with a comma or colon after it.
    private static func ordinal(_ scalars: [Unicode.Scalar], at start: Int) -> (number: Int, end: Int)? {
        guard let (number, last) = Numerals.numeral(scalars, at: start, limit: scalars.count), number > 0,
            last < scalars.count, scalars[last] == "是"
        else { return nil }
        var end = last + 1
        if end < scalars.count, [",", ":"].contains(scalars[end].folded) { end += 1 }
        return (number, end)
    }

    /// A label leads in a list of measures; in the midst of a text it leads in nothing.
    private static func withoutLabels(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        let starts = starts(scalars)
        for start in scalars.indices {
            let isStart = starts[start] || (start > 0 && scalars[start - 1].folded == ")")
            let first = scalars[start].folded
            let close: Unicode.Scalar
            switch first {
            // In brackets it is one wherever it stands; a year in them is a document's number.
            case "【", "〖": close = first == "【" ? "】" : "〗"
            case "[", "〔": close = first == "[" ? "]" : "〕"
            case "整", "问", "后": close = ":"
            default: continue
            }
            guard close != ":" || isStart,
                let end = scalars[start..<min(scalars.count, start + 24)].firstIndex(where: { $0.folded == close })
            else { continue }
            if close == ":" {
                scalars[end] = "，"
            } else if !scalars[start..<end].contains(where: { $0.properties.numericType != nil }) {
                scalars[start] = "“"
                scalars[end] = "”"
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
