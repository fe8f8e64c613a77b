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

    /// The nearest item that was withdrawn, of one and of all that it belongs to, and why; nil where it counts.
    func withdrawal(of place: Place) -> (place: Place, reason: String)? {
        if let reason = ownWithdrawal(of: place) { return (place, reason) }
        return above(place).flatMap(self.place(of:)).flatMap(withdrawal(of:))
    }

    /// What was withdrawn so that a measure does not count: itself, its problem, its area or its round; nil where it counts.
    public func withdrawnWith(measure index: Int) -> ItemID? {
        // Nearly all count, which their places alone say.
        guard !counts(measure: index), let found = withdrawal(of: .measure(index)) else { return nil }
        return switch found.place {
        case .round(let index): rounds[index].id
        case .area(let index): areas[index].id
        case .problem(let index): problems[index].id
        case .measure(let index): measures[index].id
        case .measureEntry, .problemEntry, .record: nil
        }
    }

    /// The rounds, areas, problems and measures that were withdrawn themselves and can count again, in the order of the
    /// ledger.
    public var withdrawnItems: [ItemID] {
        func isOne(_ place: Place) -> Bool {
            guard let reason = ownWithdrawal(of: place), reason != Planner.undone else { return false }
            return above(place).flatMap(self.place(of:)).flatMap(withdrawal(of:)) == nil
        }
        var items: [ItemID] = []
        for (index, round) in rounds.enumerated() {
            if isOne(.round(index)) { items.append(round.id) }
            for area in round.areas {
                if isOne(.area(area)) { items.append(areas[area].id) }
                for problem in areas[area].problems {
                    if isOne(.problem(problem)) { items.append(problems[problem].id) }
                    items += problems[problem].measures.filter { isOne(.measure($0)) }.map { measures[$0].id }
                }
            }
        }
        return items
    }
}
