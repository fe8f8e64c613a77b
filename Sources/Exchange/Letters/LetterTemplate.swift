import Tracker

/// The text of a letter with places for values: `{{unit}}`.
///
/// What stands between `{{#deadline}}` and `{{/deadline}}` is there only where that value is not empty, and
/// `{{! … }}` never is. A line with nothing but these is no line of the letter.
public struct LetterTemplate: Hashable, Sendable {
    private let parts: [LetterPart]

    /// A template from the bytes of its file.
    public init(_ bytes: [UInt8]) throws(LetterProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notText(line: LetterTemplate.lineOfFlaw(bytes))
        }
        try self.init(text)
    }

    /// A template from its text.
    public init(_ text: String) throws(LetterProblem) {
        var plain = text.unicodeScalars
        if plain.first == "\u{FEFF}" { plain.removeFirst() }
        let parts = try LetterParser.parts(of: LetterTemplate.withPlainBreaks(String(plain)))
        guard parts.contains(where: LetterTemplate.says) else { throw .empty }
        self.parts = parts
    }

    /// A letter. Values are put in as they are, whatever braces are in them; one that is not given is empty.
    public func render(_ values: [LetterField: String]) -> String {
        let values = values.compactMapValues { value in
            value.allSatisfy(\.isWhitespace) ? nil : Cleaning.trimmed(LetterTemplate.withPlainBreaks(value))
        }
        var letter = ""
        LetterTemplate.write(parts, values, to: &letter)
        return letter
    }

    /// A day as letters write it: 2022年10月31日.
    public static func written(_ day: Day) -> String {
        let (year, month, day) = day.fields
        return "\(year)年\(month)月\(day)日"
    }

    // MARK: Writing

    private static func write(_ parts: [LetterPart], _ values: [LetterField: String], to letter: inout String) {
        for part in parts {
            switch part {
            case .text(let text): letter += text
            case .value(let field, let indent):
                // Several paragraphs stand like the first one, whatever space their writer put before them.
                let lines = (values[field] ?? "").split(separator: "\n").map { Cleaning.trimmed(String($0)) }
                letter += lines.filter { !$0.isEmpty }.joined(separator: "\n" + indent)
            case .section(let field, let parts):
                if values[field] != nil { write(parts, values, to: &letter) }
            }
        }
    }

    // MARK: Reading

    private static func says(_ part: LetterPart) -> Bool {
        switch part {
        case .text(let text): !text.allSatisfy(\.isWhitespace)
        case .value: true
        case .section(_, let parts): parts.contains(where: says)
        }
    }

    private static func withPlainBreaks(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// The line of the first bytes that are no text.
    private static func lineOfFlaw(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
