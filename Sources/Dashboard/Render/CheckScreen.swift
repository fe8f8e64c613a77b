import Canvas
import Check
import Tracker
import Wording

/// 核查: what was found, the gravest first; below it why it matters and what to do.
enum CheckScreen {
    private static func strip(_ state: State) -> TabStrip<CheckState.Filter> {
        TabStrip(
            state.check.filters.map { ($0.filter, "\(state.said($0.filter.label)) \($0.count)") },
            columns: state.layout.body.columns - 4)
    }

    /// How many rows stand below the list.
    private static func detailRows(_ state: State) -> Int {
        let rows = state.layout.page.rows
        return rows >= 26 ? 10 : rows >= 14 ? 7 : 0
    }

    /// How many lines the strip may take, so that something of the list is seen.
    private static func stripRows(_ state: State) -> Int { min(strip(state).lines.count, 3) }

    private static func listArea(_ state: State) -> Rect {
        state.layout.page.droppingTop(stripRows(state) + 1).droppingBottom(detailRows(state))
    }

    /// How many rows of the list are in view.
    static func window(_ state: State) -> Int { max(0, listArea(state).rows) }

    static func filter(at point: Point, in state: State) -> CheckState.Filter? {
        guard point.row < listArea(state).row else { return nil }
        return strip(state).value(at: point, in: state.layout.page)
    }

    static func row(at point: Point, in state: State) -> Int? {
        let area = listArea(state)
        let place = state.check.list.offset + point.row - area.row
        return area.contains(point) && state.check.rows.indices.contains(place) ? place : nil
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let rows = state.check.rows
        let area = listArea(state)
        let offset = state.check.list.offset
        let rest = rows.count - offset - area.rows
        var trailing: [(String, Role)] = [(state.said(ScreenWords.entries(rows.count)), .text)]
        if state.check.isChecking { trailing.insert((state.said(CheckWords.checking) + "  ", .warning), at: 0) }
        if state.check.isReading { trailing.insert((state.said(CheckWords.readingFiles) + "  ", .warning), at: 0) }
        let inside = frame.box(
            state.layout.body, title: [(state.said(ActionWords.check.help), .title)], trailing: trailing,
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        guard let check = state.check.check, !check.findings.isEmpty else {
            drawEmpty(state, inside, into: &frame)
            return
        }
        strip(state).draw(active: state.check.filter, in: inside.top(stripRows(state)), into: &frame)
        for row in 0..<max(0, area.rows) where rows.indices.contains(offset + row) {
            let line = Rect(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
            draw(rows[offset + row], state, line, into: &frame)
            if offset + row == state.check.list.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
        drawDetail(state, inside, into: &frame)
    }

    private static func drawEmpty(_ state: State, _ inside: Rect, into frame: inout Frame) {
        frame.cursor = Point(row: inside.row, column: inside.column)
        guard let check = state.check.check else { return }
        let examined = CheckWords.examined(
            measures: check.measures, entries: check.entries, reports: check.reports, files: !state.check.isReading,
            on: state.day)
        let text = state.said(CheckWords.nothingFound(examined))
        for (number, line) in TextWidth.wrap(text, columns: inside.columns - 2).prefix(inside.rows).enumerated() {
            frame.put(line, row: inside.row + number, column: inside.column + 1, role: .good)
        }
    }

    private static func sign(_ severity: CheckSeverity) -> (String, Role) {
        switch severity {
        case .error: ("!", .bad)
        case .warning: ("?", .warning)
        case .note: ("○", .accent)
        }
    }

    private static func draw(_ finding: Finding, _ state: State, _ line: Rect, into frame: inout Frame) {
        let (sign, role) = sign(finding.severity)
        let width = state.language == .zh ? 17 : 29
        let label = TextWidth.padRight(
            TextWidth.truncate(state.said(finding.code.words.label), to: width - 1), to: width)
        var column = line.column + 1
        column += frame.put([(sign + " ", role), (label, role)], row: line.row, column: column)
        let ref = TextWidth.padRight(finding.ref ?? "", to: state.ledger.hasSeveralRounds ? 11 : 6)
        column += frame.put(ref, row: line.row, column: column, role: .accent)
        let room = max(0, line.endColumn - column - 1)
        // Its number stands before it already.
        let text = CheckWords.withoutNumber(state.said(finding.message), finding.ref)
        frame.put(
            TextWidth.truncate(text, to: room), row: line.row, column: column, columns: room)
    }

    /// The whole sentence of the cursor's finding, why it matters, and what to do.
    private static func drawDetail(_ state: State, _ inside: Rect, into frame: inout Frame) {
        let rows = detailRows(state)
        guard rows > 0, let finding = state.check.selected else { return }
        let columns = inside.columns - 2
        let words = finding.code.words
        var lines: [(String, Role)] = []
        func add(_ phrase: Phrase, _ role: Role) {
            lines += TextWidth.wrap(state.said(phrase), columns: columns).map { ($0, role) }
        }
        add(finding.message, .text)
        add(CheckWords.whyLine(words.why), .dim)
        add(CheckWords.adviceLine(finding.advice), .accent)
        // Where not all has room, what to do has it before why.
        if lines.count >= rows { lines.removeAll { $0.1 == .dim } }
        let top = inside.endRow - rows + 1
        for (number, line) in lines.prefix(rows - 1).enumerated() {
            frame.put(line.0, row: top + number, column: inside.column + 1, role: line.1)
        }
    }
}
