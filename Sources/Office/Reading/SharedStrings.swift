import Papers

/// The texts that a workbook's cells point at.
enum SharedStrings {
    /// Reads them.
    static func read(_ part: ArchivePart) throws(OfficeProblem) -> [String] {
        let stream = try XMLStream(part)
        var strings: [String] = []
        while let event = try stream.next() {
            guard event == .start("si") else { continue }
            strings.append(try text(stream))
            guard strings.count <= OfficeLimits.cells else { throw .tooMany(.cells, limit: OfficeLimits.cells) }
        }
        return strings
    }

    /// The text of the element that has just begun: its runs one after the other, without how they are pronounced.
    static func text(_ stream: XMLStream) throws(OfficeProblem) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("t"): text += try stream.text()
            case .start("rPh"): try stream.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return try cell(text)
    }

    /// A cell's text: `_x000D_` and its like are the characters that they stand for.
    static func cell(_ text: String) throws(OfficeProblem) -> String {
        guard text.utf16.count <= OfficeLimits.cellText else {
            throw .tooMany(.characters, limit: OfficeLimits.cellText)
        }
        return CleanText.clean(text.contains("_x") ? unescaped(text) : text)
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let piece = rest.prefix(7)
            if scalar == "_", piece.count == 7, piece.last == "_", piece.dropFirst().first == "x",
                piece.dropFirst(2).prefix(4).allSatisfy(\.properties.isASCIIHexDigit),
                let value = UInt32(String(piece.dropFirst(2).prefix(4)), radix: 16), let meant = Unicode.Scalar(value)
            {
                result.append(meant)
                rest = rest.dropFirst(7)
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}
