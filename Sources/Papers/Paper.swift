/// A document as a value: what is written as .docx and as Markdown.
public struct Paper: Codable, Hashable, Sendable {
    /// Its title, for the first line and for the file's properties.
    public var title: String
    /// Its parts, in their order, below the title.
    public var blocks: [Block]
    /// Whether its pages lie on their side, for a table of many columns.
    public var isLandscape = false

    /// A document.
    public init(title: String, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }

    /// One part of a document.
    public enum Block: Codable, Hashable, Sendable {
        /// A line under the title, in the middle.
        case subtitle(String)
        /// A heading of level 1 (一、), 2 （一） or 3 (1.); its number is part of its text.
        case heading(level: Int, String)
        /// A paragraph: an indented one of body text; its lead, if any, is bold.
        case paragraph(lead: String, String)
        /// A line at the right: the signature, the day.
        case signature(String)
        /// A table.
        case table(Table)
        /// A QR code, with what stands under it.
        case code(Code, caption: String)
        /// What follows begins on a new page.
        case pageBreak
    }

    /// A table with a heading.
    public struct Table: Codable, Hashable, Sendable {
        /// The columns' headings.
        public var heading: [String]
        /// The columns' widths, as shares of the whole; as many as headings.
        public var widths: [Double]
        /// The rows, each as long as the heading.
        public var rows: [[String]]

        /// A table.
        public init(heading: [String], widths: [Double], rows: [[String]]) {
            self.heading = heading
            self.widths = widths
            self.rows = rows
        }
    }

    /// A QR code: its dark modules, without the quiet zone.
    public struct Code: Codable, Hashable, Sendable {
        /// What it says.
        public var text: String
        /// One string a row, `1` for a dark module, `0` for a light one.
        public var rows: [String]

        /// A QR code.
        public init(text: String, rows: [String]) {
            self.text = text
            self.rows = rows
        }
    }
}
