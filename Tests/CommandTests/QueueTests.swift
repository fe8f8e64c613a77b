import Foundation
import Testing

@Suite("What waits for whom")
struct QueueTests {
    private func queue(_ home: Home, _ name: String, _ day: String = "2022-09-20") throws -> [[String: Any]] {
        try home.run("queue", "--as", name, "--today", day, "--format", "json").list
    }

    private func what(_ home: Home, _ name: String) throws -> Set<String> {
        Set(try queue(home, name).map { "\($0["what"] ?? "") \($0["ref"] ?? "")" })
    }

    @Test("Each sees what is his to do: approvals, extensions, letters, what was sent back, what is late")
    func each() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.office, 2, "deadline", "1.1,1.2,2.1", "2022-09-15")
        try home.act(People.unit, 2, "move", "1.1,1.2", "start")
        try home.act(People.unit, 3, "deadline", "1.2", "2022-10-31", "--request", "--reason", "等会签")
        try home.act(People.unit, 3, "move", "1.1", "submit", "--evidence", "件")
        try home.act(People.office, 4, "urge", "2.1", "--level", "提醒", "--text", "请抓紧")
        try home.act(People.unit, 4, "opinion", "add", "河边有垃圾", "--about", "1")
        #expect(
            try what(home, People.office).isSuperset(of: [
                "approve 1.1", "extensionAsked 1.2", "overdue 2.1", "opinion 1",
            ]))
        #expect(try what(home, People.leader) == ["extensionAsked 1.2", "overdue 1.2", "overdue 2.1"])
        #expect(try what(home, People.unit) == ["overdue 1.2", "report 2022", "opinion 1"])
        #expect(try what(home, People.other) == ["overdue 2.1", "letter 2.1", "report 2022"])
        #expect(try what(home, People.reader).isEmpty)
        let first = try queue(home, People.office).first
        #expect(first?["what"] as? String == "approve" && first?["move"] as? String == "review")
        #expect(first?["since"] as? String == "2022-09-03" && first?["days"] as? Int == 17)
        try home.act(People.office, 5, "move", "1.1", "return", "--reason", "材料不全")
        #expect(try what(home, People.unit).contains("returned 1.1"))
        try home.act(People.other, 6, "urge", "2.1", "--reply", "在办")
        #expect(try !what(home, People.other).contains("letter 2.1"))
    }

    @Test("A letter about another unit's problem waits for that unit alone")
    func othersProblem() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.office, 4, "urge", "2", "--level", "remind", "--text", "请抓紧")
        #expect(try !what(home, People.unit).contains("letter 2"))
        #expect(try what(home, People.other).contains("letter 2"))
    }

    @Test("It is a table for people, and an empty one says so in a sentence")
    func table() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.office, 2, "deadline", "1.1", "2022-09-15")
        let late = try home.act(People.leader, 20, "queue").output
        #expect(late.contains("超期") && late.contains("超 5 天") && late.contains("共 1 件"))
        let soon = try home.act(People.unit, 12, "queue", "--lang", "en").output
        #expect(soon.contains("due soon") && soon.contains("3 d left"))
        #expect(try home.act(People.reader, 2, "queue").output == "没有等“查阅人”办理的事项。\n")
        #expect(try home.act(People.office, 20, "queue", "--format", "csv").output.hasPrefix("\u{FEFF}事项,编号"))
    }

    @Test("Without members, or with --all, it is what waits for anyone; whoever is no member is told so")
    func anyone() throws {
        let home = try Home()
        #expect(try home.done("queue").output.contains("台账还是空的"))
        try Notices.makeByHand(in: home)
        try home.done("deadline", "1.1", "2022-09-10", "--today", "2022-09-02")
        #expect(try home.done("queue", "--today", "2022-09-20").output.contains("1.1"))
        let other = try Home()
        try People.gather(in: other)
        try other.refuses("外人", 2, "queue", zh: "看不出哪些等他办理", en: "nothing can be said")
        #expect(try other.run("queue", "--all", "--as", "外人", "--today", "2022-09-20").status == 0)
    }
}
