import Sheets
import Papers
import Tracker
import Wording

/// Joins the rows of the lists into the items of one round, by their numbers.
struct ChecklistJoin {
    private let rows: [ChecklistTable.Row]
    private let workflow: Workflow
    private let today: Day
    /// The rows of measures that belong to no problem.
    private let orphans: [NoticeReading.Remark]

    /// - Parameter known: the numbers of the problems that are there already.
    init(_ rows: [ChecklistTable.Row], _ workflow: Workflow, known: Set<String> = [], on today: Day) {
        let problems = known.union(rows.filter { $0.list == .problems }.map(\.number))
        // What is a measure of no problem has no place anywhere.
        let isHome = { (row: ChecklistTable.Row) in
            row.list == .problems ? !row.number.contains(".") : problems.contains(row.problemNumber)
        }
        orphans = rows.filter { !isHome($0) }.map {
            NoticeReading.Remark(
                line: $0.line, text: $0.text, why: $0.list == .problems ? .rowWithoutNumber : .rowWithoutProblem,
                cell: $0.name)
        }
        let homes = rows.filter(isHome)
        (self.rows, self.workflow, self.today) = (homes, workflow, today)
    }

    /// The items, and what was left out or is uncertain.
    func reading(
        body: String?, _ skipped: [NoticeReading.Remark], _ uncertain: [NoticeReading.Remark]
    ) -> NoticeReading {
        var areas: [(title: String, item: NoticeReading.Item)] = []
        var problems: [NoticeReading.Item] = []
        for row in rows where row.list == .problems && !problems.contains(where: { $0.ref == row.number }) {
            var parent: String?
            if let cell = row.cells[.area], !cell.text.isEmpty {
                if !areas.contains(where: { $0.title == cell.text }) {
                    let number = CellMark.area(cell.text).number ?? areas.count + 1
                    let title = CellMark.area(cell.text).title
                    areas.append(
                        (
                            cell.text,
                            NoticeReading.Item(
                                ref: Numerals.chinese(number), kind: .area, parent: nil, title: title, text: title,
                                line: row.line, cell: cell.name)
                        ))
                }
                if let place = areas.firstIndex(where: { $0.title == cell.text }) {
                    parent = areas[place].item.ref
                    for (column, cell) in row.cells {
                        guard case .ofArea(let field) = column,
                            case .value(let value)? = ChecklistValue(column, cell), value != .nothing
                        else { continue }
                        areas[place].item.fields[field] = value
                    }
                }
            }
            let title = row.cells[.problem]?.text ?? ""
            let finding = row.cells[.finding]?.text ?? ""
            problems.append(
                NoticeReading.Item(
                    ref: row.number, kind: .problem, parent: parent, title: title,
                    text: finding.isEmpty ? title : finding, line: row.line, cell: row.name, fields: fields(row),
                    stated: closed(row)))
        }
        let measures = measures
        var items: [NoticeReading.Item] = []
        for area in areas.map(\.item.ref).map(Optional.some) + [nil] {
            items += areas.filter { $0.item.ref == area }.map(\.item)
            for problem in problems where problem.parent == area {
                items.append(problem)
                items += measures.filter { $0.parent == problem.ref }
            }
        }
        let known = Set(problems.map(\.ref))
        items += measures.filter { !known.contains($0.parent ?? "") }
        var round = NoticeReading.Round()
        round.body = body
        var reading = NoticeReading(
            round: round, declared: Declared(), items: items, skipped: skipped, uncertain: uncertain + orphans + unread)
        reading.isPlan = true
        return reading
    }

    /// That a problem was closed; its other states follow from its measures.
    private func closed(_ row: ChecklistTable.Row) -> NoticeReading.Stated? {
        guard let word = row.cells[.stage]?.text, let label = ChecklistWords.states[word], label == .closed else {
            return nil
        }
        return NoticeReading.Stated(.closed, word: word, basis: ChecklistJoin.basis(row.cells[.basis]?.text))
    }

    /// What a list says that a close-out rests on, where it is what closes one.
    static func basis(_ text: String?) -> String? {
        text.flatMap { NoticeStatusWords.isBasis($0, isNamed: true) ? $0 : nil }
    }

    /// The words for how far measures are that mean nothing here.
    private var unread: [NoticeReading.Remark] {
        rows.compactMap { row in
            guard row.list != .problems, let entry = row.cells[.stage], !entry.text.isEmpty,
                ChecklistValue.stated(entry.text, workflow) == nil
            else { return nil }
            return NoticeReading.Remark(line: entry.line, text: entry.text, why: .statusNotRead, cell: entry.name)
        }
    }

    /// The measures by the task list and the responsibility list, each once, in the order of their numbers.
    private var measures: [NoticeReading.Item] {
        var order: [String] = []
        var byNumber: [String: [ChecklistTable.Row]] = [:]
        for row in rows where row.list != .problems {
            if byNumber[row.number] == nil { order.append(row.number) }
            byNumber[row.number, default: []].append(row)
        }
        func key(_ number: String) -> [Int] { number.split(separator: ".").map { Int($0) ?? Int.max } }
        return order.sorted { key($0).lexicographicallyPrecedes(key($1)) }.compactMap { number in
            guard let rows = byNumber[number], let first = rows.first else { return nil }
            func said(_ column: ChecklistColumn) -> String? {
                rows.lazy.compactMap { $0.cells[column]?.text }.first { !$0.isEmpty }
            }
            guard let text = said(.measure) ?? said(.measureTitle) else { return nil }
            var fields: [Field: FieldValue] = [:]
            for row in rows { fields.merge(self.fields(row)) { first, _ in first } }
            let original = rows.lazy.compactMap { $0.cells[.originalDeadline] }.compactMap {
                TableDeadline.read($0.value, $0.text).day
            }.first
            // What is kept up has a deadline of its own all the same.
            if fields[.deadline] == nil, let original { fields[.deadline] = .day(original) }
            let own = said(.measureTitle)
            // A list with titles only says them of texts that come later.
            if let own, said(.measure) == nil || own != Sentences.first(of: text) {
                fields[.title] = FieldValue(ProposalFinder.title(own))
            }
            var item = NoticeReading.Item(
                ref: number, kind: .measure, parent: first.problemNumber, title: own ?? Sentences.first(of: text),
                text: text,
                line: first.line, cell: first.name, fields: fields,
                stated: said(.stage).flatMap { ChecklistValue.stated($0, workflow) })
            if item.stated?.status == .closed { item.stated?.basis = ChecklistJoin.basis(said(.basis)) }
            if let original, fields[.deadline] != .day(original) { item.firstDeadline = original }
            item.relapses = min(max(said(.relapses).flatMap { Int($0) } ?? 0, 0), LedgerFile.mostRelapses)
            if let words = said(.lastProgress) {
                let told = ChecklistValue.progress(words)
                if let on = told.on, on <= today {
                    item.told = [.init(text: told.text, on: on, needsCoordination: told.isStuck)]
                } else {
                    item.progress = words
                }
            }
            return item
        }
    }

    /// What a row says of owners, deadline, target and kind.
    private func fields(_ row: ChecklistTable.Row) -> [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        for (column, entry) in row.cells {
            guard let field = column.field, field != .title, field != .text, !column.isOfArea,
                case .value(let value)? = ChecklistValue(column, entry), value != .nothing
            else { continue }
            fields[field] = value
        }
        // What proves it comes in beside it.
        if let proof = row.cells[.evidence]?.text, !proof.isEmpty { fields[.reference] = .text(proof) }
        return fields
    }
}
