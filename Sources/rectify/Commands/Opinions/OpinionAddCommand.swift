import ArgumentParser
import Desk
import Tracker
import Wording

/// `opinion add TEXT`
struct OpinionAddCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: CommandWords.opinionAdd.spoken)
    }

    @Argument(help: CommandWords.opinionText.help("TEXT")) var text: String
    @Option(help: CommandWords.sourceOption.help("SOURCE")) var source: String?
    @Option(help: CommandWords.opinionOnOption.help("DATE")) var on: String?
    @Option(help: CommandWords.aboutOption.help("REF")) var about: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        var fields: [Field: FieldValue] = [.text: FieldValue(text)]
        if let source { fields[.source] = try ChoiceText.required(source, of: .source, .opinion, session.workflow) }
        if let day = try session.day(on) { fields[.on] = .day(day) }
        let item = try about.map { (ref) throws(Refusal) in try session.item(ref) }
        try session.recordAndSay(.record(.opinion, under: try item ?? session.roundItem(), fields: fields))
    }
}
