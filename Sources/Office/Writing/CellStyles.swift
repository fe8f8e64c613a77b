import CXlsxWriter
import Papers

/// How the cells of a workbook look: a format for each style and kind of value.
struct CellStyles {
    /// How a value is shown.
    enum Shown: CaseIterable {
        case plain
        case percent
        case date
    }

    typealias Format = UnsafeMutablePointer<lxw_format>
    private var formats: [Cell.Style: [Shown: Format]] = [:]

    /// The size of text, in points.
    static let textSize = 10.5
    /// The size of a title, in points.
    static let titleSize = 18.0

    /// The formats of a workbook.
    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        for style in [Cell.Style.title, .note, .heading, .text, .centred, .number, .input, .plain] {
            for shown in Shown.allCases {
                guard let format = workbook_add_format(book) else { continue }
                CellStyles.set(format, style, shown)
                formats[style, default: [:]][shown] = format
            }
        }
    }

    /// The format of a cell.
    func format(_ style: Cell.Style, _ shown: Shown) -> Format? { formats[style]?[shown] }

    private static func set(_ format: Format, _ style: Cell.Style, _ shown: Shown) {
        format_set_font_name(format, style == .title || style == .heading ? "黑体" : "宋体")
        format_set_font_size(format, style == .title ? titleSize : textSize)
        format_set_text_wrap(format)
        switch shown {
        case .plain: if style == .input || style == .text { format_set_num_format(format, "@") }
        case .percent: format_set_num_format(format, "0%")
        case .date: format_set_num_format(format, "yyyy-mm-dd")
        }
        switch style {
        case .title, .heading, .centred, .number:
            align(format, LXW_ALIGN_CENTER, LXW_ALIGN_VERTICAL_CENTER)
        case .note, .plain: align(format, LXW_ALIGN_LEFT, LXW_ALIGN_VERTICAL_CENTER)
        case .text, .input: align(format, shown == .plain ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER, LXW_ALIGN_VERTICAL_TOP)
        }
        switch style {
        case .heading, .text, .centred, .number, .input: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .title, .note, .plain: break
        }
        if style == .heading { format_set_bg_color(format, 0xE7E6E6) }
        if style == .input {
            format_set_bg_color(format, 0xFFF9E5)
            format_set_unlocked(format)
        }
    }

    private static func align(_ format: Format, _ across: lxw_format_alignments, _ down: lxw_format_alignments) {
        format_set_align(format, UInt8(across.rawValue))
        format_set_align(format, UInt8(down.rawValue))
    }
}
