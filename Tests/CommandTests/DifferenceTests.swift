import Foundation
import Testing

@Suite("What changed between two days")
struct DifferenceTests {
    @Test("The difference of two days names each item once, with what changed, who did it and why")
    func lines() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.office, 2, "deadline", "1.1", "2022-09-30")
        try home.act(People.unit, 3, "move", "1.1", "start")
        try home.act(People.unit, 4, "note", "1.1", "班次已排")
        try home.act(People.office, 5, "deadline", "1.1", "2022-10-31", "--reason", "等会签")
        try home.act(People.office, 5, "set", "1.2", "text", "登记造册，逐月更新。")
        try home.act(People.office, 5, "set", "round", "declared.measures", "8")
        try home.act(People.unit, 6, "outcome", "1.1", "制度", "《巡河办法》")
        try home.act(People.office, 6, "add", "measure", "--under", "2", "限时清理")
        try home.act(People.office, 7, "withdraw", "2.1", "--reason", "重复")
        // What was set and set back, and what was noted and taken back, is no difference.
        try home.act(People.unit, 8, "note", "1.2", "记错了")
        try home.act(People.unit, 8, "undo")
        let diff = try home.run(
            "diff", "--from", "2022-09-01", "--to", "2022-09-08", "--format", "json", "--today", "2022-09-09"
        ).object
        #expect(diff["from"] as? String == "2022-09-01" && diff["to"] as? String == "2022-09-08")
        let changes = diff["changes"] as? [[String: Any]] ?? []
        func change(_ ref: String, _ what: String, _ field: String? = nil) -> [String: Any]? {
            changes.first {
                $0["ref"] as? String == ref && $0["what"] as? String == what && $0["field"] as? String == field
            }
        }
        let deadline = change("1.1", "changed", "deadline")
        #expect(deadline?["from"] is NSNull && deadline?["to"] as? String == "2022-10-31")
        #expect(deadline?["by"] as? String == People.office && deadline?["reason"] as? String == "等会签")
        #expect(change("1.1", "changed", "stage")?["to"] as? String == "underway")
        #expect(change("1.1", "noted")?["text"] as? String == "班次已排")
        #expect(change("1.1", "added")?["item"] as? String == "outcome")
        #expect(change("2.2", "added")?["item"] as? String == "measure")
        #expect(change("2.1", "withdrawn", "withdrawn")?["reason"] as? String == "重复")
        #expect((change("2022", "changed", "declared")?["to"] as? [String: Any])?["measures"] as? Int == 8)
        #expect(!changes.contains { $0["text"] as? String == "记错了" })
        #expect(changes.count == 8)

        let table = try home.done("diff", "--from", "2022-09-01", "--today", "2022-09-08").output
        #expect(table.contains("整改时限：空 → 2022-10-31") && table.contains("内容有修改"))
        #expect(table.contains("文件载明：措施 — → 8") && table.contains("共 8 处变化"))
        #expect(table.split(separator: "\n").count { $0.hasPrefix("1.1 ") } == 1)
        let csv = try home.done("diff", "--from", "2022-09-01", "--today", "2022-09-08", "--format", "csv").output
        #expect(csv.components(separatedBy: "\r\n").count { $0.hasPrefix("1.1,") } == 4)
        #expect(csv.contains("登记造册，逐月更新。"))
        #expect(
            try home.done("diff", "--from", "2022-09-01", "--today", "2022-09-08", "--lang", "en").output.contains("→"))
    }

    @Test("From the end of the month before to today unless days are given; nothing is said in a sentence")
    func days() throws {
        let home = try Home()
        try People.gather(in: home)
        let all = try home.done("diff", "--today", "2022-09-20").output
        #expect(all.contains("2022-08-31 之后到 2022-09-20"))
        #expect(try home.done("diff", "--today", "2022-10-20").output == "2022-09-30 之后到 2022-10-20 没有变化。\n")
        let late = try home.refused("diff", "--today", "2022-10-20", "--to", "2022-10-21")
        #expect(late.contains("--to 2022-10-21 在今天（2022-10-20）之后"))
        #expect(try home.refused("diff", "--from", "2022-09-20", "--to", "2022-09-01").contains("请对调"))
        #expect(try home.refused("diff", "--from", "昨天", "--lang", "en").contains("is no date"))
    }
}
