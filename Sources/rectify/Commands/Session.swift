import FoundationEssentials
import ShippedConfig
import Tracker
import Wording

/// What a command and the dashboard work with: the setup, and the ledger that is open.
struct Session {
    /// Where things are, who asks, which day it is, and in which language.
    var setup: Setup
    /// The ledger.
    let workspace: Workspace
    /// The one round that is worked with; nil for all.
    let round: ItemID?
    /// For whom it is recorded, if for someone else (代录).
    var behalf: Behalf?

    /// The language of everything that is said.
    var language: Language { setup.language }
    /// The day that counts as today.
    var today: Day { setup.today }
    /// The ledger as it is.
    var ledger: Ledger { workspace.ledger }
    /// The workflow in force.
    var workflow: Workflow { workspace.ledger.workflow }

    /// Opens the workspace of a setup. A folder that is not there is an empty ledger; nothing is written.
    init(_ setup: Setup) throws {
        self.setup = setup
        let own = Result { setup.takesOwnWorkflow ? try WorkflowInput.own(in: setup.configFolder) : nil }
        let workflow = try (try? own.get()) ?? Session.shippedWorkflow()
        workspace = try Workspace(
            folder: setup.dataFolder,
            settings: Workspace.Settings(workflow: workflow, stateFolder: setup.stateFolder, login: setup.login))
        // What is wrong with one's own file matters only where it is needed: no workflow is in force yet.
        if !workspace.hasWorkflow { _ = try own.get() }
        let ledger = workspace.ledger
        round = try setup.round.map { (name) throws(Refusal) in try ledger.round(called: name) }
        // Whoever said no name is the member whose login it is.
        if !setup.isNamed, let member = ledger.member(login: setup.login) { self.setup.by = member.name }
    }

    /// The workflow that is shipped: a new workspace takes it into its ledger, unless the person has one of his own.
    static func shippedWorkflow() throws -> Workflow {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(Workflow.self, from: ShippedConfig.workflow)
    }

    // MARK: Recording

    /// Who records, when, and for which day.
    var recorder: Workspace.Recorder {
        Workspace.Recorder(
            by: setup.by, day: setup.today, clock: setup.clock, now: now, behalf: behalf, late: setup.late)
    }

    /// The present time. In sample data, which is worked with as of a day in its past, it is that day's time, so that
    /// what is tried out there does not show as recorded later.
    private var now: Instant {
        let now = Clock.now
        guard ledger.isSample, setup.today < setup.clock else { return now }
        return Instant(seconds: now.seconds - Int64(setup.clock - setup.today) * 86_400)
    }

    /// Records a request as one event, durably, and writes the state out.
    ///
    /// - Throws: `Refusal` where a rule says no, `StorageError` where the disk does; then nothing was recorded.
    @discardableResult
    func record(_ request: Request) throws -> Event {
        try setup.requireChange()
        let event = try workspace.record(request, as: recorder)
        keepState()
        return event
    }

    /// Writes the folded state beside the journals. That it cannot be written is said, and is no failure.
    func keepState() {
        do {
            try workspace.keepState(JSONText.bytes(of: LedgerView(ledger: ledger, on: setup.today)))
        } catch {
            Output.remark(CommandWords.stateNotKept(Storage.why(error))[language])
        }
    }

    /// Removes what killed writers left behind long ago, where something may be written anyway.
    func tidy(_ command: any LedgerCommand) {
        guard !setup.isReadOnly else { return }
        guard command is DashboardCommand || (command as? any ChangingCommand)?.changes ?? false else { return }
        workspace.tidy()
        ScratchFolder.removeLeft(in: ScratchFolder.base)
    }

    // MARK: Looking

    /// What a command shows: the whole ledger and today, or one of the past.
    ///
    /// - Parameter countsDays: whether what is shown goes by today, so that later days in the ledger are worth a remark.
    func view(isForPeople: Bool, countsDays: Bool = true) throws -> Showing {
        if isForPeople, ledger.openRounds.isEmpty, !workspace.damage.isEmpty { throw CommandProblem.damagedLedger }
        guard let day = setup.asOf else {
            if countsDays, let last = workspace.log.last?.day, last > today {
                Output.remark(CommandWords.laterDays(last.description, today: today.description)[language])
            }
            return Showing(ledger: ledger, log: workspace.log, day: today, round: round)
        }
        // For a program nothing is an answer; a person wants to know why there is nothing.
        if isForPeople, let first = workspace.log.first?.day, day < first { throw CommandProblem.beforeFirst(first) }
        let past = workspace.ledger(asOf: day)
        // The round may not have been there yet.
        let round = try setup.round.map { (name) throws(Refusal) in try past.round(called: name) }
        return Showing(
            ledger: past, log: Array(workspace.log.prefix { $0.day <= day }), day: day, round: round)
    }

    /// The past day that the dashboard opens with; nil for now, also where today was asked for or nothing has a day.
    var shownDay: Day? { setup.asOf == today || workspace.isEmpty ? nil : setup.asOf }

    /// How many remarks on the journals stand above what was asked for.
    private static let remarks = 8

    /// Says what is wrong with the journals, if anything.
    func reportDamage() {
        let damage = workspace.damage.filter { !$0.isOfDevice }
        let shown = damage.prefix(Session.remarks)
        for damage in shown { Output.remark(CommandWords.damaged(Storage.phrase(damage))[language]) }
        let more = damage.count - shown.count
        if more > 0 { Output.remark(CommandWords.damaged(CommandWords.moreDamage(more))[language]) }
    }

    /// Says that this device cannot keep what it has to remember, which shows only when it is to.
    func reportDevice() {
        for damage in workspace.damage where damage.isOfDevice { Output.remark(Storage.phrase(damage)[language]) }
    }

    // MARK: What people type

    /// The item of a reference.
    func item(_ reference: String) throws(Refusal) -> ItemID { try ledger.item(called: reference, in: round) }

    /// The items of a reference or of several parted by commas.
    func items(_ references: [String]) throws(Refusal) -> [ItemID] {
        var items: [ItemID] = []
        for reference in references {
            for part in Lists.parts(reference) {
                let item = try item(part)
                if !items.contains(item) { items.append(item) }
            }
        }
        guard !items.isEmpty else { throw .noSuchItem(references.joined(separator: " ")) }
        return items
    }
}
