import Structure

/// A number with its unit: 17项, 6 次.
struct NoticeCount {
    let value: Int
    let isChinese: Bool
    let start: Int
    let end: Int

    /// All the counts of a range that have one of the units, in order. 第17项 and 3-5项 are none.
    static func all(_ text: DocumentText, in range: Range<Int>, units: [Unicode.Scalar]) -> [NoticeCount] {
        var counts: [NoticeCount] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard Numeral.isNumeral(text.at(index)) else {
                index += 1
                continue
            }
            let start = index
            while index < range.upperBound, Numeral.isNumeral(text.at(index)) { index += 1 }
            guard let numeral = Numeral(text, at: start, limit: index), numeral.end == index else { continue }
            let place = text.skipSpace(index, limit: range.upperBound)
            guard place < range.upperBound, units.contains(text.at(place)) else { continue }
            let before = start > range.lowerBound ? text.at(start - 1) : " "
            if ["第", ".", "-", "—", "~", "至", "几", "数"].contains(before) { continue }
            counts.append(
                NoticeCount(value: numeral.value, isChinese: numeral.isChinese, start: start, end: place + 1))
        }
        return counts
    }
}
