import FoundationEssentials
import Samples
import ShippedConfig
import Tracker
import Wording

/// What a command and the dashboard work with: the setup, and the ledger that is open.
package struct Session {
    /// Where things are, who asks, which day it is, and in which language.
    package var setup: Setup
    /// The ledger.
    package let workspace: Workspace
    /// The one round that is worked with; nil for all.
    package let round: ItemID?
    /// For whom it is recorded, if for someone else (代录).
    package var behalf: Behalf?

    /// The language of everything that is said.
    package var language: Language { setup.language }
    /// The day that counts as today.
    package var today: Day { setup.today }
    /// The ledger as it is.
    package var ledger: Ledger { workspace.ledger }
    /// The workflow in force.
    package var workflow: Workflow { workspace.ledger.workflow }

    /// Opens the workspace of a setup. A folder that is not there is an empty ledger; nothing is written.
    package init(_ setup: Setup) throws {
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
    package static func shippedWorkflow() throws -> Workflow {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(Workflow.self, from: ShippedConfig.workflow)
    }

    // MARK: Recording

    /// Who records, when, and for which day.
    package var recorder: Workspace.Recorder {
        Workspace.Recorder(
            by: setup.by, day: setup.today, clock: setup.clock, now: now, behalf: behalf, late: setup.late)
    }

    /// The present time. In sample data, which is worked with as of a day in its past, it is that day's time, so that
    /// what is tried out there does not show as recorded later: never a time before its own day, which would hide what is
    /// recorded for days that had passed by then.
    private var now: Instant {
        let now = setup.world.now()
        let day = max(setup.today, Example.standardDay)
        guard ledger.isSample, day < setup.clock else { return now }
        return Instant(seconds: now.seconds - Int64(setup.clock - day) * 86_400)
    }

    /// Writes the folded state beside the journals. That it cannot be written is said, and is no failure: nothing reads it
    /// back.
    package func keepState(saying say: (Phrase) -> Void) {
        do {
            try workspace.keepState(JSONText.bytes(of: LedgerView(ledger: ledger, on: setup.today)))
        } catch StorageError.vanished, StorageError.emptied {
            // What was saved is not at its place any more.
            say(CommandWords.damaged(Storage.phrase(Damage.vanished)))
        } catch {
            say(CommandWords.stateNotKept(Storage.why(error)))
        }
    }

    /// Asks the rules whether they would let a request through, and records nothing.
    package func rehearse(_ request: Request) throws(Refusal) {
        let context = Planner.Context(
            by: setup.by, day: setup.today, clock: setup.clock, behalf: behalf, late: setup.late)
        _ = try Planner(ledger: ledger, log: workspace.log, context: context).plan(request)
    }

    // MARK: Looking

    /// The past day that the dashboard opens with; nil for now, also where today was asked for or nothing has a day.
    var shownDay: Day? { setup.asOf == today || workspace.isEmpty ? nil : setup.asOf }

    // MARK: What people type

    /// The item of a reference.
    package func item(_ reference: String) throws(Refusal) -> ItemID { try ledger.item(called: reference, in: round) }

    /// The items of a reference or of several parted by commas.
    package func items(_ references: [String]) throws(Refusal) -> [ItemID] {
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
