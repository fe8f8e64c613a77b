import Papers
import Structure
import Text
import Tracker
import Wording

/// Puts items together from the rows of tables, as they come.
struct TableAssembler {
    struct Draft {
        var title = ""
        var text = ""
        var line = 0
        var cell: String?
        var fields: [Field: FieldValue] = [:]
        var stated: NoticeReading.Stated?
        var progress: [String] = []
        /// Its first deadline, where it was put off since.
        var firstDeadline: Day?
        var area: Int?
        /// The number that stands beside it.
        var number: Int?
        var measures: [Draft] = []
        /// The table that it stands in; the last one that says something of it, and all that do.
        var table = 0
        var last: Int?
        var taken: Set<Int> = []
        /// Where it is said how far it is, if that is another table than its own.
        var statedPlace: (line: Int, cell: String?)?
        /// Whether it is the words of a measure, in a table that has no problems.
        var isMeasure = false
    }

    let day: Day
    /// The sheets of the tables that were taken, in order.
    private(set) var tables: [String] = []
    private(set) var round = NoticeReading.Round()
    var areas: [Draft] = []
    var problems: [Draft] = []
    private var skipped: [NoticeReading.Remark] = []
    private var uncertain: [NoticeReading.Remark] = []
    /// The problems by area and text.
    private var places: [String: Int] = [:]
    private var areaPlaces: [String: Int] = [:]
    /// The problems by the number that stands beside them, as it is written; nil for one that stands beside several.
    private var written: [String: Int?] = [:]
    /// Deadlines without a year, by problem and measure, for when the table's year is known.
    private var yearless:
        [(problem: Int, measure: Int?, term: DateReader.Term, line: Int, cell: String, text: String)] =
            []
    private var years: [Int] = []
    private var titleYear: Int?
    /// The lines around the tables, with where they stand.
    private var prose: [(text: String, line: Int, cell: String)] = []
    /// The area that a line above a table named: it goes on in tables with nothing above them.
    private var headed: Int?
    /// The columns of the table before, and the area in which it ended.
    private var last: (names: [String], area: Int?) = ([], nil)
    /// How far all of a table is, by the line above it: 表一：已整改到位事项.
    private(set) var standing: NoticeReading.Stated?

    init(on day: Day) {
        self.day = day
    }

    mutating func leaveOut(_ why: NoticeReading.Why, line: Int, cell: String?, text: String) {
        skipped.append(NoticeReading.Remark(line: line, text: text, why: why, cell: cell))
    }

    mutating func doubt(_ why: NoticeReading.Why, line: Int, cell: String?, text: String) {
        uncertain.append(NoticeReading.Remark(line: line, text: text, why: why, cell: cell))
    }

    // MARK: A sheet

    /// Takes the rows of a sheet.
    ///
    /// - Parameter isArea: whether the sheet's name is that of an area.
    mutating func take(_ written: TableGrid, _ heading: TableHeading, sheet: String?, isArea: Bool = false) {
        tables.append(written.name)
        let (grid, missing) = DittoCells.resolved(written, heading)
        for (row, column) in missing {
            let cell = grid.cellName(row, column)
            doubt(
                .nothingAbove, line: grid.line(row), cell: sheet.map { "\($0)!\(cell)" } ?? cell,
                text: written[row, column].text)
        }
        let reference = isApart(grid, heading) ? heading.reference : nil
        if !heading.places(.area).isEmpty || isArea { headed = nil }
        let rows = TableRows(grid, heading, sheet: sheet)
        let isNamed = grid.rows.indices.dropFirst(heading.rows.upperBound).contains { rows.namesTable($0) }
        let given = reference == nil ? LabelledRows(grid, heading) : nil
        takeTitle(grid, heading, sheet, but: given?.rows ?? []) { isNamed && rows.namesTable($0) }
        // An area that nothing stands below in its sheet goes on in the next, as a table that a page parted does.
        var above = areas.indices.last.flatMap { last in problems.contains { $0.area == last } ? nil : last }
        above = headed ?? above
        // The same heading again with nothing above it is the table before it, which a page parted.
        let names = heading.columns.map(\.text)
        if headed == nil, heading.rows.lowerBound == 0, names == last.names { above = last.area }
        if isArea, let sheet { above = area(sheet, line: 1, cell: name(0, 0, sheet)) }
        let problem = given.map { take($0, grid, sheet, area: above) }
        var reader = TableRows(grid, heading, sheet: sheet, area: above, reference: reference, problem: problem)
        for row in heading.rows.upperBound..<max(heading.rows.upperBound, grid.rows.count) {
            if grid.rows[row].count == 1 { note(grid, row, sheet) }
            reader.read(row, into: &self)
        }
        last = (names, reader.area)
    }

