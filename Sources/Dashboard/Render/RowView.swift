import Canvas
import Tracker
import Wording

/// One row of a list.
enum RowView {
    static func draw(
        _ row: Row, _ pane: Pane, _ standings: StandingColumns, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        switch row {
        case .round(let index):
            put([("■ ", .title), (state.roundTitle(index), .title)], nil, line, into: &frame)
        case .area(let index):
            let area = state.ledger.areas[index]
            let standing = state.derived.areaStanding[index] ?? Overview.Standing()
            let name = state.language == .zh ? "（\(area.ref)）" : "(\(area.ref)) "
            put([("▾ ", .dim), (name + area.title, .title)], counts(standing, state), line, into: &frame)
        case .problem(let index): drawProblem(index, state, line, into: &frame)
        case .measure(let index):
            if pane == .problems {
                drawMeasureUnderProblem(index, state, line, into: &frame)
            } else {
                drawTask(index, state, line, into: &frame)
            }
        case .door(let flag, let count):
            let text = "→ \(state.said(Labels.flag(flag))) \(count)"
            put([(text, .warning)], [(state.said(ScreenWords.openThem), .dim)], line, into: &frame)
        case .leader(let index): drawOwner(state.derived.leaders[index], standings, state, line, into: &frame)
        case .unit(let index): drawOwner(state.derived.units[index], standings, state, line, into: &frame)
        case .separator:
            frame.horizontalLine(
                row: line.row, column: line.column + 1, columns: min(10, line.columns - 2), role: .border,
                borders: state.borders)
        }
    }

    /// Pieces at the left, cut to what the pieces at the right leave.
    private static func put(
        _ left: [(String, Role)], _ right: [(String, Role)]?, _ line: Rect, into frame: inout Frame
    ) {
        let rightWidth = (right ?? []).reduce(0) { $0 + TextWidth.of($1.0) }
        var room = line.columns - (rightWidth > 0 ? rightWidth + 1 : 0)
        var column = line.column
        for (text, role) in left where room > 0 {
            let cut = TextWidth.truncate(text, to: room)
            let used = frame.put(cut, row: line.row, column: column, columns: room, role: role)
            column += used
            room -= used
        }
        if let right, rightWidth < line.columns {
            frame.put(right, row: line.row, column: line.endColumn - rightWidth, columns: rightWidth)
        }
    }

    private static func counts(_ standing: Overview.Standing, _ state: State) -> [(String, Role)] {
        var pieces: [(String, Role)] = [
            (
                "\(standing.closed)/\(standing.measures)",
                standing.closed == standing.measures && standing.measures > 0 ? .good : .text
            )
        ]
        if let (word, role) = Signs.trouble(standing, state) { pieces += [(" ", .text), (word, role)] }
        return pieces
    }

    private static func drawProblem(_ index: Int, _ state: State, _ line: Rect, into frame: inout Frame) {
        let problem = state.ledger.problems[index]
        let standing = state.derived.problemStanding[index] ?? Overview.Standing()
        var right = counts(standing, state)
        switch state.ledger.state(ofProblem: index) {
        case .closed: right = [(state.said(Labels.state(.closed)), .good)]
        case .ready: right += [(" ", .text), (state.said(Labels.state(.ready)), .warning)]
        case .open: break
        }
        let ref = TextWidth.padRight(problem.ref, to: 4)
        put([("  " + ref, .text), (problem.title, .text)], right, line, into: &frame)
    }

    private static func drawMeasureUnderProblem(_ index: Int, _ state: State, _ line: Rect, into frame: inout Frame) {
        let measure = state.ledger.measures[index]
        let (sign, signRole) = mark(index, state)
        let (word, role) = Signs.state(index, state)
        let ref = TextWidth.padRight(measure.ref, to: 6)
        put(
            [("   ", .text), (sign, signRole), (" " + ref, .text), (measure.title, .text)], [(word, role)], line,
            into: &frame)
    }

    /// The mark of a marked row, else the sign of its measure.
    private static func mark(_ index: Int, _ state: State) -> (String, Role) {
        state.marks.contains(state.ledger.measures[index].id) ? ("*", .marked) : Signs.sign(index, state)
    }

    private static func drawTask(_ index: Int, _ state: State, _ line: Rect, into frame: inout Frame) {
        let measure = state.ledger.measures[index]
        var least: [Columns.Content: Int] = [:]
        // Where there are several rounds, numbers have their round's name in front.
        if state.ledger.hasSeveralRounds { least[.ref] = 10 }
        if state.language == .en { least[.state] = 11 }
        for (column, at, width) in state.columns.fitted(to: line.columns, least: least) {
            let (text, role): (String, Role)
            switch column.content {
            case .sign: (text, role) = mark(index, state)
            case .date: (text, role) = Signs.date(index, state)
            case .ref: (text, role) = (state.ledger.reference(ofMeasure: index), .text)
            case .title: (text, role) = (measure.title, state.ledger.isDone(measure: index) ? .dim : .text)
            case .unit: (text, role) = (state.ledger.owner(ofMeasure: index).unit ?? "—", .dim)
            case .leader: (text, role) = (state.ledger.owner(ofMeasure: index).leader ?? "—", .dim)
            case .state: (text, role) = Signs.state(index, state)
            }
            let lead = text.prefix { $0 == " " }.count
            let cut = TextWidth.truncate(String(text.dropFirst(lead)), to: width - lead)
            let shift = column.isRight ? width - TextWidth.of(cut) : lead
            frame.put(cut, row: line.row, column: line.column + at + shift, columns: width - shift, role: role)
        }
    }

    private static func drawOwner(
        _ owner: (name: String, standing: Overview.Standing), _ standings: StandingColumns, _ state: State,
        _ line: Rect,
        into frame: inout Frame
    ) {
        put([(" " + owner.name, .text)], standings.pieces(owner.standing, state), line, into: &frame)
    }
}
