import Canvas
import Tracker
import Wording

extension State {
    mutating func move(by step: Int) -> [Effect] {
        switch context {
        case .overview:
            overviewCursor = min(max(0, overviewCursor.addingClamped(step)), max(0, overviewDoorCount - 1))
        case .page: movePageOffset(step)
        case .journal:
            refreshJournal()
            journal.list.move(by: step, count: journalCount)
        case .queue: queue.list.move(by: step, count: queue.entries.count)
        case .importing:
            let count = importing?.shown.count ?? 0
            importing?.list.move(by: step, count: count)
        case .registers: registers.list.move(by: step, count: registers.rows.count)
        case .reports: moveReports(by: step)
        case .check: check.list.move(by: step, count: check.rows.count)
        case .problems, .tasks, .owners: withList(focus) { $0.move(by: step, id: $1) }
        case .welcome: welcomeCursor = min(max(0, welcomeCursor.addingClamped(step)), State.welcomeActions.count - 1)
        }
        return []
    }

    mutating func movePage(_ direction: Int) -> [Effect] {
        // The overview is leafed through by months.
        if context == .overview { return perform(direction < 0 ? .earlierMonth : .laterMonth) }
        if context == .reports {
            scrollPreview(by: direction * max(1, ReportsScreen.areas(self).preview.inset().rows - 1))
            return []
        }
        return move(by: direction * max(1, layout.pageStep(of: self)))
    }

    private mutating func movePageOffset(_ step: Int) {
        guard var page else { return }
        refreshPage()
        let lines = pageLines.lines.count
        page.offset = min(max(0, page.offset.addingClamped(step)), max(0, lines - layout.page.rows))
        self.page = page
    }

    mutating func changePane(_ direction: Int) -> [Effect] {
        switch context {
        case .overview:
            // From box to box: figures, decisions, areas, units.
            let starts = overviewSections.filter { $0.count > 0 }.map(\.start)
            let here = starts.lastIndex { $0 <= overviewCursor } ?? 0
            if !starts.isEmpty { overviewCursor = starts[(here + direction + starts.count) % starts.count] }
        case .page: return nextItem(direction)
        case .registers: changeRegister(direction)
        case .check: changeCheckFilter(direction)
        case .problems, .tasks, .owners, .reports, .journal, .queue, .importing, .welcome:
            let count = Pane.allCases.count
            focus = Pane(rawValue: (focus.rawValue + direction + count) % count) ?? .tasks
        }
        return []
    }

    /// The page of the next measure of the list that the page was opened from.
    private mutating func nextItem(_ direction: Int) -> [Effect] {
        guard let page else { return [] }
        let pane: Pane = focus == .problems ? .problems : .tasks
        let rows = list(pane).rows
        let here = rows.firstIndex { State.id($0, ledger, derived) == .item(page.item) } ?? list(pane).cursor
        var place = here + direction
        while rows.indices.contains(place) {
            let row = rows[place]
            switch row {
            case .measure(let index): return openPage(ledger.measures[index].id, pane, place)
            case .problem(let index) where pane == .problems: return openPage(ledger.problems[index].id, pane, place)
            case .round, .area, .problem, .door, .leader, .unit, .separator: place += direction
            }
        }
        return []
    }

    private mutating func openPage(_ item: ItemID, _ pane: Pane, _ place: Int) -> [Effect] {
        withList(pane) { $0.select(place, id: $1) }
        page = Page(item: item)
        return []
    }

    mutating func show(_ screen: Screen) -> [Effect] {
        self.screen = screen
        page = nil
        origin = nil
        if screen == .check { return openCheck() }
        if screen == .journal {
            if journal.period != nil {
                journal.period = nil
                refreshJournal(force: true)
            }
            refreshJournal()
        }
        return []
    }

    // MARK: In and out

    mutating func open() -> [Effect] {
        switch context {
        case .overview: return openDoor()
        case .problems, .tasks, .owners: return openRow()
        case .journal: return openEvent()
        case .queue: return openQueueEntry()
        case .registers: return openRegisterRow()
        case .reports: return openReport()
        case .check: return openFinding()
        case .importing: return openCorrection()
        case .welcome: return perform(State.welcomeActions[welcomeCursor])
        case .page: return []
        }
    }

