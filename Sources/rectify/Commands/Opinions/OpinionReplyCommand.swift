import ArgumentParser
import Desk
import Tracker
import Wording

/// `opinion reply N TEXT`
struct OpinionReplyCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "reply", abstract: CommandWords.opinionReply.spoken)
    }

    @Argument(help: CommandWords.opinionNumber.help("N")) var number: Int
    @Argument(help: CommandWords.replyText.help("TEXT")) var text: String
    @Option(help: CommandWords.repliedOnOption.help("DATE")) var on: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let opinion = try session.ledger.records(.opinion).numbered(number, Labels.item(.opinion))
        guard !text.trimmed.isEmpty else { throw Refusal.empty(.reply) }
        var fields: [Field: FieldValue] = [.reply: FieldValue(text)]
        if let day = try session.day(on) { fields[.repliedOn] = .day(day) }
        try session.recordAndSay(.edit(opinion.id, fields: fields, reason: nil))
    }
}
