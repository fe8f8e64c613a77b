import Papers
import Tracker
import Wording

/// The three lists (问题清单、任务清单、责任清单) of a round as a workbook, for printing and signing.
public struct ChecklistBook {
    /// One of the lists.
    public enum List: String, CaseIterable, Sendable {
        case problems, tasks, owners

        /// Its name.
        public var name: Phrase {
            switch self {
            case .problems: ChecklistWords.problems
            case .tasks: ChecklistWords.tasks
            case .owners: ChecklistWords.owners
            }
        }

        /// Its columns, from left to right, and their widths in characters.
        package var columns: [(column: ChecklistColumn, width: Double)] {
            switch self {
            case .problems:
                [
                    (.area, 20), (.problemNumber, 7), (.problem, 24), (.finding, 44), (.leader, 14), (.unit, 14),
                    (.deadline, 12), (.closedOfMeasures, 9), (.stage, 9),
                ]
            case .tasks:
                [
                    (.measureNumber, 7), (.measure, 34), (.target, 20), (.unit, 11), (.person, 10), (.deadline, 11),
                    (.reviewDate, 11), (.left, 9), (.stage, 8), (.lastProgress, 28),
                ]
            case .owners:
                [
                    (.leader, 14), (.unit, 13), (.support, 15), (.person, 11), (.measureNumber, 7), (.measureTitle, 36),
                    (.kind, 9), (.deadline, 11), (.reviewDate, 11), (.stage, 8), (.claimed, 8),
                ]
            }
        }

        /// With those that are there only where they say something.
        package var allColumns: [(column: ChecklistColumn, width: Double)] {
            columns + extras + (self == .owners ? [] : List.limits)
        }

        /// What an office asks for where there is something to say.
        package var extras: [(column: ChecklistColumn, width: Double)] {
            switch self {
            case .problems:
                [(.support, 14), (.person, 10), (.basis, 18), (.evidence, 18)]
                    + ChecklistColumn.own(of: .problem, width: 16) + Field.plain(of: .area).map { (.ofArea($0), 16) }
            case .tasks:
                [
                    (.originalDeadline, 11), (.extensions, 6), (.relapses, 6), (.basis, 18), (.evidence, 18),
                ] + ChecklistColumn.own(of: .measure, width: 16)
            case .owners: ChecklistColumn.own(of: .measure, width: 16)
            }
        }

        /// What says for whom items are meant, and what those read who may not read all.
        static let limits: [(column: ChecklistColumn, width: Double)] = [(.disclosure, 10), (.redacted, 30)]
    }

    package let input: ReportInput
    private let figures: ReportFigures
    private var ledger: Ledger { input.ledger }

    /// The lists of a round.
    public init(_ input: ReportInput) {
        self.input = input
        figures = input.figures
    }

    /// The columns of a list here: that for whom its items are meant only where that is not everybody, so that a list which
    /// comes in elsewhere makes nothing public; the day of the next look only where there is one.
    private func columns(of list: List) -> [(column: ChecklistColumn, width: Double)] {
        let cells = ChecklistCells(input)
        let extras = list.extras.filter { extra in
            list == .problems
                ? figures.problems.contains { !cells.cell(extra.column, ofProblem: $0).isEmpty }
                : figures.measures.contains { !cells.cell(extra.column, ofMeasure: $0).isEmpty }
        }
        return ChecklistBook.shown(list.columns + extras + (list == .owners ? [] : input.limits), input)
    }

    /// Without those that would be empty in every row.
    package static func shown(
        _ columns: [(column: ChecklistColumn, width: Double)], _ input: ReportInput
    ) -> [(column: ChecklistColumn, width: Double)] {
        input.hasReviews ? columns : columns.filter { $0.column != .reviewDate }
    }

    /// The workbook, one sheet a list.
    public var workbook: Workbook {
        Workbook(title: input.theRound.body ?? input.theRound.name, sheets: List.allCases.map(sheet))
    }

    /// A list as a sheet.
    public func sheet(_ list: List) -> Sheet {
        let title = ChecklistWords.title(input.theRound.body ?? input.theRound.name, list.name)
        let count = ChecklistWords.count(problems: figures.problems.count, measures: figures.measures.count)
        let mark = ChecklistMark(round: input.theRound.id, state: WrittenState(day: input.day, log: input.log))
        return ChecklistBook.sheet(
            input.said(list.name), title: title, count: count, columns: columns(of: list), rows: rows(of: list),
            mark: mark.text, input)
    }

