import Structure
import Text
import Wording

// What several tables of a file say of the same problems and measures.
extension TableAssembler {
    /// Puts it together: a measure of the same words below a problem of the same words is one, whichever tables it stands in; and
    /// what a table says of measures alone is said of those below their problems.
    mutating func join() {
        guard tables.count > 1 else { return }
        let order = TableOrder(tables)
        var kept: [Draft] = []
        var byText: [String: [Int]] = [:]
        func place(of problem: Draft, _ key: String) -> Int? {
            let found = (byText[key] ?? []).filter { place in
                let other = kept[place]
                return other.table != problem.table
                    && (other.area == problem.area || other.area == nil || problem.area == nil)
                    && (!order.areSideBySide(other.table, problem.table) || !Draft.share(other, problem))
            }
            return found.count == 1 ? found[0] : nil
        }
        let alone = problems.filter(\.isMeasure)
        let withProblems = problems.filter { !$0.isMeasure }
        for problem in withProblems {
            let key = problem.known
            guard let place = place(of: problem, key) else {
                kept.append(problem)
                for key in Set([key, RepeatedText.plain(TableText.lines(problem.text).first ?? "")]) {
                    byText[key, default: []].append(kept.count - 1)
                }
                continue
            }
            merge(problem, into: &kept[place], order)
        }
        for index in kept.indices { joinMeasures(of: &kept[index], order) }
        joinAlone(alone, &kept, order)
        problems = kept
    }

    /// One problem with what another table says of it.
    private mutating func merge(_ problem: Draft, into first: inout Draft, _ order: TableOrder) {
        var other = problem
        other.measures = []
        note(first.goOn(with: other, isEarlier: order.isEarlier(problem.table, than: first.latest)), other)
        first.measures += problem.measures
        first.area = first.area ?? problem.area
    }

    /// Puts together the measures of one problem that stand in several tables.
    private mutating func joinMeasures(of problem: inout Draft, _ order: TableOrder) {
        var kept: [Draft] = []
        var byText: [String: [Int]] = [:]
        for measure in problem.measures {
            let key = measure.known
            let place = byText[key]?.first { place in
                !kept[place].taken.contains(measure.table)
                    && (!order.areSideBySide(kept[place].table, measure.table))
            }
            guard let place else {
                var measure = measure
                measure.taken = [measure.table]
                kept.append(measure)
                byText[key, default: []].append(kept.count - 1)
                continue
            }
            take(measure, into: &kept[place], order)
        }
        // Numbers that two tables gave are none of either.
        if kept.count < problem.measures.count || Set(kept.map(\.table)).count > 1 {
            let numbers = kept.compactMap(\.number)
            if Set(numbers).count < kept.count { for index in kept.indices { kept[index].number = nil } }
        }
        problem.measures = kept
    }

    private mutating func take(_ measure: Draft, into first: inout Draft, _ order: TableOrder) {
        let isEarlier = order.isEarlier(measure.table, than: first.latest)
        note(first.goOn(with: measure, isEarlier: isEarlier), measure)
        first.taken.insert(measure.table)
        if !isEarlier { first.latest = measure.table }
    }

    /// What tables of measures alone say of those that stand below problems. A row that is none of them is named, where others of
    /// its table are.
    private mutating func joinAlone(_ alone: [Draft], _ kept: inout [Draft], _ order: TableOrder) {
        var places: [String: [(problem: Int, measure: Int)]] = [:]
        for (problem, draft) in kept.enumerated() {
            for (measure, entry) in draft.measures.enumerated() {
                places[entry.known, default: []].append((problem, measure))
            }
        }
        let known = Set(alone.filter { places[$0.known] != nil }.map(\.table))
        var own: [Draft] = []
        var byText: [String: Int] = [:]
        for problem in alone {
            let key = problem.known
            if let found = places[key] {
                for measure in problem.measures {
                    let free = found.first { !kept[$0.problem].measures[$0.measure].taken.contains(measure.table) }
                    guard let (problem, place) = free else {
                        leaveOut(.noSuchMeasure, line: measure.line, cell: measure.cell, text: measure.text)
                        continue
                    }
                    take(measure, into: &kept[problem].measures[place], order)
                }
            } else if known.contains(problem.table) {
                leaveOut(.noSuchMeasure, line: problem.line, cell: problem.cell, text: problem.text)
            } else if let place = byText[key], own[place].table != problem.table,
                !order.areSideBySide(own[place].table, problem.table)
            {
                merge(problem, into: &own[place], order)
            } else {
                byText[key] = own.count
                own.append(problem)
            }
        }
        for index in own.indices { joinMeasures(of: &own[index], order) }
        kept += own
    }

    private mutating func note(_ differing: [String], _ draft: Draft) {
        for text in differing { doubt(.laterValue, line: draft.line, cell: draft.cell, text: text) }
    }

    /// Whether a table without problems says more of measures that stand in those before it.
    func knowsMeasures(_ grid: TableGrid, _ heading: TableHeading) -> Bool {
        guard heading.places(.problem).isEmpty, let place = heading.places(.measure).first else { return false }
        let known = Set(problems.flatMap(\.measures).map(\.known))
        return grid.rows.indices.dropFirst(heading.rows.upperBound).contains {
            let text = grid[$0, place].text
            return !text.isEmpty && known.contains(RepeatedText.plain(text))
        }
    }
}

extension TableAssembler.Draft {
    /// The last table that says something of it.
    var latest: Int {
        get { last ?? table }
        set { last = newValue }
    }

    /// Whether two have a measure of the same words.
    static func share(_ left: Self, _ right: Self) -> Bool {
        !Set(left.measures.map(\.known)).isDisjoint(with: right.measures.map(\.known))
    }
}
