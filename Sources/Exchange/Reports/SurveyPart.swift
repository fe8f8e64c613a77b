import Papers
import Tracker
import Wording

/// What reports say of the satisfaction survey (满意度测评): how to take part, and what came of it.
struct SurveyPart {
    private let input: ReportInput
    private let surveys: [Record]

    /// The surveys of the input's round.
    init(_ input: ReportInput) {
        self.input = input
        surveys = input.ledger.records(of: input.theRound.id, .survey)
    }

    /// Whether people can answer it on the day.
    private func isOpen(_ survey: Record) -> Bool {
        (survey.day(.on) ?? survey.day) <= input.day && (survey.day(.deadline).map { $0 >= input.day } ?? true)
    }

    /// The address of the survey that is open, which the notice shows as a code.
    static func address(_ input: ReportInput) -> String? {
        let part = SurveyPart(input)
        return part.surveys.last(where: part.isOpen)?.text(.reference)
    }

    /// For the notice: that a survey is open, with its address, else what came of those that were held.
    var invitation: [Paper.Block] {
        guard let survey = surveys.last(where: isOpen) else { return results }
        var blocks: [Paper.Block] = [
            .paragraph(
                lead: "",
                ClosingWords.survey(survey.text(.title) ?? "", until: survey.day(.deadline).map(LetterTemplate.written))
                    .zh)
        ]
        if let address = survey.text(.reference) {
            let caption = ReportWords.address(address).zh
            blocks.append(
                input.code.map { .code($0, caption: caption) } ?? .paragraph(lead: "", caption))
        }
        return blocks + results
    }

    /// The tallies by day and answer, with their sums.
    var results: [Paper.Block] {
        surveys.flatMap { survey -> [Paper.Block] in
            let tallies = input.ledger.records(of: survey.id, .tally).filter { ($0.day(.on) ?? $0.day) <= input.day }
            guard !tallies.isEmpty else { return [] }
            let answers = SurveyAnswer.allCases
            func count(_ answer: SurveyAnswer, _ day: Day?) -> Int {
                tallies.filter { $0.text(.answer) == answer.rawValue && (day == nil || $0.day(.on) == day) }
                    .reduce(0) { $0 + ($1.number(.amount) ?? 0) }
            }
            func row(_ name: String, _ day: Day?) -> [String] {
                let counts = answers.map { count($0, day) }
                return [name] + counts.map(String.init) + [String(counts.reduce(0, +))]
            }
            let days = Set(tallies.compactMap { $0.day(.on) }).sorted()
            let all = answers.reduce(0) { $0 + count($1, nil) }
            let content = count(.satisfied, nil) + count(.mostly, nil)
            var rows = days.map { row($0.description, $0) }
            if days.count > 1 { rows.append(row(input.said(ReportWords.total), nil)) }
            var blocks: [Paper.Block] = [
                .paragraph(lead: "", input.said(ReportWords.survey(survey.text(.title) ?? "", people: all))),
                .table(
                    Paper.Table(
                        heading: [input.said(Labels.field(.on, of: .tally))]
                            + answers.map { input.said(Labels.answer($0)) }
                            + [input.said(ReportWords.total)],
                        widths: [0.25, 0.15, 0.15, 0.15, 0.15, 0.15], rows: rows)),
            ]
            if all > 0 {
                let share = (content * 200 + all) / (2 * all)
                blocks.append(.paragraph(lead: "", input.said(ReportWords.content(share, content, of: all))))
            }
            return blocks
        }
    }
}
