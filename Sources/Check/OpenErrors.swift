import Tracker
import Wording

/// The errors that `check` finds in a round on the day of a document's figures: what stands against sending it.
public struct OpenErrors: Sendable {
    /// The errors, in the order of the check.
    public let findings: [Finding]

    /// The errors of a round on a day.
    ///
    /// - Parameters:
    ///   - log: all events, in the common order.
    ///   - workflow: the one that holds until an event brings one.
    ///   - damage: what is wrong with the journals.
    ///   - evidence: what is wrong with the attached files, as far as they were read.
    public init(
        of round: ItemID, log: [Event], workflow: Workflow, damage: [Damage], evidence: [EvidenceCheck.Result],
        on day: Day
    ) {
        let events = log.filter { $0.day <= day }
        let ledger = Workspace.fold(events[...], workflow: workflow)
        findings = Check(ledger: ledger, log: events, damage: damage, evidence: evidence, round: round, on: day)
            .findings.filter { $0.severity == .error }
    }

    /// How many there are, with the first of them, as a sentence; nil where there is none.
    public var sentence: Phrase? {
        findings.isEmpty ? nil : CheckWords.standAgainst(findings.count, findings.prefix(3).map(\.message))
    }
}