    /// The problem that labels above the columns name, with what they say of it.
    private mutating func take(_ given: LabelledRows, _ grid: TableGrid, _ sheet: String?, area: Int?) -> Int {
        let first = given.values.first { $0.label == .problem }?.row ?? 0
        let place = problem(
            given.problem, area: area, number: nil, line: grid.line(first), cell: name(first, 0, sheet)
        ).place
        for (label, text, row) in given.values {
            let names = Lists.names(text).filter { $0.count <= Cleaning.nameLimit }
            switch label {
            case .leader: problems[place].fields[.leader] = FieldValue(names.joined(separator: "、"))
            case .person: problems[place].fields[.person] = FieldValue(names.joined(separator: "、"))
            case .support: problems[place].fields[.support] = FieldValue(names)
            case .unit:
                let units = UnitRoles.ordered(names)
                if let unit = units.first { problems[place].fields[.unit] = FieldValue(unit) }
                if units.count > 1 { problems[place].fields[.support] = FieldValue(Array(units.dropFirst())) }
            case .deadline:
                enterDeadline(
                    .text(text), text: text, problem: place, measure: nil, line: grid.line(row),
                    cell: name(row, 0, sheet))
            case .problem, .number: continue
            case .area, .subject, .measure, .target, .kind, .unitPerson, .progress, .status, .evidence, .basis,
                .disclosure, .own, .ignore:
                leaveOut(.aboveTable, line: grid.line(row), cell: name(row, 0, sheet), text: text)
            }
        }
        return place
    }

    private mutating func note(_ grid: TableGrid, _ row: Int, _ sheet: String?) {
        let text = TableText.lines(grid.texts(ofRow: row).first ?? "").joined()
        if !text.isEmpty { prose.append((text, grid.line(row), name(row, 0, sheet))) }
    }

    private mutating func takeTitle(
        _ grid: TableGrid, _ heading: TableHeading, _ sheet: String?, but given: Set<Int>, isName: (Int) -> Bool
    ) {
        if heading.rows.lowerBound > 0 { headed = nil }
        let caption = grid.rows.indices.prefix(heading.rows.lowerBound).last { !grid.texts(ofRow: $0).isEmpty }
        standing = caption.map { grid.texts(ofRow: $0) }.flatMap { texts in
            texts.count == 1 ? NoticeStatusWords.heading(texts[0]) : nil
        }
        let menu = TableAssembler.menu(grid, heading.rows.lowerBound)
        for row in 0..<heading.rows.lowerBound where !given.contains(row) {
            let texts = grid.texts(ofRow: row)
            guard let text = texts.first else { continue }
            if texts.count == 1 { note(grid, row, sheet) }
            if texts.count == 1, heading.places(.area).isEmpty, Heading.namesArea(text) || isName(row) {
                headed = area(text, line: grid.line(row), cell: name(row, 0, sheet))
                continue
            }
            let line = texts.joined(separator: " ")
            if titleYear == nil { titleYear = TableAssembler.year(in: line) }
            let isAttachment =
                text.count < 8 && (text.hasPrefix("附件") || text.hasPrefix("附表") || TableAssembler.isNumberOfTable(text))
            if round.title == nil, texts.count == 1, !isAttachment, !menu.contains(row),
                !text.contains(where: { "|>｜»：:".contains($0) })
            {
                round.title = TableText.lines(text).joined()
                continue
            }
            leaveOut(.aboveTable, line: row + 1, cell: name(row, 0, sheet), text: line)
        }
    }

    /// The first rows of a page that each hold a word or two, where they are several: its menu.
    private static func menu(_ grid: TableGrid, _ end: Int) -> Range<Int> {
        let count = (0..<end).prefix { row in
            let texts = grid.texts(ofRow: row)
            return texts.count == 1 && texts[0].count <= 5
        }.count
        return 0..<(count > 2 ? count : 0)
    }

    /// 表2-3, 表一: which of several it is, and no title.
    private static func isNumberOfTable(_ text: String) -> Bool {
        let number = text.dropFirst()
        return text.hasPrefix("表") && !number.isEmpty
            && number.allSatisfy { !$0.isLetter || "一二三四五六七八九十".contains($0) }
    }

    private static func year(in text: String) -> Int? {
        var digits = ""
        for scalar in TableText.folded(text) + [" "] {
            if (48...57).contains(scalar.value) {
                digits.unicodeScalars.append(scalar)
            } else {
                if digits.count == 4, let year = Int(digits), (1990...2100).contains(year) { return year }
                digits = ""
            }
        }
        return nil
    }

    private func name(_ row: Int, _ column: Int, _ sheet: String?) -> String {
        let cell = TableGrid.name(row: row, column: column)
        return sheet.map { "\($0)!\(cell)" } ?? cell
    }

    // MARK: Problems of another table

