import Foundation
import Glibc
import Testing

@Suite("What a person may not read or write")
struct NoPermissionTests {
    private let home: Home
    private let journal: String

    init() throws {
        home = try Home()
        try Notices.makeByHand(in: home)
        journal = home.data + "/journal"
    }

    @Test(
        "A journal that may not be read is reported, nothing is begun in its place, and it is there again when it may")
    func unreadableJournal() throws {
        let file = journal + "/" + (try home.journals()[0])
        chmod(file, 0)
        let list = try home.runBound("list", "measures")
        #expect(list.errors.contains("打不开") && list.errors.contains("没有权限"), "\(list.errors)")
        let plan = try home.file(Notices.plain)
        for arguments in [["import", plan], ["import", plan, "--dry-run"]] {
            let run = try home.runBound(arguments)
            #expect(run.status == 1 && run.errors.contains("读不了"), "\(run.errors)")
        }
        #expect(try home.journals().count == 1)
        chmod(file, 0o600)
        let again = try home.runBound("list", "measures")
        #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
    }

    @Test("Of two journals one that may not be read is reported, the other is read, and both when it may")
    func oneOfTwo() throws {
        let file = journal + "/" + (try home.journals()[0])
        try home.done("note", "1.1", "别处记的", "--as", "李四")
        chmod(file, 0)
        let list = try home.runBound("check")
        #expect(list.output.contains("打不开") || list.errors.contains("打不开"), "\(list.errors)")
        chmod(file, 0o600)
        let shown = try home.runBound("show", "1.1")
        #expect(shown.errors.isEmpty && shown.output.contains("别处记的"), "\(shown.errors)")
    }

    @Test("Where nothing may be written, that is said, and what is there can still be read")
    func readOnly() throws {
        let file = journal + "/" + (try home.journals()[0])
        chmod(file, 0o400)
        chmod(journal, 0o500)
        defer { chmod(journal, 0o700) }
        let refused = try home.runBound("note", "1.1", "新")
        #expect(refused.status == 1 && refused.errors.contains("写不了"), "\(refused.errors)")
        #expect(refused.errors.contains("没有权限") && refused.errors.contains("没有保存"), "\(refused.errors)")
        let shown = try home.runBound("show", "1.1")
        #expect(shown.status == 0 && !shown.output.contains("新"))
    }

    @Test("A file that may not be read, and a place that may not be written, attach nothing and leave nothing behind")
    func evidence() throws {
        let plan = try home.file("abc", "plan.pdf")
        func refused(_ file: String, _ words: String...) throws {
            let before = try FileManager.default.subpathsOfDirectory(atPath: home.data).sorted()
            let run = try home.runBound("attach", "1.1", file)
            #expect(run.status == 1, "\(run.output)")
            for word in words + ["没有权限"] { #expect(run.errors.contains(word), "\(run.errors)") }
            #expect(try FileManager.default.subpathsOfDirectory(atPath: home.data).sorted() == before)
        }
        chmod(plan, 0)
        try refused(plan, "读不了", plan)
        chmod(plan, 0o600)
        chmod(home.data, 0o500)
        defer { chmod(home.data, 0o700) }
        try refused(plan, "写不了", home.data + "/evidence")
        chmod(home.data, 0o700)
        #expect(try home.runBound("attach", "1.1", plan).status == 0)
        let other = try home.file("abd", "other.pdf")
        chmod(home.data + "/evidence", 0o500)
        defer { chmod(home.data + "/evidence", 0o700) }
        try refused(other, "写不了", home.data + "/evidence")
        // What is there already needs nothing to be written.
        #expect(try home.runBound("attach", "1.2", plan).status == 0)
        // A folder that cannot be looked into is not one without the files.
        chmod(home.data + "/evidence", 0)
        let check = try home.runBound("check")
        #expect(check.output.contains("读不了") && !check.output.contains("不在了"), "\(check.output)")
    }
}
