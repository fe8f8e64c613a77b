import Canvas
import Import
import Tracker
import Wording

/// What a file brings: a list of its rows, and below it all about the one under the cursor.
enum ImportScreen {
    /// The box of the list and the one of the details.
    static func boxes(_ layout: Layout, _ importing: ImportState?) -> (list: Rect, detail: Rect) {
        let all = layout.body
        let body = all.droppingBottom(claimRows(importing, all))
        let rows = body.rows >= 26 ? 12 : body.rows >= 16 ? 8 : 0
        return (body.droppingBottom(rows), body.bottom(rows))
    }

    static func draw(_ state: State, into frame: inout Frame) {
        guard let importing = state.importing else { return }
        let (list, detail) = boxes(state.layout, importing)
        drawClaims(importing, state, into: &frame)
        drawList(importing, state, list, into: &frame)
        if detail.rows > 2 { drawDetail(importing, state, detail, into: &frame) }
    }

    // MARK: What is said to be done

    /// How many rows at the bottom say how much is said to be done: as many as the longer language needs.
    private static func claimRows(_ importing: ImportState?, _ body: Rect) -> Int {
        guard let claims = importing?.claims else { return 0 }
        let rows = [claims.zh, claims.en].map { TextWidth.wrap($0, columns: max(1, body.columns - 2)).count }
        return min(body.rows / 4, rows.max() ?? 0)
    }

    private static func drawClaims(_ importing: ImportState, _ state: State, into frame: inout Frame) {
        guard let claims = importing.claims else { return }
        let body = state.layout.body
        let rows = claimRows(importing, body)
        for (number, line) in TextWidth.wrap(state.said(claims), columns: max(1, body.columns - 2)).prefix(rows)
            .enumerated()
        {
            frame.put(line, row: body.endRow - rows + number, column: body.column + 1, role: .warning)
        }
    }

    // MARK: The list

