import Canvas
import Tracker
import Wording

/// The working screen: three lists of one scope, and the details of what the cursor is on.
enum ChecklistsScreen {
    static func draw(_ state: State, into frame: inout Frame) {
        let layout = state.layout
        if layout.isNarrow { drawStrip(state, into: &frame) }
        for pane in Pane.allCases {
            guard let box = layout.box(pane) else { continue }
            drawList(pane, state, box, into: &frame)
        }
        if layout.detail.rows >= 3 { DetailBox.draw(state, layout.detail, into: &frame) }
    }

    /// Where only one list is shown, the titles of all three stand above it.
    private static func drawStrip(_ state: State, into frame: inout Frame) {
        var column = 1
        for pane in Pane.allCases {
            let text = " \(state.said(pane.name)) "
            let isHere = pane == state.focus
            column += frame.put(text, row: 2, column: column, role: isHere ? .tabActive : .tab) + 1
        }
    }

    private static func drawList(_ pane: Pane, _ state: State, _ box: Rect, into frame: inout Frame) {
        let isFocused = pane == state.focus
        let list = state.list(pane)
        let rest = list.rows.count - list.offset - box.inset().rows
        let inside = frame.box(
            box, title: [(state.said(pane.name), isFocused ? .title : .dim)],
            trailing: summary(pane, state),
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [],
            role: isFocused ? .borderFocused : .border, borders: state.borders)
        if list.rows.isEmpty {
            let words = state.said(emptyWords(pane, state))
            for (row, line) in TextWidth.wrap(words, columns: max(1, inside.columns - 2)).prefix(inside.rows)
                .enumerated()
            {
                frame.put(line, row: inside.row + row, column: inside.column + 1, role: .dim)
            }
            return
        }
        let linked = Linked(state)
        let standings = StandingColumns(
            list.rows.dropFirst(list.offset).prefix(inside.rows).compactMap { row in
                switch row {
                case .leader(let index): state.derived.leaders[index]
                case .unit(let index): state.derived.units[index]
                case .round, .area, .problem, .measure, .door, .separator: nil
                }
            }, columns: inside.columns, bars: [6], state)
        for row in 0..<inside.rows {
            let place = list.offset + row
            guard list.rows.indices.contains(place) else { break }
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            RowView.draw(list.rows[place], pane, standings, state, line, into: &frame)
            if isFocused, place == list.cursor {
                frame.setRole(line, .selected)
            } else if !isFocused, linked.contains(list.rows[place], state) {
                frame.setRole(line, .linked)
            }
            if isFocused, place == list.cursor {
                // Screen readers and input methods follow the real cursor.
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }

    private static func summary(_ pane: Pane, _ state: State) -> [(String, Role)] {
        let derived = state.derived
        switch pane {
        case .problems:
            return [
                (state.said(ScreenWords.problemsAndMeasures(derived.problems.count, derived.measures.count)), .text)
            ]
        case .tasks:
            var pieces: [(String, Role)] = [(state.said(ScreenWords.measures(derived.measures.count)), .text)]
            let (late, waiting) = (derived.overview.count(.overdue), derived.overview.count(.awaiting))
            if late > 0 { pieces += [(" · ", .dim), (state.said(ScreenWords.overdueCount(late)), .bad)] }
            if waiting > 0 { pieces += [(" · ", .dim), (state.said(ScreenWords.awaitingCount(waiting)), .warning)] }
            return pieces
        case .owners:
            return [(state.said(ScreenWords.leadersAndUnits(derived.leaders.count, derived.units.count)), .text)]
        }
    }

    private static func emptyWords(_ pane: Pane, _ state: State) -> Phrase {
        if !state.scope.isStructural { return ScreenWords.nothingFound }
        switch pane {
        case .problems: return ScreenWords.noProblems
        case .tasks: return ScreenWords.noMeasures
        case .owners: return ScreenWords.noOwners
        }
    }
}

/// What of the other lists belongs to the cursor's item.
private struct Linked {
    private var measure: Int?
    private var problem: Int?
    private var leader: String?
    private var unit: String?

    init(_ state: State) {
        switch state.selectedRow {
        case .measure(let index)?:
            measure = index
            problem = state.ledger.measures[index].problem
            let owner = state.ledger.owner(ofMeasure: index)
            (leader, unit) = (owner.leader, owner.unit)
        case .problem(let index)?: problem = index
        case .leader(let index)?: leader = state.derived.leaders[index].name
        case .unit(let index)?: unit = state.derived.units[index].name
        case .round?, .area?, .door?, .separator?, nil: break
        }
    }

    func contains(_ row: Row, _ state: State) -> Bool {
        switch row {
        case .measure(let index):
            if let measure { return index == measure }
            if let problem { return state.ledger.measures[index].problem == problem }
            let owner = state.ledger.owner(ofMeasure: index)
            return (leader != nil && owner.leader == leader) || (unit != nil && owner.unit == unit)
        case .problem(let index): return index == problem
        case .leader(let index): return leader != nil && state.derived.leaders[index].name == leader && measure != nil
        case .unit(let index): return unit != nil && state.derived.units[index].name == unit && measure != nil
        case .round, .area, .door, .separator: return false
        }
    }
}
