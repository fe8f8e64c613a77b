import Foundation
import PtySupport
import Testing

@Suite("One round of several")
struct RoundOptionTests {
    /// Two rounds, 2022 of the water bureau and 2022-2 of the parks bureau, with the same numbers in both.
    private func twoRounds() throws -> Home {
        let home = try Home()
        try home.done("import", try home.file(Notices.plain), "--as", "整改办")
        let other = Notices.plain.split(separator: "水务局").joined(separator: "园林局")
        try home.done("import", try home.file(other, "other.txt"), "--as", "整改办")
        return home
    }

    private func refs(_ run: Run) throws -> [String] { try run.list.compactMap { $0["ref"] as? String } }

    @Test("A number without a round means one of that round, wherever the option stands")
    func references() throws {
        let home = try twoRounds()
        #expect(try home.refused("show", "1.1").contains("2022-2/1.1"))
        for (round, body) in [("2022", "水务局"), ("2022-2", "园林局")] {
            let item = try home.run("show", "1.1", "--round", round, "--format", "json").object
            #expect(item["ref"] as? String == "\(round)/1.1")
            let shown = try home.run("--round=\(round)", "show", "round", "--format", "json").object
            #expect((shown["body"] as? String)?.contains(body) == true)
            try home.done("assign", "1", "2.1", "--unit", body + "河道处", "--round", round)
            try home.done("note", "--round", round, "1.1,1.2", "两条都记")
            try home.done("set", "round", "declared.measures", "7", "--round", round)
            #expect(try home.done("add", "area", "又一方面", "--round", round).output.contains("\(round)/三"))
            #expect(
                try home.done("add", "problem", "--under", "三", "又一问题", "--round", round).output.contains("\(round)/4"))
            try home.done("withdraw", "三", "--reason", "重复", "--round", round)
            #expect(try home.run("history", "1.1", "--round", round, "--format", "json").list.count == 2)
        }
        // What names its round means that one all the same.
        let other = try home.run("show", "2022-2/1.1", "--round", "2022", "--format", "json").object
        #expect(other["ref"] as? String == "2022-2/1.1")
        #expect(try home.run("show", "2022-2", "--round", "2022").status == 0)
        #expect(try home.refused("show", "9.9", "--round", "2022").contains("没有编号为“9.9”"))
    }

    @Test("Reports of all rounds are listed, each under its name; a unit reports where it has measures")
    func reports() throws {
        let home = try twoRounds()
        try home.done("assign", "1", "--unit", "河道处", "--round", "2022")
        try home.done("assign", "1", "--unit", "绿化处", "--round", "2022-2")
        let table = try home.done("reported").output
        #expect(table.contains("2022  ") && table.contains("2022-2  ") && table.contains("河道处"))
        let rounds = try home.run("reported", "--format", "json").object["rounds"] as? [[String: Any]] ?? []
        #expect(rounds.map { $0["round"] as? String } == ["2022", "2022-2"])
        #expect(rounds.map { $0["missing"] as? [String] } == [["河道处"], ["绿化处"]])
        #expect(try home.run("reported", "--round", "2022", "--format", "json").object["units"] != nil)
        #expect(try home.done("reported", "--format", "csv").output.contains("2022-2,绿化处,"))
        // It is in the earlier round that this unit has measures.
        try home.done("reported", "河道处", "--nothing-new")
        let after = try home.run("reported", "--format", "json").object["rounds"] as? [[String: Any]] ?? []
        #expect(after.map { ($0["missing"] as? [String])?.count } == [0, 1])
    }

    @Test("What a decision or a field names is of the round that is worked with")
    func decisions() throws {
        let home = try twoRounds()
        try home.done("meeting", "add", "会", "--decision", "1.1：办", "--round", "2022")
        let meeting = try home.run("meeting", "list", "--format", "json").list.first
        let decisions = meeting?["decisions"] as? [[String: Any]] ?? []
        #expect(decisions.first?["items"] as? [String] == ["2022/1.1"])
        #expect(try home.refused("meeting", "add", "会", "--decision", "1.1：办").contains("2022-2/1.1"))
        try home.done("set", "2022-2/1", "earlier", "1", "--round", "2022")
        #expect(try home.done("show", "2022-2/1").output.contains("2022/1"))
    }

    @Test("Lists, the overview and the history cover that round only; an export holds all")
    func views() throws {
        let home = try twoRounds()
        try home.done("assign", "1", "--unit", "河道处", "--round", "2022")
        try home.done("add", "area", "空的方面", "--round", "2022")
        let alone = try Home()
        try alone.done("import", try alone.file(Notices.plain), "--as", "整改办")
        try alone.done("assign", "1", "--unit", "河道处")
        try alone.done("add", "area", "空的方面")
        for what in ["areas", "problems", "measures"] {
            let listed = try refs(try home.run("list", what, "--round", "2022", "--format", "json"))
            let wanted = try refs(try alone.run("list", what, "--format", "json"))
            #expect(listed == wanted.map { "2022/" + $0 })
        }
        #expect(try home.run("list", "owners", "--round", "2022-2", "--format", "json").list.isEmpty)
        #expect(try home.run("list", "owners", "--round", "2022", "--format", "json").list.count == 1)
        #expect(try home.run("list", "--where", "noOwner", "--round", "2022", "--format", "json").list.count == 4)
        let overview = try home.overview("--round", "2022")
        #expect(overview as NSDictionary == (try alone.overview()) as NSDictionary)
        let text = try home.done("overview", "--round", "2022").output
        #expect(text.contains("水务局") && !text.contains("园林局"))
        #expect(try home.overview()["measures"] as? Int == 14)
        #expect(try home.run("history", "--round", "2022", "--format", "json").list.count == 3)
        #expect(try home.run("history", "--round", "2022-2", "--format", "json").list.count == 1)
        let exported = try home.run("export", "--round", "2022").object
        #expect((exported["rounds"] as? [Any])?.count == 2)
    }

    @Test("A round that there is not is refused with those there are, whatever the command")
    func unknown() throws {
        let home = try twoRounds()
        for command in [["list"], ["show", "1.1"], ["note", "1.1", "一条"], ["history"], ["overview"], ["export"]] {
            let zh = try home.run(command + ["--round", "2019"])
            #expect(zh.status == 1 && zh.output.isEmpty)
            #expect(zh.errors.contains("没有轮次“2019”。现有轮次：2022、2022-2。"), "\(zh.errors)")
            let en = try home.run(["--round", "2019", "--lang", "en"] + command)
            #expect(en.errors.contains("There is no round “2019”. There are: 2022, 2022-2."))
        }
        try home.done("list", "--round", "２０２２")
        try home.done("withdraw", "2022-2", "--reason", "重复")
        #expect(try home.refused("list", "--round", "2022-2").contains("现有轮次：2022。"))
        #expect(try home.run("list", "--round").status == 64)
        let empty = try Home()
        #expect(try empty.refused("list", "--round", "2022").contains("还没有轮次"))
    }

    @Test(
        "A withdrawn round is no empty ledger: every command says that it was withdrawn, and it comes back by its name")
    func withdrawn() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("withdraw", "2022", "--reason", "误撤")
        for command in [["overview"], ["list"], ["round", "list"], ["queue"], ["check"]] {
            let run = try home.run(command)
            #expect(run.output.contains("轮次都已撤回（2022）") && run.output.contains("rectify reinstate 2022"), "\(run)")
        }
        try home.done("reinstate", "2022", "--reason", "核对后恢复")
        #expect(try home.run("overview").output.contains("措施"))
        #expect(try home.run("history").output.contains("恢复，理由：核对后恢复"))
    }

    @Test("On a past day the rounds are those that there were")
    func past() throws {
        let home = try Home()
        try Notices.makeByHand(in: home, today: "2022-09-01")
        try home.done("round", "new", "--body", "乙局", "--name", "乙", "--today", "2022-09-05")
        try home.done("add", "area", "乙方面", "--round", "乙", "--today", "2022-09-06")
        #expect(try home.refused("list", "--round", "乙", "--as-of", "2022-09-04").contains("现有轮次：2022。"))
        #expect(try home.run("list", "areas", "--round", "乙", "--as-of", "2022-09-05", "--format", "json").list.isEmpty)
        #expect(
            try home.run("list", "areas", "--round", "乙", "--as-of", "2022-09-06", "--format", "json").list.count == 1)
        #expect(try home.run("history", "--round", "乙", "--as-of", "2022-09-05", "--format", "json").list.count == 1)
        #expect(
            try home.run("show", "1.1", "--round", "2022", "--as-of", "2022-09-04", "--format", "json").object["ref"]
                as? String == "1.1")
    }
}
