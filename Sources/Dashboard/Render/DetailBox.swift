import Canvas
import Tracker
import Wording

/// The box below the lists: the item under the cursor in a few lines.
enum DetailBox {
    static func draw(_ state: State, _ box: Rect, into frame: inout Frame) {
        var title: [(String, Role)] = []
        var lines: [[(String, Role)]] = []
        let columns = max(1, box.columns - 4)
        switch state.selectedRow {
        case .measure(let index)?:
            title = [(state.ledger.reference(ofMeasure: index) + " " + state.ledger.measures[index].title, .title)]
            lines = measure(index, state, columns, rows: box.rows - 2)
        case .problem(let index)?:
            let problem = state.ledger.problems[index]
            title = [(state.ledger.reference(of: problem.id) + " " + problem.title, .title)]
            lines = PageText.problemFields(index, state, columns)
        case .area(let index)?:
            title = [(state.ledger.areas[index].title, .title)]
            lines = standing(state.derived.areaStanding[index] ?? Overview.Standing(), state)
        case .leader(let index)?:
            title = [(state.derived.leaders[index].name, .title)]
            lines = standing(state.derived.leaders[index].standing, state)
        case .unit(let index)?:
            title = [(state.derived.units[index].name, .title)]
            lines = standing(state.derived.units[index].standing, state)
        case .door(let flag, let count)?:
            title = [(state.said(Labels.flag(flag)), .title)]
            lines = TextWidth.wrap(state.said(ScreenWords.doorAdvice(flag, count)), columns: columns).map {
                [($0, .text)]
            }
        case .round(let index)?:
            title = [(state.roundTitle(index), .title)]
        case .separator?, nil: break
        }
        let place = state.list(state.focus)
        let trailing: [(String, Role)] =
            place.rows.isEmpty ? [] : [("\(place.cursor + 1)/\(place.rows.count)", .dim)]
        let inside = frame.box(box, title: title, trailing: trailing, role: .border, borders: state.borders)
        for (row, pieces) in lines.prefix(inside.rows).enumerated() {
            frame.put(pieces, row: inside.row + row, column: inside.column + 1, columns: columns)
        }
    }

    private static func standing(_ standing: Overview.Standing, _ state: State) -> [[(String, Role)]] {
        [[(state.said(ScreenWords.standing(standing)), .text)]]
    }

    private static func measure(_ index: Int, _ state: State, _ columns: Int, rows: Int) -> [[(String, Role)]] {
        let ledger = state.ledger
        let measure = ledger.measures[index]
        var lines = PageText.measureFields(index, state, columns)
        // Where there is room, what is to be done stands above how it goes.
        if rows > lines.count + 5 {
            let width = PageText.width(state)
            let text = TextWidth.wrap(measure.text, columns: columns - width).prefix(rows - lines.count - 5)
            for (number, line) in text.enumerated() {
                let head = number == 0 ? state.said(Labels.field(.text)) : ""
                lines.insert([(TextWidth.padRight(head, to: width), .dim), (line, .text)], at: number)
            }
        }
        for (number, entry) in measure.entries.reversed().filter({ !$0.isWithdrawn }).prefix(3).enumerated() {
            let head = number == 0 ? state.said(Labels.need(.progress)) : ""
            lines.append(PageText.entryLine(entry, head, state, columns))
        }
        lines.append(PageText.proofLine(index, state))
        return lines
    }
}
