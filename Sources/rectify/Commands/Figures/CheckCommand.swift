import ArgumentParser
import Check
import Desk
import Tracker
import Wording

/// Something was found: the run ends with 1, and all that is to be said has been said.
struct FindingsFound: Error {}

/// `check [--codes] [--remind REF…]`
struct CheckCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: CheckWords.command.spoken, discussion: CheckWords.discussion.spoken)
    }

    @Flag(help: CheckWords.codesOption.help()) var codes = false
    @Option(parsing: .upToNextOption, help: CheckWords.remindOption.help("REF")) var remind: [String] = []
    @Flag(help: CheckWords.skipEvidenceOption.help()) var skipEvidence = false
    @Flag(help: CheckWords.acceptLossOption.help()) var acceptLoss = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { !remind.isEmpty || acceptLoss }

    func validate() throws {
        if codes, !remind.isEmpty {
            throw ValidationError(CommandWords.atMostOne(["--codes", "--remind"]).spoken)
        }
        if acceptLoss, codes || !remind.isEmpty {
            throw ValidationError(CommandWords.atMostOne(["--accept-loss", codes ? "--codes" : "--remind"]).spoken)
        }
    }

    func run(_ session: Session) throws {
        if codes { return try CheckText.codes.write(output.format, session.language) }
        if !remind.isEmpty { return try makeMilestones(session) }
        if acceptLoss { try session.workspace.acceptLoss() }
        if !session.setup.isReadOnly { session.workspace.rememberJournals() }
        // Damage is a finding here, not a reason to show nothing.
        let isForPeople = output.format == .table && session.workspace.damage.isEmpty
        let shown = try session.view(isForPeople: isForPeople)
        let evidence =
            skipEvidence ? [] : EvidenceCheck.flaws(of: shown.ledger, all: session.ledger, in: session.workspace.shelf)
        let check = Check(
            ledger: shown.ledger, log: shown.log,
            damage: JournalAudit.damage(
                session.workspace.damage, in: session.workspace.log, clock: session.setup.clock),
            evidence: evidence, round: shown.round, on: shown.day)
        try CheckText(check, shown, readEvidence: !skipEvidence).write(output.format, session.language)
        if !check.findings.isEmpty { throw FindingsFound() }
    }

    /// Makes milestones of the commitments of some items, all or none.
    private func makeMilestones(_ session: Session) throws {
        let shown = try session.view(isForPeople: false)
        let check = Check(ledger: shown.ledger, log: shown.log, round: shown.round, on: shown.day)
        var requests: [(Request, Workspace.Recorder)] = []
        for item in try session.items(remind) {
            let commitments = check.commitments(of: item, in: shown.ledger)
            guard !commitments.isEmpty else {
                throw CommandProblem.noCommitment(shown.ledger.reference(of: item))
            }
            requests += commitments.map { ($0.request, session.recorder) }
        }
        let events = try session.workspace.record(requests)
        session.keepState()
        try Output.write(
            lines: events.map { CommandWords.recorded(History.summary($0, in: session.ledger))[session.language] })
    }
}
