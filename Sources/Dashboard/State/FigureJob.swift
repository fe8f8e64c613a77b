import Tracker

/// The figures and rows of a ledger, to be counted off the keys: what takes longer the more there is. Of one that has
/// arrived all of them; of the one that is shown those of another scope, while the others stay.
public struct FigureJob: Hashable, Sendable {
    /// What is counted; what a job is told by.
    struct Key: Hashable, Sendable {
        /// Which ledger is counted.
        enum Subject: Hashable, Sendable {
            /// One of those that have arrived, by its number.
            case arrived(Int)
            /// What is shown, as it was at some change of it.
            case shown(generation: Int)
        }

        var subject: Subject
        var round: ItemID?
        var scope: Scope
        var day: Day
        var who: String
        var register: Register
    }

    let key: Key
    @Along var ledger: Ledger
    @Along var log: [Event]
    /// The figures of everything, which stay where only another scope is looked for.
    @Along var keeping: Derived? = nil
    /// What was counted of past days before.
    @Along var past: DeclaredComparison.Past

    /// Counts them. It takes as long as there is much.
    public func run() -> Figures {
        var past = past
        let derived = Derived(
            ledger: ledger, log: log, round: key.round, scope: key.scope, day: key.day, keeping: keeping,
            past: &past)
        return Figures(
            key: key, derived: derived, past: past, rows: Figures.rows(derived, ledger, key.scope),
            beside: keeping == nil ? Figures.Beside(derived, ledger, key) : nil)
    }
}
