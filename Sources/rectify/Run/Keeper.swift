import Dashboard
import Dispatch
import Exchange
import FoundationEssentials
import Papers
import Tracker
import Wording

/// Keeps the workspace on a queue of its own: a disk that hangs must not freeze the keys (2-architecture, decision 14).
///
/// Everything it knows is touched on its queue only, which is why it can be handed around.
final class Keeper: @unchecked Sendable {
    private let queue = DispatchQueue(label: "keeper")
    /// Works out what takes long, from copies of the log.
    private let readers = DispatchQueue(label: "keeper.readers", attributes: .concurrent)
    private let mailbox: Mailbox
    private var session: Session
    private var shownDay: Day?
    private var changed = false
    private var throwAway: String?
    private var drafts: DraftStore
    /// Whether what was typed last is on the disk.
    private var draftsAreKept = true

    init(_ session: Session, mailbox: Mailbox) {
        self.session = session
        shownDay = session.shownDay
        self.mailbox = mailbox
        drafts = DraftStore(session.setup)
    }

    /// The folder that is watched for others' changes.
    var folder: String { queue.sync { session.setup.dataFolder } }

    private func snapshot() -> Input {
        let workspace = session.workspace
        let ledger = shownDay.map { workspace.ledger(asOf: $0) } ?? workspace.ledger
        return .loaded(
            Input.Snapshot(ledger: ledger, log: workspace.log, damage: workspace.damage, asOf: shownDay))
    }

    private func refusal(_ error: any Error) -> Phrase { session.phrase(of: error) }

    // MARK: What the dashboard asks for

