import Tracker

/// What was done about one synthetic measure: a path through the stages that the workflow allows.
struct SyntheticHistory {
    /// How a measure stands in the end.
    private enum Outcome {
        case notStarted, underway, effective, submitted, reviewed, endorsed, returned, held, closed, consolidated
        case relapsed
    }

    /// Of a hundred measures this many stand so.
    private static let shares: [(Outcome, Int)] = [
        (.notStarted, 8), (.underway, 32), (.effective, 22), (.submitted, 6), (.reviewed, 3), (.endorsed, 3),
        (.returned, 4), (.held, 5), (.closed, 12), (.consolidated, 2), (.relapsed, 3),
    ]

    private let measure: Int
    private let unit: String
    private let office: String
    private var acts: [(by: String, act: SyntheticStep.Act)] = []

    /// A history of a measure; `deadline` is the one that it came in with.
    init(
        measure: Int, unit: String?, leader: String?, office: String, deadline: Day?, random: inout SplitMix64
    ) {
        self.measure = measure
        self.unit = unit ?? office
        self.office = office
        let outcome = SyntheticHistory.outcome(&random)
        guard outcome != .notStarted else {
            if random.chance(30) { note(&random) }
            return
        }
        move("start", by: self.unit)
        note(&random)
        if random.chance(60) { note(&random) }
        if random.chance(15), let deadline {
            let later = deadline + random.within(20...60)
            acts.append((office, .deadline(later, reason: random.one(of: SyntheticWords.reasons))))
        }
        finish(outcome, leader: leader ?? office, &random)
    }

    private mutating func finish(_ outcome: Outcome, leader: String, _ random: inout SplitMix64) {
        switch outcome {
        case .notStarted: return
        case .underway:
            note(&random)
            if random.chance(12) { note(&random, isStuck: true) }
            return
        case .effective:
            move("effective", by: office)
            note(&random)
            return
        case .held:
            acts.append((office, .move("hold", MoveDetails(reviewDate: nil))))
            return
        case .submitted, .reviewed, .endorsed, .returned, .closed, .consolidated, .relapsed: break
        }
        submit(&random)
        if outcome == .submitted { return }
        if outcome == .returned {
            let reason = random.one(of: SyntheticWords.returns)
            acts.append((office, .move("return", MoveDetails(reason: reason))))
            note(&random)
            return
        }
        move("review", by: office)
        if outcome == .reviewed { return }
        move("endorse", by: leader)
        if outcome == .endorsed { return }
        acts.append((office, .move("close", MoveDetails(basis: random.one(of: SyntheticWords.bases)))))
        if outcome == .consolidated {
            acts.append((office, .move("consolidate", MoveDetails(basis: random.one(of: SyntheticWords.bases)))))
        } else if outcome == .relapsed {
            let reason = random.one(of: SyntheticWords.relapses)
            acts.append((office, .move("relapse", MoveDetails(reason: reason))))
            note(&random)
        }
    }

    private static func outcome(_ random: inout SplitMix64) -> Outcome {
        var draw = random.below(shares.reduce(0) { $0 + $1.1 })
        for (outcome, share) in shares {
            if draw < share { return outcome }
            draw -= share
        }
        return .underway
    }

    private mutating func move(_ id: String, by: String) { acts.append((by, .move(id, MoveDetails()))) }

    /// Handed in by the unit, so that the office, which closes, is never the one who submitted.
    private mutating func submit(_ random: inout SplitMix64) {
        let by = unit == office ? SyntheticWords.offices[0] : unit
        let details =
            random.chance(90)
            ? MoveDetails(
                evidence: random.one(of: SyntheticWords.objects) + "、" + random.one(of: SyntheticWords.subjects))
            : MoveDetails(noEvidence: random.one(of: SyntheticWords.actions))
        acts.append((by, .move("submit", details)))
    }

    private mutating func note(_ random: inout SplitMix64, isStuck: Bool = false) {
        let text =
            random.one(of: SyntheticWords.progress) + "，"
            + random.one(of: isStuck ? SyntheticWords.obstacles : SyntheticWords.actions)
        acts.append((unit, .note(text, needsCoordination: isStuck)))
    }

    /// The steps, spread over the days from `first` to `last` in their order.
    func steps(from first: Day, to last: Day, random: inout SplitMix64) -> [SyntheticStep] {
        let span = max(0, last - first)
        let days = acts.map { _ in random.within(0...span) }.sorted()
        return zip(acts, days).map { step, offset in
            let day = first + offset
            var act = step.act
            if case .move("hold", var details) = act {
                details.reviewDate = day + random.within(30...200)
                // What is overdue is not put off without one.
                details.reason = SyntheticWords.heldReason
                act = .move("hold", details)
            }
            return SyntheticStep(measure: measure, day: day, by: step.by, act: act)
        }
    }
}
