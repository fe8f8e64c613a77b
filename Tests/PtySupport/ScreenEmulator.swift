import Canvas
import Text

/// As much of an xterm as a program needs that writes with `TERM=xterm-256color`: what a person would see.
package struct ScreenEmulator {
    package private(set) var size: Size
    package private(set) var cells: [[ScreenCell]]
    package private(set) var cursor = Point(row: 0, column: 0)
    /// DEC private modes that are switched on: 25 is the visible cursor, 1049 the other screen, 2004 bracketed paste.
    package private(set) var modes: Set<Int> = [7, 25]
    /// Sequences that were not understood: a test that relies on the screen should find none.
    package private(set) var unknown: [String] = []
    /// Whether the number block and the arrows send their own sequences (ESC =).
    package private(set) var applicationKeypad = false
    package var style = ScreenStyle()

    private var mainCells: [[ScreenCell]] = []
    private var savedCursor = (point: Point(row: 0, column: 0), style: ScreenStyle())
    private var top = 0
    private var bottom: Int
    private var wrapIsPending = false
    private var lastGlyph = " "
    private var parser = SequenceParser()

    package init(_ size: Size) {
        self.size = size
        cells = Self.blank(size)
        bottom = size.rows - 1
    }

    /// The text of each row without the spaces at its end.
    package var rows: [String] {
        cells.map { row in
            var text = row.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// All rows, for a person who reads a failed test.
    package var text: String { rows.joined(separator: "\n") }

    package func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    package func isOn(_ mode: Int) -> Bool { modes.contains(mode) }

    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard let item = parser.take(byte) else { continue }
            switch item {
            case .glyph(let scalar): put(scalar)
            case .control(let byte): control(byte)
            case .escape(let text): escape(text)
            case .sequence(let mark, let parameters, let final):
                sequence(mark, parameters, final)
            case .unknown(let text): unknown.append(text)
            }
        }
    }

    package mutating func resize(_ new: Size) {
        func fitted(_ old: [[ScreenCell]]) -> [[ScreenCell]] {
            (0..<new.rows).map { row in
                (0..<new.columns).map { row < old.count && $0 < old[row].count ? old[row][$0] : ScreenCell() }
            }
        }
        cells = fitted(cells)
        mainCells = fitted(mainCells)
        size = new
        (top, bottom) = (0, new.rows - 1)
        move(cursor.row, cursor.column)
    }

    // MARK: Text

    private static func blank(_ size: Size) -> [[ScreenCell]] {
        Array(repeating: Array(repeating: ScreenCell(), count: size.columns), count: size.rows)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = TextWidth.of(scalar)
        if width == 0 {
            guard let place = lastPlace else { return }
            cells[place.row][place.column].text.unicodeScalars.append(scalar)
            return
        }
        if wrapIsPending || cursor.column + width > size.columns {
            guard width <= size.columns else { return }
            cursor.column = 0
            lineFeed()
        }
        wrapIsPending = false
        lastGlyph = String(scalar)
        for column in cursor.column..<cursor.column + width { split(cursor.row, column) }
        cells[cursor.row][cursor.column] = ScreenCell(text: lastGlyph, style: style)
        if width == 2 { cells[cursor.row][cursor.column + 1] = ScreenCell(text: "", style: style) }
        cursor.column += width
        if cursor.column >= size.columns {
            cursor.column = size.columns - 1
            wrapIsPending = true
        }
    }

    /// Where the glyph is that a mark would join.
    private var lastPlace: Point? {
        var column = wrapIsPending ? cursor.column : cursor.column - 1
        while column > 0, cells[cursor.row][column].text.isEmpty { column -= 1 }
        return column >= 0 ? Point(row: cursor.row, column: column) : nil
    }

    /// Real terminals blank the other half of a wide glyph when one half is overwritten.
    private mutating func split(_ row: Int, _ column: Int) {
        if cells[row][column].text.isEmpty, column > 0 { cells[row][column - 1].text = " " }
        if column + 1 < size.columns, cells[row][column + 1].text.isEmpty { cells[row][column + 1].text = " " }
    }

    private mutating func lineFeed() {
        if cursor.row == bottom {
            scrollUp(from: top, 1)
        } else {
            cursor.row = min(cursor.row + 1, size.rows - 1)
        }
    }

    // MARK: Controls

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07, 0x0E, 0x0F: break
        case 0x08: move(cursor.row, cursor.column - 1)
        case 0x09: move(cursor.row, min((cursor.column / 8 + 1) * 8, size.columns - 1))
        case 0x0A, 0x0B, 0x0C:
            lineFeed()
            wrapIsPending = false
        case 0x0D: move(cursor.row, 0)
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func escape(_ text: String) {
        switch text {
        case "7": savedCursor = (cursor, style)
        case "8": (cursor, style) = savedCursor
        case "=": applicationKeypad = true
        case ">": applicationKeypad = false
        case "M": if cursor.row == top { scrollDown(from: top, 1) } else { move(cursor.row - 1, cursor.column) }
        case "D": lineFeed()
        case "E":
            move(cursor.row, 0)
            lineFeed()
        case "(B", "(0", ")B", ")0": break
        default: unknown.append("ESC " + text)
        }
    }

    private mutating func move(_ row: Int, _ column: Int) {
        cursor = Point(row: max(0, min(row, size.rows - 1)), column: max(0, min(column, size.columns - 1)))
        wrapIsPending = false
    }

    private mutating func sequence(_ mark: String, _ parameters: [Int], _ final: Character) {
        let first = parameters.first ?? 0
        let count = max(1, first)
        switch mark + String(final) {
        case "A": move(cursor.row - count, cursor.column)
        case "B", "e": move(cursor.row + count, cursor.column)
        case "C", "a": move(cursor.row, cursor.column + count)
        case "D": move(cursor.row, cursor.column - count)
        case "E": move(cursor.row + count, 0)
        case "F": move(cursor.row - count, 0)
        case "G", "`": move(cursor.row, count - 1)
        case "H", "f": move(count - 1, max(1, parameters.count > 1 ? parameters[1] : 1) - 1)
        case "d": move(count - 1, cursor.column)
        case "J": eraseScreen(first)
        case "K": eraseLine(first)
        case "X": erase(cursor.row, cursor.column..<min(cursor.column + count, size.columns))
        case "P": deleteCells(count)
        case "@": insertCells(count)
        case "L": if (top...bottom).contains(cursor.row) { scrollDown(from: cursor.row, count) }
        case "M": if (top...bottom).contains(cursor.row) { scrollUp(from: cursor.row, count) }
        case "S": scrollUp(from: top, count)
        case "T": scrollDown(from: top, count)
        case "b": for _ in 0..<count { for scalar in lastGlyph.unicodeScalars { put(scalar) } }
        case "m": style.apply(parameters.isEmpty ? [0] : parameters)
        case "r":
            top = count - 1
            bottom = (parameters.count > 1 && parameters[1] > 0 ? parameters[1] : size.rows) - 1
            (top, bottom) = (min(top, size.rows - 1), min(bottom, size.rows - 1))
            move(0, 0)
        case "?h": for mode in parameters { set(mode, true) }
        case "?l": for mode in parameters { set(mode, false) }
        case "h", "l", "t", "c", "n", ">c", "!p": break
        default: unknown.append("CSI \(mark)\(parameters)\(final)")
        }
    }

    private mutating func set(_ mode: Int, _ on: Bool) {
        if mode == 1049, on != isOn(1049) {
            if on {
                savedCursor = (cursor, style)
                mainCells = cells
                cells = Self.blank(size)
            } else {
                cells = mainCells
                (cursor, style) = savedCursor
                move(cursor.row, cursor.column)
            }
        }
        if on { modes.insert(mode) } else { modes.remove(mode) }
    }

    // MARK: Erasing and scrolling

    /// Erased cells take the background in force, as xterm's do.
    private var erased: ScreenCell {
        var cell = ScreenCell()
        cell.style.background = style.background
        return cell
    }

    private mutating func erase(_ row: Int, _ columns: Range<Int>) {
        guard let first = columns.first, let last = columns.last else { return }
        split(row, first)
        split(row, last)
        for column in columns { cells[row][column] = erased }
        wrapIsPending = false
    }

    private mutating func eraseLine(_ kind: Int) {
        switch kind {
        case 0: erase(cursor.row, cursor.column..<size.columns)
        case 1: erase(cursor.row, 0..<cursor.column + 1)
        default: erase(cursor.row, 0..<size.columns)
        }
    }

    private mutating func eraseScreen(_ kind: Int) {
        for row in 0..<size.rows where kind == 2 || (kind == 0 ? row > cursor.row : row < cursor.row) {
            erase(row, 0..<size.columns)
        }
        if kind < 2 { eraseLine(kind) }
    }

    private mutating func deleteCells(_ count: Int) {
        let count = min(count, size.columns - cursor.column)
        split(cursor.row, cursor.column)
        cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
        cells[cursor.row] += Array(repeating: erased, count: count)
    }

    private mutating func insertCells(_ count: Int) {
        let count = min(count, size.columns - cursor.column)
        split(cursor.row, cursor.column)
        cells[cursor.row].insert(contentsOf: Array(repeating: erased, count: count), at: cursor.column)
        cells[cursor.row].removeLast(count)
    }

    private mutating func scrollUp(from row: Int, _ count: Int) {
        for _ in 0..<min(count, bottom - row + 1) {
            cells.remove(at: row)
            cells.insert(Array(repeating: erased, count: size.columns), at: bottom)
        }
    }

    private mutating func scrollDown(from row: Int, _ count: Int) {
        for _ in 0..<min(count, bottom - row + 1) {
            cells.remove(at: bottom)
            cells.insert(Array(repeating: erased, count: size.columns), at: row)
        }
    }
}
