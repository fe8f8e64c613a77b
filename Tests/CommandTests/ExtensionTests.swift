import Foundation
import Testing

@Suite("Extensions of deadlines")
struct ExtensionTests {
    @Test("A unit asks, a leader or the office grants or refuses; the first deadline stays and what was said is kept")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.office, 2, "deadline", "1.1,1.2", "2022-09-30")
        try home.act(People.unit, 3, "deadline", "1.1,1.2", "2022-10-31", "--request", "--reason", "等会签")
        #expect(try home.item("1.1")["deadline"] as? String == "2022-09-30")
        #expect(try home.run("list", "--where", "待批延期", "--format", "json").list.count == 2)
        #expect(try home.done("overview", "--today", "2022-09-03").output.contains("待批延期 2"))
        try home.act(People.leader, 4, "deadline", "1.1", "--grant", "--reason", "同意")
        try home.act(People.leader, 4, "deadline", "1.2", "--refuse", "--reason", "按期完成")
        let first = try home.item("1.1")
        #expect(first["deadline"] as? String == "2022-10-31" && first["originalDeadline"] as? String == "2022-09-30")
        #expect(first["extensions"] as? Int == 1)
        #expect(try home.item("1.2")["deadline"] as? String == "2022-09-30")
        let shown = try home.done("show", "1.1").output
        #expect(shown.contains("等会签，同意") && shown.contains("（答复：\(People.leader)）"))
        #expect(try home.done("show", "1.2").output.contains("不同意"))
        // Asked again, and granted to another day than the one that was asked for.
        try home.act(People.unit, 5, "deadline", "1.2", "2022-12-31", "--request", "--reason", "再等一等")
        try home.act(People.office, 6, "deadline", "1.2", "2022-11-30", "--grant")
        #expect(try home.item("1.2")["deadline"] as? String == "2022-11-30")
        #expect(try home.done("history", "1.2").output.contains("再等一等"))
    }

    @Test("What is asked must be later, has its reason, is asked once; only some answer it")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let (unit, office) = (People.unit, People.office)
        try home.refuses(
            unit, 2, "deadline", "1.1", "2022-10-31", "--request", "--reason", "x", zh: "还没有时限", en: "has no deadline")
        try home.act(office, 2, "deadline", "1.1", "2022-09-30")
        try home.refuses(unit, 3, "deadline", "1.1", "2022-10-31", "--request", zh: "须写明理由", en: "needs a reason")
        try home.refuses(
            unit, 3, "deadline", "1.1", "2022-09-30", "--request", "--reason", "x", zh: "延期须晚于它", en: "has to be later")
        try home.refuses(office, 3, "deadline", "1.1", "--grant", zh: "没有待批复的", en: "waits for an answer")
        try home.act(unit, 3, "deadline", "1.1", "2022-10-31", "--request", "--reason", "等会签")
        try home.refuses(
            unit, 3, "deadline", "1.1", "2022-11-30", "--request", "--reason", "x", zh: "等批复", en: "asked for already")
        try home.refuses(unit, 3, "deadline", "1.1", "--grant", zh: "不能批复延期", en: "cannot grant or refuse")
        try home.refuses(People.inspector, 3, "deadline", "1.1", "--grant", zh: "不能批复延期", en: "cannot grant")
        try home.refuses(
            People.other, 3, "deadline", "1.1", "2022-12-31", "--request", "--reason", "x", zh: "由“河道处”负责",
            en: "is “河道处”’s")
        try home.refuses(office, 3, "deadline", "1.1", "--refuse", zh: "须写明理由", en: "needs a reason")
        for arguments in [
            ["1.1"], ["1.1", "--request"], ["1.1", "2022-10-31", "--refuse"], ["1.1", "--grant", "--refuse"],
        ] {
            #expect(try home.run(["deadline"] + arguments + ["--as", office]).status == 64, "\(arguments)")
        }
    }
}
