/// What stands below the number of a problem: its own text, the label, and the measures.
///
/// The body is walked once; labels and marks are noted where a sentence can begin. Which of the marks are measures is
/// decided afterwards, since a list within a measure only shows by what comes after it.
struct NoticeBody {
    /// A measure: its mark, and the range of its text.
    struct Measure {
        let number: Int
        let start: Int
        let text: Range<Int>
    }

    /// A label, or the mark of what may be a measure.
    private enum Event {
        case label(NoticeLeadIn)
        case mark(NoticeMark, start: Int, afterComma: Bool)
    }

    /// The problem's own words: up to the first label.
    private(set) var finding: Range<Int>
    private(set) var measures: [Measure] = []
    /// Labels that stand on a line of their own.
    private(set) var labels: [Range<Int>] = []
    /// Text after a label that is part of no measure.
    private(set) var prose: [Range<Int>] = []
    /// What is uncertain, and where.
    private(set) var doubts: [(place: Int, why: NoticeReading.Why)] = []

    /// Reads a body.
    ///
    /// - Parameter entries: the numbered lines within it that are no problems (`1、` below `整改措施：`), in order.
    init(_ text: NoticeText, _ range: Range<Int>, entries: [(mark: NoticeMark, start: Int)]) {
        finding = range
        let events = NoticeBody.events(text, range, entries: entries)
        var segments: [(label: NoticeLeadIn, marks: [(mark: NoticeMark, start: Int, afterComma: Bool)])] = []
        var listBefore = false
        for event in events {
            switch event {
            case .label(let label): segments.append((label, []))
            case .mark(let mark, let start, let afterComma):
                guard let last = segments.indices.last else {
                    listBefore = listBefore || (mark.form == .clause && mark.number == 1 && !afterComma)
                    continue
                }
                segments[last].marks.append((mark, start, afterComma))
            }
        }
        guard let first = segments.first else {
            doubts.append((range.lowerBound, listBefore ? .noLeadIn : .noMeasures))
            return
        }
        finding = range.lowerBound..<first.label.start
        var list = NoticeMeasureList()
        var end = range.upperBound
        for (index, segment) in segments.enumerated() {
            let limit = index + 1 < segments.count ? segments[index + 1].label.start : range.upperBound
            if list.isEmpty {
                list.open(segment.marks)
                let words = segment.label.end..<max(segment.label.end, list.start ?? limit)
                if text.hasWords(words) { prose.append(words) }
            } else if !list.continues(segment.marks) {
                // A second label with a list of its own, or none: what was achieved told once more, or a finding
                // within the finding.
                end = NoticeBody.findingAbove(segment.label, text, after: list) ?? segment.label.start
                prose.append(end..<range.upperBound)
                if segments[index...].contains(where: { $0.marks.contains { $0.mark.number == 1 } }) {
                    doubts.append((end, .secondList))
                }
                break
            }
        }
        for (label, _) in segments where label.start < end && NoticeBody.standsAlone(label, text) {
            labels.append(label.start..<label.end)
        }
        take(list, text, end: end)
        if measures.isEmpty { doubts.append((range.lowerBound, .noMeasures)) }
    }

    private mutating func take(_ list: NoticeMeasureList, _ text: NoticeText, end: Int) {
        doubts += list.doubts
        for (index, entry) in list.accepted.enumerated() {
            let next = index + 1 < list.accepted.count ? list.accepted[index + 1].start : end
            let words = text.trimmedEnd(entry.mark.end..<max(entry.mark.end, next))
            if text.hasWords(words) {
                measures.append(Measure(number: entry.mark.number, start: entry.start, text: words))
            } else {
                doubts.append((entry.start, .emptyMeasure))
            }
        }
    }

    /// Where the line above a label begins, if it names a further finding, "(2)…的问题。": it is part of no measure.
    private static func findingAbove(
        _ label: NoticeLeadIn, _ text: NoticeText, after list: NoticeMeasureList
    ) -> Int? {
        guard text.at(label.start - 1) == "\n", let above = text.line(of: label.start - 1),
            above.start > list.accepted.last?.start ?? 0,
            NoticeMark.measure(text, at: above.start, limit: above.end)?.form == .bracketed,
            text.ends(["问题"], in: text.trimmedEnd(above.range, of: ["。", ":", ";"]))
        else { return nil }
        return above.start
    }

    /// Whether nothing follows a label on its line.
    private static func standsAlone(_ label: NoticeLeadIn, _ text: NoticeText) -> Bool {
        text.at(label.start - 1) == "\n" && text.at(label.end) == "\n"
    }

    private static func events(
        _ text: NoticeText, _ range: Range<Int>, entries: [(mark: NoticeMark, start: Int)]
    ) -> [Event] {
        enum Boundary { case line, clause, comma }
        var events: [Event] = []
        var boundary: Boundary?
        var index = range.lowerBound
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
            // "(1)整改措施：" is a label with a number; "一是落实措施：…" is a measure.
            if edge != .comma, mark?.form != .clause,
                let label = NoticeLeadIn.find(
                    text, at: mark?.end ?? index, limit: range.upperBound, wholeLine: wholeLine)
            {
                events.append(.label(NoticeLeadIn(start: index, end: label.end)))
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
