import CXlsxWriter
import Papers

/// Writes .xlsx. The same workbook always gives the same bytes.
public enum WorkbookWriter {
    /// 1 January 2020: a file's own times say nothing, so that what is the same stays the same.
    static let created = 1_577_836_800

    /// A workbook as the bytes of a file.
    public static func bytes(of workbook: Workbook) throws(OfficeProblem) -> [UInt8] {
        guard !workbook.sheets.isEmpty else { throw .cannotHold(.size) }
        let file = try MemoryFile()
        guard let book = workbook_new(file.path) else { throw .tooMuch }
        let isWritten = try write(workbook, to: book)
        guard isWritten else { throw .cannotWrite(errno: 5) }
        return try file.bytes()
    }

    /// Fills a workbook and closes it; whether that came to be.
    private static func write(_ workbook: Workbook, to book: UnsafeMutablePointer<lxw_workbook>) throws(OfficeProblem)
        -> Bool
    {
        do throws(OfficeProblem) {
            describe(workbook, book)
            let styles = CellStyles(book)
            var choices = ChoiceLists(workbook)
            var names: Set<String> = []
            for sheet in workbook.sheets {
                guard names.insert(sheet.name.lowercased()).inserted, isName(sheet.name),
                    workbook_validate_sheet_name(book, sheet.name) == noError,
                    let page = workbook_add_worksheet(book, sheet.name)
                else { throw .cannotHold(.sheetName) }
                try SheetWriter(sheet, page, styles).write(&choices)
            }
            try choices.write(to: book)
        } catch {
            // Closing writes what there is; nobody reads it.
            _ = workbook_close(book)
            throw error
        }
        return workbook_close(book) == noError
    }

    /// Whether a sheet can be called so, by the rules of the programs that open it.
    private static func isName(_ name: String) -> Bool {
        (1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) } && !name.hasPrefix("'")
            && !name.hasSuffix("'") && CleanText.clean(name) == name && !name.contains { $0.isNewline || $0 == "\t" }
    }

    static var noError: lxw_error { LXW_NO_ERROR }

    private static func describe(_ workbook: Workbook, _ book: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = created
        guard let title = strdup(CleanText.clean(String(workbook.title.prefix(200)))) else { return }
        defer { free(title) }
        properties.title = title
        workbook_set_properties(book, &properties)
    }
}
