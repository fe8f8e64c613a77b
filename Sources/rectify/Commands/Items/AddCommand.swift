import ArgumentParser
import Desk
import Tracker
import Wording

/// `add area|problem|measure --under REF TITLE`
struct AddCommand: ChangingCommand {
    /// What can be added by hand.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case area, problem, measure
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: CommandWords.add.spoken)
    }

    @Argument(help: CommandWords.addKind.help("KIND")) var kind: Kind
    @Argument(help: CommandWords.titleArgument.help("TITLE")) var title: String
    @Option(help: CommandWords.underOption.help("REF")) var under: String?
    @Option(help: CommandWords.textOption.help("TEXT")) var text: String?
    @Option(help: CommandWords.targetOption.help("TEXT")) var target: String?
    @Option(name: .customLong("kind"), help: CommandWords.kindOption.help("KIND")) var itemKind: String?
    @Option(help: CommandWords.deadlineOption.help("DATE")) var deadline: String?
    @OptionGroup var owner: OwnerOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if under == nil, kind != .area { throw ValidationError(CommandWords.needsUnder(Labels.item(item)).spoken) }
    }

    private var item: ItemKind {
        switch kind {
        case .area: .area
        case .problem: .problem
        case .measure: .measure
        }
    }

    func run(_ session: Session) throws {
        var fields = owner.fields
        try session.requireFinished(fields, isNew: owner.isNew)
        // Of a measure whose text is not given the title is the text, of whatever length.
        if item == .measure, text == nil {
            fields[.text] = FieldValue(title)
        } else {
            fields[.title] = FieldValue(title)
        }
        if let text { fields[.text] = FieldValue(text) }
        if let target { fields[.target] = FieldValue(target) }
        if let deadline { fields.merge(try due(deadline, session.today).filter { $0.value != .nothing }) { $1 } }
        if let itemKind {
            fields[.kind] = try FieldText(Field.kind.rawValue, of: item).value(
                itemKind, in: session.ledger, round: session.round, on: session.today
            ).value
        }
        try session.recordAndSay(.add(item, under: try parent(session), fields: fields), naming: owner.fields)
    }

    /// Only a measure can be gone about in a way that stands in a deadline's place.
    private func due(_ text: String, _ today: Day) throws(Refusal) -> [Field: FieldValue] {
        item == .measure
            ? try DateReader.due(text, on: today)
            : [.deadline: .day(try DateReader.day(text, for: .deadline, on: today))]
    }

    private func parent(_ session: Session) throws(Refusal) -> ItemID {
        if let under { return try session.item(under) }
        if let round = session.round { return round }
        let ledger = session.ledger
        let rounds = ledger.openRounds
        guard let round = rounds.last else { throw .noRound }
        guard rounds.count == 1 else { throw .ambiguous("round", rounds: rounds.map { ledger.rounds[$0].name }) }
        return ledger.rounds[round].id
    }
}
