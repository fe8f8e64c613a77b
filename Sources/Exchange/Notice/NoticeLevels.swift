/// Which forms of number are areas and which are problems, in one document.
///
/// （一） is an area in most documents and a problem in some; 一、 is a section in most and an area in some. No single line
/// tells: it shows by how lines end, and by what stands below them.
struct NoticeLevels {
    /// Headings 一、 that are areas.
    private(set) var areas: Set<Int> = []
    /// The form of the problems' marks, where it is not 1. or 1、.
    private(set) var problemForm: NoticeMark.Form?

    private let text: NoticeText
    private let headings: [NoticeOutline.Heading]
    private let contents: Set<Int>
    /// The marked lines in which findings may stand, in order.
    private var marks: [(line: Int, mark: NoticeMark)] = []

    static let areaEnds: NoticeTerms = [
        "方面", "方面问题", "方面的问题", "方面存在的问题", "方面存在问题", "方面的主要问题", "方面存在的主要问题", "方面整改情况", "方面的整改情况",
    ]
    private static let problemEnds: NoticeTerms = ["问题"]
    /// Words of a heading that holds all findings, and is no area.
    private static let general: NoticeTerms = [
        "整改", "反馈", "清单", "台账", "任务", "措施", "落实情况", "进展情况", "工作情况", "完成情况", "推进情况", "存在的问题", "存在问题", "主要问题", "具体问题",
        "突出问题",
    ]
    private static let next: NoticeTerms = ["下步", "下一步", "打算", "今后", "努力方向", "保障", "组织", "工作要求", "总体"]
    private static let stops: [Unicode.Scalar] = ["。", ".", ":", ";", ")"]
    /// What stands before a problem's own words.
    static let problemLabels: NoticeTerms = [
        "问题:", "反馈问题:", "存在问题:", "存在的问题:", "具体问题:", "问题描述:", "问题表现:", "主要问题:", "反馈意见:", "问题名称:",
    ]

    init(_ text: NoticeText, _ headings: [NoticeOutline.Heading], contents: Set<Int>) {
        self.text = text
        self.headings = headings
        self.contents = contents
    }

    mutating func decide() {
        let lines = Set(headings.map(\.line))
        for index in text.lines.indices where !contents.contains(index) && !lines.contains(index) {
            if let mark = NoticeMark.heading(text, text.lines[index]) { marks.append((index, mark)) }
        }
        decideByName()
        decideSections()
        if problemForm == nil { decideBracketed() }
    }

    // MARK: Problems

    /// 问题1：, or （一） that ends as a problem does.
    private mutating func decideByName() {
        if marks.contains(where: { $0.mark.form == .worded }) {
            problemForm = .worded
            return
        }
        var (problems, areas) = (0, 0)
        for (place, entry) in marks.enumerated() where entry.mark.form == .area && isOpen(entry.line) {
            let line = text.lines[entry.line]
            if text.begins(NoticeLevels.problemLabels, in: entry.mark.end..<line.end) {
                problemForm = .area
                return
            }
            if NoticeLeadIn.find(text, at: entry.mark.end, limit: line.end, wholeLine: entry.mark.end) != nil
                || NoticeFieldLabel.find(text, at: entry.mark.end, limit: line.end) != nil
            {
                continue
            }
            let next = place + 1 < marks.count ? marks[place + 1] : nil
            let isAbove = next.map { next in
                // A number that reads as a problem itself, before any label.
                guard case .numbered = next.mark.form, !hasLabel(entry.line + 1..<next.line + 1) else { return false }
                return !endsAsProblem(line) || endsAsProblem(text.lines[next.line]) || isLabelled(next.line + 1)
            }
            if isAbove ?? false || endsAsArea(line) {
                areas += 1
            } else if endsAsProblem(line) || isLabelled(entry.line + 1) {
                problems += 1
            }
        }
        if problems > 0, areas == 0 { problemForm = .area }
    }

