import Foundation
import PtySupport
import Testing

@Suite("A ledger that this device knows, and that is empty now")
struct EmptiedCommandTests {
    @Test("import, note and demo into it are refused in one sentence with the way out, and nothing is made")
    func refused() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try FileManager.default.moveItem(atPath: home.data, toPath: home.path + "/away")
        let plan = try home.file(Notices.plain)
        for arguments in [["import", plan], ["import", plan, "--dry-run"], ["round", "new", "--body", "另一个局"]] {
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
