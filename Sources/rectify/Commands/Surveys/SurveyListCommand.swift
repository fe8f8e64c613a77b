import ArgumentParser
import Desk
import Tracker
import Wording

/// `survey list`: each survey with its answers by day and in all.
struct SurveyListCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: SurveyWords.list.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let language = session.language
        var list = Listing(
            [
                .number(CommandWords.numberColumn, language),
                .text(Labels.field(.title, of: .survey), language, isFlexible: true),
                .text(CommandWords.dayColumn, language),
            ] + SurveyAnswer.allCases.map { .number(Labels.answer($0), language) } + [
                .number(SurveyWords.totalColumn, language), .number(SurveyWords.contentColumn, language),
            ], empty: SurveyWords.none)
        for (index, survey) in shown.records(.survey).enumerated() {
            let results = SurveyResults(of: survey, in: shown.ledger, until: shown.day)
            let title = survey.text(.title) ?? ""
            let rows = results.days.count == 1 ? results.days : results.days + [results.all]
            for (place, row) in rows.enumerated() {
                let isLast = place == rows.count - 1
                // For programs a survey is one object, with its days in it.
                list.add(cells(index, title, row, survey, language), view: isLast ? view(index, survey, results) : nil)
            }
        }
        try list.write(output.format, language)
    }

    private func cells(
        _ index: Int, _ title: String, _ row: SurveyResults.Row, _ survey: Record, _ language: Language
    ) -> [String] {
        let content = row.rate(of: row.content).map { "\(row.content)/\(row.total) \($0)%" } ?? "—"
        return [String(index + 1), title, row.day?.description ?? SurveyWords.allDays[language]]
            + SurveyAnswer.allCases.map { String(row.count($0)) } + [String(row.total), content]
    }

    private func view(_ index: Int, _ survey: Record, _ results: SurveyResults) -> JSONRow {
        [
            "number": .integer(index + 1), "title": .text(survey.text(.title)),
            "address": .text(survey.text(.reference)),
            "from": .day(survey.day(.on)), "until": .day(survey.day(.deadline)),
            "total": .integer(results.all.total), "content": .integer(results.all.content),
            "contentPercent": .number(results.all.rate(of: results.all.content)),
            "answers": .rows(
                SurveyAnswer.allCases.map { answer in
                    let count = results.all.count(answer)
                    return [
                        "answer": .string(answer.rawValue), "people": .integer(count),
                        "percent": .number(results.all.rate(of: count)),
                    ]
                }),
            "days": .rows(
                results.days.map { row in
                    var day: JSONRow = ["day": .day(row.day), "total": .integer(row.total)]
                    for answer in SurveyAnswer.allCases { day.add(answer.rawValue, .integer(row.count(answer))) }
                    return day
                }),
        ]
    }
}
