import Tracker

/// The rows of another scope of the ledger that is shown, to be found off the keys: what takes longer the more there is.
public struct FindJob: Hashable, Sendable {
    /// What is looked for; what a job is told by.
    struct Key: Hashable, Sendable {
        /// Which of the things shown.
        var generation: Int
        var round: ItemID?
        var scope: Scope
        var day: Day
    }

    let key: Key
    let ledger: Ledger
    let log: [Event]
    /// The figures of everything, which stay.
    let keeping: Derived
    let past: DeclaredComparison.Past

    /// The same job is told by its key.
    public static func == (one: FindJob, other: FindJob) -> Bool { one.key == other.key }
    /// The same job is told by its key.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Looks for it. It takes as long as there is much.
    public func run() -> Found {
        var past = past
        let derived = Derived(
            ledger: ledger, log: log, round: key.round, scope: key.scope, day: key.day, keeping: keeping, past: &past)
        return Found(key: key, derived: derived, rows: Figures.rows(derived, ledger, key.scope))
    }
}

/// What was found.
public struct Found: Sendable {
    let key: FindJob.Key
    let derived: Derived
    /// The rows of the three lists.
    let rows: [[Row]]
}
