/// A workbook as a value: what is read from a table file, and what is written to one.
public struct Workbook: Codable, Hashable, Sendable {
    /// Its title, for the file's properties.
    public var title: String
    /// Its sheets, in their order.
    public var sheets: [Sheet]

    /// A workbook.
    public init(title: String = "", sheets: [Sheet]) {
        self.title = title
        self.sheets = sheets
    }
}
