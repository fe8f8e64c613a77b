import Canvas
import Tracker
import Wording

/// The leadership group's screen: four figures, what waits for a decision, areas and units. Every row is a door.
enum OverviewScreen {
    static func draw(_ state: State, into frame: inout Frame) {
        let layout = OverviewLayout(state)
        if layout.isCompact { return drawCompact(state, into: &frame) }
        drawFigures(state, layout, into: &frame)
        drawDecisions(state, layout.decisions, into: &frame)
        if let areas = layout.areas { drawAreas(state, areas, into: &frame) }
        drawUnits(state, layout.units, into: &frame)
        if let trend = layout.trend { TrendView.draw(state, trend, into: &frame) }
        if let period = layout.period { PeriodView.draw(state, period, into: &frame) }
    }

    /// The place among the doors of what stands at a point.
    static func place(at point: Point, in state: State) -> Int? {
        let layout = OverviewLayout(state)
        let sections = state.overviewSections
        if layout.isCompact {
            let inside = state.layout.body.inset()
            let place = firstCompact(state, inside.rows) + point.row - inside.row
            return inside.contains(point) && place < state.overviewDoorCount ? place : nil
        }
        let figures = layout.figures.inset()
        if figures.contains(point) {
            let row = (point.row - figures.row - 1) / (layout.isSpaced ? 2 : 1)
            return (0..<sections[0].count).contains(row) ? row : nil
        }
        for (number, box) in [(1, layout.decisions), (2, layout.areas), (3, layout.units)] {
            guard let inside = box?.inset(), inside.contains(point) else { continue }
            let place = first(number, state, inside.rows) + point.row - inside.row
            return place < sections[number].start + sections[number].count ? place : nil
        }
        return nil
    }

    /// The first door of a box that is in view: the cursor's box follows the cursor, the others show their beginning.
    private static func first(_ number: Int, _ state: State, _ rows: Int) -> Int {
        let section = state.overviewSections[number]
        let inside = state.overviewCursor - section.start
        guard inside >= 0, inside < section.count, rows > 0 else { return section.start }
        return section.start + max(0, min(inside - rows + 1, section.count - rows))
    }

    private static func firstCompact(_ state: State, _ rows: Int) -> Int {
        max(0, min(state.overviewCursor - rows + 1, state.overviewDoorCount - rows))
    }

    /// A low window: all rows of all boxes as one list, which follows the cursor.
    private static func drawCompact(_ state: State, into frame: inout Frame) {
        let overview = state.derived.whole
        let rows = state.layout.body.inset().rows
        let start = firstCompact(state, rows)
        let rest = state.overviewDoorCount - start - rows
        let inside = frame.box(
            state.layout.body, title: [(state.said(ScreenWords.asOf(overview.asOf, with: state.laterDay)), .title)],
            trailing: [(state.said(ScreenWords.problemsAndMeasures(overview.problems, overview.measures)), .text)],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .border,
            borders: state.borders)
        let doors = (start..<start + inside.rows).map { state.door(at: $0) }
        let columns = DecisionColumns(doors, columns: inside.columns, state)
        let standings = StandingColumns(
            doors.compactMap { door in
                switch door {
                case .area(let index): (areaName(index, state), overview.byArea[index].standing)
                case .unit(let index): overview.byUnit[index]
                case .group, .missing, .decision, .reports, nil: nil
                }
            }, columns: inside.columns - 1, bars: [10, 6], state)
        for (row, door) in doors.enumerated() {
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            switch door {
            case .group(let group): drawGroup(overview.figure(group), overview, state, line, into: &frame)
            case .missing(let flag): drawMissing(flag, overview.count(flag), state, line, into: &frame)
            case .decision(let index):
                drawDecision(overview.decisions[index], columns, state, line, into: &frame)
            case .reports: drawReports(state, line, into: &frame)
            case .area(let index):
                drawStanding(
                    areaName(index, state), standings.pieces(overview.byArea[index].standing, state), line, into: &frame
                )
            case .unit(let index):
                let unit = overview.byUnit[index]
                drawStanding(unit.name, standings.pieces(unit.standing, state), line, into: &frame)
            case nil: break
            }
            mark(start + row, line, state, into: &frame)
        }
    }

    private static func areaName(_ index: Int, _ state: State) -> String {
        let area = state.ledger.areas[state.derived.whole.byArea[index].area]
        return "（\(state.ledger.reference(of: area.id))）" + area.title
    }

