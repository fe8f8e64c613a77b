import Canvas

/// Where the boxes of the overview stand.
struct OverviewLayout: Sendable {
    let figures: Rect
    let decisions: Rect
    let areas: Rect?
    let units: Rect
    /// The trend, and what happened since the month before; where there is room.
    let trend: Rect?
    let period: Rect?
    /// Whether there is room only for one list of all rows.
    let isCompact: Bool
    /// Whether figures stand apart by empty rows, for a meeting room.
    let isSpaced: Bool

    init(_ state: State) {
        let body = state.layout.body
        let isWide = state.layout.isWide
        isCompact = body.rows < 14
        isSpaced = state.isProjection && body.rows >= 24
        var rest = body
        figures = rest.takeTop(min(rest.rows, isSpaced ? 12 : 7))
        let below = rest.rows
        if isWide {
            if body.rows >= 30 {
                let lowest = rest.takeBottom(body.rows >= 42 ? 12 : 7)
                trend = lowest.left(lowest.columns * 45 / 100)
                period = lowest.droppingLeft(lowest.columns * 45 / 100)
            } else {
                (trend, period) = (nil, nil)
            }
            let below = rest.rows
            // Areas and units side by side. What waits for a decision comes first, but empty rows are of no use to it.
            let wanted = max(state.derived.whole.byArea.count, state.derived.whole.byUnit.count) + 2
            let decisions = max(3, state.overviewSections[1].count + 2)
            let least = min(max(5, state.derived.whole.byArea.count + 2), below / 2)
            let areaRows = min(wanted, max(least, below - decisions))
            let lower = rest.takeBottom(below >= 10 ? areaRows : 0)
            self.decisions = rest
            areas = lower.left(lower.columns / 2)
            units = lower.droppingLeft(lower.columns / 2)
        } else {
            let units = state.derived.whole.byUnit.count
            let unitRows = below >= 9 && units > 0 ? min(max(4, below * 2 / 5), units + 2) : 0
            (trend, period) = (nil, nil)
            self.units = rest.takeBottom(unitRows)
            decisions = rest
            areas = nil
        }
    }
}
