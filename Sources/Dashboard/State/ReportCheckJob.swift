import Check
import Reports
import Tracker
import Wording

/// What stands against sending a document, to be looked for off the keys: the ledger of its day is made for it, and checked.
public struct ReportCheckJob: Hashable, Sendable {
    /// What is looked at; what a job is told by.
    struct Key: Hashable, Sendable {
        var document: ReportDocument
        var round: ItemID
        var day: Day
        var generation: Int
        var evidence: [EvidenceCheck.Result]
    }

    let key: Key
    @Along var log: [Event]
    @Along var workflow: Workflow
    @Along var damage: [Damage]
    /// The clock's day.
    @Along var clock: Day

    /// What came of it.
    public struct Outcome: Sendable {
        let key: Key
        /// What is to be known of it, and what stands against it.
        let sentences: [Phrase]
    }

    /// What the command would say of the document: on which day it is signed, and what is left out of it. None of it depends
    /// on the words of its template.
    private var remarks: [Phrase] {
        let templates = try? ReportTemplates.shipped()
        let draft = templates.flatMap {
            ReportDraft(
                key.document, log: log, workflow: workflow, round: key.round, today: key.day, language: .zh,
                templates: $0, gaps: damage.count(where: \.hidesEntries))
        }
        return draft?.remarks ?? []
    }

    /// Looks for it. It takes as long as there is much.
    public func run() -> Outcome {
        let errors = OpenErrors(
            of: key.round, unit: key.document.unit, log: log, workflow: workflow,
            damage: JournalAudit.damage(damage, in: log, clock: clock),
            evidence: key.evidence, on: key.day)
        return Outcome(key: key, sentences: remarks + [errors.sentence].compactMap(\.self))
    }
}
