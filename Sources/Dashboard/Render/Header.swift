import Canvas
import Tracker
import Wording

/// The two lines at the top: whose ledger it is, who works for which day, and that all is saved; then tabs and crumbs.
enum Header {
    static func draw(_ state: State, into frame: inout Frame) {
        let width = state.size.columns
        var right: [(String, Role)] = []
        if state.ledger.isSample { right += [(" " + state.said(ScreenWords.sample) + " ", .sample), ("  ", .text)] }
        if state.size.columns >= 60 { right.append((state.who + "  ", .dim)) }
        right.append((state.day.description + "  ", state.asOf == nil ? .text : .warning))
        if state.asOf != nil {
            right.append((state.said(ScreenWords.pastDay), .warning))
        } else if state.isReadOnly {
            right.append((state.said(ScreenWords.readOnlyTag), .warning))
        } else if state.whyNothingBegins != nil || state.damage.contains(where: \.isOfFolder) {
            // Nothing is said to be saved where the ledger is gone.
            right.append((state.said(ScreenWords.cannotSave), .error))
        } else {
            right.append(saving(state))
        }
        // What is shown is from before, with its own figures, until those of what has come are counted.
        if !state.arriving.isEmpty || state.scope != state.shownScope {
            right.insert((state.said(ScreenWords.counting) + "  ", .warning), at: 0)
        }
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.0) }
        let name = " " + state.said(ScreenWords.product)
        let used = frame.put(name, row: 0, column: 0, columns: width, role: .title)
        let room = width - used - rightWidth - 4
        if room > 6, let round = state.derived.rounds.last {
            let count = state.derived.rounds.count
            let title = count > 1 ? state.said(ScreenWords.rounds(count)) : state.roundTitle(round)
            frame.put("  " + TextWidth.truncate(title, to: room), row: 0, column: used, role: .text)
        }
        frame.put(right, row: 0, column: max(used + 1, width - rightWidth - 1))
        Tabs.draw(state, into: &frame)
    }

    /// Whether all that was handed in is on the disk.
    private static func saving(_ state: State) -> (String, Role) {
        // What is being counted is on the disk.
        let isOnDisk = state.arriving.contains { arrival in
            arrival.answers.contains { if case .recorded = $0 { true } else { false } }
        }
        if state.pending > 0, !isOnDisk { return (state.said(ScreenWords.saving), .warning) }
        let isUnsure = state.damage.contains { if case .unconfirmed = $0 { true } else { false } }
        return isUnsure
            ? (state.said(ScreenWords.isUnconfirmed), .warning) : (state.said(ScreenWords.isSaved), .good)
    }
}

/// The tabs with their numbers, and the crumbs of the scope at the right.
enum Tabs {
    struct Span {
        let screen: Screen
        let label: String
        let start: Int
        let end: Int
    }

    private static func label(_ screen: Screen, _ state: State, limit: Int) -> String {
        let (key, word): (String, ActionWords.Words) =
            switch screen {
            case .overview: ("1", ActionWords.overview)
            case .checklists: ("2", ActionWords.checklists)
            case .reports: ("3", ActionWords.reports)
            case .journal: ("4", ActionWords.journal)
            case .queue: ("5", ActionWords.queue)
            case .registers: ("6", ActionWords.registers)
            case .check: ("7", ActionWords.check)
            }
        let count = screen == .queue && !state.queue.entries.isEmpty ? " \(state.queue.entries.count)" : ""
        return "\(key) \(TextWidth.truncate(state.said(word.label), to: limit))\(count)"
    }

    static func spans(in state: State) -> [Span] {
        guard !state.isEmpty else { return [] }
        // The way into the scope stands beside them, once there is one.
        let room = state.size.columns - (state.screen == .checklists && !state.scope.crumbs.isEmpty ? 12 : 0)
        // Where not all names have room they move together, then the longest are shortened; their keys always show.
        for (limit, gap) in [(24, 1), (24, 0), (24, -1), (9, -1), (7, 0), (5, 0)] {
            let spans = spans(in: state, limit: limit, gap: gap)
            if let last = spans.last, last.end <= room { return spans }
        }
        return spans(in: state, limit: 3, gap: 1)
    }

