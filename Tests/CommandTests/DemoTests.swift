import Foundation
import Glibc
import Testing

@Suite("The example and synthetic rounds")
struct DemoTests {
    @Test("Where there is no terminal the example is shown as an overview, and leaves nothing behind")
    func throwAway() throws {
        let home = try Home()
        let run = try home.done("demo")
        #expect(run.output.contains("示例数据") && run.output.contains("截至 2022-10-31"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/tmp").isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.data))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
        #expect(try home.done("demo", "--lang", "en").output.contains("sample data"))
    }

    @Test("Ended by a signal at any moment, it leaves nothing behind either")
    func signalled() throws {
        let home = try Home()
        var ended = 0
        for count in 1...30 {
            let run = try home.start(["demo"]).ended(
                by: count.isMultiple(of: 2) ? SIGTERM : SIGINT, after: Int32(count * 4))
            if run.status > 128 { ended += 1 }
            #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/tmp").isEmpty)
        }
        #expect(ended > 0)
    }

    @Test("On 2022-10-31 it is on its way: something overdue, waiting, returned, relapsed and stuck")
    func halfway() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        let overview = try home.overview("--today", "2022-10-31")
        #expect(overview["areas"] as? Int == 6 && overview["problems"] as? Int == 17)
        #expect(overview["measures"] as? Int == 65)
        let groups = overview["groups"] as? [[String: Any]] ?? []
        #expect(groups.map { $0["measures"] as? Int ?? 0 }.reduce(0, +) == 65)
        #expect(groups.allSatisfy { ($0["measures"] as? Int ?? 0) > 0 })
        for figure in ["overdue", "dueSoon", "awaiting", "relapsed", "needsCoordination"] {
            #expect((overview[figure] as? Int ?? 0) > 0, "\(figure)")
        }
        #expect(overview["noOwner"] as? Int == 0 && overview["noDeadline"] as? Int == 0)
        let events = try home.run("history", "--format", "json").list
        #expect(events.allSatisfy { ($0["day"] as? String ?? "") <= "2022-10-31" })
        #expect(events.allSatisfy { $0["recordedLater"] as? Bool == false })
        #expect(try home.done("history").output.contains("退回"))
    }

    @Test(
        "On 2022-12-27 it stands where its notice says: 11 measures closed in 5 problems, 39 effective in 14, 15 others"
    )
    func atTheEnd() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data, "--today", "2022-12-27")
        let overview = try home.overview("--today", "2022-12-27")
        let groups = overview["groups"] as? [[String: Any]] ?? []
        #expect(groups.map { $0["measures"] as? Int ?? 0 }.prefix(2) == [11, 39])
        #expect(groups.map { $0["problems"] as? Int ?? 0 }.prefix(2) == [5, 14])
        #expect(groups.map { $0["measures"] as? Int ?? 0 }.dropFirst(2).reduce(0, +) == 15)
        let declared = overview["declared"] as? [String: Any]
        #expect(declared?["measures"] as? Int == 71)
        // What it was on its way is still to be seen.
        let then = try home.run("overview", "--as-of", "2022-10-31", "--format", "json").object
        let kept = try Home()
        try kept.done("demo", "--keep", kept.data)
        #expect(then as NSDictionary == (try kept.overview("--today", "2022-10-31")) as NSDictionary)
    }

    @Test("It builds on every day of its course")
    func everyDay() throws {
        for day in ["2022-08-04", "2022-08-05", "2022-09-15", "2022-11-30", "2022-12-20", "2023-06-30"] {
            let home = try Home()
            try home.done("demo", "--today", day)
        }
    }

    @Test("It is kept only in a folder that is empty or not there, and work on it counts for its day")
    func kept() throws {
        let home = try Home()
        let folder = home.path + "/kept/example"
        #expect(try home.done("demo", "--keep", folder).output.contains("rectify --data \(folder) --today 2022-10-31"))
        #expect(try home.refused("demo", "--keep", folder).contains("不是空文件夹"))
        #expect(try home.refused("demo", "--keep", try home.file("x", "file")).contains("不是空文件夹"))
        try FileManager.default.createDirectory(atPath: home.path + "/empty", withIntermediateDirectories: false)
        try home.done("demo", "--keep", home.path + "/empty")
        try home.done("note", "4.4", "在示例里试一试", "--as", "整改办", "--data", folder, "--today", "2022-10-31")
        let last = try home.run("history", "4.4", "--data", folder, "--format", "json").list.last
        #expect(last?["day"] as? String == "2022-10-31" && last?["recordedLater"] as? Bool == false)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/kept") == ["example"])
    }

    @Test("A synthetic round has the size that was asked for, and the same seed gives the same one")
    func synthetic() throws {
        let homes = [try Home(), try Home(), try Home()]
        for (home, seed) in zip(homes, ["7", "7", "8"]) {
            try home.done("generate", "--measures", "300", "--seed", seed, "--today", "2024-06-30")
        }
        // All but the identities, which are drawn anew for each ledger, and the entries that name them.
        let texts = try homes.map { home in
            let text = try home.run("export", "json", "--today", "2024-06-30").output
            return (text.range(of: "\n  \"log\": [").map { String(text[..<$0.lowerBound]) } ?? text)
                .replacing(/"(id|underID)": "[0-9a-f]{16}"/, with: "")
        }
        #expect(texts[0] == texts[1] && texts[0] != texts[2])
        let overview = try homes[0].overview("--today", "2024-06-30")
        #expect(overview["measures"] as? Int == 300 && overview["problems"] as? Int == 75)
        for figure in ["overdue", "dueSoon", "awaiting", "relapsed", "needsCoordination", "noDeadline"] {
            #expect((overview[figure] as? Int ?? 0) > 0, "\(figure)")
        }
        #expect(try homes[0].refused("generate", "--measures", "5").contains("已有台账"))
        for size in ["1", "2", "12"] {
            let home = try Home()
            try home.done("generate", "--measures", size)
            #expect(try home.overview()["measures"] as? Int == Int(size))
        }
    }
}
