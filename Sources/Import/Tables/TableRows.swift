import Papers
import Structure
import Text
import Tracker
import Wording

/// Reads the rows of one table, of which each goes on where the one above it left off.
struct TableRows {
    private let grid: TableGrid
    private let heading: TableHeading
    private let sheet: String?
    private let places: [TableColumn: [Int]]
    /// The area, problem and measure of the row above.
    private var area: Int?
    private var problem: Int?
    private var measure: Int?

    private static let examples = ["例", "示例", "样例", "例如", "例:"]
    private static let totals = ["合计", "总计", "小计", "共计", "total", "subtotal", "sum"]
    private static let feet = [
        "填报人", "填表人", "审核人", "制表人", "填报单位", "填报日期", "注:", "备注:", "说明:", "填表说明", "填报说明", "填表要求", "填报要求", "联系人:", "单位负责人",
        "审签人",
    ]

    init(_ grid: TableGrid, _ heading: TableHeading, sheet: String?, area: Int? = nil) {
        self.area = area
        self.grid = grid
        self.heading = heading
        self.sheet = sheet
        var places = Dictionary(grouping: heading.columns.filter { $0.meaning != nil }, by: { $0.meaning ?? .ignore })
            .mapValues { $0.map(\.place) }
        // A ledger of measures alone: each stands below a problem of its own words.
        if places[.problem] == nil { places[.problem] = places[.measure] }
        self.places = places
    }

    mutating func read(_ row: Int, into assembler: inout TableAssembler) {
        let texts = grid.texts(ofRow: row)
        guard let first = texts.first else { return }
        if let why = furniture(row, texts) {
            assembler.leaveOut(
                why, line: grid.line(row), cell: cell(row, grid.rows[row].firstIndex { !$0.isEmpty } ?? 0),
                text: texts.joined(separator: " "))
            return
        }
        if texts.count == 1, isAreaRow(row, first) {
            area = assembler.area(first, line: grid.line(row), cell: cell(row, 0))
            problem = nil
            return
        }
        let isOtherArea = takeArea(row, &assembler)
        let isOtherProblem = takeProblem(row, isOtherArea: isOtherArea, &assembler)
        guard let problem else {
            assembler.leaveOut(
                .rowWithoutProblem, line: grid.line(row), cell: cell(row, 0), text: texts.joined(separator: " "))
            return
        }
        takeMeasures(row, of: problem, isOtherProblem: isOtherProblem, texts, &assembler)
    }

    // MARK: Rows that hold no item

    private func furniture(_ row: Int, _ texts: [String]) -> NoticeReading.Why? {
        let plain = texts.map { String(String.UnicodeScalarView(TableText.folded($0))).lowercased() }
        if let first = plain.first, TableRows.totals.contains(where: { first.hasPrefix($0) }), first.count < 8 {
            return .totalRow
        }
        // A row that shows how to fill in the others, or is to be filled in.
        let said = (places[.problem] ?? []).map { grid[row, $0].text }.filter { !$0.isEmpty }
        if plain.first.map(TableRows.examples.contains) ?? false || !said.isEmpty && said.allSatisfy(Blank.isToFill) {
            return .rowWithoutProblem
        }
        if let numbered = plain.dropFirst().first, TableRows.totals.contains(numbered) { return .totalRow }
        if row >= heading.rows.upperBound {
            // Of a heading of several rows each comes again, also those that only group columns.
            let isRepeated = grid.rows[row].indices.allSatisfy { place in
                grid[row, place].isEmpty
                    || heading.rows.contains { grid[$0, place].text == grid[row, place].text }
            }
            if isRepeated, texts.count > 1 { return .repeatedHeading }
        }
        if let first = plain.first, isFoot(first) {
            let own = (places[.problem] ?? []) + (places[.measure] ?? [])
            let words = own.filter { !grid[row, $0].isBeside }.map { grid[row, $0].text }.filter { !$0.isEmpty }
            if words.allSatisfy({ isFoot(String(String.UnicodeScalarView(TableText.folded($0)))) }) {
                return .belowTable
            }
        }
        return nil
    }

    private func isFoot(_ plain: String) -> Bool { TableRows.feet.contains { plain.hasPrefix($0) } }

