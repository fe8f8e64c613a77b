import Foundation
import Testing

@Suite("What export writes comes back in")
struct LedgerFileTests {
    /// The export without what cannot be the same: who recorded what and when, and what is of the ledger it was sent from.
    private func comparable(_ home: Home) throws -> [String: Any] {
        var object = try home.run("export", "json").object
        func clean(_ value: Any) -> Any {
            if let list = value as? [Any] { return list.map(clean) }
            guard let object = value as? [String: Any] else { return value }
            return object.filter { !["at", "by", "day", "closedOn", "extensions", "heads"].contains($0.key) }.mapValues(
                clean)
        }
        object = clean(object) as? [String: Any] ?? [:]
        return object
    }

    private func brought(_ first: Home, _ second: Home) throws {
        let file = second.path + "/export.json"
        try first.run("export", "json").output.write(toFile: file, atomically: true, encoding: .utf8)
        try second.done("import", file)
        let (left, right) = (try comparable(first), try comparable(second))
        for key in left.keys.sorted() {
            #expect(
                NSDictionary(dictionary: ["v": left[key] ?? 0]) == NSDictionary(dictionary: ["v": right[key] ?? 0]),
                "\(key)")
        }
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
            if old { text = text.replacing(/"sentOn": "[^"]*"/, with: "\"sentOn\": null") }
            let file = other.path + "/export.json"
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            try other.done("import", file, "--today", "2022-12-01")
            #expect(try sent(other) == days)
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
