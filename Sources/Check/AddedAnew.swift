import Text
import Tracker
import Wording

/// Finds measures that were withdrawn when they were overdue, with one added about that time that has more time: to the same
/// problem, or of the same words to another.
struct AddedAnew {
    private let ledger: Ledger
    private let log: [Event]
    /// The measures that count by what they are called and say. Made once it is asked for: as a rule nothing is withdrawn.
    private lazy var bySaid = ledger.measures.indices.filter { ledger.counts(measure: $0) }
        .reduce(into: [Said: [Int]]()) { found, index in
            for said in said(by: index) { found[said, default: []].append(index) }
        }

    /// What is called or says the same in a round.
    private struct Said: Hashable {
        let round: Int
        let words: NameKey
    }

    /// How far apart withdrawing one measure and adding another can lie and still look like one act, in days.
    private static let within = 31

    /// `ledger` was folded from `log`.
    init(_ ledger: Ledger, _ log: [Event]) {
        self.ledger = ledger
        self.log = log
    }

    /// What was found of the measures of a problem.
    mutating func findings(ofProblem index: Int) -> [Finding] {
        ledger.problems[index].measures.compactMap { finding($0, ofProblem: index) }
    }

    private mutating func finding(_ old: Int, ofProblem index: Int) -> Finding? {
        guard let item = ledger.withdrawnWith(measure: old), !ledger.isDone(measure: old),
            let deadline = ledger.deadline(ofMeasure: old),
            let withdrawal = ledger.lastSetting(of: .withdrawn, in: item, log[...])?.event,
            withdrawal.recordedDay > deadline
        else { return nil }
        let withdrawn = withdrawal.recordedDay
        // Only what is needed is taken out of the arrays: of one name there can be thousands.
        func isAnew(_ new: Int) -> Bool {
            guard let added = added(new) else { return false }
            return added > deadline && abs(added - withdrawn) <= AddedAnew.within && ledger.counts(measure: new)
                && ledger.deadline(ofMeasure: new).map { $0 > deadline } ?? true
        }
        var new = ledger.problems[index].measures.first(where: isAnew)
        for said in said(by: old) where new == nil { new = bySaid[said]?.first(where: isAnew) }
        guard let new else { return nil }
        let ref = ledger.reference(ofMeasure: new)
        return Finding(
            .addedAnew, at: .item(ledger.measures[new].id), ref: ref,
            CheckWords.addedAnew(
                ref, ledger.deadline(ofMeasure: new), for: ledger.reference(ofMeasure: old), deadline,
                withdrawn: withdrawn, by: withdrawal.actor))
    }

    /// When a measure was added, whatever day it was recorded for.
    private func added(_ index: Int) -> Day? {
        ledger.history(of: ledger.measures[index].id).first.flatMap {
            log.indices.contains($0) ? log[$0].recordedDay : nil
        }
    }

    /// What a measure is called and says, by which it is known again.
    private func said(by index: Int) -> [Said] {
        let measure = ledger.measures[index]
        return [measure.text, measure.title].filter { !$0.isEmpty }
            .map { Said(round: measure.round, words: NameKey($0)) }
    }
}
