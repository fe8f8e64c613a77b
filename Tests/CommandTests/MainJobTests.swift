import Foundation
import Testing

@Suite("The main job, from the notice to the figures")
struct MainJobTests {
    @Test("A notice is brought in, assigned, dated, worked on, submitted by one and closed by another")
    func wholeWay() throws {
        let home = try Home()
        let notice = try home.file(Notices.plain)
        let brought = try home.done("import", notice, "--as", "整改办")
        #expect(brought.output.contains("2 个方面、3 项问题、7 条措施"))
        #expect(brought.output.contains("文件载明 8 条措施，台账 7 条，差 1 条"))
        #expect(brought.output.contains("未定时限 7、未明确责任 7"))
        #expect(try home.run("list", "measures", "--format", "json").list.count == 7)
        #expect(try home.run("list", "measures", "--where", "noOwner", "--format", "json").list.count == 7)

        try home.done("assign", "1", "--leader", "分管领导", "--unit", "河道处", "--as", "整改办")
        try home.done("assign", "2.1", "2.2", "--unit", "工程处", "--support", "河道处、财务处", "--as", "整改办")
        #expect(try home.run("list", "--where", "noOwner", "--format", "json").list.count == 2)
        try home.done("deadline", "1.1,1.2,1.3", "2030-01-31", "--as", "整改办")
        try home.done("note", "1.1", "班次表已印发", "--on", "2022-07-01", "--as", "河道处")
        try home.done("move", "1.1", "submit", "--evidence", "班次表", "--as", "河道处")
        try home.done("move", "1.1", "review", "--as", "整改办")
        try home.done("move", "1.1", "endorse", "--as", "分管领导")
        let own = try home.refused("move", "1.1", "close", "--basis", "会议纪要", "--as", "河道处")
        #expect(own.contains("河道处"))
        try home.done("move", "1.1", "close", "--basis", "会议纪要", "--as", "整改办")

        let measure = try home.item("1.1")
        #expect(measure["stage"] as? String == "closed")
        #expect(measure["group"] as? String == "closed")
        #expect(measure["unit"] as? String == "河道处")
        #expect(measure["deadline"] as? String == "2030-01-31")
        let progress = measure["progress"] as? [[String: Any]] ?? []
        #expect(progress.map { $0["on"] as? String } == ["2022-12-20", "2022-07-01"])
        #expect(progress.last?["by"] as? String == "河道处")

        let overview = try home.overview()
        let groups = overview["groups"] as? [[String: Any]] ?? []
        #expect(groups.map { $0["group"] as? String } == ["closed", "effective", "underway", "notStarted"])
        #expect(groups.map { $0["measures"] as? Int } == [1, 0, 6, 0])
        #expect(overview["noOwner"] as? Int == 2)
        #expect(overview["noDeadline"] as? Int == 4)
        #expect(overview["problemsClosed"] as? Int == 0)
    }

    @Test("A problem is closed by one act of its own, when all its measures are done")
    func closingAProblem() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let early = try home.refused("move", "1", "close", "--basis", "会议纪要")
        #expect(early.contains("1.1、1.2"))
        for ref in ["1.1", "1.2"] {
            try home.done("move", ref, "start")
            try home.done("move", ref, "hold", "--review-date", "2099-01-01")
        }
        #expect(try home.item("1")["state"] as? String == "ready")
        #expect(try home.refused("move", "1", "close").contains("依据"))
        try home.done("move", "1", "close", "--basis", "会议纪要")
        #expect(try home.item("1")["state"] as? String == "closed")
        try home.done("move", "1.2", "relapse", "--reason", "抽查发现")
        #expect(try home.item("1")["state"] as? String == "open")
        #expect(try home.item("1.2")["relapses"] as? Int == 1)
    }

    @Test("Full-width and half-width punctuation, no-break spaces, CRLF and a byte-order mark are normal input")
    func otherSystems() throws {
        let home = try Home()
        let notice = try home.file(Notices.fromOtherSystems)
        let report = try home.run("import", notice, "--dry-run", "--format", "json").object
        #expect(report["areas"] as? Int == 2)
        #expect(report["problems"] as? Int == 3)
        #expect(report["measures"] as? Int == 7)
    }

    @Test("A dry run writes nothing, not even a folder")
    func dryRun() throws {
        let home = try Home()
        let notice = try home.file(Notices.plain)
        let run = try home.done("import", notice, "--dry-run")
        #expect(run.output.contains("将导入 2 个方面、3 项问题、7 条措施"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/data"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
    }

    @Test(
        "A round that is there already comes in once only; a text without problems and a missing file are refused, and nothing is half done"
    )
    func refusedImports() throws {
        let home = try Home()
        let notice = try home.file(Notices.plain)
        try home.done("import", notice)
        #expect(try home.done("import", notice).output.contains("没有可导入的内容"))
        #expect(try home.done("import", notice, "--dry-run").output.contains("没有可导入的内容"))
        #expect(try home.run("list", "measures", "--format", "json").list.count == 7)
        let letter = try home.file("各位同事：\n下周一开会。\n", "letter.txt")
        #expect(try home.refused("import", letter).contains("没有读到问题"))
        #expect(try home.refused("import", "--lang", "en", home.path + "/none.txt").contains("no such file"))
        #expect(try home.refused("import", home.path).contains("文件夹"))
        let other = try home.file(Notices.plain.split(separator: "水务局").joined(separator: "园林局"), "other.txt")
        try home.refused("import", other, letter)
        #expect(try home.run("list", "measures", "--format", "json").list.count == 7)
        try home.done("import", other)
        #expect(try home.refused("show", "1.1").contains("2022-2/1.1"))
        try home.done("show", "2022-2/1.1")
    }

    @Test("A notice comes in through standard input too")
    func standardInput() throws {
        let home = try Home()
        let notice = try home.file(Notices.plain)
        #expect(try home.run(["import", "-"], input: notice).status == 0)
        #expect(try home.overview()["measures"] as? Int == 7)
    }
}
