import Dashboard
import Dispatch
import FoundationEssentials
import Papers
import Reports
import Tracker
import Wording

// Reports: made, written, sent, explained.

extension Keeper {
    private func draft(_ document: ReportDocument, _ round: ItemID, _ language: Language, on day: Day? = nil) throws
        -> (ReportDesk, ReportDraft)
    {
        let desk = try ReportDesk(folder: session.setup.configFolder)
        let today = shownDay ?? session.today
        if let day, day > today { throw Refusal.dayInFuture(day, today: today) }
        let draft = try desk.draft(
            document, of: round, log: session.workspace.log, workflow: session.workflow, today: day ?? today,
            language: language)
        return (desk, draft)
    }

    /// Makes a document for its preview.
    func preview(_ document: ReportDocument, round: ItemID, _ language: Language) {
        queue.async { [self] in
            do {
                let (desk, draft) = try draft(document, round, language)
                mailbox.post([
                    .preview(
                        ReportPreview(
                            document: document,
                            lines: draft.remarks.flatMap { [$0[language], ""] } + draft.lines, missing: draft.missing,
                            places: desk.templates.places(of: document.kind, language: language)))
                ])
            } catch {
                mailbox.post([.notice(refusal(error))])
            }
        }
    }

    /// Makes a QR code of a text.
    package func code(_ text: String) {
        queue.async { [self] in
            do throws(OfficeProblem) {
                mailbox.post([.code(text: text, rows: try OfficeProgram().code(text).rows)])
            } catch {
                mailbox.post([.refused(CommandProblem.office(text, error).phrase)])
            }
        }
    }

    /// Writes a document to a file.
    func writeReport(_ document: ReportDocument, round: ItemID, path: String, replacing: Bool, _ language: Language) {
        queue.async { [self] in
            do {
                let (desk, draft) = try draft(document, round, language)
                let files = try desk.write(draft, to: session.setup.world.path(typed: path), replacing: replacing)
                let said = ReportDesk.cuts(draft, in: files).reduce(
                    CommandWords.fileWritten(files.joined(separator: " "))
                ) { Phrase($0.zh + "；" + $1.zh, $0.en + "; " + $1.en) }
                mailbox.post([.done(said)])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Keeps a document as it was sent; the answer comes when it is on disk.
    func sendReport(
        _ document: ReportDocument, round: ItemID, to recipient: String, on day: Day?, incomplete: Bool,
        _ language: Language
    ) {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                let (desk, draft) = try draft(document, round, language, on: day)
                if !incomplete { try ReportDesk.requireComplete(draft, in: session.workspace) }
                let sent = try desk.send(
                    draft, of: round, to: recipient, in: session.workspace, rehearse: { try session.rehearse($0) },
                    record: { try session.workspace.record($0, as: session.recorder) })
                changed = true
                mailbox.post([snapshot(), .recorded(sent.event)])
            } catch {
                mailbox.post(failure(error))
            }
        }
    }

    /// Tells why a figure is another than in the report that was sent last.
    package func explain(_ figure: ReportFigure, round: ItemID, _ language: Language) {
        queue.async { [self] in
            // Only what it is made from is taken here: what is long to work out must not hold up what is saved.
            let (log, workflow, day) = (session.workspace.log, session.workflow, shownDay ?? session.today)
            readers.async { [mailbox] in
                let ledger = Workspace.fold(log.prefix { $0.day <= day }, workflow: workflow)
                guard let report = ledger.records(of: round, .report).last,
                    let why = Explanation(
                        figure, of: round, log: log, workflow: workflow, since: .report(report.id), until: day)
                else { return mailbox.post([.notice(ScreenWords.nothingSentYet)]) }
                let text = ExplanationText(why, ledger: ledger, log: log)
                mailbox.post([.explained(text.lines(language))])
            }
        }
    }
}
