import Papers
import Structure
import Text
import Wording

/// The heading of a table: which rows it takes, and what each column holds.
struct TableHeading {
    /// One column.
    struct Column {
        let place: Int
        /// The heading as it is written, of two rows both.
        let text: String
        let meaning: TableColumn?
        let row: Int
        /// Its own words, without those that stand over several columns.
        let word: String
    }

    /// Within so many rows a table's heading begins.
    private static let reach = 30

    /// How often an area comes again in a column, at the most.
    private static let together = 1.4
    /// The share of figures in a column that holds them.
    private static let figures = 0.7
    /// Whether cells hold amounts, and hardly anything else.
    static func areFigures(_ cells: [TableGrid.Cell]) -> Bool {
        let found = cells.count { cell in
            cell.text.contains(where: \.isNumber)
                && cell.text.allSatisfy { $0.isNumber || ".%．％,，个条项处 ".contains($0) }
        }
        return Double(found) >= figures * Double(cells.count)
    }

    /// What stands above a column is no longer, in bytes.
    private static let longest = 1200
    /// What says above days that something is to be done by them: 完成时间 alone may be when it was.
    private static let setting = [
        "限", "截止", "截至", "计划", "预计", "要求", "拟", "最迟", "最晚", "节点", "目标", "应", "due", "deadline",
    ]

    private static func setsTime(_ heading: String) -> Bool {
        setting.contains(where: TableText.heading(heading).bare.contains)
    }

    /// How many rows show what a column holds.
    private static let sampled = 40
    /// What a table says of problems that stand in another one.
    private static let apart: Set<TableColumn> = [
        .measure, .leader, .unit, .support, .person, .unitPerson, .deadline, .status, .progress,
    ]

    /// What a table may say of measures that stand in another one.
    private static let more: Set<TableColumn> = apart.subtracting([.measure]).union(
        [.basis, .evidence] + TableColumn.own)

    /// The column that names the problems of another table: 对应问题编号.
    private static func reference(_ columns: [Column]) -> Int? {
        columns.first { $0.meaning == .number && ["问题", "隐患"].contains(where: $0.word.contains) }?.place
    }

    /// The place of the column that names the problems of another table; the only numbers where no heading says so.
    var reference: Int? {
        guard places(.problem).isEmpty else { return nil }
        let numbers = places(.number)
        return TableHeading.reference(columns) ?? (numbers.count == 1 ? numbers[0] : nil)
    }

    /// Its rows.
    let rows: Range<Int>
    let columns: [Column]
    /// The rows over all columns that each name a problem, with what is done about it in the rows below: 问题一：账目不清.
    private(set) var problemRows: Set<Int> = []

    /// The places of columns of a meaning, from left to right.
    func places(_ meaning: TableColumn) -> [Int] { columns.filter { $0.meaning == meaning }.map(\.place) }

    /// The words of a column's own heading.
    func word(_ place: Int) -> String { columns.first { $0.place == place }?.word ?? "" }

    /// Which of several deadlines a column holds.
    func role(_ place: Int) -> DeadlineRole {
        columns.first { $0.place == place }.map { DeadlineRole.of($0.text, $0.word) } ?? .plain
    }

    /// The heading of a sheet; nil where there is none that is understood.
    ///
    /// - Parameter isApart: whether the problems stand in another table, which a column names by their numbers.
    init?(_ grid: TableGrid, _ mapping: ColumnMapping, isApart: Bool = false) {
        var best: (score: Int, heading: TableHeading)?
        var words = Words(mapping)
        for row in 0..<min(TableHeading.reach, grid.rows.count) {
            for length in 1...3 where row + length <= grid.rows.count {
                guard let found = TableHeading(grid, row..<row + length, &words, isApart) else { continue }
                // Of two that name as much the one without the title above it.
                let known = found.columns.compactMap(\.meaning)
                let score = Set(known).count + known.count + (length == 1 ? 1 : 0)
                if score > best?.score ?? 0 { best = (score, found) }
            }
        }
        if best == nil {
            for row in 0..<min(TableHeading.plain, grid.rows.count) where TableHeading.namesColumns(grid, row) {
                guard let found = TableHeading(grid, row..<row + 1, &words, isApart, isByCells: true) else { continue }
                self = found
                return
            }
        }
        guard let best else { return nil }
        self = best.heading
    }

