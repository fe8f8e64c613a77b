/// Takes a terminal's input stream apart into glyphs, controls and sequences.
struct SequenceParser {
    enum Item: Equatable {
        case glyph(Unicode.Scalar)
        case control(UInt8)
        /// ESC and what follows, without the ESC.
        case escape(String)
        /// ESC [, with a mark such as `?`, numbers (0 where one is left out), and the last character.
        case sequence(mark: String, parameters: [Int], final: Character)
        case unknown(String)
    }

    private enum State { case ground, escape, charset, sequence, report, reportEscape }

    private var state = State.ground
    private var collected = ""
    private var bytes: [UInt8] = []

    mutating func take(_ byte: UInt8) -> Item? {
        switch state {
        case .ground: return ground(byte)
        case .escape: return escape(byte)
        case .charset:
            state = .ground
            return .escape(collected + String(Character(Unicode.Scalar(byte))))
        case .sequence: return sequence(byte)
        case .report:
            if byte == 0x07 { state = .ground }
            if byte == 0x1B { state = .reportEscape }
            return nil
        case .reportEscape:
            state = .ground
            return nil
        }
    }

    private mutating func ground(_ byte: UInt8) -> Item? {
        if byte == 0x1B {
            state = .escape
            return nil
        }
        if byte < 0x20 || byte == 0x7F { return .control(byte) }
        bytes.append(byte)
        if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first {
            bytes = []
            return .glyph(scalar)
        }
        guard bytes.count >= 4 else { return nil }
        defer { bytes = [] }
        return .unknown("bytes \(bytes)")
    }

    private mutating func escape(_ byte: UInt8) -> Item? {
        let character = Character(Unicode.Scalar(byte))
        state = .ground
        collected = ""
        switch character {
        case "[": state = .sequence
        case "]", "P", "_", "^", "X": state = .report
        case "(", ")", "*", "+":
            collected = String(character)
            state = .charset
        default: return .escape(String(character))
        }
        return nil
    }

    private mutating func sequence(_ byte: UInt8) -> Item? {
        let character = Character(Unicode.Scalar(byte))
        guard byte >= 0x40 else {
            collected.append(character)
            return nil
        }
        state = .ground
        let mark = collected.filter { !$0.isNumber && $0 != ";" && $0 != ":" }
        let numbers = collected.filter { $0.isNumber || $0 == ";" || $0 == ":" }
        let parameters =
            numbers.isEmpty
            ? [] : numbers.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }.map { Int($0) ?? 0 }
        return .sequence(mark: mark, parameters: parameters, final: character)
    }
}
