import Canvas
import Tracker
import Wording

extension State {
    /// Takes one input: changes the state and says what is to be done. Pure: no disk, no terminal, no clock.
    public mutating func update(_ input: Input) -> [Effect] {
        let effects = handle(input)
        return effects + askForPreview() + askForChanges() + askForMatches()
    }

    private mutating func handle(_ input: Input) -> [Effect] { keepsForLater(input) ? [] : take(input) }

    /// Takes one input now.
    mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .key(.resize(let size), _, _):
            self.size = size
            return []
        case .key(let key, let isAlone, let isHasty):
            // Where nothing is seen nothing is done, but for making the window larger and leaving.
            if layout.isTooSmall, key.isText || keymap.anyAction(for: key) != .quit { return [] }
            // A double click comes behind its first press; no text can hold either.
            (isKeyAlone, isKeyHasty) = (isAlone, isHasty)
            if case .mouse = key { (isKeyAlone, isKeyHasty) = (true, false) }
            return take(key)
        case .pause: return keepOpenText()
        case .draftKept(let name, let draft, let failure):
            take(kept: draft, as: name, failure: failure)
            return []
        case .drafts(let left):
            drafts.merge(left) { own, _ in own }
            keptDrafts.merge(left) { own, _ in own }
            tell(ofLeft: left.filter { Draft.isOffered($0.key, in: ledger) })
            return []
        case .loaded(let snapshot): return arrive(snapshot)
        case .figured(let figures): return take(figures)
        case .checked(let outcome): return take(outcome)
        case .compared(let outcome): return take(outcome)
        case .searched(let outcome): return take(outcome)
        case .reportChecked(let outcome): return take(outcome)
        case .waiting(let waiting):
            self.waiting = waiting
            return []
        case .recorded(let event):
            pending = max(0, pending - 1)
            var effects = closeAnswered()
            notice = telling(History.announcement(event, in: ledger))
            effects += finishImport()
            widen(toRoundAddedBy: event)
            goTo(addedBy: event)
            return effects
        case .unconfirmed(let why):
            // It stands in the ledger: a form that stayed open would write it a second time.
            pending = max(0, pending - 1)
            let effects = closeAnswered() + finishImport()
            notice = Notice(phrase: why, role: .error)
            return effects
        case .refused(let refusal):
            let phrase = refusal.withoutOptions
            importing?.isWriting = false
            pending = max(0, pending - 1)
            var back: [Effect] = []
            withForm { form in
                form.isPending = false
                form.error = phrase
                // Who was to become a member and is none has said nothing in that name.
                if case .who(let was) = form.purpose { back = [.become(was)] }
            }
            if case .become(let was)? = back.first { who = was }
            if !isFormOpen { notice = Notice(phrase: phrase, role: .error) }
            takeMeanwhile()
            awaited = nil
            // What was refused is worth most: it goes to the disk before anything else can happen to it.
            return back + keepOpenText()
        case .asked(let request, let event):
            pending = max(0, pending - 1)
            askBack(request, event)
            return []
        case .editable(let path, let number):
            // Whoever has left the form meanwhile wants no editor any more.
            return openForm?.editing?.number == number ? [.runEditor(path: path, number)] : [.discardEdited(path: path)]
        case .edited(let edited, let number): return take(edited, number)
        case .read(let reading):
            let effects = dropDraft(openForm?.draft)
            overlays.removeAll()
            notice = meanwhile.isEmpty ? nil : telling(Phrase("", ""))
            let level = importing?.level?.mark
            let asRead = importing.flatMap { $0.reading.path == reading.path ? $0.asRead : nil }
            importing = ImportState(reading, ledger)
            if let asRead { importing?.asRead = asRead }
            if let level { importing?.select(level: level) }
            if reading.intake.isIncredible { notice = Notice(phrase: LevelWords.noneCredible, role: .error) }
            offerCorrections()
            return effects
        case .wrote(let phrase), .done(let phrase):
            let effects = closeAnswered()
            notice = telling(phrase)
            return effects
        case .code(let text, let rows):
            overlays.append(.code(Code(text: text, rows: rows)))
            return []
        case .verified(let results): return take(evidence: results)
        case .letter(let text):
            showText(Labels.item(.letter), text)
            return []
        case .preview(let preview):
            take(preview)
            return []
        case .explained(let lines):
            showText(ActionWords.explain.help, lines.joined(separator: "\n"))
            return []
        case .became(let name):
            who = name
            refreshQueue()
            generation += 1
            return []
        case .today(let day): return turn(to: day)
        case .notice(let phrase):
            notice = Notice(phrase: phrase, role: .notice)
            return []
        }
    }

    /// Whether a form takes what is typed.
    public var isFormOpen: Bool { if case .form? = overlays.last { true } else { false } }

    /// Changes the form that is open, also where a question lies over it.
    mutating func withForm(_ body: (inout Form) -> Void) {
        for place in overlays.indices.reversed() {
            guard case .form(var form) = overlays[place] else { continue }
            body(&form)
            overlays[place] = .form(form)
            return
        }
    }

    private mutating func take(_ key: Key) -> [Effect] {
        switch key {
        case .mouse(let event): return take(event)
        case .paste(let text): return take(burst: text, isMarked: true)
        case .burst(let text): return take(burst: text, isMarked: false)
        case .burstEnd: return takeBurstEnd()
        case .pasting(let count): return take(pasting: count)
        case .flawedPaste(let flaw, let text): return take(flawed: flaw, text)
        case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
            .right, .home, .end, .pageUp, .pageDown, .function, .control, .alt, .resize:
            lastBurst = .dropped
        }
        if !overlays.isEmpty { return takeInOverlay(key) }
        notice = nil
        if isProjection, key == .escape {
            isProjection = false
            return []
        }
        if let id = keymap.action(for: key, in: context) { return perform(id) }
        // A key that does something elsewhere says so here, rather than nothing.
        if let elsewhere = keymap.anyAction(for: key) { return perform(elsewhere) }
        return []
    }

    /// Does an action, or says why it cannot be done.
    mutating func perform(_ id: ActionID) -> [Effect] {
        let spec = ActionTable.spec(id)
        guard spec.contexts.contains(context) else {
            notice = Notice(phrase: whyNotHere(spec), role: .error)
            return []
        }
        if let reason = spec.disabledReason(self) {
            notice = Notice(phrase: reason, role: .error)
            return []
        }
        if spec.recordsAtOnce, !isKeyDeliberate {
            notice = Notice(phrase: ScreenWords.pressAlone(spec.words(in: self).label), role: .error)
            return []
        }
        return spec.run(&self)
    }

    /// Sends a request to be recorded.
    mutating func send(_ request: Request, behalf: Behalf? = nil, late: String? = nil) -> [Effect] {
        pending += 1
        return [.record(request, behalf: behalf, late: late, seen: openForm?.seen ?? [:])]
    }

    // MARK: Why not

    /// Why nothing can be changed at all: it is for looking only, or a past day is shown.
    var whyNoChange: Phrase? {
        whyReadOnly ?? whyPast ?? whyNothingBegins
    }

    /// Why nothing can be written, whatever is shown.
    var whyReadOnly: Phrase? { isReadOnly ? ScreenWords.readOnly : nil }

    /// Why the items under the cursor or the marks cannot be worked on.
    func whyNoWork(on kinds: Set<ItemKind>) -> Phrase? {
        if let reason = whyNoChange { return reason }
        let targets = targetKinds
        if targets.isEmpty { return ScreenWords.nothingChosen }
        return targets.isSubset(of: kinds)
            ? nil : ScreenWords.notForThis(Array(kinds).sorted { $0.rawValue < $1.rawValue })
    }

    var whyNoMark: Phrase? {
        guard let item = currentItem, case .measure? = ledger.place(of: item) else { return ScreenWords.markMeasures }
        return nil
    }

    var whyNoBack: Phrase? {
        if importing != nil { return nil }
        if page != nil || !scope.crumbs.isEmpty || !marks.isEmpty || asOf != nil { return nil }
        if screen == .overview { return ScreenWords.leaveWithQuit }
        return nil
    }

    var whyNoLater: Phrase? { asOf == nil && stepping == .months ? ScreenWords.isToday : nil }

    var whyNoAdd: Phrase? {
        if let reason = whyNoChange { return reason }
        if context == .registers {
            guard let id = registers.register.adding else { return ScreenWords.addAtMeasure(registers.register.label) }
            return ActionTable.spec(id).disabledReason(self)
        }
        return addition == nil ? ScreenWords.addWhere : whyNoPermission(.edit)
    }

    /// What `add` would add here, and under what.
    var addition: (kind: ItemKind, under: ItemID)? {
        guard let item = currentItem, let place = ledger.place(of: item) else {
            return roundInHand.map { (.area, ledger.rounds[$0].id) }
        }
        switch place {
        case .round: return (.area, item)
        case .area: return (.problem, item)
        case .problem: return (.measure, item)
        case .measure(let index): return (.measure, ledger.problems[ledger.measures[index].problem].id)
        case .measureEntry, .problemEntry, .record: return nil
        }
    }
}
