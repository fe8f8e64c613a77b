import Tracker
import Wording

/// Why a text is no template for reports.
public enum ReportTemplateProblem: Error, Hashable, Sendable {
    /// It is no template at all.
    case form(TemplateProblem)
    /// A name that means nothing in this report, on a line, counted from 1; `parts` are those that it has.
    case unknown(line: Int, word: String, parts: [String])
    /// Two places of one name.
    case twice(String)

    /// The sentence for a person.
    public var phrase: Phrase {
        switch self {
        case .form(let problem): TemplateWords.phrase(problem)
        case .unknown(let line, let word, let parts):
            SettingsWords.unknown(
                line: line, word: word,
                valid: ReportValue.allCases.map(\.rawValue) + parts + ["place …", "optional …"])
        case .twice(let name): ReportWords.placeTwice(name)
        }
    }
}
