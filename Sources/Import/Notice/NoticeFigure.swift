import Structure
import Text

/// A counted thing in running text: 六个方面, 17项具体问题, 71条措施.
struct NoticeFigure {
    enum Noun { case area, problem, measure }

    let noun: Noun
    let value: Int
    /// Whether it is the 一个 of "解决一个问题", which counts nothing.
    let isIndefinite: Bool
    /// The unit that it is counted by.
    let unit: Unicode.Scalar
    let start: Int
    let end: Int
    /// Whether the noun stands before its number, so that what is said of it stands before it too: 已整改问题7个.
    var isNounFirst = false

    static let units: [Unicode.Scalar] = ["个", "项", "条", "大"]
    private static let nouns: [(word: [Unicode.Scalar], noun: Noun)] = [
        (["方", "面"], .area), (["问", "题"], .problem), (["措", "施"], .measure),
        (["隐", "患"], .problem),
    ]
    /// How far a noun may stand from its number: 17项突出的具体问题.
    private static let reach = 8

    /// What may stand before a noun that comes before its number, so that it is what is counted: 反馈问题126个, and not
    /// 工作制度措施25项.
    private static let qualifiers: [[Unicode.Scalar]] = [
        ["反", "馈"], ["整", "改"], ["具", "体"], ["发", "现"], ["指", "出"], ["涉", "及"], ["巡", "察"], ["制", "定"], ["主", "要"],
        ["突", "出"], ["查", "出"], ["提", "出"], ["完", "成"], ["的"],
    ]
    /// What may stand between a noun and its number: 主要问题有 11 个.
    private static let between: Set<Unicode.Scalar> = [" ", "有", "共", "计"]

    private static func isNamed(_ text: DocumentText, at start: Int, in range: Range<Int>) -> Bool {
        guard start > range.lowerBound else { return true }
        let before = text.at(start - 1)
        return before == "," || before == "、" || before.endsClause
            || qualifiers.contains { word in
                start - word.count >= range.lowerBound && text.starts(word, at: start - word.count, limit: start)
            }
    }

    /// All the figures of a range, in order.
    static func all(_ text: DocumentText, in range: Range<Int>) -> [NoticeFigure] {
        var figures: [NoticeFigure] = []
        for count in NoticeCount.all(text, in: range, units: units) {
            let isIndefinite = count.isChinese && count.value == 1
            // 反馈问题126个 says it before the number.
            var end = count.start
            while end > range.lowerBound, between.contains(text.at(end - 1)) { end -= 1 }
            if let (word, noun) = nouns.first(where: {
                end - $0.word.count >= figures.last?.end ?? range.lowerBound
                    && text.starts($0.word, at: end - $0.word.count, limit: end)
                    && isNamed(text, at: end - $0.word.count, in: range)
            }) {
                figures.append(
                    NoticeFigure(
                        noun: noun, value: count.value, isIndefinite: isIndefinite, unit: text.at(count.end - 1),
                        start: end - word.count,
                        end: count.end, isNounFirst: true))
                continue
            }
            var index = count.end
            let limit = min(range.upperBound, count.end + reach)
            search: while index < limit {
                let scalar = text.at(index)
                if scalar == "," || scalar == "、" || scalar.endsClause || Numeral.isNumeral(scalar) {
                    break
                }
                for (word, noun) in nouns where text.starts(word, at: index, limit: range.upperBound) {
                    // 向十二个单位反馈问题155个: the noun is of the number behind it.
                    let end = index + word.count
                    if index > count.end, isNamed(text, at: index, in: count.end..<range.upperBound),
                        NoticeCount.all(text, in: end..<min(range.upperBound, end + 8), units: units).first.map({
                            text.skipSpace(end, limit: range.upperBound) == $0.start
                        }) ?? false
                    {
                        break search
                    }
                    figures.append(
                        NoticeFigure(
                            noun: noun, value: count.value, isIndefinite: isIndefinite, unit: text.at(count.end - 1),
                            start: count.start, end: index + word.count))
                    break search
                }
                index += 1
            }
        }
        return figures
    }
}
