import Papers
import Structure
import Text
import Tracker
import Wording

/// Reads the rows of one table, of which each goes on where the one above it left off.
struct TableRows {
    let grid: TableGrid
    let heading: TableHeading
    private let sheet: String?
    let places: [TableColumn: [Int]]
    /// The column that names the problem of another table.
    private let reference: Int?
    /// The area, problem and measure of the row above.
    private(set) var area: Int?
    private var problem: Int?
    private var measure: Int?

    /// What a line over all columns says of the rows below it.
    var held: [Field: FieldValue] = [:]

    /// Whether the numbers count the rows.
    private let isCounted: Bool

    private static let examples = ["例", "示例", "样例", "例如", "例:"]
    private static let totals = ["合计", "总计", "小计", "共计", "total", "subtotal", "sum"]
    private static let feet = [
        "填报人", "填表人", "审核人", "制表人", "填报单位", "填报日期", "注:", "备注:", "说明:", "填表说明", "填报说明", "填表要求", "填报要求", "联系人:", "单位负责人",
        "审签人",
    ]

    init(
        _ grid: TableGrid, _ heading: TableHeading, sheet: String?, area: Int? = nil, reference: Int? = nil,
        problem: Int? = nil
    ) {
        self.problem = problem
        self.reference = reference
        self.area = area
        self.grid = grid
        self.heading = heading
        self.sheet = sheet
        isCounted = TableRows.counts(grid, heading)
        var places = Dictionary(grouping: heading.columns.filter { $0.meaning != nil }, by: { $0.meaning ?? .ignore })
            .mapValues { $0.map(\.place) }
        // A ledger of measures alone: each stands below a problem of its own words.
        if places[.problem] == nil, reference == nil, problem == nil, heading.problemRows.isEmpty {
            places[.problem] = places[.measure]
        }
        self.places = places
    }

    mutating func read(_ row: Int, into assembler: inout TableAssembler) {
        let texts = grid.texts(ofRow: row)
        guard let first = texts.first else { return }
        if isStruck(row) {
            // Rows below it that leave the problem open would be of one that is void.
            if (places[.problem] ?? []).contains(where: { !grid[row, $0].isEmpty && !grid[row, $0].isBelow }) {
                (problem, measure) = (nil, nil)
            }
            return leaveOut(row, .struckRow, texts, &assembler)
        }
        if let why = furniture(row, texts) {
            return leaveOut(row, why, texts, &assembler)
        }
        if heading.problemRows.contains(row) { return takeProblemRow(row, first, &assembler) }
        if texts.count == 1, places[.area] != nil, isBanner(row) {
            return assembler.leaveOut(.sectionHeading, line: grid.line(row), cell: cell(row, 0), text: first)
        }
        // （续上页）, 责任单位：办公室 over all columns: neither an area nor a problem.
        if texts.count == 1, isBanner(row), TableRows.isNote(first) {
            held = TableRows.held(first)
            return leaveOut(row, .prose, texts, &assembler)
        }
        if texts.count == 1, isAreaRow(row, first) {
            area = assembler.area(first, line: grid.line(row), cell: cell(row, 0))
            problem = nil
            held = [:]
            return
        }
        let isOtherProblem: Bool
        if reference == nil, let pairs = pairs(row) {
            _ = takeArea(row, &assembler)
            return take(pairs, row, &assembler)
        }
        if let reference {
            isOtherProblem = findProblem(row, reference, assembler)
        } else {
            let isOtherArea = takeArea(row, &assembler)
            isOtherProblem = takeProblem(row, isOtherArea: isOtherArea, &assembler)
        }
        guard let problem else {
            assembler.leaveOut(
                .rowWithoutProblem, line: grid.line(row), cell: cell(row, 0), text: texts.joined(separator: " "))
            return
        }
        takeMeasures(row, of: problem, isOtherProblem: isOtherProblem, texts, &assembler)
    }

    private func leaveOut(
        _ row: Int, _ why: NoticeReading.Why, _ texts: [String], _ assembler: inout TableAssembler
    ) {
        assembler.leaveOut(
            why, line: grid.line(row), cell: cell(row, grid.rows[row].firstIndex { !$0.isEmpty } ?? 0),
            text: texts.joined(separator: " "))
    }

    // MARK: Rows that hold no item

    /// Whether all that a row holds of its own is struck through; its number may stand.
    private func isStruck(_ row: Int) -> Bool {
        let own = grid.rows[row].filter { !$0.isEmpty && !$0.isBelow && !$0.isBeside }
        let words = own.filter { $0.text.contains(where: \.isLetter) }
        return !words.isEmpty && words.allSatisfy(\.isStruck)
    }

