import Text
import Tracker

/// The rows of a register, and how many each register has.
struct RegisterRows: Sendable {
    /// How many rows each register has, by its place.
    let counts: [Int]
    /// The rows of the one that is shown.
    let rows: [RegisterRow]

    /// - Parameter months: who has reported, for each of the rounds that are shown.
    init(_ ledger: Ledger, round: ItemID?, months: [MonthlyReporting], _ register: Register) {
        /// The records of a kind, of the one round that is shown or of all.
        func shown(_ kind: ItemKind) -> [Record] {
            let all = ledger.records(kind)
            guard let round, kind != .member else { return all }
            return all.filter { ledger.round(of: $0.id) == round }
        }
        // What went with a move proves as much as what was attached.
        let handedIn = ledger.measures.indices.flatMap { index -> [(day: Day, row: RegisterRow)] in
            let measure = ledger.measures[index]
            guard !measure.evidence.isEmpty, ledger.counts(measure: index),
                round == nil || ledger.rounds[measure.round].id == round
            else { return [] }
            return measure.evidence.enumerated().map { ($1.day, .handedIn(measure.id, $0)) }
        }
        counts = Register.allCases.map { register in
            switch register {
            case .reports: months.reduce(0) { $0 + $1.rows.count }
            case .evidence: shown(.evidence).count + handedIn.count
            case .lookBacks, .milestones, .extensions, .letters, .outcomes, .meetings, .opinions, .surveys, .members:
                shown(register.kind).count
            }
        }
        if register == .reports {
            rows = months.enumerated().flatMap { round, month in
                // Who is missing comes first.
                month.rows.indices.sorted {
                    (month.rows[$0].status == .missing ? 0 : 1, $0) < (month.rows[$1].status == .missing ? 0 : 1, $1)
                }.map { RegisterRow.unit(round: round, $0) }
            }
        } else if register == .evidence {
            let all = shown(.evidence).map { (day: State.date(of: $0), row: RegisterRow.record($0.id)) } + handedIn
            rows = all.enumerated().sorted { ($1.element.day, $1.offset) < ($0.element.day, $0.offset) }
                .map(\.element.row)
        } else if register == .members {
            rows = shown(.member).map { .record($0.id) }
        } else {
            rows = RegisterRows.ordered(shown(register.kind)).map { .record($0.id) }
        }
    }

    /// What is open comes first, and then the latest.
    private static func ordered(_ records: [Record]) -> [Record] {
        records.enumerated().sorted { left, right in
            let (one, two) = (left.element, right.element)
            if one.isOpen != two.isOpen { return one.isOpen }
            let (first, second) = (State.date(of: one), State.date(of: two))
            // What is due soonest comes first; of what is over, the latest.
            if first != second { return one.isOpen ? first < second : first > second }
            return left.offset > right.offset
        }.map(\.element)
    }
}
