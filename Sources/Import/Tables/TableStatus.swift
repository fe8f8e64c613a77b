import Papers
import Structure
import Text
import Tracker
import Wording

/// How far a measure is by the words or the share in a cell.
enum TableStatus {
    /// What only stands in a column of its own; all other words are those of documents.
    private static let words: [(status: NoticeReading.Status, words: Set<String>)] = [
        (.notStarted, TickWords.crosses.union(["notstarted"])),
        (.underway, TickWords.no.union(["未销号", "underway", "inprogress"])),
        (.effective, ["effective"]),
        (.done, TickWords.yes.union(["完成", "办结", "已归零", "done", "completed", "complete"])),
        (.closed, ["销号", "closed"]), (.longTerm, ["longterm", "ongoing"]),
    ]

    private static let byWords: [String: NoticeReading.Status] = {
        var all: [String: NoticeReading.Status] = [:]
        for (status, list) in words { for word in list { all[word] = status } }
        return all
    }()

    /// What a text says of how far something is.
    enum Reading: Equatable {
        /// It says just this.
        case said(NoticeReading.Stated)
        /// It says this, and more.
        case saidAnd(NoticeReading.Stated)
        /// It says what cannot be: two things at once, or that something is done by a day that is still to come.
        case doubtful
        /// Nothing that is known.
        case nothing
    }

    /// What the text of a cell, or of the value of a label, says.
    ///
    /// - Parameters:
    ///   - day: the day on which it is read: what is done by a later day is not done.
    ///   - isProse: whether it is a sentence or a bracket that nothing says what it is about: there a date without 已 before
    ///     完成 sets a time, and nothing but the words of documents counts.
    static func reading(_ text: String, on day: Day?, isProse: Bool = false) -> Reading {
        switch meaning(text, day, isProse) {
        case .doubtful: return .doubtful
        case .status(let status, let isAll):
            let stated = NoticeReading.Stated(status, word: text)
            return isAll || stated.isDone ? .said(stated) : .saidAnd(stated)
        case .nothing: break
        }
        if let closed = NoticeStatusWords.closing(text, on: day), !isProse || StatusWords.namesClosing(text) {
            let isDoubtful = isToCome(closed.basis ?? text, day) || NoticeStatusWords.isUnsettled(text)
            return isDoubtful || ClaimDay.isToCome(text, on: day) ? .doubtful : .said(closed)
        }
        if ClaimDay.isDoneAhead(text, on: day) { return .doubtful }
        guard !isProse, let leading = leading(text, on: day) else { return .nothing }
        let stated = NoticeReading.Stated(leading, word: Sentences.first(of: text))
        return stated.isDone && ClaimDay.isToCome(text, on: day) ? .doubtful : .saidAnd(stated)
    }

    /// Whether what a text says is done is so only in part: 完成（除第二项）, 部分完成, 完成（1/2）.
    static func isPartly(_ text: String) -> Bool {
        let plain = plain(text)
        if let (bare, beside, _) = parted(plain), status(bare) == .done, isPart(beside) { return true }
        return status(text) == .underway && ["部分", "阶段性", "初步"].contains(where: plain.contains)
            && StatusWords.partEnds.contains(where: plain.contains)
    }

    /// Whether what stands beside 完成 leaves something open.
    private static func isPart(_ beside: String) -> Bool {
        if let share = beside.wholeMatch(of: /(\d+)\/(\d+)/) { return (Int(share.1) ?? 0) < (Int(share.2) ?? 0) }
        return ["除", "仅", "只", "部分", "剩", "初稿", "反弹", "未完", "未改", "尚有", "还有"].contains(where: beside.contains)
            && !beside.contains("解除") && !beside.contains("免除")
    }

    /// Whether a sentence claims that something is done that cannot be yet: 于11月10日召开会议，已完成, read in October.
    static func claimsAhead(_ text: String, on day: Day?) -> Bool {
        if ClaimDay.isDoneAhead(text, on: day) { return true }
        // √（12月底）, 到位（11月底）: so few words tell nothing else.
        if text.count <= shortest, claims.contains(where: text.contains), ClaimDay.isToCome(text, on: day) {
            return true
        }
        let stated = NoticeStatusWords.within(text)?.stated.status ?? leading(text)
        return (stated == .done || stated == .closed) && ClaimDay.isToCome(text, on: day)
    }

    private static let shortest = 20
    private static let claims = ["完成", "办结", "到位", "销号", "落实", "解决", "√", "✓", "☑"]

