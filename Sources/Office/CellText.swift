import Papers

/// A cell's text: in a workbook's file `_x000D_` and its like are the characters that they stand for.
enum CellText {
    /// A day as text, for one that no sheet can count: 1899-12-31.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    /// A text as it was meant.
    static func read(_ text: String) throws(OfficeProblem) -> String {
        guard text.utf16.count <= OfficeLimits.cellRead else {
            throw .tooMany(.characters, limit: OfficeLimits.cellRead)
        }
        return CleanText.clean(text.contains("_x") ? unescaped(text) : text)
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let meant = escape(rest)
            result.append(meant ?? scalar)
            rest = rest.dropFirst(meant == nil ? 1 : 7)
        }
        return String(result)
    }

    /// The character that stands written out at the beginning of a text.
    private static func escape(_ text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let piece = text.prefix(7)
        let digits = piece.dropFirst(2).prefix(4)
        guard piece.count == 7, piece.first == "_", piece.dropFirst().first == "x", piece.last == "_",
            digits.allSatisfy(\.properties.isASCIIHexDigit)
        else { return nil }
        return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
    }

    /// A text as it is to be written: what would be read as such a character is not one.
    static func written(_ text: String) -> String {
        let clean = CleanText.clean(text)
        guard clean.contains("_x") else { return clean }
        var result = String.UnicodeScalarView()
        var rest = clean.unicodeScalars[...]
        while let scalar = rest.first {
            if escape(rest) != nil { result.append(contentsOf: "_x005F".unicodeScalars) }
            result.append(scalar)
            rest = rest.dropFirst()
        }
        return String(result)
    }
}
