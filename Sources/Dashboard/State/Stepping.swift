import Reports
import Tracker
import Wording

/// What the keys for the month before and after go through where one is.
enum Stepping: Sendable, Equatable {
    /// Ends of months.
    case months
    /// Reports of periods.
    case periods
    /// Units, one after another.
    case units
    /// Leaders, one after another.
    case leaders

    /// What a step back is called, and a step on; nil for what it is called everywhere.
    var words: (before: ActionWords.Words, after: ActionWords.Words)? {
        switch self {
        case .months: nil
        case .periods: (ActionWords.periodBefore, ActionWords.periodAfter)
        case .units: (ActionWords.unitBefore, ActionWords.unitAfter)
        case .leaders: (ActionWords.leaderBefore, ActionWords.leaderAfter)
        }
    }
}

extension State {
    /// What is stepped through here. Whoever looks at a past day goes by months, and so does a unit in its own list.
    var stepping: Stepping {
        if screen == .reports {
            if case .unit? = reportDocument { return .units }
            return .periods
        }
        guard screen == .checklists, asOf == nil else { return .months }
        switch scope.crumbs.last {
        case .unit(let name)?: return name == member?.ownUnit ? .months : .units
        case .leader?: return .leaders
        case .round?, .area?, .problem?, .query?, nil: return .months
        }
    }

    /// Shows the list of the unit or leader before or after the one that is shown, and begins anew at the ends.
    mutating func stepOwner(_ direction: Int) {
        let (now, all): (Scope.Crumb, [Scope.Crumb])
        switch scope.crumbs.last {
        case .unit(let name)?: (now, all) = (.unit(name), derived.whole.byUnit.map { .unit($0.name) })
        case .leader(let name)?: (now, all) = (.leader(name), derived.whole.byLeader.map { .leader($0.name) })
        case .round?, .area?, .problem?, .query?, nil: return
        }
        guard let place = all.firstIndex(of: now), all.count > 1 else { return }
        page = nil
        scope.crumbs[scope.crumbs.count - 1] = all[(place + direction + all.count) % all.count]
        rederive(scopeOnly: true)
    }
}
