import Canvas
import Import
import Papers
import Tracker
import Wording

// Looking through what a file brings: taking and leaving rows, putting them right, writing them.

extension State {
    /// Why the row under the cursor can neither be taken nor left.
    var whyNoTaking: Phrase? {
        guard let importing else { return ImportWords.cannotBeTaken }
        if importing.intake.isWhole { return ImportWords.comesWhole }
        return importing.selected.map(importing.canBeTaken) ?? false ? nil : ImportWords.cannotBeTaken
    }

    mutating func toggleTaken() -> [Effect] {
        guard let row = importing?.selected else { return [] }
        importing?.toggle(row)
        return move(by: 1)
    }

    mutating func toggleAllTaken() -> [Effect] {
        if importing?.intake.isWhole ?? false {
            notice = Notice(phrase: ImportWords.comesWhole, role: .error)
            return []
        }
        importing?.toggleAll()
        return []
    }

    mutating func toggleUncertain() -> [Effect] {
        importing?.isOnlyUncertain.toggle()
        importing?.filter()
        return []
    }

    var whyNoBringIn: Phrase? {
        if let reason = whyNoChange { return reason }
        guard let importing, importing.counts.taken > 0 else { return ImportWords.nothingTaken }
        return importing.isWriting ? ImportWords.isWriting : nil
    }

    /// Writes all that is taken, in one go.
    ///
    /// - Parameters:
    ///   - late: why it is recorded for a day that was reported already, where it is.
    ///   - isAgreed: whether what cannot be undone was agreed to.
    mutating func bringIn(late: String? = nil, isAgreed: Bool = false) -> [Effect] {
        guard let state = importing, let request = state.request else {
            notice = Notice(phrase: ImportWords.nothingTaken, role: .error)
            return []
        }
        if late == nil, let why = lateness(of: request, behalf: state.intake.behalf) {
            let effects = open(
                Form(
                    purpose: .lateImport, title: ActionWords.bringIn.help, subject: state.intake.name,
                    entries: [State.lateEntry]))
            withForm { $0.error = why }
            return effects
        }
        let final = request.finalMoves(ledger.workflow)
        if !isAgreed, !final.isEmpty {
            let sentence = ImportWords.confirmFinal(ImportWords.finalMoves(final, ledger.workflow))
            overlays.append(
                .menu(
                    Menu(
                        purpose: .confirmImport(late: late), title: ActionWords.bringIn.help,
                        subject: sanitized(state.intake.name), items: textLines(said(sentence)))))
            return []
        }
        importing?.isWriting = true
        return send(request, behalf: state.intake.behalf, late: late)
    }

    /// What was written is on disk: back to the lists.
    mutating func finishImport() -> [Effect] {
        guard let state = importing, state.isWriting else { return [] }
        importing = nil
        if state.intake.round == nil { scope = Scope() }
        screen = .checklists
        focus = .tasks
        page = nil
        rederive(scopeOnly: true)
        return dropDraft(state.draft)
    }

    /// Leaves without writing. What was put right is kept as a draft, unless it is to be thrown away.
    mutating func leaveImport() -> [Effect] {
        guard let state = importing, !state.typed.isEmpty else {
            importing = nil
            return []
        }
        let items = [
            Menu.Item(choice: .stay, label: ImportWords.goOn, keys: "", disabled: nil, help: nil),
            Menu.Item(
                choice: .leaveImport(keeping: true), label: ImportWords.leave, keys: "", disabled: nil, help: nil),
            Menu.Item(
                choice: .leaveImport(keeping: false), label: ImportWords.leaveWithout, keys: "", disabled: nil,
                help: nil),
        ]
        overlays.append(
            .menu(Menu(purpose: .leaveImport, title: ImportWords.leaveTitle, subject: "", items: items)))
        return []
    }

    /// Leaves the preview; what was put right is offered again when the same file is read.
    mutating func leaveImport(keeping: Bool) -> [Effect] {
        guard let state = importing else { return [] }
        importing = nil
        guard keeping else { return dropDraft(state.draft) }
        let isKept = keptDrafts[state.draft] == drafts[state.draft]
        notice = Notice(
            phrase: isKept ? ImportWords.correctionsKept : ScreenWords.draftOnlyHere, role: isKept ? .notice : .error)
        return []
    }

    // MARK: Putting right

    /// Why the row under the cursor cannot be put right.
    var whyNoCorrection: Phrase? {
        guard let state = importing, let row = state.selected else { return ScreenWords.nothingChosen }
        if state.column(of: row) != nil { return state.isCorrected ? ImportWords.columnsFirst : nil }
        if let level = state.level {
            if !LevelChoice.isLevel(level.mark) { return LevelWords.byLabel }
            return state.isCorrected ? ImportWords.columnsFirst : nil
        }
        if state.intake.isSlip { return ImportWords.slipIsAsSent }
        if state.intake.isWhole { return ImportWords.comesWhole }
        guard state.item(of: row) != nil else { return ImportWords.notCorrectable }
        return nil
    }

    /// Opens the row in the usual form: nothing is written by it.
    mutating func openCorrection() -> [Effect] {
        if let why = whyNoCorrection {
            notice = Notice(phrase: why, role: .error)
            return []
        }
        guard let state = importing, let row = state.selected else { return [] }
        if let place = state.column(of: row) { return openColumn(state.intake.columns[place]) }
        if let level = state.level { return take(next: level) }
        guard let place = state.item(of: row) else { return [] }
        return open(correctionForm(place, state))
    }