    /// (1) directly below the areas.
    private mutating func decideBracketed() {
        var (bracketed, numbered) = (0, 0)
        var starts = marks.filter { $0.mark.form == .area }.map(\.line) + headings.map(\.line)
        if starts.isEmpty { starts = [-1] }
        starts.sort()
        var place = 0
        for (index, start) in starts.enumerated() where start < 0 || isOpen(start) {
            let end = index + 1 < starts.count ? starts[index + 1] : text.lines.count
            while place < marks.count, marks[place].line <= start { place += 1 }
            var first = place
            while first < marks.count, marks[first].line < end, marks[first].mark.form == .section { first += 1 }
            guard first < marks.count, marks[first].line < end else { continue }
            let (line, mark) = marks[first]
            if case .numbered = mark.form {
                numbered += 1
            } else if mark.form == .bracketed, mark.number == 1, !hasLabel(start + 1..<line + 1),
                start >= 0 || endsAsProblem(text.lines[line]) || isLabelled(line + 1)
            {
                bracketed += 1
            }
        }
        if bracketed > 0, numbered == 0 { problemForm = .bracketed }
    }

    // MARK: Areas

    private mutating func decideSections() {
        var next = 0
        var perhaps: [Int] = []
        for (place, heading) in headings.enumerated() where heading.list == nil {
            let end = place + 1 < headings.count ? headings[place + 1].line : text.lines.count
            let title = text.trimmedEnd(heading.title, of: NoticeLevels.stops)
            while next < marks.count, marks[next].line <= heading.line { next += 1 }
            // What stands above the first problem may be （一） only where that is the problem itself.
            guard next < marks.count, marks[next].line < end, isProblemForm(marks[next].mark),
                !text.has(NoticeLevels.next, in: title)
            else { continue }
            let first = marks[next]
            let isNamed = text.ends(NoticeLevels.areaEnds, in: title)
            let isGeneral = text.has(NoticeLevels.general, in: title)
            let line = text.lines[first.line]
            let isEvident =
                first.line == heading.line + 1 && first.mark.number == 1
                && (endsAsProblem(line) || first.mark.form == .worded || problemForm == .area
                    || isLabelled(first.line + 1))
            if isNamed || (!isGeneral && isEvident) {
                areas.insert(heading.line)
            } else if !isGeneral, first.line == heading.line + 1 {
                perhaps.append(heading.line)
            }
        }
        // Beside areas, a heading with a problem right below is one too.
        if !areas.isEmpty { areas.formUnion(perhaps) }
    }

    private func isProblemForm(_ mark: NoticeMark) -> Bool {
        if let problemForm { return mark.form == problemForm }
        if case .numbered = mark.form { return true }
        return mark.form == .bracketed
    }

    // MARK: Lines

    /// Whether a line stands where findings may be: in no section on the organisation or the next steps.
    private func isOpen(_ index: Int) -> Bool {
        var (low, high) = (0, headings.count)
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].line <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return true }
        let heading = headings[low - 1]
        if let list = heading.list { return list == .findings }
        switch NoticeOutline.topic(text, heading.title) {
        case .nextSteps: return false
        case .organisation: return text.ends(NoticeLevels.areaEnds, in: heading.title)
        default: return true
        }
    }

    private func endsAsArea(_ line: NoticeText.Line) -> Bool {
        text.ends(NoticeLevels.areaEnds, in: text.trimmedEnd(line.range, of: NoticeLevels.stops))
    }

    private func endsAsProblem(_ line: NoticeText.Line) -> Bool { NoticeLevels.endsAsProblem(text, line) }

    private static let endings: NoticeTerms = [
        "问题", "问题的整改", "问题整改", "问题的整改情况", "问题整改情况", "问题的整改落实情况", "问题整改落实情况", "问题的整改进展情况", "问题的整改措施",
    ]

    /// Whether a line ends as a problem's heading does, whatever stands in brackets behind it.
    static func endsAsProblem(_ text: NoticeText, _ line: NoticeText.Line) -> Bool {
        var range = text.trimmedEnd(line.range, of: ["。", ".", ":", ";"])
        if let last = range.last, text.at(last) == ")" || text.at(last) == "】",
            let open = range.last(where: { text.at($0) == "(" || text.at($0) == "【" })
        {
            range = text.trimmedEnd(range.lowerBound..<open, of: ["。", ".", ":", ";"])
        }
        return text.ends(endings, in: range)
    }

    private func isLabelled(_ index: Int) -> Bool { hasLabel(index..<index + 1) }

    /// Whether one of a few lines is a label.
    private func hasLabel(_ range: Range<Int>) -> Bool {
        text.lines.indices.clamped(to: range).prefix(20).contains { index in
            let line = text.lines[index]
            let mark = NoticeMark.end(text, at: line.start, limit: line.end)
            return NoticeLeadIn.find(text, at: mark ?? line.start, limit: line.end, wholeLine: line.end) != nil
        }
    }
}
