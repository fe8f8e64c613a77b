import Tracker

// Measures and owners that are listed apart from the problems, and are joined to them by number.
extension NoticeAssembler {
    /// An entry of such a list.
    struct OpenEntry {
        let number: Int
        let area: String?
        let line: NoticeText.Line
        let textStart: Int
        let point: NoticeMark.Form
        let isOwner: Bool
        /// Numbered lines within it that are entries of its own.
        var entries: [(mark: NoticeMark, start: Int)] = []
    }

    /// Reads a line of a list; false where it begins nothing.
    mutating func readListed(_ index: Int) -> Bool {
        guard zone == .measures || zone == .owners else { return false }
        let line = text.lines[index]
        guard let mark = NoticeMark.heading(text, line) else { return false }
        switch outline.level(of: mark, at: index) {
        case .area:
            closeListed(at: line.start)
            listedArea = Numerals.chinese(mark.number)
            listedLast = 0
            skip(line, .sectionHeading)
            return true
        case .problem: break
        case .entry, nil:
            if let listed, case .numbered = mark.form, listed.point != mark.form {
                self.listed?.entries.append((mark, line.start))
            }
            return false
        }
        let isNext = mark.number == listedLast + 1 || (mark.number > listedLast && listed?.point == mark.form)
        guard listed == nil || isNext && listed?.point == mark.form else {
            listed?.entries.append((mark, line.start))
            return true
        }
        closeListed(at: line.start)
        listedLast = mark.number
        listed = OpenEntry(
            number: mark.number, area: listedArea, line: line, textStart: mark.end, point: mark.form,
            isOwner: zone == .owners)
        return true
    }

    /// Ends the entry that is open, and gives what it says to the problem of its number.
    mutating func closeListed(at end: Int) {
        guard let open = listed else { return }
        listed = nil
        let whole = open.textStart..<max(open.textStart, end)
        let ref = open.area.flatMap { refs["\($0)#\(open.number)"] } ?? (open.area == nil ? String(open.number) : nil)
        guard let ref, let place = problemPlaces[ref] else {
            doubt(open.line, .noSuchProblem)
            skip(open.line.start..<whole.upperBound, open.line.number, .prose)
            return
        }
        let notes = takeNotes(whole, isWhole: open.isOwner)
        if open.isOwner {
            for note in notes {
                items[place].fields.merge(note.fields) { first, _ in first }
                items[place].stated = items[place].stated ?? note.stated
            }
            let words = text.trimmedEnd(whole)
            if text.hasWords(words) { skip(words, open.line.number, .prose) }
            return
        }
        let range = withoutHeading(open, whole)
        let start = text.firstWord(range)
        let opening = NoticeLeadIn(kind: .plan, start: start, end: start)
        let body = NoticeBody(text, start..<max(start, range.upperBound), entries: open.entries, opening: opening)
        var measures = measures(body, of: ref, from: lastMeasures[ref] ?? 0)
        lastMeasures[ref] = (lastMeasures[ref] ?? 0) + (body.measures.map(\.number).max() ?? 0)
        NoticeOwners.spread(notes, body, &items[place], &measures)
        apart[ref, default: []] += measures
        note(body, at: start, open.line)
    }

    /// What follows the problem's name, where an entry begins with it on a line of its own.
    private mutating func withoutHeading(_ open: OpenEntry, _ range: Range<Int>) -> Range<Int> {
        let first = text.trimmedEnd(open.textStart..<min(open.line.end, range.upperBound))
        guard open.line.end < range.upperBound, text.hasWords(open.line.end..<range.upperBound),
            NoticeLevels.endsAsProblem(text, open.line) || text.ends([":"], in: first)
        else { return range }
        skip(first, open.line.number, .leadIn)
        return open.line.end..<range.upperBound
    }

    /// Puts the measures that stand apart below their problems, and what the problem says of them with them.
    mutating func join() {
        guard !apart.isEmpty else { return }
        var all: [NoticeReading.Item] = []
        var joined: Set<Int> = []
        /// Those of the problem that the items are at; they come after its own.
        var pending: [NoticeReading.Item] = []
        for item in items {
            if item.kind != .measure {
                all += pending
                pending = []
            }
            all.append(item)
            guard item.kind == .problem, let measures = apart[item.ref], !measures.isEmpty else { continue }
            joined.insert(item.line)
            pending = measures.map { measure in
                var measure = measure
                measure.stated = measure.stated ?? item.stated
                return measure
            }
        }
        items = all + pending
        uncertain.removeAll { $0.why == .noMeasures && joined.contains($0.line) }
    }
}
