import CTerminal
import Canvas

/// Turns what the terminal sends into keys.
struct KeyReader {
    /// A character so soon behind an escape was typed with Alt.
    private static let altMilliseconds: Int32 = 24
    /// How long a key alone waits for another that came in the same piece.
    private static let pieceMilliseconds: Int32 = 8
    /// How long a key alone waits that would change something: what a line brings behind it makes it text. Nobody feels it.
    private static let heldMilliseconds: Int32 = 35
    /// How long a run waits for more: nobody types faster, slow lines bring bytes one by one.
    private static let runMilliseconds: Int32 = 25
    /// How long the rest of a sequence may take once its first byte is there.
    private static let sequenceMilliseconds: Int32 = 500
    /// How long the rest of a character may take. What stands before it waits as well: it is part of the same text.
    private static let characterPatience = Duration.seconds(1)
    /// A run is told in pieces of this many characters.
    private static let maximumRun = 8192
    /// How many bytes are taken until the program looks at what else there is: an input without end must not keep it.
    private static let maximumBatch = 1 << 16
    /// The longest report of a terminal that is skipped.
    private static let maximumReport = 4096
    private static let doubleClick = Duration.milliseconds(400)
    /// How long after an Escape alone the rest of a sequence that was cut there is known as such.
    private static let lateTail = Duration.seconds(1)

    private let escapeDelay: Int32
    private let pasteStall: Int32
    private var assembler = UTF8Assembler()
    private var run = TypedRun()
    private var bursts = BurstReader()
    /// The paste whose end has not come yet.
    private var paste: PasteReader?
    /// Until when the rest of a character is waited for; nil until somebody waits for input again.
    private var characterUntil: ContinuousClock.Instant?
    private var lastPress: (point: Point, time: ContinuousClock.Instant)?
    /// When an Escape was told that stood alone, if nothing has come since.
    private var loneEscape: ContinuousClock.Instant?

    /// A reader for a terminal whose sequences may take `escapeDelay` milliseconds, and of whose pastes for `pasteStall`
    /// nothing may come.
    init(escapeDelay: Int32, pasteStall: Int32) {
        self.escapeDelay = escapeDelay
        self.pasteStall = pasteStall
    }

    /// All keys that are there already.
    /// - Parameter isHeld: whether a character by itself waits a moment, since it would change something.
    mutating func pending(holding isHeld: (Character) -> Bool) -> [Key] {
        var keys: [Key] = []
        var taken = 0
        characterUntil = nil
        // At its end an input counts as readable for ever: a round that brings nothing is the last.
        var before = -1
        while taken > before, taken < Self.maximumBatch {
            before = taken
            while taken < Self.maximumBatch, paste == nil, let (code, milliseconds) = Self.next() {
                taken += 1
                take(code, milliseconds, into: &keys)
                if run.count >= Self.maximumRun, !assembler.isInside { finishTyping(into: &keys) }
            }
            if paste != nil {
                goOnPasting(most: Self.maximumBatch, into: &keys)
                if paste != nil { return keys }
                taken += 1
            } else if !moreIsComing(isHeld) {
                break
            }
        }
        // A letter before half a character is text as that is; it waits for the rest.
        if !assembler.isInside { finishTyping(into: &keys) }
        return keys
    }

    /// How long may be waited at most, of the time that is asked for: no longer than something is held back.
    mutating func patience(within milliseconds: Int?) -> Int? {
        let now = ContinuousClock.now
        var own = [milliseconds, bursts.wait(from: now), paste?.wait(from: now)].compactMap(\.self)
        if assembler.isInside {
            let until = characterUntil ?? now + Self.characterPatience
            characterUntil = until
            own.append(max(0, Int((until - now) / .milliseconds(1)) + 1))
        }
        return own.min()
    }

    /// What was held back for more to come that has not come.
    mutating func overdue() -> [Key] {
        let now = ContinuousClock.now
        var keys: [Key] = []
        if let paste, paste.isOver(at: now) { giveUpPaste(paste, into: &keys) }
        if let until = characterUntil, now >= until {
            characterUntil = nil
            finishTyping(into: &keys)
        }
        return keys + bursts.overdue(at: now)
    }

    /// What is held back, where nothing comes any more.
    mutating func end() -> [Key] {
        var keys: [Key] = []
        if let paste { giveUpPaste(paste, into: &keys) }
        // Half a character is lost with the line; what stands before it is not.
        if assembler.isBroken { run.isBroken = true }
        assembler = UTF8Assembler()
        finishTyping(into: &keys)
        return keys
    }

