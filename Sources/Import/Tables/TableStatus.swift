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

    /// The status that a whole text means.
    static func status(_ text: String) -> NoticeReading.Status? {
        if let chosen = chosen(text) { return status(chosen) }
        let plain = plain(text)
        if let status = byWords[plain] { return status }
        // 完成（2022年9月）: when. On what basis something was closed is asked for by itself.
        if let bare = withoutBracket(plain), let status = status(bare), status != .closed { return status }
        let notice = DocumentText(plain)
        if let status = NoticeStatusWords.status(notice, 0..<notice.folded.count) { return status }
        if let number = Double(plain), number <= 100 { return status(.number(number)) }
        guard plain.hasSuffix("%"), let share = Double(plain.dropLast()) else { return nil }
        return status(share: share / 100)
    }

    private static let filled = Set("■☑✔✓√●◉☒")
    private static let open = Set("□☐○◯")

    /// What is ticked of several words that stand beside their boxes: ■已完成 □未完成. Nil where that is not just one.
    private static func chosen(_ text: String) -> String? {
        guard text.contains(where: open.contains), text.contains(where: filled.contains) else { return nil }
        var words: [String] = []
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: open.contains) {
            // Behind an open box nothing is said until the next filled one.
            let ticked = part.split(omittingEmptySubsequences: false, whereSeparator: filled.contains)
            words += ticked.dropFirst().map { TableText.trimmed(String($0)) }
        }
        return words.count == 1 && !words[0].isEmpty ? words[0] : nil
    }

    /// A text without the brackets at its end; nil where there are none, or nothing stands before them.
    private static func withoutBracket(_ plain: String) -> String? {
        guard plain.last == ")", let start = plain.lastIndex(of: "("), start != plain.startIndex else { return nil }
        return String(plain[..<start])
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
    static func leading(_ text: String) -> NoticeReading.Status? {
        text.split { "。；;，,：:\n".contains($0) }.first.flatMap { status(String($0)) }
    }

    /// The status of a cell: words, a share, or a number up to one or a hundred.
    static func status(_ value: Papers.Cell.Value) -> NoticeReading.Status? {
        switch value {
        case .empty, .date: nil
        case .text(let text): status(text)
        case .percent(let share): status(share: share)
        case .number(let number): status(share: number > 1 ? number / 100 : number)
        }
    }

    private static func status(share: Double) -> NoticeReading.Status? {
        guard share >= 0, share <= 1 else { return nil }
        return share == 0 ? .notStarted : share >= 1 ? .done : .underway
    }
}
