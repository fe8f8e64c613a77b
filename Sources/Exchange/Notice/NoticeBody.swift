/// What stands below the number of a problem: its own text, the labels, the measures, and what was done about them.
///
/// The body is walked once; labels and marks are noted where a sentence can begin. Which of the marks are measures is
/// decided afterwards, since a list within a measure only shows by what comes after it.
struct NoticeBody {
    /// A measure: its mark, and the range of its text.
    struct Measure {
        let number: Int
        let start: Int
        let text: Range<Int>
        /// Whether its label leads in what was done.
        let isTold: Bool
        /// What was done about it, where that stands apart.
        var progress: Range<Int>?
    }

    /// After what a label or a mark stands.
    enum Boundary { case line, clause, comma }

    typealias Segment = (label: NoticeLeadIn, marks: [NoticeMeasureList.Entry])

    /// The problem's own words: up to the first label.
    private(set) var finding: Range<Int>
    private(set) var measures: [Measure] = []
    /// Labels that stand on a line of their own.
    private(set) var labels: [Range<Int>] = []
    /// What the labels say that they lead in.
    private(set) var kinds: Set<NoticeLeadIn.Kind> = []
    /// Text after a label that is part of no measure.
    private(set) var prose: [Range<Int>] = []
    /// What is uncertain, and where.
    private(set) var doubts: [(place: Int, why: NoticeReading.Why)] = []

    /// Reads a body.
    ///
    /// - Parameters:
    ///   - entries: the numbered lines within it that are no problems (`1、` below `整改措施：`), in order.
    ///   - opening: where the measures begin without a label: below 关于…问题的整改情况, and in a list of measures.
    init(
        _ text: NoticeText, _ range: Range<Int>, entries: [(mark: NoticeMark, start: Int)],
        opening: NoticeLeadIn? = nil
    ) {
        finding = range
        var (segments, listBefore) = NoticeBody.segments(text, range, entries: entries, opening: opening)
        // A heading that leads its measures in needs none where a label does.
        if opening != nil, segments.count > 1, segments[0].marks.isEmpty { segments.removeFirst() }
        guard let first = segments.first else {
            doubts.append((range.lowerBound, listBefore ? .noLeadIn : .noMeasures))
            return
        }
        finding = range.lowerBound..<first.label.start
        kinds = Set(segments.map(\.label.kind))
        read(text, range, segments)
        if measures.isEmpty { doubts.append((range.lowerBound, .noMeasures)) }
    }

    private mutating func read(_ text: NoticeText, _ range: Range<Int>, _ segments: [Segment]) {
        var list = NoticeMeasureList()
        /// The segment that the measures stand in; a single one has no number.
        var single: Range<Int>?
        var kind = NoticeLeadIn.Kind.told
        var inner: [NoticeLeadIn] = []
        var end = range.upperBound
        let alone = NoticeBody.alone(text, segments, upTo: range.upperBound)
        var isOver = false
        for (index, segment) in segments.enumerated() where !isOver {
            let limit = index + 1 < segments.count ? segments[index + 1].label.start : range.upperBound
            if index == alone {
                single = segment.label.end..<limit
                kind = segment.label.kind
                end = limit
            } else if single == nil, list.isEmpty {
                list.open(segment.marks)
                if !list.isEmpty { kind = segment.label.kind }
                let words = segment.label.end..<max(segment.label.end, list.start ?? limit)
                if text.hasWords(words) { prose.append(words) }
            } else if single == nil, list.continues(segment.marks) {
                if kind == .plan, segment.label.kind == .told { inner.append(segment.label) }
            } else {
                // A second label with a list of its own, or none.
                let rest = segment.label.start..<range.upperBound
                end = NoticeBody.findingAbove(segment.label, text, after: list) ?? rest.lowerBound
                let canTell = kind == .plan && segment.label.kind == .told && end == rest.lowerBound
                if canTell,
                    index + 1 == segments.count || segments[(index + 1)...].allSatisfy({ $0.label.kind == .told })
                {
                    take(list, single, inner, kind, text, end: end)
                    tell(segments[index...], inner.count, text, rest)
                } else {
                    take(list, single, inner, kind, text, end: end)
                    prose.append(end..<range.upperBound)
                    if single != nil
                        || segments[index...].contains(where: { $0.marks.contains { $0.mark.number == 1 } })
                    {
                        doubts.append((end, .secondList))
                    }
                }
                isOver = true
            }
        }
        for (label, _) in segments where label.start < end && NoticeBody.standsAlone(label, text) {
            labels.append(label.start..<label.end)
        }
        if !isOver { take(list, single, inner, kind, text, end: end) }
    }

