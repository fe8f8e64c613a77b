import Canvas
import Tracker
import Wording

extension Session {
    /// How much of what was recorded is said again.
    private static let echoWidth = 160

    /// Records a request and says what was recorded.
    func recordAndSay(_ request: Request) throws {
        let event = try record(request)
        let summary = History.summary(event, in: ledger)
        let line = sanitized(CommandWords.recorded(summary)[language])
        var lines = [TextWidth.truncate(line, to: Session.echoWidth)]
        if let ref = addedReference(event) { lines.append(CommandWords.added(ref)[language]) }
        try Output.write(lines: lines)
    }

    /// Asks the rules whether they would let a request through, and records nothing.
    func rehearse(_ request: Request) throws(Refusal) {
        let context = Planner.Context(
            by: setup.by, day: setup.today, clock: setup.clock, behalf: behalf, late: setup.late)
        _ = try Planner(ledger: ledger, log: workspace.log, context: context).plan(request)
    }

    /// The number of what an event added by hand.
    private func addedReference(_ event: Event) -> String? {
        guard event.changes.count == 1, case .add(let addition)? = event.changes.first, !addition.kind.isRecord else {
            return nil
        }
        return ledger.reference(of: addition.item)
    }
}
