import Canvas
import Tracker
import Wording

/// Open measures over time as lines of characters: what was planned, and what came of it.
enum TrendView {
    static func draw(_ state: State, _ box: Rect, into frame: inout Frame) {
        let inside = frame.box(
            box, title: [(state.said(ScreenWords.trend), .title)],
            trailing: [
                (state.said(ScreenWords.trendLegend(dotted(state), solid(state))), .dim),
                (state.derived.trend?.open(on: state.day).map { " \($0)" } ?? "", .accent),
            ], role: .border,
            borders: state.borders)
        guard let trend = state.derived.trend, inside.rows >= 3, inside.columns >= 24 else { return }
        // From nothing up: a line that ends at the bottom has nothing left.
        let labels = String(trend.greatest).count
        let chart = Rect(
            row: inside.row, column: inside.column + labels + 2, rows: inside.rows - 1,
            columns: inside.columns - labels - 3)
        frame.put(
            TextWidth.padLeft(String(trend.greatest), to: labels), row: chart.row, column: inside.column + 1, role: .dim
        )
        frame.put(
            TextWidth.padLeft("0", to: labels), row: chart.endRow - 1, column: inside.column + 1,
            role: .dim)
        let days = trend.end - trend.start
        let column = { (place: Int) in trend.start + (chart.columns > 1 ? days * place / (chart.columns - 1) : 0) }
        let height = { (value: Int) -> Int in
            let span = trend.greatest
            let share = span > 0 ? (span - value) * (chart.rows - 1) * 2 / span : 0
            return chart.row + (share + 1) / 2
        }
        for place in 0..<chart.columns {
            if let value = trend.planned(on: column(place)) {
                frame.put(dotted(state), row: height(value), column: chart.column + place, role: .dim)
            }
        }
        drawActual(state, trend, chart, column, height, into: &frame)
        drawLeft(state, trend, chart, height, into: &frame)
        drawMonths(state, trend, chart, column, inside.endRow - 1, into: &frame)
    }

    /// What the plan leaves at its end: work without a deadline, or one that lies behind the period.
    private static func drawLeft(
        _ state: State, _ trend: Trend, _ chart: Rect, _ height: (Int) -> Int, into frame: inout Frame
    ) {
        guard let left = trend.planned(on: trend.end), left > 0, chart.rows >= 3 else { return }
        let text = state.said(ScreenWords.plannedLeft(left))
        let row = height(left) + 1
        let width = TextWidth.of(text)
        guard row < chart.endRow, width < chart.columns / 2 else { return }
        frame.put(text, row: row, column: chart.endColumn - width, role: .dim)
    }

    private static func solid(_ state: State) -> String { state.borders == .unicode ? "━" : "=" }
    private static func dotted(_ state: State) -> String { state.borders == .unicode ? "┄" : "." }

    private static func drawActual(
        _ state: State, _ trend: Trend, _ chart: Rect, _ column: (Int) -> Day, _ height: (Int) -> Int,
        into frame: inout Frame
    ) {
        var before: Int?
        for place in 0..<chart.columns {
            guard let value = trend.open(on: column(place)) else { break }
            let row = height(value)
            if let before, before != row, state.borders == .unicode {
                let isDown = row > before
                frame.put(isDown ? "╮" : "╯", row: before, column: chart.column + place, role: .accent)
                for between in min(before, row) + 1..<max(before, row) {
                    frame.put("│", row: between, column: chart.column + place, role: .accent)
                }
                frame.put(isDown ? "╰" : "╭", row: row, column: chart.column + place, role: .accent)
            } else {
                frame.put(solid(state), row: row, column: chart.column + place, role: .accent)
            }
            before = row
        }
    }

    /// The months below the lines, each where it begins.
    private static func drawMonths(
        _ state: State, _ trend: Trend, _ chart: Rect, _ column: (Int) -> Day, _ row: Int, into frame: inout Frame
    ) {
        var free = chart.column
        var month = 0
        for place in 0..<chart.columns where column(place).month != month {
            month = column(place).month
            let label = state.said(ScreenWords.month(month))
            guard chart.column + place >= free, chart.column + place + TextWidth.of(label) <= chart.endColumn else {
                continue
            }
            frame.put(label, row: row, column: chart.column + place, role: .dim)
            free = chart.column + place + TextWidth.of(label) + 1
        }
    }
}

/// What happened since the end of the month before.
enum PeriodView {
    static func draw(_ state: State, _ box: Rect, into frame: inout Frame) {
        guard let period = state.derived.period else { return }
        let inside = frame.box(
            box, title: [(state.said(ScreenWords.sinceLastMonth), .title)],
            trailing: [(state.said(ScreenWords.between(period.since, period.until)), .dim)], role: .border,
            borders: state.borders)
        var lines: [String] = [
            state.said(ScreenWords.periodMoves(period)),
            state.said(ScreenWords.periodTrouble(period)) + "   " + state.said(ScreenWords.noted(period.notes)),
        ]
        if let reporting = state.derived.reporting, !reporting.rows.isEmpty {
            lines.append(state.said(ScreenWords.reportingLine(reporting)))
        }
        let declared = state.derived.declared
        let results = [declared.figure("declared.meetings"), declared.institutions].compactMap(\.self)
        if state.derived.meetings > 0 || !state.derived.outcomes.isEmpty || !results.isEmpty {
            lines.append(
                state.said(ScreenWords.resultsLabel)
                    + state.said(
                        ScreenWords.results(
                            state.derived.meetings, state.derived.outcomes, declared, shown: state.day)))
        }
        let claimed = state.derived.claimed
        if claimed.measures > 0 || declared.contains(where: { $0.path.hasPrefix("declared.claimed.") }) {
            lines.append(
                state.said(ScreenWords.claimed(claimed.problems, claimed.measures, claimed.closed))
                    + (ScreenWords.declaredClaimed(declared, shown: state.day).map { state.said($0) } ?? ""))
        }
        for (row, line) in lines.prefix(inside.rows).enumerated() {
            frame.put(
                TextWidth.truncate(line, to: inside.columns - 2), row: inside.row + row, column: inside.column + 1)
        }
    }
}
