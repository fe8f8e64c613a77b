import Sheets
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
                ClosingWords.survey(survey.text(.title) ?? "", until: survey.day(.deadline).map(\.written))
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
            let results = SurveyResults(of: survey, in: input.ledger, until: input.day)
            guard !results.days.isEmpty else { return [] }
            let answers = SurveyAnswer.allCases
            let all = results.all
            func row(_ name: String, _ row: SurveyResults.Row) -> [String] {
                [name] + answers.map { String(row.count($0)) } + [String(row.total)]
            }
            var rows = results.days.map { row($0.day?.description ?? "", $0) }
            if rows.count > 1 { rows.append(row(input.said(ReportWords.total), all)) }
            var blocks: [Paper.Block] = [
                .paragraph(lead: "", input.said(ReportWords.survey(survey.text(.title) ?? "", people: all.total))),
                .table(
                    Paper.Table(
                        heading: [input.said(Labels.field(.on, of: .tally))]
                            + answers.map { input.said(Labels.answer($0)) }
                            + [input.said(ReportWords.total)],
                        widths: [0.25, 0.15, 0.15, 0.15, 0.15, 0.15], rows: rows)),
            ]
            if let share = all.rate(of: all.content) {
                blocks.append(.paragraph(lead: "", input.said(ReportWords.content(share, all.content, of: all.total))))
            }
            return blocks
        }
    }
}
