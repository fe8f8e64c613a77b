import Desk
import Tracker
import Wording

extension Session {
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
        var past = workspace.ledger(asOf: day)
        past.limit(as: ledger)
        // The round may not have been there yet.
        let round = try setup.round.map { (name) throws(Refusal) in try past.round(called: name) }
        return Showing(
            ledger: past, log: Array(workspace.log.prefix { $0.day <= day }), day: day, round: round)
    }

    // MARK: What is wrong

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

    /// Remembers on this device how far the journals go that were read. The dashboard does that off the keys, and what a
    /// command records is remembered with it.
    func remember(_ command: any LedgerCommand) {
        guard !setup.isReadOnly, !(command is DashboardCommand) else { return }
        workspace.noteJournals()
    }

    /// Removes what killed writers left behind long ago, where something may be written anyway.
    func tidy(_ command: any LedgerCommand) {
        guard !setup.isReadOnly else { return }
        guard command is DashboardCommand || (command as? any ChangingCommand)?.changes ?? false else { return }
        workspace.tidy()
        ScratchFolder.removeLeft(in: ScratchFolder.base)
    }
}
