import CTerminal
import Canvas

/// Turns what the terminal sends into keys.
struct KeyReader {
    /// An escape that took this long to be reported stood alone: the library waited for the rest of a sequence.
    private static let escapeMilliseconds: Int32 = 24
    /// The longest report of a terminal that is skipped.
    private static let maximumReport = 4096
    private static let doubleClick = Duration.milliseconds(400)

    private var assembler = UTF8Assembler()
    private var typed = String.UnicodeScalarView()
    private var lastPress: (point: Point, time: ContinuousClock.Instant)?

    /// All keys that are there already.
    mutating func pending() -> [Key] {
        var keys: [Key] = []
        while let (code, milliseconds) = Self.next() {
            take(code, milliseconds, into: &keys)
        }
        finishTyping(into: &keys)
        return keys
    }

    private static func next() -> (code: Int32, milliseconds: Int32)? {
        var milliseconds: Int32 = 0
        let code = ct_next_key(&milliseconds)
        return code == CT_KEY_NONE.code ? nil : (code, milliseconds)
    }

    private mutating func take(_ code: Int32, _ milliseconds: Int32, into keys: inout [Key]) {
        // Typed text is gathered, since a character may be of several scalars.
        if let byte = UInt8(exactly: code), byte >= 0x20, byte != 0x7F {
            if let scalar = assembler.take(byte) { typed.append(scalar) }
            return
        }
        finishTyping(into: &keys)
        if code == 0x1B {
            if milliseconds >= Self.escapeMilliseconds {
                keys.append(.escape)
            } else {
                afterEscape(into: &keys)
            }
        } else if let byte = UInt8(exactly: code) {
            keys.append(Self.control(byte))
        } else if code == CT_KEY_PASTE.code {
            keys.append(.paste(PasteReader.read()))
        } else if code == CT_KEY_MOUSE_SGR.code {
            if let report = MouseReport.readSGR() { keys += mouse(report) }
        } else if code == CT_KEY_MOUSE_X10.code {
            if let report = MouseReport.readX10() { keys += mouse(report) }
        } else if let key = Self.named(code) {
            keys.append(key)
        }
    }

    private mutating func finishTyping(into keys: inout [Key]) {
        guard !typed.isEmpty else { return }
        keys += String(typed).map(Key.character)
        typed = String.UnicodeScalarView()
    }

    // MARK: Escape

    /// An escape with something right behind it: Alt and a character, or a sequence that nobody defined.
    private mutating func afterEscape(into keys: inout [Key]) {
        guard let (code, milliseconds) = Self.next() else {
            keys.append(.escape)
            return
        }
        switch code {
        case 0x5B: skipControlSequence(or: .alt("["), into: &keys)
        case 0x4F:
            // A key of the number block, of another mode.
            if Self.next() == nil { keys.append(.alt("O")) }
        case 0x5D: skipReport(or: .alt("]"), into: &keys)
        case 0x50: skipReport(or: .alt("P"), into: &keys)
        case 0x5F: skipReport(or: .alt("_"), into: &keys)
        case 0x7F, 0x08, CT_KEY_BACKSPACE.code: keys.append(.control("w"))
        case 0x0D, 0x0A: keys.append(.enter)
        case 0x20..<0x100:
            var assembler = UTF8Assembler()
            var scalar = assembler.take(UInt8(truncatingIfNeeded: code))
            while scalar == nil, assembler.isInside, let (code, _) = Self.next(), let byte = UInt8(exactly: code) {
                scalar = assembler.take(byte)
            }
            if let scalar { keys.append(.alt(Character(scalar))) }
        default:
            keys.append(.escape)
            take(code, milliseconds, into: &keys)
        }
    }

    private func skipControlSequence(or key: Key, into keys: inout [Key]) {
        var isFirst = true
        while let (code, _) = Self.next() {
            if (0x40...0x7E).contains(code) || code >= 0x80 { return }
            isFirst = false
        }
        if isFirst { keys.append(key) }
    }

    private func skipReport(or key: Key, into keys: inout [Key]) {
        var previous: Int32 = 0
        for count in 0..<Self.maximumReport {
            guard let (code, _) = Self.next() else {
                if count == 0 { keys.append(key) }
                return
            }
            if code == 0x07 || (previous == 0x1B && code == 0x5C) { return }
            previous = code
        }
    }

    // MARK: Mouse

    private mutating func mouse(_ report: MouseReport) -> [Key] {
        guard let kind = report.kind else { return [] }
        let key = Key.mouse(MouseEvent(kind: kind, point: report.point))
        guard kind == .press else { return [key] }
        let now = ContinuousClock.now
        if let last = lastPress, last.point == report.point, now - last.time < Self.doubleClick {
            lastPress = nil
            return [key, .mouse(MouseEvent(kind: .doubleClick, point: report.point))]
        }
        lastPress = (report.point, now)
        return [key]
    }

    // MARK: Codes

    private static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    private static func named(_ code: Int32) -> Key? {
        switch code {
        case CT_KEY_UP.code: .up
        case CT_KEY_DOWN.code: .down
        case CT_KEY_LEFT.code: .left
        case CT_KEY_RIGHT.code: .right
        case CT_KEY_HOME.code: .home
        case CT_KEY_END.code: .end
        case CT_KEY_PAGE_UP.code: .pageUp
        case CT_KEY_PAGE_DOWN.code: .pageDown
        case CT_KEY_INSERT.code: .insert
        case CT_KEY_DELETE.code: .delete
        case CT_KEY_BACKSPACE.code: .backspace
        case CT_KEY_ENTER.code: .enter
        case CT_KEY_BACK_TAB.code: .backTab
        case (CT_KEY_NUMBER_BLOCK.code + 0x20)..<(CT_KEY_NUMBER_BLOCK.code + 0x7F):
            UInt8(exactly: code - CT_KEY_NUMBER_BLOCK.code).map { .character(Character(Unicode.Scalar($0))) }
        case (CT_KEY_FUNCTION.code + 1)...(CT_KEY_FUNCTION.code + 63): .function(Int(code - CT_KEY_FUNCTION.code))
        default: nil
        }
    }
}

/// C's unnamed enumerations come as one integer type or another, depending on their values.
extension BinaryInteger {
    var code: Int32 { Int32(truncatingIfNeeded: self) }
}
