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

    /// Whether a whole week is named, which an office's last day may end: 本周内.
    let isWeek: Bool

    /// All that a text says of it, which was written on a day.
    public static func all(in source: String, writtenOn day: Day) -> [AnswerTime] {
        let text = source.unicodeScalars.filter { !$0.isUnseen && !$0.properties.isWhitespace }.map(\.folded)
        var found: [AnswerTime] = []
        var start = 0
        for place in 0...text.count where place == text.count || "。;!?".unicodeScalars.contains(text[place]) {
            found += AnswerFinder(text: text, sentence: start..<place, day: day).all
            start = place + 1
        }
        return found
    }

    /// What of a text asks for its answer at another time than the letter's own, which counts from the day it was written;
    /// nil where nothing does.
    ///
    /// A text that names the letter's own time may name later ones: the results are reported after the answer.
    public static func contradiction(in source: String, with answerBy: Day?, writtenOn day: Day) -> String? {
        let times = all(in: source, writtenOn: day)
        func agrees(_ time: AnswerTime) -> Bool {
            time.agrees(with: answerBy, customary: customaryDays, writtenOn: day)
        }
        let isNamed = times.contains(where: agrees)
        return times.first { time in
            guard !agrees(time) else { return false }
            guard isNamed, let other = time.day, let answerBy else { return true }
            return other <= answerBy
        }?.words
    }

    /// Whether it is the time by which a letter of a day is to be answered; nil is the customary one, in working days.
    public func agrees(with answerBy: Day?, customary: Int, writtenOn written: Day) -> Bool {
        guard let answerBy else { return isWorking && days == customary }
        // Whoever says this week may mean its last day at work.
        if let day { return isWeek ? (day - 2...day).contains(answerBy) : day == answerBy }
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
