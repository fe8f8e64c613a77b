import Wording

/// One action: where it works, why it may not, and what it does. Key line, help, palette, keymap and documents are made
/// from the table of these; nothing about actions is written twice.
struct ActionSpec: Sendable {
    let id: ActionID
    /// Where it works.
    let contexts: Set<Context>
    /// What it is called, and a sentence about it.
    let words: ActionWords.Words
    /// Its place on the line of keys, the smallest first; nil where it is not worth the room.
    let hint: Int?
    /// Why it cannot be done now.
    let disabledReason: @Sendable (State) -> Phrase?
    /// Does it.
    let run: @Sendable (inout State) -> [Effect]

    init(
        _ id: ActionID, _ contexts: Set<Context>, _ words: ActionWords.Words, hint: Int? = nil,
        unless disabledReason: @escaping @Sendable (State) -> Phrase? = { _ in nil },
        run: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.id = id
        self.contexts = contexts
        self.words = words
        self.hint = hint
        self.disabledReason = disabledReason
        self.run = run
    }
}

/// The table of all actions.
enum ActionTable {
    private static let everywhere = Set(Context.allCases)
    private static let lists: Set<Context> = [.problems, .tasks, .owners]
    private static let filled: Set<Context> = [.overview, .problems, .tasks, .owners, .page, .journal]
    private static let items: Set<Context> = [.overview, .problems, .tasks, .page]

    static func spec(_ id: ActionID) -> ActionSpec { byID[id] ?? all[0] }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    static let all: [ActionSpec] = [
        // Moving about
        ActionSpec(.up, everywhere, ActionWords.up) { $0.move(by: -1) },
        ActionSpec(.down, everywhere, ActionWords.down, hint: 1) { $0.move(by: 1) },
        ActionSpec(.pageUp, lists.union([.overview, .page, .journal]), ActionWords.pageUp) { $0.movePage(-1) },
        ActionSpec(.pageDown, lists.union([.overview, .page, .journal]), ActionWords.pageDown) { $0.movePage(1) },
        ActionSpec(.first, everywhere, ActionWords.first) { $0.move(by: -.max / 4) },
        ActionSpec(.last, everywhere, ActionWords.last) { $0.move(by: .max / 4) },
        ActionSpec(.nextPane, lists.union([.overview, .page]), ActionWords.nextPane, hint: 2) { $0.changePane(1) },
        ActionSpec(.previousPane, lists.union([.overview, .page]), ActionWords.previousPane) { $0.changePane(-1) },
        ActionSpec(.open, everywhere.subtracting([.page]), ActionWords.open, hint: 3) { $0.open() },
        ActionSpec(.back, everywhere, ActionWords.back, hint: 4, unless: { $0.whyNoBack }) { $0.goBack() },
        ActionSpec(.overview, filled, ActionWords.overview) { $0.show(.overview) },
        ActionSpec(.checklists, filled, ActionWords.checklists) { $0.show(.checklists) },
        ActionSpec(.journal, filled, ActionWords.journal) { $0.show(.journal) },

        // Working
        ActionSpec(.note, items, ActionWords.note, hint: 5, unless: { $0.whyNoWork(on: [.measure, .problem]) }) {
            $0.openNote()
        },
        ActionSpec(.moves, items, ActionWords.moves, hint: 6, unless: { $0.whyNoWork(on: [.measure, .problem]) }) {
            $0.openMoves()
        },
        ActionSpec(.assign, items, ActionWords.assign, hint: 7, unless: { $0.whyNoWork(on: [.measure, .problem]) }) {
            $0.openAssign()
        },
        ActionSpec(.deadline, items, ActionWords.deadline, hint: 8, unless: { $0.whyNoWork(on: [.measure, .problem]) })
        {
            $0.openDeadline()
        },
        ActionSpec(.mark, [.problems, .tasks], ActionWords.mark, hint: 9, unless: { $0.whyNoMark }) { $0.toggleMark() },
        ActionSpec(.markAll, [.problems, .tasks], ActionWords.markAll) { $0.toggleAllMarks() },
        ActionSpec(
            .edit, items, ActionWords.edit, unless: { $0.whyNoWork(on: [.measure, .problem, .area, .round]) }
        ) { $0.openEdit() },
        ActionSpec(.add, filled.subtracting([.journal]), ActionWords.add, unless: { $0.whyNoAdd }) { $0.openAdd() },
        ActionSpec(
            .withdraw, items, ActionWords.withdraw, unless: { $0.whyNoWork(on: [.measure, .problem, .area, .round]) }
        ) { $0.openWithdraw() },
        ActionSpec(.undo, filled, ActionWords.undo, unless: { $0.whyNoChange }) { $0.send(.undo) },
        ActionSpec(.redo, filled, ActionWords.redo, unless: { $0.whyNoChange }) { $0.send(.redo) },

        // Looking
        ActionSpec(.find, lists.union([.overview, .journal]), ActionWords.find, hint: 10) { $0.openFind() },
        ActionSpec(.actions, everywhere, ActionWords.actions, hint: 11) { $0.openPalette() },
        ActionSpec(.help, everywhere, ActionWords.help, hint: 0) { $0.openHelp() },
        ActionSpec(.earlierMonth, lists.union([.overview]), ActionWords.earlierMonth, hint: 12) { $0.stepMonth(-1) },
        ActionSpec(.laterMonth, lists.union([.overview]), ActionWords.laterMonth, hint: 13, unless: { $0.whyNoLater }) {
            $0.stepMonth(1)
        },
        ActionSpec(.projection, [.overview], ActionWords.projection) { $0.toggleProjection() },
        ActionSpec(.language, everywhere, ActionWords.language) { $0.changeLanguage() },
        ActionSpec(.mouse, everywhere, ActionWords.mouse) { $0.toggleMouse() },
        ActionSpec(.refresh, everywhere, ActionWords.refresh) { _ in [.repaint] },

        // The round
        ActionSpec(.importNotice, everywhere, ActionWords.importNotice, unless: { $0.whyNoChange }) { $0.openImport() },
        ActionSpec(.newRound, everywhere, ActionWords.newRound, unless: { $0.whyNoChange }) { $0.openNewRound() },
        ActionSpec(.editRound, filled, ActionWords.editRound, unless: { $0.whyNoChange }) { $0.openEditRound() },
        ActionSpec(.declared, filled, ActionWords.declared, unless: { $0.whyNoChange }) { $0.openDeclared() },
        ActionSpec(.example, [.welcome], ActionWords.example, unless: { $0.whyReadOnly }) { _ in [.openExample] },
        ActionSpec(.quit, everywhere, ActionWords.quit, hint: 0) { _ in [.leave] },
    ]
}