    /// Whether the run at hand goes on.
    private func moreIsComing(_ isHeld: (Character) -> Bool) -> Bool {
        if run.isEmpty, !assembler.isInside { return false }
        if run.count > 1, run.isOneKey, !bursts.isGoing { return false }
        let single = run.single.map(isHeld) ?? false
        let patience =
            run.count > 1 || bursts.isGoing || assembler.isInside
            ? Self.runMilliseconds : single ? Self.heldMilliseconds : Self.pieceMilliseconds
        return ct_input_comes(patience) != 0
    }

    /// The next key, waiting for it for no longer than this.
    private static func next(within milliseconds: Int32) -> (code: Int32, milliseconds: Int32)? {
        if let key = next() { return key }
        return ct_input_comes(milliseconds) != 0 ? next() : nil
    }

    /// Whether a code is a key that a sequence stands for.
    private static func isNamed(_ code: Int32) -> Bool {
        code != CT_KEY_BACKSPACE.code && code != CT_KEY_ENTER.code && named(code) != nil
    }

    private static func next() -> (code: Int32, milliseconds: Int32)? {
        var milliseconds: Int32 = 0
        let code = ct_next_key(&milliseconds)
        return code == CT_KEY_NONE.code ? nil : (code, milliseconds)
    }

    /// Whether what comes is in the middle of a text: then control characters are gathered with it.
    private var isInText: Bool { !run.isEmpty || assembler.isInside || bursts.isGoing }

    private mutating func take(_ code: Int32, _ milliseconds: Int32, into keys: inout [Key]) {
        if isTail(code, into: &keys) { return }
        if code == 0x1B { return escape(after: milliseconds, into: &keys) }
        // What is typed is gathered: a character may be of several scalars, and many at once are text.
        if let byte = UInt8(exactly: code) {
            if (byte >= 0x20 && byte != 0x7F) || [0x09, 0x0A, 0x0D].contains(byte) || isInText { return type(byte) }
        } else if code == CT_KEY_BACKSPACE.code, isInText {
            return type(0x7F)
        }
        tell(code, into: &keys)
    }

    private mutating func type(_ byte: UInt8) {
        if let scalar = assembler.take(byte) { run.append(scalar) }
    }

    /// Tells a key that is no text.
    private mutating func tell(_ code: Int32, into keys: inout [Key]) {
        if code == CT_KEY_IGNORED.code || code == CT_KEY_UNKNOWN.code { return }
        finishTyping(into: &keys)
        keys += bursts.end()
        if let byte = UInt8(exactly: code) {
            keys.append(TypedRun.key(of: byte))
        } else if code == CT_KEY_PASTE.code {
            paste = PasteReader(stall: pasteStall)
        } else if code == CT_KEY_MOUSE_SGR.code {
            if let report = MouseReport.readSGR() { keys += mouse(report) }
        } else if code == CT_KEY_MOUSE_X10.code {
            if let report = MouseReport.readX10() { keys += mouse(report) }
        } else if let key = Self.named(code) {
            keys.append(key)
        }
    }

    private mutating func goOnPasting(most: Int, into keys: inout [Key]) {
        guard let key = paste?.read(most: most) else {
            if let count = paste?.count, count > 0 { keys.append(.pasting(count)) }
            return
        }
        paste = nil
        keys.append(key)
    }

    private mutating func giveUpPaste(_ unfinished: PasteReader, into keys: inout [Key]) {
        paste = nil
        keys.append(unfinished.unfinished())
        // What is still to come is text as well.
        bursts.begin()
    }

    private mutating func finishTyping(into keys: inout [Key]) {
        if assembler.end() { run.isBroken = true }
        if !run.isEmpty { keys += bursts.keys(of: run.take()) }
    }

    // MARK: Escape

    /// An escape: alone, with something right behind it, or the beginning of a sequence that comes in pieces or that
    /// nobody defined. `milliseconds` is how long it took until that was clear.
    private mutating func escape(after milliseconds: Int32, into keys: inout [Key]) {
        escape(after: milliseconds, before: Self.next(), into: &keys)
    }

