// What was withdrawn, and what lies above what.

extension Ledger {
    /// Why the item itself was withdrawn, whatever became of what it belongs to; nil where it was not.
    func ownWithdrawal(of place: Place) -> String? {
        switch place {
        case .round(let index): rounds[index].withdrawn
        case .area(let index): areas[index].withdrawn
        case .problem(let index): problems[index].withdrawn
        case .measure(let index): measures[index].withdrawn
        case .record(let index, _): records[index].withdrawn
        case .measureEntry, .problemEntry: nil
        }
    }

    /// What an item belongs to; nil for a round, and for a record of none.
    func above(_ place: Place) -> ItemID? {
        switch place {
        case .round: nil
        case .area(let index): rounds[areas[index].round].id
        case .problem(let index): areas[problems[index].area].id
        case .measure(let index): problems[measures[index].problem].id
        case .measureEntry(let index, _): measures[index].id
        case .problemEntry(let index, _): problems[index].id
        case .record(let index, _): records[index].under
        }
    }

    /// What was withdrawn so that a measure does not count: itself, its problem, its area or its round; nil where it counts.
    public func withdrawnWith(measure index: Int) -> ItemID? {
        var item: ItemID? = measures[index].id
        while let id = item, let place = place(of: id) {
            if ownWithdrawal(of: place) != nil { return id }
            item = above(place)
        }
        return nil
    }

    /// The rounds, areas, problems and measures that were withdrawn themselves and can count again, in the order of the
    /// ledger.
    public var withdrawnItems: [ItemID] {
        let isWithdrawn: (String?) -> Bool = { $0.map { $0 != Planner.undone } ?? false }
        var items: [ItemID] = []
        for round in rounds {
            guard round.withdrawn == nil else {
                if isWithdrawn(round.withdrawn) { items.append(round.id) }
                continue
            }
            for area in round.areas {
                guard areas[area].withdrawn == nil else {
                    if isWithdrawn(areas[area].withdrawn) { items.append(areas[area].id) }
                    continue
                }
                for problem in areas[area].problems {
                    guard problems[problem].withdrawn == nil else {
                        if isWithdrawn(problems[problem].withdrawn) { items.append(problems[problem].id) }
                        continue
                    }
                    items += problems[problem].measures.map { measures[$0] }.filter { isWithdrawn($0.withdrawn) }
                        .map(\.id)
                }
            }
        }
        return items
    }
}
