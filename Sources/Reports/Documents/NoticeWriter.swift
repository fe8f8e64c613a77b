import Sheets
import Papers
import Structure
import Text
import Tracker
import Wording

/// Writes the closing notice (巡察整改进展情况的通报) of a round, so that it can be read in again by `NoticeReader`.
///
/// The measures stand in their own texts, and below them how far each is and what was done. Areas and problems keep their numbers; measures are counted within their
/// problem, since a missing 二是 would look like a slip.
public struct NoticeWriter {
    private let input: ReportInput
    private let audience: Audience
    private let figures: ReportFigures
    private var ledger: Ledger { input.ledger }
    private var round: Round { input.theRound }

    /// A writer for an audience.
    public init(_ input: ReportInput, for audience: Audience) {
        self.input = input
        self.audience = audience
        figures = input.figures
    }

    /// The notice by a template.
    public func report(_ template: ReportTemplate) -> Report {
        Report(template, input, places: .notice, month: nil, value: value, part: part)
    }

    private func value(_ name: ReportValue) -> String {
        switch name {
        case .title: title
        case .body: input.office
        case .inspector: round.inspector ?? ""
        case .month: ""
        case .asOf: input.day.written
        // Whoever signs has seen the figures: never before the day that they are of.
        case .date: max(input.signed ?? input.day, input.day).written
        case .office: input.office
        }
    }

    private func part(_ part: NoticePart) -> [Paper.Block] {
        switch part {
        case .introduction: [.paragraph(lead: "", introduction)]
        case .headline: [.paragraph(lead: "", headline)]
        case .outcomes: outcomes.isEmpty ? [] : [.paragraph(lead: "", outcomes)]
        case .leftOut: leftOut.map { [.paragraph(lead: "", $0)] } ?? []
        case .findings: findings
        case .survey: SurveyPart(input).invitation
        }
    }

    /// The round's own title where it is a notice's, else the customary one.
    private var title: String {
        if let title = round.title, title.contains("整改"),
            ["通报", "公告", "公示", "报告", "情况"].contains(where: { title.hasSuffix($0) })
        {
            return title
        }
        return ClosingWords.title(input.office).zh
    }

    // MARK: Introduction and figures

    private var introduction: String {
        let period: String? = round.inspectionStart.map { start in
            round.inspectionEnd.map { ClosingWords.span(start.written, written($0, after: start)).zh } ?? start.written
        }
        let feedback = round.feedback.map { day in
            (round.inspectionEnd ?? round.inspectionStart).map { written(day, after: $0) }
                ?? day.written
        }
        return ClosingWords.introduction(
            inspector: round.inspector, period: period, body: input.office, feedback: feedback,
            isPublic: audience == .public
        ).zh
    }

    /// A day after another one, whose year is not said twice.
    private func written(_ day: Day, after earlier: Day) -> String {
        let whole = day.written
        return day.year == earlier.year ? String(whole.drop { $0 != "年" }.dropFirst()) : whole
    }

    private var headline: String {
        let groups = StageGroup.allCases.compactMap { group -> Phrase? in
            let measures = figures.value(.groupMeasures(group))
            guard measures > 0 else { return nil }
            return ClosingWords.group(group, problems: figures.value(.groupProblems(group)), measures: measures)
        }
        return ClosingWords.headline(
            areas: figures.value(.areas), problems: figures.value(.problems), measures: figures.value(.measures),
            on: input.day.written, groups: groups, closed: figures.value(.problemsClosed)
        ).zh
    }

    private var outcomes: String {
        ClosingWords.outcomes(
            meetings: figures.value(.meetings), claimedProblems: figures.value(.claimedProblems),
            claimedMeasures: figures.value(.claimedMeasures), figures.outcomes
        ).zh
    }

    // MARK: Findings

    private var findings: [Paper.Block] {
        var blocks: [Paper.Block] = []
        for area in round.areas where ledger.areas[area].withdrawn == nil {
            let problems = ledger.areas[area].problems.filter { ledger.problems[$0].withdrawn == nil }
            let shown = problems.flatMap { problem($0) }
            // An area of which nothing may be read is not named either.
            if shown.isEmpty, !problems.isEmpty { continue }
            let heading = NoticeSentence.heading(ledger.areas[area].title)
            blocks.append(.heading(level: 2, "（\(ledger.areas[area].ref)）\(heading)"))
            blocks += shown
        }
        return blocks
    }

