import Canvas
import Tracker
import Wording

/// Everything that the dashboard shows, as one value: updates change it, rendering reads it.
public struct State: Sendable {
    // What comes from outside.
    /// The size of the screen.
    public internal(set) var size: Size
    /// The language of the screens.
    public internal(set) var language: Language
    /// How lines are drawn.
    public var borders: Borders
    /// The day that everything is measured by.
    public internal(set) var today: Day
    /// The clock's day, which can be another than the day that everything is measured by.
    public var clock: Day
    /// Who is working.
    public internal(set) var who: String
    /// Whether nothing can be changed, only looked at.
    public let isReadOnly: Bool
    /// The one round that is shown; nil for all.
    var round: ItemID?
    /// The seconds by which the local clock is ahead of UTC, which says on which day something was recorded.
    public var utcOffset = 0
    /// The ledger as it is shown.
    public internal(set) var ledger: Ledger
    /// The keys.
    public let keymap: Keymap
    /// The columns of the task list.
    public let columns: Columns
    var log: [Event] = []
    /// What was counted on the days of documents, so that a change folds nothing again.
    var past = DeclaredComparison.Past()
    var damage: [Damage] = []
    /// The past day that is shown; nil for now.
    var asOf: Day?

    // Where one is.
    var screen: Screen = .overview
    var scope = Scope()
    var lists: [ListState] = [ListState(), ListState(), ListState()]
    var focus: Pane = .tasks
    /// Where each problem stands in the problem list.
    var problemPlaces: [Int: Int] = [:]
    var overviewCursor = 0
    var welcomeCursor = 0
    /// The crumb of the search that is being typed.
    var liveCrumb: Scope.Crumb?
    /// What is being looked for off the keys; nil for nothing.
    var finding: FigureJob.Key?
    /// What the lists show; another than `scope` while it is looked for.
    private(set) var shownScope = Scope()
    /// How many texts went to the editor.
    var edits = 0
    var page: Page?
    /// The lines of the page, made once for each state of its item, not for each key.
    var pageLines = PageText.Lines()
    var journal = JournalState()
    var queue = QueueState()
    var registers = RegisterState()
    var reports = ReportsState()
    var check = CheckState()
    /// What a file brings, while it is looked through.
    var importing: ImportState?
    var marks: Set<ItemID> = []
    var overlays: [Overlay] = []
    var isProjection = false
    var isMouseOn = true

    /// The screen that a door was opened from, and its scope: Esc leads back there.
    var origin: Origin?

    /// What was typed in forms and is not saved.
    var drafts: [String: Draft] = [:]
    /// What of it is known to be on the disk.
    var keptDrafts: [String: Draft] = [:]
    /// What tells the drafts that are typed here from those of another window of the same person.
    let window: String
    /// Whether it was said that what is typed cannot be kept.
    var isWarnedOfDrafts = false
    /// Whether it was said that leaving the program loses drafts.
    var isWarnedOfLeaving = false
    /// The draft of a form that was left before its answer came.
    var awaited: String?
    /// What was typed while a form was being saved: for its field where it is refused, else told.
    var meanwhile = ""
    /// Whether the person has an editor for long text.
    public var hasEditor = true
    /// Whether the key at hand came by itself.
    var isKeyAlone = true
    /// Whether it came sooner after the one before it than anybody answers what he has read.
    var isKeyHasty = false
    /// Whether it may do what cannot be taken back: a single key of a person, not one of a text on a slow line.
    var isKeyDeliberate: Bool { isKeyAlone && !isKeyHasty }
    var lastBurst = Burst.dropped

    // What is going on.
    /// Ledgers that have arrived and are not shown yet, the oldest first: the figures of that one are being counted.
    var arriving: [Arrival] = []
    /// How many have arrived.
    var arrivals = 0
    /// What is waited for.
    var waiting: [Waiting] = []
    /// How many changes are on their way to the disk.
    var pending = 0
    /// What is to be told on the line above the keys.
    var notice: Notice?
    /// Whether a sentence is told at the foot of the screen.
    public var isTelling: Bool { notice != nil }
    var derived: Derived
    /// Grows with each change of what is shown, so that texts can be kept under it.
    var generation = 0

