import Tracker
import Wording

// Entries that the rules would have refused.

extension Check {
    /// What the journals hold against the rules; `ledger` was folded from `log`.
    static func rules(_ ledger: Ledger, _ log: [Event]) -> [Finding] {
        breaches(ledger, log) + nobodyNames(ledger)
    }

    /// That nobody is left who names members, as no rule lets it come about: then nobody who was one can put it right.
    private static func nobodyNames(_ ledger: Ledger) -> [Finding] {
        let workflow = ledger.workflow
        guard ledger.hasMembers, !ledger.members.contains(where: { workflow.may($0.role, .members) }),
            let role = workflow.roles.first(where: { workflow.may($0.id, .members) })?.id
        else { return [] }
        return [Finding(.ruleBroken, at: .journal(file: nil), CheckWords.nobodyNames(role, workflow))]
    }

    private static func breaches(_ ledger: Ledger, _ log: [Event]) -> [Finding] {
        RuleAudit(log: log, ledger: ledger).found.map { found in
            let refs = found.items.map { item in
                ledger.record(item).flatMap { $0.under }.map(ledger.reference(of:)) ?? ledger.reference(of: item)
            }
            let code: CheckCode =
                switch found.breach {
                case .login: .otherLogin
                // In a copy of his own he may have recorded it before he could see that members were named.
                case .stranger: .notMember
                case .behalf, .role, .move, .stages, .needs, .kept, .number, .redating, .future: .ruleBroken
                }
            let spot = found.items.first.map(Finding.Spot.item) ?? .journal(file: nil)
            return Finding(
                code, at: spot, ref: refs.first,
                CheckWords.breach(
                    found, refs: refs, ledger.workflow, role: ledger.member(named: found.by)?.role))
        }
    }
}
