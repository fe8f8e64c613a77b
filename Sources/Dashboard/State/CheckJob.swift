import Check
import Tracker

/// A check of the ledger, to be done off the keys: it takes longer the more there is.
public struct CheckJob: Hashable, Sendable {
    let source: CheckState.Source
    @Along var ledger: Ledger
    @Along var log: [Event]
    /// The past day that it is of; nil for now.
    @Along var asOf: Day?
    /// The clock's day.
    @Along var clock: Day

    /// What came of it.
    public struct Outcome: Sendable {
        let source: CheckState.Source
        let check: Check
        /// The files that the ledger speaks of.
        let pieces: [EvidenceCheck.Piece]
    }

    /// Checks it. It takes as long as there is much.
    public func run() -> Outcome {
        Outcome(
            source: source,
            check: Check(
                ledger: ledger, log: asOf.map { day in Array(log.prefix { $0.day <= day }) } ?? log,
                damage: JournalAudit.damage(source.damage, in: log, clock: clock), evidence: source.evidence,
                round: source.round, on: source.day),
            pieces: EvidenceCheck.pieces(of: ledger))
    }
}