    /// How a line over all columns begins that only speaks of the rows or the page.
    private static let notes = ["以下", "以上", "续", "接上", "单位：", "单位:", "注：", "注:", "说明", "备注", "更新", "截至", "截止"]

    /// Whether a line over all columns says something of the rows, and heads nothing.
    private static func isNote(_ text: String) -> Bool {
        let plain = text.trimmed
        if notes.contains(where: plain.hasPrefix) { return true }
        let bare = plain.drop { "（(【[".contains($0) }
        if bare.count < plain.count, notes.contains(where: bare.hasPrefix) { return true }
        let words = DocumentText(plain)
        return FieldLabel.find(words, at: 0, limit: max(0, words.folded.count - 1)) != nil
    }

    /// Who answers for the rows below, and by when, where a line over all columns says so.
    private static func held(_ text: String) -> [Field: FieldValue] {
        let words = DocumentText(text)
        let all = 0..<max(0, words.folded.count - 1)
        return NoticeNotes(words, all, anchor: nil, day: nil, isWhole: true).all.reduce(into: [:]) { held, note in
            held.merge(note.fields) { first, _ in first }
        }
    }

    func furniture(_ row: Int, _ texts: [String]) -> NoticeReading.Why? {
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
        if row >= heading.rows.upperBound, repeatsHeading(row) { return .repeatedHeading }
        if isSigned(row, texts) || isClosing(row, texts) { return .belowTable }
        if let first = plain.first, isFoot(first) {
            let own = (places[.problem] ?? []) + (places[.measure] ?? [])
            let words = own.filter { !grid[row, $0].isBeside }.map { grid[row, $0].text }.filter { !$0.isEmpty }
            if words.allSatisfy({ isFoot(String(String.UnicodeScalarView(TableText.folded($0)))) }) {
                return .belowTable
            }
        }
        return nil
    }

    /// Whether a row is the heading again; of several rows each comes again, also those that only group columns.
    private func repeatsHeading(_ row: Int) -> Bool {
        grid.texts(ofRow: row).count > 1
            && grid.rows[row].indices.allSatisfy { place in
                grid[row, place].isEmpty
                    || heading.rows.contains { grid[$0, place].text == grid[row, place].text }
            }
    }

    /// What stands above tables and names none: 续表, 附表2, 整改台账.
    private static let furnishing = ["续", "表", "附", "页", "台账", "清单"]
    private static let longestName = 20

    /// Whether a line names the table that begins right below it, of several with one heading: 甲厂, 三号楼.
    func namesTable(_ row: Int) -> Bool {
        guard grid.rows[row].count == 1, places[.area] == nil else { return false }
        let text = grid[row, 0].text
        guard (1...TableRows.longestName).contains(text.count), !text.contains(where: { "。，,；;：:".contains($0) }),
            !TableRows.furnishing.contains(where: text.contains)
        else { return false }
        let below = grid.rows.indices.dropFirst(row + 1).first { !grid.texts(ofRow: $0).isEmpty }
        return below.map { $0 == heading.rows.lowerBound || $0 > heading.rows.lowerBound && repeatsHeading($0) }
            ?? false
    }

    /// Whether a row holds nothing but who signs, or the day, below all rows with more.
    private func isSigned(_ row: Int, _ texts: [String]) -> Bool {
        guard texts.count == 1, grid.rows[row].count(where: { !$0.isEmpty }) == 1,
            !grid.rows.indices.dropFirst(row + 1).contains(where: { grid.texts(ofRow: $0).count > 1 })
        else { return false }
        let text = DocumentText(texts[0])
        return UnitName.isOne(texts[0]) || text.lines.first.map { Signature.date(text, $0) != nil } ?? false
    }

    /// Whether a row closes the table, in whichever column: （盖章）, 以下无正文, how many there were, who signs and when.
    private func isClosing(_ row: Int, _ texts: [String]) -> Bool {
        guard texts.count < 3, grid.rows[row].indices.allSatisfy({ !grid[row, $0].isBelow || grid[row, $0].isEmpty })
        else {
            return false
        }
        let isLast = !grid.rows.indices.dropFirst(row + 1).contains { grid.texts(ofRow: $0).count > 2 }
        return texts.allSatisfy { text in
            let plain = NothingTold.plain(text)
            if TableRows.ends.contains(where: { plain == $0 || plain == "(\($0))" }) { return true }
            guard isLast else { return false }
            if plain.wholeMatch(of: /共?计?[0-9]+[条项个件](?:问题|措施|任务)?/) != nil { return true }
            if UnitName.isOne(text) || DateReader.deadline(plain, DateAnchor(Day.last, .past)) != nil {
                return texts.count > 1
            }
            // 整改办 2022年10月: a name and a day, and nothing else.
            guard let digit = plain.firstIndex(where: { $0.isNumber || "二〇○".contains($0) }), digit != plain.startIndex
            else {
                return false
            }
            let (name, day) = (String(plain[..<digit]), String(plain[digit...]))
            return TableRows.signing.contains(where: name.hasSuffix)
                && DateReader.deadline(day, DateAnchor(Day.last, .past)) != nil
        }
    }

