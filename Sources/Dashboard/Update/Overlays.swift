import Canvas
import Tracker
import Wording

// Keys while a form or a menu lies over the screen.

extension State {
    mutating func takeInOverlay(_ key: Key) -> [Effect] {
        switch overlays.last {
        case .form(let form)?: return take(key, in: form)
        case .menu(let menu)?: return take(key, in: menu)
        case .code?:
            overlays.removeLast()
            return []
        case nil: return []
        }
    }

    mutating func takeInOverlay(_ event: MouseEvent) -> [Effect] {
        switch event.kind {
        case .wheelUp: return takeInOverlay(.up)
        case .wheelDown: return takeInOverlay(.down)
        case .press, .doubleClick:
            guard let area = OverlayView.area(in: self) else { return [] }
            // Beside a form or a menu nothing happens: what was typed is not given up by a slip of the hand.
            if !area.contains(event.point) { return [] }
            switch overlays.last {
            case .menu(var menu)?:
                let place = menu.offset + event.point.row - MenuView.rows(area, menu, self).row
                guard menu.shown.indices.contains(place), MenuView.rows(area, menu, self).contains(event.point)
                else { return [] }
                menu.cursor = place
                overlays[overlays.count - 1] = .menu(menu)
                return event.kind == .doubleClick ? choose(in: menu) : []
            case .form(let form)?:
                let place = FormView.entry(at: event.point, in: form, self, area: area)
                if let place { withForm { $0.focus = place } }
            case .code?: return takeInOverlay(.escape)
            case nil: break
            }
            return []
        case .release: return []
        }
    }

    // MARK: Forms

    private mutating func take(_ key: Key, in form: Form) -> [Effect] {
        if form.picker != nil { return takeInPicker(key) }
        // What is changed now is handed in anew.
        if form.standing.isAsked, key != .enter { withForm { $0.standing = .unknown } }
        if form.isBusy {
            // The answer is on its way; only leaving is possible, and loses nothing that was recorded.
            if [.escape, .control("c"), .function(10)].contains(key) {
                return form.isPending ? leave(form) : cancel(form)
            }
            if case .character(let character) = key { keepMeanwhile(String(character)) }
            return []
        }
        if form.unwhole != nil {
            switch key {
            case .enter, .escape, .control("c"), .function(10): break
            // It may be the last of what was pasted.
            case .character, .tab: return []
            case .backspace:
                // A person has looked: the key only says so.
                withForm { $0.open() }
                return []
            case .backTab, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
                .function, .control, .alt, .paste, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
                withForm { $0.open() }
            }
        }
        switch key {
        case .escape, .control("c"), .function(10): return cancel(form)
        case .enter: return submit(form)
        case .control("x"): return discardDraft()
        case .tab, .down:
            // As in a spreadsheet, what is shown behind the text is taken with it.
            if key == .tab, form.focused?.completion != nil { edit(key) }
            withForm { $0.focus = ($0.focus + 1) % max(1, $0.entries.count) }
        case .backTab, .up: withForm { $0.focus = ($0.focus + $0.entries.count - 1) % max(1, $0.entries.count) }
        case .function(2):
            if case .text? = form.focused?.kind { return openEditor(form) }
        case .function(4):
            openPicker(form)
        case .character, .backspace, .delete, .insert, .left, .right, .home, .end, .pageUp, .pageDown,
            .function, .control, .alt, .paste, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
            edit(key)
        }
        return liveQuery()
    }

    /// Opens the text in the person's editor: only where there is one, and where what is written can be saved.
    private mutating func openEditor(_ form: Form) -> [Effect] {
        let why = whyNoChange ?? (hasEditor ? nil : ScreenWords.noEditor)
        if let why {
            withForm { $0.error = why }
            return []
        }
        edits += 1
        let editing = Form.Editing(number: edits, entry: form.focus)
        withForm {
            $0.editing = editing; $0.error = nil
        }
        return keepOpenText() + [.edit(form.focused?.value ?? "", editing.number)]
    }

    /// Opens the list of what can be put into the field, or says why there is none.
    private mutating func openPicker(_ form: Form) {
        switch form.focused?.kind {
        case .text(let suggestions)? where !suggestions.isEmpty:
            withForm { $0.picker = Form.Picker(values: suggestions, labels: suggestions) }
        case .choice(let choices)?:
            let labels = choices.map { said($0.label) }
            withForm { form in
                let place = choices.firstIndex { $0.value == form.focused?.value } ?? 0
                form.picker = Form.Picker(values: choices.map(\.value), labels: labels, cursor: place)
            }
        case .text?, .date?, nil:
            let isPerson = form.focused.map { [.behalf, .field(.title)].contains($0.key) } ?? false
            let why = isPerson && ledger.members.isEmpty ? ScreenWords.noMembers : ScreenWords.nothingToChoose
            withForm { $0.error = why }
        }
    }

