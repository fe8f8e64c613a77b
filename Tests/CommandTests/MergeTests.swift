import Foundation
import Glibc
import Testing

@Suite("Copies and crashes")
struct MergeTests {
    @Test("A copied workspace that was written on both sides merges with nothing lost")
    func bothSides() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let copy = home.path + "/copy"
        try FileManager.default.copyItem(atPath: home.data, toPath: copy)
        for count in 1...3 {
            try home.done("note", "1.1", "这边 \(count)", "--as", "整改办")
            try home.done("note", "1.1", "那边 \(count)", "--as", "整改办", "--data", copy)
        }
        try home.done("deadline", "1.2", "2030-06-30", "--as", "整改办")
        try home.done("deadline", "1.2", "2030-03-31", "--as", "工程处", "--data", copy)
        let merged = try home.done("merge", copy)
        #expect(merged.output.contains("并入 4 条记录") && merged.output.contains("两个值都保留"))
        let progress = try home.item("1.1")["progress"] as? [[String: Any]] ?? []
        let texts = Set(progress.compactMap { $0["text"] as? String })
        #expect(texts == ["这边 1", "这边 2", "这边 3", "那边 1", "那边 2", "那边 3"])
        #expect(try home.item("1.2")["deadline"] as? String == "2030-03-31")
        #expect(try home.done("merge", copy).output.contains("没有新记录"))
        try home.done("merge", home.data, "--data", copy)
        let ours = try home.run("export", "json").output
        #expect(ours == (try home.run("export", "json", "--data", copy).output))
        #expect(try home.refused("merge", home.path + "/none").contains("没有这个文件"))
        #expect(try home.refused("merge", try home.file("x", "file")).contains("是文件"))
    }

    @Test("Attached files come along, and those that are damaged are named")
    func attachedFiles() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let copy = home.path + "/copy"
        try FileManager.default.copyItem(atPath: home.data, toPath: copy)
        try FileManager.default.createDirectory(atPath: copy + "/evidence", withIntermediateDirectories: false)
        let whole = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let damaged = String(repeating: "0", count: 64)
        _ = try home.file("abc", "copy/evidence/" + whole)
        _ = try home.file("abc", "copy/evidence/" + damaged)
        let first = try home.run("merge", copy)
        #expect(first.status == 1 && first.output.contains("没有新记录。并入 1 个佐证文件。"))
        #expect(first.errors.contains(damaged) && !first.errors.contains(whole))
        #expect(home.bytes(home.data + "/evidence/" + whole) == Array("abc".utf8))
        let second = try home.run("merge", copy, "--lang", "en")
        #expect(second.output.contains("Nothing new") && second.errors.contains("1 attached file in"))
        try home.done("note", "1.1", "那边", "--data", copy)
        try FileManager.default.removeItem(atPath: home.data + "/evidence")
        let third = try home.run("merge", copy, "--lang", "en").output
        #expect(third.contains("Brought in 1 events; 1 journal files are new. 1 attached file came in."))
    }

    @Test("Two processes of one person at once lose nothing")
    func atOnce() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let runs = try (1...12).map { try home.start(["note", "1.1", "同时 \($0)", "--as", "整改办"]) }
        for run in runs { #expect(try run.finish().status == 0) }
        let all = try home.run("show", "1.1", "--format", "json")
        #expect((try all.object["progress"] as? [Any])?.count == 12)
        #expect(all.errors.isEmpty)
    }

    @Test("Killed at any moment, every acknowledged change is there, and the workspace opens", .timeLimit(.minutes(5)))
    func killed() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        // A run takes as long as the machine is busy. The kills are spread so that about half of the runs are met by
        // one, and those in every state.
        var longest: Int32 = 15
        var acknowledged: Set<String> = []
        var killed = 0
        for count in 1...300 {
            let text = "第 \(count) 次"
            let run = try home.start(["note", "1.1", text, "--as", "整改办"])
                .ended(by: SIGKILL, after: .random(in: 0...longest))
            if run.status != 0 { killed += 1 }
            longest = run.status == 0 ? max(15, longest * 9 / 10) : min(5_000, longest * 11 / 10 + 1)
            if run.status == 0 || !run.output.isEmpty { acknowledged.insert(text) }
        }
        let after = try home.run("show", "1.1", "--format", "json")
        #expect(after.status == 0)
        let progress = try after.object["progress"] as? [[String: Any]] ?? []
        let there = progress.compactMap { $0["text"] as? String }
        #expect(acknowledged.isSubset(of: there))
        #expect(Set(there).count == there.count)
        #expect(killed > 30 && acknowledged.count > 30, "\(killed) killed, \(acknowledged.count) acknowledged")
        // Whatever was cut off is mended by the next change, and then nothing is wrong with the journals.
        try home.done("note", "1.1", "收尾", "--as", "整改办")
        #expect(try home.run("list").errors.isEmpty)
    }
}
