import Papers
import Structure
import Text
import Tracker
import Wording

// What stands beside a row's problem and measures: who, by when, how far it is.
extension TableRows {
    /// Enters the other columns of a row into its measures, or for nil into the problem.
    func enter(_ row: Int, _ measures: [(problem: Int, measure: Int?)], _ assembler: inout TableAssembler) {
        let entry = TableEntry(grid, row, places)
        for (place, (problem, measure)) in measures.enumerated() {
            for (column, at) in [
                (TableColumn.leader, Field.leader), (.person, .person), (.target, .target), (.kind, .kind),
            ] {
                // Only one can be: the first counts, and what says something else is not lost without a word.
                if let text = entry.texts(column, place, of: measures.count).first {
                    put(text, into: at, problem, measure, row, column, &assembler)
                }
                if place == 0 { nameOthers(column, row, beside: [], &assembler) }
            }
            enterUnits(entry, place, of: measures.count, problem, measure, row, &assembler)
            enterDeadline(entry, place, of: measures.count, problem, measure, row, &assembler)
            enterProgress(entry, place, of: measures.count, problem, measure, row, &assembler)
            for (field, value) in held where assembler[problem, measure].fields[field] == nil {
                assembler[problem, measure].fields[field] = value
            }
        }
    }

    /// By when it is to be done: what was put off to goes before what it was put off from, which is the first deadline.
    private func enterDeadline(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        let filled = (places[.deadline] ?? []).filter {
            !grid[row, $0].isEmpty && !NothingTold.isNothing(grid[row, $0].text)
        }
        func column(_ role: DeadlineRole) -> Int? { filled.first { heading.role($0) == role } }
        let (first, plain, later) = (column(.first), column(.plain), column(.later))
        guard let counted = later ?? plain ?? first else { return }
        func value(_ column: Int) -> (value: Papers.Cell.Value, text: String) {
            let text = entry.parts(column, place, of: count).text
            return (text == grid[row, column].text ? grid[row, column].value : .text(text), text)
        }
        func enter(_ column: Int) {
            let (value, text) = value(column)
            assembler.enterDeadline(
                value, text: text, problem: problem, measure: measure, line: grid.line(row), cell: cell(row, column),
                from1904: grid.isFrom1904)
        }
        let before = counted == first ? nil : first ?? (counted == later ? plain : nil)
        enter(counted)
        // What it was put off to is not understood: until then the other one goes on.
        let isRead = TableDeadline.read(value(counted).value, value(counted).text, from1904: grid.isFrom1904).isRead
        if !isRead, let before { enter(before) }
        if isRead, let before {
            let (value, text) = value(before)
            if let day = TableDeadline.read(value, text, from1904: grid.isFrom1904).day {
                assembler[problem, measure].firstDeadline = day
            } else {
                assembler.doubt(.deadlineNotRead, line: grid.line(row), cell: cell(row, before), text: text)
            }
        }
        if place == 0 { nameOthers(.deadline, row, beside: [counted] + [before].compactMap(\.self), &assembler) }
    }

    /// Names the cells of a meaning of which only one can be true, beside the first or those that were read, where they say
    /// something else.
    private func nameOthers(_ column: TableColumn, _ row: Int, beside read: [Int], _ assembler: inout TableAssembler) {
        let filled = (places[column] ?? []).filter {
            !grid[row, $0].isEmpty && !grid[row, $0].isBelow && !NothingTold.isNothing(grid[row, $0].text)
        }
        guard let first = read.first ?? filled.first else { return }
        for other in filled
        where other != first && !read.contains(other) && grid[row, other].text != grid[row, first].text {
            assembler.doubt(.secondValue, line: grid.line(row), cell: cell(row, other), text: grid[row, other].text)
        }
    }

    private func enterUnits(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        var units = UnitRoles.ordered(entry.texts(.unit, place, of: count).flatMap(Lists.names))
        for text in entry.texts(.unitPerson, place, of: count) {
            let names = Lists.names(text)
            units += names.prefix(1)
            for person in names.dropFirst() {
                put(person, into: .person, problem, measure, row, .unitPerson, &assembler)
            }
        }
        if let unit = units.first { put(unit, into: .unit, problem, measure, row, .unit, &assembler) }
        let support = units.dropFirst() + entry.texts(.support, place, of: count).flatMap(Lists.names)
        let names = TableRows.distinct(Array(support)).filter { $0 != units.first }
        let fitting = names.filter { $0.count <= Cleaning.nameLimit }
        if fitting.count < names.count { tooLong(.support, row, &assembler) }
        guard !fitting.isEmpty else { return }
        assembler[problem, measure].fields[.support] = FieldValue(fitting)
    }

    private func put(
        _ text: String, into field: Field, _ problem: Int, _ measure: Int?, _ row: Int, _ column: TableColumn,
        _ assembler: inout TableAssembler
    ) {
        let value: FieldValue
        switch field.form {
        case .kind:
            guard measure != nil, let kind = DateReader.term(text)?.kind else {
                assembler.doubt(
                    .kindNotRead, line: grid.line(row), cell: cell(row, places[column]?.first ?? 0), text: text)
                return
            }
            value = .text(kind.rawValue)
        case .longText:
            // A problem has no target: it is each of its measures' that do not say one.
            guard measure != nil || FieldRule.of(.problem).contains(where: { $0.field == field }) else { return }
            value = FieldValue(text)
        // Names stand in one line; days, figures and lists of names are entered by ways of their own.
        case .text, .names, .day, .flag, .stage, .declared, .number, .items:
            let name = Lists.names(text).joined(separator: "、")
            guard name.count <= Cleaning.nameLimit else { return tooLong(column, row, &assembler) }
            value = FieldValue(name)
        }
        assembler[problem, measure].fields[field] = value
    }

    private func tooLong(_ column: TableColumn, _ row: Int, _ assembler: inout TableAssembler) {
        let place = places[column]?.first ?? 0
        assembler.doubt(
            .nameTooLong, line: grid.line(row), cell: cell(row, place),
            text: String(grid[row, place].text.prefix(60)) + "…")
    }

    static func distinct(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }
}
