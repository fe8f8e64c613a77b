/// The marks of one problem that are its measures: in sequence, of one form.
struct NoticeMeasureList {
    typealias Entry = (mark: NoticeMark, start: Int, afterComma: Bool)

    private(set) var accepted: [Entry] = []
    private(set) var doubts: [(place: Int, why: NoticeReading.Why)] = []

    var isEmpty: Bool { accepted.isEmpty }
    var start: Int? { accepted.first?.start }
    private var last: Int { accepted.last?.mark.number ?? 0 }

    /// Begins the list with the first mark that can begin one, and takes what follows it.
    mutating func open(_ marks: [Entry]) {
        let first = marks.firstIndex { entry in
            // 一是 may follow a comma here ("针对此问题，一是…"). Its number may be another one, where the first was
            // lost; (2) or ② alone is more likely a reference.
            entry.mark.number == 1 || entry.mark.form == .bullet || (entry.mark.form == .clause && !entry.afterComma)
        }
        guard let first else { return }
        if marks[first].mark.form == .bullet {
            takeBullets(marks[first...])
            return
        }
        let opening = marks[first]
        if opening.mark.number > 1 { doubts.append((opening.start, .ordinalGap)) }
        accepted.append(opening)
        extend(marks[(first + 1)...])
    }

    /// A list without numbers is numbered as it stands.
    private mutating func takeBullets(_ marks: ArraySlice<Entry>) {
        for entry in marks where entry.mark.form == .bullet {
            accepted.append(
                (NoticeMark(form: .bullet, number: last + 1, end: entry.mark.end), entry.start, false))
        }
    }

    /// Whether the marks after a second label go on with this list; if so they are taken.
    mutating func continues(_ marks: [Entry]) -> Bool {
        guard let form = accepted.first?.mark.form, form != .bullet,
            let next = marks.first(where: { $0.mark.form == form && !$0.afterComma }), next.mark.number == last + 1
        else { return false }
        extend(marks[...])
        return true
    }

    private mutating func extend(_ marks: ArraySlice<Entry>) {
        guard let form = accepted.first?.mark.form else { return }
        let afterComma = marks.filter { $0.mark.form == form && $0.afterComma }
        let marks = marks.filter { $0.mark.form == form && !$0.afterComma }
        defer { doubtCommas(afterComma) }
        var index = 0
        while index < marks.count {
            let (mark, start, _) = marks[index]
            if mark.number == last + 1 {
                accepted.append(marks[index])
            } else if mark.number == 1 {
                index += inner(marks, from: index)
                continue
            } else if mark.number > last + 1, form == .clause || mark.number == last + 2 {
                doubts.append((start, .ordinalGap))
                accepted.append(marks[index])
            }
            index += 1
        }
    }

    /// How many marks to pass over where a 一是 stands within a measure. They are a list of their own if the list
    /// outside goes on after them with its next number; otherwise the 一是 is a stray one.
    private mutating func inner(_ marks: [Entry], from index: Int) -> Int {
        var end = index + 1
        while end < marks.count, marks[end].mark.number == marks[end - 1].mark.number + 1 { end += 1 }
        let highest = marks[end - 1].mark.number
        if highest > last { doubts.append((marks[index].start, .nestedList)) }
        return end < marks.count && marks[end].mark.number == last + 1 ? end - index : 1
    }

    /// Numbers in sequence after a comma: within a sentence they are no measures, but are worth a look.
    private mutating func doubtCommas(_ marks: [Entry]) {
        var next = 0
        var number = 0
        for entry in marks {
            while next < accepted.count, accepted[next].start < entry.start {
                number = accepted[next].mark.number
                next += 1
            }
            guard entry.mark.number == number + 1 else { continue }
            number += 1
            doubts.append((entry.start, .afterComma))
        }
    }
}
