import Tracker

/// What a command shows: the ledger as it is or of a past day, and of it all rounds or one.
struct Showing {
    /// The ledger.
    let ledger: Ledger
    /// The events it was folded from, in order.
    let log: [Event]
    /// The day it is shown for.
    let day: Day
    /// The one round that is shown; nil for all.
    let round: ItemID?

    /// The measures that are shown.
    var scope: Scope { Scope(round.map { [.round($0)] } ?? []) }

    /// The rounds that are shown, as places in `Ledger.rounds`.
    var rounds: [Int] {
        ledger.openRounds.filter { round == nil || ledger.rounds[$0].id == round }
    }

    /// The item that a reference means; one without a round's name means the round that is shown.
    func item(called text: String) throws(Refusal) -> ItemID { try ledger.item(called: text, in: round) }

    /// The records of a kind, of the round that is shown or of all.
    func records(_ kind: ItemKind) -> [Record] {
        let all = ledger.records(kind)
        return round.map { round in all.filter { ledger.round(of: $0.id) == round } } ?? all
    }

    /// Whether an event is about what is shown.
    func contains(_ event: Event) -> Bool { round.map { ledger.concerns(event, round: $0) } ?? true }
}
