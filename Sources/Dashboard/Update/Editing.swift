import Wording

// What comes back from the person's editor.

extension State {
    /// Puts the text into the form that has asked for it. Where that is closed its file stays, and is named.
    mutating func take(_ edited: Input.Edited, _ number: Int) -> [Effect] {
        let editing = openForm?.editing
        let isWaitedFor = editing?.number == number
        if isWaitedFor { withForm { $0.editing = nil } }
        var effects: [Effect] = []
        switch edited {
        case .text(let text, let path):
            guard isWaitedFor, let editing else {
                notice = Notice(phrase: ScreenWords.editedLeft(path), role: .error)
                return []
            }
            withForm { form in
                guard form.entries.indices.contains(editing.entry) else { return }
                form.entries[editing.entry].input.replace(with: text)
                form.error = nil
                form.agreed = []
            }
            effects = [.discardEdited(path: path)]
        case .refused(let why):
            guard isWaitedFor else {
                notice = Notice(phrase: why, role: .error)
                return []
            }
            withForm { $0.error = why }
        }
        takeMeanwhile()
        return keepOpenText() + effects + liveQuery()
    }
}
