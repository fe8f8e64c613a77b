import ArgumentParser
import Desk
import Tracker
import Wording

/// `survey`: the group of commands about satisfaction surveys. Alone it lists them with what came of them.
struct SurveyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "survey", abstract: SurveyWords.command.spoken, discussion: SurveyWords.discussion.spoken,
            subcommands: [
                SurveyListCommand.self, SurveyNewCommand.self, SurveyShowCommand.self, SurveyTallyCommand.self,
            ],
            defaultSubcommand: SurveyListCommand.self)
    }
}

/// `--survey N`, for every command about one survey.
struct SurveyChoice: ParsableArguments {
    @Option(help: SurveyWords.numberOption.help("N")) var survey: Int?

    /// The survey that is meant: the one of this number as the list has it, else the last.
    func survey(among surveys: [Record]) throws -> Record {
        if let survey { return try surveys.numbered(survey, Labels.item(.survey)) }
        guard let last = surveys.last else { throw CommandProblem.noSurvey }
        return last
    }
}