    private static func drawFigures(_ state: State, _ layout: OverviewLayout, into frame: inout Frame) {
        let overview = state.derived.whole
        let isWide = state.layout.isWide
        let inside = frame.box(
            layout.figures,
            title: [
                (state.said(ScreenWords.progress), .title), ("  ", .text),
                (
                    state.said(ScreenWords.asOf(overview.asOf, with: state.laterDay)),
                    state.asOf == nil && state.laterDay == nil ? .dim : .warning
                ),
            ],
            trailing: [(state.said(ScreenWords.overlapping(overview.problems)), .dim)],
            bottom: overview.measures > 0 ? warnings(overview, state) : [],
            role: .border, borders: state.borders)
        let totals = state.said(isWide ? ScreenWords.totals(overview) : ScreenWords.totalsShort(overview))
        frame.put(
            TextWidth.truncate(totals, to: inside.columns - 2), row: inside.row, column: inside.column + 1, role: .text)
        if let measures = state.derived.declared.figure("declared.measures"), let more = measures.difference, more != 0
        {
            let used = TextWidth.of(totals) + 1
            let text = state.said(ScreenWords.declaredMeasures(measures.declared, more))
            if used + TextWidth.of(text) + 3 <= inside.columns {
                frame.put("   " + text, row: inside.row, column: inside.column + used, role: .warning)
            }
        }
        let step = layout.isSpaced ? 2 : 1
        for (number, group) in StageGroup.allCases.enumerated() {
            let row = inside.row + step + number * step
            guard row < inside.endRow else { break }
            let line = Rect(row: row, column: inside.column, rows: 1, columns: inside.columns)
            drawGroup(overview.figure(group), overview, state, line, into: &frame)
            mark(number, line, state, into: &frame)
        }
    }

    /// The lights in words and colours, and what is due soon or silent.
    private static func warnings(_ overview: Overview, _ state: State) -> [(String, Role)] {
        var pieces: [(String, Role)] = []
        for (light, role) in [(Light.red, Role.bad), (.yellow, .warning), (.green, .good)] {
            let count = overview.lights[light] ?? 0
            pieces.append(
                (
                    state.said(ScreenWords.light(light, count, state.ledger.workflow.warningDays)),
                    count > 0 ? role : .dim
                ))
            if light != .green { pieces.append((" ", .dim)) }
        }
        return pieces + [(state.said(ScreenWords.warnings(overview)), .dim)]
    }

    private static func drawGroup(
        _ figure: Overview.Figure<StageGroup>, _ overview: Overview, _ state: State, _ line: Rect,
        into frame: inout Frame
    ) {
        let label = TextWidth.padRight(state.said(Labels.group(figure.key)), to: state.language == .zh ? 10 : 13)
        var column = line.column + 1
        column += frame.put(label, row: line.row, column: column, role: .text)
        let text = state.said(
            ScreenWords.groupFigures(figure.measures, overview.measures, figure.problems, overview.problems))
        let share = overview.measures > 0 ? (figure.measures * 100 + overview.measures / 2) / overview.measures : 0
        let percent = TextWidth.padLeft("\(share)%", to: 5)
        let right = text + percent
        let room = line.endColumn - column - TextWidth.of(right) - 4
        for (piece, role) in Signs.bar(figure.measures, of: overview.measures, columns: max(0, room), state) {
            column += frame.put(piece, row: line.row, column: column, role: role)
        }
        frame.put(right, row: line.row, column: line.endColumn - TextWidth.of(right) - 1, role: .text)
    }

    private static func mark(_ place: Int, _ line: Rect, _ state: State, into frame: inout Frame) {
        guard place == state.overviewCursor else { return }
        frame.setRole(line, .selected)
        frame.cursor = Point(row: line.row, column: line.column)
    }

    private static func drawDecisions(_ state: State, _ box: Rect, into frame: inout Frame) {
        guard box.rows >= 3 else { return }
        let overview = state.derived.whole
        let rows = box.inset().rows
        let section = state.overviewSections[1]
        let start = first(1, state, rows)
        let rest = section.start + section.count - start - rows
        let inside = frame.box(
            box, title: [(state.said(ScreenWords.toDecide), .title)],
            trailing: [(state.said(ScreenWords.decisions(section.count)), .text)],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .border,
            borders: state.borders)
        if section.count == 0 {
            frame.put(state.said(ScreenWords.nothingToDecide), row: inside.row, column: inside.column + 1, role: .good)
        }
        let shown = (start..<max(start, min(start + inside.rows, section.start + section.count))).map {
            state.door(at: $0)
        }
        let columns = DecisionColumns(shown, columns: inside.columns, state)
        for (row, door) in shown.enumerated() {
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            switch door {
            case .missing(let flag): drawMissing(flag, overview.count(flag), state, line, into: &frame)
            case .decision(let index): drawDecision(overview.decisions[index], columns, state, line, into: &frame)
            case .reports: drawReports(state, line, into: &frame)
            case .group, .area, .unit, nil: break
            }
            mark(start + row, line, state, into: &frame)
        }
    }

    private static func drawMissing(
        _ flag: Query.Flag, _ count: Int, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let text = "→ \(state.said(Labels.flag(flag)))  \(state.said(ScreenWords.measures(count)))"
        let used = frame.put(text, row: line.row, column: line.column + 1, role: .warning)
        let advice = state.said(flag == .noDeadline ? ScreenWords.setDeadlines : ScreenWords.setOwners)
        let room = line.columns - used - 5
        frame.put(
            TextWidth.truncate(advice, to: max(0, room)), row: line.row, column: line.column + used + 4, role: .dim)
    }

