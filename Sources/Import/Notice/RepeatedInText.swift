import Papers
import Structure
import Tracker

/// What a table within a text says again of the problems and measures of its prose, as an annex does: each is one.
struct RepeatedInText {
    private(set) var items: [NoticeReading.Item] = []
    /// What differs in the two places.
    private(set) var uncertain: [NoticeReading.Remark] = []
    /// Headings before the annex that hold no findings, once what stands behind them is of the items before.
    private(set) var skipped: [NoticeReading.Remark] = []
    /// The lines of what was put together with what stands before it.
    private(set) var lines: Set<Int> = []

    /// A problem with its measures.
    private typealias Group = (problem: NoticeReading.Item, measures: [NoticeReading.Item], isGone: Bool)

    /// - Parameter source: the text, in which the rows of tables are lines.
    init(_ all: [NoticeReading.Item], in source: String) {
        items = all
        let tables = RepeatedInText.tables(source)
        guard !tables.isEmpty, all.contains(where: { tables[$0.line] != nil }) else { return }
        var groups: [Group] = []
        var places: [Int] = []
        for (place, item) in all.enumerated() {
            switch item.kind {
            case .area: continue
            case .problem:
                groups.append((item, [], false))
                places.append(place)
            case .measure: if !groups.isEmpty { groups[groups.count - 1].measures.append(item) }
            }
        }
        var known: [String: Int] = [:]
        for index in groups.indices {
            let group = groups[index]
            let key = group.problem.known
            guard let first = known[key] else {
                known[key] = index
                continue
            }
            let isElsewhere = tables[groups[first].problem.line] != tables[group.problem.line]
            let shared = Set(groups[first].measures.map(\.known)).intersection(group.measures.map(\.known))
            guard isElsewhere, !shared.isEmpty else { continue }
            merge(group, into: &groups[first])
            groups[index].isGone = true
        }
        guard groups.contains(where: \.isGone) else { return }
        var next = 0
        items = []
        for (place, item) in all.enumerated() {
            switch item.kind {
            case .area: items.append(item)
            case .problem:
                let group = groups[next]
                next += 1
                if !group.isGone { items += [group.problem] + group.measures }
            // A measure without a problem above it is none.
            case .measure: if place < places.first ?? all.count { items.append(item) }
            }
        }
        // 三、工作要求：（一）加强领导 before the annex heads nothing.
        while let last = items.last, last.kind == .area {
            items.removeLast()
            lines.insert(last.line)
            skipped.append(NoticeReading.Remark(line: last.line, text: last.text, why: .prose))
        }
    }

    private mutating func merge(_ group: Group, into first: inout Group) {
        note(first.problem.goOn(with: group.problem, isEarlier: false), group.problem)
        lines.insert(group.problem.line)
        for measure in group.measures {
            lines.insert(measure.line)
            if let place = first.measures.firstIndex(where: { $0.known == measure.known }) {
                note(first.measures[place].goOn(with: measure, isEarlier: false), measure)
            } else {
                let last =
                    first.measures.compactMap { $0.ref.split(separator: ".").last.flatMap { Int($0) } }.max() ?? 0
                var added = measure
                (added.ref, added.parent) = ("\(first.problem.ref).\(last + 1)", first.problem.ref)
                first.measures.append(added)
            }
        }
    }

    private mutating func note(_ differing: [String], _ item: NoticeReading.Item) {
        for text in differing {
            uncertain.append(NoticeReading.Remark(line: item.line, text: text, why: .laterValue))
        }
    }

    /// Which table each line is a row of, by its number.
    private static func tables(_ source: String) -> [Int: Int] {
        guard source.utf8.contains(0x7C) else { return [:] }
        var found: [Int: Int] = [:]
        var table = 0
        let lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (place, line) in lines.enumerated() where TextTable.row(line) != nil {
            if found[place] == nil { table += 1 }
            found[place + 1] = table
        }
        return found
    }
}
