import ArgumentParser
import Desk
import Tracker
import Wording

/// `set REF FIELD VALUE`
struct SetCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "set", abstract: CommandWords.set.spoken, discussion: CommandWords.setDiscussion.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Argument(help: CommandWords.fieldArgument.help("FIELD")) var field: String
    @Argument(help: CommandWords.valueArgument.help("VALUE")) var value: String
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @Flag(name: .customLong("new"), help: CommandWords.newNameOption.help()) var isNew = false
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    /// What is set where a deadline is; nil for other fields, and for none.
    private func due(_ today: Day) throws(Refusal) -> [Field: FieldValue]? {
        guard try FieldText(field, of: .measure).field == .deadline, !value.allSatisfy(\.isWhitespace) else {
            return nil
        }
        return try DateReader.due(value, on: today)
    }

    func run(_ session: Session) throws {
        let ledger = session.ledger
        let item = try session.item(ref)
        let kind = ledger.place(of: item)?.kind ?? .measure
        if DeclaredFigure.isPath(field), kind == .round {
            guard let figure = DeclaredFigure(path: field) else {
                throw Refusal.unknownField(field, known: DeclaredFigure.paths)
            }
            var declared = Declared()
            if case .declared(let present) = ledger.value(of: .declared, in: item) { declared = present }
            try figure.set(value, in: &declared)
            let new: FieldValue = declared == Declared() ? .nothing : .declared(declared)
            return try session.recordAndSay(.set(item, .declared, new, reason: reason))
        }
        if kind == .measure, let due = try due(session.today), due[.kind] != nil {
            return try session.recordAndSay(.edit(item, fields: due, reason: reason))
        }
        let typed = try FieldText(field, of: kind).value(
            value, in: ledger, round: session.round, on: session.today)
        try session.requireFinished([typed.field: typed.value], isNew: isNew)
        try session.recordAndSay(
            .set(item, typed.field, typed.value, reason: reason), naming: [typed.field: typed.value])
    }
}
