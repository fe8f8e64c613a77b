import Wording

/// Why a text is no template for letters. Lines are counted from 1.
public enum LetterProblem: Error, Hashable, Sendable {
    /// Not UTF-8 text.
    case notText(line: Int)
    /// Nothing that would stand in a letter.
    case empty
    /// Braces without those that belong to them.
    case unpaired(line: Int)
    /// A name that means no value.
    case unknown(line: Int, word: String)
    /// A section that is not closed, or not before the one around it is.
    case unclosed(line: Int, field: LetterField)
    /// The end of a section that is not open.
    case notOpen(line: Int, field: LetterField)

    /// The sentence for a person: where it is, what is wrong, and what would be right.
    public var phrase: Phrase {
        switch self {
        case .notText(let line): LetterWords.notText(line: line)
        case .empty: LetterWords.empty
        case .unpaired(let line): LetterWords.unpaired(line: line)
        case .unknown(let line, let word):
            SettingsWords.unknown(line: line, word: word, valid: LetterField.allCases.map(\.rawValue))
        case .unclosed(let line, let field): LetterWords.unclosed(line: line, name: field.rawValue)
        case .notOpen(let line, let field): LetterWords.notOpen(line: line, name: field.rawValue)
        }
    }
}
