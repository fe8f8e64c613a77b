import Papers
import Tracker
import Wording

/// Writes the closing notice (巡察整改进展情况的通报) of a round, so that it can be read in again by `NoticeReader`.
///
/// The measures stand in their own texts, and below them how far each is and what was done. Areas and problems keep their numbers; measures are counted within their
/// problem, since a missing 二是 would look like a slip.
public struct NoticeWriter {
    private let input: ReportInput
    private let audience: Audience
    private let withProgress: Bool
    private let figures: ReportFigures
    private var ledger: Ledger { input.ledger }
    private var round: Round { input.theRound }

    /// A writer for an audience.
    ///
    /// - Parameter withProgress: whether all that was noted about a measure is told, and not only the last of it.
    public init(_ input: ReportInput, for audience: Audience, withProgress: Bool = false) {
        self.input = input
        self.audience = audience
        self.withProgress = withProgress
        figures = input.figures
    }

    /// The notice by a template.
    public func report(_ template: ReportTemplate) -> Report {
        Report(template, input, places: .notice, month: nil, value: value, part: part)
    }

    private func value(_ name: ReportValue) -> String {
        switch name {
        case .title: title
        case .body: round.body ?? ""
        case .inspector: round.inspector ?? ""
        case .month: ""
        case .asOf: LetterTemplate.written(input.day)
        // Whoever signs has seen the figures: never before the day that they are of.
        case .date: LetterTemplate.written(max(round.signed ?? input.day, input.day))
        case .office: input.office
        }
    }

    private func part(_ part: ReportPart) -> [Paper.Block] {
        switch part {
        case .introduction: [.paragraph(lead: "", introduction)]
        case .headline: [.paragraph(lead: "", headline)]
        case .outcomes: outcomes.isEmpty ? [] : [.paragraph(lead: "", outcomes)]
        case .leftOut: leftOut.map { [.paragraph(lead: "", $0)] } ?? []
        case .findings: findings
        case .survey: SurveyPart(input).invitation
        default: []
        }
    }

    /// The round's own title where it is a notice's, else the customary one.
    private var title: String {
        if let title = round.title, title.contains("整改"),
            ["通报", "公告", "公示", "报告", "情况"].contains(where: { title.hasSuffix($0) })
        {
            return title
        }
        return ClosingWords.title(round.body ?? "").zh
    }

    // MARK: Introduction and figures

    private var introduction: String {
        let period: String? = round.inspectionStart.map { start in
            LetterTemplate.written(start) + (round.inspectionEnd.map { "至" + written($0, after: start) } ?? "")
        }
        let feedback = round.feedback.map { day in
            (round.inspectionEnd ?? round.inspectionStart).map { written(day, after: $0) }
                ?? LetterTemplate.written(day)
        }
        return ClosingWords.introduction(
            inspector: round.inspector, period: period, body: round.body, feedback: feedback,
            isPublic: audience == .public
        ).zh
    }

    /// A day after another one, whose year is not said twice.
    private func written(_ day: Day, after earlier: Day) -> String {
        let whole = LetterTemplate.written(day)
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
            on: LetterTemplate.written(input.day), groups: groups, closed: figures.value(.problemsClosed)
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
        let heading = NoticeSentence.heading(title)
        // "1.3个…" would read as a number with a fraction.
        let gap = heading.unicodeScalars.first?.noticeFolded.noticeDigit == nil ? "" : " "
        var blocks: [Paper.Block] = [.heading(level: 3, "\(problem.ref).\(gap)\(heading)")]
        if let words = paragraph(finding, under: title) { blocks.append(.paragraph(lead: "", words)) }
        return blocks + measures(of: problem)
    }

    // MARK: Measures

    /// What is written about a measure: what is to be done, how far it is, and what was done.
    private struct Line {
        let text: String
        let status: String
        var told: [String] = []
        /// Whether the text itself tells what was done, as that of a notice which was brought in.
        var isTold = false
    }

    /// What is to be done and what was done stand apart, in two lists of the same numbers: a plan is no result.
    private func measures(of problem: Problem) -> [Paper.Block] {
        let lines = problem.measures.filter { ledger.measures[$0].withdrawn == nil }.compactMap(line(ofMeasure:))
        guard !lines.isEmpty else { return [] }
        func listed(_ texts: [String]) -> String {
            texts.enumerated().map { Numerals.chinese($0 + 1) + "是" + $1 }.joined()
        }
        if lines.allSatisfy(\.isTold) {
            let texts = lines.map { $0.text + ClosingWords.inBrackets($0.status).zh }
            return [.paragraph(lead: ClosingWords.leadIn.zh, listed(texts))]
        }
        let told = lines.map { line in line.status + "。" + line.told.joined() }
        return [
            .paragraph(lead: ClosingWords.planLeadIn.zh, listed(lines.map(\.text))),
            .paragraph(lead: ClosingWords.leadIn.zh, listed(told)),
        ]
    }

    private func line(ofMeasure index: Int) -> Line? {
        let status = ClosingWords.status(ledger.workflow.group(ledger.measures[index].stage)).zh
        switch ledger.readable(measure: index, for: audience) {
        case .nothing: return nil
        case .redacted(let text): return Line(text: NoticeSentence.text(text), status: status)
        case .whole:
            let text = NoticeSentence.text(ledger.measures[index].text)
            var line = Line(text: text, status: status)
            line.told = told(ofMeasure: index)
            line.isTold = line.told.contains(text)
            line.told.removeAll { $0 == text }
            return line
        }
    }

    /// What was done: what was noted last that is neither a call for help nor what a file only claimed, and what came of it.
    private func told(ofMeasure index: Int) -> [String] {
        let entries = ledger.measures[index].entries.filter {
            !$0.isWithdrawn && !$0.needsCoordination && !ImportWords.isOfFile($0.text)
        }
        let noted = withProgress ? entries[...] : entries.suffix(1)
        return noted.map { NoticeSentence.text($0.text) }
            + ledger.records(ofMeasure: index, .outcome).compactMap { ClosingWords.outcome($0)?.zh }
            .map(NoticeSentence.text)
    }

    /// The measures that have begun and of which nothing could be told, by their numbers.
    public var silent: [String] {
        figures.measures.filter { index in
            ledger.workflow.group(ledger.measures[index].stage) != .notStarted
                && ledger.readable(measure: index, for: audience) == .whole && told(ofMeasure: index).isEmpty
        }.map { ledger.measures[$0].ref }
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
        let first = words.unicodeScalars.first?.noticeFolded ?? " "
        let isMark =
            NoticeNumeral.isNumeral(first) || first.noticeDigit != nil || "(〔①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(first)
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
            figures.measures.count { ledger.readable(measure: $0, for: audience) == .nothing }
        )
    }
}
