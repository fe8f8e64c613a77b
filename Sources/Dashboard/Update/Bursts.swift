import Canvas
import Tracker
import Wording

// What was pasted, with the terminal's marks or without: text where text is typed, never a command that does anything.

extension State {
    /// What became of the last burst, which says what its line end means.
    enum Burst: Sendable {
        /// It went into a field, so many characters of it with what came right before.
        case text(Int)
        /// It was taken as keys that only look about.
        case keys
        /// It was text where there is no field.
        case dropped
    }

    /// Actions that only move about or tell something. Others' keys do not count in what came in one piece.
    private static let moving: Set<ActionID> = [
        .up, .down, .pageUp, .pageDown, .first, .last, .nextPane, .previousPane, .overview, .checklists, .reports,
        .journal,
        .queue, .registers, .check, .earlierMonth, .laterMonth, .explain,
    ]
    /// Actions that open a field for text that only looks for something.
    private static let looking: Set<ActionID> = [.find, .actions, .help]

    /// How many characters may be typed ahead of a line that has stalled. What is longer was pasted: its line end does not
    /// save it.
    private static let mostTypedAhead = 24

    /// Whether a character that comes by itself waits for a moment: it would change something here or open what does, and is
    /// none of that with text right behind it.
    public func isHeldBack(_ character: Character) -> Bool {
        switch overlays.last {
        case nil:
            let all = keymap.allActions(for: .character(character))
            return !all.isEmpty && !State.moving.isSuperset(of: all)
        case .menu(let menu)?:
            return menu.purpose.isConfirmed && Key.character(character).normalized == .character(" ")
        case .form?, .code?: return false
        }
    }

    /// Takes text that came in one piece.
    mutating func take(burst text: String, isMarked: Bool) -> [Effect] {
        if !overlays.isEmpty { return takeInOverlay(burst: text, isMarked: isMarked) }
        notice = nil
        let characters = Array(text)
        // As keys it counts where all of it moves about, or where what comes before its text opens a search: whoever is a
        // few keys ahead of a slow line has typed that, and if it was pasted, no harm is done.
        let start = characters.firstIndex { character in
            !isKey(character, of: State.moving)
        }
        let opener = start.flatMap { isKey(characters[$0], of: State.looking) ? $0 : nil }
        let isSearch = opener != nil && !text.contains("\n")
        guard !isMarked, start == nil || isSearch || areKeys(characters) else { return dropped() }
        lastBurst = .keys
        var effects: [Effect] = []
        for character in characters[..<(start ?? characters.count)] {
            if let id = keymap.action(for: .character(character), in: context) { effects += perform(id) }
        }
        if let start, !isSearch {
            stop(at: characters[start], isLast: start == characters.count - 1)
            return effects
        }
        guard let opener else { return effects }
        if let id = keymap.action(for: .character(characters[opener]), in: context) { effects += perform(id) }
        guard !overlays.isEmpty else { return effects + dropped() }
        let rest = String(characters[(opener + 1)...])
        return rest.isEmpty ? effects : effects + takeInOverlay(burst: rest, isMarked: false)
    }

    /// Whether what came in one piece can be what somebody pressed who is ahead of a slow line: a few characters, each of
    /// which is a key here or elsewhere.
    private func areKeys(_ characters: [Character]) -> Bool {
        characters.count <= State.mostTypedAhead
            && characters.allSatisfy { !keymap.allActions(for: .character($0)).isEmpty }
    }

    /// Says which key was not done, with what comes after it: it may be a paste, and it does more than move about.
    private mutating func stop(at character: Character, isLast: Bool) {
        lastBurst = .dropped
        let key = Key.character(character)
        guard let id = keymap.action(for: key, in: context) ?? keymap.anyAction(for: key) else { return }
        notice = Notice(
            phrase: ScreenWords.notAhead(Keymap.shown(key), ActionTable.spec(id).words.label, isLast: isLast),
            role: .error)
    }

    /// A paste is on its way: nothing of it is taken before it is there whole.
    mutating func take(pasting count: Int) -> [Effect] {
        notice = Notice(phrase: ScreenWords.pasting(count), role: .notice)
        return []
    }

    /// What was pasted is not there whole: of what can be read in part the beginning is kept, and that is said; of all else
    /// nothing.
    mutating func take(flawed flaw: PasteFlaw, _ text: String) -> [Effect] {
        guard case .form(let form)? = overlays.last, !form.isBusy, form.picker == nil,
            form.focused?.isTyped ?? false
        else {
            lastBurst = .dropped
            notice = Notice(phrase: State.said(of: flaw, kept: 0), role: .error)
            return []
        }
        notice = nil
        if text.isEmpty { takeBackPaste() } else { _ = takeInOverlay(burst: text, isMarked: true) }
        withForm { if $0.unwhole == nil { $0.close(State.said(of: flaw, kept: text.count)) } }
        return liveQuery()
    }

    private static func said(of flaw: PasteFlaw, kept count: Int) -> Phrase {
        switch flaw {
        case .notText: ScreenWords.pasteNotText
        case .tooLong: ScreenWords.pasteTooLong
        case .unfinished: ScreenWords.pasteUnfinished(kept: count)
        }
    }

    /// Takes back what was put in of a paste that cannot be taken as a whole.
    private mutating func takeBackPaste() {
        guard case .text = lastBurst else { return }
        withForm { form in
            guard let before = form.beforePaste, form.entries.indices.contains(before.entry) else { return }
            form.entries[before.entry].input = before.input
        }
    }

    private mutating func dropped() -> [Effect] {
        lastBurst = .dropped
        notice = Notice(phrase: ScreenWords.pastedNowhere, role: .error)
        return []
    }