    /// Chooses by what is typed, in the list that is open or among the choices of the field; says where nothing is called so.
    mutating func seek(_ typed: String) {
        let both: (Phrase) -> [String] = { [$0.zh, $0.en] }
        withForm { form in
            form.error = nil
            if var picker = form.picker {
                let place = picker.sought.take(typed, among: picker.labels.map { [$0] })
                if let place { picker.cursor = place }
                form.picker = picker
                if place == nil {
                    form.error = ScreenWords.noSuchChoice(typed, of: picker.labels.map(Phrase.init(verbatim:)))
                }
            } else if case .choice(let choices)? = form.focused?.kind {
                let names = choices.map { both($0.label) + [$0.value] }
                let place = form.entries[form.focus].sought.take(typed, among: names)
                if let place { form.entries[form.focus].input.replace(with: choices[place].value) }
                if place == nil { form.error = ScreenWords.noSuchChoice(typed, of: choices.map(\.label)) }
            }
        }
    }

    private mutating func cancel(_ form: Form) -> [Effect] {
        let effects = leave(form)
        if case .find = form.purpose { endLiveQuery(isTaken: false) }
        if case .journalFilter = form.purpose {
            journal.filter = ""
            refreshJournal(force: true)
        }
        return effects
    }

    /// Edits the field. Returns how long its text would have become, where that was too long.
    @discardableResult
    mutating func edit(_ key: Key) -> Int? {
        var tooLong: Int?
        if case .character(let character) = key, key.normalized != .character(" "),
            !(openForm?.focused?.isTyped ?? true)
        {
            withForm {
                $0.agreed = []
                $0.leaving = .no
            }
            seek(String(character))
            return nil
        }
        withForm { form in
            guard form.entries.indices.contains(form.focus) else { return }
            form.error = nil
            form.agreed = []
            form.leaving = .no
            var entry = form.entries[form.focus]
            if case .choice(let choices) = entry.kind {
                let place = choices.firstIndex { $0.value == entry.value } ?? 0
                entry.sought.forget()
                switch key.normalized {
                case .character(" "), .right: entry.input.replace(with: choices[(place + 1) % choices.count].value)
                case .left: entry.input.replace(with: choices[(place + choices.count - 1) % choices.count].value)
                case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
                    .home, .end, .pageUp, .pageDown, .function, .control, .alt, .paste, .burst, .burstEnd,
                    .pasting, .flawedPaste, .mouse, .resize:
                    break
                }
            } else if key == .right || key == .tab, let completion = entry.completion {
                entry.input.replace(with: entry.value + completion)
            } else {
                tooLong = entry.input.take(key, keepingLines: entry.takesLines).tooLong
                if let tooLong {
                    form.error = ScreenWords.tooLong(entry.label, limit: TextInput.limit, length: tooLong)
                }
            }
            form.entries[form.focus] = entry
        }
        return tooLong
    }

    private mutating func takeInPicker(_ key: Key) -> [Effect] {
        if case .character(let character) = key {
            seek(String(character))
            return []
        }
        withForm { form in
            guard var picker = form.picker else { return }
            // What is said of a text that was not taken stays when the list is left.
            if key != .escape { form.error = nil }
            picker.sought.forget()
            switch key {
            case .up: picker.cursor = max(0, picker.cursor - 1)
            case .down: picker.cursor = min(picker.values.count - 1, picker.cursor + 1)
            case .pageUp: picker.cursor = max(0, picker.cursor - 8)
            case .pageDown: picker.cursor = min(picker.values.count - 1, picker.cursor + 8)
            case .enter:
                let chosen = picker.values[picker.cursor]
                if case .field(.support)? = form.focused?.key, let now = form.focused?.value.trimmed, !now.isEmpty {
                    form.entries[form.focus].input.replace(with: now + "、" + chosen)
                } else {
                    form.entries[form.focus].input.replace(with: chosen)
                }
                form.picker = nil
                return
            case .escape, .function(4):
                form.picker = nil
                return
            case .character, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .home, .end,
                .function, .control, .alt, .paste, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
                break
            }
            form.picker = picker
        }
        return []
    }

    // MARK: Menus

