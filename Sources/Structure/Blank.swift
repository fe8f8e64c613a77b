import Text

/// What is to be filled in: （请填写）, ××, ____, ……
package enum Blank {
    private static let hints: Terms = ["请", "填", "例", "如:", "此处", "待", "注", "说明", "可"]
    private static let fillers: Set<Unicode.Scalar> = ["×", "X", "x", "*", "_", "…", "□", "○", "〇"]

    /// Whether words are to be filled in, or show how: ××××不到位（照抄原文）.
    package static func isToFill(_ words: String) -> Bool {
        let text = DocumentText(words)
        let all = 0..<text.folded.count
        return isAll(text, all)
            || all.contains { place in
                ["×", "X", "_"].contains(text.at(place)) && (1..<3).allSatisfy { text.at(place + $0) == text.at(place) }
            }
    }

    /// Whether words stand for nothing: signs to be filled in, and hints in brackets how to.
    package static func isAll(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var hasFiller = false
        while index < range.upperBound {
            let scalar = text.at(index)
            if scalar == "(", let close = (index..<range.upperBound).first(where: { text.at($0) == ")" }) {
                guard
                    text.begins(hints, in: index + 1..<close) || text.has(["填写"], in: index + 1..<close)
                        || isAll(text, index + 1..<close)
                else { return false }
                hasFiller = true
                index = close + 1
                continue
            }
            if fillers.contains(scalar) { hasFiller = true } else if scalar.isWord { return false }
            index += 1
        }
        return hasFiller
    }
}
