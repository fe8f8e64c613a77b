import Papers
import Tracker

@testable import Import

/// Tables as offices keep them, in the project's own words.
enum TableFixture {
    static let day = Day(year: 2022, month: 7, day: 1) ?? Day(number: 0)

    /// A sheet of texts; empty ones are empty cells.
    static func sheet(_ rows: [[String]], name: String = "台账", merges: [(Int, Int, Int, Int)] = []) -> Sheet {
        var sheet = Sheet(name: name, rows: rows.map { row in row.map { .text($0) } })
        sheet.merges = merges.map { Sheet.Merge(top: $0.0, left: $0.1, bottom: $0.2, right: $0.3) }
        return sheet
    }

    static func read(
        _ rows: [[String]], merges: [(Int, Int, Int, Int)] = [], mapping: ColumnMapping = ColumnMapping()
    ) throws -> TableReading {
        try TableReader.read(Workbook(sheets: [sheet(rows, merges: merges)]), mapping: mapping, on: day)
    }

    static let plain: [[String]] = [
        ["序号", "方面", "反馈问题", "整改措施", "责任领导", "责任单位", "配合单位", "整改时限", "整改进展"],
        ["1", "学习方面", "学习不深入。", "每月集中学习一次。", "甲一", "办公室", "人事科、财务科", "2022-06", "已完成"],
        ["2", "学习方面", "计划流于形式。", "修订学习计划。", "甲一", "办公室", "", "2022.6.30", "76%"],
        ["3", "作风方面", "下乡调研少。", "班子成员每季度下乡。", "乙二", "综合科", "", "长期", "已开展两次调研，走访农户三十户。"],
    ]
}
