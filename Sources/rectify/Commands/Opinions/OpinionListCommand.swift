import ArgumentParser
import Desk
import Tracker
import Wording

/// `opinion list`
struct OpinionListCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandWords.opinionList.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let language = session.language
        var list = Listing(
            [
                .number(CommandWords.numberColumn, language), .text(CommandWords.refColumn, language),
                .text(Labels.field(.source), language), .text(Labels.field(.on, of: .opinion), language),
                .text(Labels.field(.text, of: .opinion), language, isFlexible: true),
                .text(Labels.field(.reply), language, isFlexible: true), .text(Labels.field(.repliedOn), language),
            ], empty: CommandWords.noOpinions)
        for (index, record) in shown.records(.opinion).enumerated() {
            let ref = record.under.map(ledger.reference(of:)) ?? ""
            list.add(
                [
                    String(index + 1), ref, Labels.value(record[.source], of: .source, session.workflow)[language],
                    record.day(.on)?.description ?? "", record.text(.text) ?? "", record.text(.reply) ?? "",
                    record.day(.repliedOn)?.description ?? "",
                ],
                [
                    "number": .integer(index + 1), "ref": .string(ref), "source": .text(record.text(.source)),
                    "on": .day(record.day(.on)), "text": .text(record.text(.text)),
                    "reply": .text(record.text(.reply)), "repliedOn": .day(record.day(.repliedOn)),
                    "by": .string(record.by),
                ])
        }
        try list.write(output.format, language)
    }
}
