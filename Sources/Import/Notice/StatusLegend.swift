import Structure
import Text

/// The signs that a document explains, ✅ 已完成　🔄 整改中, written out where they stand behind a heading or before an entry.
enum StatusLegend {
    /// No line that explains signs is longer.
    private static let longest = 80

    /// A text with its signs written out; the text itself where it explains none.
    static func written(_ source: String) -> String {
        guard source.utf8.contains(where: { $0 == 0xE2 || $0 == 0xF0 }) else { return source }
        var lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        guard let place = lines.firstIndex(where: { legend($0).count > 1 }) else { return source }
        let words = legend(lines[place])
        for index in lines.indices where index != place {
            if let line = written(lines[index], words) { lines[index] = line[...] }
        }
        return lines.joined(separator: "\n")
    }

    /// The signs of a line with what they stand for, where it names nothing else.
    private static func legend(_ line: Substring) -> [Character: String] {
        guard line.utf8.count <= longest * 4, line.contains(where: isSign) else { return [:] }
        var words: [Character: String] = [:]
        var sign: Character?
        for part in line.split(whereSeparator: { $0.isWhitespace || "，,；;、：:".contains($0) }) {
            var part = part
            if let first = part.first, isSign(first) {
                sign = first
                part = part.dropFirst()
            }
            guard let found = sign, !part.isEmpty else { continue }
            guard TableStatus.status(String(part)) != nil else { return [:] }
            words[found] = String(part)
            sign = nil
        }
        return words
    }

    private static func isSign(_ sign: Character) -> Bool {
        guard let scalar = sign.unicodeScalars.first, scalar.value > 0x2100 else { return false }
        return scalar.properties.generalCategory == .otherSymbol || scalar.properties.generalCategory == .mathSymbol
    }

    /// A line with the sign at its end, or at the beginning of its words, behind it in brackets.
    private static func written(_ line: Substring, _ words: [Character: String]) -> String? {
        let trimmed = line.trimmed
        if let last = trimmed.last, let word = words[last] {
            return line.prefix { $0.isWhitespace } + trimmed.dropLast().trimmed + "（\(word)）"
        }
        let lead = line.prefix { $0.isWhitespace || "-*+•".contains($0) }
        let rest = line.dropFirst(lead.count)
        guard let first = rest.first, let word = words[first], !rest.dropFirst().trimmed.isEmpty else { return nil }
        return lead + rest.dropFirst().trimmed + "（\(word)）"
    }
}
