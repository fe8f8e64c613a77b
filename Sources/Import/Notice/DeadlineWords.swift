import Structure
import Text

/// The day by which something is to be done, where the words of a measure say so: 应于6月底前建成, ……，9月30日前完成。
enum DeadlineWords {
    /// What may stand before the day.
    private static let before: Terms = ["应当", "应", "须", "需", "要", "确保", "力争", "争取", "计划", "预计", "必须", "原则上"]
    /// What stands behind a day that is the end of a clause.
    private static let ends: Terms = ["完成", "办结", "到位", "建成", "落实", "完工", "竣工", "整改", "见效", "投用", "结束"]
    /// No day is written with more.
    private static let longest = 16

    /// The day; of several the last one, as it is done only then.
    static func day(in words: String, after anchor: Day?) -> Day? {
        let text = DocumentText(words)
        var last: Day?
        for line in text.lines {
            var start = line.start
            while start < line.end {
                let end = (start..<line.end).first { [",", "。", ";"].contains(text.at($0)) } ?? line.end
                if let day = day(text, start..<end, anchor), last.map({ day > $0 }) ?? true { last = day }
                start = end + 1
            }
        }
        return last
    }

    private static func day(_ text: DocumentText, _ clause: Range<Int>, _ anchor: Day?) -> Day? {
        var start = clause.lowerBound
        if let word = before.all.first(where: { text.starts($0, at: start, limit: clause.upperBound) }) {
            start += word.count
        }
        let limit = min(clause.upperBound, start + longest)
        let stop = (start..<max(start, limit)).first { text.at($0) == "前" }.map { $0 + 1 }
        // Without 前 the clause says nothing but when it is to be ready.
        guard let end = stop ?? (text.ends(ends, in: clause) ? clause.upperBound : nil), end > start,
            let term = DateReader.term(text.written(start..<end)), term.hasDate
        else { return nil }
        return term.day(after: anchor)
    }
}
