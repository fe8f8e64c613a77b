import ArgumentParser
import Desk
import Tracker
import Wording

/// `lookbacks`
struct LookBacksCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "lookbacks", abstract: CommandWords.lookBacks.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        let language = session.language
        var list = Listing(
            [
                .text(CommandWords.refColumn, language), .text(Labels.field(.title), language, isFlexible: true),
                .text(Labels.field(.unit), language, isFlexible: true), .text(Labels.field(.planned), language),
                .text(CommandWords.leftColumn, language), .text(Labels.field(.result), language),
                .text(Labels.field(.on, of: .lookBack), language),
                .text(Labels.field(.text, of: .lookBack), language, isFlexible: true),
                .text(CommandWords.byColumn, language, isFlexible: true),
            ], empty: CommandWords.noLookBacks)
        for record in LookBacksCommand.ordered(shown.records(.lookBack)) {
            let item = record.under ?? record.id
            let result = record.text(.result).flatMap(LookBackResult.init)
            // Of what was held no days are left, and neither are of what came back before it was looked at.
            let due: Day? =
                if case .measure(let index)? = ledger.place(of: item) {
                    ledger.lookBackDue(ofMeasure: index)
                } else { nil }
            let left = record.isOpen ? due.map { $0 - day } : nil
            list.add(
                [
                    ledger.reference(of: item), ledger.title(of: item), ledger.owner(of: item).unit ?? "—",
                    record.day(.planned)?.description ?? "", left.map { CommandWords.left($0)[language] } ?? "",
                    result.map { Labels.lookBack($0)[language] } ?? CommandWords.notHeldYet[language],
                    record.day(.on)?.description ?? "", record.text(.text) ?? "", record.by,
                ],
                [
                    "ref": .string(ledger.reference(of: item)), "title": .string(ledger.title(of: item)),
                    "unit": .text(ledger.owner(of: item).unit), "planned": .day(record.day(.planned)),
                    "daysLeft": .number(left), "result": .text(result?.rawValue), "on": .day(record.day(.on)),
                    "text": .text(record.text(.text)), "by": .string(record.by),
                    "sampled": .yesNo(!record[.items].items.isEmpty),
                ])
        }
        try list.write(output.format, language)
    }

    /// What is to be held first, by its day; then what was held, the latest first.
    private static func ordered(_ records: [Record]) -> [Record] {
        let open = records.filter(\.isOpen).sorted { ($0.day(.planned) ?? $0.day) < ($1.day(.planned) ?? $1.day) }
        let held = records.filter { !$0.isOpen }.sorted { ($0.day(.on) ?? $0.day) > ($1.day(.on) ?? $1.day) }
        return open + held
    }
}
