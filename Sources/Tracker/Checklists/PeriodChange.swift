/// What happened between two days, in counts: the overview's 上月以来.
public struct PeriodChange: Hashable, Sendable {
    /// The day whose end is the beginning.
    public let since: Day
    /// The last day.
    public let until: Day
    /// Measures closed (销号).
    public private(set) var closed = 0
    /// Measures that became effective (明显成效).
    public private(set) var effective = 0
    /// Measures started.
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
    public init(ledger: Ledger, measures: [Int], since: Day, until: Day) {
        self.since = since
        self.until = until
        func isWithin(_ day: Day) -> Bool { day > since && day <= until }
        for index in measures {
            let measure = ledger.measures[index]
            for (place, step) in measure.steps.enumerated()
            where isWithin(step.day) && !measure.isRepeated(step: place)
                && !ledger.isTakenOver(step, ofMeasure: index)
            {
                switch step.move {
                case "start": started += 1
                case "effective": effective += 1
                case "submit": submitted += 1
                case "return": returned += 1
                case "relapse": relapsed += 1
                case "consolidate": break
                default:
                    // What is checked or looked back at once it is closed is not closed again.
                    let wasClosed = place > 0 && ledger.workflow.group(measure.steps[place - 1].to) == .closed
                    if !wasClosed, ledger.workflow.group(step.to) == .closed { closed += 1 }
                }
            }
            for step in measure.deadlineSteps where isWithin(step.day) && !ledger.isTakenOver(step, ofMeasure: index) {
                if let from = step.from, let to = step.to, to > from { extended += 1 }
            }
            // What a file told when it was brought in is how things stood, and nobody's work since.
            notes += measure.entries.count { !$0.isWithdrawn && isWithin($0.day) && $0.event != measure.addedBy }
        }
    }
}
