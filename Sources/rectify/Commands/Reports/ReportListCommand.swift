import ArgumentParser
import Desk
import Tracker
import Wording

/// `report list`
struct ReportListCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandWords.reportList.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let language = session.language
        var list = Listing(
            [
                .number(CommandWords.numberColumn, language), .text(Labels.field(.kind, of: .report), language),
                .text(Labels.field(.recipient), language, isFlexible: true),
                .text(Labels.field(.on, of: .report), language), .text(ReportWords.sentOn, language),
                .text(CommandWords.byColumn, language), .text(Labels.field(.fileName), language, isFlexible: true),
            ], empty: CommandWords.nothingSent)
        for (index, report) in shown.records(.report).enumerated() {
            list.add(
                [
                    String(index + 1), ReportWords.sent(report)[language], report.text(.recipient) ?? "",
                    report.day(.on)?.description ?? "", report.sentDay.description, report.by,
                    report.text(.fileName) ?? "",
                ],
                [
                    "number": .integer(index + 1), "kind": .text(report.text(.kind)),
                    "month": .text(report.text(.month)), "recipient": .text(report.text(.recipient)),
                    "on": .day(report.day(.on)), "sent": .day(report.sentDay), "by": .string(report.by),
                    "file": .text(report.text(.fileName)), "digest": .text(report.text(.digest)),
                    "figures": .strings(report[.figures].names), "heads": .strings(report[.heads].names),
                ])
        }
        try list.write(output.format, language)
    }
}
