// The walk through a body: its labels, each with the marks that follow it.
extension NoticeBody {
    /// A label, or the mark of what may be a measure.
    private enum Event {
        case label(NoticeLeadIn)
        case mark(NoticeMark, start: Int, afterComma: Bool)
    }

    /// The labels with the marks after each, and whether a list stands before the first of them.
    static func segments(
        _ text: NoticeText, _ range: Range<Int>, entries: [(mark: NoticeMark, start: Int)], opening: NoticeLeadIn?
    ) -> (all: [Segment], listBefore: Bool) {
        var segments: [Segment] = []
        if let opening { segments.append((opening, [])) }
        var listBefore = false
        for event in events(text, range, entries: entries, from: opening?.end) {
            switch event {
            case .label(let label): segments.append((label, []))
            case .mark(let mark, let start, let afterComma):
                if segments.isEmpty, mark.form == .measureWord {
                    segments.append((NoticeLeadIn(kind: .plan, start: start, end: start), []))
                }
                guard let last = segments.indices.last else {
                    var isList = mark.form == .clause
                    if case .numbered = mark.form { isList = true }
                    listBefore = listBefore || (isList && mark.number == 1 && !afterComma)
                    continue
                }
                segments[last].marks.append((mark, start, afterComma))
            }
        }
        return (segments, listBefore)
    }

    private static func events(
        _ text: NoticeText, _ range: Range<Int>, entries: [(mark: NoticeMark, start: Int)], from opening: Int?
    ) -> [Event] {
        var events: [Event] = []
        var boundary: Boundary? = opening == nil ? nil : .clause
        var index = opening ?? range.lowerBound
        var entry = 0
        /// The end of the line that `index` is in, looked for once a line.
        var lineEnd = index
        while index < range.upperBound {
            let scalar = text.at(index)
            if scalar == "\n" {
                boundary = .line
                index += 1
                continue
            }
            guard let edge = boundary else {
                boundary = scalar.noticeEndsClause ? .clause : scalar == "," ? .comma : nil
                index += 1
                continue
            }
            if scalar == " " || (edge == .clause && (scalar.noticeClosesQuote || scalar.noticeEndsClause)) {
                index += 1
                continue
            }
            boundary = nil
            while entry < entries.count, entries[entry].start < index { entry += 1 }
            if entry < entries.count, entries[entry].start == index {
                events.append(.mark(entries[entry].mark, start: index, afterComma: false))
                index = max(index + 1, entries[entry].mark.end)
                continue
            }
            if edge == .line {
                lineEnd = index
                while lineEnd < range.upperBound, text.at(lineEnd) != "\n" { lineEnd += 1 }
            }
            let wholeLine = edge == .line ? lineEnd : nil
            let mark = NoticeMark.measure(text, at: index, limit: range.upperBound)
            // "(1)整改措施：" is a label with a number, as are "(一)整改措施：" and "1.整改措施：" at the start of a line;
            // "一是落实措施：…" is a measure.
            let numbered = edge == .line ? NoticeMark.end(text, at: index, limit: lineEnd) : nil
            if edge != .comma, mark?.form != .clause, mark?.form != .measureWord,
                let label = NoticeLeadIn.find(
                    text, at: mark?.end ?? numbered ?? index, limit: range.upperBound, wholeLine: wholeLine)
            {
                events.append(.label(NoticeLeadIn(kind: label.kind, start: index, end: label.end)))
                index = max(index + 1, label.end)
                boundary = .clause
            } else if let mark {
                events.append(.mark(mark, start: index, afterComma: edge == .comma))
                index = max(index + 1, mark.end)
            }
        }
        return events
    }
}
