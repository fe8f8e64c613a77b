import ArgumentParser
import Desk
import Tracker
import Wording

/// `round new --body NAME …`
struct RoundNewCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "new", abstract: CommandWords.roundNew.spoken)
    }

    @Option(help: CommandWords.bodyOption.help("NAME")) var body: String
    @Option(help: CommandWords.inspectorOption.help("NAME")) var inspector: String?
    @Option(help: CommandWords.feedbackOption.help("DATE")) var feedback: String?
    @Option(help: CommandWords.roundNameOption.help("NAME")) var name: String?
    @Option(help: CommandWords.roundTitleOption.help("TEXT")) var title: String?
    @Option(help: CommandWords.inspectionStartOption.help("DATE")) var inspectionStart: String?
    @Option(help: CommandWords.inspectionEndOption.help("DATE")) var inspectionEnd: String?
    @Option(help: CommandWords.concentratedEndOption.help("DATE")) var concentratedEnd: String?
    @Option(help: CommandWords.signedOption.help("DATE")) var signed: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        var fields: [Field: FieldValue] = [.body: FieldValue(body)]
        if let inspector { fields[.inspector] = FieldValue(inspector) }
        if let title { fields[.title] = FieldValue(title) }
        let days: [(Field, String?)] = [
            (.feedback, feedback), (.inspectionStart, inspectionStart), (.inspectionEnd, inspectionEnd),
            (.concentratedEnd, concentratedEnd), (.signed, signed),
        ]
        for (field, text) in days {
            if let day = try session.day(text, for: field) { fields[field] = .day(day) }
        }
        try session.recordAndSay(.newRound(Request.RoundDraft(name: name ?? "", fields: fields)))
    }
}