    private static let ends = ["盖章", "章", "公章", "签章", "单位盖章", "以下无正文", "以下空白", "此页无正文", "无正文", "完", "以上"]
    private static let signing = [
        "办", "办公室", "局", "委", "组", "处", "科", "室", "院", "校", "公司", "中心", "部", "会", "党组", "党委", "支部", "厅", "站", "所",
    ]

    private func isFoot(_ plain: String) -> Bool { TableRows.feet.contains { plain.hasPrefix($0) } }

    /// Whether one cell reaches over all of the table, with no number as a problem has.
    private func isBanner(_ row: Int) -> Bool {
        guard let first = grid.rows[row].firstIndex(where: { !$0.isEmpty }),
            let last = heading.columns.map(\.place).max(), first < last, !grid[row, first].isBeside
        else { return false }
        return (first + 1...last).allSatisfy { grid[row, $0].isBeside }
            && !(CellMark(grid[row, first].text)?.isOfProblem ?? false)
    }

    /// A row with nothing but the heading of an area: （一）……方面, also without its number.
    private func isAreaRow(_ row: Int, _ text: String) -> Bool {
        guard places[.area] == nil else { return false }
        if namesTable(row) { return true }
        if isBanner(row), text.count <= TableRows.longestBanner, !text.contains("。") { return true }
        guard CellMark.area(text).number != nil || Heading.namesArea(text) else { return false }
        // A line between tables is no row of theirs.
        if grid.rows[row].count == 1 { return true }
        let own = Set((places[.problem] ?? []) + (places[.measure] ?? []))
        let place = grid.rows[row].firstIndex { !$0.isEmpty } ?? 0
        return !own.contains(place) || grid[row, place + 1].isBeside
    }

    private static let longestBanner = 40

    // MARK: Areas and problems

