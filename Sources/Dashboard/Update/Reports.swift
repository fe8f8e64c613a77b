import Canvas
import Reports
import Tracker
import Wording

// Reports: which there are, what they say, and what is done with them.

extension State {
    /// How many lines of a document are previewed; the rest is in the file.
    private static let previewed = 2000

    /// The round that is reported on.
    var reportRound: ItemID? { roundInHand.map { ledger.rounds[$0].id } }

    /// The month of the monthly report.
    var reportMonth: Month? { reportDocuments.lazy.compactMap(\.month).first }

    /// The documents that can be written.
    private var reportDocuments: [ReportDocument] {
        guard let index = roundInHand else { return [] }
        return ReportKind.allCases.flatMap {
            $0.documents(ofRound: index, in: ledger, on: day, chosen: reports.chosen[$0])
        }
    }

    /// The lines of the list: documents, then what was sent, the last one first.
    var reportLines: [ReportsState.Row] {
        guard let round = reportRound else { return [] }
        return reportDocuments.map { .document($0) }
            + ledger.records(of: round, .report).reversed().map { .sent($0.id) }
    }

    /// What the cursor is on.
    var reportRow: ReportsState.Row? {
        let rows = reportLines
        return rows.indices.contains(reports.list.cursor) ? rows[reports.list.cursor] : nil
    }

    /// The document that the cursor is on.
    var reportDocument: ReportDocument? {
        if case .document(let document)? = reportRow { document } else { nil }
    }

    /// Opens the screen with the report of the month that is shown, or is due: so it stays when that has been sent.
    mutating func openReports() -> [Effect] {
        if screen != .reports {
            reports.list = LineList()
            let due = roundInHand.map { MonthlyReport.due(ofRound: $0, in: ledger, on: day) }
            reports.chosen = (asOf.map { Month($0) } ?? due).map { [.monthly: .monthly($0)] } ?? [:]
        }
        return show(.reports)
    }

    // MARK: The preview

    /// Asks for the preview of what the cursor is on, once for each state of the ledger.
    mutating func askForPreview() -> [Effect] {
        guard screen == .reports, let document = reportDocument, let round = reportRound else { return [] }
        let key = ReportsState.Key(document: document, round: round, generation: generation, language: language)
        guard reports.asked != key else { return [] }
        if reports.asked?.document != document { reports.offset = 0 }
        reports.asked = key
        return [.preview(document, round: round, language)]
    }

    mutating func take(_ preview: ReportPreview) {
        // What has come too late is of another document.
        guard let asked = reports.asked, asked.document == preview.document else { return }
        reports.preview = preview
        reports.previewed = asked
        reports.wrappedFor = nil
    }

    /// Breaks the lines of the preview for the present width, where that has changed.
    mutating func refreshPreview() {
        guard screen == .reports else { return }
        let columns = max(1, ReportsScreen.areas(self).preview.inset().columns - 2)
        let row = reportRow
        let wanted = ReportsState.Wrapped(row: row, key: reports.previewed, columns: columns)
        if reports.wrappedFor != wanted {
            reports.wrappedFor = wanted
            var lines: [String]
            switch row {
            case .document(let document)?:
                lines = reports.preview.flatMap { $0.document == document ? $0.lines : nil } ?? []
            case .sent(let item)?: lines = ledger.record(item).map(sentLines) ?? []
            case nil: lines = []
            }
            if lines.count > State.previewed {
                lines = lines.prefix(State.previewed) + [said(ScreenWords.previewCut)]
            }
            reports.wrapped = lines.flatMap { $0.isEmpty ? [""] : TextWidth.wrap(sanitized($0), columns: columns) }
        }
        let rows = ReportsScreen.areas(self).preview.inset().rows
        reports.offset = max(0, min(reports.offset, reports.wrapped.count - rows))
    }

    /// What a sent report has kept.
    private func sentLines(_ report: Record) -> [String] {
        var lines = [said(ReportWords.sentTo(report)), ""]
        for figure in ReportFigure.all {
            guard let value = ReportFigures.kept(figure, in: report) else { continue }
            lines.append("\(said(Labels.figure(figure)))  \(Labels.value(value, of: figure))")
        }
        return lines
    }

    // MARK: Moving

    mutating func moveReports(by step: Int) {
        let before = reports.list.cursor
        reports.list.move(by: step, count: reportLines.count)
        if before != reports.list.cursor { reports.offset = 0 }
    }

    mutating func scrollPreview(by step: Int) {
        reports.offset = max(0, min(reports.offset.addingClamped(step), max(0, reports.wrapped.count - 1)))
    }

    /// Steps to the document before or after the one that the cursor is on; from one that is alone, that of the month.
    mutating func stepReport(_ direction: Int) -> [Effect] {
        guard let index = roundInHand else { return [] }
        do throws(ReportStepProblem) {
            for document in [reportDocument].compactMap(\.self) + reportDocuments {
                guard let next = try document.neighbour(direction, ofRound: index, in: ledger, on: day) else {
                    continue
                }
                reports.chosen[next.kind] = next
                return []
            }
        } catch {
            let why =
                switch error {
                case .nothingBefore(let first): ScreenWords.nothingBefore(first)
                case .notBegun: ScreenWords.monthNotBegun
                }
            notice = Notice(phrase: why, role: .error)
        }
        return []
    }

    // MARK: Why not

    var whyNoDocument: Phrase? { reportDocument == nil ? ScreenWords.chooseDocument : nil }

