/// Something in a file that was not read, or not as a person sees it: nothing of a file is left out without a word.
public struct Unread: Codable, Hashable, Sendable {
    /// What it is.
    public var what: What
    /// Its words, where it has any: the formula, the comment, the name of a part.
    public var text: String
    /// The line after which it stands, or its row, from 1.
    public var line: Int
    /// Its cell, such as `C5`; nil for a text.
    public var cell: String?
    /// Its sheet; nil for a text.
    public var sheet: String?

    /// Something that was not read.
    public init(_ what: What, _ text: String = "", line: Int, cell: String? = nil, sheet: String? = nil) {
        self.what = what
        self.text = text
        self.line = line
        self.cell = cell
        self.sheet = sheet
    }

    /// What was not read. The raw values are stable codes for other programs.
    public enum What: String, CaseIterable, Codable, Hashable, Sendable {
        /// A formula whose result was not saved with it.
        case formulaWithoutValue
        /// A formula whose result is an error.
        case cellError
        /// A value that comes from another file, as it was when it was last saved.
        case linkedValue
        /// Another file within the document, of a kind that is not read there.
        case embeddedPart
        /// A part that lies outside the file.
        case externalPart
        /// Content of a kind that no reader of today's knows, without anything to stand for it.
        case unknownBranch
        /// A text box or a shape with words over a sheet.
        case drawing
        /// SmartArt.
        case diagram
        /// A chart.
        case chart
        /// An object of another program.
        case embeddedObject
        /// A picture.
        case picture
        /// A footnote or endnote.
        case footnote
        /// A comment.
        case comment
        /// Text that is not shown.
        case hiddenText
        /// What was typed into a field of a web page, or can be chosen there.
        case formField
        /// Text that is struck through: it was read like any other.
        case struckText
        /// A sheet that is not shown.
        case hiddenSheet
        /// All of the text, which is in no Unicode encoding: the text says as which it was read.
        case encoding
        /// More than is listed; the text says how many.
        case more

        /// Whether it can hold something that is wanted, so that a person has to look; else it is merely left out.
        public var isWanted: Bool {
            switch self {
            case .picture, .hiddenText: false
            case .formulaWithoutValue, .cellError, .linkedValue, .embeddedPart, .externalPart, .unknownBranch, .drawing,
                .diagram, .chart, .embeddedObject, .footnote, .comment, .hiddenSheet, .formField,
                .struckText, .encoding, .more:
                true
            }
        }
    }

    /// Of a file with very many, as many as a person could look at, and how many more there are.
    public static func listed(_ all: [Unread]) -> [Unread] {
        guard all.count > OfficeLimits.unread else { return all }
        let rest = all[OfficeLimits.unread...]
        return all[..<OfficeLimits.unread] + [Unread(.more, String(rest.count), line: rest.first?.line ?? 1)]
    }
}
