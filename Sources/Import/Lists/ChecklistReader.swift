import Sheets
import Papers
import Tracker
import Wording

/// Reads the three lists that the program itself wrote, whichever of them a file holds: they are one ledger, joined by
/// number. In the ledger that they came from each changed cell is one proposal, and what was left as it was is none; into
/// another ledger they come in as a round.
public struct ChecklistReader {
    private var rows: [ChecklistTable.Row] = []
    private var lists: Set<ChecklistBook.List> = []
    private var columns: [TableReading.Column] = []
    private var skipped: [NoticeReading.Remark] = []
    private var uncertain: [NoticeReading.Remark] = []
    private var body: String?
    /// The day that the lists say they are of.
    private var day: Day?

    /// A file with at least one of the lists; nil where there is none.
    public init?(_ workbook: Workbook) {
        let grids = workbook.sheets.map(TableGrid.init)
        let isMany = grids.count > 1
        var others: [TableGrid] = []
        for grid in grids where !grid.rows.isEmpty {
            if !read(grid, sheet: isMany ? grid.name : nil) { others.append(grid) }
        }
        guard !lists.isEmpty else { return nil }
        for grid in others where grid.rows.contains(where: { $0.contains { !$0.isEmpty } }) {
            skipped.append(NoticeReading.Remark(line: 1, text: grid.name, why: .sheetWithoutHeading))
        }
    }

    /// Reads a sheet; whether there is a list in it.
    private mutating func read(_ grid: TableGrid, sheet: String?) -> Bool {
        var table: ChecklistTable?
        let mark = ChecklistMark(grid)
        for row in grid.rows.indices {
            let texts = grid.texts(ofRow: row)
            guard let first = texts.first else { continue }
            if let next = ChecklistTable(grid, row: row) {
                if table == nil { readTitle(grid, above: row, next.list, sheet) }
                if table?.list != next.list { list(next, grid, row, sheet) }
                table = next
            } else if let table {
                if var found = table.row(row, of: grid, sheet: sheet) {
                    found.mark = mark
                    rows.append(found)
                    name(row, of: grid, outside: table, sheet)
                } else {
                    let isFoot = [ChecklistWords.signatures.zh, ChecklistWords.signatures.en].contains {
                        TableText.heading(first).whole.hasPrefix(TableText.heading(String($0.prefix(3))).whole)
                    }
                    let place = grid.rows[row].firstIndex { !$0.isEmpty } ?? 0
                    let remark = NoticeReading.Remark(
                        line: row + 1, text: texts.joined(separator: " "),
                        why: isFoot ? .belowTable : .rowWithoutNumber,
                        cell: ChecklistTable.name(row, place, sheet))
                    if isFoot { skipped.append(remark) } else { uncertain.append(remark) }
                }
            }
        }
        return table != nil
    }

    private mutating func list(_ table: ChecklistTable, _ grid: TableGrid, _ row: Int, _ sheet: String?) {
        lists.insert(table.list)
        for (place, column) in table.columns {
            let heading = grid[row, place].text
            guard ChecklistMark(heading) == nil else { continue }
            columns.append(
                TableReading.Column(
                    sheet: sheet, cell: TableGrid.name(row: row, column: place), heading: heading,
                    meaning: column?.meaning))
            guard column == nil else { continue }
            skipped.append(
                NoticeReading.Remark(
                    line: row + 1, text: heading, why: .unknownColumn, cell: ChecklistTable.name(row, place, sheet)))
        }
    }

    /// Names what stands beside a row in no column of the list.
    private mutating func name(_ row: Int, of grid: TableGrid, outside table: ChecklistTable, _ sheet: String?) {
        let known = Set(table.columns.map(\.place))
        for place in grid.rows[row].indices where !known.contains(place) && !grid[row, place].isEmpty {
            uncertain.append(
                NoticeReading.Remark(
                    line: row + 1, text: grid[row, place].text, why: .unknownColumn,
                    cell: ChecklistTable.name(row, place, sheet)))
        }
    }

    private mutating func readTitle(
        _ grid: TableGrid, above row: Int, _ list: ChecklistBook.List, _ sheet: String?
    ) {
        let ends = [ChecklistWords.title("", list.name).zh, ChecklistWords.title("", list.name).en]
        for row in 0..<row {
            guard let place = grid.rows[row].firstIndex(where: { !$0.isEmpty }) else { continue }
            let text = grid[row, place].text
            // Nothing of its own stands beside the title.
            for beside in grid.rows[row].indices
            where beside > place && !grid[row, beside].isBeside && !grid[row, beside].isEmpty
                && ChecklistMark(grid[row, beside].text) == nil
            {
                uncertain.append(
                    NoticeReading.Remark(
                        line: row + 1, text: grid[row, beside].text, why: .aboveTable,
                        cell: ChecklistTable.name(row, beside, sheet)))
            }
            if let end = ends.first(where: { text.hasSuffix($0) }), body == nil {
                body = String(text.dropLast(end.count))
            } else if day == nil {
                day =
                    text.split(whereSeparator: { $0.isWhitespace }).lazy.compactMap { DateReader.day(in: String($0)) }
                    .first
            }
        }
    }

    // MARK: What it brings

