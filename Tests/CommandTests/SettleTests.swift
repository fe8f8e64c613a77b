import Foundation
import PtySupport
import Testing

@Suite("Conflicts")
struct SettleTests {
    /// Two copies in which a deadline and a unit were set differently, brought together.
    private func divided() throws -> Home {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let day = ["--today", "2022-09-02"]
        try home.run(day + ["member", "add", "整改办", "--role", "office", "--as", "整改办"])
        try home.run(day + ["member", "add", "李处", "--role", "unit", "--as", "整改办"])
        let copy = home.path + "/copy"
        try FileManager.default.copyItem(atPath: home.data, toPath: copy)
        for (folder, date, unit) in [(home.data, "2022-12-31", "河道处"), (copy, "2022-10-31", "工程处")] {
            for command in [["deadline", "1.1", date], ["assign", "1.1", "--unit", unit], ["deadline", "1.2", date]] {
                let run = try home.run(day + ["--data", folder, "--as", "整改办"] + command)
                #expect(run.status == 0, "\(run.errors)")
            }
        }
        #expect(try home.run("merge", copy).output.contains("3 处"))
        return home
    }

    @Test("Conflicts are listed with their values numbered, and one value is chosen")
    func wholeWay() throws {
        let home = try divided()
        let rows = try home.run("settle", "--format", "json").list
        #expect(rows.map { $0["ref"] as? String } == ["1.1", "1.1", "1.1", "1.1", "1.2", "1.2"])
        #expect(rows.map { $0["number"] as? Int } == [1, 2, 1, 2, 1, 2])
        #expect(rows.first?["field"] as? String == "deadline" && rows[2]["field"] as? String == "unit")
        #expect(rows.count { $0["counts"] as? Bool == true } == 3)
        // When it was recorded, in which copy and why: that is what one chooses by.
        #expect(rows.allSatisfy { ($0["at"] as? String)?.hasSuffix("Z") == true })
        #expect(Set(rows.prefix(2).compactMap { $0["writer"] as? String }).count == 2)
        // It waits for a decision, and the check names it.
        #expect(try home.done("overview").output.contains("冲突"))
        let found = try home.run("check", "--format", "json").list.filter { $0["code"] as? String == "unsettled" }
        #expect(found.compactMap { $0["ref"] as? String } == ["1.1", "1.1", "1.2"])
        #expect(try home.done("settle").output.contains("暂以此为准"))
        #expect(try home.done("settle", "1.2", "--lang", "en").output.contains("2022-10-31"))
        #expect(try home.run("settle", "1.2", "--format", "csv").output.components(separatedBy: "1.2,").count == 3)

        let wanted = try #require(rows.first { $0["value"] as? String == "2022-12-31" }?["number"] as? Int)
        func office(_ arguments: String...) throws -> Run {
            try home.run(arguments + ["--as", "整改办", "--today", "2022-09-03"])
        }
        let which = try office("settle", "1.1", "--choose", "1")
        #expect(which.status == 1 && which.errors.contains("deadline（整改时限）") && which.errors.contains("--field"))
        let chosen = try office("settle", "1.1", "--field", "整改时限", "--choose", "\(wanted)", "--reason", "会上定的")
        #expect(chosen.status == 0 && chosen.output.contains("会上定的"), "\(chosen.errors)")
        #expect(try home.item("1.1")["deadline"] as? String == "2022-12-31")
        #expect(try office("settle", "1.1", "--choose", "2").status == 0)
        #expect(try office("settle", "1.2", "--choose", "1").status == 0)
        #expect(try home.done("settle").output.contains("没有待裁定的冲突"))
        #expect(try home.run("list", "--where", "冲突", "--format", "json").list.isEmpty)
    }

    @Test("Who may not settle, and what is not there to be chosen, is refused")
    func refusals() throws {
        let home = try divided()
        func refused(_ name: String, _ arguments: String...) throws -> Run {
            try home.run(arguments + ["--as", name, "--today", "2022-09-03"])
        }
        #expect(try refused("李处", "settle", "1.2", "--choose", "1").errors.contains("不能裁定冲突"))
        for number in ["0", "3", "99", "-9223372036854775808"] {
            let run = try refused("整改办", "settle", "1.2", "--choose=\(number)")
            #expect(run.status == 1 && run.errors.contains("请写 1 到 2"), "\(number): \(run.errors)")
        }
        #expect(try refused("整改办", "settle", "1.2", "--field", "颜色", "--choose", "1").errors.contains("--field"))
        #expect(try refused("整改办", "settle", "1", "--choose", "1").errors.contains("没有待裁定的冲突"))
        #expect(try refused("整改办", "settle", "--choose", "1").status == 64)
        #expect(try refused("整改办", "settle", "1.2", "--field", "deadline").status == 64)
        #expect(try refused("整改办", "settle", "1.2", "--choose", "x").status == 64)
    }
}
