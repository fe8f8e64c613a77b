import Tracker
import Wording

/// Why a text is no template for reports.
public enum ReportTemplateProblem: Error, Hashable, Sendable {
    /// It is no template at all.
    case form(TemplateProblem)
    /// A name that means nothing, on a line, counted from 1.
    case unknown(line: Int, word: String)
    /// Two places of one name.
    case twice(String)

    /// The sentence for a person.
    public var phrase: Phrase {
        switch self {
        case .form(let problem): TemplateWords.phrase(problem)
        case .unknown(let line, let word):
            SettingsWords.unknown(
                line: line, word: word,
                valid: ReportValue.allCases.map(\.rawValue) + ReportPart.allCases.map(\.rawValue)
                    + ["place …", "optional …"])
        case .twice(let name): ReportWords.placeTwice(name)
        }
    }
}
