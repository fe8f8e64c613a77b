import Canvas
import Desk
import Glibc
import Text
import Tracker
import Wording

extension Session {
    /// How much of what was recorded is said again.
    private static let echoWidth = 160

    /// Records a request as one event, durably, and writes the state out.
    ///
    /// - Throws: `Refusal` where a rule says no, `StorageError` where the disk does; then nothing was recorded.
    @discardableResult
    func record(_ request: Request, consent: Planner.Context.Consent? = nil) throws -> Event {
        try setup.requireChange()
        var recorder = recorder
        recorder.consent = consent
        let event = try workspace.record(request, as: recorder)
        keepState()
        return event
    }

    /// Writes the folded state beside the journals, and says where it could not be written.
    func keepState() { keepState { Output.remark($0[language]) } }

    /// Records a request and says what was recorded, and which names among its fields the ledger did not know.
    func recordAndSay(
        _ request: Request, naming fields: [Field: FieldValue] = [:], consent: Planner.Context.Consent? = nil
    ) throws {
        let new = ledger.newNames(in: fields)
        let known = Dictionary(uniqueKeysWithValues: Set(new.map(\.field)).map { ($0, ledger.knownNames(of: $0)) })
        let event = try record(request, consent: consent)
        let summary = History.summary(event, in: ledger)
        let line = sanitized(CommandWords.recorded(summary)[language])
        var lines = [TextWidth.truncate(line, to: Session.echoWidth)]
        if let ref = addedReference(event) { lines.append(CommandWords.added(ref)[language]) }
        for name in new {
            let near = Ledger.near(name.name, among: known[name.field] ?? [])
            lines.append(sanitized(CommandWords.newName(name, near: near)[language]))
        }
        try Output.write(lines: lines)
    }

    /// Undoes or does again. What is grave is named and asked about first, as on the screen; where nobody sits at a terminal
    /// it has to be said with the command.
    func takeBack(_ request: Request, isAgreed: Bool) throws {
        var consent = Planner.Context.Consent()
        while true {
            do {
                return try recordAndSay(request, consent: consent)
            } catch Refusal.unasked(let id) {
                // Of what somebody else does at the same time another one can be the last by now: that is asked about anew.
                guard consent.event != id, let event = workspace.log.last(where: { $0.id == id }) else {
                    throw Refusal.unasked(id)
                }
                if !isAgreed {
                    let (what, isRedo) = (History.summary(event, in: ledger), request == .redo)
                    try ask(
                        CommandWords.askBack(what, isRedo: isRedo), otherwise: .graveUnasked(what, isRedo: isRedo))
                }
                consent.event = id
            }
        }
    }

    /// Asks for a yes; where nobody sits at a terminal it says instead that it has to be said with the command.
    func ask(_ question: Phrase, otherwise problem: CommandProblem) throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { throw problem }
        Output.remark(question[language])
        guard ["y", "yes", "是"].contains((readLine() ?? "").trimmed.lowercased()) else {
            throw CommandProblem.leftAsItIs
        }
    }

    /// The number of what an event added by hand.
    private func addedReference(_ event: Event) -> String? {
        guard event.changes.count == 1, case .add(let addition)? = event.changes.first, !addition.kind.isRecord else {
            return nil
        }
        return ledger.reference(of: addition.item)
    }
}
