import Tracker
import Wording

/// `check`: what in a ledger and its documents cannot be trusted as it stands. Pure values over the ledger, its log and
/// what is wrong with its files; every pass is linear in what there is.
public struct Check: Sendable {
    /// What was found, the gravest first, and of one severity in the order of the ledger.
    public private(set) var findings: [Finding] = []
    /// Measures that were looked at.
    public private(set) var measures = 0
    /// Progress entries that were read.
    public private(set) var entries = 0
    /// Sent reports that were compared.
    public private(set) var reports = 0

    /// Checks the rounds of a ledger, which was folded from `log`, on a day.
    ///
    /// - Parameters:
    ///   - damage: what is wrong with the journals.
    ///   - evidence: what is wrong with the attached files, where they were read.
    ///   - round: the one round that is looked at; nil for all.
    public init(
        ledger: Ledger, log: [Event], damage: [Damage] = [], evidence: [EvidenceCheck.Result] = [],
        round: ItemID? = nil, on day: Day
    ) {
        let rounds = ledger.openRounds.filter { round == nil || ledger.rounds[$0].id == round }
        let order = Order(ledger: ledger, rounds: rounds)
        var found: [Finding] = Check.journals(damage)
        found += Check.rules(ledger, log)
        found += Check.dropped(ledger, log)
        found += Check.selfNamed(ledger, log)
        found += Check.evidence(evidence.filter { order.contains($0.piece.item) }, ledger)
        for index in rounds {
            let id = ledger.rounds[index].id
            let overview = Overview(ledger: ledger, scope: Scope([.round(id)]), on: day)
            let compared = DeclaredComparison.all(ofRound: index, in: ledger, log: log, overview: overview, on: day)
            found += Check.declared(ofRound: index, ledger, compared, overview, on: day)
            let documents = SentReports(ofRound: index, in: ledger, compared)
            reports += documents.count
            found += documents.findings
            found += AfterReport.findings(ofRound: index, ledger, log)
            found += Check.dates(ofRound: index, ledger)
        }
        for index in order.problems {
            found += Check.item(ledger.problems[index].id, ledger.problems[index].records, ledger, log)
            found += Check.texts(ofProblem: index, ledger, on: day)
            entries += ledger.problems[index].entries.count
        }
        var addedAnew = AddedAnew(ledger, log)
        for index in ledger.problems.indices where rounds.contains(ledger.problems[index].round) {
            found += addedAnew.findings(ofProblem: index)
        }
        var pasted = PastedTexts()
        var others = ClosedForOthers()
        for index in order.measures {
            measures += 1
            entries += ledger.measures[index].entries.count
            found += Check.measure(index, ledger, log, &others)
            found += Check.evidenceWithdrawn(index, ledger, log)
            found += Check.heldOverdue(index, ledger, log)
            found += Check.texts(ofMeasure: index, ledger, on: day)
            pasted.add(index, ledger)
        }
        found += others.findings(ledger)
        found += Check.unsettled(order, ledger, log)
        found += pasted.findings(ledger)
        found += SimilarNames.findings(order.problems, order.measures, ledger)
        found += Check.deadlines(order.measures, ledger, log)
        findings = order.sorted(found, ledger)
    }

    /// How many were found of each severity.
    public func count(_ severity: CheckSeverity) -> Int { findings.count { $0.severity == severity } }

    /// The commitments of an item that can be made milestones.
    public func commitments(of item: ItemID, in ledger: Ledger) -> [Finding.Commitment] {
        findings.compactMap(\.commitment).filter { commitment in
            guard commitment.measure != item, case .measure(let index)? = ledger.place(of: commitment.measure) else {
                return commitment.measure == item
            }
            return ledger.problems[ledger.measures[index].problem].id == item
        }
    }
}

extension Check {
    /// The order of a ledger: journals, rounds, and in each its areas, problems and measures.
    struct Order {
        private(set) var problems: [Int] = []
        private(set) var measures: [Int] = []
        private var ranks: [ItemID: Int] = [:]

        init(ledger: Ledger, rounds: [Int]) {
            ranks.reserveCapacity(ledger.measures.count + ledger.problems.count)
            for round in rounds {
                ranks[ledger.rounds[round].id] = ranks.count + 1
                for area in ledger.rounds[round].areas where ledger.areas[area].withdrawn == nil {
                    ranks[ledger.areas[area].id] = ranks.count + 1
                    for problem in ledger.areas[area].problems where ledger.problems[problem].withdrawn == nil {
                        ranks[ledger.problems[problem].id] = ranks.count + 1
                        problems.append(problem)
                        for measure in ledger.problems[problem].measures
                        where ledger.measures[measure].withdrawn == nil {
                            ranks[ledger.measures[measure].id] = ranks.count + 1
                            measures.append(measure)
                        }
                    }
                }
            }
        }

        func contains(_ item: ItemID) -> Bool { ranks[item] != nil }

        private func rank(_ spot: Finding.Spot, _ ledger: Ledger) -> Int {
            var item: ItemID?
            switch spot {
            case .journal: return 0
            case .item(let id), .declared(let id), .round(let id): item = id
            }
            while let id = item {
                if let rank = ranks[id] { return rank }
                item = ledger.record(id)?.under
            }
            return .max
        }

        /// Findings by severity, then by their place, then by their code; those of one kind at one place as they came.
        func sorted(_ findings: [Finding], _ ledger: Ledger) -> [Finding] {
            let severities = CheckSeverity.allCases
            let keys = findings.enumerated().map { offset, finding in
                (
                    severities.firstIndex(of: finding.severity) ?? 0, rank(finding.spot, ledger), finding.code.rank,
                    offset
                )
            }
            return keys.indices.sorted { keys[$0] < keys[$1] }.map { findings[$0] }
        }
    }
}