    /// Columns with their rows as a sheet for printing and signing: a title, the day and a count above, a line for
    /// signatures below. `mark` stands in a column that is not shown.
    package static func sheet(
        _ name: String, title: Phrase, count: Phrase, columns: [(column: ChecklistColumn, width: Double)],
        rows: [[Cell]], mark: String? = nil, _ input: ReportInput
    ) -> Sheet {
        let last = columns.count - 1
        func across(_ text: String, _ style: Cell.Style) -> [Cell] {
            [.text(text, style)] + Array(repeating: Cell(.empty, .plain), count: last)
        }
        var sheet = Sheet(name: name)
        sheet.rows =
            [
                across(input.said(title), .title) + (mark.map { [.text($0, .plain)] } ?? []),
                across(note(count, input), .note),
                columns.map { .text(input.said($0.column.heading), .heading) },
            ] + rows + [across("", .plain), across(input.said(ChecklistWords.signatures), .plain)]
        sheet.merges = [0, 1, sheet.rows.count - 1].map { Sheet.Merge(top: $0, left: 0, bottom: $0, right: last) }
        sheet.widths = columns.map(\.width)
        if mark != nil {
            sheet.widths.append(4)
            sheet.hiddenColumns = [columns.count]
        }
        sheet.titleRows = 2
        sheet.headingRows = 1
        sheet.footRows = 2
        sheet.hasFilter = true
        sheet.isLandscape = true
        sheet.pageFooter = input.said(ChecklistWords.pageFooter)
        return sheet
    }

    /// The line under a list's title.
    package static func note(_ count: Phrase, _ input: ReportInput) -> String {
        let note = input.said(ChecklistWords.note(input.day.description, input.said(count)))
        return [note, input.mark.map(input.said), input.warning.map(input.said)].compactMap(\.self)
            .joined(separator: "  ")
    }

    /// A list without its title and its foot, as texts: for a file that programs read.
    public func table(_ list: List) -> [[String]] {
        [columns(of: list).map { input.said($0.column.heading) }] + rows(of: list).map { $0.map(ChecklistBook.text) }
    }

    /// Some columns of the same.
    package func table(_ list: List, only shown: [ChecklistColumn]) -> [[String]] {
        let columns = columns(of: list).map(\.column)
        let places = shown.compactMap { columns.firstIndex(of: $0) }
        return table(list).map { row in places.map { row[$0] } }
    }

    /// What a cell says.
    public static func text(_ cell: Cell) -> String {
        switch cell.value {
        case .empty: return ""
        case .text(let text): return text
        case .number(let number): return String(Int(number))
        case .percent(let share): return "\(Int((share * 100).rounded()))%"
        case .date(let year, let month, let day):
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
            return "\(year)-\(two(month))-\(two(day))"
        }
    }

    /// What a list says of each item, by the item's number.
    package func texts(of list: List) -> [String: [ChecklistColumn: String]] {
        var texts: [String: [ChecklistColumn: String]] = [:]
        let columns = columns(of: list)
        for row in rows(of: list) {
            var cells: [ChecklistColumn: String] = [:]
            for (column, cell) in zip(columns, row) { cells[column.column] = ChecklistBook.text(cell) }
            if let number = cells[.problemNumber] ?? cells[.measureNumber] { texts[number] = cells }
        }
        return texts
    }

    private func rows(of list: List) -> [[Cell]] {
        let columns = columns(of: list).map(\.column)
        let cells = ChecklistCells(input)
        return switch list {
        case .problems:
            figures.problems.map { index in columns.map { cells.cell($0, ofProblem: index) } }
        case .tasks:
            TaskList(ledger: ledger, measures: figures.measures, on: input.day).measures.map { index in
                columns.map { cells.cell($0, ofMeasure: index) }
            }
        case .owners:
            owners.map { index in columns.map { cells.cell($0, ofMeasure: index) } }
        }
    }

    /// The measures by their owners.
    private var owners: [Int] {
        // Leaders and units in the order in which they appear; those whom nobody leads at the end.
        let leaders = places(of: figures.measures.compactMap { ledger.owner(ofMeasure: $0).leader })
        let units = places(of: figures.measures.compactMap { ledger.owner(ofMeasure: $0).unit })
        func place(_ name: String?, _ places: [String: Int]) -> Int { name.flatMap { places[$0] } ?? places.count }
        return figures.measures.enumerated().sorted { left, right in
            let (one, two) = (ledger.owner(ofMeasure: left.element), ledger.owner(ofMeasure: right.element))
            let first = (place(one.leader, leaders), place(one.unit, units), left.offset)
            return first < (place(two.leader, leaders), place(two.unit, units), right.offset)
        }.map(\.element)
    }

    /// The places of names in the order in which they first appear.
    private func places(of names: [String]) -> [String: Int] {
        var places: [String: Int] = [:]
        for name in names where places[name] == nil { places[name] = places.count }
        return places
    }
}