    private mutating func take(_ key: Key, in menu: Menu) -> [Effect] {
        var menu = menu
        if menu.purpose.isConfirmed {
            // Another key asked for it; only the space bar does it, and only where it is a person's answer.
            let isYes = key.normalized == .character(" ")
            guard !isYes || isKeyDeliberate else { return pressAgain(menu.title) }
            guard isYes || [.escape, .control("c"), .function(10)].contains(key) else { return [] }
            if isYes, case .confirmForm(let question) = menu.purpose { return agree(to: question) }
            overlays.removeLast()
            guard isYes else { return [] }
            if case .confirmBack(let request, let event) = menu.purpose { return takeBack(request, agreed: event) }
            if case .confirmImport(let late) = menu.purpose { return bringIn(late: late, isAgreed: true) }
            guard case .confirmMove(let items, let move) = menu.purpose else { return [] }
            return send(.move(items, move: move, MoveDetails()))
        }
        switch key {
        case .escape, .control("c"), .function(10):
            overlays.removeLast()
            return []
        case .enter: return choose(in: menu)
        case .up: menu.cursor = max(0, menu.cursor - 1)
        case .down: menu.cursor = min(max(0, menu.shown.count - 1), menu.cursor + 1)
        case .pageUp: menu.cursor = max(0, menu.cursor - 10)
        case .pageDown: menu.cursor = min(max(0, menu.shown.count - 1), menu.cursor + 10)
        case .home: menu.cursor = 0
        case .end: menu.cursor = max(0, menu.shown.count - 1)
        case .function(1) where menu.purpose == .help:
            overlays.removeLast()
            return []
        case .character, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .function, .control,
            .alt, .paste, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
            switch menu.filter.take(key) {
            case .taken: menu.cursor = 0
            case .tooLong(let length):
                notice = Notice(
                    phrase: ScreenWords.tooLong(ScreenWords.typeToFind, limit: TextInput.limit, length: length),
                    role: .error)
            case .other: break
            }
        }
        overlays[overlays.count - 1] = .menu(menu)
        return []
    }

    /// Says that a key came too soon to count.
    private mutating func pressAgain(_ label: Phrase) -> [Effect] {
        notice = Notice(phrase: ScreenWords.pressAlone(label), role: .error)
        return []
    }

    private mutating func choose(in menu: Menu) -> [Effect] {
        guard menu.shown.indices.contains(menu.cursor) else { return [] }
        let item = menu.shown[menu.cursor]
        // The reason is on the screen already: the menu stays.
        if item.disabled != nil { return [] }
        switch item.choice {
        case .move, .moveFor, .settle:
            // It may be recorded at once: then not by a key that came together with others.
            guard isKeyDeliberate else { return pressAgain(item.label) }
        case .action, .leaveImport, .stay, .evidence, .reinstate, .text, .passage, .figure: break
        }
        switch item.choice {
        case .action(let id):
            overlays.removeLast()
            return perform(id)
        case .move(let id):
            guard case .moves(let items) = menu.purpose else { return [] }
            overlays.removeLast()
            return choose(move: id, for: items)
        case .moveFor(let id):
            guard case .moves(let items) = menu.purpose else { return [] }
            overlays.removeLast()
            return choose(move: id, for: items, isForOther: true)
        case .evidence(let digest, let name):
            guard let digest else { return [] }
            overlays.removeLast()
            return [.view(digest: digest, name: name)]
        case .settle(let item, let field, let place):
            overlays.removeLast()
            return send(.settle(item, field, choice: place, reason: nil))
        case .reinstate(let item):
            overlays.removeLast()
            return openReinstate(item)
        case .leaveImport(let keeping):
            overlays.removeLast()
            return leaveImport(keeping: keeping)
        case .stay:
            overlays.removeLast()
            return []
        case .text: return []
        case .passage(let place, let document):
            overlays.removeLast()
            return openPassage(place, document)
        case .figure(let figure):
            overlays.removeLast()
            return reportRound.map { [.explain(figure, round: $0, language)] } ?? []
        }
    }

    mutating func openPalette() -> [Effect] {
        let here = context
        let items = ActionTable.all.filter { $0.contexts.contains(here) && $0.id != .actions }.map { item(for: $0) }
        overlays.append(
            .menu(Menu(purpose: .palette, title: ScreenWords.paletteTitle, subject: "", items: items)))
        return []
    }

    mutating func openHelp() -> [Effect] {
        let here = context
        let items = ActionTable.all.filter { $0.contexts.contains(here) }.map { item(for: $0) }
        // What stands beside the figures of the groups is no row of theirs.
        let isOfFigures = here == .overview || here == .owners || here == .problems
        let legend = isOfFigures ? Labels.holds(.effective, ledger.workflow).map(said) ?? "" : ""
        overlays.append(.menu(Menu(purpose: .help, title: ScreenWords.helpTitle, subject: legend, items: items)))
        return []
    }

    func item(for spec: ActionSpec) -> Menu.Item {
        let words = spec.words(in: self)
        return Menu.Item(
            choice: .action(spec.id), label: words.label,
            keys: keymap.names(of: spec.id).joined(separator: " "), disabled: spec.disabledReason(self),
            help: words.help)
    }
}
