import Canvas
import Tracker
import Wording

/// The columns at the right of what is to be decided: as wide as the widest in view.
struct DecisionColumns {
    /// Who answers for it.
    let owners: OwnerColumns
    /// For how long it has waited.
    let since: Int

    /// The columns of what is in view.
    init(_ doors: [OverviewDoor?], columns: Int, _ state: State) {
        let decisions = doors.compactMap { door in
            if case .decision(let index)? = door { state.derived.whole.decisions[index] } else { nil }
        }
        owners = OwnerColumns(decisions.map(\.item), none: "—", columns: columns, state)
        since = decisions.map { TextWidth.of(state.said(ScreenWords.since($0))) }.max() ?? 0
    }
}