    private func problem(_ index: Int) -> [Paper.Block] {
        let problem = ledger.problems[index]
        let title: String
        var finding = ""
        switch ledger.readable(problem: index, for: audience) {
        case .nothing: return []
        case .redacted(let text): title = text
        case .whole:
            title = problem.title
            // What was found in detail is told to the party; the public reads its heading, as is customary.
            if audience == .party { finding = problem.text }
        }
        let isMarked = isKeptFromPublic(ledger.readable(problem: index, for: .public))
        let heading = NoticeSentence.heading(title) + (isMarked ? ClosingWords.notPublic.zh : "")
        // "1.3个…" would read as a number with a fraction.
        let gap = heading.unicodeScalars.first?.folded.digit == nil ? "" : " "
        var blocks: [Paper.Block] = [.heading(level: 3, "\(problem.ref).\(gap)\(heading)")]
        if let words = paragraph(finding, under: title) { blocks.append(.paragraph(lead: "", words)) }
        let isWhole = ledger.readable(problem: index, for: audience) == .whole
        return blocks + measures(of: problem, told: isWhole ? told(ofProblem: problem) : [], areMarked: isMarked)
    }

    /// What was done about a problem as a whole: it stands before what was done of each measure.
    private func told(ofProblem problem: Problem) -> [String] {
        let isClosed = problem.closing != nil
        let entries = problem.entries.compactMap { entry in
            entry.isWithdrawn ? nil : words(of: entry, isClosed: isClosed, for: audience)
        }
        return sentences(entries, ledger.records(of: problem.id, .outcome))
    }

    /// What was noted and what came of it, as sentences, each once.
    private func sentences(_ noted: [String], _ outcomes: [Record]) -> [String] {
        var sentences: [String] = []
        for sentence in (noted + outcomes.compactMap { ClosingWords.outcome($0)?.zh }).map(NoticeSentence.text)
        where !sentence.isEmpty && !sentences.contains(sentence) {
            sentences.append(sentence)
        }
        return sentences
    }

    // MARK: Measures

    /// What is written about a measure: what is to be done, how far it is, and what was done.
    private struct Line {
        let text: String
        let status: String
        /// What was done, but for the text.
        var told: [String] = []
        /// Whether the text itself tells what was done, as that of a notice which was brought in.
        let isTold: Bool

        /// That it is not for the public, where its problem does not say so already.
        var mark = ""

        /// What was done, from the text on where that tells it.
        var results: String {
            guard isTold else { return told.joined() }
            return text + (told.isEmpty ? "" : ClosingWords.further.zh + told.joined())
        }
    }

    /// What is to be done and what was done stand apart, in two lists of the same numbers: a plan is no result, and what
    /// was done is no plan. Where every text tells what was done there is one list.
    private func measures(of problem: Problem, told: [String], areMarked: Bool) -> [Paper.Block] {
        let lines = problem.measures.filter { ledger.measures[$0].withdrawn == nil }.compactMap {
            line(ofMeasure: $0, isMarked: areMarked)
        }
        let whole: [Paper.Block] = told.isEmpty ? [] : [.paragraph(lead: ClosingWords.leadIn.zh, told.joined())]
        guard !lines.isEmpty else { return whole }
        func listed(_ texts: [String]) -> String {
            texts.enumerated().map { Numerals.chinese($0 + 1) + "是" + $1 }.joined()
        }
        if lines.allSatisfy(\.isTold) {
            let texts = lines.map { $0.mark + $0.results + ClosingWords.inBrackets($0.status).zh }
            return whole + [.paragraph(lead: ClosingWords.leadIn.zh, listed(texts))]
        }
        return [
            .paragraph(
                lead: ClosingWords.planLeadIn.zh,
                listed(lines.map { $0.mark + ($0.isTold ? ClosingWords.toldBelow.zh : $0.text) }))
        ] + whole + [
            .paragraph(lead: ClosingWords.leadIn.zh, listed(lines.map { $0.status + "。" + $0.results }))
        ]
    }