    private mutating func openRow() -> [Effect] {
        switch selectedRow {
        case .round(let index)?: narrow(.round(ledger.rounds[index].id))
        case .area(let index)?: narrow(.area(ledger.areas[index].id))
        case .problem(let index)?:
            let crumb = Scope.Crumb.problem(ledger.problems[index].id)
            if scope.crumbs.contains(crumb) {
                page = Page(item: ledger.problems[index].id)
            } else {
                narrow(crumb)
            }
        case .measure(let index)?: page = Page(item: ledger.measures[index].id)
        case .door(let flag, _)?:
            narrow(.query(Query(flag)))
            focus = .tasks
        case .leader(let index)?:
            narrow(.leader(derived.leaders[index].name))
            focus = .tasks
        case .unit(let index)?:
            narrow(.unit(derived.units[index].name))
            focus = .tasks
        case .separator?, nil: break
        }
        return []
    }

    /// Narrows the scope by a crumb; narrowing by what it is narrowed by already changes nothing.
    mutating func narrow(_ crumb: Scope.Crumb) {
        guard !scope.crumbs.contains(crumb) else { return }
        let selected = selectedRow
        scope.crumbs.append(crumb)
        rederive(scopeOnly: true)
        if let selected, case .problem = selected {
            withList(.problems) { $0.select(where: { $0 == selected }, id: $1) }
        }
    }

    mutating func goBack() -> [Effect] {
        if importing != nil { return leaveImport() }
        if page != nil {
            page = nil
            if let from = origin?.screen, from != .overview, from != .checklists { returnToOrigin() }
        } else if !marks.isEmpty {
            marks = []
        } else if screen == .checklists, scope.crumbs.count == 1, origin?.screen == .overview {
            returnToOrigin()
        } else if screen == .checklists, !scope.crumbs.isEmpty {
            scope.crumbs.removeLast()
            rederive(scopeOnly: true)
        } else if screen == .journal, journal.period != nil {
            return show(.overview)
        } else if asOf != nil {
            return [.show(asOf: nil)]
        } else if screen != .overview {
            screen = .overview
        }
        return []
    }

    /// Back to the screen that one came from, as it was left.
    private mutating func returnToOrigin() {
        guard let origin else { return }
        screen = origin.screen
        self.origin = nil
        guard scope != origin.scope else { return }
        scope = origin.scope
        rederive(scopeOnly: true)
    }

    // MARK: Marks

    mutating func toggleMark() -> [Effect] {
        guard let item = currentItem else { return [] }
        if marks.remove(item) == nil { marks.insert(item) }
        return move(by: 1)
    }

    mutating func toggleAllMarks() -> [Effect] {
        let all = Set(derived.measures.map { ledger.measures[$0].id })
        marks = marks.isSuperset(of: all) ? [] : all
        return []
    }

    // MARK: Time

    /// Steps the day that is shown by a month: from today to the end of the month before, and back up to today.
    mutating func stepMonth(_ direction: Int) -> [Effect] {
        switch stepping {
        case .units where screen == .reports, .periods: return stepReport(direction)
        case .units, .leaders:
            stepOwner(direction)
            return []
        case .months: break
        }
        guard let target = direction < 0 ? day.endOfMonth(adding: -1) : monthAfter else { return [.show(asOf: nil)] }
        if let first = log.first?.day, target < first {
            notice = Notice(phrase: ScreenWords.nothingBefore(first), role: .error)
            return []
        }
        return [.show(asOf: target)]
    }

    /// The end of the month after the day that is shown; nil where that is today or later.
    private var monthAfter: Day? {
        let next = day.endOfMonth(adding: 1)
        return next < today ? next : nil
    }

    /// Why nothing can be changed on a past day, and how to leave it; nil where today is shown.
    var whyPast: Phrase? { asOf.map { ScreenWords.pastIsFixed($0, next: monthAfter) } }

    /// Shows the next of several rounds alone; after the last one all of them.
    mutating func switchRound() -> [Effect] {
        let rounds = ledger.openRounds.map { ledger.rounds[$0].id }
        let place = roundToCome.flatMap { rounds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        return turn(toRound: rounds.indices.contains(place) ? rounds[place] : nil)
    }

    // MARK: Looks

    mutating func toggleProjection() -> [Effect] {
        isProjection.toggle()
        if isProjection { notice = Notice(phrase: ScreenWords.leaveProjection, role: .notice) }
        return []
    }

    mutating func changeLanguage() -> [Effect] {
        language = language == .zh ? .en : .zh
        return []
    }

    mutating func toggleMouse() -> [Effect] {
        isMouseOn.toggle()
        notice = Notice(phrase: isMouseOn ? ScreenWords.mouseOn : ScreenWords.mouseOff, role: .notice)
        return [.mouse(isMouseOn)]
    }

    /// What the greeting of an empty workspace offers.
    static let welcomeActions: [ActionID] = [.importNotice, .example, .newRound, .help, .quit]
}

extension Int {
    /// A sum that stops at the ends instead of failing.
    func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other > 0 ? .max : .min) : sum
    }
}