    /// Finds the problem of another table by the number that a row names.
    private mutating func findProblem(_ row: Int, _ reference: Int, _ assembler: TableAssembler) -> Bool {
        let number = grid[row, reference].text
        guard !number.isEmpty else { return false }
        let found = assembler.problem(numbered: number)
        defer { if found != problem { (problem, measure) = (found, nil) } }
        return found != problem
    }

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
        let whole = about.isEmpty ? words : about.joined(separator: "、") + "：" + words
        if let problem, isMoreOfSame(row, whole, isOtherArea, assembler) {
            // The numbers are the rows'.
            assembler.problems[problem].number = nil
            return false
        }
        let isNumbered = (places[.number] ?? []).contains { !grid[row, $0].isEmpty && !grid[row, $0].isBelow }
        let taken = assembler.problem(
            whole, area: area,
            number: isNumbered ? numbers(row).problem : nil, line: grid.line(row),
            cell: cell(row, place))
        let isOther = taken.place != problem
        problem = taken.place
        if isOther { measure = nil }
        if taken.isNew {
            let isMeasure = heading.places(.problem).isEmpty
            if let place = places[.number]?.first, !isMeasure { assembler.number(taken.place, grid[row, place].text) }
            let number = numbers(row).problem ?? mark?.number
            assembler.problems[taken.place].number = number
            assembler.problems[taken.place].isMeasure = isMeasure
        }
        return isOther
    }

    /// Whether a row has the problem of the one above it, though its number goes on: where each row has a number of its own, the
    /// numbers count rows. What is done has to be something else: the same twice is two.
    private func isMoreOfSame(_ row: Int, _ words: String, _ isOtherArea: Bool, _ assembler: TableAssembler) -> Bool {
        guard isCounted, let problem, !isOtherArea, assembler.problems[problem].text == words,
            let place = places[.measure]?.first, places[.measure] != places[.problem], !grid[row, place].isEmpty
        else { return false }
        let own = RepeatedText.plain(grid[row, place].text)
        return !assembler.problems[problem].measures.isEmpty
            && !assembler.problems[problem].measures.suffix(TableRows.compared).contains { $0.known == own }
    }

    /// With so many measures above it a row's is compared.
    private static let compared = 20

    /// Whether the numbers count the rows, and not the problems: all with a measure have one, each by one more.
    private static func counts(_ grid: TableGrid, _ heading: TableHeading) -> Bool {
        guard let number = heading.places(.number).first, let measure = heading.places(.measure).first,
            !heading.places(.problem).isEmpty
        else { return false }
        var last: Int?
        for row in grid.rows.indices.dropFirst(heading.rows.upperBound) where !grid[row, measure].isEmpty {
            let cell = grid[row, number]
            guard grid.texts(ofRow: row).count > 2 else { continue }
            guard !cell.isBelow, let value = Int(cell.text), value < TableReader.limit,
                last.map({ value == $0 + 1 }) ?? true
            else { return false }
            last = value
        }
        return last != nil
    }

    /// A row over all columns that names a problem.
    private mutating func takeProblemRow(_ row: Int, _ text: String, _ assembler: inout TableAssembler) {
        let mark = CellMark(text)
        let taken = assembler.problem(
            mark?.rest ?? text, area: area, number: mark?.number, line: grid.line(row),
            cell: cell(row, grid.rows[row].firstIndex { !$0.isEmpty } ?? 0))
        if taken.isNew { assembler.problems[taken.place].number = mark?.number }
        (problem, measure) = (taken.place, nil)
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
                // Beside the number of another table's problem one only counts the rows.
                if result.problem == nil { result.problem = only } else if reference == nil { result.measure = only }
            }
        }
        return result
    }

    // MARK: Measures

    /// The problems that one row lists, and what is done about each.
    private func pairs(_ row: Int) -> [(problem: String, measure: String)]? {
        func only(_ column: TableColumn) -> String? {
            let found = (places[column] ?? []).map { grid[row, $0] }.filter { !$0.isEmpty }
            return found.count == 1 && !found[0].isBelow && !found[0].isBeside ? found[0].text : nil
        }
        guard places[.problem] != places[.measure], let problems = only(.problem), let measures = only(.measure) else {
            return nil
        }
        return MeasureCell.pairs(problems, measures)
    }

    private mutating func take(
        _ pairs: [(problem: String, measure: String)], _ row: Int, _ assembler: inout TableAssembler
    ) {
        let name = cell(row, places[.problem]?.first ?? 0)
        let targets = pairs.map { pair in
            let found = assembler.problem(pair.problem, area: area, number: nil, line: grid.line(row), cell: name).place
            assembler.problems[found].measures.append(
                draft(pair.measure, row, places[.measure]?.first ?? 0, assembler))
            return (found, Optional(assembler.problems[found].measures.count - 1))
        }
        (problem, measure) = targets.last ?? (nil, nil)
        enter(row, targets, &assembler)
    }

    private func draft(
        _ text: String, _ row: Int, _ place: Int, _ assembler: TableAssembler, number: Int? = nil
    ) -> TableAssembler.Draft {
        TableAssembler.Draft(
            title: Sentences.first(of: text), text: text, line: grid.line(row), cell: cell(row, place),
            stated: NoticeStatusWords.trailing(text), number: number, table: assembler.tables.count - 1)
    }

    private mutating func takeMeasures(
        _ row: Int, of problem: Int, isOtherProblem: Bool, _ texts: [String], _ assembler: inout TableAssembler
    ) {
        // A cell that reaches over from another column says nothing that is done.
        let own = places[.measure] ?? []
        let found = own.filter {
            !grid[row, $0].isEmpty && (!grid[row, $0].isBeside || own.contains($0 - 1))
                && !NothingTold.isNothing(grid[row, $0].text)
        }
        guard let place = found.first else {
            // What stands beside a problem alone is the problem's.
            if isOtherProblem {
                enter(row, [(problem, nil)], &assembler)
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
        let parts = MeasureCell.parts(found.map { grid[row, $0].text }, next: start + 1)
        let number = parts.count == 1 ? numbers(row).measure : nil
        let drafts = parts.map { draft($0, row, place, assembler, number: number) }
        assembler.problems[problem].measures += drafts
        measure = start
        enter(row, (start..<start + parts.count).map { (problem, $0) }, &assembler)
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
        var fields = assembler[problem, measure].fields
        let more = (own(.unit) + own(.support)).flatMap(Lists.names)
        let support = (fields[.support]?.names ?? []) + more.filter { $0 != fields[.unit]?.text }
        if !more.isEmpty { fields[.support] = FieldValue(TableRows.distinct(support)) }
        assembler[problem, measure].fields = fields
        assembler[problem, measure].progress += own(.progress)
    }

    func cell(_ row: Int, _ column: Int) -> String {
        let cell = grid.cellName(row, column)
        return sheet.map { "\($0)!\(cell)" } ?? cell
    }
}
