import Papers

/// Reads the sheets of a workbook.
struct SheetReader {
    /// The texts that cells point at.
    let strings: [SharedStrings.Text]
    /// What the cell styles say.
    let formats: [CellFormats.Style]
    /// Whether days are counted from 1904.
    let has1904: Bool
    /// How many cells were read so far, of all sheets.
    private var count = 0
    /// What was not read of the sheet that was read last.
    private var unread: [Unread] = []

    /// What was not read of the sheet that was read last.
    mutating func takeUnread() -> [Unread] {
        defer { unread = [] }
        return unread
    }

    init(strings: [SharedStrings.Text], formats: [CellFormats.Style], has1904: Bool) {
        self.strings = strings
        self.formats = formats
        self.has1904 = has1904
    }

    /// Reads a sheet; nil where it is one without cells.
    mutating func read(_ part: ArchivePart, name: String) throws(OfficeProblem) -> Sheet? {
        let stream = try XMLStream(part)
        var sheet = Sheet(name: name)
        sheet.isFrom1904 = has1904
        var row = -1
        while let event = try stream.next() {
            guard case .start(let element) = event else { continue }
            switch element {
            case "chartsheet", "dialogsheet", "macrosheet": return nil
            case "row":
                row = try index(stream.number("r").map { $0 - 1 } ?? row + 1, OfficeLimits.rows, part.name)
                try readRow(stream, row, &sheet, part.name)
            case "col": hide(stream, &sheet)
            case "oleObject": unread.append(Unread(.embeddedObject, line: 1, sheet: name))
            case "mergeCell":
                guard let merge = stream.attribute("ref").flatMap(CellReference.range) else {
                    throw .damaged(part.name)
                }
                guard sheet.merges.count < OfficeLimits.merges else {
                    throw .tooMany(.merges, limit: OfficeLimits.merges)
                }
                sheet.merges.append(merge)
            default: break
            }
        }
        return sheet
    }

    private func index(_ index: Int, _ limit: Int, _ name: String) throws(OfficeProblem) -> Int {
        guard (0..<limit).contains(index) else { throw .damaged(name) }
        return index
    }

    private func hide(_ stream: XMLStream, _ sheet: inout Sheet) {
        guard stream.flag("hidden") == true, let from = stream.number("min"), let to = stream.number("max"),
            from >= 1, from <= to
        else { return }
        // Programs hide all columns up to the last one that there can be: those have no cells.
        sheet.hiddenColumns += (from - 1)..<min(to, from + 255, OfficeLimits.columns)
    }

    private mutating func readRow(
        _ stream: XMLStream, _ row: Int, _ sheet: inout Sheet, _ name: String
    ) throws(OfficeProblem) {
        var column = -1
        while let event = try stream.next() {
            switch event {
            case .start("c"):
                if let reference = stream.attribute("r") {
                    guard let place = CellReference.cell(reference) else { throw .damaged(name) }
                    column = place.column
                } else {
                    column = try index(column + 1, OfficeLimits.columns, name)
                }
                let cell = try cell(stream, name)
                if let what = cell.unread {
                    // A workbook of nothing but these is not listed to its end.
                    guard unread.count <= OfficeLimits.cells else { throw .tooMany(.cells, limit: OfficeLimits.cells) }
                    unread.append(
                        Unread(
                            what, cell.words, line: row + 1, cell: Sheet.cellName(row: row, column: column),
                            sheet: sheet.name))
                }
                let value = cell.value
                guard value != .empty else { continue }
                if cell.unread == .struckText, value.words.map({ $0 == cell.words }) ?? true {
                    sheet.struck.append(Sheet.cellName(row: row, column: column))
                }
                try put(value, row, column, &sheet)
            case .start: try stream.skip()
            case .end: return
            case .text: break
            }
        }
    }

    private mutating func put(
        _ value: Cell.Value, _ row: Int, _ column: Int, _ sheet: inout Sheet
    ) throws(OfficeProblem) {
        while sheet.rows.count <= row { sheet.rows.append([]) }
        let cell = Cell(value, value.isText ? .text : .number)
        if column < sheet.rows[row].count {
            sheet.rows[row][column] = cell
            return
        }
        count += column + 1 - sheet.rows[row].count
        guard count <= OfficeLimits.cells else { throw .tooMany(.cells, limit: OfficeLimits.cells) }
        while sheet.rows[row].count < column { sheet.rows[row].append(Cell(.empty)) }
        sheet.rows[row].append(cell)
    }

