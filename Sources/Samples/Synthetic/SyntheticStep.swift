import Tracker

/// One step of a synthetic history, before its item has an identity.
struct SyntheticStep {
    enum Act {
        case note(String, needsCoordination: Bool)
        case move(String, MoveDetails)
        case deadline(Day, reason: String)
    }

    /// The measure, by its place in the round.
    var measure: Int
    var day: Day
    var by: String
    var act: Act

    /// The request about an item.
    func request(_ item: ItemID) -> Request {
        switch act {
        case .note(let text, let needs): .note([item], text: text, on: nil, needsCoordination: needs)
        case .move(let move, let details): .move([item], move: move, details)
        case .deadline(let day, let reason): .deadline([item], day, reason: reason)
        }
    }
}
