import Text

/// Why a file of settings (themes, keys, columns) is not taken. Lines are counted from 1. Sentences are another room's business.
public enum ConfigProblem: Error, Hashable, Sendable {
    /// The form is broken, or is not that of tables of words.
    case form(JSON5Problem)
    /// A theme says nothing about a role, nor does the one that it builds on. The line is that of the theme's name.
    case missingRole(line: Int, theme: String, role: String)
    /// No role has this name.
    case unknownRole(line: Int, theme: String, word: String, valid: [String])
    /// A role's look has a word that is neither a colour nor an attribute, or one colour too many.
    case unknownWord(line: Int, theme: String, role: String, word: String, valid: [String])
    /// `borders` is none of the kinds there are.
    case unknownBorders(line: Int, theme: String, word: String, valid: [String])
    /// `basis` names no theme that was shipped.
    case unknownBasis(line: Int, theme: String, word: String, valid: [String])

    /// The line to look at, from 1.
    public var line: Int {
        switch self {
        case .form(let problem): problem.line
        case .missingRole(let line, _, _),
            .unknownRole(let line, _, _, _), .unknownWord(let line, _, _, _, _), .unknownBorders(let line, _, _, _),
            .unknownBasis(let line, _, _, _):
            line
        }
    }
}
