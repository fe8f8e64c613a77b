import Text
import Tracker

/// Something that a text says will be by a day: 预计11月底举行, 力争年底前印发, 2025年前实现.
struct Forecast: Hashable {
    /// The last day of what is named.
    let by: Day
    /// Whether it is said as something to come, so that it has gone stale when its day has passed. 实现 and 完成 are said
    /// of what was done as well.
    let isOpen: Bool
    /// What is said, as it was written.
    let clause: String

    /// What a text, which was written on a day, says about days to come or passed.
    static func all(in source: String, on day: Day) -> [Forecast] {
        let text = CheckText(source)
        var found: [Forecast] = []
        for sentence in text.sentences {
            let dates = DateReader.dates(in: text.folded, sentence, writtenOn: day)
            guard !dates.isEmpty else { continue }
            // So many dates no sentence has that a person wrote.
            for date in dates.prefix(200) {
                guard let word = word(of: date, in: text, sentence) else { continue }
                let forecast = Forecast(
                    by: date.last, isOpen: word.isOpen,
                    clause: text.text(
                        shortened(text.clause(around: word.range, in: sentence), around: word.range)))
                if !found.contains(where: { $0.by == forecast.by && $0.clause == forecast.clause }) {
                    found.append(forecast)
                }
            }
        }
        return found
    }

    // MARK: Words

    /// What is said of things to come, with how far behind it the date can stand.
    private static let ahead: [(words: [[Unicode.Scalar]], gap: Int)] = [
        (CheckText.words("预计 预期 力争 争取 有望 将于 将在 拟于 拟在 定于 预定"), 10), (CheckText.words("计划"), 3),
        (CheckText.words("拟"), 1),
    ]
    /// The same, where the date stands before.
    private static let behind = CheckText.words("预计 力争 争取 有望 计划 拟 将")
    /// What is said of things to come and of what was done.
    private static let aims = CheckText.words("实现 确保")
    /// What is to be done by a limit.
    private static let deeds = CheckText.words(
        "完成 办结 出台 印发 建成 落实 到位 上线 投用 交付 验收 召开 举行 开业 揭牌 启用 运行 销号 整改到位")
    /// What makes of it something that was planned once, or the plan that was gone by.
    private static let former = CheckText.words("原 曾 此前 当初 未 按 按照 依照 照 超 草 代 模 虚")
    /// The same, anywhere before it in its clause, where it need not be said of things to come.
    private static let measures = CheckText.words("按 照 根据 依据 原 此前 当初")
    /// With these 计划 is the name of a paper.
    private static let papers = CheckText.words(
        "行动 年度 工作 整改 培训 学习 立法 督察 督查 实施 检查 教育 发展 采购 预算 年 项目 投资 招录 招聘 推进 建设 用款 引进 培养 五年 三年")
    private static let plan = Array("计划".unicodeScalars)
    /// What says that it was done.
    private static let done = CheckText.words("已 如期 提前完成 按期完成 按时完成 顺利完成")

    private struct Word {
        var isOpen: Bool
        /// From the word to the end of the date, or the other way round.
        var range: Range<Int>
    }

    /// The word that makes a commitment of a date; nil where none does, or where it is told that it was kept.
    private static func word(of date: ProseDate, in text: CheckText, _ sentence: Range<Int>) -> Word? {
        let clause = text.clause(around: date.range, in: sentence)
        guard let word = before(date, in: text, clause) ?? after(date, in: text, clause) else { return nil }
        guard !text.contains(done, in: word.range.upperBound..<sentence.upperBound),
            text.word(former, before: word.range.lowerBound, in: sentence) == nil
        else { return nil }
        let isPlan = text.has(plan, at: word.range.lowerBound, in: sentence)
        if isPlan, text.word(papers, before: word.range.lowerBound, in: sentence) != nil { return nil }
        let isPlain = isPlan || !word.isOpen
        if isPlain, text.contains(measures, in: clause.lowerBound..<word.range.lowerBound) { return nil }
        return word
    }

    private static func before(_ date: ProseDate, in text: CheckText, _ clause: Range<Int>) -> Word? {
        let start = date.range.lowerBound
        for (words, gap) in ahead {
            for word in words {
                guard let place = text.place(of: word, endingBefore: start, gap: gap, in: clause) else { continue }
                return Word(isOpen: true, range: place..<date.range.upperBound)
            }
        }
        for word in aims {
            guard let place = text.place(of: word, endingBefore: start, gap: 6, in: clause) else { continue }
            return Word(isOpen: false, range: place..<date.range.upperBound)
        }
        return nil
    }

    private static func after(_ date: ProseDate, in text: CheckText, _ clause: Range<Int>) -> Word? {
        let end = date.range.upperBound
        func found(_ words: [[Unicode.Scalar]], gap: Int) -> Range<Int>? {
            for place in end...(end + gap) {
                if let word = text.word(words, at: place, in: clause) {
                    return date.range.lowerBound..<place + word.count
                }
            }
            return nil
        }
        if let range = found(behind, gap: 1) { return Word(isOpen: true, range: range) }
        if let range = found(aims, gap: 3) { return Word(isOpen: false, range: range) }
        // 9月底完成 tells of what was done, 9月底前完成 of what is to be.
        if date.isLimit, let range = found(deeds, gap: 4) { return Word(isOpen: false, range: range) }
        return nil
    }

    /// A clause that is too long to be a title is cut around what it is about.
    private static func shortened(_ clause: Range<Int>, around range: Range<Int>) -> Range<Int> {
        let limit = 48
        guard clause.count > limit else { return clause }
        let start = max(clause.lowerBound, min(range.lowerBound, clause.upperBound - limit))
        return start..<min(clause.upperBound, max(range.upperBound, start + limit))
    }
}

extension CheckText {
    /// Where a word begins that ends at most `gap` characters before a place, with nothing that parts clauses or lists
    /// between; nil where there is none.
    fileprivate func place(of word: [Unicode.Scalar], endingBefore place: Int, gap: Int, in range: Range<Int>) -> Int? {
        var end = place
        while place - end <= gap {
            if has(word, at: end - word.count, in: range) { return end - word.count }
            end -= 1
            guard range.contains(end), folded[end] != "、" else { return nil }
        }
        return nil
    }
}
