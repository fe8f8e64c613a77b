import Tracker
import Wording

/// Close-outs that one login recorded for others together with their submission: one sentence for each login.
struct ClosedForOthers {
    private var measures: [String: [Int]] = [:]

    /// One more.
    mutating func add(_ measure: Int, _ login: String) { measures[login, default: []].append(measure) }

    /// What is said of them.
    func findings(_ ledger: Ledger) -> [Finding] {
        measures.sorted { $0.key < $1.key }.compactMap { login, measures in
            guard let first = measures.first else { return nil }
            return Finding(
                .sameLogin, at: .item(ledger.measures[first].id), ref: ledger.reference(ofMeasure: first),
                CheckWords.sameLogin(login, measures.map(ledger.reference(ofMeasure:))))
        }
    }
}
