/// Quotation marks within others: “对“一把手”的监督” is written “对‘一把手’的监督”.
public enum Quotes {
    /// A text with single quotation marks within double ones, line by line. A line whose marks do not pair stays as it is.
    public static func nested(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            nested(line: line) ?? String(line)
        }.joined(separator: "\n")
    }

    private static func nested(line: Substring) -> String? {
        var depth = 0
        var written = ""
        for character in line {
            switch character {
            case "“":
                written.append(depth % 2 == 0 ? "“" : "‘")
                depth += 1
            case "”":
                depth -= 1
                guard depth >= 0 else { return nil }
                written.append(depth % 2 == 0 ? "”" : "’")
            default: written.append(character)
            }
        }
        return depth == 0 ? written : nil
    }
}
