import Tracker

/// What an event did to each of many items: its steps are looked through once, and not for each of them, since an import is
/// one event of thousands.
public struct EventStory {
    /// The event.
    public let event: Event
    /// The whole event on one line.
    public let summary: Phrase
    private let ledger: Ledger
    private let steps: [History.Step]
    /// The steps that are about an item, by their places.
    private var places: [ItemID: [Int]] = [:]

    /// An event of a ledger.
    public init(_ event: Event, in ledger: Ledger) {
        self.event = event
        self.ledger = ledger
        steps = History.steps(of: event, in: ledger)
        summary = History.summary(event, in: ledger)
        for (place, step) in steps.enumerated() {
            var items = Set(History.names(step.change, in: ledger))
            if let subject = History.subject(of: step.change, in: ledger) { items.insert(subject) }
            for item in items { places[item, default: []].append(place) }
        }
    }

    /// What it did, a line for each item that it did something to: what a slip brought stands with each of its measures. A
    /// whole round, a restored ledger and a sample are one line.
    public var lines: [(item: ItemID?, what: Phrase)] {
        let items = EventStory.items(of: event, in: ledger)
        guard items.count > 1 else { return [(items.first ?? nil, summary)] }
        var own: [ItemID?: [History.Step]] = [:]
        for step in steps { own[History.subject(of: step.change, in: ledger), default: []].append(step) }
        return items.map { ($0, History.line(own[$0] ?? [], of: event, in: ledger)) }
    }

    /// The items that an event has a line for, in its order; one where it is told in one.
    public static func items(of event: Event, in ledger: Ledger) -> [ItemID?] {
        var seen = Set<ItemID?>()
        let items = event.changes.map { History.subject(of: $0, in: ledger) }.filter { seen.insert($0).inserted }
        return items.count > 1 && History.isToldWhole(event) ? Array(items.prefix(1)) : items
    }

    /// What it did to an item, as `History.sentences` tells it.
    public func sentences(about item: ItemID) -> [Phrase] {
        let own = History.isSmall(event) ? Array(steps.indices) : places[item] ?? []
        return own.compactMap { History.sentence(of: steps[$0], event, about: item, in: ledger) }
    }
}
