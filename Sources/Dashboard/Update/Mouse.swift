import Canvas

extension State {
    /// Click to focus and select, wheel to scroll, double click to open (ARCHITECTURE.md, "Input").
    mutating func take(_ event: MouseEvent) -> [Effect] {
        if !overlays.isEmpty { return takeInOverlay(event) }
        switch event.kind {
        case .wheelUp: return scroll(at: event.point, by: -3)
        case .wheelDown: return scroll(at: event.point, by: 3)
        case .press: return click(event.point)
        case .doubleClick: return open()
        case .release: return []
        }
    }

    private mutating func scroll(at point: Point, by step: Int) -> [Effect] {
        if context == .reports, ReportsScreen.areas(self).preview.contains(point) {
            scrollPreview(by: step)
            return []
        }
        if context == .page || context == .importing || screen != .checklists { return move(by: step) }
        if let pane = layout.pane(at: point) { focus = pane }
        return move(by: step)
    }

    private mutating func click(_ point: Point) -> [Effect] {
        notice = nil
        if point.row == 1, context != .importing {
            for tab in Tabs.spans(in: self) where point.column >= tab.start && point.column < tab.end {
                return show(tab.screen)
            }
        }
        if point.row == size.rows - 1 {
            for span in KeyLine.spans(in: self) where point.column >= span.start && point.column < span.end {
                return perform(span.action)
            }
        }
        switch context {
        case .problems, .tasks, .owners:
            guard let pane = layout.pane(at: point), let inside = layout.list(pane) else { return [] }
            focus = pane
            let row = point.row - inside.row
            if row >= 0, row < inside.rows {
                withList(pane) { $0.select($0.offset + row, id: $1) }
            }
        case .overview:
            if let place = OverviewScreen.place(at: point, in: self) { overviewCursor = place }
        case .journal:
            journal.list.select(row: point.row - layout.page.row, window: layout.page.rows, count: journalCount)
        case .queue:
            queue.list.select(row: point.row - layout.page.row, window: layout.page.rows, count: queue.entries.count)
        case .registers:
            if let register = RegistersScreen.register(at: point, in: self) {
                changeRegister(register.rawValue - registers.register.rawValue)
            } else if let row = RegistersScreen.row(at: point, in: self) {
                registers.list.cursor = row
            }
        case .reports:
            if let row = ReportsScreen.row(at: point, in: self), reports.list.offset + row < reportLines.count {
                reports.list.cursor = reports.list.offset + row
                reports.offset = 0
            }
        case .check:
            if let filter = CheckScreen.filter(at: point, in: self) {
                show(filter: filter)
            } else if let row = CheckScreen.row(at: point, in: self) {
                check.list.cursor = row
            }
        case .importing:
            let inside = ImportScreen.boxes(layout, importing).list.inset()
            let count = importing?.shown.count ?? 0
            importing?.list.select(row: point.row - inside.row, window: inside.rows, count: count)
        case .page, .welcome: break
        }
        return []
    }
}