    /// The same columns in a sheet that has no heading and goes on below this one: a number stands where numbers stand, and in
    /// no other column anything.
    init?(continuing above: TableHeading, in grid: TableGrid) {
        columns = above.columns
        guard let first = grid.rows.indices.first(where: { !grid.texts(ofRow: $0).isEmpty }),
            let place = above.places(.number).first, let last = columns.map(\.place).max(),
            let number = Int(grid[first, place].text) ?? Numerals.value(grid[first, place].text), number > 1,
            grid.texts(ofRow: first).count > 2,
            grid.rows[first].indices.allSatisfy({ $0 <= last || grid[first, $0].isEmpty })
        else { return nil }
        rows = first..<first
    }

    /// Within so many rows a heading begins that no list of words has; its names are no longer, and there are so many.
    private static let plain = 5
    private static let (longestName, leastNames) = (8, 4)

    /// Whether a row may be a heading in any words: short names, each once, and no figures.
    private static func namesColumns(_ grid: TableGrid, _ row: Int) -> Bool {
        let texts = grid.texts(ofRow: row)
        return texts.count >= leastNames && Set(texts).count == texts.count
            && texts.allSatisfy { text in
                text.count <= longestName && !text.contains { $0.isNumber && $0.isASCII || "，。；".contains($0) }
                    && !UnitName.isOne(text)
            }
    }

    /// What words above columns mean. The same ones are asked for in every heading that is tried.
    private struct Words {
        let mapping: ColumnMapping
        private var known: [String: TableColumn?] = [:]

        init(_ mapping: ColumnMapping) { self.mapping = mapping }

        mutating func meaning(_ text: String) -> TableColumn? {
            if let known = known[text] { return known }
            let meaning = mapping.meaning(text)
            known[text] = .some(meaning)
            return meaning
        }
    }

    /// How many of such rows have to say what is wrong where no word calls them problems.
    private static let wrong = 0.65

    /// The rows that hold one cell alone, of those that are marked in the same way, where they say what is wrong or are called
    /// problems, and most of them stand above a row with a measure.
    private static func problemRows(_ grid: TableGrid, below top: Int, _ measure: Int) -> Set<Int> {
        var groups: [Mark.Form?: [Int]] = [:]
        for row in grid.rows.indices.dropFirst(top) where grid.texts(ofRow: row).count == 1 {
            guard let first = grid.rows[row].firstIndex(where: { !$0.isEmpty }), !grid[row, first].isBelow,
                first != measure
            else { continue }
            let text = grid[row, first].text
            guard !Heading.namesArea(text) || CellMark(text).map({ Polarity.endsWrong($0.rest) }) ?? false else {
                continue
            }
            groups[CellMark(text)?.form, default: []].append(row)
        }
        var found: Set<Int> = []
        for (form, rows) in groups {
            let led = rows.count { row in
                let next = grid[row + 1, measure]
                return !next.isEmpty && !next.isBeside && grid.texts(ofRow: row + 1).count > 1
            }
            let said = rows.count { row in
                let text = grid.texts(ofRow: row)[0]
                return Polarity.saysWrong(CellMark(text)?.rest ?? text)
            }
            guard led * 2 > rows.count,
                form == .worded || Double(said) >= wrong * Double(rows.count)
            else { continue }
            found.formUnion(rows)
        }
        return found
    }