    private func line(ofMeasure index: Int, isMarked: Bool) -> Line? {
        let (isTold, told) = told(ofMeasure: index)
        let isBare = !isTold && told.isEmpty
        let group = ledger.workflow.group(ledger.measures[index].stage)
        let status = ClosingWords.status(group, isKeptUp: isBare && ledger.isReviewed(measure: index)).zh
        switch ledger.readable(measure: index, for: audience) {
        case .nothing: return nil
        case .redacted(let text): return Line(text: NoticeSentence.text(text), status: status, isTold: isTold)
        case .whole:
            let text = NoticeSentence.text(
                withoutClaims(ledger.measures[index].text, isClosed: isClosed(ledger.measures[index])))
            var line = Line(text: text, status: status, told: told, isTold: isTold)
            if audience == .party, !isMarked,
                isKeptFromPublic(ledger.readable(measure: index, for: .public))
                    || told != self.told(ofMeasure: index, for: .public).told
            {
                line.mark = ClosingWords.notPublic.zh
            }
            return line
        }
    }

    /// Whether this edition tells of an item what the one for the public does not: it says so, so that nobody publishes it,
    /// and that it stays so where this notice is read in.
    private func isKeptFromPublic(_ readable: Readable) -> Bool { audience == .party && readable != .whole }

    /// What was done: all that was noted that is neither a call for help nor what a file only claimed, and what came of
    /// it; and whether the measure's own text is a part of it.
    private func told(ofMeasure index: Int, for audience: Audience? = nil) -> (isTold: Bool, told: [String]) {
        let measure = ledger.measures[index]
        let text = NoticeSentence.text(measure.text)
        let cameIn = entryLikeText(measure)
        var entries: [(entry: ProgressEntry, words: String)] = measure.entries.compactMap { entry in
            guard !entry.isWithdrawn,
                let words = words(of: entry, isClosed: isClosed(measure), for: audience ?? self.audience),
                !words.isEmpty
            else { return nil }
            return (entry, words)
        }
        let count = entries.count
        entries.removeAll { $0.entry.id == cameIn || NoticeSentence.text($0.entry.text) == text }
        return (
            entries.count < count,
            sentences(entries.map(\.words), ledger.records(ofMeasure: index, .outcome))
        )
    }

    /// What an entry tells of what was done: without what calls for help or only says what a file claims. Nil where it is
    /// a call for help as a whole, which is not for the public: nobody can tell there what was done.
    private func words(of entry: ProgressEntry, isClosed: Bool, for audience: Audience) -> String? {
        let (text, saysWhatIsStuck) = CallForHelp.leavingOut(ownWords(of: entry))
        if entry.needsCoordination, !saysWhatIsStuck, audience == .public { return nil }
        // A day without a year is one about the day on which it was noted, however much later the notice is written.
        return NothingTold.leavingOut(withoutClaims(text, isClosed: isClosed), on: entry.on).trimmed
    }

    /// What people wrote in an entry, without what only says what a file claims.
    private func ownWords(of entry: ProgressEntry) -> String {
        entry.text.split(whereSeparator: \.isNewline).map(String.init).filter { !ImportWords.isOfFile($0) }
            .joined(separator: "\n")
    }

    private func isClosed(_ measure: Measure) -> Bool { ledger.workflow.group(measure.stage) == .closed }

    /// A text without what it says of how far its measure is that the ledger does not say: boxes, whatever is ticked of them,
    /// and that what is not closed was closed.
    private func withoutClaims(_ text: String, isClosed: Bool) -> String {
        Clauses.leavingOut(text) { StatusWords.isOfBoxes($0) || !isClosed && StatusWords.saysClosed($0) }.told
    }

    /// The measures of which the newest of what was noted is not told, since it calls for help, by their numbers.
    public var keptBack: [String] {
        figures.measures.filter { index in
            ledger.readable(measure: index, for: audience) == .whole && isKeptBack(index)
        }.map { ledger.measures[$0].ref }
    }