    /// Whether a character means one of these actions, and nothing else anywhere.
    private func isKey(_ character: Character, of actions: Set<ActionID>) -> Bool {
        let all = keymap.allActions(for: .character(character))
        return !all.isEmpty && actions.isSuperset(of: all)
    }

    private mutating func takeInOverlay(burst text: String, isMarked: Bool) -> [Effect] {
        var before = 0
        if case .text(let count) = lastBurst, !isMarked { before = count }
        switch overlays.last {
        case .form(let form)? where form.isBusy:
            lastBurst = .text(before + text.count)
            keepMeanwhile(text)
            return []
        case .form(let form)? where form.picker != nil || !(form.focused?.isTyped ?? false):
            lastBurst = .dropped
            // A word as an input method hands it over is typed; a text is not.
            if !isMarked, text.count <= State.mostTypedAhead, !text.contains(where: \.isNewline) {
                seek(text)
            } else {
                withForm { $0.error = ScreenWords.pastedIntoChoice }
            }
            return []
        case .form(let form)?:
            notice = nil
            guard let focused = form.focused else { return [] }
            // What a person pastes anew is whole again; what only goes on from what could not be taken is left out with it.
            if form.unwhole != nil, !isMarked {
                lastBurst = .dropped
                return []
            }
            if before == 0 || form.beforePaste?.entry != form.focus {
                withForm {
                    $0.open()
                    $0.beforePaste = Form.BeforePaste(entry: form.focus, input: focused.input)
                }
            }
            lastBurst = .text(before + text.count)
            return put(text, into: focused)
        case .menu?:
            lastBurst = .text(before + text.count)
            return takeInOverlay(.paste(text.replacing("\u{7F}", with: "")))
        case .code?, nil: return dropped()
        }
    }

    /// Puts text into the field; where that does not take it, all that belongs to it is left out.
    private mutating func put(_ text: String, into entry: Form.Entry) -> [Effect] {
        let pieces = text.split(separator: "\u{7F}", omittingEmptySubsequences: false)
        for (place, piece) in pieces.enumerated() {
            if place > 0 { edit(.backspace) }
            if !piece.isEmpty, let length = edit(.paste(String(piece))) {
                takeBackPaste()
                withForm { $0.close(ScreenWords.tooLong(entry.label, limit: TextInput.limit, length: length)) }
                break
            }
        }
        return liveQuery()
    }

    // MARK: While it is being saved

    /// Keeps text that arrives before the answer to a form is there, and says so.
    mutating func keepMeanwhile(_ text: String) {
        meanwhile += text
        withForm { $0.error = ScreenWords.typedMeanwhile }
    }

    /// Puts what was typed meanwhile into the field that it was typed in: the form stays open.
    mutating func takeMeanwhile() {
        let text = meanwhile
        meanwhile = ""
        guard !text.isEmpty else { return }
        var isTaken = false
        withForm { form in
            guard let entry = form.focused, entry.isTyped else { return }
            isTaken = form.entries[form.focus].input.take(.paste(text), keepingLines: entry.takesLines) == .taken
        }
        guard !isTaken else { return }
        let lost = ScreenWords.notTaken(text)
        withForm { $0.error = $0.error.map { $0.then(lost) } ?? lost }
        if let told = notice, openForm == nil {
            notice = Notice(phrase: told.phrase.then(lost), role: .error)
        }
    }

    /// What is told once a form is closed: what was typed meanwhile has no field any more, and acts as no key.
    mutating func telling(_ phrase: Phrase) -> Notice {
        let text = meanwhile
        meanwhile = ""
        guard !text.isEmpty else { return Notice(phrase: phrase, role: .notice) }
        let lost = ScreenWords.notTaken(text)
        return Notice(phrase: lost.then(phrase), role: .warning)
    }

    /// Whether a form does something with an item, beyond keeping a text: that is never handed in by a paste.
    private func actsOnItems(_ form: Form) -> Bool {
        switch form.purpose {
        case .move, .withdraw, .reinstate, .sendReport, .answer, .lookBack, .deadline, .assign, .sample, .phase, .link,
            .declared:
            true
        case .passage: isFinal(form)
        case .note, .record, .who, .edit, .add, .newRound, .importFile, .writeReport, .correct, .lateImport, .column,
            .slip, .find, .journalFilter:
            false
        }
    }

    /// Takes the line end of a burst: it hands a form in that keeps a text, as typing ahead does; it never answers a
    /// question, chooses an action, or moves anything.
    mutating func takeBurstEnd() -> [Effect] {
        if case .dropped = lastBurst { return [] }
        switch overlays.last {
        case .form(let form)? where !form.isBusy && form.picker == nil && form.unwhole == nil:
            guard case .text(let count) = lastBurst else { return [] }
            let isPasted = count > State.mostTypedAhead && !onlyLooks(form)
            guard !actsOnItems(form), !isPasted else {
                withForm { $0.error = ScreenWords.enterByHand }
                return []
            }
            return submit(form)
        case nil:
            if case .keys = lastBurst { return perform(.open) }
            return []
        case .form?, .menu?, .code?: return []
        }
    }

    /// Whether handing a form in only shows something.
    private func onlyLooks(_ form: Form) -> Bool {
        switch form.purpose {
        case .find, .journalFilter, .importFile: true
        case .note, .move, .record, .answer, .lookBack, .sample, .phase, .link, .who, .assign, .deadline, .edit, .add,
            .withdraw, .reinstate, .newRound, .declared, .writeReport, .sendReport, .passage, .correct, .lateImport,
            .column,
            .slip:
            false
        }
    }
}