    /// Who has not reported for the month.
    private static func drawReports(_ state: State, _ line: Rect, into frame: inout Frame) {
        guard let reporting = state.derived.reporting else { return }
        let label = TextWidth.padRight(state.said(ScreenWords.reportsLabel), to: decisionWidth(state, line))
        let used = frame.put([("○ ", .accent), (label, .accent)], row: line.row, column: line.column + 1)
        let text = state.said(ScreenWords.missingReports(reporting))
        frame.put(
            TextWidth.truncate(text, to: max(0, line.columns - used - 3)), row: line.row,
            column: line.column + 1 + used)
    }

    /// How wide what is asked stands before the number: as wide as the widest of them and a space, where there is room.
    private static func decisionWidth(_ state: State, _ line: Rect) -> Int {
        let usual = state.language == .zh ? 8 : 11
        guard line.columns >= 56 else { return usual }
        var words = state.derived.whole.decisions.prefix(200).map {
            state.said(Labels.decision($0, state.ledger.workflow))
        }
        if state.derived.reporting != nil { words.append(state.said(ScreenWords.reportsLabel)) }
        return max(usual, (words.map(TextWidth.of).max() ?? 0) + 1)
    }

    private static func drawDecision(
        _ decision: Overview.Decision, _ columns: DecisionColumns, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let (sign, role): (String, Role) =
            switch decision.kind {
            case .conflict: ("≠", .bad)
            case .overdue: ("!", .bad)
            case .awaiting, .extensionAsked, .claimed: ("◷", .warning)
            case .lookBack: ("○", .accent)
            case .relapsed: ("↺", .bad)
            case .needsCoordination: ("?", .warning)
            case .readyToClose: ("✓", .good)
            }
        let ledger = state.ledger
        var right = columns.owners.pieces(of: decision.item, state)
        right += Signs.atRight(state.said(ScreenWords.since(decision)), role, of: columns.since)
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.0) }
        let label = TextWidth.padRight(
            state.said(Labels.decision(decision, ledger.workflow)), to: decisionWidth(state, line))
        var column = line.column + 1
        column += frame.put([(sign + " ", role), (label, role)], row: line.row, column: column)
        let ref = TextWidth.padRight(ledger.reference(of: decision.item), to: ledger.hasSeveralRounds ? 11 : 6)
        column += frame.put(ref, row: line.row, column: column, role: .text)
        let room = line.endColumn - column - rightWidth - 2
        frame.put(
            TextWidth.truncate(state.title(of: decision.item), to: max(0, room)), row: line.row, column: column,
            columns: max(0, room))
        frame.put(right, row: line.row, column: line.endColumn - rightWidth - 1, columns: rightWidth)
    }

    private static func drawAreas(_ state: State, _ box: Rect, into frame: inout Frame) {
        guard box.rows >= 3 else { return }
        let overview = state.derived.whole
        drawStandings(
            2, box, state.said(ScreenWords.byArea), state.said(ScreenWords.closedOfMeasures), state, into: &frame
        ) { index in
            (areaName(index, state), overview.byArea[index].standing)
        }
    }

    private static func drawUnits(_ state: State, _ box: Rect, into frame: inout Frame) {
        guard box.rows >= 3 else { return }
        let overview = state.derived.whole
        drawStandings(
            3, box, state.said(ScreenWords.byUnit), state.said(ScreenWords.overdueFirst), state, into: &frame
        ) { index in overview.byUnit[index] }
    }

    private static func drawStandings(
        _ number: Int, _ box: Rect, _ title: String, _ trailing: String, _ state: State, into frame: inout Frame,
        row content: (Int) -> (name: String, standing: Overview.Standing)
    ) {
        let section = state.overviewSections[number]
        let rows = box.inset().rows
        let start = first(number, state, rows)
        let rest = section.start + section.count - start - rows
        let inside = frame.box(
            box, title: [(title, .title)], trailing: [(trailing, .dim)],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .border,
            borders: state.borders)
        if section.count == 0 {
            frame.put(state.said(ScreenWords.noOwners), row: inside.row, column: inside.column + 1, role: .dim)
        }
        let shown = (start..<max(start, min(start + inside.rows, section.start + section.count))).map {
            content($0 - section.start)
        }
        let columns = StandingColumns(shown, columns: inside.columns - 1, bars: [10, 6], state)
        for (row, owner) in shown.enumerated() {
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            drawStanding(owner.name, columns.pieces(owner.standing, state), line, into: &frame)
            mark(start + row, line, state, into: &frame)
        }
    }

    private static func drawStanding(
        _ name: String, _ right: [(String, Role)], _ line: Rect, into frame: inout Frame
    ) {
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.0) }
        let room = max(0, line.columns - rightWidth - 3)
        frame.put(TextWidth.truncate(name, to: room), row: line.row, column: line.column + 1, columns: room)
        frame.put(right, row: line.row, column: line.endColumn - rightWidth - 1, columns: rightWidth)
    }
}
