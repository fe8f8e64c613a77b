import Papers
import Structure
import Text
import Tracker

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

    /// What a whole text means.
    private enum Meaning {
        case status(NoticeReading.Status)
        /// It names a status, and says beside it what cannot be: two at once, or a day that is still to come.
        case doubtful
        case nothing
    }

    /// The status that a whole text means.
    ///
    /// - Parameter day: the day on which it is read: what is done by a later day is not done.
    static func status(_ text: String, on day: Day? = nil) -> NoticeReading.Status? {
        if case .status(let status) = meaning(text, day) { status } else { nil }
    }

    /// Whether a text names a status, and says beside it what cannot be.
    static func isDoubtful(_ text: String, on day: Day) -> Bool {
        if case .doubtful = meaning(text, day) { true } else { false }
    }

    private static func meaning(_ text: String, _ day: Day?) -> Meaning {
        switch TickWords.choice(text) {
        case .one(let word): return meaning(word, day)
        case .unclear: return .doubtful
        case .none: break
        }
        let plain = plain(text)
        if let status = byWords[plain] { return .status(status) }
        // 完成（2022年9月）, 完成2022.9.30: when. On what basis something was closed is asked for by itself.
        if let (bare, beside) = parted(plain), let status = status(bare), status != .closed {
            return status == .done && isToCome(beside, day) ? .doubtful : .status(status)
        }
        let notice = DocumentText(plain)
        if let status = NoticeStatusWords.status(notice, 0..<notice.folded.count) { return .status(status) }
        if let number = Double(plain), number <= 100 { return status(.number(number)).map(Meaning.status) ?? .nothing }
        guard plain.hasSuffix("%"), let share = Double(plain.dropLast()) else { return .nothing }
        return status(share: share / 100).map(Meaning.status) ?? .nothing
    }

    /// What looks ahead.
    private static let ahead = ["预计", "计划", "拟", "力争", "争取", "将于", "目标", "expected", "planned", "due"]

    /// Whether what stands beside a status is a time that is still to come.
    private static func isToCome(_ beside: String, _ day: Day?) -> Bool {
        if ahead.contains(where: beside.contains) { return true }
        guard let day else { return false }
        let first = DateReader.period(beside)?.lowerBound ?? DateReader.deadline(beside, DateAnchor(day, .past))
        return first.map { $0 > day } ?? false
    }

    /// A text and what stands behind it in brackets, or the date that stands before or behind it; nil where there is
    /// neither.
    private static func parted(_ plain: String) -> (bare: String, beside: String)? {
        if plain.last == ")", let start = plain.lastIndex(of: "("), start != plain.startIndex {
            return (String(plain[..<start]), String(plain[plain.index(after: start)...].dropLast()))
        }
        guard let first = plain.firstIndex(where: { $0.isASCII && $0.isNumber }), !plain.hasSuffix("%") else {
            return nil
        }
        // 9月30日前完成 sets a time; what was done then says so without a 前.
        let split = first == plain.startIndex ? plain.firstIndex { !"0123456789-./年月日号底".contains($0) } : first
        guard let split, split != plain.startIndex else { return nil }
        let (left, right) = (String(plain[..<split]), String(plain[split...]))
        let (bare, beside) = first == plain.startIndex ? (right, left) : (left, right)
        return DateReader.deadline(beside, DateAnchor(Day.last, .past)) == nil ? nil : (bare, beside)
    }

    /// A text as its words are known by.
    private static func plain(_ text: String) -> String {
        var plain = String(String.UnicodeScalarView(TableText.folded(text))).lowercased()
        while let last = plain.last, "。.;；!！,，".contains(last) { plain.removeLast() }
        return plain
    }

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
