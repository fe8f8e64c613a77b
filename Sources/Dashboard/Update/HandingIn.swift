import Canvas
import Tracker
import Wording

// What a form asks for goes to the ledger; what was reported already takes a reason first.

extension State {
    /// Hands in what a form asks for.
    mutating func handIn(_ request: Request, behalf: Behalf? = nil) -> [Effect] {
        handIn([request], behalf: behalf)
    }

    /// Hands in what a form asks for, each request to be recorded by itself.
    mutating func handIn(_ requests: [Request], behalf: Behalf? = nil) -> [Effect] {
        var effects: [Effect] = []
        handIn(requests, behalf: behalf) { state, late in
            for request in requests { effects += state.send(request, behalf: behalf, late: late) }
        }
        return effects
    }

    /// Sends what a form asks for, once nothing lacks the reason why it is late.
    mutating func handIn(
        _ requests: [Request], behalf: Behalf? = nil, send: (inout State, _ late: String?) -> Void
    ) {
        var late: String?
        withForm { late = $0[.late]?.trimmed }
        if late?.isEmpty ?? true {
            for request in requests {
                guard let refusal = lateness(of: request, behalf: behalf) else { continue }
                askWhyLate(refusal)
                return
            }
        }
        withForm {
            $0.isPending = true; $0.error = nil
        }
        send(&self, late)
    }

    /// What was reported already takes a reason: the form asks for it where it was not needed before.
    private mutating func askWhyLate(_ refusal: Phrase) {
        withForm {
            if $0[.late] == nil { $0.entries.append(State.lateEntry) }
            $0.error = refusal
            $0.focus = $0.entries.firstIndex { $0.key == .late } ?? $0.focus
        }
    }

    /// The field for why something is recorded late.
    static var lateEntry: Form.Entry {
        Form.Entry(
            key: .late, label: ScreenWords.lateReason, kind: .text(suggestions: []), input: TextInput(""))
    }

    /// Why a request needs a reason, since a report that was sent covers its day; nil where it needs none.
    func lateness(of request: Request, behalf: Behalf?) -> Phrase? {
        let context = Planner.Context(by: who, day: today, clock: max(clock, today), behalf: behalf)
        do throws(Refusal) {
            _ = try Planner(ledger: ledger, log: log, context: context).plan(request)
            return nil
        } catch {
            guard case .lateNeedsReason = error else { return nil }
            return Refusals.phrase(error, ledger.workflow).withoutOptions
        }
    }
}