    /// The form that puts an item of a file right.
    func correctionForm(_ place: Int, _ state: ImportState) -> Form {
        let item = state.intake.reading.items[place]
        var entries: [Form.Entry] = []
        if item.kind != .measure { entries.append(text(.title, Labels.field(.title), item.title)) }
        if item.kind != .area {
            entries.append(text(.text, Labels.field(.text), item.text, hint: ScreenWords.longTextHint))
        }
        if item.kind != .area {
            for field in [Field.leader, .unit, .support, .person] {
                let value = item.fields[field] ?? .nothing
                let shown = value.names.isEmpty ? value.text ?? "" : value.names.joined(separator: "、")
                entries.append(
                    Form.Entry(
                        key: .field(field), label: Labels.field(field),
                        kind: .text(suggestions: state.names(of: field, ledger)), input: TextInput(shown)))
            }
            entries.append(date(.field(.deadline), Labels.field(.deadline), item.fields[.deadline]?.day))
        }
        if item.kind == .measure {
            let choices =
                [Form.Entry.Choice(value: "", label: Phrase("—", "—"))]
                + NoticeReading.Status.allCases.map {
                    Form.Entry.Choice(value: $0.rawValue, label: ImportWords.status($0))
                }
            entries.append(
                Form.Entry(
                    key: .status, label: ImportWords.column(.status), kind: .choice(choices),
                    input: TextInput(item.status?.rawValue ?? "")))
        }
        return Form(
            purpose: .correct(place), title: ImportWords.correctTitle,
            subject: "\(item.cell ?? said(ImportWords.line(item.line)))  \(item.ref)  \(item.title)",
            entries: entries)
    }

    private mutating func openColumn(_ column: TableReading.Column) -> [Effect] {
        let choices = TableColumn.all.map {
            Form.Entry.Choice(value: $0.code, label: ImportWords.column($0))
        }
        return open(
            Form(
                purpose: .column(column.heading), title: ImportWords.columnTitle,
                subject: "\(column.cell)  \(column.heading.replacing("\n", with: " "))",
                entries: [
                    Form.Entry(
                        key: .column, label: ImportWords.columnsHeading, kind: .choice(choices),
                        input: TextInput((column.meaning ?? .ignore).code), hint: ImportWords.columnHint)
                ]))
    }

    /// The file is read again with what a column holds.
    mutating func take(column word: String, _ heading: String) -> [Effect] {
        guard let state = importing, let column = TableColumn(code: word) else { return [] }
        overlays.removeLast()
        var mapping = state.reading.mapping
        mapping.set(heading.replacing("\n", with: " "), column)
        return [.keep(mapping), .read(path: state.reading.path, mapping: mapping)]
    }

    /// Why the row under the cursor is of no kind that could be another.
    var whyNoKind: Phrase? {
        guard let state = importing, let row = state.selected else { return ScreenWords.nothingChosen }
        if state.intake.isSlip { return ImportWords.slipIsAsSent }
        if state.intake.isWhole { return ImportWords.comesWhole }
        if state.item(of: row) != nil { return nil }
        if case .skipped = row, state.column(of: row) == nil { return nil }
        return ImportWords.noKind
    }

    /// Makes the row under the cursor the next kind of item that it can be; a line that was left out is taken.
    mutating func changeKind() -> [Effect] {
        guard whyNoKind == nil, var state = importing, let row = state.selected else { return [] }
        let reading = state.intake.reading
        let order: [NoticeReading.Item.Kind] = [.area, .problem, .measure]
        let item: Int
        if let place = state.item(of: row) {
            let start = order.firstIndex(of: reading.items[place].kind) ?? 0
            let next = (1...2).map { order[(start + $0) % 3] }.first { reading.allows($0, at: place) } ?? .problem
            item = place
            state.reading.intake = state.intake.changing(place, to: next, ledger: ledger, on: today)
        } else if case .skipped(let place) = row {
            (state.reading.intake, item) = state.intake.taking(skipped: place, as: .problem, ledger: ledger, on: today)
        } else {
            return []
        }
        state.isCorrected = true
        state.rebuild(ledger)
        state.select(item: item)
        importing = state
        return []
    }

    /// The file is read again with a level as the next thing that it can be.
    private mutating func take(next level: NoticeLevels.Level) -> [Effect] {
        guard let state = importing else { return [] }
        var levels = state.levels
        // What could not be read so is gone past.
        let asRead = state.asRead[level.mark] ?? level.role
        let role = (levels.role(of: level.mark) ?? level.role).next(asRead: asRead)
        guard levels.set(level.mark, role) else { return [] }
        // As it is read anyway: also where other parts with the same mark are read as something else.
        if role == asRead { levels.remove(level.mark) }
        importing?.levels = levels
        return [.read(path: state.reading.path, mapping: state.reading.mapping, levels: levels)]
    }

    // MARK: Slips

    /// The unit under the cursor of the responsibility list.
    private var unitInHand: String? {
        guard focus == .owners, case .unit(let index)? = selectedRow else { return nil }
        return derived.units[index].name
    }

    var whyNoSlip: Phrase? { unitInHand == nil ? ImportWords.slipAtUnit : nil }

    mutating func openSlip() -> [Effect] {
        guard let unit = unitInHand else { return [] }
        let name = SlipWords.fileName(unit.replacing("/", with: "-"), today.description)[language]
        return open(
            Form(
                purpose: .slip(unit), title: ActionWords.slip.help, subject: unit,
                entries: [text(.path, ScreenWords.filePath, name, hint: ImportWords.slipPathHint)]))
    }
}
