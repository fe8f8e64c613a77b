import Text

/// How the names of units end.
package enum UnitName {
    private static let ends: Terms = [
        "局", "委", "办", "部", "科", "室", "院", "校", "镇", "乡", "街道", "处", "股", "队", "站", "所", "会", "组", "中心", "支部", "公司",
        "社区",
        "机关", "村", "厅", "集团", "总支", "党委", "政府", "专班", "班子", "馆", "厂", "园", "区", "县", "市",
    ]
    private static let longest = 24

    /// Whether words are the name of a unit, as far as their end says.
    package static func isOne(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        let range = text.trimmedEnd(range)
        return (2...longest).contains(range.count) && text.ends(ends, in: range)
            && !range.contains { [",", "。", ";", ":"].contains(text.at($0)) }
    }

    /// Whether a name is that of a unit.
    package static func isOne(_ name: String) -> Bool {
        let text = DocumentText(name)
        return isOne(text, 0..<max(0, text.folded.count - 1))
    }
}
