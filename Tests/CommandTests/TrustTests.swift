import Foundation
import Testing

@Suite("What nobody can do by the way")
struct TrustTests {
    @Test("Nobody gives himself a role that decides; whoever began the ledger may go on naming members")
    func selfNaming() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        _ = try home.done("member", "add", "办公室主任", "--role", "office")
        // Who began the ledger names others without being a member.
        _ = try home.done("member", "add", "组长", "--role", "group", "--as", "整改办")
        for role in ["office", "group", "leader", "inspector"] {
            let run = try home.run("member", "add", "外人", "--role", role, "--as", "外人")
            #expect(run.status == 1 && run.errors.contains("不能把自己登记为"), "\(role)")
        }
        #expect(try home.run("member", "add", "别人", "--role", "reader", "--as", "外人").status == 1)
        _ = try home.done("member", "add", "外人", "--role", "reader", "--as", "外人")
        #expect(try home.run("note", "1.1", "字", "--as", "外人").status == 1)
    }

    @Test("The last one who names members stays, and a login is one member's")
    func lastOffice() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        _ = try home.done("member", "add", "办公室主任", "--role", "office", "--login", "zhuren")
        let removed = try home.run("member", "remove", "办公室主任", "--reason", "调离", "--as", "办公室主任")
        #expect(removed.status == 1 && removed.errors.contains("先登记另一位"))
        #expect(try home.run("member", "set", "办公室主任", "--role", "reader", "--as", "办公室主任").status == 1)
        let taken = try home.run("member", "add", "新人", "--role", "office", "--login", "zhuren", "--as", "办公室主任")
        #expect(taken.status == 1 && taken.errors.contains("已登记给“办公室主任”"))
    }

    @Test("A workflow that makes no sense is refused, one that does can be undone")
    func workflow() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let shown = try home.done("workflow", "show").output
        let before = try home.run("note", "1.1", "先记一条")
        #expect(before.status == 0)
        for (from, to) in [("\"dueSoon\": 7", "\"dueSoon\": -5"), ("\"members\", ", "")] {
            let file = try home.file(shown.replacingOccurrences(of: from, with: to))
            #expect(try home.run("workflow", "set", file).status == 1, "\(to)")
        }
        _ = try home.done(
            "workflow", "set", try home.file(shown.replacingOccurrences(of: "\"dueSoon\": 7", with: "\"dueSoon\": 5")))
        let undone = try home.done("undo", "--yes").output
        #expect(undone.contains("办理流程"))
        #expect(try home.done("workflow", "show").output == shown)
        #expect(try home.done("show", "1.1").output.contains("先记一条"))
    }

    @Test("Evidence that was altered is not opened")
    func altered() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        _ = try home.done("attach", "1.1", try home.file("原件"))
        let folder = home.data + "/evidence"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/" + name)
        try Data("改过".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        let opened = try home.run("evidence", "1.1", "--open", "1")
        #expect(opened.status == 1 && opened.errors.contains("与提交时不一致"))
    }
}