    /// - Parameter gap: what stands between two tabs; -1 where they share the column at their sides.
    private static func spans(in state: State, limit: Int, gap: Int) -> [Span] {
        var column = 1
        return Screen.allCases.map { screen in
            let label = label(screen, state, limit: limit)
            let width = TextWidth.of(label) + 2
            defer { column += width + gap }
            return Span(screen: screen, label: label, start: column, end: column + width)
        }
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let spans = spans(in: state)
        // The brackets of the one that is shown lie over the blanks of its neighbours.
        for span in spans.filter({ $0.screen != state.screen }) + spans.filter({ $0.screen == state.screen }) {
            let isActive = span.screen == state.screen
            let text = isActive ? "[\(span.label)]" : " \(span.label) "
            frame.put(text, row: 1, column: span.start, role: isActive ? .tabActive : .tab)
        }
        guard let last = spans.last, state.screen == .checklists || state.screen == .overview else { return }
        let room = state.size.columns - last.end - 2
        guard room >= 4 || !state.scope.crumbs.isEmpty else { return }
        let crumbs = Crumbs.text(state, columns: room)
        frame.put(crumbs, row: 1, column: state.size.columns - TextWidth.of(crumbs) - 1, role: .accent)
    }
}

/// The crumbs of the scope as one text: 全部 › （二）… › 4 … › 律师工作处.
enum Crumbs {
    static func text(_ state: State, columns: Int) -> String {
        let scope = state.screen == .overview ? Scope() : state.scope
        var parts = [widest(state)] + scope.crumbs.map { label($0, state) }
        if let page = state.page, state.screen == .checklists { parts.append(state.ledger.reference(of: page.item)) }
        // What is nearest matters most: the middle parts are shortened first, then left out.
        var limit = 40
        while limit >= 8 {
            let text = parts.enumerated().map {
                $0.offset == 0 ? $0.element : TextWidth.truncate($0.element, to: limit)
            }.joined(separator: " › ")
            if TextWidth.of(text) <= columns { return text }
            limit -= 4
        }
        return TextWidth.truncate((["…"] + parts.suffix(1)).joined(separator: " › "), to: max(0, columns))
    }

    /// What is not narrowed: everything, or the one round that is shown of several.
    private static func widest(_ state: State) -> String {
        guard state.round != nil, let round = state.derived.rounds.first else {
            return state.said(ScreenWords.everything)
        }
        return state.said(ScreenWords.oneRound(state.ledger.rounds[round].name))
    }

    static func label(_ crumb: Scope.Crumb, _ state: State) -> String {
        switch crumb {
        case .round(let id): return state.title(of: id)
        case .area(let id):
            return state.language == .zh
                ? "（\(state.ledger.reference(of: id))）\(state.title(of: id))"
                : "(\(state.ledger.reference(of: id))) \(state.title(of: id))"
        case .problem(let id): return "\(state.ledger.reference(of: id)) \(state.title(of: id))"
        case .leader(let name), .unit(let name): return name
        case .query(let query):
            if let flag = query.flag { return state.said(Labels.flag(flag)) }
            if let group = query.group { return state.said(Labels.group(group)) }
            return "“\(query.source)”"
        }
    }
}

/// The lines above the keys: what was done, what is wrong, or what to do about the cursor's item. As many as the sentence
/// takes, since it says what to do at its end.
enum AdviceLine {
    /// The sentence in its lines, at least one.
    static func lines(_ state: State) -> [String] {
        guard let text = sentence(state)?.text, !text.isEmpty else { return [""] }
        let columns = max(1, state.size.columns - 2)
        let lines = TextWidth.wrap(text, columns: columns)
        // A small screen shows more of the ledger than of a sentence.
        let most = max(1, min(8, state.size.rows / 4))
        guard lines.count > most else { return lines }
        return lines.prefix(most - 1) + [TextWidth.truncate(lines[(most - 1)...].joined(separator: " "), to: columns)]
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let end = state.size.rows - (state.isProjection ? 0 : 1)
        let lines = lines(state)
        let role = sentence(state)?.role ?? .dim
        for (number, line) in lines.enumerated() {
            frame.put(line, row: end - lines.count + number, column: 1, role: role)
        }
    }

    private static func sentence(_ state: State) -> (text: String, role: Role)? {
        // What a key has just brought comes before what goes on by itself.
        if let notice = state.notice { return (state.said(notice.phrase), notice.role) }
        if let first = state.waiting.first { return (state.said(first.sentence), .warning) }
        if let past = state.whyPast { return (state.said(past), .warning) }
        if let damage = state.damage.first {
            let more = state.damage.count > 1 ? state.said(ScreenWords.more(state.damage.count - 1)) : ""
            return (state.said(Storage.phrase(damage)) + more, .error)
        }
        return (state.isReadOnly ? state.said(ScreenWords.readOnly) : advice(state)).map { ($0, .dim) }
    }

