import Canvas
import Tracker
import Wording

/// 登记簿: one list for each kind of what stands beside the measures; the names of all lists stand above it.
enum RegistersScreen {
    /// The strip of names takes a line, or two where the screen is narrow.
    private static func strip(_ state: State) -> TabStrip<Register> {
        let counts = state.registers.counts
        return TabStrip(
            Register.allCases.map { register in
                let count = counts.indices.contains(register.rawValue) ? counts[register.rawValue] : 0
                return (register, state.said(register.label) + " \(count)")
            }, columns: state.layout.body.columns - 4)
    }

    private static func listArea(_ state: State) -> Rect {
        state.layout.page.droppingTop(strip(state).lines.count + 1).droppingBottom(detailRows(state))
    }

    /// How many rows the full text of the cursor's row has below the list: as many as it needs, up to half of the screen.
    private static func detailRows(_ state: State) -> Int {
        let rows = state.layout.page.rows
        guard rows >= 14 else { return 0 }
        return min(max(4, detail(state, columns: state.layout.page.columns - 2).count + 1), rows / 2)
    }

    /// How many rows of the list are in view.
    static func window(_ state: State) -> Int { max(0, listArea(state).rows) }

    static func register(at point: Point, in state: State) -> Register? {
        strip(state).value(at: point, in: state.layout.page)
    }

