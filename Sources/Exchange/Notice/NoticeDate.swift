import Tracker

/// A date as a notice writes it: 2022年3月11日, 7月19日, 二〇二二年十二月二十七日.
struct NoticeDate {
    let year: Int?
    let month: Int
    let day: Int
    let start: Int
    let end: Int

    /// The date as a day, with a year for one that lacks its own; nil where there is no such day.
    func on(year other: Int?) -> Day? {
        guard let year = year ?? other else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The first date with a day within a range.
    static func first(_ text: NoticeText, in range: Range<Int>) -> NoticeDate? {
        for index in range where text.at(index) == "月" {
            if let date = around(text, index, in: range) { return date }
        }
        return nil
    }

    /// The second date of a period, after 至 or a dash; what it leaves out is that of the first.
    func periodEnd(_ text: NoticeText, limit: Int) -> NoticeDate? {
        var index = text.skipSpace(end, limit: limit)
        let dashes: [Unicode.Scalar] = ["至", "到", "-", "—", "–", "~", "─", "−", "～"]
        let begin = index
        while index < limit, dashes.contains(text.at(index)) { index += 1 }
        guard index > begin else { return nil }
        index = text.skipSpace(index, limit: limit)
        if let date = NoticeDate.first(text, in: index..<min(limit, index + 16)), date.start == index { return date }
        guard let numeral = NoticeNumeral(text, at: index, limit: limit),
            let end = NoticeDate.unit("日", text, after: numeral.end, limit: limit)
        else { return nil }
        return NoticeDate(year: nil, month: month, day: numeral.value, start: index, end: end)
    }

    /// The date whose 月 stands at a place.
    private static func around(_ text: NoticeText, _ place: Int, in range: Range<Int>) -> NoticeDate? {
        guard let (monthStart, month) = number(text, before: place, from: range.lowerBound, longest: 3),
            let day = NoticeNumeral(
                text, at: text.skipSpace(place + 1, limit: range.upperBound), limit: range.upperBound),
            let end = unit("日", text, after: day.end, limit: range.upperBound)
                ?? unit("号", text, after: day.end, limit: range.upperBound)
        else { return nil }
        var yearPlace = monthStart
        while yearPlace > range.lowerBound, text.at(yearPlace - 1) == " " { yearPlace -= 1 }
        if yearPlace > range.lowerBound, text.at(yearPlace - 1) == "年",
            let (start, year) = number(text, before: yearPlace - 1, from: range.lowerBound, longest: 4), year >= 1900
        {
            return NoticeDate(year: year, month: month, day: day.value, start: start, end: end)
        }
        return NoticeDate(year: nil, month: month, day: day.value, start: monthStart, end: end)
    }

    /// The number that ends before a place.
    private static func number(
        _ text: NoticeText, before place: Int, from lower: Int, longest: Int
    ) -> (start: Int, value: Int)? {
        var end = place
        while end > lower, text.at(end - 1) == " " { end -= 1 }
        var start = end
        while start > lower, end - start <= longest, NoticeNumeral.isNumeral(text.at(start - 1)) { start -= 1 }
        guard end - start <= longest, let numeral = NoticeNumeral(text, at: start, limit: end), numeral.end == end
        else {
            return nil
        }
        return (start, numeral.value)
    }

    private static func unit(_ word: Unicode.Scalar, _ text: NoticeText, after place: Int, limit: Int) -> Int? {
        let index = text.skipSpace(place, limit: limit)
        return index < limit && text.at(index) == word ? index + 1 : nil
    }
}
