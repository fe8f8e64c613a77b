import Structure
import Text
import Tracker

/// A rate that a text states beside the figures that it is of: 25个问题，已完成19个，完成率80%.
struct StatedRate: Hashable {
    /// The rate as it is written, in ten-thousandths of a per cent.
    let stated: Int
    /// The digits behind its point.
    let digits: Int
    /// The part.
    let part: Int
    /// The whole.
    let whole: Int
    /// The sentence, as it was written.
    let sentence: String

    /// The rates of a text whose figures stand beside them and that fit none of these.
    static func wrong(in source: String) -> [StatedRate] {
        // Nearly all texts have no rate in them.
        guard source.utf8.contains(UInt8(ascii: "%")) || source.contains("％") else { return [] }
        let text = CheckText(source)
        return text.sentences.flatMap { wrong(in: text, $0) }
    }

    /// Whether a rate of so many of a whole fits to the digits that are shown.
    static func fits(_ rate: Percentage, part: Int, whole: Int) -> Bool {
        fits(stated: Int128(rate.hundredths) * Int128(unit / 100), digits: rate.digits, part: part, whole: whole)
    }

    /// The rate that would be right, with as many digits.
    var right: String {
        let steps = StatedRate.power(digits)
        let value = whole > 0 ? (part * 200 * steps + whole) / (2 * whole) : 0
        return StatedRate.written(value, digits: digits)
    }

    /// The rate as it is written.
    var statedText: String {
        StatedRate.written(stated / (StatedRate.unit / StatedRate.power(digits)), digits: digits)
    }

    private static let unit = 10_000

    private static func power(_ digits: Int) -> Int { (0..<digits).reduce(1) { value, _ in value * 10 } }

    private static func written(_ value: Int, digits: Int) -> String {
        guard digits > 0 else { return "\(value)%" }
        let steps = power(digits)
        let fraction = String(value % steps)
        return "\(value / steps)." + String(repeating: "0", count: digits - fraction.count) + "\(fraction)%"
    }

    /// A rate fits when it is the quotient rounded, up or down or to the nearest, to the digits that are shown.
    private static func fits(stated: Int128, digits: Int, part: Int, whole: Int) -> Bool {
        guard whole > 0 else { return true }
        let step = unit / power(digits)
        // In units of 1 / (whole * 10,000) of a per cent; what a text or a file says can be of any size.
        let (part, whole) = (Int128(part), Int128(whole))
        return (stated * whole - part * 100 * Int128(unit)).magnitude < (Int128(step) * whole).magnitude
    }

    // MARK: Reading

    /// A count with the word behind it.
    private struct Count {
        var value: Int
        var unit: Unicode.Scalar
        var place: Int
        var isDone: Bool
    }

    private static let counters: Set<Unicode.Scalar> = [
        "个", "项", "条", "件", "人", "名", "家", "户", "份", "篇", "宗", "起", "次",
    ]
    private static let done = CheckText.words("完成 办结 整改 销号 落实 解决 化解 合格 到位 办成 完成整改 整改完成 整改到位 已")
    /// The rates of what was done: their part is what was said to be done.
    private static let rates = CheckText.words("完成率 整改率 办结率 销号率 落实率 解决率 化解率 合格率 到位率 整改完成率 比例 占比")
    private static let links: Set<Unicode.Scalar> = ["为", "达", "到", "是", ":", ",", "至", "的"]

