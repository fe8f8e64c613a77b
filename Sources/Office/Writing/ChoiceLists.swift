import CXlsxWriter
import Papers

/// Lists to choose from. Short ones stand in the column that takes them; what does not fit there, a list of more than
/// 255 characters or a value with a comma in it, stands in a sheet of its own that is not shown.
struct ChoiceLists {
    private let name: String
    private var columns: [[String]] = []

    /// The lists of a workbook.
    init(_ workbook: Workbook) {
        var name = "选项"
        while workbook.sheets.contains(where: { $0.name.lowercased() == name }) { name += "_" }
        self.name = name
    }

    /// Has some rows of a column take a list.
    mutating func put(
        _ values: [String], on page: UnsafeMutablePointer<lxw_worksheet>, column: Int, rows: ClosedRange<Int>
    ) throws(OfficeProblem) {
        guard !values.isEmpty else { return }
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        let isShort = values.joined(separator: ",").utf16.count <= 255 && !values.contains { $0.contains(",") }
        var pointers: [UnsafeMutablePointer<CChar>?] = []
        if isShort {
            pointers = values.map { strdup(CleanText.clean($0)) } + [nil]
        } else {
            columns.append(values)
            let letters = Sheet.columnName(columns.count - 1)
            pointers = [strdup("='\(name)'!$\(letters)$1:$\(letters)$\(values.count)")]
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.value_formula = pointers[0]
        }
        defer { pointers.forEach { free($0) } }
        let status = pointers.withUnsafeMutableBufferPointer { list in
            if isShort { validation.value_list = list.baseAddress }
            return worksheet_data_validation_range(
                page, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &validation)
        }
        guard status == LXW_NO_ERROR else { throw .cannotHold(.size) }
    }

    /// Writes the sheet that is not shown, where one is needed.
    func write(to book: UnsafeMutablePointer<lxw_workbook>) throws(OfficeProblem) {
        guard !columns.isEmpty else { return }
        guard let page = workbook_add_worksheet(book, name) else { throw .cannotHold(.sheetName) }
        for (column, values) in columns.enumerated() {
            for (row, value) in values.enumerated() {
                guard
                    worksheet_write_string(page, UInt32(row), UInt16(column), CleanText.clean(value), nil)
                        == LXW_NO_ERROR
                else { throw .cannotHold(.size) }
            }
        }
        worksheet_hide(page)
    }
}