    /// - Parameter isByCells: whether its words are not known: what stands below it says what each column holds.
    private init?(
        _ grid: TableGrid, _ rows: Range<Int>, _ words: inout Words, _ isApart: Bool, isByCells: Bool = false
    ) {
        let top = rows.lowerBound
        let bottom = rows.upperBound - 1
        // A row that shows what joined cells above it hold is not the first one.
        guard !grid.rows[top].contains(where: { $0.isBelow && !$0.isEmpty }) else { return nil }
        // What its joined cells reach into belongs to it.
        guard !(bottom + 1 < grid.rows.count && grid.rows[bottom + 1].contains { $0.isBelow && !$0.isEmpty }) else {
            return nil
        }
        // No heading is that long, and all its words would be looked up.
        guard rows.allSatisfy({ grid.rows[$0].allSatisfy { $0.text.utf8.count <= TableHeading.longest } }) else {
            return nil
        }
        // One cell alone is a title, and groups no columns.
        guard rows.count == 1 || grid.texts(ofRow: top).count > 1 else { return nil }
        let width = rows.map { grid.rows[$0].count }.max() ?? 0
        var columns: [Column] = []
        for place in 0..<width {
            // From the top: what stands over several columns, and what is this one's own.
            var names: [(text: String, row: Int)] = []
            for row in rows where !grid[row, place].isEmpty && !grid[row, place].isBelow {
                if row > top, let above = names.last {
                    // A further row names what the one above only groups.
                    guard
                        grid[above.row, place].isBeside || grid[above.row, place + 1].isBeside
                            || isGroup(grid, above.row, place)
                            || grid.isGrouped(row) && words.meaning(grid[row, place].text) != nil
                    else { return nil }
                }
                names.append((grid[row, place].text, row))
            }
            guard let last = names.last, !grid[last.row, place].isBeside else { continue }
            let joined = names.map(\.text).joined(separator: "/")
            columns.append(
                Column(
                    place: place, text: joined,
                    meaning: words.mapping.column(joined)
                        ?? (ColumnMatter.isEarlier(joined)
                            ? words.mapping.column(last.text)
                            : words.meaning(last.text)
                                ?? (names.dropLast().last?.text ?? group(place, above: last.row)).flatMap {
                                    words.meaning($0 + last.text)
                                }
                                ?? (TableStatus.isTicked(last.text) ? .status : nil)),
                    row: last.row, word: last.text))
        }
        // 问题类型 and 分类 name areas where their cells do.
        for (index, column) in columns.enumerated()
        where column.meaning == .area && ["类型", "分类"].contains(where: column.word.contains)
            && words.mapping.column(column.word) == nil
        {
            let isNamed = cells(column.place).contains { cell in
                Heading.namesArea(cell.text) || CellMark.area(cell.text).number != nil || cell.text.contains("方面")
            }
            if !isNamed { set(nil, at: index) }
        }
        // 存在问题 behind what was done says what stands in its way, and not what was found.
        let found = columns.first { $0.meaning == .problem }?.place
        let acts = columns.first {
            [.measure, .progress, .status].contains($0.meaning) && $0.place > found ?? .max
        }?.place
        for (index, column) in columns.enumerated()
        where column.meaning == .problem && column.place > acts ?? .max
            && ["存在", "困难", "面临", "遇到", "需要"].contains(where: column.word.contains)
            && words.mapping.column(column.word) == nil
        {
            set(nil, at: index)
        }
        // 问题类别 that changes from row to row, and back again, says of what kind each is: what stands in an area stands together.
        for (index, column) in columns.enumerated()
        where column.meaning == .area && !column.word.contains("方面") && words.mapping.column(column.word) == nil {
            let kinds = cells(column.place).map(\.text)
            let runs = zip(kinds, kinds.dropFirst()).count { $0 != $1 } + 1
            if Double(runs) > TableHeading.together * Double(Set(kinds).count) { set(nil, at: index) }
        }
        // What is asked for is what is to be done where nothing else is.
        if !columns.contains(where: { $0.meaning == .measure }),
            let asked = columns.firstIndex(where: { column in
                let isAsked = column.meaning == .target && !column.word.contains("目标")
                // 整改措施及完成情况 holds both.
                let isBoth =
                    column.meaning == nil || column.meaning == .progress || column.meaning == .status
                let names = ["措施", "举措", "做法"].contains { column.word.contains($0) }
                return (isAsked || isBoth && names) && words.mapping.column(column.word) == nil
            })
        {
            set(.measure, at: asked)
        }
        // What the cells say comes to what is known, and begins nothing: most rows that are tried are no heading.
        guard isByCells || Set(columns.compactMap(\.meaning)).count > 1 else { return nil }
        // 整改结果 above 已完成 and 正在整改 says how far it is.
        for (index, column) in columns.enumerated()
        where column.meaning == .progress && words.mapping.column(column.word) == nil {
            if ColumnCells.areStatuses(cells(column.place)) { set(.status, at: index) }
        }
        let sentences = columns.indices.filter {
            columns[$0].meaning == nil
                && ColumnCells.isOfSentences(
                    cells(columns[$0].place), from: isByCells ? ColumnCells.words : ColumnCells.sentence)
        }
        // Who answers for it and by when, at the right, says that what stands at their left is a ledger.
        for index in Array(columns.indices) + Array(columns.indices) where columns[index].meaning == nil {
            let column = columns[index]
            let known = Set(columns.compactMap(\.meaning))
            guard known.count > 1 || isByCells, words.mapping.column(column.word) == nil,
                !ColumnMatter.saysElse(column.word), !ColumnMatter.isEarlier(column.text),
                let meaning = ColumnCells.meaning(
                    cells(column.place), heading: column.word, known: known, isOnly: sentences == [index])
            else { continue }
            set(meaning, at: index)
        }
        // 毛病 and 咋改 beside who answers for it: what is wrong stands at the left of what is done about it.
        if isByCells, sentences.count > 1, columns[sentences[0]].meaning == nil,
            !columns.contains(where: { $0.meaning == .problem || $0.meaning == .measure }),
            Set(columns.compactMap(\.meaning)).count > 1,
            let measure = sentences.dropFirst().first(where: {
                columns[$0].meaning == nil
                    && ColumnCells.arePairs(cells(columns[sentences[0]].place), cells(columns[$0].place))
            })
        {
            set(.problem, at: sentences[0])
            set(.measure, at: measure)
        }
        // What was done is all that is said of what is done.
        let told = columns.indices.filter { columns[$0].meaning == .progress }
        if !columns.contains(where: { $0.meaning == .measure }), columns.contains(where: { $0.meaning == .problem }),
            told.count == 1, words.mapping.column(columns[told[0]].word) == nil,
            ColumnCells.areMeasures(cells(columns[told[0]].place))
        {
            set(.measure, at: told[0])
        }
        // 反馈问题数 and 措施数 hold figures, and neither problems nor measures.
        for (index, column) in columns.enumerated()
        where [.problem, .measure, .deadline].contains(column.meaning) {
            // Nor are amounts days: 已整改金额 holds 86.5.
            if column.meaning == .deadline,
                cells(column.place).contains(where: { TableDeadline.read($0.value, $0.text).isRead })
            {
                continue
            }
            if words.mapping.column(column.word) == nil, holdsFigures(column.place) { set(nil, at: index) }
        }
        let known = Set(columns.compactMap(\.meaning)).subtracting([.ignore])
        let isOther = isApart && TableHeading.reference(columns) != nil && !known.isDisjoint(with: TableHeading.apart)
        let isOfMeasures =
            known.contains(.measure) && !known.isDisjoint(with: [.unit, .deadline, .status, .person, .unitPerson])
            && columns.contains { $0.meaning == .measure && $0.text.contains("整改") }
            // What says more of measures that are known from another table.
            || isApart && known.contains(.measure) && !known.isDisjoint(with: TableHeading.more)
        let isOfRows =
            known.contains(.measure) && !known.contains(.problem) && !isOther
            && !known.isDisjoint(with: TableHeading.apart.subtracting([.measure]))
        if isOfRows, let measure = columns.first(where: { $0.meaning == .measure })?.place {
            problemRows = TableHeading.problemRows(grid, below: rows.upperBound, measure)
        }
        guard known.count > 1, known.contains(.problem) || isOfMeasures || isOther || !problemRows.isEmpty else {
            return nil
        }
        // A second row that names nothing is the table's first.
        if bottom > top, !columns.contains(where: { $0.row == bottom && $0.meaning != nil }) { return nil }
        self.rows = rows
        // 责任领导 beside 分管领导: the first leads, the other is named as not read.
        let leader = columns.first { $0.meaning == .leader }?.place
        for index in columns.indices where columns[index].meaning == .leader && columns[index].place != leader {
            set(nil, at: index)
        }
        // 整改时限 beside 完成时间: the first says by when, the other when it was, and is named as not read.
        if columns.contains(where: { $0.meaning == .deadline && TableHeading.setsTime($0.text) }) {
            for index in columns.indices
            where columns[index].meaning == .deadline && !TableHeading.setsTime(columns[index].text)
                && DeadlineRole.of(columns[index].text, columns[index].word) == .plain
                && words.mapping.column(columns[index].word) == nil
            {
                set(nil, at: index)
            }
        }
        self.columns = columns

        func set(_ meaning: TableColumn?, at index: Int) {
            let column = columns[index]
            columns[index] = Column(
                place: column.place, text: column.text, meaning: meaning, row: column.row, word: column.word)
        }

        /// The first cells of a column.
        func cells(_ place: Int) -> [TableGrid.Cell] {
            (rows.upperBound..<max(rows.upperBound, min(grid.rows.count, rows.upperBound + TableHeading.sampled))).map {
                grid[$0, place]
            }.filter { !$0.isEmpty && !$0.isBeside && !$0.isBelow }.map(\.sample)
        }

        /// Whether there are only numbers in a column, but for the words that part it below its heading.
        func holdsFigures(_ place: Int) -> Bool {
            let below = cells(place)
            return below.count > 1 && TableHeading.areFigures(below)
        }

        /// What stands over a column and the ones at its left, though they are not joined.
        func group(_ place: Int, above row: Int) -> String? {
            guard row > top, grid[row - 1, place].isEmpty,
                let left = (0..<place).last(where: { !grid[row - 1, $0].isEmpty }), isGroup(grid, row - 1, left)
            else { return nil }
            return grid[row - 1, left].text
        }

        /// Whether a heading stands over several columns though they are not joined: the ones beside it are empty.
        func isGroup(_ grid: TableGrid, _ row: Int, _ place: Int) -> Bool {
            grid[row, place + 1].isEmpty && !grid[row + 1, place + 1].isEmpty
        }
    }
}