    /// Whether the rows of a table say more of problems that stand in one before it: all name them by their numbers, and where
    /// the heading does not say so, all problems are named once and have no measures.
    func isApart(_ grid: TableGrid, _ heading: TableHeading) -> Bool {
        guard let reference = heading.reference, !written.isEmpty else { return false }
        let rows = grid.rows.indices.dropFirst(heading.rows.upperBound)
        let numbers = rows.filter { grid.rows[$0].count > 1 }.map { grid[$0, reference] }
        let named = numbers.filter { !$0.isEmpty && !$0.isBelow && !$0.isBeside }.map { problem(numbered: $0.text) }
        let known = named.compactMap { $0 }
        if heading.word(reference).contains("问题") || heading.word(reference).contains("隐患") {
            return known.count * 2 > named.count
        }
        // 1-2 names its problem and itself.
        let isOfTwo = numbers.allSatisfy { $0.isEmpty || TableAssembler.first(of: $0.text) != nil }
        return known.count == named.count && !known.isEmpty && (isOfTwo || Set(known).count == problems.count)
            && problems.allSatisfy(\.measures.isEmpty)
    }

    /// The problem beside which a number stands, or the first part of one: 2-1.
    func problem(numbered number: String) -> Int? {
        if let found = written[TableAssembler.plain(number)] { return found }
        return TableAssembler.first(of: number).flatMap { written[$0] ?? nil }
    }

    /// The first part of a number of two.
    private static func first(of number: String) -> String? {
        let parts = plain(number.replacing(".", with: "-")).split { "-－_".contains($0) }
        return parts.count == 2 ? String(parts[0]) : nil
    }

    /// Notes the number beside a problem.
    mutating func number(_ problem: Int, _ number: String) {
        let key = TableAssembler.plain(number)
        guard !key.isEmpty else { return }
        written[key] = .some(written[key] == nil ? problem : nil)
    }

    private static func plain(_ number: String) -> String {
        String(String.UnicodeScalarView(TableText.folded(number).filter { !"().、".unicodeScalars.contains($0) }))
    }

    // MARK: Items

    /// One of a problem's measures; for nil the problem.
    subscript(problem: Int, measure: Int?) -> Draft {
        get { measure.map { problems[problem].measures[$0] } ?? problems[problem] }
        _modify {
            if let measure { yield &problems[problem].measures[measure] } else { yield &problems[problem] }
        }
    }

    /// The area of a text, which is a new one where it was not there yet.
    mutating func area(_ text: String, line: Int, cell: String) -> Int {
        let (number, title) = CellMark.area(text)
        if let place = areaPlaces[title] { return place }
        areas.append(Draft(title: title, text: title, line: line, cell: cell, number: number))
        areaPlaces[title] = areas.count - 1
        return areas.count - 1
    }

    /// The problem of a text in an area, which is a new one where it was not there yet.
    ///
    /// - Parameter number: the number that stands beside it in this row: equal texts under two numbers are two.
    mutating func problem(
        _ text: String, area: Int?, number: Int?, line: Int, cell: String
    ) -> (place: Int, isNew: Bool) {
        let key = "\(area ?? -1)\u{0}\(number ?? -1)\u{0}\(text)"
        if let place = places[key] { return (place, false) }
        problems.append(
            Draft(
                title: Sentences.first(of: text), text: text, line: line, cell: cell, area: area,
                table: tables.count - 1))
        places[key] = problems.count - 1
        return (problems.count - 1, true)
    }

    /// Enters a deadline cell into an item's fields.
    mutating func enterDeadline(
        _ value: Papers.Cell.Value, text: String, problem: Int, measure: Int?, line: Int, cell: String,
        from1904: Bool = false
    ) {
        guard !text.isEmpty else { return }
        let found = TableDeadline.read(value, text, from1904: from1904)
        if found.isDoubtful { doubt(.numberAsDate, line: line, cell: cell, text: text) }
        if found.remark != nil { doubt(.deadlineRemark, line: line, cell: cell, text: text) }
        // A problem has no kind of this sort.
        if measure != nil, let kind = found.term?.kind { self[problem, measure].fields[.kind] = .text(kind.rawValue) }
        if let day = found.day {
            self[problem, measure].fields[.deadline] = .day(day)
            if let first = found.first { self[problem, measure].firstDeadline = first }
            years.append(day.year)
        } else if let term = found.term, term.hasDate, term.year == nil {
            yearless.append((problem, measure, term, line, cell, text))
        } else if found.term?.kind == nil {
            doubt(.deadlineNotRead, line: line, cell: cell, text: text)
        }
    }

    // MARK: The reading

    /// The year of the table: its title's, else its earliest deadline's, else this one.
    private var year: Int { titleYear ?? years.min() ?? day.year }

