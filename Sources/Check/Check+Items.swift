import Tracker
import Wording

// What can be wrong with a problem or a measure: its close-out, its owner, its dates.

extension Check {
    /// What is wrong with the letters, extensions and opinions of an item.
    static func item(_ item: ItemID, _ records: [Int], _ ledger: Ledger) -> [Finding] {
        var found: [Finding] = []
        for place in records where ledger.records[place].withdrawn == nil {
            let record = ledger.records[place]
            for (earlier, later) in record.kind.orderedDays {
                guard let first = record.happened(earlier), let second = record.day(later), second < first else {
                    continue
                }
                let other = Labels.field(earlier, of: record.kind)
                found.append(
                    Finding(
                        .datesReversed, at: .item(item), ref: ledger.reference(of: item),
                        CheckWords.datesReversed(
                            Labels.field(later, ofA: record.kind), second, before: other, first)))
            }
        }
        return found
    }

    /// What is wrong with a measure as it stands; `ledger` was folded from `log`.
    static func measure(_ index: Int, _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        let measure = ledger.measures[index]
        let ref = ledger.reference(ofMeasure: index)
        var found = measure.records.isEmpty ? [] : item(measure.id, measure.records, ledger)
        if ledger.workflow.group(measure.stage) == .closed {
            if !ledger.hasEvidence(measure: index) {
                let why = measure.steps.last { $0.details.noEvidence != nil }?.details.noEvidence
                found.append(
                    Finding(
                        .closedWithoutEvidence, at: .item(measure.id), ref: ref,
                        CheckWords.closedWithoutEvidence(ref, why: why)))
            }
            if let finding = closing(of: measure, ref, ledger, log) { found.append(finding) }
        }
        if !ledger.isDone(measure: index) {
            let owner = ledger.owner(ofMeasure: index)
            if owner.isNobody {
                found.append(Finding(.noOwner, at: .item(measure.id), ref: ref, CheckWords.noOwner(ref)))
            }
        }
        return found
    }

    /// A close-out under the submitter's name or login (ARCHITECTURE.md, decision 9).
    private static func closing(of measure: Measure, _ ref: String, _ ledger: Ledger, _ log: [Event]) -> Finding? {
        let workflow = ledger.workflow
        guard let closing = workflow.closing,
            let closed = measure.steps.lastIndex(where: { $0.move == closing.id }),
            let submitted = measure.steps[..<closed].last(where: { step in
                workflow.move(step.move).map(workflow.isSubmission) ?? false
            })
        else { return nil }
        let close = measure.steps[closed]
        if NameKey.isSame(close.actor, submitted.actor) {
            return Finding(
                .closedBySubmitter, at: .item(measure.id), ref: ref,
                CheckWords.closedByActor(ref, close.actor, submitted: submitted.day, closed: close.day))
        }
        var logins: [EventID: String] = [:]
        for place in ledger.history(of: measure.id) where log.indices.contains(place) {
            let event = log[place]
            if event.id == close.event || event.id == submitted.event { logins[event.id] = event.login }
        }
        guard let login = logins[close.event], login == logins[submitted.event], !login.isEmpty else { return nil }
        return Finding(
            .closedBySubmitter, at: .item(measure.id), ref: ref,
            CheckWords.closedByLogin(ref, login, submitter: submitted.actor, closer: close.actor))
    }

    // MARK: Deadlines

    /// Deadlines before the feedback, and those that were put off without saying why or without an extension. What comes
    /// from a problem's deadline is said once, of the problem.
    static func deadlines(_ measures: [Int], _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        var found: [Finding] = []
        var early: Set<Int> = []
        var moved: Set<Moved> = []
        for index in measures {
            let measure = ledger.measures[index]
            let problem = measure.problem
            if let feedback = ledger.rounds[measure.round].feedback, let deadline = ledger.deadline(ofMeasure: index),
                deadline < feedback
            {
                let isOwn = measure.deadline != nil
                if isOwn || early.insert(problem).inserted {
                    let item = isOwn ? measure.id : ledger.problems[problem].id
                    let ref = ledger.reference(of: item)
                    found.append(
                        Finding(
                            .deadlineBeforeFeedback, at: .item(item), ref: ref,
                            CheckWords.deadlineBeforeFeedback(ref, deadline, feedback: feedback)))
                }
            }
            guard measure.deadlineSteps.count > 1 else { continue }
            var last: Measure.DeadlineStep?
            for step in measure.deadlineSteps {
                guard let to = step.to else { continue }
                defer { last = step }
                guard let before = last, let from = before.to, to > from else { continue }
                // One act on the problem's deadline moves those of all its measures.
                let ofProblem = isOfProblem(step, measure, ledger, log)
                if ofProblem, !moved.insert(Moved(problem: problem, event: step.event)).inserted { continue }
                let item = ofProblem ? ledger.problems[problem].id : measure.id
                let ref = ledger.reference(of: item)
                if step.reason == nil {
                    found.append(
                        Finding(
                            .deadlineMoved, at: .item(item), ref: ref,
                            CheckWords.movedWithoutReason(ref, from: from, to: to, on: step.day, by: step.by)))
                } else if let issued = ledger.rounds[measure.round].plan[.issued], issued <= step.day,
                    !isGranted(step, index, ledger), !cameBack(measure, from: before.day, to: step.day)
                {
                    found.append(
                        Finding(
                            .deadlineMoved, at: .item(item), ref: ref,
                            CheckWords.movedWithoutExtension(
                                ref, from: from, to: to, on: step.day, by: step.by, issued: issued)))
                }
            }
        }
        return found
    }

    private struct Moved: Hashable {
        let problem: Int
        let event: EventID
    }

    /// Whether a step of a measure's deadline was its problem's: then its event is none of the measure's own.
    private static func isOfProblem(
        _ step: Measure.DeadlineStep, _ measure: Measure, _ ledger: Ledger, _ log: [Event]
    ) -> Bool {
        !ledger.history(of: measure.id).contains { log.indices.contains($0) && log[$0].id == step.event }
    }

    /// Whether a measure came back between two days: it is worked on anew then, and has a new deadline.
    private static func cameBack(_ measure: Measure, from: Day, to: Day) -> Bool {
        measure.steps.contains { $0.move == "relapse" && $0.day >= from && $0.day <= to }
    }

    /// Whether an extension of the measure or of its problem was granted that this step is the effect of.
    private static func isGranted(_ step: Measure.DeadlineStep, _ index: Int, _ ledger: Ledger) -> Bool {
        let problem = ledger.problems[ledger.measures[index].problem].id
        let requests =
            ledger.records(ofMeasure: index, .extensionRequest) + ledger.records(of: problem, .extensionRequest)
        return requests.contains {
            $0.text(.result) == ExtensionResult.granted.rawValue && $0.day(.repliedOn) == step.day
        }
    }
}
