import Check
import Dashboard
import Dispatch
import FoundationEssentials
import Import
import Papers
import Tracker
import Wording

/// Keeps the workspace on a queue of its own: a disk that hangs must not freeze the keys (ARCHITECTURE.md, decision 14).
///
/// Everything it knows is touched on its queue only, which is why it can be handed around.
final class Keeper: @unchecked Sendable {
    let queue = DispatchQueue(label: "keeper")
    /// Works out what takes long, from copies of the log.
    let readers = DispatchQueue(label: "keeper.readers", attributes: .concurrent)
    let mailbox: Mailbox
    var session: Session
    var shownDay: Day?
    var changed = false
    private var throwAway: ScratchFolder?
    private let drafts: DraftKeeper

    init(_ session: Session, mailbox: Mailbox, drafts: DraftKeeper) {
        self.session = session
        shownDay = session.shownDay
        self.mailbox = mailbox
        self.drafts = drafts
    }

    /// The folder that is watched for others' changes.
    var folder: String { queue.sync { session.setup.dataFolder } }

    func snapshot() -> Input {
        let workspace = session.workspace
        let ledger = shownDay.map { workspace.ledger(asOf: $0) } ?? workspace.ledger
        return .loaded(
            Input.Snapshot(ledger: ledger, log: workspace.log, damage: workspace.damage, asOf: shownDay))
    }

    func refusal(_ error: any Error) -> Phrase { session.phrase(of: error) }

    /// What is told where something could not be recorded, or not for sure.
    func failure(_ error: any Error) -> [Input] {
        // What somebody else set meanwhile is shown with the refusal, so that it is overwritten knowingly or not at all.
        if case Refusal.setMeanwhile = error { return [.refused(refusal(error)), snapshot()] }
        guard case StorageError.notConfirmed = error else { return [.refused(refusal(error))] }
        changed = true
        return [snapshot(), .unconfirmed(refusal(error))]
    }

    // MARK: What the dashboard asks for

    /// Records a request; the answer comes when it is on disk.
    func record(
        _ request: Request, behalf: Behalf? = nil, late: String? = nil, seen: [Ledger.SlotKey: EventID?] = [:]
    ) {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                var recorder = session.recorder
                recorder.behalf = behalf
                recorder.late = late ?? recorder.late
                recorder.seen = seen
                let event = try session.workspace.record(request, as: recorder)
                changed = true
                mailbox.post([snapshot(), .recorded(event)])
            } catch {
                mailbox.post(failure(error))
            }
        }
    }

    /// Copies a file into the workspace and records it as evidence, with what was written beside it; the answer comes when
    /// both are on disk.
    func attach(path: String, to items: [ItemID], _ beside: [Field: FieldValue], late: String? = nil) {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                var recorder = session.recorder
                recorder.late = late ?? recorder.late
                let file = try EvidenceFile.keep(session.setup.world.path(typed: path), in: session.workspace)
                let fields = file.merging(beside) { file, _ in file }
                // All of them in one write: where it is refused, none is there to be recorded twice.
                let events = try session.workspace.record(
                    items.map { (Request.record(.evidence, under: $0, fields: fields), recorder) })
                changed = true
                mailbox.post([snapshot()] + events.map(Input.recorded))
            } catch {
                mailbox.post(failure(error))
            }
        }
    }

    /// Opens kept evidence with the system's viewer.
    func view(digest: String, name: String) {
        queue.async { [self] in
            do {
                try EvidenceFile.show(
                    digest, named: name, in: session.workspace, variables: session.setup.world.variables)
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

    /// Waits until all that was asked for is done.
    func settle() {
        queue.sync {}
        readers.sync(flags: .barrier) {}
    }

    // MARK: The ledger

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
    ///
    /// - Parameter levels: what the levels of a text are by a person's own word; kept where they make something of it.
    func read(path: String, mapping: ColumnMapping? = nil, levels: LevelChoice? = nil) {
        queue.async { [self] in
            do {
                let plain = session.setup.world.path(typed: path)
                let mapping = try mapping ?? ImportFile.mapping(session)
                let bytes = try InputFile.bytes(plain, limit: OfficeLimits.file, takesPipes: false)
                let intakes = try ImportFile.read(
                    bytes, of: plain, session, mapping: mapping, levels: levels ?? LevelChoice(), isAsked: true)
                // Of a file with several rounds the first that says something new is looked through first.
                guard let intake = intakes.first(where: { !$0.isEmpty }) ?? intakes.first else { return }
                if let levels, !intake.isIncredible, !session.setup.isReadOnly {
                    try ImportFile.keep(levels, of: intakes, in: ImportFile.levels(session), session)
                }
                mailbox.post([
                    .read(
                        Input.Reading(
                            intake: intake, path: plain, mapping: mapping, fingerprint: Fingerprint(of: bytes)))
                ])
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
                    unit, of: session.ledger, log: session.workspace.log, round: session.round, on: session.today,
                    to: path.isEmpty ? nil : session.setup.world.path(typed: path), replacing: false, session.language,
                    in: session.setup.world)
                let said = file.cuts.reduce(SlipWords.written(file.path, unit: unit, count: file.count)) {
                    Phrase($0.zh + "；" + $1.zh, $0.en + "; " + $1.en)
                }
                mailbox.post([.wrote(said)])
            } catch {
                mailbox.post([.refused(refusal(error))])
            }
        }
    }

    /// Opens the bundled example in a folder that goes when the program does.
    func openExample() {
        queue.async { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                let (example, folder) = try ExampleWorkspace.throwAway(session.setup) { [mailbox] in
                    mailbox.post([.notice($0)])
                }
                removeThrowAway()
                throwAway = folder
                session = example
                drafts.move(to: example.setup)
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
    ///
    /// - Returns: What is to be said where the state could not be written.
    func finish() -> [Phrase] {
        queue.sync {
            defer { removeThrowAway() }
            var unsaid: [Phrase] = []
            if changed { session.keepState { unsaid.append($0) } }
            return unsaid
        }
    }

    private func removeThrowAway() {
        // A signal must not leave half of it behind.
        let hold = SignalHold()
        defer { hold.release() }
        throwAway?.remove()
        throwAway = nil
    }
}