    /// The segment that is one measure without a number: the first with words, where no label leads in a list, or where
    /// what follows tells what was done.
    private static func alone(_ text: NoticeText, _ segments: [Segment], upTo end: Int) -> Int? {
        for (index, segment) in segments.enumerated() {
            var list = NoticeMeasureList()
            list.open(segment.marks)
            if !list.isEmpty { return nil }
            let limit = index + 1 < segments.count ? segments[index + 1].label.start : end
            guard text.hasWords(segment.label.end..<max(segment.label.end, limit)) else { continue }
            let isPlan = segment.label.kind == .plan
            for other in segments[(index + 1)...] {
                if isPlan, other.label.kind == .told { return index }
                var list = NoticeMeasureList()
                list.open(other.marks)
                if !list.isEmpty { return nil }
            }
            return index
        }
        return nil
    }

    private mutating func take(
        _ list: NoticeMeasureList, _ single: Range<Int>?, _ inner: [NoticeLeadIn], _ kind: NoticeLeadIn.Kind,
        _ text: NoticeText, end: Int
    ) {
        if let single {
            let start = text.firstWord(single)
            measures.append(
                Measure(
                    number: 1, start: start, text: text.trimmedEnd(start..<single.upperBound), isTold: kind == .told))
            return
        }
        doubts += list.doubts
        var labels = inner[...]
        for (index, entry) in list.accepted.enumerated() {
            let next = index + 1 < list.accepted.count ? list.accepted[index + 1].start : end
            // "一是甲。整改进展：乙。二是丙。": what was done stands within the measure.
            var progress: Range<Int>?
            if let label = labels.first, label.start < next {
                labels.removeFirst()
                progress = text.trimmedEnd(label.end..<max(label.end, next))
                if labels.first.map({ $0.start < next }) ?? false { progress = nil }
            }
            let limit = progress.map { _ in labelStart(inner, from: entry.start) } ?? next
            let words = text.trimmedEnd(entry.mark.end..<max(entry.mark.end, limit))
            if text.hasWords(words) {
                measures.append(
                    Measure(
                        number: entry.mark.number, start: entry.start, text: words, isTold: kind == .told,
                        progress: progress.flatMap { text.hasWords($0) ? $0 : nil }))
            } else {
                doubts.append((entry.start, .emptyMeasure))
            }
            while let label = labels.first, label.start < next { labels.removeFirst() }
        }
    }

    private func labelStart(_ labels: [NoticeLeadIn], from place: Int) -> Int {
        labels.first { $0.start > place }?.start ?? place
    }

    /// What was done, told after the measures: matched to them by number, or to the only one. What cannot be matched is
    /// left out whole, since a guess would put one measure's progress under another.
    private mutating func tell(
        _ segments: ArraySlice<Segment>, _ innerBefore: Int, _ text: NoticeText, _ rest: Range<Int>
    ) {
        guard let first = segments.first else { return }
        let words = first.label.end..<max(first.label.end, rest.upperBound)
        if NoticeBody.standsAlone(first.label, text) { labels.append(first.label.start..<first.label.end) }
        guard text.hasWords(words) else { return }
        if measures.count == 1 {
            // "整改情况：一是……" of one measure is a list of one.
            var list = NoticeMeasureList()
            list.open(segments.flatMap(\.marks))
            let only = list.accepted.count == 1 && list.start == text.firstWord(words) ? list.accepted.first : nil
            let told = (only?.mark.number == measures[0].number ? only?.mark.end : nil).map {
                $0..<max($0, words.upperBound)
            }
            measures[0].progress = text.trimmedEnd(told ?? words)
            return
        }
        // The last of measures that each tell their own.
        if measures.count > 1, innerBefore == measures.count - 1, let last = measures.indices.last,
            measures[..<last].allSatisfy({ $0.progress != nil })
        {
            measures[last].progress = text.trimmedEnd(words)
            return
        }
        var list = NoticeMeasureList()
        list.open(segments.flatMap(\.marks))
        let places = Dictionary(measures.indices.map { (measures[$0].number, $0) }) { first, _ in first }
        guard !list.isEmpty, segments.count == 1, list.accepted.allSatisfy({ places[$0.mark.number] != nil })
        else {
            if labels.last?.lowerBound == rest.lowerBound { labels.removeLast() }
            prose.append(rest)
            doubts.append((rest.lowerBound, .progressUnmatched))
            return
        }
        doubts += list.doubts
        let before = first.label.end..<max(first.label.end, list.start ?? 0)
        if text.hasWords(before) { prose.append(before) }
        for (index, entry) in list.accepted.enumerated() {
            let next = index + 1 < list.accepted.count ? list.accepted[index + 1].start : rest.upperBound
            let told = text.trimmedEnd(entry.mark.end..<max(entry.mark.end, next))
            guard text.hasWords(told), let place = places[entry.mark.number] else { continue }
            measures[place].progress = told
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
}
