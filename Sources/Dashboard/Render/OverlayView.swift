import Canvas
import Tracker
import Wording

/// Forms and menus: in the middle of the screen, never on the bottom row, the real cursor at the caret.
enum OverlayView {
    static func area(in state: State) -> Rect? {
        let whole = Rect(state.size).droppingTop(1).droppingBottom(2)
        switch state.overlays.last {
        case .form(let form)?:
            let columns = OverlayView.columns(84, in: whole)
            let foot = FormFoot(form, state, columns: columns - 4)
            let wanted = form.entries.count + (form.subject.isEmpty ? 1 : 2) + 2 + foot.leastRows(form)
            return whole.centred(rows: min(whole.rows, wanted), columns: columns)
        case .menu(let menu)?:
            // A small window is used up to its edges.
            let room = state.size.rows < 14 ? Rect(state.size) : whole
            let columns = OverlayView.columns(92, in: whole)
            let isPlain = MenuView.isPlain(menu)
            let foot = isPlain ? 0 : max(2, MenuView.footLines(menu, state, columns: columns - 4))
            let wanted = menu.items.count + 4 + foot + (menu.subject.isEmpty ? 0 : 1)
            let rows = isPlain ? wanted : max(9, wanted)
            return room.centred(rows: min(room.rows, rows), columns: columns)
        case .code?: return Rect(state.size)
        case nil: return nil
        }
    }

    static func draw(_ state: State, into frame: inout Frame) {
        guard let area = area(in: state) else { return }
        frame.fill(area)
        frame.cursor = nil
        switch state.overlays.last {
        case .form(let form)?:
            // While one searches, what is found has to be seen: the box is small and stands below.
            FormView.draw(form, state, area, into: &frame)
        case .menu(let menu)?: MenuView.draw(menu, state, area, into: &frame)
        case .code(let code)?: CodeView.draw(code, state, into: &frame)
        case nil: break
        }
    }

    /// How wide a box is. Where a strip of the screen would be left beside it, too narrow to be read, it goes from edge to edge.
    private static func columns(_ wanted: Int, in whole: Rect) -> Int {
        wanted + OverlayView.leastBeside * 2 > whole.columns ? whole.columns : wanted
    }

    /// How many columns are left beside a box at least.
    private static let leastBeside = 3

    /// How many columns a text has that is shown or asked in a box.
    static func textColumns(_ size: Size) -> Int { max(20, min(size.columns - 8, 86)) }
}
