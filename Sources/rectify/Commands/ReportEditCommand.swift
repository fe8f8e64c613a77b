import ArgumentParser
import Exchange
import Terminal
import Tracker
import Wording

/// `report edit notice|monthly [PLACE] [--text TEXT]`
struct ReportEditCommand: ChangingCommand {
    /// The reports that have places.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case notice, monthly
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: CommandWords.reportEdit.spoken,
            discussion: CommandWords.reportEditDiscussion.spoken)
    }

    @Argument(help: CommandWords.reportKindArgument.help("REPORT")) var kind: Kind
    @Argument(help: CommandWords.placeArgument.help("PLACE")) var place: String?
    @Option(help: CommandWords.reportMonthOption.help("YYYY-MM")) var month: String?
    @Option(help: CommandWords.passageOption.help("TEXT")) var text: String?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { place != nil }

    func validate() throws {
        if kind == .notice, month != nil {
            throw ValidationError(CommandWords.belongs("--month", to: "monthly").spoken)
        }
    }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let report: ReportKind = kind == .notice ? .notice : .monthly
        let desk = try ReportDesk(folder: session.setup.configFolder)
        let places = desk.templates.places(of: report, language: session.language)
        let month = kind == .monthly ? try session.month(month, on: session.today) : nil
        let round = try session.roundItem()
        func passage(_ name: String) -> Record? {
            session.ledger.passage(Report.passageName(report, name), month: month, ofRound: round)
        }
        guard let place else {
            var list = Listing(
                [
                    .text(Labels.field(.place), session.language),
                    .text(ReportWords.hint, session.language, isFlexible: true),
                    .text(Labels.field(.text), session.language, isFlexible: true),
                ], empty: ReportWords.noPlaces)
            for place in places {
                let text = passage(place.name)?.text(.text)
                let state = text ?? (place.isRequired ? ReportWords.empty : ReportWords.mayStayEmpty)[session.language]
                list.add([place.name, place.hint, state], ["place": .string(place.name), "text": .text(text)])
            }
            return try list.write(.table, session.language)
        }
        guard let found = places.first(where: { $0.name == place }) else {
            throw CommandProblem.noSuchPlace(place, known: places.map(\.name))
        }
        let before = passage(place)
        let written = try text ?? edited(before?.text(.text) ?? "", found, session.language)
        guard !Cleaning.trimmed(written).isEmpty else {
            guard let before else { throw Refusal.unchanged }
            return try session.recordAndSay(.withdraw(before.id, reason: ReportWords.emptied.zh))
        }
        var fields: [Field: FieldValue] = [
            .place: .text(Report.passageName(report, place)), .text: .text(written),
        ]
        if let month { fields[.month] = .text(month.description) }
        try session.recordAndSay(.record(.passage, under: round, fields: fields))
    }

    private func edited(_ text: String, _ place: ReportTemplate.Place, _ language: Language) throws -> String {
        Output.remark(place.hint)
        guard let edited = Editor.edit(text, run: ForegroundProgram.run) else { throw CommandProblem.editorFailed }
        return edited
    }
}
