import Tracker

/// Goes through the lines of a notice once, and puts its items together.
///
/// What a line is depends on the zone it stands in: a 一是 in the report on the organisation is no measure. The marks
/// themselves are recognised by `NoticeMark`, the inside of a problem by `NoticeBody`; a further form of numbering is
/// added there.
struct NoticeAssembler {
    /// The part of the notice that a line stands in.
    enum Zone {
        /// Before the first section.
        case head
        case organisation
        case findings
        case nextSteps
        /// The measures, or those who answer for them, listed apart from the problems.
        case measures, owners
        /// A section on something else.
        case other
        /// Below the text: contact, signature, and what the page adds.
        case closing
    }

    /// A problem whose end is not yet known.
    struct OpenProblem {
        let number: Int
        let line: NoticeText.Line
        let textStart: Int
        let point: NoticeMark.Form
        /// Numbered lines within it that are no problems.
        var entries: [(mark: NoticeMark, start: Int)] = []
    }

    /// The text, out of which what is kept as a value is cut.
    private(set) var text: NoticeText
    let outline: NoticeOutline
    var items: [NoticeReading.Item] = []
    var skipped: [NoticeReading.Remark] = []
    var uncertain: [NoticeReading.Remark] = []
    private(set) var title: NoticeText.Line?
    private(set) var head: [NoticeText.Line] = []
    private(set) var organisation: [NoticeText.Line] = []
    private(set) var signature: [NoticeText.Line] = []

    var zone = Zone.head
    var areas = NoticeNumbering()
    var problems = NoticeNumbering()
    var area: String?
    /// Whether no area has come since the heading of a section, and no problem since any heading.
    var isFreshSection = true
    var isFreshArea = true
    var problem: OpenProblem?
    /// The entry of a list of measures or owners whose end is not yet known.
    var listed: OpenEntry?
    var listedArea: String?
    var listedLast = 0
    /// The refs of problems by the area and the number under which they are written.
    var refs: [String: String] = [:]
    /// Where the problems stand among the items, and the last measure of each, by ref.
    var problemPlaces: [String: Int] = [:]
    var lastMeasures: [String: Int] = [:]
    /// Measures that stand apart from their problems, by the ref of the problem.
    var apart: [String: [NoticeReading.Item]] = [:]
    /// What the labels lead in, and whether something is told of what was done.
    var kinds: Set<NoticeLeadIn.Kind> = []
    var tellsProgress = false
    /// Whether the page around the text has begun.
    private var isPage = false
    /// The day from which a date without a year counts.
    private lazy var anchor: Day? = {
        let round = NoticeHeader(text, title: title, head: head, signature: []).round
        return round.feedback ?? round.inspectionEnd ?? round.signed
    }()

    init(_ text: NoticeText) {
        self.text = text
        outline = NoticeOutline(text)
        for index in text.lines.indices { read(index) }
        closeProblem(at: text.folded.count)
        join()
        skipped += text.pageNumbers
        skipped.sort { $0.line < $1.line }
        uncertain.sort { $0.line < $1.line }
    }

    private mutating func read(_ index: Int) {
        let line = text.lines[index]
        if outline.contents.contains(index) {
            closeProblem(at: line.start)
            skip(line, .tableOfContents)
        } else if let topic = outline.sections[index] {
            beginSection(topic, index)
        } else if readItem(index) || readListed(index) {
            return
        } else if let why = NoticeClosing.why(text, index, zone: zone, isPage: isPage) {
            closeProblem(at: line.start)
            if zone != .head {
                zone = .closing
                isPage = isPage || why == .webFurniture
            }
            if why == .signature { signature.append(line) }
            skip(line, why)
        } else {
            readText(line)
        }
    }

    /// A line that is part of no item by itself.
    private mutating func readText(_ line: NoticeText.Line) {
        switch zone {
        case .head:
            if title == nil, NoticeClosing.isTitle(text, line) {
                title = line
                skip(line, .title)
            } else {
                head.append(line)
                skip(line, .introduction)
            }
        case .organisation:
            organisation.append(line)
            skip(line, .organisation)
        case .nextSteps: skip(line, .nextSteps)
        case .other:
            // Figures stand here too, only findings do not.
            organisation.append(line)
            skip(line, .prose)
        case .closing: skip(line, .prose)
        case .measures, .owners: if listed == nil { skip(line, .prose) }
        case .findings:
            // Within a problem the line is part of its body, which `NoticeBody` takes apart.
            if problem == nil { skip(line, .prose) }
        }
    }

