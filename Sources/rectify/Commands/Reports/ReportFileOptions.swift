import ArgumentParser
import Desk
import Reports
import Sheets
import Tracker
import Wording

/// Where a report goes, for every command that writes one.
struct ReportFileOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: CommandWords.reportOutputOption.help("FILE")) var output: PathArgument?
    @Option(help: CommandWords.reportFormatOption.help("FORM")) var format: String?
    @Flag(help: CommandWords.forceOption.help()) var force = false

    func validate() throws {
        if output != nil, format != nil {
            throw ValidationError(CommandWords.atMostOne(["--output", "--format"]).spoken)
        }
        if force, output == nil { throw ValidationError(CommandWords.belongs("--force", to: "--output").spoken) }
    }

    /// Says what a draft tells nothing of.
    static func remark(_ draft: ReportDraft, _ language: Language) {
        for remark in draft.remarks { Output.remark(remark[language]) }
    }

    /// Writes a draft to the file, or as text to standard output.
    func write(_ draft: ReportDraft, _ desk: ReportDesk, _ language: Language, list: ChecklistBook.List? = nil) throws {
        for place in draft.missing {
            Output.remark(CommandWords.placeIsEmpty(place.name, place.hint, draft.document.kind)[language])
        }
        ReportFileOptions.remark(draft, language)
        if let output {
            let files = try desk.write(draft, to: output.path, replacing: force, list: list)
            for cut in ReportDesk.cuts(draft, in: files) { Output.remark(cut[language]) }
            return try Output.write(files: files.map { CommandWords.fileWritten($0)[language] })
        }
        let forms = draft.document.endings.filter { desk.text(draft, ending: $0, list: list) != nil }
        let form = format?.lowercased() ?? forms.first ?? ""
        guard let text = desk.text(draft, ending: form, list: list) else {
            throw CommandProblem.notForOutput(format ?? "", draft.document.endings.contains(form), forms)
        }
        // What only programs read keeps its own line ends.
        if form == "md" { try Output.write(text) } else { try Output.write(form: text) }
    }
}

extension Session {
    /// A document of the round that is worked with, as of the day that is shown.
    func draft(_ document: ReportDocument, _ desk: ReportDesk, on day: Day? = nil) throws
        -> ReportDraft
    {
        // A report is strictly of its day: what was recorded later is not in it, and needs no remark.
        let shown = try view(isForPeople: true, countsDays: false)
        let day = day ?? shown.day
        guard day <= shown.day else { throw Refusal.dayInFuture(day, today: shown.day) }
        let round = try round(in: shown.ledger)
        return try desk.draft(
            document, of: shown.ledger.rounds[round].id, log: workspace.log, workflow: ledger.workflow,
            damage: workspace.damage,
            today: day, language: language)
    }

    /// A month as it was typed, or the one whose report is due on a day; none that has not begun.
    func month(_ text: String?, on day: Day) throws -> Month {
        let index = try round()
        guard let text else { return MonthlyReport.due(ofRound: index, in: ledger, on: day) }
        guard let month = Month(text) else { throw Refusal.badMonth(text) }
        let first = month.reported(cutoff: ledger.cutoff(ofRound: index)).lowerBound
        guard first <= day else { throw Refusal.dayInFuture(first, today: day) }
        return month
    }
}
