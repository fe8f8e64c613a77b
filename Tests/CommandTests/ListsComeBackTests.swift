import Foundation
import PtySupport
import Testing

@Suite("The program's own lists come back")
struct ListsComeBackTests {
    private static let day = ["--today", "2022-10-31"]

    /// The example's lists as a workbook, and a ledger that they came into.
    private func brought() throws -> (from: Home, into: Home, file: String) {
        let (home, other) = (try Home(), try Home())
        try home.done("demo", "--keep", home.data)
        let file = home.path + "/清单.xlsx"
        func office(_ arguments: String...) throws {
            let run = try home.run(arguments + ListsComeBackTests.day + ["--as", "整改办"])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
        }
        try office("set", "4.4", "remark", "与第 9 项一并推进")
        try office("set", "4", "remark", "问题的备注甲")
        try office("attach", "4", "--reference", "局党组会议纪要〔2022〕9号")
        try office("report", "checklists", "--output", file)
        try other.done("import", file, "--today", "2022-10-31")
        return (home, other, file)
    }

    /// The rows of `list measures` as a table, by number.
    private func measures(_ home: Home) throws -> [String: [String: Any]] {
        let list = try home.run(["list", "measures", "--format", "json"] + ListsComeBackTests.day).list
        return Dictionary(list.compactMap { row in (row["ref"] as? String).map { ($0, row) } }) { first, _ in first }
    }

    @Test("what the list says was closed on a basis is closed, and not overdue work")
    func closed() throws {
        let (home, other, _) = try brought()
        let (left, right) = (try measures(home), try measures(other))
        #expect(left.count == 65 && right.count == 65)
        for (ref, row) in left {
            if row["group"] as? String == "closed" { #expect(right[ref]?["stage"] as? String == "closed", "\(ref)") }
            #expect(row["overdue"] as? Bool == right[ref]?["overdue"] as? Bool, "\(ref)")
        }
        #expect(try other.run(["show", "4.3"] + ListsComeBackTests.day).output.contains("领导小组第3次会议纪要"))
    }

    @Test("first deadlines, what came back, the deadline of what is kept up, remarks and evidence come back too")
    func past() throws {
        let (home, other, _) = try brought()
        let (left, right) = (try measures(home), try measures(other))
        for (ref, row) in left {
            for key in ["deadline", "originalDeadline", "reviewDate", "remark"] {
                #expect(row[key] as? String == right[ref]?[key] as? String, "\(ref) \(key)")
            }
            #expect(row["relapses"] as? Int == right[ref]?["relapses"] as? Int, "\(ref)")
        }
        #expect(left.values.contains { $0["relapses"] as? Int ?? 0 > 0 })
        let problem = try other.run(["show", "4"] + ListsComeBackTests.day).output
        #expect(problem.contains("问题的备注甲") && problem.contains("局党组会议纪要〔2022〕9号"))
        // How things stood when the file came in is no extension and no relapse of the month.
        let month = try other.run(["report", "monthly", "--month", "2022-10"] + ListsComeBackTests.day).output
        #expect(!month.contains("延期 4") && month.contains("反弹 0"), "\(month)")
    }

    @Test("a file that nobody touched says nothing of what the program works out; a cell that was touched is named")
    func derived() throws {
        let (home, other, file) = try brought()
        for home in [home, other] {
            let run = try home.run(["import", file, "--dry-run"] + ListsComeBackTests.day).output
            #expect(!run.contains("由程序算出"), "\(run)")
        }
        let csv = home.path + "/问题清单.csv"
        let written = try home.run(
            ["report", "checklists", "--list", "problems", "--output", csv] + ListsComeBackTests.day)
        #expect(written.status == 0, "\(written.errors)")
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        #expect(text.contains(",1/6,"))
        try text.replacing(",1/6,", with: ",6/6,").write(toFile: csv, atomically: true, encoding: .utf8)
        #expect(try home.run(["import", csv, "--dry-run"] + ListsComeBackTests.day).output.contains("由程序算出"))
    }

    @Test("what a file only claims to be done is said to wait for its check, wherever it is late")
    func claimed() throws {
        let home = try Home()
        let file = try home.file(
            """
            序号,问题,整改措施,责任单位,整改时限,完成情况
            1,巡河不够经常,排出巡河班次,河道处,2022-09-30,已完成
            2,清淤不够及时,备足设备,工程处,2022-09-30,正在推进
            """, "台账.csv")
        try home.done("import", file, "--today", "2022-10-31")
        let rows = try home.done("list", "measures", "--today", "2022-10-31").output.split(separator: "\n")
        #expect(rows.contains { $0.contains("排出巡河班次") && $0.contains("报称完成待核") }, "\(rows)")
        #expect(!rows.contains { $0.contains("备足设备") && $0.contains("报称完成待核") })
        let decisions = try home.done("overview", "--today", "2022-10-31").output
        #expect(decisions.contains("报称完成待核") && decisions.contains("超期"))
    }
}
