import Wording

/// A column of measures or of problems: its heading, and what it says of one.
struct ItemColumn {
    let heading: Phrase
    var isNumber = false
    var isFlexible = false
    let value: (Int) -> String

    /// A column of texts; a flexible one gives way where the terminal is narrow.
    init(_ heading: Phrase, isFlexible: Bool = false, _ value: @escaping (Int) -> String) {
        (self.heading, self.isFlexible, self.value) = (heading, isFlexible, value)
    }

    /// A column of numbers.
    static func number(_ heading: Phrase, _ value: @escaping (Int) -> String) -> ItemColumn {
        var column = ItemColumn(heading, value)
        column.isNumber = true
        return column
    }
}

/// Items as rows, for people and for spreadsheets. A heading and what stands below it are said in one place.
protocol ItemColumns {
    var language: Language { get }
    /// What people see of them.
    var short: [ItemColumn] { get }
    /// What a file has of them.
    var full: [ItemColumn] { get }
    /// What a file has beside that: the fields that stand by themselves, and for whom an item is.
    var furtherHeadings: [String] { get }
    func furtherValues(_ index: Int) -> [String]
}

extension ItemColumns {
    /// The columns of the table.
    var columns: [TextTable.Column] {
        short.map {
            TextTable.Column(heading: $0.heading[language], isNumber: $0.isNumber, isFlexible: $0.isFlexible)
        }
    }

    /// The rows of the table.
    func rows(_ indices: [Int]) -> [[String]] {
        let columns = short
        return indices.map { index in columns.map { $0.value(index) } }
    }

    /// The headings of the file.
    var headings: [String] { full.map { $0.heading[language] } + furtherHeadings }

    /// The rows of the file.
    func fullRows(_ indices: [Int]) -> [[String]] {
        let columns = full
        return indices.map { index in columns.map { $0.value(index) } + furtherValues(index) }
    }
}