    /// A row with nothing but the heading of an area: （一）……方面, also without its number.
    private func isAreaRow(_ row: Int, _ text: String) -> Bool {
        guard places[.area] == nil, CellMark.area(text).number != nil || Heading.namesArea(text) else { return false }
        // A line between tables is no row of theirs.
        if grid.rows[row].count == 1 { return true }
        let own = Set((places[.problem] ?? []) + (places[.measure] ?? []))
        let place = grid.rows[row].firstIndex { !$0.isEmpty } ?? 0
        return !own.contains(place) || grid[row, place + 1].isBeside
    }

    // MARK: Areas and problems

    private mutating func takeArea(_ row: Int, _ assembler: inout TableAssembler) -> Bool {
        guard let place = places[.area]?.first, !grid[row, place].isEmpty else { return false }
        let found = assembler.area(grid[row, place].text, line: grid.line(row), cell: cell(row, place))
        guard found != area else { return false }
        area = found
        return true
    }

    private mutating func takeProblem(
        _ row: Int, isOtherArea: Bool, _ assembler: inout TableAssembler
    ) -> Bool {
        let found = (places[.problem] ?? []).filter { !grid[row, $0].isEmpty }
        guard let place = found.first else {
            // Without a column for problems each row's measure is one's own, which is found by its number only.
            if isOtherArea { problem = nil }
            return false
        }
        let here = grid[row, place]
        let subjects = (places[.subject] ?? []).filter { !grid[row, $0].isEmpty }
        if here.isBelow, problem != nil, subjects.allSatisfy({ grid[row, $0].isBelow }) { return false }
        let text = found.map { grid[row, $0].text }.joined(separator: "\n")
        // The body or place that a row is about tells it from others of the same words.
        let about = subjects.map { TableText.lines(grid[row, $0].text).joined() }.filter { !text.contains($0) }
        let mark = CellMark(text).flatMap { $0.isOfProblem ? $0 : nil }
        let words = mark?.rest ?? text
        let isNumbered = (places[.number] ?? []).contains { !grid[row, $0].isEmpty && !grid[row, $0].isBelow }
        let taken = assembler.problem(
            about.isEmpty ? words : about.joined(separator: "、") + "：" + words, area: area,
            number: isNumbered ? numbers(row).problem : nil, line: grid.line(row),
            cell: cell(row, place))
        let isOther = taken.place != problem
        problem = taken.place
        if isOther { measure = nil }
        if taken.isNew {
            let number = numbers(row).problem ?? mark?.number
            assembler.problems[taken.place].number = number
        }
        return isOther
    }

    /// The numbers that stand beside a row: of the problem, and of the measure.
    private func numbers(_ row: Int) -> (problem: Int?, measure: Int?) {
        let cells = (places[.number] ?? []).map {
            String(String.UnicodeScalarView(TableText.folded(grid[row, $0].text)))
        }
        var result: (problem: Int?, measure: Int?) = (nil, nil)
        for text in cells where !text.isEmpty {
            let bare = text.filter { !"()、".contains($0) }
            let parts = bare.split(whereSeparator: { ".-－_".contains($0) }).map {
                Numerals.value(String($0)) ?? Int($0)
            }
            if parts.count == 2, let first = parts[0], let second = parts[1] {
                result = (first, second)
            } else if parts.count == 1, let only = parts[0] {
                if result.problem == nil { result.problem = only } else { result.measure = only }
            }
        }
        return result
    }

    // MARK: Measures

