import Tracker
import Wording

/// One action: where it works, why it may not, and what it does. Key line, help, palette, keymap and documents are made
/// from the table of these; nothing about actions is written twice.
struct ActionSpec: Sendable {
    let id: ActionID
    /// Where it works.
    let contexts: Set<Context>
    /// What it is called, and a sentence about it.
    let words: ActionWords.Words
    /// What it is called where it does something of its own; nil for what it is called everywhere.
    private let called: @Sendable (State) -> ActionWords.Words?
    /// Its place on the line of keys, the smallest first; nil where it is not worth the room.
    let hint: Int?
    /// Whether it changes the ledger without asking anything: then its key has to come by itself.
    let recordsAtOnce: Bool
    /// Why it cannot be done now.
    let disabledReason: @Sendable (State) -> Phrase?
    /// Does it.
    let run: @Sendable (inout State) -> [Effect]

    init(
        _ id: ActionID, _ contexts: Set<Context>, _ words: ActionWords.Words, hint: Int? = nil,
        recordsAtOnce: Bool = false, called: @escaping @Sendable (State) -> ActionWords.Words? = { _ in nil },
        unless disabledReason: @escaping @Sendable (State) -> Phrase? = { _ in nil },
        run: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.id = id
        self.contexts = contexts
        self.words = words
        self.called = called
        self.hint = hint
        self.recordsAtOnce = recordsAtOnce
        self.disabledReason = disabledReason
        self.run = run
    }

    /// What it is called as things are, and a sentence about it.
    func words(in state: State) -> ActionWords.Words { called(state) ?? words }
}
