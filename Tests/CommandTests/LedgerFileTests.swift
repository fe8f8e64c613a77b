import Foundation
import Testing

@Suite("What export writes comes back in")
struct LedgerFileTests {
    /// The export but for its entries.
    private func standing(_ home: Home) throws -> [String: Any] {
        try home.run("export", "json").object.filter { $0.key != "log" && $0.key != "digest" }
    }

    private func log(_ home: Home) throws -> [[String: Any]] {
        try #require(try home.run("export", "json").object["log"] as? [[String: Any]])
    }

    private func expectSame(_ left: [String: Any], _ right: [String: Any]) {
        for key in left.keys.sorted() {
            #expect(
                NSDictionary(dictionary: ["v": left[key] ?? 0]) == NSDictionary(dictionary: ["v": right[key] ?? 0]),
                "\(key)")
        }
    }

    private func brought(_ first: Home, _ second: Home) throws {
        let file = second.path + "/export.json"
        try first.run("export", "json").output.write(toFile: file, atomically: true, encoding: .utf8)
        try second.done("import", file)
        expectSame(try standing(first), try standing(second))
        // Beside the entry that brought them there are those of the other ledger, to the letter.
        let (left, right) = (try log(first), try log(second))
        #expect(right.count == left.count + 1)
        #expect(NSArray(array: left).isEqual(to: Array(right.prefix(left.count))))
        #expect(try second.run("import", file, "--dry-run", "--format", "json").object["proposals"] as? [String] == [])
    }

    @Test(
        "a synthetic round is the same in an empty workspace, and proposes nothing a second time",
        arguments: [1, 7, 42])
    func synthetic(_ seed: Int) throws {
        let home = try Home()
        try home.done("generate", "--measures", "40", "--seed", "\(seed)")
        try brought(home, try Home())
    }

    @Test("the example is the same in an empty workspace: records, members, stages, first deadlines and all")
    func example() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        try brought(home, try Home())
    }

    @Test("a report that was sent keeps the day on which it was sent in the ledger that it is brought into")
    func sentDay() throws {
        let home = try demo()
        func sent(_ home: Home) throws -> [String?] {
            try home.run("report", "list", "--format", "json", "--today", "2022-12-01").list.map {
                $0["sent"] as? String
            }
        }
        let days = try sent(home)
        #expect(!days.isEmpty && !days.contains("2022-12-01"))
        for old in [false, true] {
            let other = try Home()
            var text = try home.run("export", "json").output
            // So it was written before there was a field for it.
            if old {
                text = text.replacing(/"sentOn": "[^"]*"/, with: "\"sentOn\": null")
                text = text.replacing(/,\n  "log": \[[\s\S]*\n  \]/, with: "")
            }
            let file = other.path + "/export.json"
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            try other.done("import", file, "--today", "2022-12-01")
            #expect(try sent(other) == days)
        }
    }

    /// The example as somebody has worked with it: an extension that was granted and one that is asked for, a letter, a
    /// submission, and a report that was sent; with its files in the folder of the other home.
    private func livedIn() throws -> (home: Home, file: String) {
        let home = try demo()
        for (name, arguments) in [
            ("整改办", ["deadline", "7.3", "--grant"]),
            ("律师工作处", ["deadline", "4.4", "2022-12-10", "--request", "--reason", "专家论证延后"]),
            ("整改办", ["urge", "4.4", "--level", "remind", "--text", "请抓紧", "--answer-by", "2022-11-05"]),
            ("政治部", ["move", "13.4", "submit", "--no-evidence", "随文报送"]),
            ("整改办", ["note", "16", "已列入年度计划"]),
            ("整改办", ["report", "send", "monthly", "--to", "市委巡察办", "--incomplete"]),
        ] {
            let run = try home.run(arguments + ["--as", name, "--today", "2022-10-31"])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
        }
        return (home, try home.file(try home.run("export", "json", "--today", "2022-10-31").output, "out.json"))
    }

    /// A ledger that the file came into on a day, by a person who did none of it, with the attached files beside it.
    private func taken(_ file: String, from home: Home, by name: String, on day: String) throws -> Home {
        let other = try Home()
        try other.done("import", file, "--as", name, "--today", day)
        let (from, to) = (home.data + "/evidence", other.data + "/evidence")
        try? FileManager.default.removeItem(atPath: to)
        try FileManager.default.copyItem(atPath: from, toPath: to)
        return other
    }

    @Test(
        "a ledger that was brought in goes on as if it had been there: check, figures, reports, letters and who waits are the same",
        arguments: ["2022-10-31", "2022-11-30"])
    func goesOn(_ day: String) throws {
        let (home, file) = try livedIn()
        let other = try taken(file, from: home, by: "政治部", on: day)
        for arguments in [
            ["check", "--format", "json"], ["overview", "--format", "json"], ["queue", "--as", "整改办"],
            ["queue", "--as", "政治部"], ["list", "measures"], ["reported"], ["outcomes"], ["lookbacks"],
            ["urge", "4.4", "--print"], ["urge", "4.4"], ["show", "4.4"], ["show", "7.3"], ["history", "7.3"],
            ["report", "monthly", "--month", "2022-10"], ["report", "monthly", "--month", "2022-11"],
            ["report", "overview"], ["report", "list"], ["export", "json", "--as-of", "2022-09-30"],
        ] {
            let (left, right) = (
                try home.run(arguments + ["--today", day]), try other.run(arguments + ["--today", day])
            )
            #expect(left.status == right.status && !left.output.isEmpty, "\(arguments): \(left.errors)")
            #expect(left.output == right.output, "\(arguments)")
        }
    }

    @Test("the history says of each entry who recorded it where it was recorded, and which import brought it")
    func told() throws {
        let (home, file) = try livedIn()
        let other = try taken(file, from: home, by: "政治部", on: "2022-11-30")
        let (left, right) = (
            try home.run("history", "--format", "json").list, try other.run("history", "--format", "json").list
        )
        #expect(right.count == left.count + 1)
        let brought = try #require(right.last)
        #expect(brought["by"] as? String == "政治部" && brought["toldBy"] as? String == nil)
        #expect((brought["what"] as? [String])?.first?.contains("导入轮次 2022") ?? false)
        for (old, new) in zip(left, right) {
            for key in ["id", "day", "at", "by", "login"] { #expect(old[key] as? String == new[key] as? String) }
            #expect(new["toldBy"] as? String == brought["id"] as? String)
        }
        // What is recorded on the day of the import comes after it.
        let note = ["note", "4.4", "继续办理", "--as", "律师工作处", "--today", "2022-11-30"]
        #expect(try other.run(note).status == 0)
        #expect((try other.run("history", "--format", "json").list.last)?["by"] as? String == "律师工作处")
    }

    @Test("what was submitted or asked for binds whoever did it, and not whoever brought the file in")
    func boundPeople() throws {
        let (home, file) = try livedIn()
        let other = try taken(file, from: home, by: "整改办", on: "2022-10-31")
        for home in [home, other] {
            // 律师工作处 asked, 政治部 submitted: neither decides on it, the office does.
            let day = ["--today", "2022-11-01"]
            #expect(try home.run(["deadline", "4.4", "--grant", "--as", "律师工作处"] + day).status == 1)
            #expect(try home.run(["deadline", "4.4", "--grant", "--as", "整改办"] + day).status == 0)
            #expect(try home.run(["move", "13.4", "review", "--as", "整改办"] + day).status == 0)
            #expect(try home.run(["move", "13.4", "endorse", "--as", "分管领导（政工）"] + day).status == 0)
            let close = ["move", "13.4", "close", "--basis", "领导小组会议纪要", "--as", "整改办", "--basis", "会议纪要"]
            #expect(try home.run(close + ["--for", "政治部"] + day).status == 1)
        }
    }

    @Test("the import of a ledger is taken back as one, and brought in anew")
    func takenBack() throws {
        let (home, file) = try livedIn()
        let other = try taken(file, from: home, by: "整改办", on: "2022-10-31")
        let undo = try other.run("undo", "--yes", "--as", "整改办", "--today", "2022-10-31")
        #expect(undo.status == 0, "\(undo.errors)")
        #expect(try other.overview("--today", "2022-10-31")["measures"] as? Int == 0)
        let redo = try other.run("redo", "--yes", "--as", "整改办", "--today", "2022-10-31")
        #expect(redo.status == 0, "\(redo.errors)")
        #expect(try other.overview("--today", "2022-10-31")["measures"] as? Int == 65)
    }

    @Test("a file that was changed comes in as it says now, and says that its entries do not")
    func changedFile() throws {
        let (home, file) = try livedIn()
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let title = try #require(try home.item("4.4")["text"] as? String)
        // The text as it stands comes before the entries.
        let place = try #require(text.range(of: title))
        try text.replacingCharacters(in: place, with: "另定规划。").write(
            toFile: file, atomically: true, encoding: .utf8)
        let other = try Home()
        let run = try other.run("import", file, "--dry-run", "--today", "2022-10-31")
        #expect(run.output.contains("没有逐条记录"), "\(run.output)")
        try other.done("import", file, "--today", "2022-10-31")
        #expect(try other.item("4.4")["text"] as? String == "另定规划。")
        // What such a file tells is how things stood, and no work of the month.
        let month = try other.run("report", "monthly", "--month", "2022-10", "--today", "2022-10-31").output
        #expect(!month.contains("延期至") && !month.contains("补报"), "\(month)")
    }

    @Test("what was changed everywhere in a file, its entries too, is nobody's own word, and that is said")
    func changedEntries() throws {
        let (home, file) = try livedIn()
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let title = try #require(try home.item("4.4")["text"] as? String)
        try text.replacing(title, with: "另定规划。").write(toFile: file, atomically: true, encoding: .utf8)
        let other = try Home()
        let run = try other.run("import", file, "--as", "政治部", "--today", "2022-10-31")
        #expect(run.status == 0 && run.output.contains("没有逐条记录"), "\(run.output)")
        #expect(try other.item("4.4")["text"] as? String == "另定规划。")
        // What was granted there is accused of nothing here, and nothing is told as the work of this or a later month.
        let codes = try other.run("check", "--format", "json", "--today", "2022-11-30").list.compactMap {
            $0["code"] as? String
        }
        #expect(!codes.contains("deadlineMoved") && !codes.contains("datesReversed"), "\(codes)")
        for month in ["2022-10", "2022-11"] {
            let report = try other.run("report", "monthly", "--month", month, "--today", "2022-11-30").output
            #expect(!report.contains("补报") && report.contains("记录进展 0 条"), "\(report)")
        }
    }

    @Test("into a ledger that has the round, what differs is proposed")
    func differing() throws {
        let home = try Home()
        try home.done("generate", "--measures", "10", "--seed", "3")
        let file = home.path + "/export.json"
        let before = try home.run("export", "json").output
        let text = try #require(
            (try home.run("export", "json").object["measures"] as? [[String: Any]])?.first?["text"] as? String)
        try before.replacingOccurrences(of: "\"text\": \"\(text)\"", with: "\"text\": \"另行制定办法。\"")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let report = try home.run("import", file, "--dry-run", "--format", "json").object
        let kinds = (report["proposals"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } ?? []
        #expect(kinds.contains("text") || kinds.contains("newMeasure"))
        #expect(try home.run("export", "json").output == before)
    }

    /// A home with the example as of its standard day, worked with as its office.
    private func demo() throws -> Home {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        return home
    }

    private static let asOffice = ["--as", "整改办", "--today", "2022-10-31"]

    @Test("what is withheld stays so wherever an export is brought in: into an empty ledger, and beside another round")
    func withheld() throws {
        let home = try demo()
        let secret = try #require(try home.item("4.2")["text"] as? String)
        for arguments in [
            ["set", "4.2", "disclosure", "withheld", "--reason", "涉及在办案件"],
            ["set", "4.3", "disclosure", "party", "--reason", "涉及个人"], ["set", "4.3", "redacted", "改进服务供给"],
        ] {
            #expect(try home.run(arguments + LedgerFileTests.asOffice).status == 0)
        }
        let file = try home.file(try home.run("export", "json").output, "out.json")
        #expect(!(try home.run("report", "notice", "--today", "2022-10-31").output.contains(secret)))

        let empty = try Home()
        try empty.done("import", file, "--today", "2022-10-31")
        let other = try Home()
        try other.done("round", "new", "--body", "另一个局", "--feedback", "2019-05-01", "--today", "2022-10-30")
        try other.done("import", file, "--today", "2022-10-31")
        for home in [empty, other] {
            let ref = home === other ? "2022/4.2" : "4.2"
            let sheet = try home.run("show", ref, "--today", "2022-10-31").output
            #expect(sheet.contains("不公开") && sheet.contains("涉及在办案件"))
            let notice = try home.run("report", "notice", "--round", "2022", "--today", "2022-10-31")
            #expect(notice.output.contains("另有"), "\(notice.errors)")
            #expect(!notice.output.contains(secret))
            #expect(notice.output.contains("改进服务供给"))
        }
    }

    @Test(
        "what is withheld stays so in the lists too: they carry for whom it is meant, and only where that is not everybody"
    )
    func withheldInLists() throws {
        let home = try demo()
        let secret = try #require(try home.item("4.2")["text"] as? String)
        let (plain, limited) = (home.path + "/plain.xlsx", home.path + "/limited.xlsx")
        func headings(_ file: String) throws -> [String] {
            let read = try home.run("import", file, "--dry-run", "--format", "json", "--today", "2022-10-31").object
            return (read["columns"] as? [[String: Any]] ?? []).compactMap { $0["heading"] as? String }
        }
        try home.done("report", "checklists", "--output", plain, "--today", "2022-10-31")
        #expect(try !headings(plain).contains("公开范围"))
        let set = ["set", "4.2", "disclosure", "withheld", "--reason", "涉及在办案件"] + LedgerFileTests.asOffice
        #expect(try home.run(set).status == 0)
        try home.done("report", "checklists", "--output", limited, "--today", "2022-10-31")
        #expect(try headings(limited).contains("公开范围"))
        // In its own ledger an unchanged list says nothing new.
        let same = try home.run("import", limited, "--dry-run", "--format", "json", "--today", "2022-10-31").object
        #expect((same["proposals"] as? [Any])?.isEmpty ?? false)
        let empty = try Home()
        try empty.done("import", limited, "--today", "2022-10-31")
        #expect(try empty.run("show", "4.2").output.contains("不公开"))
        #expect(try !empty.run("report", "notice", "--today", "2022-10-31").output.contains(secret))
    }

    @Test("into a ledger that has the round, who may read of an item is proposed with its reason, and not twice")
    func disclosureProposed() throws {
        let home = try demo()
        let before = try home.file(try home.run("export", "json").output, "before.json")
        #expect(
            try home.run(
                ["set", "4.2", "disclosure", "withheld", "--reason", "涉及在办案件"] + LedgerFileTests.asOffice
            ).status == 0)
        let after = try home.file(try home.run("export", "json").output, "after.json")
        let second = try Home()
        try second.done("import", before, "--today", "2022-10-31")
        let proposed = try second.run(
            ["import", after, "--dry-run", "--format", "json"] + LedgerFileTests.asOffice)
        let proposals = try #require(proposed.object["proposals"] as? [[String: Any]])
        #expect(proposals.compactMap { $0["kind"] as? String } == ["disclosure"])
        let taken = try second.run(["import", after, "--take", "all"] + LedgerFileTests.asOffice)
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(try second.run("show", "4.2").output.contains("涉及在办案件"))
        let again = try second.run(["import", after, "--dry-run", "--format", "json"] + LedgerFileTests.asOffice)
            .object
        #expect((again["proposals"] as? [Any])?.isEmpty ?? false)
    }
}