    private func isKeptBack(_ index: Int) -> Bool {
        let measure = ledger.measures[index]
        guard let entry = measure.entries.last(where: { !$0.isWithdrawn }) else { return false }
        guard let words = words(of: entry, isClosed: isClosed(measure), for: audience) else { return true }
        return words.isEmpty && CallForHelp.leavingOut(entry.text).isCall
    }

    /// The measures of which something that was noted is not told, since it says of nothing that it was done or calls for help,
    /// by their numbers; but for those that are named as silent or kept back.
    public var cut: [String] {
        figures.measures.filter { index in
            let measure = ledger.measures[index]
            return ledger.readable(measure: index, for: audience) == .whole
                && measure.entries.contains { isCut($0, measure) } && !isKeptBack(index) && !isSilent(index)
        }.map { ledger.measures[$0].ref }
    }

    private func isCut(_ entry: ProgressEntry, _ measure: Measure) -> Bool {
        guard !entry.isWithdrawn else { return false }
        let told = words(of: entry, isClosed: isClosed(measure), for: audience) ?? ""
        return NoticeSentence.text(told) != NoticeSentence.text(ownWords(of: entry))
    }

    /// The entry that came in together with a measure and said the same as its text: whatever was put right in the text
    /// since then, it tells what was done.
    private func entryLikeText(_ measure: Measure) -> ItemID? {
        guard let place = ledger.history(of: measure.id).first, input.log.indices.contains(place) else { return nil }
        let changes = input.log[place].changes
        var text: String?
        for case .add(let addition) in changes where addition.item == measure.id {
            text = addition.fields.first { $0.0 == .text }?.1.text
        }
        for case .note(let note) in changes where note.subject == measure.id && note.text == text { return note.item }
        return nil
    }

    /// The measures that have begun and of which nothing could be told, by their numbers.
    public var silent: [String] {
        figures.measures.filter(isSilent).map { ledger.measures[$0].ref }
    }

    private func isSilent(_ index: Int) -> Bool {
        let (isTold, told) = told(ofMeasure: index)
        return ledger.workflow.group(ledger.measures[index].stage) != .notStarted
            && ledger.readable(measure: index, for: audience) == .whole && !isTold && told.isEmpty
            && !isKeptBack(index)
    }

    /// The finding in full, without the heading that a notice which was read in has repeated at its beginning.
    private func paragraph(_ finding: String, under title: String) -> String? {
        var lines = finding.split(whereSeparator: \.isNewline).map(String.init)
        if let first = lines.first, NoticeSentence.heading(first) == NoticeSentence.heading(title) {
            lines.removeFirst()
        }
        let words = NoticeSentence.paragraph(lines.joined(separator: "\n"))
        guard !words.isEmpty else { return nil }
        // A paragraph that begins as a heading or a list does would be read as one.
        let first = words.unicodeScalars.first?.folded ?? " "
        let isMark =
            Numeral.isNumeral(first) || first.digit != nil || "(〔①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(first)
        let isShort = words.count < 100
        let isContact = NoticeWriter.contactWords.contains { words.hasPrefix($0) }
        return (isMark || (isShort && isContact) ? ClosingWords.inDetail.zh : "") + words
    }

    /// How paragraphs begin that a reader takes for the end of a notice.
    private static let contactWords = [
        "欢迎", "联系", "附件", "如有", "邮", "通信", "通讯", "电子邮", "监督电话", "意见箱", "扫一扫", "相关", "上一篇", "下一篇", "责任编辑",
        "版权", "主办", "打印", "关闭", "返回", "网站",
    ]

    // MARK: What is kept back

    /// The sentence that counts what is left out; nil where nothing is.
    private var leftOut: String? {
        let (problems, measures) = countLeftOut
        return problems + measures == 0
            ? nil : ClosingWords.leftOut(problems: problems, measures: measures, isPublic: audience == .public).zh
    }

    /// How many problems and how many measures are left out.
    public var countLeftOut: (problems: Int, measures: Int) {
        (
            figures.problems.count { ledger.readable(problem: $0, for: audience) == .nothing },
            figures.measures.count {
                ledger.readable(measure: $0, for: audience) == .nothing
                    || ledger.readable(problem: ledger.measures[$0].problem, for: audience) == .nothing
            }
        )
    }
}
