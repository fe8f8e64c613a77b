import ArgumentParser
import Desk
import Tracker
import Wording

/// `history [REF]`
struct HistoryCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "history", abstract: CommandWords.history.spoken)
    }

    @Argument(help: CommandWords.historyRef.help("REF")) var ref: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table, countsDays: false)
        let (ledger, log) = (shown.ledger, shown.log)
        let item = try ref.map { (text) throws(Refusal) in try shown.item(called: text) }
        let events =
            item.map { ledger.history(of: $0).filter(log.indices.contains).map { log[$0] } }
            ?? log.filter(shown.contains)
        let views = events.map { HistoryView(event: $0, item: item, ledger: ledger, language: session.language) }
        switch output.format {
        case .json: try Output.write(json: JSONText.bytes(of: views))
        case .csv:
            var text = CSVText([
                CommandWords.dayColumn[session.language], CommandWords.byColumn[session.language],
                CommandWords.whatColumn[session.language],
            ])
            for view in views { for line in view.what { text.add([view.day.description, view.by, line]) } }
            try Output.write(form: text.text)
        case .table: try Output.write(lines: lines(views, session.language))
        }
    }

    private func lines(_ views: [HistoryView], _ language: Language) -> [String] {
        guard !views.isEmpty else { return [CommandWords.noHistory[language]] }
        var table = TextTable([
            TextTable.Column(heading: CommandWords.dayColumn[language]),
            TextTable.Column(heading: CommandWords.byColumn[language], isFlexible: true),
            TextTable.Column(heading: CommandWords.whatColumn[language], isFlexible: true),
        ])
        for view in views {
            let later = view.isRecordedLater ? "（\(CommandWords.recordedLater[language])）" : ""
            for line in view.what { table.add([view.day.description, view.by, line + later]) }
        }
        return table.lines(width: Output.width(of: 1))
    }
}
