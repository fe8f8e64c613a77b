import Foundation
import PtySupport
import Testing

/// 备注: a field that stands in the table of fields, and so everywhere.
@Suite("备注")
struct RemarkTests {
    let home: Home

    init() throws { home = try Home() }

    private func filled() throws {
        try home.done("demo", "--keep", home.data)
        try home.done("--as", "整改办", "--today", "2022-10-31", "set", "4.4", "remark", "与第 9 项一并推进")
        try home.done("--as", "整改办", "--today", "2022-10-31", "set", "4", "备注", "问题的备注")
        try home.done("--as", "整改办", "--today", "2022-10-31", "set", "一", "remark", "方面的备注")
    }

    @Test("措施、问题、方面的备注，show 里看得到，清单文件里有一列，查找找得到，记录里有，可以撤销")
    func shown() throws {
        try filled()
        for (item, text) in [("4.4", "与第 9 项一并推进"), ("4", "问题的备注"), ("一", "方面的备注")] {
            let lines = try home.done("show", item).output
            #expect(lines.contains("备注") && lines.contains(text), "\(lines)")
        }
        let file = try home.done("list", "measures", "--format", "csv").output
        #expect(file.split(separator: "\n").first?.contains("备注") ?? false)
        #expect(file.contains("与第 9 项一并推进"))
        #expect(try home.done("list", "problems", "--format", "csv").output.contains("问题的备注"))
        #expect(try home.done("list", "measures", "--where", "一并推进").output.contains("4.4"))
        #expect(try home.done("list", "problems", "--where", "问题的备注").output.contains("共 1 项问题"))
        #expect(try home.done("list", "areas", "--where", "方面的备注").output.contains("共 1 个方面"))
        for (list, text) in [("problems", "问题的备注"), ("tasks", "与第 9 项一并推进"), ("owners", "与第 9 项一并推进")] {
            let path = home.path + "/\(list).csv"
            try home.done("report", "checklists", "--list", list, "--output", path, "--today", "2022-10-31")
            #expect(try String(contentsOfFile: path, encoding: .utf8).contains(text), "\(list)")
        }
        let unit = home.path + "/unit.csv"
        try home.done("report", "unit", "律师工作处", "--output", unit, "--today", "2022-10-31")
        #expect(try String(contentsOfFile: unit, encoding: .utf8).contains("与第 9 项一并推进"))
        #expect(try home.done("history", "4.4").output.contains("备注"))
        try home.done("--as", "整改办", "--today", "2022-10-31", "undo")
        #expect(try !home.done("show", "一").output.contains("方面的备注"))
    }

    @Test("export json 带着备注，进空台账后还在")
    func comesBack() throws {
        try filled()
        let file = home.path + "/out.json"
        try home.done("export", "json").output.write(toFile: file, atomically: true, encoding: .utf8)
        try home.done("--data", home.path + "/other", "import", file)
        for (item, text) in [("4.4", "与第 9 项一并推进"), ("4", "问题的备注"), ("一", "方面的备注")] {
            #expect(try home.done("--data", home.path + "/other", "show", item).output.contains(text))
        }
    }

    @Test("list 的每种文件都带备注：方面、问题、措施的 .csv 和 JSON")
    func everyForm() throws {
        try filled()
        for (what, text) in [("areas", "方面的备注"), ("problems", "问题的备注"), ("measures", "与第 9 项一并推进")] {
            let file = try home.done("list", what, "--format", "csv").output
            #expect(file.split(separator: "\n").first?.contains("备注") ?? false)
            #expect(file.contains(text))
            let rows = try home.run("list", what, "--format", "json").list
            #expect(rows.allSatisfy { $0.keys.contains("remark") })
            #expect(rows.contains { $0["remark"] as? String == text })
        }
    }

    @Test("复查日期在清单文件和 JSON 里，不冒充整改时限；不公开的条目，清单文件写明公开范围")
    func reviewAndScope() throws {
        try home.done("demo", "--keep", home.data)
        let office = ["--as", "整改办", "--today", "2022-10-31"]
        #expect(try home.run(["list", "measures", "--where", "长期坚持"] + office).output.contains("2022-12-15（复查）"))
        let rows = try home.run(["list", "measures", "--format", "json"] + office).list
        #expect(rows.first { $0["ref"] as? String == "6.3" }?["reviewDate"] as? String == "2022-12-15")
        #expect(try !home.run(["list", "measures", "--format", "csv"] + office).output.contains("公开范围"))
        try home.run(["set", "4.4", "disclosure", "party", "--reason", "内部"] + office)
        for what in ["measures", "problems"] {
            let file = try home.run(["list", what, "--format", "csv"] + office).output
            #expect(file.split(separator: "\n").first?.contains("公开范围") ?? false)
        }
        let file = try home.run(["list", "measures", "--format", "csv"] + office).output
        #expect(file.contains("党内通报") && file.contains("复查日期"))
    }

    @Test("表格的备注一列成为备注，不成为进展；改了再导入，提一条建议")
    func table() throws {
        let table = home.path + "/台账.csv"
        try Data("序号,问题,整改措施,责任单位,备注\n1,巡查记录不全,补齐巡查记录,综合科,每月抽查\n".utf8)
            .write(to: URL(fileURLWithPath: table))
        try home.done("import", table)
        let sheet = try home.done("show", "1.1").output
        #expect(sheet.contains("备注") && sheet.contains("每月抽查"))
        #expect(!sheet.contains("进展"))
        try Data("序号,问题,整改措施,责任单位,备注\n1,巡查记录不全,补齐巡查记录,综合科,每周抽查\n".utf8)
            .write(to: URL(fileURLWithPath: table))
        #expect(try home.done("import", table, "--dry-run").output.contains("改备注"))
        try home.done("import", table, "--take", "all")
        #expect(try home.done("show", "1.1").output.contains("每周抽查"))
    }
}
