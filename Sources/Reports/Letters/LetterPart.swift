/// A part of a letter's template.
indirect enum LetterPart: Hashable, Sendable {
    /// Text that stands in every letter.
    case text(String)
    /// A value; `indent` is the space before it where it begins its line, which its further lines get as well.
    case value(LetterField, indent: String)
    /// What stands there only where the value is not empty.
    case section(LetterField, [LetterPart])
}