    private mutating func takeMeasures(
        _ row: Int, of problem: Int, isOtherProblem: Bool, _ texts: [String], _ assembler: inout TableAssembler
    ) {
        let found = (places[.measure] ?? []).filter { !grid[row, $0].isEmpty }
        guard let place = found.first else {
            // What stands beside a problem alone is the problem's.
            if isOtherProblem {
                enter(row, problem: problem, measures: [nil], &assembler)
            } else if !isContinuation(row) {
                assembler.leaveOut(
                    .rowWithoutMeasure, line: grid.line(row), cell: cell(row, 0), text: texts.joined(separator: " "))
            }
            return
        }
        if grid[row, place].isBelow, let measure, !isOtherProblem {
            extend(row, problem: problem, measure: measure, &assembler)
            return
        }
        let start = assembler.problems[problem].measures.count
        let parts = MeasureCell.parts(found.map { grid[row, $0].text }.joined(separator: "\n"), next: start + 1)
        let number = parts.count == 1 ? numbers(row).measure : nil
        for part in parts {
            assembler.problems[problem].measures.append(
                TableAssembler.Draft(
                    title: Sentences.first(of: part), text: part, line: grid.line(row), cell: cell(row, place),
                    number: number)
            )
        }
        measure = start
        enter(row, problem: problem, measures: (start..<start + parts.count).map { $0 }, &assembler)
    }

    /// Whether a row holds nothing but what joined cells above it hold.
    private func isContinuation(_ row: Int) -> Bool {
        grid.rows[row].allSatisfy { $0.isEmpty || $0.isBelow || $0.isBeside }
    }

    /// More about the measure that the row above began.
    private func extend(_ row: Int, problem: Int, measure: Int, _ assembler: inout TableAssembler) {
        func own(_ column: TableColumn) -> [String] {
            (places[column] ?? []).filter { !grid[row, $0].isBelow }.map { grid[row, $0].text }.filter { !$0.isEmpty }
        }
        var fields = assembler.problems[problem].measures[measure].fields
        let more = (own(.unit) + own(.support)).flatMap(Lists.names)
        let support = (fields[.support]?.names ?? []) + more.filter { $0 != fields[.unit]?.text }
        if !more.isEmpty { fields[.support] = FieldValue(TableRows.distinct(support)) }
        assembler.problems[problem].measures[measure].fields = fields
        assembler.problems[problem].measures[measure].progress += own(.progress)
    }

    /// Enters the other columns of a row into its measures, or for nil into the problem.
    private func enter(
        _ row: Int, problem: Int, measures: [Int?], _ assembler: inout TableAssembler
    ) {
        let entry = TableEntry(grid, row, places)
        for (place, measure) in measures.enumerated() {
            for (column, at) in [
                (TableColumn.leader, Field.leader), (.person, .person), (.target, .target), (.kind, .kind),
            ] {
                for text in entry.texts(column, place, of: measures.count) {
                    put(text, into: at, problem, measure, row, column, &assembler)
                }
            }
            enterUnits(entry, place, of: measures.count, problem, measure, row, &assembler)
            if let column = places[.deadline]?.first(where: { !grid[row, $0].isEmpty }) {
                let cellText = entry.texts(.deadline, place, of: measures.count).first ?? ""
                let value = grid[row, column].value
                let isWhole = cellText == grid[row, column].text
                assembler.enterDeadline(
                    isWhole ? value : .text(cellText), text: cellText, problem: problem, measure: measure,
                    line: grid.line(row),
                    cell: cell(row, column))
            }
            enterProgress(entry, place, of: measures.count, problem, measure, row, &assembler)
        }
    }

    private func enterUnits(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        var units = entry.texts(.unit, place, of: count).flatMap(Lists.names)
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
        set(.support, FieldValue(fitting), problem, measure, &assembler)
    }

