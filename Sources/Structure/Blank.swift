/// What is to be filled in: （请填写）, ××, ____, ……
enum Blank {
    private static let hints: Terms = ["请", "填", "例", "如:", "此处", "待", "注", "说明", "可"]
    private static let fillers: Set<Unicode.Scalar> = ["×", "X", "x", "*", "_", "…", "□", "○", "〇"]

    /// Whether words stand for nothing: signs to be filled in, and hints in brackets how to.
    static func isAll(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var hasFiller = false
        while index < range.upperBound {
            let scalar = text.at(index)
            if scalar == "(", let close = (index..<range.upperBound).first(where: { text.at($0) == ")" }) {
                guard text.begins(hints, in: index + 1..<close) || isAll(text, index + 1..<close) else { return false }
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