    /// Records a request; the answer comes when it is on disk.
    func record(_ request: Request, behalf: Behalf? = nil, late: String? = nil) {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                var recorder = session.recorder
                recorder.behalf = behalf
                recorder.late = late ?? recorder.late
                let event = try session.workspace.record(request, as: recorder)
                changed = true
                mailbox.post([snapshot(), .recorded(event)])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Copies a file into the workspace and records it as evidence; the answer comes when both are on disk.
    func attach(path: String, to items: [ItemID]) {
        queue.async { [self] in
            do {
                let fields = try EvidenceFile.keep(Keeper.plain(path), in: session.workspace)
                var events: [Input] = []
                for item in items {
                    let request = Request.record(.evidence, under: item, fields: fields)
                    events.append(.recorded(try session.workspace.record(request, as: session.recorder)))
                    changed = true
                }
                mailbox.post([snapshot()] + events)
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Opens kept evidence with the system's viewer.
    func view(digest: String, name: String) {
        queue.async { [self] in
            do {
                try EvidenceFile.show(digest, named: name, in: session.workspace)
                mailbox.post([.notice(CommandWords.evidenceOpened(name))])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Writes out an urging letter, as the ledger stood on its day.
    func letter(_ item: ItemID) {
        queue.async { [self] in
            do {
                mailbox.post([.letter(try LetterTemplates.letter(item, in: session))])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    // MARK: What is not saved

    /// Keeps what was typed in a form; nil: no longer.
    func keepDraft(_ name: String, _ draft: Draft?) {
        queue.async { [self] in
            do {
                try drafts.keep(name, draft)
                draftsAreKept = true
            } catch {
                draftsAreKept = false
                mailbox.post([.notice(ScreenWords.draftNotKept(refusal(error)))])
            }
        }
    }

    /// Removes an editor's file, once what was typed before is on the disk.
    func discard(_ file: EditedFile) {
        queue.async { [self] in
            if draftsAreKept { file.remove() }
        }
    }

    /// Waits until all that was asked for is done.
    func settle() { queue.sync {} }

    // MARK: Reports

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
                            lines: (draft.silent.isEmpty
                                ? [] : [CommandWords.nothingToTell(draft.silent)[language], ""])
                                + draft.lines, missing: draft.missing,
                            places: desk.templates.places(of: document.kind, language: language)))
                ])
            } catch {
                mailbox.post([.notice(refusal(error))])
            }
        }
    }

    /// Makes a QR code of a text.
    func code(_ text: String) {
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
                let files = try desk.write(draft, to: Keeper.plain(path), replacing: replacing)
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
                if !incomplete, !draft.missing.isEmpty {
                    throw CommandProblem.placesEmpty(draft.missing.map(\.name), document.kind)
                }
                let sent = try desk.send(
                    draft, of: round, to: recipient, in: session.workspace, rehearse: { try session.rehearse($0) },
                    record: { try session.workspace.record($0, as: session.recorder) })
                changed = true
                mailbox.post([snapshot(), .recorded(sent.event)])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Tells why a figure is another than in the report that was sent last.
    func explain(_ figure: ReportFigure, round: ItemID, _ language: Language) {
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

    /// Reads the attached files, and says what is wrong with them.
    func verifyEvidence() {
        queue.async { [self] in
            let workspace = session.workspace
            let ledger = shownDay.map { workspace.ledger(asOf: $0) } ?? workspace.ledger
            mailbox.post([.verified(EvidenceCheck.flaws(of: ledger, in: workspace))])
        }
    }

    /// From now on records in this name.
    func become(_ name: String) {
        queue.async { [self] in session.setup.by = name }
    }

    /// Looks for what others wrote.
    func refresh() {
        queue.async { [self] in
            guard session.workspace.refresh() else { return }
            mailbox.post([snapshot()])
        }
    }

    /// Shows the ledger as of a day.
    func show(asOf day: Day?) {
        queue.async { [self] in
            shownDay = day
            mailbox.post([snapshot()])
        }
    }

    /// Reads a file, and holds it against the ledger.
    func read(path: String, mapping: ColumnMapping? = nil) {
        queue.async { [self] in
            do {
                let plain = Keeper.plain(path)
                let mapping = try mapping ?? ImportFile.mapping(session)
                let intakes = try ImportFile.read(plain, session, mapping: mapping)
                // Of a file with several rounds the first that says something new is looked through first.
                guard let intake = intakes.first(where: { !$0.isEmpty }) ?? intakes.first else { return }
                mailbox.post([.read(Input.Reading(intake: intake, path: plain, mapping: mapping))])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Keeps what columns hold, in the workspace.
    func keep(_ mapping: ColumnMapping) {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                try ImportFile.keep(mapping, session)
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Writes a unit's slip into the current folder.
    func slip(of unit: String, path: String) {
        queue.async { [self] in
            do {
                let file = try SlipFile.write(
                    unit, of: session.ledger, round: session.round, on: session.today,
                    to: path.isEmpty ? nil : Keeper.plain(path), replacing: false, session.language)
                let said = file.cuts.reduce(SlipWords.written(file.path, unit: unit, count: file.count)) {
                    Phrase($0.zh + "；" + $1.zh, $0.en + "; " + $1.en)
                }
                mailbox.post([.wrote(said)])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// A path as terminals paste it when a file is dropped on them (quoted, or with escaped spaces), `~` spelled out.
    private static func plain(_ path: String) -> String {
        var plain = path
        if plain.count > 1, let first = plain.first, first == plain.last, first == "'" || first == "\"" {
            plain = String(plain.dropFirst().dropLast())
        } else {
            plain = plain.replacing("\\ ", with: " ")
        }
        guard plain == "~" || plain.hasPrefix("~/"), let home = Environment["HOME"] else { return plain }
        return home + plain.dropFirst()
    }

    /// Opens the bundled example in a folder that goes when the program does.
    func openExample() {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                let (example, folder) = try ExampleWorkspace.throwAway(session.setup)
                removeThrowAway()
                throwAway = folder
                session = example
                drafts = DraftStore(example.setup)
                shownDay = nil
                mailbox.post([.became(example.setup.by), .today(example.today), snapshot()])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// It is another day now.
    func turn(to day: Day) {
        queue.async { [self] in
            session.setup.today = day
            session.setup.clock = day
        }
    }

    /// Waits until everything is on disk, and writes the state out where something has changed.
    func finish() {
        queue.sync {
            if changed { session.keepState() }
            removeThrowAway()
        }
    }

    private func removeThrowAway() {
        // A signal must not leave half of it behind.
        let hold = SignalHold()
        defer { hold.release() }
        if let throwAway { SystemFile.remove(throwAway) }
        throwAway = nil
    }
}