    /// What says in the column of how far something is that nobody goes on with it: 取消, 并入第3项, 移交市编办.
    static func isOff(_ text: String) -> Bool {
        // 不再整改，合并到第1项: its first clause says it.
        let clause = String(text.prefix { !"，,。；;\n".contains($0) })
        guard clause.count <= 12, text.count <= longestOff,
            !clause.contains(where: \.isNumber) || clause.contains("第") || clause.contains("并入")
        else { return false }
        let plain = plain(clause).trimmingPrefix("已")
        return ["取消", "撤销", "作废", "终止", "不再", "合并", "并入", "移交", "转交", "划转", "剔除", "无需", "不需"].contains(
            where: plain.hasPrefix)
    }

    private static let longestOff = 40

    /// Whether a text says of what is to be done, and nothing else, that nobody goes on with it: 取消, 并入第3项. 移交市纪委 is said of
    /// what was done as well, and only tells it in a column of how far it is.
    static func isCancelled(_ text: String) -> Bool {
        plain(text).wholeMatch(
            of: /(本项|该项|此项)?(已|经研究)?(取消|撤销|作废|终止|不再(整改|实施|执行|推进)?|(并入|归入|合并到|合并至|合并入)第?[0-9一二三四五六七八九十]+[项条]?)/)
            != nil
    }

    /// Words that no stage says, as they are kept: as what the file says, which is not told as something that was done.
    static func kept(_ words: String) -> String { ImportWords.statusEntry(Phrase(verbatim: words)).zh }

    /// What a whole text means.
    private enum Meaning {
        /// - isAll: whether it says nothing beside it.
        case status(NoticeReading.Status, isAll: Bool)
        /// It names a status, and says beside it what cannot be: two at once, or a day that is still to come.
        case doubtful
        case nothing

        init(_ status: NoticeReading.Status?) {
            self = status.map { Meaning.status($0, isAll: true) } ?? Meaning.nothing
        }
    }

    /// The status that a whole text means.
    ///
    /// - Parameter day: the day on which it is read: what is done by a later day is not done.
    static func status(_ text: String, on day: Day? = nil) -> NoticeReading.Status? {
        if case .status(let status, _) = meaning(text, day) { status } else { nil }
    }

    private static func meaning(_ text: String, _ day: Day?, _ isProse: Bool = false) -> Meaning {
        switch TickWords.choice(text) {
        case .one(let word):
            if isProse, !StatusWords.isOfBoxes(text) { return .nothing }
            // √已完成 未完成: what stands there without a box was not chosen.
            let words = word.split(whereSeparator: \.isWhitespace).map(String.init)
            return meaning(words.count > 1 && words.allSatisfy { status($0) != nil } ? words[0] : word, day)
        case .unclear: return isProse && !StatusWords.isOfBoxes(text) ? .nothing : .doubtful
        case .none: break
        }
        let plain = plain(text)
        if !isProse, let status = byWords[plain] { return .status(status, isAll: true) }
        if isClash(plain) { return .doubtful }
        // 完成（2022年9月）, 完成2022.9.30: when. On what basis something was closed is asked for by itself.
        if let (bare, beside, isBefore) = parted(plain) {
            let isLoose = isProse && StatusWords.status(bare) == nil
            if let status = status(bare), status != .closed {
                if status == .done, isPart(beside), !isProse { return .status(.underway, isAll: false) }
                if status == .done, beside.hasSuffix("前"), !isBefore, !isLoose { return .doubtful }
                if status == .done, isToCome(beside, day) { return isLoose && isBefore ? .nothing : .doubtful }
                return isLoose ? .nothing : .status(status, isAll: false)
            }
        }
        let notice = DocumentText(plain)
        if let status = NoticeStatusWords.status(notice, 0..<notice.folded.count) { return Meaning(status) }
        if isProse { return Meaning(NoticeStatusWords.share(notice, 0..<notice.folded.count)) }
        if let number = Double(plain), number <= 100 { return Meaning(status(.number(number))) }
        guard plain.hasSuffix("%"), let share = Double(plain.dropLast()) else { return .nothing }
        return Meaning(status(share: share / 100))
    }

    /// Whether a text says in several words that something is done and that it is not: 完成；未完成. That nobody has closed what
    /// is done is none.
    private static func isClash(_ plain: String) -> Bool {
        let parts = plain.split { ",，;；/、|".contains($0) }.map(String.init)
        guard parts.count > 1 else { return false }
        let found = parts.compactMap { byWords[$0] ?? StatusWords.status($0) }
        return found.count == parts.count && found.contains { $0 == .done || $0 == .closed }
            && zip(parts, found).contains { ($1 == .notStarted || $1 == .underway) && !isOfClosing($0) }
    }

    /// Whether a text is about the close-out: that what is done is not closed says nothing against its being done.
    static func isOfClosing(_ text: String) -> Bool { text.contains("销号") }

