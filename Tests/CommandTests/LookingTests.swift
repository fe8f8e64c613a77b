import Foundation
import Testing

@Suite("Looking at a past day, and looking only")
struct LookingTests {
    /// Everything that changes something, called rightly on the ledger of `Notices.makeByHand`.
    private func changing(_ home: Home) throws -> [[String]] {
        let notice = try home.file(Notices.plain)
        let workflow = try home.file(
            try home.run("workflow").output.replacingOccurrences(of: "\"green\": 20", with: "\"green\": 30"),
            "flow.json")
        return [
            ["note", "1.1", "一条进展"], ["move", "1.1", "start"], ["assign", "1.1", "--unit", "河道处"],
            ["deadline", "1.1", "2022-12-31"], ["set", "1.1", "target", "做到"], ["add", "area", "又一方面"],
            ["withdraw", "1.2", "--reason", "重复"], ["round", "new", "--body", "乙局"], ["undo"], ["redo"],
            ["import", notice], ["merge", home.path + "/other"], ["generate", "--measures", "5"],
            ["workflow", "set", workflow], ["demo", "--keep", home.path + "/kept"],
        ]
    }

    private func expectRefused(_ arguments: [String], by option: [String], _ zh: String, _ en: String, _ home: Home)
        throws
    {
        for (language, sentence) in [("zh", zh), ("en", en)] {
            for full in [option + arguments, arguments + option] {
                let run = try home.run(full + ["--lang", language])
                #expect(run.status == 1 && run.output.isEmpty, "\(full)")
                #expect(run.errors.contains(sentence), "\(full): \(run.errors)")
                #expect(run.errors.split(separator: "\n").count == 1)
            }
        }
    }

    /// All files of a home with what is in them.
    private func contents(_ home: Home) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: home.path) ?? .init() {
            found[file] = home.bytes(home.path + "/" + file) ?? []
        }
        return found
    }

    @Test("With --read-only whatever would be recorded is refused in one sentence, and nothing is written")
    func readOnly() throws {
        let home = try Home()
        let commands = try changing(home)
        let empty = contents(home)
        for command in commands {
            try expectRefused(command, by: ["--read-only"], "加了 --read-only 只能查看", "one can only look", home)
        }
        try home.done("list", "--read-only")
        #expect(contents(home) == empty)
        try Notices.makeByHand(in: home)
        let filled = contents(home)
        for command in commands {
            try expectRefused(command, by: ["--read-only"], "加了 --read-only 只能查看", "one can only look", home)
        }
        for command in [
            ["list"], ["list", "areas"], ["show", "1.1"], ["overview"], ["history"], ["export"], ["workflow"],
            ["import", "--dry-run", try home.file(Notices.plain)], ["demo"],
        ] {
            let run = try home.run(["--read-only"] + command)
            #expect(run.status == 0 && !run.output.isEmpty, "\(command): \(run.errors)")
        }
        #expect(contents(home) == filled)
        #expect(try home.refused("list", "--read-only=yes", status: 64).contains("--read-only"))
        // After -- all is text.
        try home.done("note", "1.1", "--", "--read-only")
    }

    @Test("With --as-of every command that looks shows that day; what changes something is refused")
    func asOf() throws {
        let home = try Home()
        try Notices.makeByHand(in: home, today: "2022-09-01")
        try home.done("note", "1.1", "九月五日的事", "--today", "2022-09-05")
        try home.done("deadline", "1.1", "2022-09-08", "--today", "2022-09-06")
        try home.done("move", "1.1", "start", "--today", "2022-09-09")

        func progress(_ day: String) throws -> Int? {
            (try home.run("show", "1.1", "--as-of", day, "--format", "json").object["progress"] as? [Any])?.count
        }
        #expect(try progress("2022-09-04") == 0)
        #expect(try progress("2022年9月5日") == 1)
        let then = try home.run("--as-of=2022-09-08", "show", "1.1", "--format", "json").object
        #expect(then["stage"] as? String == "notStarted" && then["overdue"] as? Bool == false)
        #expect(then["deadline"] as? String == "2022-09-08")
        let overdue = try home.run("list", "--as-of", "2022-09-10", "--where", "overdue", "--format", "json").list
        #expect(overdue.map { $0["ref"] as? String } == ["1.1"])
        #expect(try home.overview("--as-of", "2022-09-08")["asOf"] as? String == "2022-09-08")
        let exported = try home.run("export", "--as-of", "2022-09-05").object
        #expect(exported["asOf"] as? String == "2022-09-05")

        #expect(try home.run("history", "--as-of", "2022-09-05", "--format", "json").list.count == 7)
        let told = try home.run("history", "1.1", "--as-of", "2022-09-06", "--format", "json").list
        #expect(told.map { $0["day"] as? String } == ["2022-09-01", "2022-09-05", "2022-09-06"])
        #expect(try home.run("history", "1.1", "--as-of", "2022-09-01").output.contains("新增措施"))
        #expect(try home.run("history", "1.1", "--as-of", "2022-08-31").errors.contains("台账从 2022-09-01 开始"))
        #expect(try home.run("history", "--as-of", "2022-08-31", "--format", "json").list.isEmpty)
        #expect(try home.run("list", "--as-of", "2022-08-31").errors.contains("台账从 2022-09-01 开始"))
        #expect(try home.refused("list", "--as-of", "2022-02-30").contains("不是日期"))
        let late = try home.refused("list", "--today", "2022-09-10", "--as-of", "2022-09-11", "--lang", "en")
        #expect(late.contains("--as-of 2022-09-11 is after today (2022-09-10)"))

        let before = contents(home).filter { $0.key.hasPrefix("data/") }
        for command in try changing(home) {
            try expectRefused(command, by: ["--as-of", "2022-09-05"], "过去的情况不能改动", "the past is fixed", home)
        }
        #expect(contents(home).filter { $0.key.hasPrefix("data/") } == before)
    }

    @Test("The workflow of a past day is the one that was in force then")
    func pastWorkflow() throws {
        let home = try Home()
        try Notices.makeByHand(in: home, today: "2022-09-01")
        let text = try home.done("workflow").output
        let file = try home.file(text.replacingOccurrences(of: "\"green\": 20", with: "\"green\": 30"), "flow.json")
        try home.done("workflow", "set", file, "--today", "2022-09-10")
        #expect(try home.done("workflow", "--as-of", "2022-09-09").output == text)
        #expect(try home.done("workflow", "show", "--as-of", "2022-09-10").output != text)
    }
}