    /// What the file brings into a ledger.
    ///
    /// - Parameters:
    ///   - into: the round it is held against, where one was named.
    ///   - log: all events, so that what the lists said on their day is known.
    /// - Throws: `TableRefusal` where there is neither a round of it nor a problem to begin one with.
    public func intake(
        name: String, _ ledger: Ledger, log: [Event], into: ItemID? = nil, on today: Day
    ) throws(TableRefusal) -> Intake {
        guard let round = round(in: ledger, into) else {
            guard lists.contains(.problems), !rows.isEmpty else { throw .listWithoutProblems }
            return Intake(
                ChecklistJoin(rows, ledger.workflow, on: today).reading(body: body, skipped, uncertain),
                columns: columns,
                name: name, ledger: ledger, isNew: true, on: today)
        }
        // What the list of owners says of a measure is not all there is of it: brought in first it would stand for that.
        if lists == [.owners], !rows.isEmpty {
            let numbers = RoundNumbers(ledger, round: round)
            let missing = rows.count { numbers.measures[$0.number] == nil }
            // In the list of this ledger a row may be added; another ledger's is one of three.
            let isOther = rows.contains { $0.mark.map { $0.round != ledger.rounds[round].id } ?? false }
            guard missing * 2 < rows.count, !(isOther && missing > 0) else { throw .ownersBeforeTasks }
        }
        func books(_ day: Day, _ log: [Event]) -> [ChecklistBook] {
            [Language.zh, .en].compactMap { language in
                ReportInput(
                    log: log, workflow: ledger.workflow, round: ledger.rounds[round].id, day: day, language: language,
                    isAsThen: true
                ).map(ChecklistBook.init)
            }
        }
        var written: [ChecklistMark: [ChecklistBook]] = [:]
        for mark in Set(rows.compactMap(\.mark)) where mark.round == ledger.rounds[round].id {
            written[mark] = mark.state.events(of: log).map { books(mark.state.day, $0) }
        }
        let day = day ?? rows.compactMap(\.mark?.state.day).first
        let then = day.map { $0 < today ? books($0, log) : [] } ?? []
        var changes = ChecklistChanges(
            ledger, round: round, now: books(today, log), then: then, written: written, rows: rows, on: today)
        changes.find()
        let marks = Set(rows.compactMap(\.mark))
        let isOther = !marks.isEmpty && !marks.contains { $0.round == ledger.rounds[round].id }
        let others =
            isOther && changes.proposals.contains(where: { !$0.before.isEmpty })
            ? [NoticeReading.Remark(line: 1, text: name, why: .otherRound)] : []
        let reading = ChecklistJoin(changes.rows, ledger.workflow, known: changes.problemNumbers, on: today).reading(
            body: nil, skipped + changes.skipped, others + uncertain + changes.uncertain)
        return changes.intake(reading, lists: lists, columns: columns, name: name)
    }

    /// The round that the lists are of: at least half of their rows have the numbers and the texts of its items. The measures
    /// of problems that have none there yet say nothing of that: one list comes after the other.
    private func round(in ledger: Ledger, _ into: ItemID?) -> Int? {
        if let into, case .round(let index)? = ledger.place(of: into) { return index }
        for mark in Set(rows.compactMap(\.mark)) {
            if case .round(let index)? = ledger.place(of: mark.round), ledger.openRounds.contains(index) {
                return index
            }
        }
        var best: (round: Int, count: Int)?
        var empty: [Int] = []
        for round in ledger.openRounds {
            let texts = ChecklistChanges.texts(ofRound: round, ledger)
            let numbers = RoundNumbers(ledger, round: round)
            let telling = rows.filter { $0.list == .problems || !numbers.bare.contains($0.problemNumber) }
            let isOfBody = body != nil && body == (ledger.rounds[round].body ?? ledger.rounds[round].name)
            guard !telling.isEmpty else {
                // Nothing but measures that are waited for: they are those of this body, or of one that is not named.
                if isOfBody || body == nil, !rows.isEmpty { empty.append(round) }
                continue
            }
            let count = telling.count { row in
                guard let known = texts[row.number], row.number.contains(".") == (row.list != .problems) else {
                    return false
                }
                let own = TextLikeness(row.text)
                // A title is short beside the text that it is the title of, and may have words of its own.
                return known.map(TextLikeness.init).contains {
                    $0.likeness(to: own) >= 0.35 || max(own.share(in: $0), $0.share(in: own)) >= 0.6
                }
                    || isOfSameUnitAndDay(row, numbers.measures[row.number], ledger)
            }
            guard count > 0, count * 2 >= telling.count else { continue }
            // Of two rounds that read the same the one of this body.
            let weight = count * 2 + (isOfBody ? 1 : 0)
            if weight > best?.count ?? 0 { best = (round, weight) }
        }
        return best?.round ?? (empty.count == 1 ? empty[0] : nil)
    }

    /// Whether a row says of a measure of its number who answers for it and by when.
    private func isOfSameUnitAndDay(_ row: ChecklistTable.Row, _ measure: Int?, _ ledger: Ledger) -> Bool {
        guard let measure, let unit = row.cells[.unit]?.text, unit == ledger.owner(ofMeasure: measure).unit,
            let deadline = row.cells[.deadline]
        else { return false }
        return TableDeadline.read(deadline.value, deadline.text).day == ledger.deadline(ofMeasure: measure)
    }
}
