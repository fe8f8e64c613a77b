/// What happened between two days, in counts: the overview's 上月以来.
public struct PeriodChange: Hashable, Sendable {
    /// The day whose end is the beginning.
    public let since: Day
    /// The last day.
    public let until: Day
    /// Measures closed (销号).
    public private(set) var closed = 0
    /// Measures that came into the group effective (明显成效), by whichever move: what is handed in has come so far too.
    public private(set) var effective = 0
    /// Measures that were not started before.
    public private(set) var started = 0
    /// Measures handed in for approval.
    public private(set) var submitted = 0
    /// Measures returned.
    public private(set) var returned = 0
    /// Measures that came back.
    public private(set) var relapsed = 0
    /// Deadlines put off.
    public private(set) var extended = 0
    /// Progress entries noted.
    public private(set) var notes = 0

    /// What happened to these measures after `since`, up to `until`.
    ///
    /// - Parameter also: what of a day before counts as well, since the report of its own day could not know of it.
    public init(
        ledger: Ledger, measures: [Int], since: Day, until: Day, also: (Day, EventID) -> Bool = { _, _ in false }
    ) {
        self.since = since
        self.until = until
        func isWithin(_ day: Day) -> Bool { day > since && day <= until }
        func counts(_ day: Day, _ event: EventID) -> Bool { isWithin(day) || also(day, event) }
        let workflow = ledger.workflow
        for index in measures {
            let measure = ledger.measures[index]
            for (place, step) in measure.steps.enumerated()
            where counts(step.day, step.event) && !measure.isRepeated(step: place)
                && !ledger.isTakenOver(step, ofMeasure: index)
            {
                // What stands beside the figures of the groups is counted by the groups: what is checked or looked back
                // at once it is closed is not closed again.
                let (before, after) = (workflow.group(step.was), workflow.group(step.to))
                if before == .notStarted, after != .notStarted { started += 1 }
                if before != .effective, after == .effective { effective += 1 }
                if before != .closed, after == .closed { closed += 1 }
                if workflow.moves.first(where: { $0.id == step.move }).map(workflow.isSubmission) ?? false {
                    submitted += 1
                }
                if step.move == "return" { returned += 1 }
                if step.move == "relapse" { relapsed += 1 }
            }
            for step in measure.deadlineSteps
            where counts(step.day, step.event) && !ledger.isTakenOver(step, ofMeasure: index) {
                if let from = step.from, let to = step.to, to > from { extended += 1 }
            }
            // What a file told when it was brought in is how things stood, and nobody's work since.
            notes += measure.entries.count { !$0.isWithdrawn && isWithin($0.day) && $0.event != measure.addedBy }
        }
    }
}
