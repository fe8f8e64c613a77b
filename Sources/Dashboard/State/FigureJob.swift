import Tracker

/// The figures and rows of a ledger, to be counted off the keys: what takes longer the more there is.
public struct FigureJob: Hashable, Sendable {
    /// What is counted; what a job is told by.
    struct Key: Hashable, Sendable {
        /// Which of the ledgers that have arrived.
        var arrival: Int
        var round: ItemID?
        var scope: Scope
        var day: Day
        var who: String
        var register: Register
    }

    let key: Key
    let ledger: Ledger
    let log: [Event]
    /// What was counted of past days before.
    let past: DeclaredComparison.Past

    /// The same job is told by its key.
    public static func == (one: FigureJob, other: FigureJob) -> Bool { one.key == other.key }
    /// The same job is told by its key.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Counts them. It takes as long as there is much.
    public func run() -> Figures {
        var past = past
        let derived = Derived(
            ledger: ledger, log: log, round: key.round, scope: key.scope, day: key.day, past: &past)
        return Figures(
            key: key, derived: derived, past: past, rows: Figures.rows(derived, ledger, key.scope),
            queue: Figures.queue(ledger, key.who, round: key.round, on: key.day),
            registers: RegisterRows(ledger, round: key.round, months: derived.reports, key.register))
    }
}

/// What the screens show of a ledger, counted.
public struct Figures: Sendable {
    let key: FigureJob.Key
    let derived: Derived
    /// What was counted of past days.
    let past: DeclaredComparison.Past
    /// The rows of the three lists.
    let rows: [[Row]]
    /// What waits for whoever is working.
    let queue: [Queue.Entry]
    let registers: RegisterRows

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