    private mutating func beginSection(_ topic: NoticeOutline.Topic, _ index: Int) {
        let line = text.lines[index]
        closeProblem(at: line.start)
        skip(line, .sectionHeading)
        if outline.gaps.contains(index) { doubt(line, .numberGap) }
        isFreshSection = true
        isFreshArea = true
        area = nil
        listedArea = nil
        listedLast = 0
        zone =
            switch topic {
            case .findings: .findings
            case .organisation: .organisation
            case .nextSteps: .nextSteps
            case .measures: .measures
            case .owners: .owners
            case .other: .other
            }
    }

    /// Reads a line as an area or a problem; false where it is none.
    private mutating func readItem(_ index: Int) -> Bool {
        // A notice without sections is findings from its first area or problem on. One that has gone over to its
        // closing by mistake, at a line that only looks like it, comes back at the next number in order.
        let isHead = zone == .head && !outline.hasFindings
        let isBack = zone == .closing && problems.last > 0 && (!isPage || looksLikeProblem(index))
        let isArea = outline.areas.contains(index) && zone != .closing
        guard zone == .findings || isHead || isBack || isArea else { return false }
        let line = text.lines[index]
        guard let mark = NoticeMark.heading(text, line), text.hasWords(mark.end..<max(mark.end, line.end)) else {
            return false
        }
        // "(一)整改措施：" is a label with a number, and part of the problem it stands in.
        if NoticeLeadIn.find(text, at: mark.end, limit: line.end, wholeLine: mark.end) != nil
            || NoticeFieldLabel.find(text, at: mark.end, limit: line.end) != nil
        {
            return problem != nil
        }
        switch outline.level(of: mark, at: index) {
        case .area: return readArea(mark, line, onlyNext: isBack)
        case .problem: return readProblem(mark, index, onlyNext: isBack)
        case .entry: return takeEntry(mark, line)
        case nil: return false
        }
    }

    /// Finds the notes of a range, and takes them out of the text.
    ///
    /// - Parameter heading: what stays as it is where notes are all that it holds: a problem has a name.
    mutating func takeNotes(_ range: Range<Int>, heading: Range<Int>? = nil, isWhole: Bool = false) -> [NoticeNote] {
        let found = NoticeNotes(text, range, anchor: anchor, isWhole: isWhole)
        // Before anything is cut, as remarks show the words.
        for (place, why) in found.doubts {
            uncertain.append(
                NoticeReading.Remark(line: text.lineNumber(place), text: text.excerpt(text.rest(place)), why: why))
        }
        for range in found.left {
            skip(range, text.lineNumber(range.lowerBound), .unreadDeadline)
            text.cut(range)
        }
        var notes = found.all
        if let heading {
            var place = heading.lowerBound
            var isNamed = false
            for note in notes where note.range.lowerBound < heading.upperBound {
                isNamed = isNamed || text.hasWords(place..<max(place, note.range.lowerBound))
                place = max(place, note.range.upperBound)
            }
            isNamed = isNamed || text.hasWords(min(place, heading.upperBound)..<heading.upperBound)
            if !isNamed { notes.removeAll { $0.range.lowerBound < heading.upperBound } }
        }
        for note in notes { text.cut(note.range) }
        return notes
    }

    // MARK: Remarks

    mutating func skip(_ line: NoticeText.Line, _ why: NoticeReading.Why) { skip(line.range, line.number, why) }

    mutating func skip(_ range: Range<Int>, _ number: Int, _ why: NoticeReading.Why) {
        skipped.append(NoticeReading.Remark(line: number, text: text.paragraph(range), why: why))
    }

    mutating func doubt(_ line: NoticeText.Line, _ why: NoticeReading.Why) {
        uncertain.append(NoticeReading.Remark(line: line.number, text: text.excerpt(line.range), why: why))
    }
}
