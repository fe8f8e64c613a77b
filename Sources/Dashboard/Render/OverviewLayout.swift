import Canvas

/// Where the boxes of the overview stand.
struct OverviewLayout: Sendable {
    let figures: Rect
    let decisions: Rect
    let areas: Rect?
    let units: Rect
    /// Whether figures stand apart by empty rows, for a meeting room.
    let isSpaced: Bool

    init(_ state: State) {
        let body = state.layout.body
        let isWide = state.layout.isWide
        isSpaced = state.isProjection && body.rows >= 24
        var rest = body
        figures = rest.takeTop(min(rest.rows, isSpaced ? 12 : 7))
        let below = rest.rows
        if isWide {
            // Areas and units side by side; what waits for a decision takes what they leave.
            let areaRows = min(max(5, state.derived.whole.byArea.count + 2), below / 2)
            let lower = rest.takeBottom(below >= 10 ? areaRows : 0)
            decisions = rest
            areas = lower.left(lower.columns / 2)
            units = lower.droppingLeft(lower.columns / 2)
        } else {
            let units = state.derived.whole.byUnit.count
            let unitRows = below >= 9 && units > 0 ? min(max(4, below * 2 / 5), units + 2) : 0
            self.units = rest.takeBottom(unitRows)
            decisions = rest
            areas = nil
        }
    }
}
