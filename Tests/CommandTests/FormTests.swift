import Foundation
import PtySupport
import Testing

@Suite("What other programs read")
struct FormTests {
    private func keys(_ object: [String: Any]?) -> Set<String> { Set((object ?? [:]).keys) }

    @Test("A measure, a problem, an area and an owner have the promised keys")
    func items() throws {
        let home = try Home()
        try home.done("import", try home.file(Notices.plain), "--as", "整改办")
        try home.done("assign", "1", "--unit", "河道处")
        let measure: Set = [
            "ref", "problem", "area", "title", "text", "stage", "group", "kind", "leader", "unit", "support", "person",
            "claimed", "target", "deadline", "originalDeadline", "extensions", "daysLeft", "overdue", "relapses",
            "progress",
        ]
        #expect(measure.isSubset(of: keys(try home.item("1.1"))))
        for row in try home.run("list", "measures", "--format", "json").list {
            #expect(measure.isSubset(of: keys(row)))
        }
        let progress = (try home.item("1.1")["progress"] as? [[String: Any]])?.first
        #expect(keys(progress).isSuperset(of: ["on", "at", "by", "text"]))
        let problem: Set = ["ref", "area", "title", "text", "state", "leader", "unit", "deadline", "measures"]
        #expect(problem.isSubset(of: keys(try home.item("1"))))
        #expect(try home.item("1")["measures"] as? [String] == ["1.1", "1.2", "1.3"])
        for row in try home.run("list", "problems", "--format", "json").list {
            #expect(problem.isSubset(of: keys(row)))
        }
        #expect(try home.run("list", "areas", "--format", "json").list.map { $0["ref"] as? String } == ["一", "二"])
        #expect(try home.run("list", "owners", "--format", "json").list.map { $0["name"] as? String } == ["河道处"])
        #expect(try home.item("round")["body"] as? String == "中共某市水务局党组")
    }

    @Test("The overview has the promised keys")
    func overview() throws {
        let home = try Home()
        try home.done("import", try home.file(Notices.plain))
        let overview = try home.overview()
        let promised: Set = [
            "areas", "problems", "measures", "declared", "groups", "stages", "problemsClosed", "problemsReady",
            "overdue", "dueSoon", "awaiting", "relapsed", "needsCoordination", "noOwner", "noDeadline", "asOf",
        ]
        #expect(keys(overview) == promised)
        let declared = overview["declared"] as? [String: Any]
        #expect(
            keys(declared) == [
                "areas", "problems", "measures", "groups", "claimed", "meetings", "institutions", "rate",
            ])
        #expect(declared?["measures"] as? Int == 8)
        #expect(declared?["meetings"] as? Int == 4)
        let groups = declared?["groups"] as? [String: [String: Int]]
        #expect(groups?["closed"] == ["problems": 1, "measures": 2])
        #expect(groups?["effective"] == ["problems": 2, "measures": 3])
        #expect(keys((overview["groups"] as? [[String: Any]])?.first) == ["group", "measures", "problems"])
        #expect(keys((overview["stages"] as? [[String: Any]])?.first) == ["stage", "measures", "problems"])
    }

    @Test("A dry run has the promised keys")
    func dryRun() throws {
        let home = try Home()
        let report = try home.run("import", try home.file(Notices.plain), "--dry-run", "--format", "json").object
        #expect(
            keys(report).isSuperset(
                of: ["areas", "problems", "measures", "declared", "items", "skipped", "uncertain"]))
        let items = report["items"] as? [[String: Any]] ?? []
        #expect(items.count == 12)
        let promised: Set = ["ref", "kind", "parent", "title", "text", "line", "cell", "fields", "status", "progress"]
        for item in items { #expect(keys(item) == promised) }
        #expect(keys((report["skipped"] as? [[String: Any]])?.first) == ["line", "cell", "text", "why"])
        #expect(keys(report).isSuperset(of: ["columns", "into", "proposals", "onlyInLedger"]))
    }

    @Test("The same ledger reads the same each time, with the keys in their order and one line end at the end")
    func order() throws {
        let home = try Home()
        try home.done("import", try home.file(Notices.plain))
        let first = try home.done("export", "json").output
        #expect(first == (try home.done("export", "json").output))
        #expect(first.hasSuffix("}\n") && !first.hasSuffix("\n\n"))
        let text = try home.done("show", "1.1", "--format", "json").output
        let order = ["\"ref\"", "\"problem\"", "\"area\"", "\"title\"", "\"stage\"", "\"progress\""]
        let places = order.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
        #expect(!text.contains("\\/"))
    }

    @Test("The state is written out after each change, and for its owner alone")
    func state() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("note", "1.1", "写给别的程序看", "--today", "2022-09-02", "--as", "整改办")
        let state = try #require(home.bytes(home.data + "/state.json"))
        #expect(String(decoding: state, as: UTF8.self).contains("写给别的程序看"))
        let mode = try FileManager.default.attributesOfItem(atPath: home.data + "/state.json")[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try home.journals().count == 1)
    }

    @Test("A spreadsheet gets a byte-order mark, quoted cells and no formulas")
    func csv() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("add", "measure", "--under", "1", "=HYPERLINK(\"x\"),和逗号")
        try home.done("add", "measure", "--under", "1", "--", "-1+2")
        let run = try home.done("list", "measures", "--format", "csv")
        #expect(run.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(run.output.contains("\"'=HYPERLINK(\"\"x\"\"),和逗号\""))
        #expect(run.output.contains("'-1+2"))
        #expect(run.output.hasPrefix("\u{FEFF}编号,") && run.output.hasSuffix("\r\n"))
        #expect(run.output.components(separatedBy: "\r\n").count == 6)
        for what in ["areas", "problems", "owners"] { try home.done("list", what, "--format", "csv") }
        for command in ["overview", "history"] { try home.done(command, "--format", "csv") }
        try home.done("show", "1.1", "--format", "csv")
    }

    @Test("Columns of a table stand below each other, and a table that is piped is whole")
    func table() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let long = String(repeating: "长", count: 150)
        try home.done("add", "measure", "--under", "1", long)
        let lines = try home.done("list", "measures", "--lang", "en").output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("no.") ?? false)
        #expect(lines.contains { $0.contains(long) })
        #expect(lines.last == "3 measures")
    }

    @Test("A reader that has seen enough is no error, and a full disk is one")
    func brokenPipe() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        let deaf = try Running(
            ["/bin/sh", "-c", "\"$0\" export json --today 2022-10-31 | head -c 10", Built.rectify],
            environment: home.environment
        ).finish()
        #expect(deaf.status == 0 && deaf.errors.isEmpty && deaf.bytes.count == 10)
        let shell = try Running(
            ["/bin/sh", "-c", "\"$0\" list >/dev/full", Built.rectify], environment: home.environment)
        let full = try shell.finish()
        #expect(full.status == 1 && full.errors.contains("磁盘已满"))
    }

    @Test("The history tells who did what when, and what was recorded later")
    func history() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("note", "1.1", "补记一条", "--today", "2022-09-02", "--as", "河道处")
        let events = try home.run("history", "1.1", "--format", "json").list
        #expect(events.map { $0["by"] as? String } == ["整改办", "河道处"])
        #expect(events.last?["day"] as? String == "2022-09-02")
        #expect(events.last?["recordedLater"] as? Bool == true)
        #expect(try home.done("history").output.contains("补记一条"))
        #expect(try home.done("history", "1.2", "--lang", "en").output.contains("Added measure"))
    }
}
