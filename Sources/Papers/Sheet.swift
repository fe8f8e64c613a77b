/// One sheet of a workbook.
public struct Sheet: Codable, Hashable, Sendable {
    /// Its name, at most 31 characters and without any of `[]:*?/\`.
    public var name: String
    /// Its rows from the first one on; a row that is empty is an empty list.
    public var rows: [[Cell]]
    /// Cells that are joined.
    public var merges: [Merge] = []
    /// Cells whose text is struck through as a whole, as they are called: `C5`.
    public var struck: [String] = []
    /// The widths of its columns, in characters; what is not given is the program's own.
    public var widths: [Double] = []
    /// Columns that are not shown, from 0.
    public var hiddenColumns: [Int] = []
    /// How many rows at the top stand above the table's own: its title and the like.
    public var titleRows = 0
    /// How many rows below the title rows are the table's heading: they stay on the screen, and stand on each printed page.
    public var headingRows = 0
    /// How many rows at the end stand below the table: signatures, remarks. They are not filtered.
    public var footRows = 0
    /// Whether the heading has filters.
    public var hasFilter = false
    /// Whether only cells of the style `input` can be changed.
    public var isProtected = false
    /// What columns take: lists to choose from, for the rows between heading and foot.
    public var choices: [Choice] = []
    /// Whether the days that its numbers may be are counted from 1904, as old workbooks of Mac do.
    public var isFrom1904 = false
    /// Whether it is printed on A4 landscape, fitted to the width; else on A4 upright.
    public var isLandscape = false
    /// What stands below each printed page: `&P` is its number, `&N` how many there are.
    public var pageFooter = ""

    /// A sheet of some rows.
    public init(name: String, rows: [[Cell]] = []) {
        self.name = name
        self.rows = rows
    }

    /// How a cell is called: `C5`. Both count from 0.
    public static func cellName(row: Int, column: Int) -> String { "\(columnName(column))\(row + 1)" }

    /// How a column is called: `C`. It counts from 0.
    public static func columnName(_ column: Int) -> String {
        var letters = ""
        var rest = max(0, column)
        repeat {
            letters = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// Cells that are joined into one; rows and columns count from 0, both ends belong to it.
    public struct Merge: Codable, Hashable, Sendable {
        /// The first row.
        public var top: Int
        /// The first column.
        public var left: Int
        /// The last row.
        public var bottom: Int
        /// The last column.
        public var right: Int

        /// Joined cells.
        public init(top: Int, left: Int, bottom: Int, right: Int) {
            self.top = top
            self.left = left
            self.bottom = bottom
            self.right = right
        }
    }

    /// What a column takes.
    public struct Choice: Codable, Hashable, Sendable {
        /// The column, from 0.
        public var column: Int
        /// The values to choose from.
        public var values: [String]

        /// What a column takes.
        public init(column: Int, values: [String]) {
            self.column = column
            self.values = values
        }
    }
}
