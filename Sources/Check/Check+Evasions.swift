import Text
import Tracker
import Wording

// Ways around the rules that leave every single step allowed.

extension Check {
    /// Evidence that was there when a measure was submitted and was taken away after; `ledger` was folded from `log`.
    static func evidenceWithdrawn(_ index: Int, _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        let measure = ledger.measures[index]
        let workflow = ledger.workflow
        guard !measure.records.isEmpty,
            let submission = measure.steps.last(where: { workflow.move($0.move).map(workflow.isSubmission) ?? false }),
            let submitted = place(of: submission.event, in: measure.id, ledger, log)
        else { return [] }
        let ref = ledger.reference(ofMeasure: index)
        return measure.records.compactMap { place in
            let record = ledger.records[place]
            guard record.kind == .evidence, record.withdrawn != nil,
                let added = ledger.history(of: record.id).first, added < submitted,
                let withdrawal = ledger.lastSetting(of: .withdrawn, in: record.id, log[...]),
                withdrawal.place > submitted
            else { return nil }
            let name = record.text(.fileName) ?? record.text(.reference) ?? ""
            return Finding(
                .evidenceWithdrawn, at: .item(measure.id), ref: ref,
                CheckWords.evidenceWithdrawn(
                    ref, name, submitted: submission.day, withdrawn: withdrawal.event.day, by: withdrawal.event.actor))
        }
    }

    /// A measure that was overdue when it was put among those that are only looked at again on a later day, and is there still.
    static func heldOverdue(_ index: Int, _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        let measure = ledger.measures[index]
        guard ledger.isReviewed(measure: index), let step = measure.steps.last(where: { $0.was != $0.to }),
            ledger.workflow.stage(step.was)?.clock == .deadline, let deadline = ledger.deadline(ofMeasure: index),
            let first = ledger.firstHold(ofMeasure: index)
        else { return [] }
        // Whatever day it is said to be of: what was recorded when the deadline had passed was done then.
        let held = recorded(step.event, of: measure.id, ledger, log) ?? step.day
        guard deadline < held, deadline < recorded(first.event, of: measure.id, ledger, log) ?? first.day else {
            return []
        }
        let ref = ledger.reference(ofMeasure: index)
        return [
            Finding(
                .heldOverdue, at: .item(measure.id), ref: ref,
                CheckWords.heldOverdue(
                    ref, deadline, held: held, by: step.actor, review: measure.reviewDate,
                    reason: step.details.reason))
        ]
    }

    /// The day on which an act was recorded, or that it was recorded for where that is later. What was written on the day
    /// after is of the day itself.
    static func recorded(_ event: EventID, of item: ItemID, _ ledger: Ledger, _ log: [Event]) -> Day? {
        place(of: event, in: item, ledger, log).map { log[$0].recordedDay }
    }

    /// Where in the log an event stands that is of an item.
    private static func place(of event: EventID, in item: ItemID, _ ledger: Ledger, _ log: [Event]) -> Int? {
        ledger.history(of: item).last { log.indices.contains($0) && log[$0].id == event }
    }
}
