import Canvas
import Tracker
import Wording

/// Everything about one item as lines: for its page, and in part for the box of details.
enum PageText {
    typealias Line = [(String, Role)]

    /// The lines of a page with what they were made of.
    struct Lines: Sendable {
        struct Key: Hashable, Sendable {
            var item: ItemID
            var generation: Int
            var columns: Int
            var language: Language
        }

        var key: Key?
        var lines: [Line] = []
    }

    static let labelWidth = 10

    /// A label and its text on one line, cut to the columns.
    static func field(_ label: Phrase, _ text: String, _ role: Role, _ state: State, _ columns: Int) -> Line {
        let head = TextWidth.padRight(state.said(label), to: width(state))
        return [(head, .dim), (TextWidth.truncate(text, to: max(1, columns - width(state))), role)]
    }

    static func width(_ state: State) -> Int { state.language == .zh ? labelWidth : 13 }

    // MARK: Measures

    /// The fields of a measure, a line or two each.
    static func measureFields(_ index: Int, _ state: State, _ columns: Int) -> [Line] {
        let ledger = state.ledger
        let measure = ledger.measures[index]
        let owner = ledger.owner(ofMeasure: index)
        var lines: [Line] = []
        lines.append(field(Labels.field(.target), measure.target ?? "—", .text, state, columns))
        var people: Line = []
        func add(_ label: Phrase, _ text: String, _ role: Role = .text) {
            if !people.isEmpty { people.append(("    ", .text)) }
            people.append((state.said(label) + " ", .dim))
            people.append((text, role))
        }
        let claimed = measure.claimed ? state.said(ScreenWords.claimedMark) : ""
        add(Labels.field(.leader), (owner.leader ?? "—") + claimed)
        add(Labels.field(.unit), owner.unit ?? "—")
        add(Labels.field(.support), owner.support.isEmpty ? "—" : owner.support.joined(separator: "、"))
        add(Labels.field(.person), owner.person ?? "—")
        lines += flowed(people, columns)
        people = []
        if let deadline = ledger.deadline(ofMeasure: index) {
            add(Labels.field(.deadline), deadline.description)
            if let first = ledger.originalDeadline(ofMeasure: index), first != deadline {
                people.append((state.said(ScreenWords.extended(first, measure.extensions)), .warning))
            }
        } else {
            add(Labels.field(.deadline), state.said(Labels.flag(.noDeadline)), .warning)
        }
        func addDaysLeft() {
            guard let left = ledger.daysLeft(ofMeasure: index, on: state.day) else { return }
            let light = Light(daysLeft: left, warning: ledger.workflow.warningDays)
            people += [("  ", .text), (state.said(ScreenWords.daysLeft(left)), Signs.role(of: light))]
        }
        // The days that are left stand beside the date that counts.
        if !ledger.isReviewed(measure: index) { addDaysLeft() }
        if let review = measure.reviewDate, ledger.isDone(measure: index) {
            add(Labels.field(.reviewDate), review.description)
            if ledger.isReviewed(measure: index) { addDaysLeft() }
        }
        if let kind = measure.kind { add(Labels.field(.kind), state.said(Labels.kind(kind))) }
        let (_, role) = Signs.state(index, state)
        add(Labels.field(.stage), state.said(Labels.stage(measure.stage, ledger.workflow)), role)
        if measure.relapses > 0 {
            people += [("  ", .text), (state.said(ScreenWords.relapses(measure.relapses)), .bad)]
        }
        if ledger.holds(.needsCoordination, measure: index, on: state.day) {
            people += [("  ", .text), (state.said(Labels.flag(.needsCoordination)), .warning)]
        }
        lines += flowed(people, columns)
        for (field, conflict) in conflicts(measure.id, ledger) {
            let values = conflict.values.map { state.said(Labels.value($0, of: field, ledger.workflow)) }
            let text =
                state.said(Labels.flag(.conflict)) + "  "
                + state.said(ScreenWords.conflict(field, values))
            lines += TextWidth.wrap(text, columns: columns).map { [($0, .bad)] }
        }
        if let reason = measure.withdrawn {
            lines.append(field(Labels.field(.withdrawn), state.said(Refusals.withdrawal(reason)), .bad, state, columns))
        }
        return lines
    }

    /// What two writers set differently without having seen each other, in the order of the fields.
    private static func conflicts(_ item: ItemID, _ ledger: Ledger) -> [(Field, Ledger.Conflict)] {
        ledger.conflictedFields(of: item).compactMap { field in
            ledger.conflict(of: item, field).map { (field, $0) }
        }
    }

