import Tracker
import Wording

/// The registers: one list for each kind of what stands beside the measures. One table for the screen, its title and what
/// is added there.
enum Register: Int, CaseIterable, Sendable {
    case lookBacks, milestones, extensions, letters, evidence, outcomes, meetings, opinions, surveys, reports, members

    /// The kind of its records.
    var kind: ItemKind {
        switch self {
        case .lookBacks: .lookBack
        case .milestones: .milestone
        case .extensions: .extensionRequest
        case .letters: .letter
        case .evidence: .evidence
        case .outcomes: .outcome
        case .meetings: .meeting
        case .opinions: .opinion
        case .surveys: .survey
        case .reports: .statement
        case .members: .member
        }
    }

    var label: Phrase { Labels.item(kind) }

    /// The action that adds to it; nil where that begins at a measure.
    var adding: ActionID? {
        switch self {
        case .meetings: .meeting
        case .opinions: .opinion
        case .surveys: .survey
        case .reports: .reported
        case .members: .member
        case .lookBacks: .sample
        case .milestones, .extensions, .letters, .evidence, .outcomes: nil
        }
    }
}

/// A row of a register: a record, what a measure was handed in with, or a unit's month.
enum RegisterRow: Hashable, Sendable {
    case record(ItemID)
    /// What a measure was handed in with, by its place among that.
    case handedIn(ItemID, Int)
    case unit(round: Int, Int)
}

/// The registers' screen: which one is shown, and where one is in it.
struct RegisterState: Sendable {
    var register = Register.lookBacks
    var rows: [RegisterRow] = []
    var list = LineList()
    /// How many rows each register has, by its place.
    var counts: [Int] = []
}

/// The queue's screen: what waits, and where one is.
struct QueueState: Sendable {
    var entries: [Queue.Entry] = []
    var list = LineList()
}

extension State {
    // MARK: The queue

    /// The member who is working, if members were named and this is one of them.
    var member: Member? { ledger.member(named: who) }

    /// Computes anew what waits for whoever is working.
    mutating func refreshQueue() { queue.entries = Figures.queue(ledger, who, round: round, on: day) }

    // MARK: Registers

    /// Makes the rows of the register anew: after the register has changed.
    mutating func refreshRegisters() {
        show(RegisterRows(ledger, round: round, months: derived.reports, registers.register))
    }

    /// Shows the rows of the register; the cursor stays on its row.
    mutating func show(_ rows: RegisterRows) {
        let selected = registerRow
        registers.counts = rows.counts
        registers.rows = rows.rows
        if let selected, let place = registers.rows.firstIndex(of: selected) { registers.list.cursor = place }
        registers.list.move(by: 0, count: registers.rows.count)
    }

    /// The day that a record stands under.
    static func date(of record: Record) -> Day { dateField(of: record).flatMap(record.day) ?? record.day }

    /// The field that the day comes from: where the day stands, it need not be said again.
    static func dateField(of record: Record) -> Field? { record.kind.days.first { record[$0] != .nothing } }

    /// What a record says beside its day.
    func summary(_ record: Record) -> String {
        var shown = Set([State.dateField(of: record)].compactMap { $0 })
        if record.kind == .member {
            // The role stands at the right; units are often called by their own name.
            shown.insert(.role)
            if record[.unit] == record[.title] { shown.insert(.unit) }
        }
        var text = said(RecordWords.summary(record, without: shown, in: ledger))
        // What a meeting decided is what one looks for.
        let decisions = record.kind == .meeting ? ledger.records(of: record.id, .decision) : []
        if !decisions.isEmpty {
            let all = decisions.map { Request.Decision.typed($0, in: ledger) }.joined(separator: "；")
            text += (text.isEmpty ? "" : "  ") + said(Labels.item(.decision)) + (language == .zh ? "：" : ": ") + all
        }
        return text.replacing("\n", with: " ")
    }

    /// Whose act a record is by now: of one that was answered, who answered it.
    func actor(of record: Record) -> String { ledger.answeredBy(record, in: log) ?? record.by }

    /// The row that the cursor is on.
    var registerRow: RegisterRow? {
        registers.rows.indices.contains(registers.list.cursor) ? registers.rows[registers.list.cursor] : nil
    }

    /// The record that the cursor of the registers is on.
    var currentRecord: Record? {
        guard screen == .registers, case .record(let id)? = registerRow else { return nil }
        return ledger.record(id)
    }

    mutating func changeRegister(_ direction: Int) {
        let count = Register.allCases.count
        registers.register =
            Register(rawValue: (registers.register.rawValue + direction + count) % count) ?? .lookBacks
        registers.list = LineList()
        refreshRegisters()
    }

    /// Opens the page of what a record belongs to; what belongs to the round opens as a form.
    mutating func openRegisterRow() -> [Effect] {
        switch registerRow {
        case .unit(let round, let index)?:
            let row = derived.reports[round].rows[index]
            return openReport(of: row.unit, round: derived.rounds[round], month: derived.reports[round].month)
        case .handedIn(let measure, _)?:
            openPage(of: measure)
            return []
        case .record(let id)?:
            guard let record = ledger.record(id) else { return [] }
            switch record.under.flatMap(ledger.place(of:)) {
            case .measure?, .problem?:
                if let under = record.under { openPage(of: under) }
                return []
            case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return perform(.edit)
            }
        case nil: return []
        }
    }

    /// Opens the page of an item from a screen that is no list of items; Esc leads back there.
    mutating func openPage(of item: ItemID) {
        origin = Origin(screen: screen, scope: scope)
        screen = .checklists
        page = Page(item: item)
    }

    /// What a measure was handed in with.
    func handedIn(_ measure: ItemID, _ place: Int) -> Measure.Evidence? {
        guard case .measure(let index)? = ledger.place(of: measure) else { return nil }
        let evidence = ledger.measures[index].evidence
        return evidence.indices.contains(place) ? evidence[place] : nil
    }

    /// Opens the page of what waits.
    mutating func openQueueEntry() -> [Effect] {
        guard queue.entries.indices.contains(queue.list.cursor) else { return [] }
        let entry = queue.entries[queue.list.cursor]
        switch ledger.place(of: entry.item) {
        case .measure?, .problem?:
            openPage(of: entry.item)
        case .round(let round)? where entry.kind == .report:
            guard let unit = member?.ownUnit else { return [] }
            return openReport(
                of: unit, round: round, month: ledger.monthToReport(ofRound: round, on: day))
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return show(.registers)
        }
        return []
    }
}
