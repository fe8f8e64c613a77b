/// Why a text is no template. Lines are counted from 1. Sentences are another room's business.
public enum TemplateProblem: Error, Hashable, Sendable {
    /// Not UTF-8 text.
    case notText(line: Int)
    /// Nothing that would ever be printed.
    case empty
    /// Braces without those that belong to them.
    case unpaired(line: Int)
    /// A section that is not closed, or not before the one around it is.
    case unclosed(line: Int, word: String)
    /// The end of a section that is not open.
    case notOpen(line: Int, word: String)
}
