/// One cell of a sheet.
public struct Cell: Codable, Hashable, Sendable {
    /// What stands in it.
    public var value: Value
    /// How it looks.
    public var style: Style

    /// A cell.
    public init(_ value: Value, _ style: Style = .text) {
        self.value = value
        self.style = style
    }

    /// Whether nothing stands in it.
    public var isEmpty: Bool { value == .empty }

    /// A cell of text. Text stays text, whatever it begins with: it is never a formula.
    public static func text(_ text: String, _ style: Style = .text) -> Cell {
        Cell(text.isEmpty ? .empty : .text(text), style)
    }

    /// A cell with a number.
    public static func number(_ number: Int, _ style: Style = .number) -> Cell { Cell(.number(Double(number)), style) }

    /// What stands in a cell.
    public enum Value: Codable, Hashable, Sendable {
        /// Nothing.
        case empty
        /// Text.
        case text(String)
        /// A number.
        case number(Double)
        /// A share of one, shown as per cent.
        case percent(Double)
        /// A calendar day.
        case date(year: Int, month: Int, day: Int)
    }

    /// How a cell looks.
    public enum Style: String, Codable, Hashable, Sendable {
        /// The sheet's title: large, in the middle.
        case title
        /// What stands under it: the day, the unit.
        case note
        /// A column's heading.
        case heading
        /// Text, wrapped, at the top of its cell.
        case text
        /// A short text in the middle of its cell.
        case centred
        /// A number.
        case number
        /// Where a person fills something in: wrapped, tinted, not locked.
        case input
        /// Without lines around it.
        case plain
    }
}
