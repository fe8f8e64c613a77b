import Wording

/// Why a text is no template for reports. Lines are counted from 1.
public enum ReportTemplateProblem: Error, Hashable, Sendable {
    /// Not UTF-8 text.
    case notText
    /// Nothing in it.
    case empty
    /// Braces without those that belong to them.
    case unpaired(line: Int)
    /// A name that means nothing.
    case unknown(line: Int, word: String)
    /// Two places of one name.
    case twice(String)

    /// The sentence for a person.
    public var phrase: Phrase {
        switch self {
        case .notText: ReportWords.templateNotText
        case .empty: ReportWords.templateEmpty
        case .unpaired(let line): LetterWords.unpaired(line: line)
        case .unknown(let line, let word):
            SettingsWords.unknown(
                line: line, word: word,
                valid: ReportValue.allCases.map(\.rawValue) + ReportPart.allCases.map(\.rawValue)
                    + ["place …", "optional …"])
        case .twice(let name): ReportWords.placeTwice(name)
        }
    }
}