    /// A message on the line above the keys.
    struct Notice: Sendable, Equatable {
        var phrase: Phrase
        var role: Role
    }

    /// Where one came from.
    struct Origin: Sendable, Equatable {
        var screen: Screen
        var scope: Scope
    }

    /// The page of one item.
    struct Page: Sendable, Equatable {
        var item: ItemID
        var offset = 0
    }

    /// A dashboard over a ledger, or over one round of it, as it is or as of a past day.
    public init(
        size: Size, language: Language, borders: Borders = .unicode, today: Day, who: String, isReadOnly: Bool = false,
        round: ItemID? = nil, keymap: Keymap, columns: Columns, window: String = "", drafts: [String: Draft] = [:],
        snapshot: Input.Snapshot
    ) {
        self.size = size
        self.language = language
        self.borders = borders
        self.today = today
        clock = today
        self.who = who
        self.isReadOnly = isReadOnly
        self.round = round
        self.keymap = keymap
        self.columns = columns
        self.window = window
        self.drafts = drafts
        keptDrafts = drafts
        ledger = snapshot.ledger
        log = snapshot.log
        damage = snapshot.damage
        asOf = snapshot.asOf
        var past = DeclaredComparison.Past()
        derived = Derived(
            ledger: snapshot.ledger, log: snapshot.log, round: round, scope: Scope(), day: snapshot.asOf ?? today,
            past: &past)
        self.past = past
        show(rows: Figures.rows(derived, snapshot.ledger, Scope()))
        refreshQueue()
        refreshRegisters()
        startWhereWorkIs()
        tell(ofLeft: drafts.filter { Draft.isOffered($0.key, in: snapshot.ledger) })
    }

    /// The day whose figures are shown.
    var day: Day { asOf ?? today }

    /// Where the keys go when nothing lies over the screen.
    public var context: Context {
        if importing != nil { return .importing }
        if isEmpty { return .welcome }
        switch screen {
        case .overview: return .overview
        case .checklists: return page == nil ? focus.context : .page
        case .reports: return .reports
        case .journal: return .journal
        case .queue: return .queue
        case .registers: return .registers
        case .check: return .check
        }
    }

    /// The round that is changed where a round is meant, as a place in `Ledger.rounds`: the one that is shown, of several
    /// the last.
    var roundInHand: Int? {
        guard let round else { return ledger.openRounds.last }
        guard case .round(let index)? = ledger.place(of: round) else { return nil }
        return index
    }

    /// The last day of what is shown, where that is later than the day of the figures.
    var laterDay: Day? { asOf == nil ? log.last.flatMap { $0.day > day ? $0.day : nil } : nil }

    /// Whether there is nothing to show yet.
    var isEmpty: Bool { ledger.openRounds.isEmpty }

    /// Why nothing can be begun here although nothing is shown: this device knows the ledger with entries, or it cannot
    /// be read.
    var whyNothingBegins: Phrase? {
        switch Damage.bar(ledger, isLogEmpty: log.isEmpty, damage) {
        case .emptied?: Storage.emptied("")
        case .closed(let damage)?: Storage.phrase(damage)
        case nil: nil
        }
    }

    /// A round that was just brought in starts at what is missing; otherwise the overview comes first.
    private mutating func startWhereWorkIs() {
        guard !isEmpty else { return }
        screen = .overview
        if ledger.hasMembers, member == nil, whyNoChange == nil { _ = openWho() }
        startInOwnScope()
    }

