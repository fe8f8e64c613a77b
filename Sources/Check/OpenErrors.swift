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
    ///   - unit: the one unit whose ledger it is; nil where the document tells of the whole round.
    public init(
        of round: ItemID, unit: String? = nil, log: [Event], workflow: Workflow, damage: [Damage],
        evidence: [EvidenceCheck.Result],
        on day: Day
    ) {
        let events = log.filter { $0.day <= day }
        let ledger = Workspace.fold(events[...], workflow: workflow)
        findings = Check(ledger: ledger, log: events, damage: damage, evidence: evidence, round: round, on: day)
            .findings.filter { $0.severity == .error && OpenErrors.isAbout($0, unit, ledger) }
    }

    /// Whether a document tells of what a finding is about: a unit's ledger of what the unit is responsible for, by journals
    /// that are whole.
    private static func isAbout(_ finding: Finding, _ unit: String?, _ ledger: Ledger) -> Bool {
        guard let unit else { return true }
        return switch finding.spot {
        case .journal: true
        case .item(let item): ledger.units(of: item).contains(unit)
        case .declared, .round: false
        }
    }

    /// How many there are, with the first of them, as a sentence; nil where there is none.
    public var sentence: Phrase? {
        findings.isEmpty ? nil : CheckWords.standAgainst(findings.count, findings.prefix(3).map(\.message))
    }
}
