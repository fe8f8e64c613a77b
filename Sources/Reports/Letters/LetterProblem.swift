import Tracker
import Wording

/// Why a text is no template for letters.
public enum LetterProblem: Error, Hashable, Sendable {
    /// It is no template at all.
    case form(TemplateProblem)
    /// A name that means no value, on a line, counted from 1.
    case unknown(line: Int, word: String)

    /// The sentence for a person: where it is, what is wrong, and what would be right.
    public var phrase: Phrase {
        switch self {
        case .form(let problem): TemplateWords.phrase(problem)
        case .unknown(let line, let word):
            SettingsWords.unknown(line: line, word: word, valid: LetterField.allCases.map(\.rawValue))
        }
    }
}
