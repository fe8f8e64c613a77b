import Tracker
import Wording

// Entries that the rules would have refused.

extension Check {
    /// What the journals hold against the rules; `ledger` was folded from `log`.
    static func rules(_ ledger: Ledger, _ log: [Event]) -> [Finding] {
        RuleAudit(log: log, ledger: ledger).found.map { found in
            let refs = found.items.map { item in
                ledger.record(item).flatMap { $0.under }.map(ledger.reference(of:)) ?? ledger.reference(of: item)
            }
            let code: CheckCode =
                switch found.breach {
                case .login: .otherLogin
                // In a copy of his own he may have recorded it before he could see that members were named.
                case .stranger: .notMember
                case .behalf, .role, .move, .stages, .needs, .kept, .number, .future: .ruleBroken
                }
            let spot = found.items.first.map(Finding.Spot.item) ?? .journal(file: nil)
            return Finding(
                code, at: spot, ref: refs.first,
                CheckWords.breach(
                    found, refs: refs, ledger.workflow, role: ledger.member(named: found.by)?.role))
        }
    }
}
