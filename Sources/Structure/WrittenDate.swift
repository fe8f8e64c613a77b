/// A date as documents write it: 2022年3月11日, 7月19日, 二〇二二年十二月二十七日.
package struct WrittenDate {
    package let year: Int?
    package let month: Int
    package let day: Int
    package let start: Int
    package let end: Int

    /// The first date with a day within a range.
    package static func first(_ text: DocumentText, in range: Range<Int>) -> WrittenDate? {
        for index in range where text.at(index) == "月" {
            if let date = around(text, index, in: range) { return date }
        }
        return nil
    }

    /// The second date of a period, after 至 or a dash; what it leaves out is that of the first.
    package func periodEnd(_ text: DocumentText, limit: Int) -> WrittenDate? {
        var index = text.skipSpace(end, limit: limit)
        let dashes: [Unicode.Scalar] = ["至", "到", "-", "—", "–", "~", "─", "−", "～"]
        let begin = index
        while index < limit, dashes.contains(text.at(index)) { index += 1 }
        guard index > begin else { return nil }
        index = text.skipSpace(index, limit: limit)
        if let date = WrittenDate.first(text, in: index..<min(limit, index + 16)), date.start == index { return date }
        guard let numeral = Numeral(text, at: index, limit: limit),
            let end = WrittenDate.unit("日", text, after: numeral.end, limit: limit)
        else { return nil }
        return WrittenDate(year: nil, month: month, day: numeral.value, start: index, end: end)
    }

    /// The date whose 月 stands at a place.
    private static func around(_ text: DocumentText, _ place: Int, in range: Range<Int>) -> WrittenDate? {
        guard let (monthStart, month) = number(text, before: place, from: range.lowerBound, longest: 3),
            let day = Numeral(
                text, at: text.skipSpace(place + 1, limit: range.upperBound), limit: range.upperBound),
            let end = unit("日", text, after: day.end, limit: range.upperBound)
                ?? unit("号", text, after: day.end, limit: range.upperBound)
        else { return nil }
        var yearPlace = monthStart
        while yearPlace > range.lowerBound, text.at(yearPlace - 1) == " " { yearPlace -= 1 }
        if yearPlace > range.lowerBound, text.at(yearPlace - 1) == "年",
            let (start, year) = number(text, before: yearPlace - 1, from: range.lowerBound, longest: 4), year >= 1900
        {
            return WrittenDate(year: year, month: month, day: day.value, start: start, end: end)
        }
        return WrittenDate(year: nil, month: month, day: day.value, start: monthStart, end: end)
    }

    /// The number that ends before a place.
    private static func number(
        _ text: DocumentText, before place: Int, from lower: Int, longest: Int
    ) -> (start: Int, value: Int)? {
        var end = place
        while end > lower, text.at(end - 1) == " " { end -= 1 }
        var start = end
        while start > lower, end - start <= longest, Numeral.isNumeral(text.at(start - 1)) { start -= 1 }
        guard end - start <= longest, let numeral = Numeral(text, at: start, limit: end), numeral.end == end
        else {
            return nil
        }
        return (start, numeral.value)
    }

    private static func unit(_ word: Unicode.Scalar, _ text: DocumentText, after place: Int, limit: Int) -> Int? {
        let index = text.skipSpace(place, limit: limit)
        return index < limit && text.at(index) == word ? index + 1 : nil
    }
}