    /// Whoever works for a unit starts in that unit's scope (ARCHITECTURE.md, "Checklists").
    mutating func startInOwnScope() {
        guard let member, case let unit = member.ownUnit, ledger.workflow.isBoundToUnit(member.role),
            derived.whole.byUnit.contains(where: { $0.name == unit })
        else { return }
        screen = .checklists
        scope = Scope([.unit(unit)])
        rederive(scopeOnly: true)
    }

    // MARK: Lists

    /// Computes what is shown anew: after the scope has changed, or the round that is looked at.
    ///
    /// Where only the scope has changed, the figures of everything stay as they are.
    mutating func rederive(scopeOnly: Bool = false) {
        guard scopeOnly else {
            let key = figureKey(of: .arrived(arrivals), round, scope, on: day)
            return show(FigureJob(key: key, ledger: ledger, log: log, past: past).run())
        }
        derived = Derived(
            ledger: ledger, log: log, round: round, scope: scope, day: day, keeping: derived, past: &past)
        show(Figures.rows(derived, ledger, scope), of: scope)
    }

    /// Shows what was found, unless something else is looked for by now.
    mutating func take(found: Figures) -> [Effect] {
        finding = nil
        guard found.key == findKey else { return find() }
        derived = found.derived
        show(found.rows, of: scope)
        return []
    }

    /// Has looked for what is typed, off the keys; one search at a time.
    mutating func find() -> [Effect] {
        guard finding == nil, scope != shownScope else { return [] }
        finding = findKey
        return [.figure(FigureJob(key: findKey, ledger: ledger, log: log, keeping: derived, past: past))]
    }

    private var findKey: FigureJob.Key {
        figureKey(of: .shown(generation: generation), round, scope, on: day)
    }

    private mutating func show(_ rows: [[Row]], of scope: Scope) {
        show(rows: rows)
        shownScope = scope
        // What left the list is marked no longer: nobody would see what an action acts on.
        if !marks.isEmpty { marks.formIntersection(derived.measures.map { ledger.measures[$0].id }) }
        generation += 1
    }

    /// Shows figures that were counted for the ledger that is shown.
    mutating func show(_ figures: Figures) {
        derived = figures.derived
        past = figures.past
        var rows = figures.rows
        if figures.key.scope != scope {
            derived = Derived(
                ledger: ledger, log: log, round: round, scope: scope, day: day, keeping: derived, past: &past)
            rows = Figures.rows(derived, ledger, scope)
        }
        if let beside = figures.beside, figures.key.who == who { queue.entries = beside.queue } else { refreshQueue() }
        if let beside = figures.beside, figures.key.register == registers.register {
            show(beside.registers)
        } else {
            refreshRegisters()
        }
        show(rows, of: scope)
    }

    private mutating func show(rows: [[Row]]) {
        let ledger = ledger
        let derived = derived
        for (place, rows) in rows.enumerated() { lists[place].take(rows) { State.id($0, ledger, derived) } }
        problemPlaces = [:]
        for (place, row) in list(.problems).rows.enumerated() {
            if case .problem(let index) = row { problemPlaces[index] = place }
        }
    }

    static func id(_ row: Row, _ ledger: Ledger, _ derived: Derived) -> RowID? {
        switch row {
        case .round(let index): .item(ledger.rounds[index].id)
        case .area(let index): .item(ledger.areas[index].id)
        case .problem(let index): .item(ledger.problems[index].id)
        case .measure(let index): .item(ledger.measures[index].id)
        case .door(let flag, _): .door(flag)
        case .leader(let index): .leader(derived.leaders[index].name)
        case .unit(let index): .unit(derived.units[index].name)
        case .separator: nil
        }
    }

    mutating func withList(_ pane: Pane, _ body: (inout ListState, (Row) -> RowID?) -> Void) {
        let ledger = ledger
        let derived = derived
        body(&lists[pane.rawValue]) { State.id($0, ledger, derived) }
    }

    func list(_ pane: Pane) -> ListState { lists[pane.rawValue] }

    /// The row that the focused list's cursor is on.
    var selectedRow: Row? { list(focus).selected }
}