    private mutating func settleYears() {
        for entry in yearless {
            guard let start = Day(year: year, month: 1, day: 1), let day = entry.term.day(after: start) else {
                doubt(.deadlineNotRead, line: entry.line, cell: entry.cell, text: entry.text)
                continue
            }
            self[entry.problem, entry.measure].fields[.deadline] = .day(day)
            doubt(.deadlineYear, line: entry.line, cell: entry.cell, text: "\(entry.text) → \(day)")
        }
        yearless = []
    }

    mutating func reading() -> NoticeReading {
        settleYears()
        join()
        keepFromPublic()
        // The order of the ledger is that of its areas; a table can go back to one.
        let areaNumbers = TableAssembler.numbers(areas.map(\.number))
        let order = problems.indices.sorted { left, right in
            let (first, second) = (problems[left].area ?? Int.max, problems[right].area ?? Int.max)
            return first == second ? left < right : first < second
        }
        let problemNumbers = TableAssembler.numbers(order.map { problems[$0].number })
        for draft in areas + problems.flatMap({ [$0] + $0.measures }) {
            guard let number = draft.number, !TableAssembler.known.contains(number) else { continue }
            doubt(.numberUnfit, line: draft.line, cell: draft.cell, text: String(number))
        }
        var items: [NoticeReading.Item] = []
        var entered: Set<Int> = []
        for (number, place) in zip(problemNumbers, order) {
            let problem = problems[place]
            if let area = problem.area, entered.insert(area).inserted {
                items.append(item(areas[area], Numerals.chinese(areaNumbers[area]), .area, nil))
            }
            let ref = String(number)
            items.append(item(problem, ref, .problem, problem.area.map { Numerals.chinese(areaNumbers[$0]) }))
            let numbers = TableAssembler.numbers(problem.measures.map(\.number))
            for (number, measure) in zip(numbers, problem.measures) {
                items.append(item(measure, "\(ref).\(number)", .measure, ref))
            }
            if problem.measures.isEmpty {
                doubt(.noMeasures, line: problem.line, cell: problem.cell, text: problem.title)
            }
        }
        let declared = readProse()
        var reading = NoticeReading(
            round: round, declared: declared, items: items, skipped: skipped, uncertain: uncertain)
        // A table says what is to be done, and what was done apart from it.
        reading.isPlan = true
        return reading
    }

    /// A problem of which all measures are kept from the public is kept from it as they are.
    private mutating func keepFromPublic() {
        for index in problems.indices where problems[index].fields[.disclosure] == nil {
            let scopes = problems[index].measures.map {
                $0.fields[.disclosure]?.text.flatMap(Disclosure.init) ?? .public
            }
            if let widest = Disclosure.allCases.first(where: scopes.contains), widest != .public {
                problems[index].fields[.disclosure] = .text(widest.rawValue)
            }
        }
    }

    /// Reads the lines around the tables as those of a notice: who was inspected and when, and the figures that it declares.
    private mutating func readProse() -> Declared {
        guard !prose.isEmpty else { return Declared() }
        let text = DocumentText(prose.map(\.text).joined(separator: "\n"))
        let found = StructureReader(text).read()
        let header = NoticeHeader(text, title: found.title, head: found.head, signature: found.signature)
        let figures = NoticeFigures(text, lines: found.head + found.around)
        let title = round.title
        round = header.round
        round.title = title ?? round.title
        for remark in header.uncertain + figures.uncertain where prose.indices.contains(remark.line - 1) {
            let place = prose[remark.line - 1]
            uncertain.append(
                NoticeReading.Remark(line: place.line, text: remark.text, what: remark.what, cell: place.cell))
        }
        return figures.declared
    }

    private func item(
        _ draft: Draft, _ ref: String, _ kind: NoticeReading.Item.Kind, _ parent: String?
    ) -> NoticeReading.Item {
        let progress = draft.progress.joined(separator: "\n")
        var item = NoticeReading.Item(
            ref: ref, kind: kind, parent: parent, title: draft.title, text: draft.text, line: draft.line,
            cell: draft.cell, fields: draft.fields.filter { $0.value != .nothing }, stated: draft.stated,
            progress: progress.isEmpty ? nil : progress)
        if let first = draft.firstDeadline, let last = item.fields[.deadline], last != .day(first) {
            item.firstDeadline = first
        }
        if let place = draft.statedPlace {
            item.statedPlace = NoticeReading.Item.Place(line: place.line, cell: place.cell)
        }
        return item
    }

    /// The numbers that items can have.
    private static let known = 1...Planner.greatestItemNumber

    /// The numbers that stand beside items where they fit: all there, and each once; else numbered through.
    static func numbers(_ given: [Int?]) -> [Int] {
        let known = given.compactMap { $0 }
        let fits =
            known.count == given.count && Set(known).count == known.count
            && known.allSatisfy(TableAssembler.known.contains)
        return fits ? known : Array(1..<(given.count + 1))
    }
}
