import Canvas
import Desk
import Tracker
import Wording

extension Session {
    /// How much of what was recorded is said again.
    private static let echoWidth = 160

    /// Records a request as one event, durably, and writes the state out.
    ///
    /// - Throws: `Refusal` where a rule says no, `StorageError` where the disk does; then nothing was recorded.
    @discardableResult
    func record(_ request: Request) throws -> Event {
        try setup.requireChange()
        let event = try workspace.record(request, as: recorder)
        keepState()
        return event
    }

    /// Writes the folded state beside the journals, and says where it could not be written.
    func keepState() { keepState { Output.remark($0[language]) } }

    /// Records a request and says what was recorded, and which names among its fields the ledger did not know.
    func recordAndSay(_ request: Request, naming fields: [Field: FieldValue] = [:]) throws {
        let new = ledger.newNames(in: fields)
        let known = Dictionary(uniqueKeysWithValues: Set(new.map(\.field)).map { ($0, ledger.knownNames(of: $0)) })
        let event = try record(request)
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

    /// The number of what an event added by hand.
    private func addedReference(_ event: Event) -> String? {
        guard event.changes.count == 1, case .add(let addition)? = event.changes.first, !addition.kind.isRecord else {
            return nil
        }
        return ledger.reference(of: addition.item)
    }
}
