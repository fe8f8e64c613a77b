/// 成果: what was counted, rolled up. All from the records, none typed.
public struct Outcomes: Hashable, Sendable {
    /// Institutions issued, by level.
    public private(set) var institutions: [InstitutionLevel: Int] = [:]
    /// Money recovered, in yuan.
    public private(set) var money = 0
    /// Persons held to account.
    public private(set) var persons = 0
    /// Further cases found and put right.
    public private(set) var cases = 0

    /// Nothing.
    public init() {}

    /// What some records come to.
    public init(_ records: some Sequence<Record>) {
        for record in records { add(record) }
    }

    /// Institutions of all levels.
    public var allInstitutions: Int { institutions.values.reduce(0, +) }

    /// Whether there is nothing.
    public var isEmpty: Bool { self == Outcomes() }

    /// Adds one outcome.
    public mutating func add(_ record: Record) {
        guard record.kind == .outcome, record.withdrawn == nil else { return }
        let kind = record.text(.kind).flatMap(OutcomeKind.init)
        // What has no number is one thing; money without one is no money.
        let amount = record.number(.amount) ?? (kind == .money ? 0 : 1)
        switch kind {
        case .institution?:
            let level = record.text(.level).flatMap(InstitutionLevel.init) ?? .own
            institutions[level, default: 0] += amount
        case .money?: money += amount
        case .person?: persons += amount
        case .case?: cases += amount
        case nil: break
        }
    }

    /// How outcomes are rolled up.
    public enum Grouping: String, CaseIterable, Sendable {
        /// By problem.
        case problem
        /// By unit.
        case unit
        /// By the month in which they came about.
        case month
    }
}

extension Ledger {
    /// The outcomes of a scope: those of its measures, and those of its problems themselves.
    public func outcomes(measures inScope: [Int], problems: [Int]) -> [Record] {
        var found: [Record] = []
        for index in inScope where !measures[index].records.isEmpty { found += records(ofMeasure: index, .outcome) }
        for index in problems where !self.problems[index].records.isEmpty {
            found += records(of: self.problems[index].id, .outcome)
        }
        return found
    }

    /// Outcomes rolled up, each group with its name, in the order of the ledger or of the months.
    public func outcomes(_ records: [Record], by grouping: Outcomes.Grouping) -> [(name: String, outcomes: Outcomes)] {
        var names: [String] = []
        var sums: [String: Outcomes] = [:]
        for record in records {
            let name = groupName(of: record, grouping)
            if sums[name] == nil { names.append(name) }
            sums[name, default: Outcomes()].add(record)
        }
        if grouping == .month { names.sort() }
        return names.map { ($0, sums[$0] ?? Outcomes()) }
    }

    private func groupName(of record: Record, _ grouping: Outcomes.Grouping) -> String {
        switch grouping {
        case .month: return Month(record.day(.on) ?? record.day).description
        case .problem:
            switch record.under.flatMap({ place(of: $0) }) {
            case .measure(let index)?: return reference(of: problems[measures[index].problem].id)
            case .problem(let index)?: return reference(of: problems[index].id)
            case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return ""
            }
        case .unit: return record.under.flatMap { owner(of: $0).unit } ?? ""
        }
    }
}
