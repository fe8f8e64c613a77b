import Tracker

extension NoticeAssembler {
    private static let problemEnds: NoticeTerms = ["问题"]
    private static let stops: [Unicode.Scalar] = ["。", ".", ":", ";"]
    private static let trailing: [Unicode.Scalar] = ["。", ".", ":", ";", ",", "、", "!", "?", "…"]

    // MARK: Areas

    mutating func readArea(_ mark: NoticeMark, _ line: NoticeText.Line, onlyNext: Bool) -> Bool {
        let number: Int
        switch areas.place(mark.number, isFresh: isFreshSection) {
        case .next(let next): number = next
        case .restart(let next) where !onlyNext:
            number = next
            doubt(line, .numberRestart)
        case .ahead(let ahead) where !onlyNext && (problem == nil || looksLikeArea(line)):
            number = ahead
            doubt(line, .numberGap)
        default:
            if !onlyNext { doubt(line, .outOfSequence) }
            return false
        }
        closeProblem(at: line.start)
        areas.take(number, written: mark.number)
        zone = .findings
        let ref = Numerals.chinese(number)
        area = ref
        isFreshSection = false
        isFreshArea = true
        let title = text.trimmedEnd(mark.end..<line.end, of: NoticeAssembler.trailing)
        if text.ends(NoticeAssembler.problemEnds, in: title) { doubt(line, .areaNamesProblem) }
        items.append(
            NoticeReading.Item(
                ref: ref, kind: .area, parent: nil, title: text.written(title),
                text: text.written(mark.end..<line.end), line: line.number))
        return true
    }

    private func looksLikeArea(_ line: NoticeText.Line) -> Bool {
        text.ends(["方面"], in: text.trimmedEnd(line.range, of: NoticeAssembler.trailing))
    }

    // MARK: Problems

    mutating func readProblem(_ mark: NoticeMark, _ index: Int, onlyNext: Bool) -> Bool {
        let line = text.lines[index]
        let place = problems.place(mark.number, isFresh: isFreshArea && problem == nil)
        if case .next(let number) = place {
            if isEntry(mark, index) { return takeEntry(mark, line) }
            return openProblem(number, mark, line)
        }
        guard !onlyNext else { return false }
        if case .restart(let number) = place {
            doubt(line, .numberRestart)
            return openProblem(number, mark, line)
        }
        // A list within the problem: its first number, or its next.
        if let problem, mark.number == 1 || problem.entries.last?.mark.number == mark.number - 1 {
            return takeEntry(mark, line)
        }
        if case .ahead(let number) = place, problem == nil || looksLikeProblem(index) {
            doubt(line, .numberGap)
            return openProblem(number, mark, line)
        }
        if looksLikeProblem(index) { doubt(line, .outOfSequence) }
        return problem != nil
    }

    /// Whether a number that is the next problem's is rather the next of a list within the problem before.
    private mutating func isEntry(_ mark: NoticeMark, _ index: Int) -> Bool {
        guard let problem, let last = problem.entries.last, last.mark.number == mark.number - 1 else { return false }
        // A list numbered in its own way, as 1、 below problems with 1., tells which it is.
        if last.mark.form != problem.point { return mark.form == last.mark.form }
        doubt(text.lines[index], .listOrProblem)
        return !looksLikeProblem(index)
    }

    private mutating func takeEntry(_ mark: NoticeMark, _ line: NoticeText.Line) -> Bool {
        guard problem != nil else { return false }
        problem?.entries.append((mark, line.start))
        return true
    }

    /// Whether a line reads as a problem's heading: it ends as one, or a label comes with it or below it.
    private func looksLikeProblem(_ index: Int) -> Bool {
        let line = text.lines[index]
        if text.ends(NoticeAssembler.problemEnds, in: text.trimmedEnd(line.range, of: NoticeAssembler.stops)) {
            return true
        }
        guard index + 1 < text.lines.count else { return false }
        let below = text.lines[index + 1]
        return NoticeLeadIn.find(text, at: below.start, limit: below.end, wholeLine: below.end) != nil
    }

    private mutating func openProblem(_ number: Int, _ mark: NoticeMark, _ line: NoticeText.Line) -> Bool {
        closeProblem(at: line.start)
        problems.take(number, written: mark.number)
        zone = .findings
        isFreshArea = false
        problem = OpenProblem(number: number, line: line, textStart: mark.end, point: mark.form)
        return true
    }

    /// Ends the problem that is open, and takes its body apart.
    mutating func closeProblem(at end: Int) {
        guard let open = problem else { return }
        problem = nil
        let body = NoticeBody(text, open.textStart..<max(open.textStart, end), entries: open.entries)
        let ref = String(open.number)
        let heading = open.textStart..<min(open.line.end, body.finding.upperBound)
        let title = text.trimmedEnd(heading, of: NoticeAssembler.stops)
        items.append(
            NoticeReading.Item(
                ref: ref, kind: .problem, parent: area, title: text.written(title),
                text: findingText(body.finding, heading: open.line), line: open.line.number))
        for measure in body.measures {
            let words = text.paragraph(measure.text)
            items.append(
                NoticeReading.Item(
                    ref: "\(ref).\(measure.number)", kind: .measure, parent: ref,
                    title: NoticeAssembler.firstSentence(words), text: words, line: text.lineNumber(measure.start)))
        }
        for label in body.labels { skip(label, text.lineNumber(label.lowerBound), .leadIn) }
        for prose in body.prose { skip(prose, text.lineNumber(text.firstWord(prose)), .prose) }
        for (place, why) in body.doubts {
            let line = place == open.textStart ? open.line.range : text.rest(place)
            uncertain.append(
                NoticeReading.Remark(line: text.lineNumber(place), text: text.excerpt(line), why: why))
        }
    }

    /// A problem's text: its heading, which is a line of its own even without a full stop, and what follows it.
    private func findingText(_ range: Range<Int>, heading: NoticeText.Line) -> String {
        let cut = min(heading.end, range.upperBound)
        let rest = text.paragraph(cut..<range.upperBound)
        return text.paragraph(range.lowerBound..<cut) + (rest.isEmpty ? "" : "\n" + rest)
    }

    /// A measure's title: its text up to the first 。 or ； or the end of its line.
    static func firstSentence(_ words: String) -> String {
        var title = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            let folded = scalar.noticeFolded
            if folded == "\n" || folded == "。" || folded == ";" {
                if title.contains(where: \.noticeIsWord) { break }
                title.removeAll()
            } else if !title.isEmpty || folded != " " {
                title.append(scalar)
            }
        }
        while let last = title.last, last == " " { title.removeLast() }
        return String(title)
    }
}