    /// The cell that has just begun: of a formula the value that it had when it was saved, and what is not as it seems.
    private func cell(
        _ stream: XMLStream, _ name: String
    ) throws(OfficeProblem) -> (value: Cell.Value, unread: Unread.What?, words: String) {
        let kind = stream.attribute("t") ?? "n"
        let style = stream.number("s") ?? 0
        var text = ""
        var struck = ""
        var formula: String?
        var hasValue = false
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("v"):
                text = try stream.text()
                hasValue = true
            case .start("is"):
                let inline = try SharedStrings.text(stream)
                (text, struck) = (inline.words, inline.struck)
            case .start("f"): formula = try stream.text()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        if kind == "e" { return (.empty, .cellError, CleanText.clean(text)) }
        guard let formula else {
            let value = try value(text, kind, style, name)
            if kind == "s", let index = Int(text), strings.indices.contains(index) { struck = strings[index].struck }
            if formats.indices.contains(style), formats[style].isStruck { struck = value.words ?? text }
            return struck.isEmpty || value == .empty ? (value, nil, "") : (value, .struckText, struck)
        }
        let words = CleanText.clean("=" + formula.prefix(200))
        // A picture in a cell, as WPS keeps it.
        if formula.contains("DISPIMG(") { return (.empty, .picture, words) }
        // An empty text is a result; no result at all is none.
        if text.isEmpty, kind != "str" || !hasValue { return (.empty, .formulaWithoutValue, words) }
        return (
            try value(text, kind, style, name), SheetReader.isLink(formula) ? .linkedValue : nil, words
        )
    }

    /// Whether a formula takes its value from another workbook: `[1]Sheet1!A1`.
    private static func isLink(_ formula: String) -> Bool {
        formula.split(separator: "[", omittingEmptySubsequences: false).dropFirst().contains { rest in
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            return !digits.isEmpty && rest.dropFirst(digits.count).first == "]"
        }
    }

    private func value(
        _ text: String, _ kind: String, _ style: Int, _ name: String
    ) throws(OfficeProblem) -> Cell.Value {
        switch kind {
        case "s":
            guard !text.isEmpty else { return .empty }
            guard let index = Int(text), strings.indices.contains(index) else { throw .damaged(name) }
            return CleanText.value(strings[index].words)
        case "b": return .text(text == "1" ? "TRUE" : "FALSE")
        case "n": return number(text, formats.indices.contains(style) ? formats[style].meaning : .number)
        case "d": return day(text)
        default: return CleanText.value(try CellText.read(text))
        }
    }

    private func number(_ text: String, _ meaning: CellFormats.Meaning) -> Cell.Value {
        guard !text.isEmpty else { return .empty }
        guard let number = Double(text), number.isFinite else { return CleanText.value(CleanText.clean(text)) }
        switch meaning {
        case .number: return .number(number)
        case .percent: return .percent(number)
        case .time: return .text(CalendarSerial.time(number))
        case .day, .month:
            guard let day = CalendarSerial.day(number, from1904: has1904) else { return .number(number) }
            // A month alone is no day: the first of it would be one that nobody wrote.
            if meaning == .month { return .text("\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)") }
            return .date(year: day.year, month: day.month, day: day.day)
        }
    }

    /// A day that is written out (ISO 8601).
    private func day(_ text: String) -> Cell.Value {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
            return CleanText.value(CleanText.clean(text))
        }
        return .date(year: parts[0], month: parts[1], day: parts[2])
    }
}

extension CleanText {
    /// A text as a cell's value.
    static func value(_ text: String) -> Cell.Value { text.isEmpty ? .empty : .text(text) }
}

extension Cell.Value {
    /// Whether it is text.
    var isText: Bool { words != nil }
    /// Its words, where it is text.
    var words: String? { if case .text(let words) = self { words } else { nil } }
}
