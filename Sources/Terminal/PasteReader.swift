import CTerminal
import Canvas

/// Reads what is pasted between the terminal's two marks, over as many pieces as the line makes of it: until the second
/// mark comes, what comes is text.
struct PasteReader {
    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)
    /// No paste is this long in bytes; what comes beyond is let go.
    private static let maximum = 8 << 20
    /// How long nothing comes behind an Escape or ^C that a person has pressed to get out of it.
    private static let patienceAfterEscape = Duration.seconds(1)

    /// How long nothing may come until the second mark is given up.
    private let stall: Duration
    private var bytes: [UInt8] = []
    private var matched = 0
    private var isTooLong = false
    /// When something came last; nil until somebody waits for input again.
    private var since: ContinuousClock.Instant?
    /// How many characters have come.
    private(set) var count = 0

    /// A paste that is given up when nothing comes for `stall` milliseconds.
    init(stall: Int32) { self.stall = .milliseconds(stall) }

    /// Reads what is there, `most` bytes of it.
    /// - Returns: the key, if the second mark came.
    mutating func read(most: Int) -> Key? {
        var piece = [UInt8](repeating: 0, count: PasteReader.end.count)
        var taken = 0
        while taken < most {
            // As many bytes as the second mark still needs: none of what is typed after it may be taken.
            let wanted = PasteReader.end.count - matched
            let count = Int(ct_read_input(&piece, Int32(wanted), 0))
            if count <= 0 { return nil }
            since = nil
            taken += count
            for byte in piece[..<count] { take(byte) }
            if matched == PasteReader.end.count {
                bytes.removeLast(min(bytes.count, matched))
                return key(whole: true)
            }
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) {
        matched = byte == PasteReader.end[matched] ? matched + 1 : byte == PasteReader.end[0] ? 1 : 0
        if byte & 0xC0 != 0x80 { count += 1 }
        if bytes.count < PasteReader.maximum { bytes.append(byte) } else { isTooLong = true }
    }

    private var patience: Duration {
        bytes.last == 0x1B || bytes.last == 0x03 ? PasteReader.patienceAfterEscape : stall
    }

    /// How many milliseconds may pass until the second mark is given up.
    mutating func wait(from now: ContinuousClock.Instant) -> Int {
        let since = since ?? now
        self.since = since
        return max(0, Int((since + patience - now) / .milliseconds(1)) + 1)
    }

    /// Whether the second mark is given up.
    func isOver(at now: ContinuousClock.Instant) -> Bool { since.map { now >= $0 + patience } ?? false }

    /// What came, where the second mark never will.
    func unfinished() -> Key { key(whole: false) }

    private func key(whole: Bool) -> Key {
        if isTooLong { return .flawedPaste(.tooLong, "") }
        var assembler = UTF8Assembler()
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for byte in bytes {
            guard let scalar = assembler.take(byte) else { continue }
            switch scalar {
            case "\r", "\u{B}", "\u{C}": clean.append("\n")
            case "\n": if previous != "\r" { clean.append("\n") }
            case "\t": clean.append("\t")
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            default: clean.append(scalar)
            }
            previous = scalar
        }
        // Where the line stopped inside a character, that one is missing as what follows it is.
        if assembler.isBroken || (whole && assembler.isInside) { return .flawedPaste(.notText, "") }
        return whole ? .paste(String(clean)) : .flawedPaste(.unfinished, String(clean))
    }
}
