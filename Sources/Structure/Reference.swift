import Text

/// The problems that an entry of a list apart is about, by their numbers: 针对第（一）、（三）项问题。, 第2、5条：, 问题1、4：
struct Reference {
    let numbers: [Int]
    /// Whether a word before it says that something else is about them: 针对
    let isNaming: Bool
    /// Where the words behind it begin.
    let end: Int

    private static let naming: Terms = ["针对", "对应", "对照", "关于", "对"]
    private static let units: Set<Unicode.Scalar> = ["项", "条", "个", "点"]
    private static let nouns: Terms = ["问题", "反馈问题", "具体问题", "整改问题", "反馈意见", "隐患"]
    /// What is told of them: 问题3、4整改措施：
    private static let parts: Terms = ["整改措施", "的整改措施", "措施", "整改情况", "的整改情况", "责任分工"]
    private static let joints: Set<Unicode.Scalar> = ["、", ",", "和", "及", "与", "第"]
    private static let dashes: Set<Unicode.Scalar> = ["至", "到", "-", "—", "~"]
    private static let most = 50

    /// The reference that begins at a place; nil where none does.
    init?(_ text: DocumentText, at start: Int, limit: Int) {
        func word(_ terms: Terms, at place: Int) -> Int {
            guard terms.canBegin(text.at(place)) else { return 0 }
            return terms.all.filter { text.starts($0, at: place, limit: limit) }.map(\.count).max() ?? 0
        }
        let named = word(Reference.naming, at: start)
        var place = start + named
        let before = word(Reference.nouns, at: place)
        guard text.at(place) == "第" || before > 0,
            let (numbers, after) = Reference.numbers(text, at: place + before, limit: limit), after < limit
        else { return nil }
        let hasUnit = Reference.units.contains(text.at(after))
        // 问题1： is the problem itself, and several of them are named.
        guard before > 0 ? numbers.count > 1 : hasUnit else { return nil }
        place = hasUnit ? after + 1 : after
        let noun = before > 0 ? before : word(Reference.nouns, at: place)
        place = text.skipSpace(place + (before > 0 ? word(Reference.parts, at: place) : noun), limit: limit)
        // 第一项： says of a list what it is; 第一项 within a sentence does not.
        let stops: [Unicode.Scalar] = named > 0 && noun > 0 ? [":", "。", ",", ";"] : [":"]
        guard place >= limit ? named > 0 && noun > 0 : stops.contains(text.at(place)) else { return nil }
        // 第一项： alone is a mark as any other.
        guard named > 0 || noun > 0 || numbers.count > 1 || text.at(start + 1) == "(" else { return nil }
        self.numbers = numbers
        isNaming = named > 0
        end = place >= limit ? limit : text.skipSpace(place + 1, limit: limit)
    }

    /// The numbers in the words of a label: 问题3、4整改措施：
    static func named(_ text: DocumentText, in label: Range<Int>) -> [Int]? {
        for word in nouns.all where text.starts(word, at: label.lowerBound, limit: label.upperBound) {
            return numbers(text, at: label.lowerBound + word.count, limit: label.upperBound)?.0
        }
        return nil
    }

    /// 第（一）（三）, 第1、2至4: the numbers, and where they end.
    private static func numbers(_ text: DocumentText, at start: Int, limit: Int) -> ([Int], Int)? {
        var numbers: [Int] = []
        var (place, end) = (start, start)
        var isTo = false
        while place < limit {
            while place < limit, joints.contains(text.at(place)) || text.at(place) == " " { place += 1 }
            let isBracketed = text.at(place) == "("
            guard let numeral = Numeral(text, at: isBracketed ? place + 1 : place, limit: limit),
                !isBracketed || text.at(numeral.end) == ")", (1...Numerals.greatestItem).contains(numeral.value)
            else { break }
            if isTo, let first = numbers.last, first < numeral.value, numeral.value - first < most {
                numbers += first + 1...numeral.value
            } else {
                numbers.append(numeral.value)
            }
            end = isBracketed ? numeral.end + 1 : numeral.end
            isTo = dashes.contains(text.at(end))
            place = isTo ? end + 1 : end
        }
        return numbers.isEmpty || numbers.count > most ? nil : (numbers, end)
    }
}
