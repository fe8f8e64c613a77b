import Tracker

/// The problems and measures of a round by the numbers that people call them by.
struct RoundNumbers {
    private(set) var problems: [String: Int] = [:]
    private(set) var measures: [String: Int] = [:]
    /// The numbers of problems that have no measures.
    private(set) var bare: Set<String> = []

    init(_ ledger: Ledger, round: Int) {
        for problem in ledger.rounds[round].areas.flatMap({ ledger.areas[$0].problems }) {
            let (ref, below) = (ledger.problems[problem].ref, ledger.problems[problem].measures)
            problems[ref] = problem
            if below.isEmpty { bare.insert(ref) }
            for measure in below { measures[ledger.measures[measure].ref] = measure }
        }
    }
}
