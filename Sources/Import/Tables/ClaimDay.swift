import Text
import Tracker

/// What cannot have been done yet by the day that a claim names: 已完成，2022年12月30日通过验收, read in October.
enum ClaimDay {
    /// What looks ahead: a clause with one of these plans something.
    static let ahead = ["预计", "计划", "拟", "力争", "争取", "将", "目标", "待", "确保", "下一步", "expected", "planned", "due"]
    /// What says behind a day that something came about on it.
    private static let ends = ["完成", "办结", "到位", "销号", "通过", "验收", "复查", "整改", "落实", "解决", "印发", "召开"]
    /// What leads in a day on which something came about.
    private static let leads = ["完成时间", "完成日期", "办结时间", "办结日期", "销号时间", "销号日期", "验收时间"]
    private static let claims = ["已", "完成", "办结", "到位", "销号", "解决", "√"]
    /// All of a text that is no longer is about one thing.
    private static let short = 60
    /// A day without its year that would be farther off is one of the year before.
    private static let farthest = 183

    /// Whether a text that says that something is done tells of a day to come as of one that was.
    static func isToCome(_ text: String, on day: Day?) -> Bool {
        guard let day, mayName(text) else { return false }
        let sentences = text.split { "。；;!！\n".contains($0) }.map(String.init)
        return sentences.contains { sentence in
            (text.count <= short || claims.contains(where: sentence.contains))
                && clauses(sentence).contains { !days($0, day).isEmpty }
        }
    }

    /// Whether a clause says that something was done on a day to come: 已于2022年12月20日完成.
    static func isDoneAhead(_ text: String, on day: Day?) -> Bool {
        guard let day, text.contains("已") || leads.contains(where: text.contains), mayName(text) else { return false }
        return text.split { "。；;!！\n".contains($0) }.flatMap { clauses(String($0)) }.contains { clause in
            days(clause, day).contains { found in
                let before = String(String.UnicodeScalarView(found.words[..<found.range.lowerBound]))
                let behind = String(String.UnicodeScalarView(found.words[found.range.upperBound...]))
                return behind.hasPrefix("已") || before.contains("已") && ends.contains(where: behind.contains)
                    || leads.contains(where: before.hasSuffix) && behind.isEmpty
            }
        }
    }

    /// Whether a text can name a day at all: most cells do not.
    private static func mayName(_ text: String) -> Bool {
        var digits = 0
        var isParted = false
        for scalar in text.unicodeScalars {
            if scalar == "年" || scalar == "月" || scalar == "日" { return true }
            if scalar.properties.numericType == .decimal {
                digits += 1
                // 12.30, 11/20, 20221130
                if isParted || digits == 8 { return true }
            } else {
                isParted = digits > 0 && ".-/．－／".unicodeScalars.contains(scalar)
                digits = 0
            }
        }
        return false
    }

    /// The clauses of a sentence without what it quotes: 《2023年工作要点》 names no day.
    private static func clauses(_ sentence: String) -> [String] {
        let quotes = sentence.contains("《") || sentence.contains("“")
        return (quotes ? sentence.replacing(/《[^》]*》|“[^”]*”/, with: "") : sentence).split { "，,()（）[]【】".contains($0) }
            .map(String.init)
    }

    private typealias Found = (words: [Unicode.Scalar], range: Range<Int>)

    /// The days to come in a clause that plans nothing.
    private static func days(_ clause: String, _ day: Day) -> [Found] {
        guard clause.contains(where: \.isNumber) || clause.contains("月") || clause.contains("年"),
            !ahead.contains(where: clause.contains)
        else { return [] }
        let words = Array(Folding.typed(clause).filter { $0 != " " })
        return DateReader.dates(in: words, words.indices, writtenOn: day).compactMap { date in
            let written = words[date.range]
            let behind = String(String.UnicodeScalarView(words[date.range.upperBound...]))
            guard date.first > day, !date.isLimit, !["起", "前", "以前", "之前", "版"].contains(where: behind.hasPrefix) else {
                return nil
            }
            // 12月 read in January is that of the year before.
            let hasYear = written.contains("年") || written.count { $0.properties.numericType != nil } > 4
            if !hasYear, date.first - day > farthest { return nil }
            // 2023年预算 is named by a year.
            if date.last - date.first > 300, !behind.isEmpty, !ends.contains(where: behind.hasPrefix) { return nil }
            return (words, date.range)
        }
    }
}