    private mutating func escape(
        after milliseconds: Int32, before next: (code: Int32, milliseconds: Int32)?, into keys: inout [Key]
    ) {
        guard let (code, more) = next else {
            finishTyping(into: &keys)
            keys += bursts.end() + [.escape]
            loneEscape = .now
            return
        }
        let isAlt = milliseconds < Self.altMilliseconds
        switch code {
        case 0x5B, 0x4F:
            // The line may be slow, but what a sequence began as is one: none of its bytes may become a command.
            let key = ct_rest_of_sequence(code, max(Self.sequenceMilliseconds, escapeDelay))
            if key != CT_KEY_NONE.code { return tell(key, into: &keys) }
            if isAlt, !isInText {
                keys.append(.alt(code == 0x5B ? "[" : "O"))
                return
            }
        case 0x5D where !isInText, 0x50 where !isInText, 0x5F where !isInText:
            // Of a terminal's answer more follows; whoever pressed two keys has pressed no more.
            switch skipReport(code, isSure: isAlt) {
            case .skipped: return
            case .nothing where isAlt:
                keys.append(.alt(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: code)))))
                return
            case .nothing: break
            case .other(let third, let milliseconds):
                keys += bursts.end() + [.escape]
                take(code, more, into: &keys)
                return take(third, milliseconds, into: &keys)
            }
        case 0x1B where isAlt && !isInText:
            let third = Self.next()
            // A key with Alt, as some terminals send it: an escape before its sequence.
            if let third, third.code == 0x5B || third.code == 0x4F {
                let key = ct_rest_of_sequence(third.code, max(Self.sequenceMilliseconds, escapeDelay))
                if Self.isNamed(key) { return }
                keys += bursts.end() + [.escape]
                if key != CT_KEY_NONE.code { return tell(key, into: &keys) }
                keys.append(.alt(third.code == 0x5B ? "[" : "O"))
                return
            }
            keys += bursts.end() + [.escape]
            return escape(after: more, before: third, into: &keys)
        case let code where isAlt && !isInText && Self.isNamed(code): return
        case 0x7F where isAlt && !isInText, 0x08 where isAlt && !isInText,
            CT_KEY_BACKSPACE.code where isAlt && !isInText:
            keys.append(.control("w"))
            return
        case 0x0D where isAlt && !isInText, 0x0A where isAlt && !isInText:
            keys.append(.enter)
            return
        case 0x20..<0x100 where isAlt:
            // Alt, or an escape in the middle of what was pasted: that shows by what else comes.
            type(0x1B)
            return take(code, more, into: &keys)
        default: break
        }
        // In the middle of a text it is no key.
        if isInText, isAlt || bursts.isGoing { return take(code, more, into: &keys) }
        finishTyping(into: &keys)
        keys += bursts.end() + [.escape]
        take(code, more, into: &keys)
    }

    /// Whether a byte is the rest of a sequence whose escape was told already, because the rest came too late. It is
    /// skipped with all that belongs to it: an arrow may be lost so, but is never a command.
    private mutating func isTail(_ code: Int32, into keys: inout [Key]) -> Bool {
        guard let since = loneEscape else { return false }
        loneEscape = nil
        guard code == 0x5B || code == 0x4F, ContinuousClock.now - since < Self.lateTail else { return false }
        let key = ct_rest_of_sequence(code, Self.sequenceMilliseconds)
        if key == CT_KEY_PASTE.code { paste = PasteReader(stall: pasteStall) }
        return key != CT_KEY_NONE.code
    }

    /// What followed the first byte of what may be a terminal's answer.
    private enum Report {
        case skipped, nothing
        case other(Int32, Int32)
    }

    /// Skips a terminal's answer to its end, or as far as it comes.
    /// - Parameter isSure: whether its first byte came with the escape; else what follows must be such as follows it.
    private mutating func skipReport(_ first: Int32, isSure: Bool) -> Report {
        var previous: Int32 = 0
        for count in 0..<Self.maximumReport {
            // Its pieces come as those of any other sequence.
            let patience = count == 0 ? escapeDelay : max(Self.sequenceMilliseconds, escapeDelay)
            guard let (code, milliseconds) = Self.next(within: patience) else { return count > 0 ? .skipped : .nothing }
            if count == 0, !isSure, !Self.begins(first, code) { return .other(code, milliseconds) }
            if code == 0x07 || (previous == 0x1B && code == 0x5C) { return .skipped }
            // No report holds such: it is text already.
            if let byte = UInt8(exactly: code), byte >= 0x80 {
                type(byte)
                return .skipped
            }
            previous = code
        }
        return .skipped
    }

    /// Whether a byte can be the second one of a terminal's answer: the number of what is told, a sign, a letter.
    private static func begins(_ first: Int32, _ second: Int32) -> Bool {
        switch first {
        case 0x5D: (0x30...0x39).contains(second)
        case 0x50: (0x21...0x3F).contains(second)
        default: (0x40...0x5A).contains(second)
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