    /// Pieces on as few lines as they fit on, parted only before a label.
    private static func flowed(_ pieces: Line, _ columns: Int) -> [Line] {
        var lines: [Line] = []
        var line: Line = []
        var used = 0
        var group: Line = []
        func width(_ line: Line) -> Int { line.reduce(0) { $0 + TextWidth.of($1.0) } }
        func close() {
            let wide = width(group)
            if used + wide > columns, !line.isEmpty {
                lines.append(line)
                line = []
                used = 0
                if group.first?.0 == "    " {
                    group.removeFirst()
                } else if let first = group.first {
                    group[0].0 = first.0.trimmed
                }
            }
            line += group
            used += width(group)
            group = []
        }
        for piece in pieces {
            if piece.0.hasPrefix("  ") { close() }
            group.append(piece)
        }
        close()
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    static func proofLine(_ index: Int, _ state: State) -> Line {
        let measure = state.ledger.measures[index]
        var line: Line = [(TextWidth.padRight(state.said(Labels.need(.evidence)), to: width(state)), .dim)]
        let proofs = Proof.all(of: measure.id, in: state.ledger)
        if let last = proofs.last {
            line.append((state.said(ScreenWords.pieces(proofs.count)) + "  " + last.label, .text))
        } else if let none = measure.steps.last(where: { $0.details.noEvidence != nil })?.details.noEvidence {
            line.append((state.said(ScreenWords.noEvidence(none)), .warning))
        } else {
            line.append(("—", .text))
        }
        return line
    }

    static func entryLine(_ entry: ProgressEntry, _ head: String, _ state: State, _ columns: Int) -> Line {
        let date = entry.on.year == state.day.year ? entry.on.monthAndDay : entry.on.description
        let by = entry.by
        let room = columns - width(state) - TextWidth.of(date) - 2
        let stuck = entry.needsCoordination ? "【\(state.said(Labels.flag(.needsCoordination)))】" : ""
        let flat = entry.text.replacing("\n", with: " ")
        let showsAuthor = room > 50
        let textRoom = showsAuthor ? room - TextWidth.of(by) - 2 : room
        let text = TextWidth.truncate(stuck + flat, to: max(1, textRoom))
        var line: Line = [
            (TextWidth.padRight(head, to: width(state)), .dim), (date + "  ", .text), (text, .text),
        ]
        if showsAuthor {
            line.append(
                (String(repeating: " ", count: max(2, room - TextWidth.of(text) - TextWidth.of(by))) + by, .dim))
        }
        return line
    }

    // MARK: Problems

    static func problemFields(_ index: Int, _ state: State, _ columns: Int) -> [Line] {
        let ledger = state.ledger
        let problem = ledger.problems[index]
        var lines: [Line] = []
        let text = problem.text.isEmpty ? problem.title : problem.text
        for line in TextWidth.wrap(text, columns: columns) { lines.append([(line, .text)]) }
        let standing = Overview.Standing(ledger: ledger, problem: index, on: state.day)
        var facts: Line = [
            (state.said(ScreenWords.stateLabel) + " ", .dim),
            (state.said(Labels.state(ledger.state(ofProblem: index))), .accent),
            ("    ", .text), (state.said(ScreenWords.standing(standing)), .text),
        ]
        if let kind = problem.kind {
            facts += [
                ("    ", .text), (state.said(Labels.field(.kind)) + " ", .dim), (state.said(Labels.kind(kind)), .text),
            ]
        }
        lines += flowed(facts, columns)
        var people: Line = []
        for (field, value) in [
            (Field.leader, problem.owner.leader), (.unit, problem.owner.unit),
            (.support, problem.owner.support.isEmpty ? nil : problem.owner.support.joined(separator: "、")),
            (.person, problem.owner.person), (.deadline, problem.deadline?.description),
        ] {
            people += [("    ", .text), (state.said(Labels.field(field)) + " ", .dim), (value ?? "—", .text)]
        }
        lines += flowed(Array(people.dropFirst()), columns)
        if let closing = problem.closing, ledger.state(ofProblem: index) == .closed {
            lines.append([(state.said(ScreenWords.closedBy(closing.day, closing.by, closing.basis)), .good)])
        }
        return lines
    }

    /// The fields that stand by themselves, and who may read of the item, where not everyone may.
    private static func disclosure(_ item: ItemID, _ kind: ItemKind, _ state: State, _ columns: Int) -> [Line] {
        PlainFields.lines(of: item, kind, in: state.ledger).flatMap { label, value in
            let rows = TextWidth.wrap(state.said(value), columns: max(1, columns - width(state)))
            return rows.enumerated().map { place, row in
                field(place == 0 ? label : Phrase(verbatim: ""), row, .text, state, columns)
            }
        }
            + DisclosureWords.lines(of: item, in: state.ledger).map {
                field($0.label, state.said($0.value), .warning, state, columns)
            }
    }

    // MARK: Pages

    /// All lines of an item's page.
    static func lines(of item: ItemID, in state: State, columns: Int) -> [Line] {
        let ledger = state.ledger
        let columns = max(10, columns - 2)
        var lines: [Line] = []
        func heading(_ phrase: Phrase) {
            lines.append([])
            lines.append([(state.said(phrase), .title)])
        }
        func wrapped(_ text: String, _ role: Role = .text, indent: Int = 2) {
            for line in TextWidth.wrap(text, columns: columns - indent) {
                lines.append([(String(repeating: " ", count: indent), .text), (line, role)])
            }
        }
        var entries: [ProgressEntry] = []
        switch ledger.place(of: item) {
        case .measure(let index)?:
            let measure = ledger.measures[index]
            let problem = ledger.problems[measure.problem]
            lines.append([
                (state.said(Labels.item(.problem)) + " ", .dim), (problem.ref + " ", .text),
                (TextWidth.truncate(problem.title, to: columns - 12), .text),
            ])
            lines += measureFields(index, state, columns) + disclosure(item, .measure, state, columns)
            heading(Labels.field(.text))
            wrapped(measure.text)
            entries = measure.entries
        case .problem(let index)?:
            lines += problemFields(index, state, columns) + disclosure(item, .problem, state, columns)
            heading(Labels.item(.measure))
            for measure in ledger.problems[index].measures where ledger.measures[measure].withdrawn == nil {
                let (sign, role) = Signs.sign(measure, state)
                let (word, wordRole) = Signs.state(measure, state)
                lines.append([
                    ("  ", .text), (sign + " ", role), (TextWidth.padRight(ledger.measures[measure].ref, to: 6), .text),
                    (TextWidth.truncate(ledger.measures[measure].title, to: max(4, columns - 26)) + "  ", .text),
                    (word, wordRole),
                ])
            }
            entries = ledger.problems[index].entries
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return []
        }
        lines += records(of: item, state, columns)
        if case .problem(let index)? = ledger.place(of: item) { lines += earlier(index, state, columns) }
        heading(Labels.item(.entry))
        let standing = entries.filter { !$0.isWithdrawn }
        if standing.isEmpty { lines.append([("  " + state.said(ScreenWords.noProgress), .dim)]) }
        for entry in standing.reversed() {
            let isLate = History.isRecordedLater(at: entry.at, day: entry.day, utcOffset: state.utcOffset)
            let late = isLate ? state.said(ScreenWords.recordedLater(entry.at.day)) : ""
            let stuck = entry.needsCoordination ? "  " + state.said(Labels.flag(.needsCoordination)) : ""
            lines.append([("  \(entry.on)  ", .accent), (entry.by, .dim), (stuck, .warning), (late, .dim)])
            wrapped(entry.text, indent: 4)
        }
        heading(ScreenWords.history)
        for place in ledger.history(of: item).reversed() where state.log.indices.contains(place) {
            let event = state.log[place]
            let isLater = History.isRecordedLater(at: event.at, day: event.day, utcOffset: state.utcOffset)
            let later = isLater ? state.said(ScreenWords.recordedLaterMark) : ""
            for sentence in History.sentences(event, about: item, in: ledger) {
                let head = "  \(event.day)  \(event.by)  \(later)"
                for (number, line) in TextWidth.wrap(
                    state.said(sentence), columns: max(10, columns - TextWidth.of(head))
                ).enumerated() {
                    lines.append([
                        (number == 0 ? head : String(repeating: " ", count: TextWidth.of(head)), .dim), (line, .text),
                    ])
                }
            }
        }
        return lines
    }
}

extension State {
    /// Makes the lines of the page anew where something has changed.
    mutating func refreshPage() {
        guard let page else { return }
        let key = PageText.Lines.Key(
            item: page.item, generation: generation, columns: layout.page.columns, language: language)
        guard pageLines.key != key else { return }
        pageLines = PageText.Lines(
            key: key, lines: PageText.lines(of: page.item, in: self, columns: layout.page.columns))
    }
}

/// The page of one measure or problem.
enum PageScreen {
    static func draw(_ state: State, into frame: inout Frame) {
        guard let page = state.page else { return }
        let title = state.ledger.reference(of: page.item) + " " + state.title(of: page.item)
        let all = state.pageLines.lines
        let rows = state.layout.page.rows
        let offset = min(page.offset, max(0, all.count - rows))
        let rest = all.count - offset - rows
        let inside = frame.box(
            state.layout.body, title: [(title, .title)],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        for (row, line) in all.dropFirst(offset).prefix(inside.rows).enumerated() {
            frame.put(line, row: inside.row + row, column: inside.column + 1, columns: inside.columns - 1)
        }
        frame.cursor = Point(row: inside.row, column: inside.column)
    }
}
