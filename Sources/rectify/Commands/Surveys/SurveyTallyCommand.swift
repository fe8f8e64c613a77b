import ArgumentParser
import Desk
import Tracker
import Wording

/// `survey tally ANSWER N [--on DATE] [--survey N]`
struct SurveyTallyCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "tally", abstract: SurveyWords.tally.spoken)
    }

    @Argument(help: SurveyWords.answerArgument.help("ANSWER")) var answer: String
    @Argument(help: SurveyWords.amountArgument.help("N")) var amount: String
    @Option(help: SurveyWords.onOption.help("DATE")) var on: String?
    @OptionGroup var choice: SurveyChoice
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: false)
        let survey = try choice.survey(among: shown.records(.survey))
        var fields: [Field: FieldValue] = [
            .answer: try ChoiceText.required(answer, of: .answer, .tally, session.workflow),
            .amount: .number(try NumberText.whole(amount)),
        ]
        if let day = try session.day(on) { fields[.on] = .day(day) }
        try session.recordAndSay(.record(.tally, under: survey.id, fields: fields))
    }
}
