import Foundation
import Testing

@Suite("A whole round on the command line")
struct WholeRoundTests {
    @Test("From the notice to close by four people, with an extension, 代录, evidence, a look-back and its relapse")
    func script() throws {
        let home = try Home()
        let (office, unit, leader, group) = ("王主任", "李处", "赵副局长", "局党组书记")
        func does(_ name: String, _ day: String, _ arguments: String...) throws -> String {
            let run = try home.run(["--as", name, "--today", day] + arguments)
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            return run.output
        }
        // The notice comes in, and those who work with it are named.
        #expect(try does(office, "2022-12-21", "import", try home.file(Notices.plain)).contains("7 条措施"))
        _ = try does(office, "2022-12-21", "member", "add", office, "--role", "整改办")
        _ = try does(office, "2022-12-21", "member", "add", unit, "--role", "责任单位", "--unit", "河道处")
        _ = try does(office, "2022-12-21", "member", "add", leader, "--role", "牵头领导")
        _ = try does(office, "2022-12-21", "member", "add", group, "--role", "领导小组")
        _ = try does(office, "2022-12-22", "assign", "1", "--unit", "河道处", "--leader", leader)
        _ = try does(office, "2022-12-22", "assign", "2", "3", "--unit", "工程处")
        _ = try does(office, "2022-12-22", "deadline", "1.1,1.2,1.3", "2023-01-31")
        for (phase, day) in [("起草", "2022-12-22"), ("党组研究", "2022-12-23"), ("审核", "2022-12-24"), ("印发", "2022-12-25")] {
            _ = try does(office, "2022-12-26", "round", "phase", phase, "--on", day)
        }

        // The month's reports: one unit notes progress, the other says through the office that there is nothing new.
        _ = try does(unit, "2023-01-05", "note", "1.1", "班次已排定", "--on", "2023-01-04")
        let reports = try does(office, "2023-01-06", "reported", "--month", "2023-01")
        #expect(reports.contains("已报 1，零报告 0，未报 1：工程处"))
        _ = try does(office, "2023-01-06", "reported", "工程处", "--month", "2023-01", "--nothing-new", "--text", "电话报")
        #expect(try does(office, "2023-01-06", "reported", "--month", "2023-01").contains("已报 1，零报告 1，未报 0"))

        // An extension is asked for and granted by the leader, on paper: the office records it for him.
        _ = try does(unit, "2023-01-20", "deadline", "1.2", "2023-03-31", "--request", "--reason", "卡片待印")
        #expect(try does(leader, "2023-01-20", "queue").contains("卡片待印"))
        _ = try does(office, "2023-01-21", "deadline", "1.2", "--grant", "--for", leader, "--basis", "签批件3号")
        #expect(try home.item("1.2")["deadline"] as? String == "2023-03-31")

        // All three measures of problem 1 are done, with evidence and what came of it, and closed by the group.
        _ = try does(unit, "2023-01-28", "attach", "1.1", "--reference", "巡河班次表")
        _ = try does(unit, "2023-01-28", "outcome", "1.1", "制度", "《巡河办法》")
        for ref in ["1.1", "1.2", "1.3"] {
            _ = try does(unit, "2023-01-28", "note", ref, "已完成")
            _ = try does(unit, "2023-01-28", "move", ref, "报请", "--evidence", "验收单 \(ref)")
            let early = try home.run("move", ref, "close", "--basis", "会", "--as", group, "--today", "2023-01-28")
            #expect(early.status == 1)
            _ = try does(office, "2023-01-29", "move", ref, "初审")
            _ = try does(office, "2023-01-29", "move", ref, "审签", "--for", leader, "--basis", "签批件4号")
        }
        #expect(try does(group, "2023-01-30", "queue").contains("待审定"))
        _ = try does(
            group, "2023-01-30", "meeting", "add", "销号会", "--kind", "领导小组会", "--decision", "1.1,1.2,1.3: 同意销号")
        _ = try does(group, "2023-01-30", "move", "1.1,1.2,1.3", "审定销号", "--basis", "销号会纪要")
        _ = try does(group, "2023-01-30", "move", "1", "close", "--basis", "销号会纪要")
        #expect(try home.item("1")["state"] as? String == "closed")
        #expect(try home.overview()["problemsClosed"] as? Int == 1)

        // A sample is looked back at; one measure came back, which reopens its problem.
        let sample = try does(office, "2023-02-10", "sample", "--share", "100%", "--seed", "3", "--plan", "2023-02-15")
        #expect(sample.contains("1.1") && sample.contains("1.2") && sample.contains("1.3"))
        #expect(try does(office, "2023-02-15", "queue").contains("回头看"))
        _ = try does(office, "2023-02-15", "lookback", "1.1,1.3", "--passed", "--basis", "现场查看")
        _ = try does(office, "2023-02-16", "lookback", "1.2", "--relapse", "卡片没有更新")
        #expect(try home.item("1")["state"] as? String == "open")
        #expect(try home.item("1.2")["relapses"] as? Int == 1)
        #expect(try does(unit, "2023-02-17", "queue").contains("退回待改"))

        // What changed in February, and the whole story in the end.
        let diff =
            try home.run(
                "diff", "--from", "2023-01-31", "--to", "2023-02-28", "--today", "2023-02-28", "--format", "json"
            ).object["changes"] as? [[String: Any]] ?? []
        let stages = diff.filter { $0["field"] as? String == "stage" }
        #expect(stages.map { $0["ref"] as? String } == ["1.1", "1.2", "1.3"])
        #expect(stages.map { $0["to"] as? String } == ["consolidated", "underway", "consolidated"])
        #expect(stages[1]["reason"] as? String == "卡片没有更新")
        let history = try home.done("history", "1.2").output
        for words in ["代“\(leader)”录，依据：签批件3号", "销号会纪要", "卡片没有更新", "同意销号"] {
            #expect(history.contains(words), "\(words)")
        }
        let outcomes = try home.run("outcomes", "--by", "unit", "--format", "json").object
        #expect((outcomes["groups"] as? [[String: Any]])?.first?["unit"] as? String == "河道处")
        _ = try does(unit, "2023-03-01", "note", "1.2", "卡片已更新")
        _ = try does(unit, "2023-03-01", "move", "1.2", "submit", "--evidence", "更新后的卡片")
        _ = try does(office, "2023-03-02", "move", "1.2", "review")
        _ = try does(leader, "2023-03-02", "move", "1.2", "endorse")
        _ = try does(group, "2023-03-03", "move", "1.2", "close", "--basis", "第二次会议纪要")
        _ = try does(group, "2023-03-03", "move", "1", "close", "--basis", "第二次会议纪要")
        #expect(try home.item("1")["state"] as? String == "closed")
        #expect(try home.run("settle").output.contains("没有待裁定的冲突"))
        #expect(try home.run("list").errors.isEmpty)
    }
}
