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
                    (.measureNumber, 8), (.measure, 40), (.target, 26), (.unit, 14), (.person, 12), (.deadline, 12),
                    (.left, 10), (.stage, 9), (.lastProgress, 34),
                ]
            case .owners:
                [
                    (.leader, 18), (.unit, 16), (.support, 18), (.person, 14), (.measureNumber, 8), (.measureTitle, 40),
                    (.kind, 10), (.deadline, 12), (.stage, 9), (.claimed, 9),
                ]
            }
        }

        /// With those that are there only where they say something.
        package var allColumns: [(column: ChecklistColumn, width: Double)] {
            self == .owners ? columns : columns + [(.disclosure, 10)]
        }
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
    /// comes in elsewhere makes nothing public.
    private func columns(of list: List) -> [(column: ChecklistColumn, width: Double)] {
        let isLimited =
            figures.problems.contains { ledger.problems[$0].disclosed.scope != nil }
            || figures.measures.contains { ledger.measures[$0].disclosed.scope != nil }
        return isLimited ? list.allColumns : list.columns
    }

    /// The workbook, one sheet a list.
    public var workbook: Workbook {
        Workbook(title: input.theRound.body ?? input.theRound.name, sheets: List.allCases.map(sheet))
    }

    /// A list as a sheet.
    public func sheet(_ list: List) -> Sheet {
        let (columns, rows) = (columns(of: list), rows(of: list))
        let last = columns.count - 1
        func across(_ text: String, _ style: Cell.Style) -> [Cell] {
            [.text(text, style)] + Array(repeating: Cell(.empty, .plain), count: last)
        }
        let count = ChecklistWords.count(problems: figures.problems.count, measures: figures.measures.count)
        let title = ChecklistWords.title(input.theRound.body ?? input.theRound.name, list.name)
        var sheet = Sheet(name: input.said(list.name))
        let mark = ChecklistMark(round: input.theRound.id, state: WrittenState(day: input.day, log: input.log))
        sheet.rows =
            [
                across(input.said(title), .title) + [.text(mark.text, .plain)],
                across(input.said(ChecklistWords.note(input.day.description, input.said(count))), .note),
                columns.map { .text(input.said($0.column.heading), .heading) },
            ] + rows + [across("", .plain), across(input.said(ChecklistWords.signatures), .plain)]
        sheet.merges = [0, 1, sheet.rows.count - 1].map { Sheet.Merge(top: $0, left: 0, bottom: $0, right: last) }
        sheet.widths = columns.map(\.width) + [4]
        sheet.hiddenColumns = [columns.count]
        sheet.titleRows = 2
        sheet.headingRows = 1
        sheet.footRows = 2
        sheet.hasFilter = true
        sheet.isLandscape = true
        return sheet
    }

    /// A list without its title and its foot, as texts: for a file that programs read.
    public func table(_ list: List) -> [[String]] {
        [columns(of: list).map { input.said($0.column.heading) }] + rows(of: list).map { $0.map(ChecklistBook.text) }
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
        for row in rows(of: list) {
            var cells: [ChecklistColumn: String] = [:]
            for (column, cell) in zip(columns(of: list), row) { cells[column.column] = ChecklistBook.text(cell) }
            if let number = cells[.problemNumber] ?? cells[.measureNumber] { texts[number] = cells }
        }
        return texts
    }

    private func rows(of list: List) -> [[Cell]] {
        let isLimited = columns(of: list).contains { $0.column == .disclosure }
        func scope(_ scope: Disclosure?) -> [Cell] {
            isLimited ? [.text(scope.map { input.said(Labels.disclosure($0)) } ?? "", .centred)] : []
        }
        return switch list {
        case .problems:
            zip(problems, figures.problems).map { $0 + scope(ledger.problems[$1].disclosed.scope) }
        case .tasks:
            zip(tasks, taskList.measures).map { $0 + scope(ledger.measures[$1].disclosed.scope) }
        case .owners: owners
        }
    }

    private var taskList: TaskList { TaskList(ledger: ledger, measures: figures.measures, on: input.day) }

    // MARK: The lists

    private var problems: [[Cell]] {
        return figures.problems.map { index -> [Cell] in
            let problem = ledger.problems[index]
            let area = ledger.areas[problem.area]
            let standing = Overview.Standing(ledger: ledger, problem: index, on: input.day)
            return [
                .text(input.said(ChecklistWords.area(area.ref, area.title))), .text(problem.ref, .centred),
                .text(problem.title), .text(problem.text), .text(problem.owner.leader ?? ""),
                .text(problem.owner.unit ?? ""), day(problem.deadline),
                .text("\(standing.closed)/\(standing.measures)", .centred),
                .text(input.said(Labels.state(ledger.state(ofProblem: index))), .centred),
            ]
        }
    }

    private var tasks: [[Cell]] {
        taskList.measures.map { index -> [Cell] in
            let measure = ledger.measures[index]
            let owner = ledger.owner(ofMeasure: index)
            let entry = measure.lastEntry.map { "\($0.on.description) \($0.text)" } ?? ""
            return [
                .text(measure.ref, .centred), .text(measure.text), .text(measure.target ?? ""),
                .text(owner.unit ?? ""), .text(owner.person ?? ""),
                day(ledger.dueDay(ofMeasure: index) ?? ledger.deadline(ofMeasure: index)), left(index),
                .text(input.said(Labels.stage(measure.stage, ledger.workflow)), .centred), .text(entry),
            ]
        }
    }

    private var owners: [[Cell]] {
        // Leaders and units in the order in which they appear; those whom nobody leads at the end.
        let leaders = places(of: figures.measures.compactMap { ledger.owner(ofMeasure: $0).leader })
        let units = places(of: figures.measures.compactMap { ledger.owner(ofMeasure: $0).unit })
        func place(_ name: String?, _ places: [String: Int]) -> Int { name.flatMap { places[$0] } ?? places.count }
        let sorted = figures.measures.enumerated().sorted { left, right in
            let (one, two) = (ledger.owner(ofMeasure: left.element), ledger.owner(ofMeasure: right.element))
            let first = (place(one.leader, leaders), place(one.unit, units), left.offset)
            return first < (place(two.leader, leaders), place(two.unit, units), right.offset)
        }.map(\.element)
        return sorted.map { index -> [Cell] in
            let measure = ledger.measures[index]
            let owner = ledger.owner(ofMeasure: index)
            return [
                .text(owner.leader ?? ""), .text(owner.unit ?? ""),
                .text(owner.support.joined(separator: input.language == .zh ? "、" : ", ")), .text(owner.person ?? ""),
                .text(measure.ref, .centred), .text(measure.title),
                .text(measure.kind.map { input.said(Labels.kind($0)) } ?? "", .centred),
                day(ledger.deadline(ofMeasure: index)),
                .text(input.said(Labels.stage(measure.stage, ledger.workflow)), .centred),
                .text(measure.claimed ? "√" : "", .centred),
            ]
        }
    }

    /// The places of names in the order in which they first appear.
    private func places(of names: [String]) -> [String: Int] {
        var places: [String: Int] = [:]
        for name in names where places[name] == nil { places[name] = places.count }
        return places
    }

    // MARK: Cells

    private func day(_ day: Day?) -> Cell {
        guard let day else { return .text(input.said(ChecklistWords.noDeadline), .centred) }
        let (year, month, number) = day.fields
        return Cell(.date(year: year, month: month, day: number), .centred)
    }

    private func left(_ index: Int) -> Cell {
        guard let left = ledger.daysLeft(ofMeasure: index, on: input.day) else { return Cell(.empty, .centred) }
        return left < 0 ? .text(input.said(ChecklistWords.late(-left)), .centred) : .number(left, .centred)
    }
}
