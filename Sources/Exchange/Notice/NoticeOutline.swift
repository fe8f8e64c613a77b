import Text

/// The sections of a notice and its table of contents, found before anything else: which section holds the findings
/// decides how every line in it is read.
struct NoticeOutline {
    /// What a section is about.
    enum Topic {
        /// The findings and their rectification.
        case findings
        /// How the rectification was organised.
        case organisation
        /// What is planned next.
        case nextSteps
        /// The measures alone, beside a list of the problems.
        case measures
        /// Who answers for each, beside a list of the problems.
        case owners
        /// Anything else, in a notice that has a section of findings by name.
        case other
    }

    /// The sections by the index of their heading's line.
    private(set) var sections: [Int: Topic] = [:]
    /// Headings whose number is not the next one.
    private(set) var gaps: Set<Int> = []
    /// The lines of the table of contents.
    private(set) var contents: Set<Int> = []

    private static let next: NoticeTerms = ["下步", "下一步", "下一阶段", "今后", "打算", "后续", "努力方向"]
    private static let organised: NoticeTerms = ["组织", "总体", "基本情况", "责任落实", "主体责任"]
    /// Words of a report on the organisation, unless the section names the findings too.
    private static let perhapsOrganised: NoticeTerms = ["领导", "推进情况", "工作情况", "工作开展", "主要做法", "部署"]
    /// The frame of a plan, which holds no findings.
    private static let framing: NoticeTerms = ["保障", "要求", "原则", "指导思想", "工作目标", "步骤", "时间安排"]
    private static let findings: NoticeTerms = ["问题", "反馈", "整改情况", "整改落实", "整改进展", "落实情况", "逐项", "任务"]
    private static let problem: NoticeTerms = ["问题"]
    private static let contentsHeading: NoticeTerms = ["目录", "目 录", "目次"]

    /// Headings 一、 that are areas of their own, not sections.
    private(set) var areas: Set<Int> = []
    /// The form of the marks that problems have, where it is not 1. or 1、.
    private(set) var problemForm: NoticeMark.Form?

    init(_ text: NoticeText) {
        findContents(text)
        var last = 0
        var headings: [Heading] = []
        for (index, line) in text.lines.enumerated() where !contents.contains(index) {
            guard let (number, title) = NoticeOutline.heading(text, line), number > last else { continue }
            // The first may be any: a notice is often handed on without its report on the organisation.
            let isGap = number > last + 1 && last > 0
            last = number
            headings.append(Heading(line: index, title: title, isGap: isGap))
        }
        headings = lists(text, headings)
        var found = NoticeLevels(text, headings, contents: contents)
        found.decide()
        problemForm = found.problemForm
        areas = found.areas
        headings.removeAll { areas.contains($0.line) }
        for heading in headings {
            if heading.isGap { gaps.insert(heading.line) }
            sections[heading.line] = heading.list ?? NoticeOutline.topic(text, heading.title)
        }
        // Where one section is the findings by name, a section without such a name is none.
        let named = headings.filter { $0.list == .findings || text.has(NoticeOutline.findings, in: $0.title) }
            .map(\.line)
        if named.contains(where: { sections[$0] == .findings }) || !areas.isEmpty {
            for heading in headings where sections[heading.line] == .findings && !named.contains(heading.line) {
                sections[heading.line] = .other
            }
        }
    }

    /// Whether a section holds the findings by its heading.
    var hasFindings: Bool { sections.values.contains { $0 == .findings } }

    /// What the number of a line is.
    enum Level { case area, problem, entry }

    /// What a mark is where findings stand; nil where it numbers nothing of theirs.
    func level(of mark: NoticeMark, at index: Int) -> Level? {
        if let problemForm, mark.form == problemForm { return .problem }
        switch mark.form {
        case .section: return areas.contains(index) ? .area : nil
        case .area: return .area
        case .numbered: return problemForm == nil ? .problem : .entry
        default: return nil
        }
    }

    /// A heading 一、, or that of one of several lists.
    struct Heading {
        let line: Int
        let title: Range<Int>
        var isGap = false
        /// What it is by its name, where it is one of the lists of problems, measures and owners.
        var list: Topic?
    }

    /// A line such as 二、整改情况: short, and no sentence of a paragraph that happens to begin with a number.
    private static func heading(_ text: NoticeText, _ line: NoticeText.Line) -> (number: Int, title: Range<Int>)? {
        guard line.range.count <= 60, let mark = NoticeMark.heading(text, line), mark.form == .section else {
            return nil
        }
        let title = text.trimmedEnd(mark.end..<max(mark.end, line.end), of: ["。", ".", ":"])
        guard text.hasWords(title) else { return nil }
        let last = text.at(title.upperBound - 1)
        guard last != ";", last != ",", !title.contains(where: { text.at($0) == "。" || text.at($0) == ";" }) else {
            return nil
        }
        return (mark.number, title)
    }

    static func topic(_ text: NoticeText, _ title: Range<Int>) -> Topic {
        if text.has(next, in: title) { return .nextSteps }
        if text.has(organised, in: title) { return .organisation }
        if text.has(framing, in: title), !text.has(findings, in: title) { return .other }
        if text.has(perhapsOrganised, in: title), !text.has(problem, in: title) { return .organisation }
        return .findings
    }

    // MARK: The table of contents

    private mutating func findContents(_ text: NoticeText) {
        for (index, line) in text.lines.enumerated() where NoticeOutline.hasLeader(text, line) {
            contents.insert(index)
        }
        guard
            let heading = text.lines.firstIndex(where: { line in
                line.range.count <= 3 && text.begins(NoticeOutline.contentsHeading, in: line.range)
            })
        else { return }
        contents.insert(heading)
        // It ends where its first entry comes a second time, as the first heading of the text itself.
        guard heading + 1 < text.lines.count,
            let first = NoticeMark.heading(text, text.lines[heading + 1])
        else { return }
        for index in text.lines.indices.dropFirst(heading + 2) {
            if let mark = NoticeMark.heading(text, text.lines[index]), mark.form == first.form,
                mark.number == first.number
            {
                contents.formUnion(heading + 1..<index)
                return
            }
        }
    }

    /// Whether a line ends with leader dots and a page number.
    private static func hasLeader(_ text: NoticeText, _ line: NoticeText.Line) -> Bool {
        var index = line.end
        while index > line.start, text.at(index - 1).digit != nil || text.at(index - 1) == " " { index -= 1 }
        guard index < line.end else { return false }
        var dots = 0
        while index > line.start {
            switch text.at(index - 1) {
            case "…": dots += 3
            case ".", "·": dots += 1
            case " ": break
            default: return dots >= 3
            }
            index -= 1
        }
        return dots >= 3
    }
}
