/// A key that a sentence names by what it does. Which key that is, is the person's to say: the screen fills it in from the
/// keymap, and the command line, which has no keys, names the command instead.
///
/// The actions have the names that keymap files use; the rest are the keys of forms and questions, which are fixed.
public enum KeyName: String, CaseIterable, Sendable {
    case note, moves, assign, deadline, record, attach, add, tally, remind
    case mark, markAll, open, back, laterMonth, pageDown, projection, quit, who, actions, mouse
    case takeRow, correct, onlyUncertain
    case checklists, journal, check, undo, reinstate, settle, extendDeadline, member, declared, explain, importNotice,
        newRound

    /// Saves a form, or takes the row of a list.
    case enter
    /// Leaves a form, a question or a list.
    case cancel
    /// Answers a question with yes, or goes to the next choice.
    case space
    /// Goes to the next field, or takes what is proposed.
    case tab
    /// Throws a draft away.
    case discard
    /// Opens the editor on a field.
    case editor
    /// Opens the list of names on a field.
    case choose

    private static let opening: Unicode.Scalar = "\u{F8F0}"
    private static let closing: Unicode.Scalar = "\u{F8F1}"

    /// What stands for the key in a sentence until it is known.
    var sign: String { "\(KeyName.opening)\(rawValue)\(KeyName.closing)" }

    /// A text with every key filled in.
    static func filled(_ text: String, _ shown: (KeyName) -> String) -> String {
        guard text.unicodeScalars.contains(opening) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.unicodeScalars.firstIndex(of: opening),
            let end = rest.unicodeScalars[start...].firstIndex(of: closing)
        {
            result += rest[..<start]
            let name = rest[rest.unicodeScalars.index(after: start)..<end]
            result += KeyName(rawValue: String(name)).map(shown) ?? String(name)
            rest = rest[rest.unicodeScalars.index(after: end)...]
        }
        return result + rest
    }

    /// What the command line says in place of the key: the command that does the same, else what the action is called.
    public var command: Phrase {
        switch self {
        case .note: Phrase(verbatim: "rectify note")
        case .moves: Phrase(verbatim: "rectify move")
        case .assign: Phrase(verbatim: "rectify assign")
        case .deadline: Phrase(verbatim: "rectify deadline")
        case .attach: Phrase(verbatim: "rectify attach")
        case .add: Phrase(verbatim: "rectify add")
        case .tally: Phrase(verbatim: "rectify survey tally")
        case .remind: Phrase(verbatim: "rectify check --remind")
        case .who: Phrase(verbatim: "--as")
        case .checklists: Phrase(verbatim: "rectify list measures")
        case .journal: Phrase(verbatim: "rectify history")
        case .check: Phrase(verbatim: "rectify check")
        case .undo: Phrase(verbatim: "rectify undo")
        case .reinstate: Phrase(verbatim: "rectify reinstate")
        case .settle: Phrase(verbatim: "rectify settle")
        case .extendDeadline: Phrase(verbatim: "rectify deadline --request")
        case .member: Phrase(verbatim: "rectify member add")
        case .declared: Phrase(verbatim: "rectify set round declared.…")
        case .explain: Phrase(verbatim: "rectify explain")
        case .importNotice: Phrase(verbatim: "rectify import")
        case .newRound: Phrase(verbatim: "rectify round new")
        case .record: named(ActionWords.record)
        case .mark: named(ActionWords.mark)
        case .markAll: named(ActionWords.markAll)
        case .open: named(ActionWords.open)
        case .back: named(ActionWords.back)
        case .laterMonth: named(ActionWords.laterMonth)
        case .pageDown: named(ActionWords.pageDown)
        case .projection: named(ActionWords.projection)
        case .quit: named(ActionWords.quit)
        case .actions: named(ActionWords.actions)
        case .mouse: named(ActionWords.mouse)
        case .takeRow: named(ActionWords.takeRow)
        case .correct: named(ActionWords.correct)
        case .onlyUncertain: named(ActionWords.onlyUncertain)
        case .enter: Phrase(verbatim: "Enter")
        case .cancel: Phrase(verbatim: "Esc")
        case .space: Phrase("空格", "Space")
        case .tab: Phrase(verbatim: "Tab")
        case .discard: Phrase(verbatim: "Ctrl+X")
        case .editor: Phrase(verbatim: "F2")
        case .choose: Phrase(verbatim: "F4")
        }
    }

    private func named(_ words: ActionWords.Words) -> Phrase { Phrase("“\(words.label.zh)”", "“\(words.label.en)”") }
}

extension DefaultStringInterpolation {
    /// A key, by what it does.
    mutating func appendInterpolation(key: KeyName) { appendLiteral(key.sign) }
}