    /// What to know about a file that is looked through.
    private static func advice(_ importing: ImportState) -> Phrase {
        let intake = importing.intake
        if let warning = intake.warning { return warning }
        if let behalf = intake.behalf { return ImportWords.onBehalf(behalf.name, behalf.basis) }
        if let measures = intake.declaredMeasures {
            return ScreenWords.declaredMeasures(measures.declared, measures.more)
        }
        return intake.round == nil ? ImportWords.newAdvice : ImportWords.changesAdvice
    }

    /// What to do next about what the cursor is on.
    private static func advice(_ state: State) -> String? {
        if let importing = state.importing { return state.said(advice(importing)) }
        if state.context == .journal, let sentence = JournalScreen.sentenceAtCursor(state) { return sentence }
        if !state.marks.isEmpty, state.context != .page {
            return state.said(ScreenWords.markedAdvice(state.marks.count))
        }
        if state.context == .queue || state.context == .registers, let record = state.recordToAnswer, record.isOpen {
            return state.said(ScreenWords.answerAdvice(record.kind))
        }
        // What is found has its own advice beside it.
        guard state.context != .check, let item = state.currentItem,
            case .measure(let index)? = state.ledger.place(of: item)
        else { return nil }
        let ledger = state.ledger
        let measure = ledger.measures[index]
        let ref = ledger.reference(ofMeasure: index)
        if let left = ledger.daysLeft(ofMeasure: index, on: state.day), left < 0 {
            if ledger.isReviewed(measure: index) { return state.said(ScreenWords.reviewAdvice(ref, -left)) }
            return state.said(ScreenWords.overdueAdvice(ref, -left))
        }
        if ledger.deadline(ofMeasure: index) == nil, !ledger.isDone(measure: index) {
            return state.said(ScreenWords.noDeadlineAdvice(ref))
        }
        if ledger.owner(ofMeasure: index).isNobody { return state.said(ScreenWords.noOwnerAdvice(ref)) }
        guard let move = ledger.awaited(ofMeasure: index) else { return nil }
        let (stage, next) = (Labels.stage(measure.stage, ledger.workflow), Labels.move(move, ledger.workflow))
        return state.said(ScreenWords.awaitingAdvice(ref, stage, next))
    }
}

/// The line of keys: what matters here, made from the action table; `? help` and leaving always stand there.
enum KeyLine {
    struct Span {
        let action: ActionID
        let start: Int
        let end: Int
        let key: String
        let label: String
    }

    static func spans(in state: State) -> [Span] {
        let context = state.context
        let all = ActionTable.all.filter { $0.hint != nil && $0.contexts.contains(context) }
        let fixed: [ActionID] = [.help, .quit]
        var right: [(ActionID, String, String)] = []
        for id in fixed { right.append(piece(ActionTable.spec(id), state)) }
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.1) + TextWidth.of($1.2) + 3 }
        var spans: [Span] = []
        var column = 1
        let end = state.size.columns - rightWidth
        // The screen that one is on needs no key for it.
        let enabled = all.filter {
            !fixed.contains($0.id) && $0.disabledReason(state) == nil && !(context == .reports && $0.id == .reports)
        }
        for spec in enabled.sorted(by: { ($0.hint ?? 0) < ($1.hint ?? 0) }) {
            let (id, key, label) = piece(spec, state)
            let width = TextWidth.of(key) + 1 + TextWidth.of(label)
            guard column + width + 2 <= end else { continue }
            spans.append(Span(action: id, start: column, end: column + width, key: key, label: label))
            column += width + 2
        }
        column = max(column, end)
        for (id, key, label) in right {
            let width = TextWidth.of(key) + 1 + TextWidth.of(label)
            spans.append(Span(action: id, start: column, end: column + width, key: key, label: label))
            column += width + 2
        }
        return spans
    }

    private static func piece(_ spec: ActionSpec, _ state: State) -> (ActionID, String, String) {
        var key = state.keymap.names(of: spec.id, limit: 1).first ?? ""
        var label = state.said(spec.words(in: state).label)
        if spec.id == .down { (key, label) = ("↑↓", state.said(ScreenWords.moving)) }
        if spec.id == .quit, let f10 = state.keymap.names(of: .quit).first(where: { $0.hasPrefix("F") }) { key = f10 }
        return (spec.id, key, label)
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let row = state.size.rows - 1
        for span in spans(in: state) {
            let used = frame.put(span.key, row: row, column: span.start, role: .key)
            frame.put(" " + span.label, row: row, column: span.start + used, role: .dim)
        }
    }
}
