import Foundation
import Testing

@Suite("What export writes comes back in")
struct LedgerFileTests {
    /// The export without what cannot be the same: who recorded what and when.
    private func comparable(_ home: Home) throws -> [String: Any] {
        var object = try home.run("export", "json").object
        func clean(_ value: Any) -> Any {
            if let list = value as? [Any] { return list.map(clean) }
            guard let object = value as? [String: Any] else { return value }
            return object.filter { !["at", "by", "day", "closedOn", "extensions"].contains($0.key) }.mapValues(clean)
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
}
