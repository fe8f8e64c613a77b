import ArgumentParser
import Desk
import Tracker
import Wording

/// `outcome REF KIND [TITLE]`
struct OutcomeCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "outcome", abstract: CommandWords.outcome.spoken,
            discussion: CommandWords.outcomeDiscussion.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Argument(help: CommandWords.outcomeKind.help("KIND"), completion: .list(OutcomeKind.allCases.map(\.rawValue)))
    var kind: String
    @Argument(help: CommandWords.outcomeTitle.help("TITLE")) var title: String?
    @Option(help: CommandWords.levelOption.help("LEVEL"), completion: .list(InstitutionLevel.allCases.map(\.rawValue)))
    var level: String?
    @Option(help: CommandWords.amountOption.help("N")) var amount: String?
    @Option(help: CommandWords.outcomeOnOption.help("DATE")) var on: String?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let item = try session.item(ref)
        let kind = try ChoiceText.required(kind, of: .kind, .outcome, session.workflow)
        var fields: [Field: FieldValue] = [.kind: kind]
        if let title { fields[.title] = FieldValue(title) }
        if let level {
            guard kind == .text(OutcomeKind.institution.rawValue) else { throw CommandProblem.levelOfInstitutions }
            fields[.level] = try ChoiceText.required(level, of: .level, .outcome, session.workflow)
        }
        if let amount {
            let isMoney = kind == .text(OutcomeKind.money.rawValue)
            fields[.amount] = .number(isMoney ? try NumberText.money(amount) : try NumberText.whole(amount))
        }
        if amount == nil, kind == .text(OutcomeKind.money.rawValue) { throw CommandProblem.moneyNeedsAmount }
        if let day = try session.day(on) { fields[.on] = .day(day) }
        try session.recordAndSay(.record(.outcome, under: item, fields: fields))
    }
}
