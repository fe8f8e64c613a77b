import Text
import Tracker
import Wording

// What can be wrong with a problem or a measure: its close-out, its owner, its dates.

extension Check {
    /// What is wrong with the letters, extensions and opinions of an item.
    static func item(_ item: ItemID, _ records: [Int], _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        var found = granted(item, records, ledger, log)
        for place in records where ledger.records[place].withdrawn == nil {
            let record = ledger.records[place]
            for (earlier, later) in record.kind.orderedDays {
                guard let first = record.happened(earlier), let second = record.day(later), second < first else {
                    continue
                }
                // What came with its item from a file was recorded before that, nobody here knows when.
                if record.day(earlier) == nil, ledger.cameWithItem(record) { continue }
                let other = Labels.field(earlier, ofA: record.kind)
                found.append(
                    Finding(
                        .datesReversed, at: .item(item), ref: ledger.reference(of: item),
                        CheckWords.datesReversed(
                            of: ledger.reference(of: item), Labels.field(later, ofA: record.kind), second,
                            before: other, first)))
            }
        }
        return found
    }

    /// What is wrong with a measure as it stands; `ledger` was folded from `log`.
    static func measure(_ index: Int, _ ledger: Ledger, _ log: [Event], _ others: inout ClosedForOthers) -> [Finding] {
        let measure = ledger.measures[index]
        let ref = ledger.reference(ofMeasure: index)
        var found = measure.records.isEmpty ? [] : item(measure.id, measure.records, ledger, log)
        if ledger.workflow.group(measure.stage) == .closed {
            if !ledger.hasEvidence(measure: index) {
                let why = measure.steps.last { $0.details.noEvidence != nil }?.details.noEvidence
                found.append(
                    Finding(
                        .closedWithoutEvidence, at: .item(measure.id), ref: ref,
                        CheckWords.closedWithoutEvidence(ref, why: why)))
            }
            switch closing(of: measure, ref, ledger, log) {
            case .found(let finding)?: found.append(finding)
            case .forOthers(let login)?: others.add(index, login)
            case nil: break
            }
        }
        if !ledger.isDone(measure: index) {
            let owner = ledger.owner(ofMeasure: index)
            if owner.isNobody {
                found.append(Finding(.noOwner, at: .item(measure.id), ref: ref, CheckWords.noOwner(ref)))
            }
        }
        return found
    }

    /// What is to be said of who closed a measure.
    private enum Closing {
        case found(Finding)
        /// One login recorded both for others, with the basis said.
        case forOthers(login: String)
    }

    /// A close-out under the submitter's name or login (ARCHITECTURE.md, decision 9).
    private static func closing(of measure: Measure, _ ref: String, _ ledger: Ledger, _ log: [Event]) -> Closing? {
        let workflow = ledger.workflow
        guard let closing = workflow.closing,
            let closed = measure.steps.lastIndex(where: { $0.move == closing.id }),
            let submitted = measure.steps[..<closed].last(where: { step in
                workflow.move(step.move).map(workflow.isSubmission) ?? false
            })
        else { return nil }
        let close = measure.steps[closed]
        if NameKey.isSame(close.actor, submitted.actor) {
            return .found(
                Finding(
                    .closedBySubmitter, at: .item(measure.id), ref: ref,
                    CheckWords.closedByActor(ref, close.actor, submitted: submitted.day, closed: close.day)))
        }
        let acts = ledger.history(of: measure.id).filter(log.indices.contains).map { log[$0] }
        guard let closing = acts.first(where: { $0.id == close.event }), !closing.login.isEmpty,
            let submission = acts.first(where: { $0.id == submitted.event }), submission.login == closing.login
        else { return nil }
        if closing.isToldFor || submission.isToldFor { return .forOthers(login: closing.login) }
        return .found(
            Finding(
                .closedBySubmitter, at: .item(measure.id), ref: ref,
                CheckWords.closedByLogin(ref, closing.login, submitter: submitted.actor, closer: close.actor)))
    }

    /// Extensions of an item that one person asked for and granted.
    private static func granted(_ item: ItemID, _ records: [Int], _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        records.compactMap { place in
            let record = ledger.records[place]
            guard record.kind == .extensionRequest, record.withdrawn == nil,
                record.text(.result) == ExtensionResult.granted.rawValue
            else { return nil }
            let answer = ledger.history(of: record.id).reversed().lazy.filter(log.indices.contains).map { log[$0] }
                .first { event in
                    event.changes.contains { change in
                        guard case .set(let assignment) = change else { return false }
                        return assignment.item == record.id && assignment.field == .result
                    }
                }
            guard let answer else { return nil }
            let ref = ledger.reference(of: item)
            guard NameKey.isSame(answer.actor, record.by) else {
                return grantedUnderOneLogin(record, answer, item, ref, ledger, log)
            }
            return Finding(
                .grantedByAsker, at: .item(item), ref: ref,
                CheckWords.grantedByAsker(ref, record.by, to: record.day(.deadline), granted: answer.day))
        }
    }

    /// An extension that one login recorded both the request and the answer of: worth knowing where it says for whom, else
    /// nobody else has agreed.
    private static func grantedUnderOneLogin(
        _ record: Record, _ answer: Event, _ item: ItemID, _ ref: String, _ ledger: Ledger, _ log: [Event]
    ) -> Finding? {
        guard !answer.login.isEmpty, let place = ledger.history(of: record.id).first, log.indices.contains(place),
            log[place].login == answer.login
        else { return nil }
        return Finding(
            log[place].isToldFor || answer.isToldFor ? .sameLogin : .grantedByAsker, at: .item(item), ref: ref,
            CheckWords.grantedUnderOneLogin(
                ref, answer.login, asker: record.by, granter: answer.actor, to: record.day(.deadline)))
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
                // What a file took over was granted, or not, where it was recorded.
                guard !ledger.isTakenOver(step, ofMeasure: index) else { continue }
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

extension Event {
    /// Whether it was recorded for somebody else, and says on what basis.
    fileprivate var isToldFor: Bool { behalf.map { !$0.basis.trimmed.isEmpty } ?? false }
}
