import ArgumentParser
import Desk
import Tracker
import Wording

/// `survey new --title TEXT --url ADDRESS [--from DATE] [--until DATE]`
struct SurveyNewCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "new", abstract: SurveyWords.new.spoken)
    }

    @Option(help: SurveyWords.titleOption.help("TEXT")) var title: String
    @Option(help: SurveyWords.addressOption.help("URL")) var url: String
    @Option(help: SurveyWords.fromOption.help("DATE")) var from: String?
    @Option(help: SurveyWords.untilOption.help("DATE")) var until: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        guard !url.isEmpty else { throw CommandProblem.emptyOption("--url") }
        var fields: [Field: FieldValue] = [.title: FieldValue(title), .reference: FieldValue(url)]
        if let day = try session.day(from) { fields[.on] = .day(day) }
        if let day = try session.day(until, for: .deadline) { fields[.deadline] = .day(day) }
        try session.recordAndSay(.record(.survey, under: try session.roundItem(), fields: fields))
    }
}
