import ArgumentParser
import Desk
import Tracker
import Wording

/// `meeting add [TITLE]`
struct MeetingAddCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: CommandWords.meetingAdd.spoken,
            discussion: CommandWords.meetingAddDiscussion.spoken)
    }

    @Argument(help: CommandWords.meetingTitle.help("TITLE")) var title: String?
    @Option(help: CommandWords.meetingKindOption.help("KIND")) var kind: String?
    @Option(help: CommandWords.meetingOnOption.help("DATE")) var on: String?
    @Option(help: CommandWords.attendOption.help("UNITS")) var attend: String?
    @Option(help: CommandWords.meetingTextOption.help("TEXT")) var text: String?
    @Option(help: CommandWords.decisionOption.help("TEXT")) var decision: [String] = []
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        var fields: [Field: FieldValue] = [:]
        if let title { fields[.title] = FieldValue(title) }
        if let kind { fields[.kind] = try ChoiceText.required(kind, of: .kind, .meeting, session.workflow) }
        if let day = try session.day(on) { fields[.on] = .day(day) }
        if let attend { fields[.attendance] = FieldValue(Lists.names(attend)) }
        if let text { fields[.text] = FieldValue(text) }
        let round = try session.roundItem()
        let decisions = try decision.map { (text) throws(Refusal) in
            try Request.Decision(reading: text, in: session.ledger, round: session.round)
        }
        try session.recordAndSay(.meeting(round, fields: fields, decisions: decisions))
    }
}
