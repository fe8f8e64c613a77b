import CXlsxWriter
import Papers

/// Writes one sheet.
struct SheetWriter {
    private let sheet: Sheet
    private let page: UnsafeMutablePointer<lxw_worksheet>
    private let styles: CellStyles
    private let layout: SheetLayout

    /// A sheet that is to be written.
    init(_ sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>, _ styles: CellStyles) throws(OfficeProblem) {
        self.sheet = sheet
        self.page = page
        self.styles = styles
        layout = SheetLayout(sheet)
        let isFit =
            sheet.rows.count <= OfficeLimits.rows && layout.columns <= OfficeLimits.columns && sheet.titleRows >= 0
            && sheet.headingRows >= 0 && sheet.footRows >= 0
            && sheet.titleRows + sheet.headingRows + sheet.footRows <= sheet.rows.count
            && sheet.merges.count <= OfficeLimits.merges
            && sheet.merges.allSatisfy {
                (0...$0.bottom).contains($0.top) && (0...$0.right).contains($0.left) && $0.bottom < OfficeLimits.rows
                    && $0.right < OfficeLimits.columns
            }
        guard isFit else { throw .cannotHold(.size) }
    }

    /// Writes it.
    func write(_ choices: inout ChoiceLists) throws(OfficeProblem) {
        setColumns()
        try merge()
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in layout.padded(cells, row).enumerated() {
                guard !layout.isCovered(row, column) else { continue }
                try put(cell, row, column)
            }
        }
        for (row, height) in layout.heights.enumerated() { worksheet_set_row(page, UInt32(row), height, nil) }
        let body = (sheet.titleRows + sheet.headingRows)..<(sheet.rows.count - sheet.footRows)
        for choice in sheet.choices where !body.isEmpty && (0..<OfficeLimits.columns).contains(choice.column) {
            try choices.put(
                choice.values, on: page, column: choice.column, rows: body.lowerBound...(body.upperBound - 1))
        }
        view(body)
        print()
    }

    private func setColumns() {
        for (column, width) in sheet.widths.enumerated() where width > 0 && width.isFinite {
            worksheet_set_column(page, UInt16(column), UInt16(column), min(width, 255), nil)
        }
        var options = lxw_row_col_options()
        options.hidden = 1
        for column in sheet.hiddenColumns where (0..<OfficeLimits.columns).contains(column) {
            worksheet_set_column_opt(page, UInt16(column), UInt16(column), layout.width(column), nil, &options)
        }
    }

    private func merge() throws(OfficeProblem) {
        guard !layout.overlap else { throw .cannotHold(.table) }
        for merge in layout.merges where merge.top != merge.bottom || merge.left != merge.right {
            let cell = layout.cell(merge.top, merge.left)
            let status = worksheet_merge_range(
                page, UInt32(merge.top), UInt16(merge.left), UInt32(merge.bottom), UInt16(merge.right), "",
                styles.format(cell.style, cell.value.shown))
            guard status == LXW_NO_ERROR else { throw .cannotHold(.size) }
        }
    }

    private func put(_ cell: Cell, _ row: Int, _ column: Int) throws(OfficeProblem) {
        let format = styles.format(cell.style, cell.value.shown)
        let (row, column) = (UInt32(row), UInt16(column))
        let status: lxw_error
        switch cell.value {
        case .empty: status = worksheet_write_blank(page, row, column, format)
        case .text(let text): status = worksheet_write_string(page, row, column, CellText.written(text), format)
        case .number(let number) where number.isFinite, .percent(let number) where number.isFinite:
            status = worksheet_write_number(page, row, column, number, format)
        case .number, .percent: status = worksheet_write_blank(page, row, column, format)
        case .date(let year, let month, let day):
            // A sheet counts its days from 1900 on; an earlier one stands there as its text.
            guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
                status = worksheet_write_string(page, row, column, CellText.day(year, month, day), format)
                break
            }
            var date = lxw_datetime()
            (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
            status = worksheet_write_datetime(page, row, column, &date, format)
        }
        guard status == LXW_NO_ERROR else { throw .cannotHold(.size) }
    }

    private func view(_ body: Range<Int>) {
        if sheet.headingRows > 0 {
            worksheet_freeze_panes(page, UInt32(body.lowerBound), 0)
            if sheet.hasFilter {
                let last = UInt32(max(body.lowerBound - 1, body.upperBound - 1))
                worksheet_autofilter(page, UInt32(body.lowerBound - 1), 0, last, UInt16(max(0, layout.columns - 1)))
            }
        }
        if sheet.isProtected {
            var options = lxw_protection()
            options.format_columns = 1
            options.format_rows = 1
            options.autofilter = 1
            worksheet_protect(page, nil, &options)
        }
    }

    /// A4, as wide as the sheet, with the heading and the page's number on each page.
    private func print() {
        worksheet_set_paper(page, 9)
        if sheet.isLandscape { worksheet_set_landscape(page) } else { worksheet_set_portrait(page) }
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7)
        worksheet_center_horizontally(page)
        if !sheet.pageFooter.isEmpty { worksheet_set_footer(page, "&C" + sheet.pageFooter) }
        if sheet.headingRows > 0 {
            worksheet_repeat_rows(
                page, UInt32(sheet.titleRows), UInt32(sheet.titleRows + sheet.headingRows - 1))
        }
        if !sheet.rows.isEmpty, layout.columns > 0 {
            worksheet_print_area(page, 0, 0, UInt32(sheet.rows.count - 1), UInt16(layout.columns - 1))
        }
    }
}

extension Cell.Value {
    /// How a cell with this value shows it.
    fileprivate var shown: CellStyles.Shown {
        switch self {
        case .empty, .text, .number: .plain
        case .percent: .percent
        case .date: .date
        }
    }
}