    private static func wrong(in text: CheckText, _ sentence: Range<Int>) -> [StatedRate] {
        var counts: [Count] = []
        var found: [StatedRate] = []
        var place = sentence.lowerBound
        while place < sentence.upperBound {
            guard text.folded[place].digit != nil else {
                place += 1
                continue
            }
            guard let number = decimal(text, place, sentence) else {
                while place < sentence.upperBound, isOfNumber(text.folded[place]) { place += 1 }
                continue
            }
            let next = text.at(number.end, in: sentence)
            if next == "%" {
                if let rate = rate(number, at: place, counts, text, sentence) { found.append(rate) }
            } else if number.digits == 0, counters.contains(next) {
                counts.append(
                    Count(
                        value: number.value, unit: next, place: place,
                        isDone: isDone(before: place, text, sentence)))
            } else if number.digits == 0, next == "/", let whole = decimal(text, number.end + 1, sentence),
                whole.digits == 0
            {
                if let rate = fraction(number.value, whole.value, at: whole.end, text, sentence) { found.append(rate) }
                place = whole.end
                continue
            }
            place = number.end
        }
        return found
    }

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.digit != nil || scalar == "." }

    /// A number, its value times 10 for each digit behind the point; nil for one that is longer than figures are.
    private static func decimal(
        _ text: CheckText, _ start: Int, _ sentence: Range<Int>
    ) -> (value: Int, digits: Int, end: Int)? {
        var (value, length, digits, end) = (0, 0, 0, start)
        var isFraction = false
        while end < sentence.upperBound {
            if let digit = text.folded[end].digit {
                value = value * 10 + digit
                length += 1
                if isFraction { digits += 1 }
                guard length <= 9 else { return nil }
            } else if text.folded[end] == ".", !isFraction, end > start,
                text.at(end + 1, in: sentence).digit != nil
            {
                isFraction = true
            } else {
                break
            }
            end += 1
        }
        return length > 0 && digits <= 4 ? (value, digits, end) : nil
    }

    private static func isDone(before place: Int, _ text: CheckText, _ sentence: Range<Int>) -> Bool {
        var start = place
        while start > sentence.lowerBound, place - start < 8, !CheckText.partsClauses(text.folded[start - 1]) {
            start -= 1
        }
        return text.contains(done, in: start..<place)
    }

    /// A rate that fits no two of the counts before it; nil where it does, or where nothing says that it is of these.
    private static func rate(
        _ number: (value: Int, digits: Int, end: Int), at place: Int, _ counts: [Count], _ text: CheckText,
        _ sentence: Range<Int>
    ) -> StatedRate? {
        var end = place
        while end > sentence.lowerBound, links.contains(text.folded[end - 1]) { end -= 1 }
        guard place - end <= 3, text.word(rates, before: end, in: sentence) != nil else { return nil }
        // Of a list of rates for several things nobody can tell here which figures each is of.
        guard let part = counts.last(where: \.isDone),
            let whole = counts.first(where: { $0.unit == part.unit && $0.place < part.place }),
            !whole.isDone, whole.value >= part.value, whole.value > 0
        else { return nil }
        let stated = number.value * unit / power(number.digits)
        for part in counts {
            for whole in counts where whole.unit == part.unit && whole.value >= part.value {
                if fits(stated: Int128(stated), digits: number.digits, part: part.value, whole: whole.value) {
                    return nil
                }
            }
        }
        return StatedRate(
            stated: stated, digits: number.digits, part: part.value, whole: whole.value, sentence: text.text(sentence))
    }

    /// 19/25（76%）
    private static func fraction(
        _ part: Int, _ whole: Int, at place: Int, _ text: CheckText, _ sentence: Range<Int>
    ) -> StatedRate? {
        var start = place
        while start < sentence.upperBound, start - place < 3, text.folded[start].digit == nil {
            // Not 10/25、80%: a list of other figures.
            guard text.folded[start] != "、" else { return nil }
            start += 1
        }
        guard let number = decimal(text, start, sentence), text.at(number.end, in: sentence) == "%", whole >= part,
            whole > 0
        else { return nil }
        let stated = number.value * unit / power(number.digits)
        guard !fits(stated: Int128(stated), digits: number.digits, part: part, whole: whole) else { return nil }
        return StatedRate(
            stated: stated, digits: number.digits, part: part, whole: whole, sentence: text.text(sentence))
    }
}