    /// What looks ahead.
    private static let ahead = ["预计", "计划", "拟", "力争", "争取", "将于", "目标", "待", "expected", "planned", "due"]

    /// Whether what stands beside a status is a time that is still to come.
    private static func isToCome(_ beside: String, _ day: Day?) -> Bool {
        // 已完成（待销号） waits for nothing but the close-out.
        if !isOfClosing(beside), ahead.contains(where: beside.contains) { return true }
        guard let day else { return false }
        if let period = DateReader.period(beside) { return period.lowerBound > day }
        // Where the year is left out, it is that of the day, and of two others the nearer one.
        if let past = DateReader.deadline(beside, DateAnchor(day, .past)),
            let next = DateReader.deadline(beside, DateAnchor(day, .toCome))
        {
            return past == next ? past > day : past.year < day.year && next - day < day - past
        }
        let words = Folding.typed(beside).filter { $0 != " " }
        return DateReader.dates(in: words, words.indices, writtenOn: day).contains { $0.first > day }
    }

    /// A text and what stands behind it in brackets, or the date that stands before or behind it; nil where there is
    /// neither.
    private static func parted(_ plain: String) -> (bare: String, beside: String, isBefore: Bool)? {
        if plain.last == ")", let start = plain.lastIndex(of: "("), start != plain.startIndex {
            return (String(plain[..<start]), String(plain[plain.index(after: start)...].dropLast()), false)
        }
        guard let first = plain.firstIndex(where: { $0.isASCII && $0.isNumber }), !plain.hasSuffix("%") else {
            return nil
        }
        // 9月30日前完成 sets a time; what was done then says so without a 前.
        let isBefore = first == plain.startIndex
        let split = isBefore ? plain.firstIndex { !"0123456789-./年月日号底".contains($0) } : first
        guard let split, split != plain.startIndex else { return nil }
        let (left, right) = (String(plain[..<split]), String(plain[split...]))
        let (bare, beside) = isBefore ? (right, left) : (left, right)
        guard DateReader.deadline(beside, DateAnchor(Day.last, .past)) != nil else { return nil }
        return (bare, beside, isBefore)
    }

    /// A text as its words are known by.
    private static func plain(_ text: String) -> String {
        var plain = String(String.UnicodeScalarView(TableText.folded(text))).lowercased()
        while let last = plain.last, "。.;；!！,，".contains(last) { plain.removeLast() }
        return plain
    }

    /// Whether a text is nothing but a tick or a yes.
    static func isTick(_ text: String) -> Bool { TickWords.yes.contains(plain(text)) }

    /// Whether a text is so short that it names a status, and is no progress told in words.
    static func isWord(_ text: String) -> Bool {
        text.count <= longestWord && !text.contains(where: \.isNewline) && !text.contains { "。；;，,".contains($0) }
    }

    private static let longestWord = 8

    private static let ticks = TickWords.yes.union(["●", "v", "1"])
    private static let boxes = TickWords.no.union(["0"])

    /// Whether a heading is one of several below which a tick stands: 已完成, 未销号. 是 alone does not say of what.
    static func isTicked(_ heading: String) -> Bool {
        let plain = TableText.heading(heading).bare
        return plain.count > 1 && plain.contains(where: \.isLetter) && !ticks.contains(plain) && !boxes.contains(plain)
            && status(plain) != nil
    }

    /// What a tick says by the heading above it; an empty box says nothing. nil where there is no such heading or tick.
    static func ticked(_ cell: TableGrid.Cell, _ heading: String) -> NoticeReading.Status?? {
        guard let status = status(TableText.heading(heading).bare) else { return nil }
        let sign = plain(cell.text)
        return ticks.contains(sign) ? .some(status) : boxes.contains(sign) ? .some(nil) : nil
    }

    /// The status that the first clause of a longer text means: 已完成。制定了……
    static func leading(_ text: String, on day: Day? = nil) -> NoticeReading.Status? {
        text.split { "。；;，,：:\n".contains($0) }.first.flatMap { status(String($0), on: day) }
    }

    /// The status of a cell: words, a share, or a number up to one or a hundred.
    static func status(_ value: Papers.Cell.Value, on day: Day? = nil) -> NoticeReading.Status? {
        switch value {
        case .empty, .date: nil
        case .text(let text): status(text, on: day)
        case .percent(let share): status(share: share)
        case .number(let number): status(share: number > 1 ? number / 100 : number)
        }
    }

    private static func status(share: Double) -> NoticeReading.Status? {
        guard share >= 0, share <= 1 else { return nil }
        return share == 0 ? .notStarted : share >= 1 ? .done : .underway
    }
}
