import Text

/// The lines below a document: the signing body, and the date.
package enum Signature {
    /// How the names of those that sign end. 整改时限 2022年12月31日 is no signature.
    private static let signers: Terms = [
        "党组", "党委", "党工委", "总支", "支部", "委员会", "办公室", "局", "委", "厅", "院", "校", "学", "公司", "集团", "中心",
        "镇", "乡", "街道", "政府", "会", "组", "队", "站", "所", "部", "处", "科", "室", "馆", "社", "厂", "行", "区", "县", "市",
    ]

    /// The date of a line that is a date and nothing else, or a name and the full date.
    package static func date(_ text: DocumentText, _ line: DocumentText.Line) -> WrittenDate? {
        guard line.range.count <= 60, let date = WrittenDate.first(text, in: line.range) else { return nil }
        let rest = text.trimmedEnd(date.end..<line.end, of: [")", "。"])
        guard rest.isEmpty else { return nil }
        let before = line.start..<date.start
        if before.allSatisfy({ text.at($0) == " " || text.at($0) == "(" }) { return date }
        return date.year != nil && isName(text, before) ? date : nil
    }

    /// Whether a line belongs to the signature: it holds the date, or the name above one.
    package static func contains(_ text: DocumentText, _ index: Int) -> Bool {
        let line = text.lines[index]
        if date(text, line) != nil || isMonth(text, line) { return true }
        guard index + 1 < text.lines.count, isName(text, line.range) else { return false }
        let below = text.lines[index + 1]
        return date(text, below)?.year != nil || isMonth(text, below)
    }

    /// 2024年7月 and nothing else.
    private static func isMonth(_ text: DocumentText, _ line: DocumentText.Line) -> Bool {
        guard line.range.count <= 14, text.at(line.end - 1) == "月", text.has(["年"], in: line.range) else {
            return false
        }
        return line.range.allSatisfy {
            Numeral.isNumeral(text.at($0)) || [" ", "年", "月"].contains(text.at($0))
        }
    }

    /// A name has no punctuation, and does not begin with a number as an item does.
    private static func isName(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        let range = text.trimmedEnd(range)
        // 三明市 and 九江市 begin with a numeral; 一是 and 1 do not begin a name.
        guard range.count <= 40, text.ends(signers, in: range), text.at(range.lowerBound).digit == nil,
            !(Numeral.isNumeral(text.at(range.lowerBound)) && ["是", "要"].contains(text.at(range.lowerBound + 1)))
        else { return false }
        return !range.contains { index in
            let scalar = text.at(index)
            return scalar.endsClause || scalar == "," || scalar == "、" || scalar == "“" || scalar == "《"
                || scalar == "("
        }
    }
}
