import ArgumentParser
import Desk
import Tracker
import Wording

/// `settle [REF [--field F] --choose N]`
struct SettleCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "settle", abstract: CommandWords.settle.spoken,
            discussion: CommandWords.settleDiscussion.spoken)
    }

    @Argument(help: CommandWords.settleRef.help("REF")) var ref: String?
    @Option(help: CommandWords.settleFieldOption.help("FIELD")) var field: String?
    @Option(help: CommandWords.chooseOption.help("N")) var choose: Int?
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { choose != nil }

    func validate() throws {
        if choose != nil, ref == nil { throw ValidationError(CommandWords.choiceNeedsRef.spoken) }
        if choose == nil, field != nil || reason != nil {
            throw ValidationError(CommandWords.belongs("--field, --reason", to: "--choose").spoken)
        }
    }

    func run(_ session: Session) throws {
        guard let choose else { return try list(session) }
        let ledger = session.ledger
        let item = try ref.map { try self.item($0, session) }
        let name = item.map(ledger.reference(of:)) ?? ""
        let slot = try self.slot(ConflictList(ledger, of: item).slots, name)
        guard choose > 0, choose <= slot.values.count else {
            throw Refusal.noSuchChoice(ref: name, count: slot.values.count)
        }
        try session.recordAndSay(.settle(slot.item, slot.field, choice: choose - 1, reason: reason))
    }

    /// The item of a reference, or the member of a name.
    private func item(_ text: String, _ session: Session) throws(Refusal) -> ItemID {
        do throws(Refusal) {
            return try session.item(text)
        } catch {
            guard let member = session.ledger.member(named: text.trimmed) else { throw error }
            return member.id
        }
    }

    /// The slot that is meant: the one that is named, or the only one there is.
    private func slot(_ slots: [ConflictList.Slot], _ name: String) throws -> ConflictList.Slot {
        guard !slots.isEmpty else { throw Refusal.noConflict(ref: name) }
        var found = slots
        if let field {
            let typed = field.trimmed
            found = slots.filter { slot in
                let label = Labels.field(slot.field)
                let names = [slot.field.rawValue, label.zh, label.en, slot.label.zh, slot.label.en]
                return names.contains { $0.lowercased() == typed.lowercased() }
            }
        }
        guard found.count == 1, let only = found.first else {
            throw CommandProblem.whichField(name, slots.map { CommandWords.field($0.field.rawValue, $0.label) })
        }
        return only
    }

    private func list(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let language = session.language
        let slots = ConflictList(ledger, of: try ref.map { try item($0, session) }).slots
        let events = Dictionary(session.workspace.log.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var list = Listing(
            [
                .text(CommandWords.refColumn, language), .text(Labels.field(.title), language, isFlexible: true),
                .text(CommandWords.fieldColumn, language), .number(CommandWords.numberColumn, language),
                .text(CommandWords.valueColumn, language, isFlexible: true),
                .text(CommandWords.byColumn, language, isFlexible: true), .text(CommandWords.dayColumn, language),
                .text(CommandWords.recordedAtColumn, language), .text(CommandWords.writerColumn, language),
                .text(CommandWords.reasonColumn, language, isFlexible: true),
                .text(CommandWords.remarkColumn, language),
            ], empty: CommandWords.noConflicts)
        for slot in slots {
            let now = ledger.value(of: slot.field, in: slot.item)
            for (index, (value, id)) in slot.values.enumerated() {
                let event = events[id]
                let isNamed = index == 0 || output.format == .csv
                list.add(
                    [
                        isNamed ? ledger.reference(of: slot.item) : "", isNamed ? ledger.title(of: slot.item) : "",
                        isNamed ? slot.label[language] : "",
                        String(index + 1), RecordWords.value(value, of: slot.field, in: ledger)[language],
                        event?.actor ?? "", event?.day.description ?? "", event?.at.description ?? "",
                        event?.writer ?? "", event?.reason(for: slot.item, slot.field) ?? "",
                        value == now ? CommandWords.countsNow[language] : "",
                    ],
                    [
                        "ref": .string(ledger.reference(of: slot.item)), "title": .string(ledger.title(of: slot.item)),
                        "item": .text(ledger.place(of: slot.item)?.kind.rawValue),
                        "field": .string(slot.field.rawValue), "number": .integer(index + 1),
                        "value": .field(FieldValueView(value, in: ledger)), "by": .text(event?.actor),
                        "day": .day(event?.day), "at": .text(event?.at.description), "writer": .text(event?.writer),
                        "reason": .text(event?.reason(for: slot.item, slot.field)), "counts": .yesNo(value == now),
                    ])
            }
        }
        try list.write(
            output.format, language, after: slots.isEmpty ? [] : [CommandWords.howToSettle[language]])
    }
}
