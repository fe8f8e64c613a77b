import Text

/// A word that counts what begins with it, in whatever words a document counts: 第一件, 案例二：, 整改卡片3
struct Ordinal: Equatable {
    /// The word without its number.
    let word: [Unicode.Scalar]
    let number: Int
    /// Where the words behind it begin, or the end of its line.
    let end: Int

    /// What stands between it and its words.
    private static let joints: Set<Unicode.Scalar> = [":", "、", ".", " ", "|", "·", "—"]
    /// What is counted that holds no findings, or is no matter: parts of rules and of time.
    private static let others: Set<Unicode.Scalar> = [
        "章", "节", "条", "款", "页", "年", "月", "季", "期", "版", "次", "届", "步", "阶", "部", "天", "周", "日", "名", "组", "轮", "批",
        "时",
        "线", "产", "人",
    ]
    private static let things: Terms = ["附件", "附表", "附图", "续表", "电话", "编号", "序号", "文号", "年度", "措施", "举措", "阶段", "步骤"]
    private static let longest = 4

    /// The one that begins at a place; nil where none does.
    init?(_ text: DocumentText, at start: Int, limit: Int) {
        guard start < limit else { return nil }
        let numeral: Numeral?
        var after: Int
        if text.at(start) == "第" {
            numeral = Numeral(text, at: start + 1, limit: limit)
            guard let numeral, numeral.end < limit else { return nil }
            let unit = text.at(numeral.end)
            guard Ordinal.isWord(unit), !Ordinal.others.contains(unit) else { return nil }
            word = ["第", unit]
            after = numeral.end + 1
        } else {
            guard !text.begins(Ordinal.things, in: start..<limit) else { return nil }
            let reach = min(limit, start + Ordinal.longest + 1)
            guard let place = (start..<reach).first(where: { Numeral.isNumeral(text.at($0)) }), place - start > 1,
                text.folded[start..<place].allSatisfy(Ordinal.isWord)
            else { return nil }
            numeral = Numeral(text, at: place, limit: limit)
            guard let numeral else { return nil }
            word = Array(text.folded[start..<place])
            after = numeral.end
        }
        guard let numeral, (1...Numerals.greatestItem).contains(numeral.value) else { return nil }
        number = numeral.value
        if after < limit {
            guard Ordinal.joints.contains(text.at(after)) else { return nil }
            while after < limit, Ordinal.joints.contains(text.at(after)) { after += 1 }
        }
        end = after
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x4E00 && scalar.value <= 0x9FFF }

    /// The words that count the lines of a text: each from 1 on, without a gap.
    static func words(_ text: DocumentText) -> Set<[Unicode.Scalar]> {
        var numbers: [[Unicode.Scalar]: [Int]] = [:]
        for line in text.lines {
            guard let found = Ordinal(text, at: line.start, limit: line.end) else { continue }
            numbers[found.word, default: []].append(found.number)
        }
        return Set(numbers.filter { $0.value.count > 1 && $0.value == Array(1...$0.value.count) }.keys)
    }
}
