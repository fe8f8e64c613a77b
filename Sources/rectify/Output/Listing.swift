import Canvas
import Desk
import Tracker
import Wording

/// What a command lists, in each of the three forms.
struct Listing {
    private let columns: [TextTable.Column]
    private let empty: Phrase
    private var rows: [[String]] = []
    private var views: [JSONRow] = []

    /// A list with these columns; `empty` is what a person reads where there is nothing in it.
    init(_ columns: [TextTable.Column], empty: Phrase) {
        self.columns = columns
        self.empty = empty
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool { rows.isEmpty }
    /// Its objects, for programs.
    var objects: [JSONRow] { views }

    /// Adds a row, for people and for programs.
    mutating func add(_ cells: [String], _ view: JSONRow) {
        rows.append(cells)
        views.append(view)
    }

    /// Adds a row for people, and what programs read where it is the row that stands for an object.
    mutating func add(_ cells: [String], view: JSONRow?) {
        rows.append(cells)
        if let view { views.append(view) }
    }

    /// The lines of the table, or the sentence that says that there is nothing.
    func lines(_ language: Language) -> [String] {
        guard !rows.isEmpty else { return [sanitized(empty[language])] }
        var table = TextTable(columns)
        for row in rows { table.add(row) }
        return table.lines(width: Output.width(of: 1))
    }

    /// The file for spreadsheets.
    var csv: String {
        var text = CSVText(columns.map(\.heading))
        for row in rows { text.add(row) }
        return text.text
    }

    /// Writes it out.
    ///
    /// - Parameters:
    ///   - after: what a person reads below the table.
    ///   - object: what a program reads instead of the bare list, where there is more to say than that.
    func write(
        _ form: OutputForm, _ language: Language, after: [String] = [], object: JSONRow? = nil
    ) throws {
        switch form {
        case .json: try Output.write(json: object.map { try JSONText.bytes(of: $0) } ?? JSONText.bytes(of: views))
        case .csv: try Output.write(form: csv)
        case .table: try Output.write(lines: lines(language) + after)
        }
    }
}

extension TextTable.Column {
    /// A column of texts; a flexible one gives way where the terminal is narrow.
    static func text(_ heading: Phrase, _ language: Language, isFlexible: Bool = false) -> TextTable.Column {
        TextTable.Column(heading: heading[language], isFlexible: isFlexible)
    }

    /// A column of numbers.
    static func number(_ heading: Phrase, _ language: Language) -> TextTable.Column {
        TextTable.Column(heading: heading[language], isNumber: true)
    }
}
