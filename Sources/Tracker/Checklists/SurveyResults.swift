/// What came of a survey: how many gave each answer, by day and in all.
public struct SurveyResults: Sendable {
    /// The answers of one day, or of all.
    public struct Row: Hashable, Sendable {
        /// The day; nil for all together.
        public let day: Day?
        /// How many gave each answer.
        public internal(set) var counts: [SurveyAnswer: Int] = [:]

        /// How many answered.
        public var total: Int { counts.values.reduce(0, +) }
        /// How many are content, wholly or mostly: 满意 and 基本满意.
        public var content: Int { count(.satisfied) + count(.mostly) }

        /// How many gave an answer.
        public func count(_ answer: SurveyAnswer) -> Int { counts[answer] ?? 0 }

        /// A part of those who answered in whole per cent; nil where nobody did.
        public func rate(of part: Int) -> Int? { total > 0 ? (part * 200 + total) / (2 * total) : nil }
    }

    /// By day, the first day first.
    public let days: [Row]
    /// All together.
    public let all: Row

    /// The results of a survey up to a day. Where two writers counted the same answer of the same day, what was said last
    /// counts.
    public init(of survey: Record, in ledger: Ledger, until day: Day) {
        var days: [Day: Row] = [:]
        for tally in ledger.records(of: survey.id, .tally) {
            guard let answer = tally.text(.answer).flatMap(SurveyAnswer.init) else { continue }
            let on = tally.day(.on) ?? tally.day
            guard on <= day else { continue }
            days[on, default: Row(day: on)].counts[answer] = tally.number(.amount) ?? 0
        }
        self.days = days.sorted { $0.key < $1.key }.map(\.value)
        var all = Row(day: nil)
        for row in self.days { all.counts.merge(row.counts, uniquingKeysWith: +) }
        self.all = all
    }
}
