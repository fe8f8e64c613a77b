import ArgumentParser
import Desk
import Reports
import Terminal
import Tracker
import Wording

/// `report edit notice|monthly [PLACE] [--text TEXT | --text-file FILE]`
struct ReportEditCommand: ChangingCommand {
    /// The reports that have places.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case notice, monthly

        /// The report.
        var report: ReportKind {
            switch self {
            case .notice: .notice
            case .monthly: .monthly
            }
        }
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
    @Option(name: .customLong("text-file"), help: CommandWords.passageFileOption.help("FILE")) var textFile:
        PathArgument?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { place != nil }

    func validate() throws {
        if text != nil, textFile != nil { throw ValidationError(CommandWords.textOrFile.spoken) }
        if kind == .notice, month != nil {
            throw ValidationError(CommandWords.belongs("--month", to: "monthly").spoken)
        }
    }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let report = kind.report
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
        func request(_ written: String) throws -> Request {
            guard !written.trimmed.isEmpty else {
                guard let before else { throw Refusal.unchanged }
                return .withdraw(before.id, reason: ReportWords.emptied.zh)
            }
            var fields: [Field: FieldValue] = [
                .place: .text(Report.passageName(report, place)), .text: .text(written),
            ]
            if let month { fields[.month] = .text(month.description) }
            return .record(.passage, under: round, fields: fields)
        }
        if let text { return try session.recordAndSay(try request(text)) }
        if let textFile { return try session.recordAndSay(try request(try WrittenText.read(textFile.path))) }
        // Whoever may not write is told so before he has written.
        try session.rehearse(try request("-"))
        Output.remark(found.hint)
        try edit(before?.text(.text) ?? "", session) { try session.recordAndSay(try request($0)) }
    }

    /// Has a text edited and saved. Where it is not saved, its file stays, and is named.
    private func edit(_ text: String, _ session: Session, save: (String) throws -> Void) throws {
        switch Editor.edit(text, in: session.setup.draftFolder, run: ForegroundProgram.run) {
        case .notSet: throw CommandProblem.noEditor
        case .failed(let path): throw CommandProblem.editorFailed(kept: path)
        case .noText(let path): throw CommandProblem.editedNoText(path)
        case .text(let edited, let file):
            let recorded = session.workspace.log.count
            do {
                try save(edited)
            } catch {
                // That it could not be said is no loss; that nothing was written neither.
                let isSafe = session.workspace.log.count > recorded
                guard isSafe || edited.trimmed == text.trimmed else {
                    throw CommandProblem.editedNotSaved(session.phrase(of: error), file.path)
                }
                file.remove()
                throw error
            }
            file.remove()
        }
    }
}
