import Canvas
import Text
import Wording

/// What stands below the fields of a form: what is wrong with it or what is to be known, and the keys. Each sentence has as
/// many rows as it takes, since what to do stands at its end.
struct FormFoot {
    private var lines: [(text: String, role: Role)] = []
    private let isError: Bool
    private let keys: [String]

    init(_ form: Form, _ state: State, columns: Int) {
        func add(_ phrase: Phrase, _ role: Role) -> [(text: String, role: Role)] {
            TextWidth.wrap(state.said(phrase), columns: max(1, columns)).map { ($0, role) }
        }
        isError = form.error != nil
        keys = TextWidth.wrap(
            state.said(FormFoot.keys(of: form, hasEditor: state.hasEditor)), columns: max(1, columns))
        if let error = form.error {
            lines = add(error, .error)
            return
        }
        if let note = form.note { lines += add(note, .notice) }
        if let advice = FormFoot.advice(on: form) { lines += add(advice, .warning) }
        if form.standing.isAsked {
            lines += add(CheckWords.checking, .warning)
        } else if form.editing != nil {
            lines += add(ScreenWords.withEditor, .warning)
        } else if form.isPending {
            lines += add(ScreenWords.saving, .warning)
        } else if let hint = form.focused?.hint {
            let shown = hint == ScreenWords.longTextHint && !state.hasEditor ? ScreenWords.longTextWithoutEditor : hint
            lines += add(shown, .dim)
        }
    }

    /// What submitting in one's own name leads to: said as long as it is chosen, wherever one is, since it cannot be undone.
    private static func advice(on form: Form) -> Phrase? {
        guard let entry = form.entries.first(where: { $0.key == .behalf && !$0.isTyped }), entry.value.isEmpty,
            form.focused?.key != .behalf
        else { return nil }
        return entry.hint
    }

    /// How many rows it takes where there is room for all.
    func leastRows(_ form: Form) -> Int { max(form.subject.isEmpty ? 1 : 2, lines.count) + keys.count }

    /// How many rows it takes below the fields that begin at a row, in a box that ends before another one.
    func rows(_ form: Form, from first: Int, to end: Int) -> Int {
        let free = end - keys.count - first - form.entries.count
        let rows = max(1, lines.count, min(form.subject.isEmpty ? 1 : 2, free)) + keys.count
        // At least the field that one is in is to be seen.
        return max(1, min(rows, end - first - 1))
    }

    /// What is wrong begins at the top, what is to be known stands right above the keys.
    func draw(in area: Rect, into frame: inout Frame) {
        let room = max(0, area.rows - keys.count)
        let shown = lines.prefix(room)
        var row = isError ? area.row : area.row + room - shown.count
        for line in shown {
            frame.put(line.text, row: row, column: area.column, columns: area.columns, role: line.role)
            row += 1
        }
        row = area.endRow - min(area.rows, keys.count)
        for line in keys.prefix(area.rows) {
            frame.put(line, row: row, column: area.column, columns: area.columns, role: .dim)
            row += 1
        }
    }

    private static func keys(of form: Form, hasEditor: Bool) -> Phrase {
        let enter: Phrase =
            switch form.purpose {
            case .find, .journalFilter: ScreenWords.enterFinds
            case .importFile: ScreenWords.enterContinues
            case .note, .move, .record, .answer, .lookBack, .sample, .phase, .link, .who, .assign, .deadline, .edit,
                .add, .withdraw, .reinstate, .newRound, .declared, .writeReport, .sendReport, .passage, .correct,
                .lateImport,
                .column, .slip:
                ScreenWords.enterSaves
            }
        return ScreenWords.formKeys(
            enter, several: form.entries.count > 1, isChoice: isChoice(form), hasNames: hasNames(form),
            completes: form.focused?.completion != nil, hasEditor: hasEditor,
            keeps: form.draft != nil && form.hasTyped)
    }

    private static func isChoice(_ form: Form) -> Bool {
        if case .choice? = form.focused?.kind { true } else { false }
    }

    private static func hasNames(_ form: Form) -> Bool {
        if case .text(let suggestions)? = form.focused?.kind { !suggestions.isEmpty } else { false }
    }
}
