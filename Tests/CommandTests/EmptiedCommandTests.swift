import Foundation
import Glibc
import PtySupport
import Testing

@Suite("A ledger that this device knows, and that is empty now")
struct EmptiedCommandTests {
    @Test("Whatever would begin another one in it is refused in one sentence with the way out, and nothing is made")
    func refused() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let other = try Home()
        try Notices.makeByHand(in: other)
        try FileManager.default.moveItem(atPath: home.data, toPath: home.path + "/away")
        let plan = try home.file(Notices.plain)
        for arguments in [
            ["import", plan], ["import", plan, "--dry-run"], ["round", "new", "--body", "另一个局"], ["merge", other.data],
            ["demo", "--keep", home.data], ["add", "area", "另起的方面"], ["note", "1.1", "接着记"],
        ] {
            let run = try home.run(arguments)
            #expect(run.status == 1, "\(arguments)")
            for word in [home.data, "rectify merge", "check --accept-loss"] {
                #expect(run.errors.contains(word), "\(arguments) \(run.errors)")
            }
            #expect(!FileManager.default.fileExists(atPath: home.data))
        }
        #expect(try home.run("check", "--accept-loss").status == 0)
        try home.done("import", plan)
        // It was only elsewhere: that is another ledger now.
        #expect(try home.run("list", "measures").errors.isEmpty)
    }

    @Test("A copy that is merged brings it back")
    func merged() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try FileManager.default.moveItem(atPath: home.data, toPath: home.path + "/away")
        try home.done("merge", home.path + "/away")
        try home.done("note", "1.1", "接着记")
        #expect(try home.run("show", "1.1").output.contains("接着记"))
    }

    @Test(
        "What stands in the place of a journal and is none is said with what it is, where, and what to do",
        arguments: [("link", "链接"), ("pipe", "管道"), ("folder", "文件夹，不是文件")])
    func noJournal(kind: String, word: String) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let place = home.data + "/journal/李四-0123456789.jsonl"
        switch kind {
        case "link": #expect(symlink("/etc/passwd", place) == 0)
        case "pipe": #expect(mkfifo(place, 0o600) == 0)
        default: #expect(mkdir(place, 0o700) == 0)
        }
        for arguments in [["list", "measures"], ["check"], ["note", "1.1", "照记"]] {
            let run = try home.run(arguments)
            let said = run.errors + run.output
            for part in ["journal/ 里的 李四-0123456789.jsonl", word, "移走", "rectify merge"] {
                #expect(said.contains(part), "\(arguments) \(said)")
            }
            #expect(!said.contains("系统错误"))
        }
        #expect(try home.run("show", "1.1").output.contains("照记"))
    }

    @Test("A columns-in.json that is a link or a pipe is refused with what to do, and no import goes by it")
    func linkedColumns() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let elsewhere = try home.file("{ columns: { \"牵头处室\": \"unit\" } }", "elsewhere.json")
        let table = try home.file("编号,问题,整改措施,牵头处室\n1,某问题,某措施,法制处\n", "plan.csv")
        let place = home.data + "/columns-in.json"
        #expect(symlink(elsewhere, place) == 0)
        #expect(try home.refused("import", table, "--dry-run").contains("它是链接"))
        #expect(unlink(place) == 0 && mkfifo(place, 0o600) == 0)
        let refusal = try home.refused("import", table, "--dry-run")
        #expect(refusal.contains(place) && refusal.contains("不是普通文件"))
    }

    @Test("A journal folder that is a link is refused with what it is and what to do")
    func linked() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try FileManager.default.moveItem(atPath: home.data + "/journal", toPath: home.path + "/away")
        try FileManager.default.createSymbolicLink(
            atPath: home.data + "/journal", withDestinationPath: home.path + "/away")
        for arguments in [["list", "measures"], ["note", "1.1", "写给谁"]] {
            let run = try home.run(arguments)
            #expect(run.status == 1 && run.errors.contains("它是链接"), "\(run.errors)")
            #expect(run.errors.contains(home.data + "/journal"))
        }
    }
}
