extension Workbook {
    /// A cell whose text is longer than such files take.
    public struct Cut: Hashable, Sendable {
        /// The sheet's name.
        public let sheet: String
        /// The cell, as `C5`.
        public let cell: String
        /// What its row begins with: mostly the number of an item.
        public let row: String
        /// The heading of its column; empty where there is none.
        public let heading: String
        /// How many characters the whole text has.
        public let length: Int
    }

    /// The cells that are too long, in their order.
    public var cuts: [Cut] {
        sheets.flatMap { sheet in
            sheet.rows.enumerated().flatMap { row, cells in
                cells.enumerated().compactMap { column, cell in
                    guard case .text(let text) = cell.value, Workbook.weight(text) > OfficeLimits.cellText else {
                        return nil
                    }
                    let heading = sheet.titleRows + sheet.headingRows - 1
                    return Cut(
                        sheet: sheet.name, cell: Workbook.name(row: row, column: column),
                        row: cells.lazy.compactMap(\.shown).first { !$0.isEmpty && $0 != text } ?? "",
                        heading: sheet.rows.indices.contains(heading) && sheet.rows[heading].indices.contains(column)
                            ? sheet.rows[heading][column].shown ?? "" : "",
                        length: text.count)
                }
            }
        }
    }

    /// The workbook as its file takes it: a text that is too long is cut between two characters, and `mark` says so at
    /// its end, given how long the whole is.
    public func fitted(mark: (Int) -> String) -> Workbook {
        guard !cuts.isEmpty else { return self }
        var fitted = self
        for sheet in sheets.indices {
            for row in sheets[sheet].rows.indices {
                for (column, cell) in sheets[sheet].rows[row].enumerated() {
                    guard case .text(let text) = cell.value, Workbook.weight(text) > OfficeLimits.cellText else {
                        continue
                    }
                    fitted.sheets[sheet].rows[row][column].value = .text(Workbook.cut(text, mark(text.count)))
                }
            }
        }
        return fitted
    }

    private static func cut(_ text: String, _ mark: String) -> String {
        var left = OfficeLimits.cellText - mark.utf16.count
        var kept = ""
        for character in text {
            left -= weight(String(character)) + (character == "_" ? escape : 0)
            guard left >= 0 else { break }
            kept.append(character)
        }
        return kept + mark
    }

    /// How long a text is in the file, at most: `_x` may be written out there.
    private static func weight(_ text: String) -> Int {
        text.utf16.count + (text.contains("_x") ? text.utf8.count { $0 == UInt8(ascii: "_") } * escape : 0)
    }

    private static let escape = 6

    private static func name(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters + String(row + 1)
    }
}

extension Cell {
    /// The text or whole number that it shows; nil for anything else.
    fileprivate var shown: String? {
        switch value {
        case .text(let text): text
        case .number(let number): Int(exactly: number).map(String.init)
        case .empty, .date, .percent: nil
        }
    }
}
