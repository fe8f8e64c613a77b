import Foundation
import PtySupport
import Testing

/// `check` on the command line.
@Suite("check") struct CheckTests {
    private func findings(_ run: Run) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    }

    private func codes(_ home: Home, _ arguments: String...) throws -> [String] {
        try findings(try home.run(["check", "--format", "json", "--today", "2022-10-01"] + arguments)).compactMap {
            $0["code"] as? String
        }
    }

    /// A ledger in which nothing can be found.
    private func clean() throws -> Home {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("--today", "2022-09-01", "--as", "整改办", "assign", "1", "--unit", "河道处")
        return home
    }

    @Test("nothing found: a sentence that says what was looked at, an empty list, and 0")
    func nothing() throws {
        let home = try clean()
        let run = try home.run("check", "--today", "2022-10-01")
        #expect(run.status == 0 && run.output.contains("没有发现问题") && run.output.contains("2 条措施"))
        #expect(try home.run("check", "--today", "2022-10-01", "--lang", "en").output.contains("Nothing was found"))
        let json = try home.run("check", "--format", "json", "--today", "2022-10-01")
        #expect(json.status == 0 && json.output == "[]\n")
    }

    @Test("an empty ledger is no finding")
    func empty() throws {
        let run = try Home().run("check")
        #expect(run.status == 0 && !run.output.isEmpty)
    }

    @Test("what is found exits with 1; JSON has exactly its six keys, nothing on standard error")
    func json() throws {
        let home = try clean()
        try home.done("--today", "2022-09-01", "note", "1.1", "25个问题，已完成19个，完成率80%；力争年底前印发")
        try home.done("--today", "2022-09-01", "set", "round", "declared.measures", "3")
        let before = try home.journals().map { home.bytes(home.data + "/journal/" + $0) }
        let run = try home.run("check", "--format", "json", "--today", "2022-10-01")
        #expect(run.status == 1 && run.errors.isEmpty)
        let list = try findings(run)
        #expect(list.compactMap { $0["code"] as? String } == ["declaredMismatch", "badPercentage", "commitment"])
        for finding in list {
            #expect(Set(finding.keys) == ["code", "severity", "ref", "line", "message", "advice"])
            #expect(finding["line"] is NSNull)
            #expect((finding["message"] as? String)?.isEmpty == false)
            #expect((finding["advice"] as? String)?.isEmpty == false)
        }
        #expect(list[0]["ref"] is NSNull && list[1]["ref"] as? String == "1.1")
        #expect(list.compactMap { $0["severity"] as? String } == ["error", "error", "note"])
        let table = try home.run("check", "--today", "2022-10-01")
        #expect(table.status == 1 && table.output.contains("怎么办") && table.output.contains("declaredMismatch"))
        let csv = try home.run("check", "--format", "csv", "--today", "2022-10-01")
        #expect(csv.status == 1 && csv.output.split(separator: "\r\n").count == 4)
        // Nothing was written by looking.
        #expect(try home.journals().map { home.bytes(home.data + "/journal/" + $0) } == before)
    }

    @Test("a past day is checked as it stood, and one round of several alone")
    func scope() throws {
        let home = try clean()
        try home.done("--today", "2022-09-20", "note", "1.1", "25个问题，已完成19个，完成率80%")
        #expect(try codes(home) == ["badPercentage"])
        #expect(try codes(home, "--as-of", "2022-09-19").isEmpty)
        try home.done("--today", "2022-09-20", "round", "new", "--body", "乙局", "--name", "2023")
        #expect(try codes(home, "--round", "2023").isEmpty)
        #expect(try codes(home, "--round", "2022") == ["badPercentage"])
    }

    @Test("--remind makes milestones of what was said, once, and says where there is nothing to make")
    func remind() throws {
        let home = try clean()
        try home.done("--today", "2022-09-01", "note", "1.1", "力争年底前印发")
        let day = ["--today", "2022-10-01", "--as", "整改办"]
        let refused = try home.run(day + ["check", "--remind", "1.1", "1.2"])
        #expect(refused.status == 1 && refused.errors.contains("1.2"))
        #expect(try codes(home) == ["commitment"])
        #expect(try home.run(day + ["check", "--remind", "1.1"]).status == 0)
        #expect(try codes(home).isEmpty)
        let list = try findings(try home.run("milestone", "1.1", "--format", "json"))
        #expect(list.first?["deadline"] as? String == "2022-12-31")
        #expect(list.first?["title"] as? String == "力争年底前印发")
        #expect(try home.run(day + ["check", "--remind", "1.1"]).status == 1)
        #expect(try home.run("check", "--remind", "1.1", "--read-only").status == 1)
    }

    @Test("every code is documented, in both languages and in the README")
    func codes() throws {
        let home = try Home()
        let list = try findings(try home.done("check", "--codes", "--format", "json", "--lang", "en"))
        let names = list.compactMap { $0["code"] as? String }
        for name in [
            "declaredMismatch", "groupOverlap", "ungrouped", "badPercentage", "staleForecast", "commitment",
            "closedWithoutEvidence", "closedBySubmitter", "deadlineBeforeFeedback", "noOwner", "pastedText",
            "documentsDisagree", "deadlineMoved", "evidenceAltered", "journalAltered", "journalMissing", "clockAhead",
            "lineEnds",
        ] { #expect(names.contains(name)) }
        let chinese = try home.done("check", "--codes").output
        let readme = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("README.md"), encoding: .utf8)
        for name in names { #expect(chinese.contains(name) && readme.contains("`\(name)`"), "\(name)") }
        #expect(try home.run("check", "--codes", "--remind", "1.1").status == 64)
    }

    // MARK: Files

    @Test("an edited line of a journal is told with its number, a removed file with what is missing")
    func journal() throws {
        let home = try clean()
        try home.done("--today", "2022-09-02", "--as", "整改办", "note", "1.1", "已排出")
        let file = home.data + "/journal/" + (try #require(try home.journals().first))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = try #require(lines.firstIndex { $0.contains("排出班次") || $0.contains("某市水务局") })
        lines[place] = lines[place].replacingOccurrences(of: "水务局", with: "水利局").replacingOccurrences(
            of: "排出班次", with: "排出班表")
        try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let run = try home.run("check", "--format", "json", "--today", "2022-10-01")
        #expect(run.status == 1)
        let found = try findings(run).filter { $0["code"] as? String == "journalAltered" }
        #expect(found.count == 1)
        #expect(found.first?["line"] as? Int == place + 2)
        #expect(found.first?["ref"] is NSNull)
        #expect((found.first?["message"] as? String)?.contains(".jsonl") == true)
    }

    @Test("evidence that was changed or removed is told; evidence that is whole is not")
    func evidence() throws {
        let home = try clean()
        let paper = try home.file("验收单", "paper.txt")
        try home.done("--today", "2022-09-02", "--as", "整改办", "attach", "1.1", paper)
        #expect(try codes(home).isEmpty)
        let folder = home.data + "/evidence"
        let kept = folder + "/" + (try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: kept)
        try Data("改过".utf8).write(to: URL(fileURLWithPath: kept))
        let found = try findings(try home.run("check", "--format", "json", "--today", "2022-10-01"))
        #expect(found.compactMap { $0["code"] as? String } == ["evidenceAltered"])
        #expect(found.first?["ref"] as? String == "1.1")
        #expect((found.first?["message"] as? String)?.contains("paper.txt") == true)
        #expect(try codes(home, "--skip-evidence").isEmpty)
        try FileManager.default.removeItem(atPath: kept)
        #expect(try codes(home) == ["evidenceAltered"])
    }

    @Test("a journal that is gone is told with every command until it is back or its loss is accepted")
    func gone() throws {
        let home = try clean()
        try home.done("--today", "2022-09-02", "--as", "李四", "note", "1.1", "已排出")
        try home.done("--today", "2022-09-02", "--as", "整改办", "note", "1.1", "已看过")
        let name = try #require(try home.journals().first { $0.hasPrefix("李四") })
        let file = home.data + "/journal/" + name
        try FileManager.default.moveItem(atPath: file, toPath: home.path + "/away")
        for arguments in [["overview"], ["list", "measures"], ["history"], ["overview", "--read-only"]] {
            #expect(try home.run(arguments + ["--today", "2022-10-01"]).errors.contains(name), "\(arguments)")
        }
        #expect(try codes(home) == ["journalMissing"])
        #expect(try home.run("check", "--accept-loss", "--read-only").status == 1)
        #expect(try home.run("check", "--accept-loss", "--codes").status == 64)
        try FileManager.default.moveItem(atPath: home.path + "/away", toPath: file)
        #expect(try codes(home).isEmpty)
        try FileManager.default.removeItem(atPath: file)
        #expect(try codes(home) == ["journalMissing"])
        #expect(try codes(home, "--accept-loss").isEmpty)
        #expect(try codes(home).isEmpty)
        // Everything gone: a folder that was moved away or is not mounted is no empty ledger.
        try FileManager.default.moveItem(atPath: home.data, toPath: home.path + "/moved")
        #expect(try home.refused("overview", "--today", "2022-10-01").contains("merge"))
        #expect(try codes(home).contains("journalMissing"))
    }

    @Test("thousands of bad lines are one remark on standard error and one finding")
    func manyLines() throws {
        let home = try clean()
        let file = home.data + "/journal/" + (try #require(try home.journals().first))
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(String(repeating: "x\n", count: 5000).utf8))
        try handle.close()
        let run = try home.run("overview", "--today", "2022-10-01")
        #expect(run.status == 0 && run.errors.split(separator: "\n").count == 1 && run.errors.contains("5000"))
        let found = try findings(try home.run("check", "--format", "json", "--today", "2022-10-01"))
        #expect(found.count == 1 && found.first?["code"] as? String == "journalAltered")
    }

    @Test("entries of a time to come are a finding by the clock, whatever day is looked at")
    func clockAhead() throws {
        let home = try clean()
        let file = home.data + "/journal/" + (try #require(try home.journals().first))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let line = try #require(text.split(separator: "\n").last)
        let changed = try #require(line.range(of: #""at":""#))
        let late = line.replacingCharacters(
            in: changed.upperBound..<line.index(changed.upperBound, offsetBy: 4), with: "2999")
        try (text.dropLast(line.count + 1) + late + "\n").description.write(
            toFile: file, atomically: true, encoding: .utf8)
        let found = try findings(try home.run("check", "--format", "json", "--today", "2022-10-01"))
        #expect(found.contains { $0["code"] as? String == "clockAhead" })
    }

    @Test("a ledger whose only journal is damaged is told of, not shown as empty")
    func allDamaged() throws {
        let home = try clean()
        let file = home.data + "/journal/" + (try #require(try home.journals().first))
        try "{}\n{}\n".write(toFile: file, atomically: true, encoding: .utf8)
        let run = try home.run("check")
        #expect(run.status == 1 && run.output.contains("journalAltered"))
    }
}
