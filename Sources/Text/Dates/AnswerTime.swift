/// By when a letter's text asks for its answer: 请于11月5日前书面反馈, 5个工作日内答复.
public struct AnswerTime: Hashable, Sendable {
    /// The words.
    public let words: String
    /// The day; nil where it is counted from the receipt.
    public let day: Day?
    /// How many days are counted from the receipt.
    public let days: Int?
    /// Whether only working days are counted.
    public let isWorking: Bool

    /// So many working days are customary.
    public static let customaryDays = 5

    /// What is asked for by then.
    private static let answers = [
        "答复", "回复", "反馈", "回函", "复函", "函复", "送达", "回执", "书面报", "书面上报", "情况报", "情况上报", "报我", "报送我", "报本办", "报送本办",
        "报整改办", "报送整改办",
        "报巡察整改", "报送巡察整改",
    ].map { Array($0.unicodeScalars) }
    /// How far behind the time what is asked for may stand.
    private static let reach = 24

    /// All that a text says of it, which was written on a day.
    public static func all(in source: String, writtenOn day: Day) -> [AnswerTime] {
        let text = source.unicodeScalars.filter { !$0.isUnseen && !$0.properties.isWhitespace }.map(\.folded)
        var found: [AnswerTime] = []
        var start = 0
        for place in 0...text.count where place == text.count || "。;!?".unicodeScalars.contains(text[place]) {
            let sentence = start..<place
            start = place + 1
            var times: [(range: Range<Int>, day: Day?, days: Int?, isWorking: Bool)] = []
            for date in DateReader.dates(in: text, sentence, writtenOn: day) {
                if let head = limit(text, before: date.range, in: sentence) {
                    // 答复时限：11月15日: what is asked for stands before it.
                    found.append(
                        AnswerTime(
                            words: String(String.UnicodeScalarView(text[head..<date.range.upperBound])),
                            day: date.last, days: nil, isWorking: false))
                } else if date.isLimit || isAsked(text, by: date.range, in: sentence) {
                    times.append((date.range, date.last, nil, false))
                }
            }
            times += periods(text, sentence)
            times.sort { $0.range.lowerBound < $1.range.lowerBound }
            for (index, time) in times.enumerated() {
                let next = index + 1 < times.count ? times[index + 1].range.lowerBound : sentence.upperBound
                let end = min(next, time.range.upperBound + reach)
                guard let word = answer(text, time.range.upperBound..<end) else { continue }
                found.append(
                    AnswerTime(
                        words: String(String.UnicodeScalarView(text[time.range.lowerBound..<word])), day: time.day,
                        days: time.days, isWorking: time.isWorking))
            }
        }
        return found
    }

    /// Where the answer begins whose time limit a date is: 回复截止11月15日, 请答复，最迟不晚于11月15日. Nil where it is none.
    private static func limit(_ text: [Unicode.Scalar], before date: Range<Int>, in sentence: Range<Int>) -> Int? {
        let near = max(sentence.lowerBound, date.lowerBound - 8)..<date.lowerBound
        guard let limit = limits.compactMap({ place(of: $0, text, near) }).min() else { return nil }
        // What is to be done by a 整改时限 is no answer, whatever stands before it.
        return answers.compactMap { word in
            let before = max(sentence.lowerBound, limit - word.count - 1)..<limit
            return place(of: word, text, before)
        }.min()
    }

    /// Whether something is asked for on a day: 请于11月15日送达, 11月15日（星期二）下班前答复.
    private static func isAsked(_ text: [Unicode.Scalar], by date: Range<Int>, in sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, date.lowerBound - 4)..<date.lowerBound
        if asks.contains(where: { place(of: $0, text, before) != nil }) { return true }
        let after = date.upperBound..<min(sentence.upperBound, date.upperBound + 10)
        guard let end = text[after].firstIndex(of: "前") else { return false }
        // 前期, 前述 is no time.
        return end + 1 == sentence.upperBound || !"期述款项".unicodeScalars.contains(text[end + 1])
    }

    /// Where a word begins within a range.
    private static func place(of word: [Unicode.Scalar], _ text: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        range.first { $0 + word.count <= range.upperBound && text[$0..<$0 + word.count].elementsEqual(word) }
    }

    private static let limits = ["时限", "期限", "截止", "最迟", "不晚于", "不迟于"].map { Array($0.unicodeScalars) }
    private static let asks = ["请于", "请在", "务必于", "务必在", "须于", "应于"].map { Array($0.unicodeScalars) }

    /// Where the word ends that says what is asked for; nil where there is none.
    private static func answer(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        answers.compactMap { word in place(of: word, text, range).map { $0 + word.count } }.min()
    }

    /// 5个工作日内, 三日内, 10天之内.
    private static func periods(
        _ text: [Unicode.Scalar], _ range: Range<Int>
    ) -> [(range: Range<Int>, day: Day?, days: Int?, isWorking: Bool)] {
        var found: [(Range<Int>, Day?, Int?, Bool)] = []
        var place = range.lowerBound
        func has(_ word: String, at place: Int) -> Bool {
            let scalars = Array(word.unicodeScalars)
            return place + scalars.count <= range.upperBound
                && text[place..<place + scalars.count].elementsEqual(scalars)
        }
        while place < range.upperBound {
            guard Numerals.isNumeral(text[place]) || text[place].digit != nil else {
                place += 1
                continue
            }
            var end = place
            while end < range.upperBound, Numerals.isNumeral(text[end]) || text[end].digit != nil { end += 1 }
            let number = String(String.UnicodeScalarView(text[place..<end]))
            var after = end
            if has("个", at: after) { after += 1 }
            let unit = ["工作日", "日", "天"].first { has($0, at: after) }
            after += unit?.count ?? 0
            if has("之", at: after) { after += 1 }
            if let unit, has("内", at: after), let days = Int(number) ?? Numerals.value(number) {
                found.append((place..<after + 1, nil, days, unit == "工作日"))
            }
            place = end
        }
        return found
    }

    /// Whether it is the time by which a letter of a day is to be answered; nil is the customary one, in working days.
    public func agrees(with answerBy: Day?, customary: Int, writtenOn written: Day) -> Bool {
        guard let answerBy else { return isWorking && days == customary }
        if let day { return day == answerBy }
        guard let days, days < 1000 else { return false }
        guard isWorking else { return written + days == answerBy }
        var day = written
        var left = days
        while left > 0 {
            day = day + 1
            if !day.isWeekend { left -= 1 }
        }
        return day == answerBy
    }
}
