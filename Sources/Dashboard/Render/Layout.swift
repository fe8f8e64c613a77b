import Canvas

/// Where things stand on a screen of some size (ARCHITECTURE.md, "Checklists").
struct Layout: Sendable {
    let size: Size
    let focus: Pane
    let isProjection: Bool
    /// How many rows the sentence above the keys takes.
    let adviceRows: Int

    /// Whether there is room for anything at all.
    var isTooSmall: Bool { size.columns < 40 || size.rows < 10 }
    /// Whether the three lists stand side by side.
    var isWide: Bool { size.columns >= 110 }
    /// Whether only one list is shown at a time.
    var isNarrow: Bool { size.columns < 80 }

    /// Everything between the two lines above and those below.
    var body: Rect {
        Rect(size).droppingTop(2).droppingBottom(adviceRows + (isProjection ? 0 : 1))
    }

    /// The inside of a page or of the journal: one box over the whole body.
    var page: Rect { body.inset() }

    /// The box with the details of what the cursor is on; empty where there is no room.
    var detail: Rect {
        guard isWide else { return Rect(row: 0, column: 0, rows: 0, columns: 0) }
        let rows = size.rows >= 45 ? 13 : size.rows >= 30 ? 9 : size.rows >= 24 ? 6 : 0
        return body.bottom(rows)
    }

    /// The box of a list; nil while it is not shown.
    func box(_ pane: Pane) -> Rect? {
        if isNarrow {
            return pane == focus ? body.droppingTop(1) : nil
        }
        if !isWide {
            let left = body.columns * 42 / 100
            let column = body.droppingLeft(left)
            let upper = (column.rows * 56 + 50) / 100
            return switch pane {
            case .problems: body.left(left)
            case .tasks: column.top(upper)
            case .owners: column.droppingTop(upper)
            }
        }
        let lists = body.droppingBottom(detail.rows)
        let left = min(58, lists.columns * 33 / 100)
        let right = min(48, lists.columns * 59 / 200)
        return switch pane {
        case .problems: lists.left(left)
        case .tasks: lists.droppingLeft(left).droppingRight(right)
        case .owners: lists.right(right)
        }
    }

    /// The inside of a list.
    func list(_ pane: Pane) -> Rect? { box(pane)?.inset() }

    /// The list at a place on the screen.
    func pane(at point: Point) -> Pane? { Pane.allCases.first { box($0)?.contains(point) ?? false } }

    /// How far PgDn goes in the current context.
    func pageStep(of state: State) -> Int {
        switch state.context {
        case .importing: max(1, ImportScreen.boxes(self, state.importing).list.inset().rows - 1)
        case .page, .journal, .queue, .registers, .check: max(1, page.rows - 1)
        case .overview, .problems, .tasks, .owners, .reports, .welcome: max(1, (list(focus)?.rows ?? 2) - 1)
        }
    }
}

extension State {
    var layout: Layout {
        Layout(size: size, focus: focus, isProjection: isProjection, adviceRows: AdviceLine.lines(self).count)
    }

    /// Brings the cursors into view for the present size. Called before drawing, since sizes change at any time.
    mutating func settleScroll() {
        for pane in Pane.allCases {
            guard let inside = layout.list(pane) else { continue }
            if pane == .problems, focus != .problems, case .measure(let index)? = selectedRow,
                let place = problemPlaces[ledger.measures[index].problem]
            {
                // What belongs together is seen together.
                lists[pane.rawValue].reveal(place, window: inside.rows)
            } else {
                lists[pane.rawValue].scroll(window: inside.rows)
            }
        }
        refreshPage()
        refreshPreview()
        let rows = layout.page.rows
        if screen == .journal { journal.list.scroll(window: rows, count: journalCount) }
        if screen == .reports {
            reports.list.scroll(window: ReportsScreen.areas(self).list.inset().rows, count: reportLines.count)
        }
        let importRows = importing?.shown.count ?? 0
        let importWindow = ImportScreen.boxes(layout, importing).list.inset().rows
        importing?.list.scroll(window: importWindow, count: importRows)
        queue.list.scroll(window: rows, count: queue.entries.count)
        check.list.scroll(window: CheckScreen.window(self), count: check.rows.count)
        registers.list.scroll(window: RegistersScreen.window(self), count: registers.rows.count)
        if case .menu(var menu)? = overlays.last, let area = OverlayView.area(in: self) {
            let window = MenuView.rows(area, menu, self).rows
            menu.cursor = min(menu.cursor, max(0, menu.shown.count - 1))
            if menu.cursor < menu.offset { menu.offset = menu.cursor }
            if window > 0, menu.cursor >= menu.offset + window { menu.offset = menu.cursor - window + 1 }
            overlays[overlays.count - 1] = .menu(menu)
        }
    }
}