    private static func drawList(_ importing: ImportState, _ state: State, _ box: Rect, into frame: inout Frame) {
        let intake = importing.intake
        let round = intake.round.map { state.ledger.reference(of: $0) }
        let title: [(String, Role)] = [
            (state.said(ActionWords.importNotice.label) + " ", .title), (sanitized(intake.name), .accent),
            ("  " + state.said(ImportWords.against(round)), .dim),
        ]
        let counts = importing.counts
        var trailing: [(String, Role)] = [(state.said(ImportWords.takenOf(counts.taken, counts.all)), .text)]
        if !intake.reading.uncertain.isEmpty {
            let count = "\(state.said(CommandWords.uncertainHeading)) \(intake.reading.uncertain.count)  "
            trailing.insert((count, .warning), at: 0)
        }
        let unread = intake.columns.count { $0.meaning == nil }
        if unread > 0 { trailing.insert((state.said(ImportWords.columnsUnread(unread)) + "  ", .warning), at: 0) }
        if let levels = intake.reading.levels, !levels.all.isEmpty {
            let role: Role = levels.isUnsure ? .warning : .dim
            trailing.insert((state.said(LevelWords.sure(percent: levels.percent)) + "  ", role), at: 0)
        }
        let rest = importing.shown.count - importing.list.offset - (box.rows - 2)
        let inside = frame.box(
            box, title: title, trailing: trailing,
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [],
            role: .borderFocused, borders: state.borders)
        if importing.shown.isEmpty {
            let words = importing.isOnlyUncertain ? ImportWords.nothingUncertain : ImportWords.nothingToTake
            frame.put(state.said(words), in: inside.droppingLeft(1), role: .dim)
        }
        for row in 0..<inside.rows {
            let place = importing.list.offset + row
            guard importing.shown.indices.contains(place) else { break }
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            draw(importing.shown[place], importing, state, line, into: &frame)
            if place == importing.list.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }

    private static func draw(
        _ row: ImportState.Row, _ importing: ImportState, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let (label, role) = label(row, importing)
        let mark = importing.canBeTaken(row) ? (importing.isTaken(row) ? "[x] " : "[ ] ") : "    "
        let head = TextWidth.padRight(TextWidth.truncate(state.said(label), to: 10), to: 11)
        let place = TextWidth.padRight(TextWidth.truncate(self.place(row, importing, state), to: 10), to: 11)
        let used = frame.put([(" " + mark, .text), (head, role), (place, .dim)], row: line.row, column: line.column)
        let text = sanitized(summary(row, importing, state)).replacing("\n", with: " ")
        let isDim =
            switch row {
            case .item: importing.intake.round != nil
            case .level: false
            case .proposal, .uncertain, .skipped, .column, .only: !importing.canBeTaken(row)
            }
        frame.put(
            TextWidth.truncate(text, to: max(0, line.columns - used - 1)), row: line.row, column: line.column + used,
            role: isDim ? .dim : .text)
    }

    /// The kind of a row in a word, and how it looks.
    private static func label(_ row: ImportState.Row, _ importing: ImportState) -> (Phrase, Role) {
        if case .item(let place) = row, importing.doubts[place] != nil { return (ImportWords.uncertainLabel, .warning) }
        switch row {
        case .proposal(let place):
            let proposal = importing.intake.proposals[place]
            let isDoubtful = proposal.obstacle != nil || proposal.source.map { importing.doubts[$0] != nil } ?? false
            return (ImportWords.kind(proposal.kind), isDoubtful ? .warning : .accent)
        case .item: return importing.intake.round == nil ? (ImportWords.newLabel, .good) : (ImportWords.sameLabel, .dim)
        case .uncertain: return (ImportWords.uncertainLabel, .warning)
        case .skipped: return (ImportWords.skippedLabel, .dim)
        case .column: return (ImportWords.columnsHeading, .dim)
        case .level: return (LevelWords.label, importing.isUncertain(row) ? .warning : .accent)
        case .only: return (ImportWords.onlyLabel, .dim)
        }
    }

    /// The cell or the line.
    private static func place(_ row: ImportState.Row, _ importing: ImportState, _ state: State) -> String {
        let intake = importing.intake
        func line(_ line: Int, _ cell: String?) -> String {
            cell ?? (line > 0 ? state.said(ImportWords.line(line)) : "")
        }
        switch row {
        case .proposal(let place): return line(intake.proposals[place].line, intake.proposals[place].cell)
        case .item(let place): return line(intake.reading.items[place].line, intake.reading.items[place].cell)
        case .uncertain(let place):
            return line(intake.reading.uncertain[place].line, intake.reading.uncertain[place].cell)
        case .skipped(let place): return line(intake.reading.skipped[place].line, intake.reading.skipped[place].cell)
        case .column(let place): return intake.columns[place].cell
        case .level, .only: return ""
        }
    }

    private static func summary(_ row: ImportState.Row, _ importing: ImportState, _ state: State) -> String {
        let intake = importing.intake
        switch row {
        case .proposal(let place): return state.said(intake.proposals[place].sentence)
        case .item(let place):
            let item = intake.reading.items[place]
            let indent = item.kind == .area ? "" : item.kind == .problem ? "  " : "    "
            return "\(indent)\(item.ref)  \(item.title)"
        case .uncertain(let place): return remark(intake.reading.uncertain[place], state)
        case .skipped(let place): return remark(intake.reading.skipped[place], state)
        case .column(let place):
            let column = intake.columns[place]
            return "\(column.heading) → "
                + state.said(column.meaning.map { ImportWords.column($0) } ?? ImportWords.notRead)
        case .level(let place): return intake.reading.levels.map { state.said($0.all[place].phrase) } ?? ""
        case .only(let item): return state.line(of: item)
        }
    }

    private static func remark(_ remark: NoticeReading.Remark, _ state: State) -> String {
        "\(state.said(remark.phrase.withoutOptions))  \(remark.text)"
    }

    // MARK: The details

    private static func drawDetail(_ importing: ImportState, _ state: State, _ box: Rect, into frame: inout Frame) {
        let place = importing.shown.isEmpty ? "" : "\(importing.list.cursor + 1)/\(importing.shown.count)"
        let inside = frame.box(box, title: [], trailing: [(place, .dim)], role: .border, borders: state.borders)
        guard let row = importing.selected else { return }
        let columns = max(1, inside.columns - 2)
        var lines: [(String, Role)] = []
        func add(_ text: String, _ role: Role = .text) {
            for part in text.split(separator: "\n", omittingEmptySubsequences: true) {
                lines += TextWidth.wrap(sanitized(String(part)), columns: columns).map { ($0, role) }
            }
        }
        let intake = importing.intake
        switch row {
        case .proposal(let place):
            let proposal = intake.proposals[place]
            if let obstacle = proposal.obstacle { add(state.said(obstacle), .error) }
            if let remark = proposal.remark { add(state.said(remark), .warning) }
            doubts(proposal.source, importing, state).forEach { add($0, .warning) }
            add("\(proposal.ref)  \(proposal.title)", .title)
            if !proposal.before.isEmpty { add(state.said(ImportWords.before(proposal.before)), .dim) }
            add(state.said(ImportWords.after(proposal.after)))
            if let behalf = intake.behalf { add(state.said(ImportWords.onBehalf(behalf.name, behalf.basis)), .dim) }
        case .item(let place):
            let item = intake.reading.items[place]
            doubts(place, importing, state).forEach { add($0, .warning) }
            add("\(item.ref)  \(item.text.isEmpty ? item.title : item.text)")
            let fields = fields(item, state)
            if !fields.isEmpty { add(fields, .dim) }
            if let progress = item.progress { add(state.said(ImportWords.kind(.progress)) + "  " + progress) }
        case .uncertain(let place): add(remark(intake.reading.uncertain[place], state), .warning)
        case .skipped(let place):
            add(remark(intake.reading.skipped[place], state))
            if importing.column(of: row) != nil { add(state.said(ImportWords.columnHint), .dim) }
        case .column: add(state.said(ImportWords.columnHint), .dim)
        case .level(let place):
            guard let levels = intake.reading.levels else { break }
            add(state.said(levels.all[place].phrase), .title)
            for other in levels.alternatives { add(state.said(LevelWords.other(other.map(\.brief)))) }
            add(state.said(LevelWords.hint), .dim)
        case .only: add(state.said(ImportWords.onlyStays), .dim)
        }
        for (number, line) in lines.prefix(inside.rows).enumerated() {
            frame.put(line.0, row: inside.row + number, column: inside.column + 1, role: line.1)
        }
    }

    private static func doubts(_ place: Int?, _ importing: ImportState, _ state: State) -> [String] {
        guard let place else { return [] }
        return (importing.doubts[place] ?? []).map { remark(importing.intake.reading.uncertain[$0], state) }
    }

    /// Who answers for it, by when and how far it is, on one line.
    private static func fields(_ item: NoticeReading.Item, _ state: State) -> String {
        var parts: [String] = []
        let ownLines: Set<Field> = [.title, .text]
        for field in Field.settable(of: item.kind.inLedger) + [.reference] where !ownLines.contains(field) {
            guard let value = item.fields[field] else { continue }
            parts.append(
                state.said(Labels.field(field)) + " "
                    + state.said(Labels.value(value, of: field, state.ledger.workflow)))
        }
        if let status = item.status {
            parts.append(
                state.said(ImportWords.column(.status)) + " " + state.said(ImportWords.status(status)))
        }
        return parts.joined(separator: "  ")
    }
}
