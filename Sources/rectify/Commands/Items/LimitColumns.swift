import Tracker
import Wording

/// For whom items are meant, in files of rows: only where it is not everybody, so that rows which are read in elsewhere make
/// nothing public.
struct LimitColumns {
    private let ledger: Ledger
    private let language: Language
    private let isThere: Bool

    /// The columns for a ledger.
    init(_ ledger: Ledger, _ language: Language) {
        self.ledger = ledger
        self.language = language
        isThere =
            ledger.problems.contains { $0.disclosed.scope != nil || $0.disclosed.redacted != nil }
            || ledger.measures.contains { $0.disclosed.scope != nil || $0.disclosed.redacted != nil }
    }

    /// Their headings.
    var headings: [String] { isThere ? [Labels.field(.disclosure), Labels.field(.redacted)].map { $0[language] } : [] }

    /// A measure's values: for whom it is, by itself or by its problem.
    func values(ofMeasure index: Int) -> [String] {
        values(ledger.disclosure(ofMeasure: index), ledger.measures[index].disclosed)
    }

    /// A problem's values.
    func values(ofProblem index: Int) -> [String] {
        values(ledger.disclosure(ofProblem: index), ledger.problems[index].disclosed)
    }

    private func values(_ scope: Disclosure, _ own: Disclosed) -> [String] {
        isThere ? [Labels.disclosure(scope, redacted: own.redacted)[language], own.redacted ?? ""] : []
    }
}
