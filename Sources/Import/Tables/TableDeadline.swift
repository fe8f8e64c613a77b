import Papers
import Tracker

/// The day or the kind that a cell with a deadline means.
struct TableDeadline {
    private(set) var day: Day?
    private(set) var term: DateReader.Term?
    /// Whether it was read, and could mean another day: 2022.1 as a number can be what is left of 2022.10.
    private(set) var isDoubtful = false
    /// What stands beside the day in brackets, and is not kept.
    private(set) var remark: String?
    /// The first one, where the cell says that it was put off.
    private(set) var first: Day?

    /// Days before this one in a spreadsheet's count are before 1954, and after it after 2064: no deadlines.
    private static let serials = 20_000.0...60_000.0

    /// From 1904 days are counted this many later.
    private static let since1904 = 1462.0

    /// Whether it names a day, or how it is to be gone about.
    var isRead: Bool { day != nil || term != nil }

    static func read(_ value: Papers.Cell.Value, _ text: String, from1904: Bool = false) -> TableDeadline {
        func day(ofSerial number: Double) -> Day? {
            let serial = from1904 ? number + since1904 : number
            return serials.contains(serial) ? Day(year: 1899, month: 12, day: 30).map { $0 + Int(serial) } : nil
        }
        var found = TableDeadline()
        switch value {
        case .empty, .percent: break
        case .date(let year, let month, let day): found.day = Day(year: year, month: month, day: day)
        case .number(let number):
            if let day = day(ofSerial: number) {
                found.day = day
            } else {
                found.readText(text)
                found.isDoubtful = found.day != nil && text.hasSuffix(".1")
            }
        case .text:
            // What a .csv keeps of a day.
            found.day = text.count == 5 ? Double(text).flatMap(day(ofSerial:)) : nil
            if found.day == nil { found.readText(text) }
        }
        return found
    }

    private mutating func readText(_ text: String) {
        // Two lines of one cell say one thing: 2022年6月底前 / 长期坚持.
        let plain = TableText.lines(text).joined(separator: "，")
        if let pair = DeadlineRole.pair(plain), let from = TableDeadline.day(pair.first, after: nil),
            let to = TableDeadline.day(pair.later, after: from)
        {
            (day, first) = (to, from)
            return
        }
        if let stamp = DateReader.stamp(plain) {
            (day, remark) = (stamp.day, stamp.remark)
            return
        }
        guard let term = DateReader.term(plain) else { return }
        self.term = term
        if term.year != nil { day = term.day(after: nil) }
    }

    private static func day(_ text: String, after anchor: Day?) -> Day? {
        if let day = DateReader.stamp(text)?.day { return day }
        guard let term = DateReader.term(text), term.hasDate, term.year != nil || anchor != nil else { return nil }
        return term.day(after: anchor)
    }
}
