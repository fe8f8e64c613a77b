// Documents that list the problems first and the measures after: 问题清单, 整改措施清单, 责任清单.
extension NoticeOutline {
    private static let problemLists: NoticeTerms = ["问题清单"]
    private static let problemTitles: NoticeTerms = ["问题", "反馈意见"]
    private static let measureLists: NoticeTerms = ["措施清单", "任务清单", "举措清单"]
    private static let measureTitles: NoticeTerms = ["整改措施", "整改举措", "整改任务", "工作措施", "具体措施", "主要措施"]
    private static let ownerLists: NoticeTerms = ["责任清单", "责任分工清单", "责任分工表"]

    /// The headings with those of the lists among them, if there is a list of problems and one of measures after it.
    func lists(_ text: NoticeText, _ headings: [Heading]) -> [Heading] {
        let byLine = Dictionary(headings.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Heading] = []
        for (index, line) in text.lines.enumerated() where !contents.contains(index) && line.range.count <= 40 {
            let mark = NoticeMark.heading(text, line)
            let isSection = byLine[index] != nil
            let start = mark.flatMap { $0.form == .section || $0.form == .area ? $0.end : nil } ?? line.start
            let title = text.trimmedEnd(start..<max(start, line.end), of: ["。", ".", ":"])
            // Without a number, only a line that is called a list is its heading, and none that says more than that.
            guard isSection || mark == nil || mark?.form == .area, isSection || title.count <= 20 else { continue }
            let isMarked = mark != nil
            let topic: Topic? =
                if text.ends(NoticeOutline.ownerLists, in: title) {
                    .owners
                } else if text.ends(NoticeOutline.measureLists, in: title)
                    || (isMarked && text.ends(NoticeOutline.measureTitles, in: title))
                {
                    .measures
                } else if text.ends(NoticeOutline.problemLists, in: title)
                    || (isSection && text.ends(NoticeOutline.problemTitles, in: title))
                {
                    .findings
                } else {
                    nil
                }
            if let topic { found.append(Heading(line: index, title: title, list: topic)) }
        }
        // One list of each, the problems before the measures, with numbers below both.
        guard let start = found.first(where: { $0.list == .findings }) else { return headings }
        let measures = found.filter { $0.list == .measures && $0.line > start.line }
        guard measures.count == 1, let second = measures.first,
            let first = found.last(where: { $0.list == .findings && $0.line < second.line }),
            isNumbered(text, first.line + 1..<second.line), isNumbered(text, second.line + 1..<text.lines.count)
        else { return headings }
        let lists = found.filter { $0.line >= first.line }
        let lines = Set(lists.map(\.line))
        // What stands between the lists' headings with 一、 is an area or a section as elsewhere.
        return (headings.filter { !lines.contains($0.line) } + lists).sorted { $0.line < $1.line }
    }

    private func isNumbered(_ text: NoticeText, _ range: Range<Int>) -> Bool {
        var hasNumber = false
        for index in text.lines.indices.clamped(to: range) {
            let line = text.lines[index]
            // A label below a problem: the measures stand there, and these are no lists apart.
            if NoticeLeadIn.find(text, at: line.start, limit: line.end, wholeLine: line.end)?.kind == .plan {
                return false
            }
            switch NoticeMark.heading(text, line)?.form {
            case .numbered, .worded: hasNumber = true
            default: break
            }
        }
        return hasNumber
    }
}
