import Tracker

extension NoticeAssembler {
    private static let problemEnds: NoticeTerms = ["问题"]
    private static let stops: [Unicode.Scalar] = ["。", ".", ":", ";"]
    private static let trailing: [Unicode.Scalar] = ["。", ".", ":", ";", ",", "、", "!", "?", "…"]

    // MARK: Areas

    mutating func readArea(_ mark: NoticeMark, _ line: NoticeText.Line, onlyNext: Bool) -> Bool {
        let number: Int
        if mark.form == .section { areas.begin(at: mark.number) }
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
        if text.ends(NoticeAssembler.problemEnds, in: title), !text.ends(NoticeLevels.areaEnds, in: title) {
            doubt(line, .areaNamesProblem)
        }
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
        // Asked apart: a copy of the problem that is still held would make each entry copy all before it.
        let isWithin = problem.map { mark.number == 1 || $0.entries.last?.mark.number == mark.number - 1 } ?? false
        if isWithin { return takeEntry(mark, line) }
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

    mutating func takeEntry(_ mark: NoticeMark, _ line: NoticeText.Line) -> Bool {
        guard problem != nil else { return false }
        problem?.entries.append((mark, line.start))
        return true
    }

    /// Whether a line reads as a problem's heading: it ends as one, or a label comes with it or below it.
    func looksLikeProblem(_ index: Int) -> Bool {
        if NoticeLevels.endsAsProblem(text, text.lines[index]) { return true }
        guard index + 1 < text.lines.count else { return false }
        let below = text.lines[index + 1]
        return NoticeLeadIn.find(text, at: below.start, limit: below.end, wholeLine: below.end) != nil
    }

    private mutating func openProblem(_ number: Int, _ mark: NoticeMark, _ line: NoticeText.Line) -> Bool {
        closeProblem(at: line.start)
        problems.take(number, written: mark.number)
        zone = .findings
        isFreshArea = false
        // "(一)问题：…" and "1.问题描述：…" have their number and their label.
        var start = mark.end
        if let label = NoticeLevels.problemLabels.all.first(where: { text.starts($0, at: start, limit: line.end) }) {
            let after = text.skipSpace(start + label.count, limit: line.end)
            if text.hasWords(after..<line.end) { start = after }
        }
        refs["\(area ?? "")#\(mark.number)"] = String(number)
        problem = OpenProblem(number: number, line: line, textStart: start, point: mark.form)
        return true
    }

    /// Ends what is open, and takes its body apart.
    mutating func closeProblem(at end: Int) {
        closeListed(at: end)
        guard let open = problem else { return }
        problem = nil
        let range = open.textStart..<max(open.textStart, end)
        let notes = takeNotes(
            range, heading: open.textStart..<max(open.textStart, min(open.line.end, range.upperBound)))
        let body = NoticeBody(text, range, entries: open.entries, opening: opening(open))
        let ref = String(open.number)
        let heading = open.textStart..<min(open.line.end, body.finding.upperBound)
        var item = NoticeReading.Item(
            ref: ref, kind: .problem, parent: area,
            title: text.written(text.trimmedEnd(quoted(heading) ?? heading, of: NoticeAssembler.stops)),
            text: findingText(body.finding, heading: open.line), line: open.line.number)
        var measures = measures(body, of: ref, from: 0)
        NoticeOwners.spread(notes, body, &item, &measures)
        problemPlaces[ref] = items.count
        lastMeasures[ref] = body.measures.map(\.number).max()
        items.append(item)
        items += measures
        for measure in measures where measure.status == .longTerm && measure.fields[.deadline] == nil {
            uncertain.append(NoticeReading.Remark(line: measure.line, text: measure.title, why: .noReviewDate))
        }
        note(body, at: open.textStart, open.line)
    }

    /// The measures of a body, numbered as written, or on from those that there are already.
    func measures(_ body: NoticeBody, of ref: String, from base: Int) -> [NoticeReading.Item] {
        body.measures.map { measure in
            let words = text.paragraph(measure.text)
            let progress = measure.progress.map { text.paragraph($0) }
            var item = NoticeReading.Item(
                ref: "\(ref).\(base + measure.number)", kind: .measure, parent: ref,
                title: NoticeAssembler.firstSentence(words), text: words, line: text.lineNumber(measure.start),
                progress: progress.flatMap { $0.isEmpty ? nil : $0 })
            // "整改情况：一是已完成。制度已印发。": how far it is, and then what was done.
            if let told = progress, let leading = NoticeStatusWords.leading(told) {
                item.stated = leading.stated
                item.progress = leading.rest.isEmpty ? nil : leading.rest
            }
            item.isTold = measure.isTold
            item.takeApart()
            return item
        }
    }

    /// What a body leaves out, and what is uncertain in it.
    mutating func note(_ body: NoticeBody, at start: Int, _ heading: NoticeText.Line) {
        kinds.formUnion(body.kinds)
        if body.measures.contains(where: { $0.progress != nil }) { tellsProgress = true }
        for label in body.labels { skip(label, text.lineNumber(label.lowerBound), .leadIn) }
        for prose in body.prose { skip(prose, text.lineNumber(text.firstWord(prose)), .prose) }
        for (place, why) in body.doubts {
            let line = place == start ? heading.range : text.rest(place)
            uncertain.append(
                NoticeReading.Remark(line: text.lineNumber(place), text: text.excerpt(line), why: why))
        }
    }

    private static let headingLabels: NoticeTerms = [
        "整改", "整改情况", "整改落实情况", "整改进展", "整改进展情况", "整改措施", "整改完成情况",
    ]
    private static let about: NoticeTerms = ["关于", "针对", "对照", "对于"]

    /// 关于…问题的整改情况 leads its measures in by itself, where nothing else does.
    private func opening(_ open: OpenProblem) -> NoticeLeadIn? {
        let heading = text.trimmedEnd(open.textStart..<max(open.textStart, open.line.end), of: NoticeAssembler.stops)
        guard text.begins(NoticeAssembler.about, in: heading), text.ends(NoticeAssembler.headingLabels, in: heading)
        else { return nil }
        let kind: NoticeLeadIn.Kind = text.ends(["措施"], in: heading) ? .plan : .told
        return NoticeLeadIn(kind: kind, start: open.line.end, end: open.line.end)
    }

    private static let quotes: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [("“", "”"), ("「", "」"), ("\"", "\"")]

    /// What stands between the quotation marks of 关于“…”问题的整改.
    private func quoted(_ heading: Range<Int>) -> Range<Int>? {
        guard
            let word = NoticeAssembler.about.all.first(where: {
                text.starts($0, at: heading.lowerBound, limit: heading.upperBound)
            })
        else { return nil }
        let start = text.skipSpace(heading.lowerBound + word.count, limit: heading.upperBound)
        guard let pair = NoticeAssembler.quotes.first(where: { $0.open == text.at(start) }),
            let end = heading.last(where: { text.at($0) == pair.close }), end > start + 1
        else { return nil }
        let after = text.skipSpace(end + 1, limit: heading.upperBound)
        let inner = start + 1..<end
        // More than one quotation is a sentence that quotes; what follows says that this is the problem.
        guard pair.open == pair.close || !inner.contains(where: { text.at($0) == pair.open }),
            text.begins(["问题", "的问题", "方面"], in: after..<heading.upperBound), text.hasWords(inner)
        else { return nil }
        return inner
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
