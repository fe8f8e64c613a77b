import Tracker

/// What the screens show of a ledger, counted.
public struct Figures: Sendable {
    let key: FigureJob.Key
    let derived: Derived
    /// What was counted of past days.
    let past: DeclaredComparison.Past
    /// The rows of the three lists.
    let rows: [[Row]]
    /// What does not go by the scope; nil where only that is another.
    let beside: Beside?

    /// What does not go by the scope.
    struct Beside: Sendable {
        /// What waits for whoever is working.
        let queue: [Queue.Entry]
        let registers: RegisterRows

        init(_ derived: Derived, _ ledger: Ledger, _ key: FigureJob.Key) {
            queue = Figures.queue(ledger, key.who, round: key.round, on: key.day)
            registers = RegisterRows(ledger, round: key.round, months: derived.reports, key.register)
        }
    }

    static func rows(_ derived: Derived, _ ledger: Ledger, _ scope: Scope) -> [[Row]] {
        [
            derived.problemRows(ledger, scope: scope), derived.taskRows(ledger, scope: scope),
            derived.ownerRows(scope: scope),
        ]
    }

    static func queue(_ ledger: Ledger, _ who: String, round: ItemID?, on day: Day) -> [Queue.Entry] {
        let member = ledger.member(named: who)
        // An unknown person is nobody's deputy: nothing waits for him where roles count.
        if ledger.hasMembers, member == nil { return [] }
        let all = Queue(ledger: ledger, member: member, on: day).entries
        return round == nil ? all : all.filter { ledger.round(of: $0.item) == round }
    }
}
