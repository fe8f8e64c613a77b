import Canvas
import Tracker
import Wording

// What was pasted, with the terminal's marks or without: text where text is typed, never a command that does anything.

extension State {
    /// What became of the last burst, which says what its line end means.
    enum Burst: Sendable {
        /// It went into a field.
        case text
        /// It was taken as keys that only look about.
        case keys
        /// It was text where there is no field.
        case dropped
    }

    /// Actions that only move about. Others' keys do not count in what came in one piece.
    private static let moving: Set<ActionID> = [
        .up, .down, .pageUp, .pageDown, .first, .last, .nextPane, .previousPane, .overview, .checklists, .reports,
        .journal,
        .queue, .registers, .check, .earlierMonth, .laterMonth,
    ]
    /// Actions that open a field for text that only looks for something.
    private static let looking: Set<ActionID> = [.find, .actions, .help]

    /// Takes text that came in one piece.
    mutating func take(burst text: String, isMarked: Bool) -> [Effect] {
        if !overlays.isEmpty { return takeInOverlay(burst: text) }
        notice = nil
        let characters = Array(text)
        // As keys it counts where all of it moves about, or where what comes before its text opens a search: whoever is a
        // few keys ahead of a slow line has typed that, and if it was pasted, no harm is done.
        let start = characters.firstIndex { character in
            !isKey(character, of: State.moving)
        }
        let opener = start.flatMap { isKey(characters[$0], of: State.looking) ? $0 : nil }
        guard !isMarked, start == nil || opener != nil && !text.contains("\n") else { return dropped() }
        lastBurst = .keys
        var effects: [Effect] = []
        for character in characters[..<(start ?? characters.count)] {
            if let id = keymap.action(for: .character(character), in: context) { effects += perform(id) }
        }
        guard let opener else { return effects }
        if let id = keymap.action(for: .character(characters[opener]), in: context) { effects += perform(id) }
        guard !overlays.isEmpty else { return effects + dropped() }
        let rest = String(characters[(opener + 1)...])
        return rest.isEmpty ? effects : effects + takeInOverlay(burst: rest)
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

    private mutating func takeInOverlay(burst text: String) -> [Effect] {
        switch overlays.last {
        case .form(let form)? where form.isPending || form.picker != nil:
            lastBurst = .dropped
            return []
        case .form(let form)?:
            guard form.focused?.isTyped ?? false else {
                lastBurst = .dropped
                withForm { $0.error = ScreenWords.pastedIntoChoice }
                return []
            }
            lastBurst = .text
            return takeInOverlay(.paste(text))
        case .menu?:
            lastBurst = .text
            return takeInOverlay(.paste(text))
        case .code?, nil:
            lastBurst = .dropped
            return []
        }
    }

    /// Whether a form does something with an item, beyond keeping a text: that is never handed in by a paste.
    private func actsOnItems(_ form: Form) -> Bool {
        switch form.purpose {
        case .move, .withdraw, .sendReport, .answer, .lookBack, .deadline, .assign, .sample, .phase, .link, .declared:
            true
        case .passage: isFinal(form)
        default: false
        }
    }

    /// Takes the line end of a burst: it hands a form in that keeps a text, as typing ahead does; it never answers a
    /// question, chooses an action, or moves anything.
    mutating func takeBurstEnd() -> [Effect] {
        guard lastBurst != .dropped else { return [] }
        switch overlays.last {
        case .form(let form)? where lastBurst == .text && !form.isPending && form.picker == nil:
            guard !actsOnItems(form) else {
                withForm { $0.error = ScreenWords.enterByHand }
                return []
            }
            return submit(form)
        case nil where lastBurst == .keys: return perform(.open)
        default: return []
        }
    }
}