    var whyNoPassage: Phrase? {
        if let reason = whyNoDocument ?? whyNoPermission(.report) { return reason }
        return reportDocument?.kind.template(language) == nil ? ScreenWords.nothingToWrite : nil
    }

    var whyNoSend: Phrase? { whyNoDocument ?? whyNoPermission(.report) }

    // MARK: Forms

    mutating func openWriteReport() -> [Effect] {
        guard let document = reportDocument, let round = reportRound else { return [] }
        return open(
            Form(
                purpose: .writeReport(document, round), title: ActionWords.writeReport.help,
                subject: said(document.name),
                entries: [
                    text(
                        .path, ScreenWords.reportPath, document.fileName(),
                        hint: ScreenWords.reportPathHint(document.endings)),
                    flag(.needs, ScreenWords.replaceFile, false),
                ]))
    }

    mutating func openSendReport() -> [Effect] {
        guard let document = reportDocument, let round = reportRound else { return [] }
        var recipients: [String] = []
        for report in ledger.records(.report) {
            if let name = report.text(.recipient), !recipients.contains(name) { recipients.append(name) }
        }
        if let inspector = ledger.place(of: round).flatMap({ place -> String? in
            if case .round(let index) = place { ledger.rounds[index].inspector } else { nil }
        }), !recipients.contains(inspector) {
            recipients.append(inspector)
        }
        let missing = reports.preview.map { $0.document == document ? $0.missing.count : 0 } ?? 0
        var entries = [
            Form.Entry(
                key: .field(.recipient), label: Labels.field(.recipient), kind: .text(suggestions: recipients),
                input: TextInput("")),
            Form.Entry(
                key: .on, label: Labels.field(.on, of: .report), kind: .date, input: TextInput(""),
                hint: ScreenWords.figuresOnHint),
        ]
        if missing > 0 { entries.append(flag(.needs, ScreenWords.sendIncomplete(missing), false)) }
        return open(
            Form(
                purpose: .sendReport(document, round), title: ActionWords.sendReport.help, subject: said(document.name),
                entries: entries))
    }

    /// Which of the places is to be written.
    mutating func openPassages() -> [Effect] {
        guard let document = reportDocument, let preview = reports.preview, preview.document == document,
            let round = reportRound
        else { return [] }
        let items = preview.places.map { place in
            let name = Report.passageName(document.kind, place.name)
            let text = ledger.passage(name, month: document.month, ofRound: round)?.text(.text)
            let state =
                text == nil
                ? (place.isRequired ? ReportWords.empty : ReportWords.mayStayEmpty) : ReportWords.isWritten
            return Menu.Item(
                choice: .passage(place, document), label: Phrase(verbatim: place.hint), keys: said(state),
                disabled: nil, help: text.map { Phrase(verbatim: $0.replacing("\n", with: " ")) })
        }
        overlays.append(
            .menu(
                Menu(
                    purpose: .passages, title: ActionWords.passages.help, subject: said(document.name), items: items)))
        return []
    }

    mutating func openPassage(_ place: ReportTemplate.Place, _ document: ReportDocument) -> [Effect] {
        guard let round = reportRound else { return [] }
        let name = Report.passageName(document.kind, place.name)
        let before = ledger.passage(name, month: document.month, ofRound: round)?.text(.text) ?? ""
        return open(
            Form(
                purpose: .passage(round, name, document.month), title: ActionWords.passages.help, subject: place.hint,
                entries: [text(.text, Labels.field(.text), before, hint: ScreenWords.longTextHint)]))
    }

    /// Opens what was sent as it was sent; of a document that can be written, asks where to.
    mutating func openReport() -> [Effect] {
        switch reportRow {
        case .document?: return openWriteReport()
        case .sent(let item)?:
            guard let report = ledger.record(item), let digest = report.text(.digest) else {
                notice = Notice(phrase: ScreenWords.noEvidenceHere, role: .error)
                return []
            }
            return [.view(digest: digest, name: report.text(.fileName) ?? "")]
        case nil: return []
        }
    }

    // MARK: Explaining

    /// The figure of the overview that the cursor is on.
    var figureHere: ReportFigure? {
        switch overviewDoor {
        case .group(let group)?: return .groupMeasures(group)
        case .reports?: return .units(.missing)
        case .decision(let index)?:
            switch derived.whole.decisions[index].kind {
            case .conflict: return nil
            case .overdue, .claimed: return .flag(.overdue)
            case .awaiting: return .flag(.awaiting)
            case .relapsed: return .flag(.relapsed)
            case .needsCoordination: return .flag(.needsCoordination)
            case .readyToClose: return .problemsReady
            case .extensionAsked: return .extensions
            case .lookBack: return .groupMeasures(.closed)
            }
        case .missing?, .area?, .unit?, nil: return nil
        }
    }

    /// Why nothing can be explained: no report was sent that it could be compared with.
    var whyNoExplanation: Phrase? {
        guard let round = reportRound else { return ScreenWords.noRound }
        return ledger.records(of: round, .report).isEmpty ? ScreenWords.nothingSentYet : nil
    }

    /// Explains the figure under the cursor; elsewhere the figures are listed to choose from.
    mutating func explain() -> [Effect] {
        guard let round = reportRound else { return [] }
        if context == .overview, let figure = figureHere { return [.explain(figure, round: round, language)] }
        let items = ReportFigure.all.map { figure in
            Menu.Item(
                choice: .figure(figure), label: Labels.figure(figure), keys: figure.code, disabled: nil, help: nil)
        }
        overlays.append(
            .menu(Menu(purpose: .figures, title: ActionWords.explain.help, subject: "", items: items)))
        return []
    }
}