    private func enterProgress(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        var progress: [String] = []
        var stated: NoticeReading.Stated?
        for column in (places[.status] ?? []) + (places[.progress] ?? []) where !grid[row, column].isEmpty {
            if let found = TableStatus.ticked(grid[row, column], heading.word(column)) {
                stated = stated ?? found.map { NoticeReading.Stated($0, word: heading.word(column)) }
                continue
            }
            let texts = entry.parts(column, place, of: count)
            if let found = TableStatus.status(texts.isWhole ? grid[row, column].value : .text(texts.text)) {
                stated = stated ?? NoticeReading.Stated(found, word: texts.text)
                continue
            }
            stated =
                stated ?? NoticeStatusWords.closing(texts.text)
                ?? TableStatus.leading(texts.text).map {
                    NoticeReading.Stated($0, word: Sentences.first(of: texts.text))
                } ?? NoticeStatusWords.within(texts.text)?.stated
            let isUnknown = stated == nil && (places[.status] ?? []).contains(column) && TableStatus.isWord(texts.text)
            if isUnknown {
                assembler.doubt(.statusNotRead, line: grid.line(row), cell: cell(row, column), text: texts.text)
            }
            // What joined cells say about several rows stands with the first of them.
            guard !grid[row, column].isBelow else { continue }
            // What is said about several measures at once stands with the first of them.
            guard place == 0 || !texts.isWhole else { continue }
            if count > 1, texts.isWhole {
                assembler.doubt(.sharedProgress, line: grid.line(row), cell: cell(row, column), text: texts.text)
            }
            progress.append(texts.text)
        }
        let remark = FieldValue((place == 0 ? entry.texts(.remark, 0, of: 1) : []).joined(separator: "\n"))
        let scope =
            place == 0 ? entry.texts(.disclosure, 0, of: 1).lazy.compactMap(ChecklistValue.disclosure).first : nil
        // What a close-out rests on makes the claim more than one; with nothing closed it is told as progress.
        let basis = (place == 0 ? entry.texts(.basis, 0, of: 1) : []).joined(separator: "；")
        if !basis.isEmpty {
            if let found = stated, found.status == .closed {
                stated = NoticeReading.Stated(.closed, word: found.word, basis: found.basis ?? basis)
            } else {
                progress.append(ImportWords.basisEntry(basis).zh)
            }
        }
        let evidence = place == 0 ? entry.texts(.evidence, 0, of: 1) : []
        if let measure {
            if remark != .nothing { assembler.problems[problem].measures[measure].fields[.remark] = remark }
            if let scope {
                assembler.problems[problem].measures[measure].fields[.disclosure] = .text(scope.rawValue)
            }
            assembler.problems[problem].measures[measure].stated = stated
            assembler.problems[problem].measures[measure].progress += progress
            if !evidence.isEmpty {
                assembler.problems[problem].measures[measure].fields[.reference] = FieldValue(
                    evidence.joined(separator: "\n"))
            }
        } else {
            if remark != .nothing { assembler.problems[problem].fields[.remark] = remark }
            if let scope { assembler.problems[problem].fields[.disclosure] = .text(scope.rawValue) }
            assembler.problems[problem].stated = stated
            assembler.problems[problem].progress += progress
            if !evidence.isEmpty {
                assembler.problems[problem].fields[.reference] = FieldValue(evidence.joined(separator: "\n"))
            }
        }
    }

    private func put(
        _ text: String, into field: Field, _ problem: Int, _ measure: Int?, _ row: Int, _ column: TableColumn,
        _ assembler: inout TableAssembler
    ) {
        switch field {
        case .kind:
            guard measure != nil, let kind = DateReader.term(text)?.kind else {
                assembler.doubt(
                    .kindNotRead, line: grid.line(row), cell: cell(row, places[column]?.first ?? 0), text: text)
                return
            }
            set(.kind, .text(kind.rawValue), problem, measure, &assembler)
        case .target:
            guard measure != nil else {
                // A problem has no target: it is each of its measures' that do not say one.
                return
            }
            set(.target, .text(text), problem, measure, &assembler)
        default:
            let name = Lists.names(text).joined(separator: "、")
            guard name.count <= Cleaning.nameLimit else { return tooLong(column, row, &assembler) }
            set(field, FieldValue(name), problem, measure, &assembler)
        }
    }

    private func tooLong(_ column: TableColumn, _ row: Int, _ assembler: inout TableAssembler) {
        let place = places[column]?.first ?? 0
        assembler.doubt(
            .nameTooLong, line: grid.line(row), cell: cell(row, place),
            text: String(grid[row, place].text.prefix(60)) + "…")
    }

    private func set(
        _ field: Field, _ value: FieldValue, _ problem: Int, _ measure: Int?, _ assembler: inout TableAssembler
    ) {
        if let measure {
            assembler.problems[problem].measures[measure].fields[field] = value
        } else {
            assembler.problems[problem].fields[field] = value
        }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }

    private func cell(_ row: Int, _ column: Int) -> String {
        let cell = grid.cellName(row, column)
        return sheet.map { "\($0)!\(cell)" } ?? cell
    }
}