    static func row(at point: Point, in state: State) -> Int? {
        let area = listArea(state)
        let place = state.registers.list.offset + point.row - area.row
        return area.contains(point) && state.registers.rows.indices.contains(place) ? place : nil
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let registers = state.registers
        let rows = registers.rows
        let area = listArea(state)
        let rest = rows.count - registers.list.offset - area.rows
        let inside = frame.box(
            state.layout.body, title: [(state.said(registers.register.label), .title)], trailing: trailing(state),
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        strip(state).draw(active: registers.register, in: inside, into: &frame)
        if rows.isEmpty {
            let text = state.said(ScreenWords.emptyRegister(registers.register.kind))
            for (number, line) in TextWidth.wrap(text, columns: area.columns - 2).prefix(3).enumerated() {
                frame.put(line, row: area.row + number, column: area.column + 1, role: .dim)
            }
            frame.cursor = Point(row: area.row, column: area.column)
        }
        let columns = widths(rows.dropFirst(registers.list.offset).prefix(max(0, area.rows)), area, state)
        for row in 0..<max(0, area.rows) {
            let place = registers.list.offset + row
            guard rows.indices.contains(place) else { break }
            let line = Rect(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
            switch rows[place] {
            case .record(let id):
                if let record = state.ledger.record(id) { draw(record, columns, state, line, into: &frame) }
            case .handedIn(let measure, let index):
                if let evidence = state.handedIn(measure, index) {
                    draw(evidence, of: measure, columns, state, line, into: &frame)
                }
            case .unit(let round, let index):
                drawUnit(state.derived.reports[round].rows[index], state, line, into: &frame)
            }
            if place == registers.list.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
        drawDetail(state, inside, into: &frame)
    }

    /// How wide the columns at the right are: as wide as the widest text in view, so that what is told has all the rest.
    private static func widths(
        _ rows: some Sequence<RegisterRow>, _ area: Rect, _ state: State
    ) -> (by: Int, status: Int) {
        var widths = (by: 0, status: 0)
        for row in rows {
            var by: String?
            switch row {
            case .record(let id):
                guard let record = state.ledger.record(id) else { continue }
                widths.status = max(widths.status, TextWidth.of(state.said(status(record, state).0)))
                if record.kind != .member { by = state.actor(of: record) }
            case .handedIn(let measure, let index): by = state.handedIn(measure, index)?.by
            case .unit: break
            }
            if area.columns >= 90, let by { widths.by = max(widths.by, min(area.columns / 4, TextWidth.of(by))) }
        }
        return widths
    }

    private static func trailing(_ state: State) -> [(String, Role)] {
        switch state.registers.register {
        case .reports:
            guard let month = state.derived.reporting else { return [] }
            return [(state.said(ScreenWords.reporting(month)), month.missing.isEmpty ? .good : .warning)]
        case .outcomes, .meetings:
            return [
                (
                    state.said(
                        ScreenWords.results(
                            state.derived.meetings, state.derived.outcomes, state.derived.declared, shown: state.day)),
                    .text
                )
            ]
        case .lookBacks, .milestones, .extensions, .letters, .evidence, .opinions, .surveys, .members:
            return [(state.said(ScreenWords.entries(state.registers.rows.count)), .text)]
        }
    }

    /// A record's state in a word: what is open and late comes first to the eye.
    private static func status(_ record: Record, _ state: State) -> (Phrase, Role) {
        switch record.kind {
        case .member: return (Labels.role(record.text(.role) ?? "", state.ledger.workflow), .accent)
        case .extensionRequest, .lookBack:
            if let result = record.text(.result) {
                let label = Labels.value(.text(result), of: .result, state.ledger.workflow)
                return (label, result == "granted" || result == "held" ? .good : .bad)
            }
            if record.kind == .lookBack, let planned = record.day(.planned), planned < state.day {
                return (ScreenWords.late, .bad)
            }
            return (ScreenWords.open, .warning)
        case .survey:
            let all = SurveyResults(of: record, in: state.ledger, until: state.day).all
            guard let percent = all.rate(of: all.content) else { return (ScreenWords.open, .warning) }
            return (Phrase(verbatim: "\(all.content)/\(all.total) \(percent)%"), .good)
        case .letter, .opinion:
            if record.isOpen, let day = record.day(.deadline), day < state.day { return (ScreenWords.unanswered, .bad) }
            return record.isOpen ? (ScreenWords.open, .warning) : (ScreenWords.over, .good)
        case .milestone:
            if record.isReached { return (ScreenWords.over, .good) }
            let isLate = record.day(.deadline).map { $0 < state.day } ?? false
            let figures = "\(record.number(.reached) ?? 0)/\(record.number(.goal) ?? 1)"
            return (
                Phrase(
                    "\(isLate ? ScreenWords.late.zh + " " : "")\(figures)",
                    "\(isLate ? ScreenWords.late.en + " " : "")\(figures)"),
                isLate ? .bad : .accent
            )
        case .round, .area, .problem, .measure, .entry, .evidence, .outcome, .sample, .meeting, .decision, .statement,
            .report, .passage, .tally:
            return (Phrase("", ""), .text)
        }
    }

    /// What came of a survey.
    private static func results(of survey: Record, _ state: State) -> Phrase {
        let all = SurveyResults(of: survey, in: state.ledger, until: state.day).all
        return SurveyWords.results(
            SurveyAnswer.allCases.map { (Labels.answer($0), all.count($0)) }, content: all.content, total: all.total,
            percent: all.rate(of: all.content))
    }

    private static func draw(
        _ record: Record, _ widths: (by: Int, status: Int), _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let (word, role) = status(record, state)
        var text = state.summary(record)
        // What is looked at again says more than when.
        if record.kind == .lookBack || text.isEmpty, let under = record.under {
            text = state.title(of: under) + (text.isEmpty ? "" : "  " + text)
        }
        let under = record.under.flatMap { state.ledger.place(of: $0)?.kind == .round ? nil : $0 }
        draw(
            text, on: record.kind == .member ? nil : State.date(of: record), of: under, by: state.actor(of: record),
            (state.said(word), role), widths, state, line, into: &frame)
    }

    private static func draw(
        _ evidence: Measure.Evidence, of measure: ItemID, _ widths: (by: Int, status: Int), _ state: State,
        _ line: Rect, into frame: inout Frame
    ) {
        draw(
            evidence.reference.replacing("\n", with: " "), on: evidence.day, of: measure, by: evidence.by, ("", .text),
            widths, state, line, into: &frame)
    }

    /// A line: when, on what, what, whose act, and how it stands.
    private static func draw(
        _ text: String, on day: Day?, of item: ItemID?, by: String, _ status: (String, Role),
        _ widths: (by: Int, status: Int), _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        var column = line.column + 1
        if let day { column += frame.put("\(day)  ", row: line.row, column: column, role: .dim) }
        if let item {
            let ref = TextWidth.padRight(
                state.ledger.reference(of: item), to: state.ledger.hasSeveralRounds ? 11 : 7)
            column += frame.put(ref, row: line.row, column: column, role: .accent)
        }
        var right: [(String, Role)] = []
        if widths.by > 0 {
            let by = TextWidth.truncate(by, to: widths.by)
            right.append((TextWidth.padRight(by, to: widths.by + (widths.status > 0 ? 2 : 0)), .dim))
        }
        if widths.status > 0 { right += Signs.atRight(status.0, status.1, of: widths.status) }
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.0) }
        let room = max(0, line.endColumn - column - rightWidth - 2)
        frame.put(TextWidth.truncate(text, to: room), row: line.row, column: column, columns: room)
        frame.put(right, row: line.row, column: line.endColumn - rightWidth - 1, columns: rightWidth)
    }

    private static func drawUnit(
        _ row: MonthlyReporting.Row, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let role: Role = row.status == .missing ? .bad : row.status == .nothingNew ? .warning : .good
        let right =
            [
                (state.said(ScreenWords.notes(row.entries)) + "    ", Role.dim)
            ] + Signs.atRight(state.said(Labels.reporting(row.status)), role, of: 12)
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.0) }
        let room = max(0, line.columns - rightWidth - 3)
        frame.put(TextWidth.truncate(row.unit, to: room), row: line.row, column: line.column + 1, columns: room)
        frame.put(right, row: line.row, column: line.endColumn - rightWidth - 1, columns: rightWidth)
    }

    /// The whole text of the cursor's row, and what it belongs to.
    private static func drawDetail(_ state: State, _ inside: Rect, into frame: inout Frame) {
        let rows = detailRows(state)
        guard rows > 0 else { return }
        var lines = detail(state, columns: inside.columns - 2)
        if lines.count >= rows {
            lines = Array(lines.prefix(rows - 1))
            if let last = lines.popLast() {
                lines.append((TextWidth.truncate(last.0 + "……", to: inside.columns - 2), last.1))
            }
        }
        let top = inside.endRow - rows + 1
        for (number, line) in lines.enumerated() {
            frame.put(line.0, row: top + number, column: inside.column + 1, role: line.1)
        }
    }

    private static func detail(_ state: State, columns: Int) -> [(String, Role)] {
        if case .handedIn(let measure, let index)? = state.registerRow, let evidence = state.handedIn(measure, index) {
            return [(TextWidth.truncate(state.line(of: measure), to: columns), .accent)]
                + TextWidth.wrap(evidence.reference, columns: columns).map { ($0, .text) }
        }
        guard let record = state.currentRecord else { return [] }
        var lines: [(String, Role)] = []
        if let under = record.under { lines.append((TextWidth.truncate(state.line(of: under), to: columns), .accent)) }
        var text = state.said(RecordWords.summary(record, in: state.ledger))
        if record.kind == .survey { text += "\n" + state.said(results(of: record, state)) }
        for place in record.records where state.ledger.records[place].withdrawn == nil {
            let part = state.ledger.records[place]
            guard part.kind != .tally else { continue }
            text += "\n" + state.said(RecordWords.about(part.kind, part.values, in: state.ledger))
        }
        return lines + TextWidth.wrap(text, columns: columns).map { ($0, .text) }
    }
}
