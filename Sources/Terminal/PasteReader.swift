import CTerminal

/// Bytes of the input, past the decoding of keys.
enum InputBytes {
    /// How long the rest of a sequence may take on a slow line.
    static let patience: Int32 = 500

    static func next() -> UInt8? {
        var byte: UInt8 = 0
        return ct_read_input(&byte, 1, patience) == 1 ? byte : nil
    }
}

/// Reads what is pasted between the terminal's two marks.
enum PasteReader {
    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    /// The pasted text, and whether its end mark came: line ends as `\n`, no other controls but tabs, nothing that is not
    /// UTF-8.
    static func read() -> (text: String, isWhole: Bool) {
        var bytes: [UInt8] = []
        var matched = 0
        var piece = [UInt8](repeating: 0, count: end.count)
        while matched < end.count {
            // As many bytes as the end mark still needs: none of what is typed after it may be taken.
            let count = Int(ct_read_input(&piece, Int32(end.count - matched), InputBytes.patience))
            if count <= 0 { break }
            for byte in piece[..<count] {
                bytes.append(byte)
                matched = byte == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
            }
        }
        let isWhole = matched == end.count
        if isWhole { bytes.removeLast(end.count) }
        return (cleaned(bytes), isWhole)
    }

    private static func cleaned(_ bytes: [UInt8]) -> String {
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in UTF8Assembler.text(bytes).unicodeScalars {
            switch scalar {
            case "\r": clean.append("\n")
            case "\n": if previous != "\r" { clean.append("\n") }
            case "\t": clean.append("\t")
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            default: clean.append(scalar)
            }
            previous = scalar
        }
        return String(clean)
    }
}
