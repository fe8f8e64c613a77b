import Foundation
import PtySupport
import Testing

/// Names and texts that are typed on the command line: nobody new is made by half a name, nothing that was written is lost.
@Suite("Typed names and texts")
struct TypedNameTests {
    private func example() throws -> Home {
        let home = try Home()
        #expect(try home.run("demo", "--keep", home.path + "/ledger").status == 0)
        return home
    }

    private func run(
        _ home: Home, _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Run {
        try home.run(
            ["--data", home.path + "/ledger", "--as", "整改办", "--today", "2022-10-31", "--lang", "zh"] + arguments,
            environment)
    }

    @Test(
        "The beginning of a known name is refused with those it begins, in every command that takes names; --new insists",
        arguments: [
            ["assign", "4.4", "--unit", "公", "--reason", "调整"], ["set", "4.4", "unit", "公", "--reason", "调整"],
            ["assign", "4.4", "--support", "办公室、公", "--reason", "调整"],
            ["add", "measure", "--under", "4", "新措施", "--unit", "公"],
            ["member", "add", "某人", "--role", "unit", "--unit", "公"],
        ])
    func half(arguments: [String]) throws {
        let home = try example()
        let options = ["--data", home.path + "/ledger", "--as", "整改办", "--today", "2022-10-31", "--lang", "zh"]
        let refused = try home.run(options + arguments)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("“公”不是已有的"))
        #expect(refused.errors.contains("公共法律服务处"))
        #expect(refused.errors.contains("--new"))
        let insisted = try home.run(options + arguments + ["--new"])
        #expect(insisted.status == 0, "\(insisted.errors)")
    }

    @Test(
        "A name that begins no other is taken, said to be new with what is near to it; a whole one is taken as it always was"
    )
    func whole() throws {
        let home = try example()
        let new = try run(home, "assign", "4.4", "--unit", "从未有过处", "--reason", "调整")
        #expect(new.status == 0 && new.output.contains("新责任单位：从未有过处") && !new.output.contains("相近的有"))
        let near = try run(home, "add", "measure", "--under", "4", "新措施", "--unit", "律事工作处")
        #expect(near.status == 0 && near.output.contains("相近的有：律师工作处"), "\(near.output)")
        let known = try run(home, "assign", "4.1", "--unit", "公共法律服务处", "--reason", "调整")
        #expect(known.status == 0 && !known.output.contains("新责任单位"))
        #expect(try run(home, "assign", "4.4", "--unit", "公共法律服务处", "--reason", "调整").status == 0)
    }

    @Test("Without an editor `report edit` says what to do, and opens none")
    func noEditor() throws {
        let home = try example()
        let run = try run(home, "report", "edit", "notice", "organisation")
        #expect(run.status == 1)
        #expect(run.errors.contains("没有设置编辑器") && run.errors.contains("--text"))
    }

    @Test("Whoever may not write is told before the editor opens")
    func notAllowed() throws {
        let home = try example()
        let opened = home.path + "/opened"
        let editor = "touch \(opened);true"
        let arguments = ["report", "edit", "notice", "organisation"]
        for options in [["--as", "无名氏"], ["--as", "整改办", "--read-only"], ["--as", "整改办", "--as-of", "2022-09-30"]] {
            let run = try home.run(
                ["--data", home.path + "/ledger", "--today", "2022-10-31", "--lang", "zh"] + options + arguments,
                ["EDITOR": editor])
            #expect(run.status == 1)
            #expect(!FileManager.default.fileExists(atPath: opened), "\(options)")
        }
    }

    @Test("What was written and is refused, or left by an editor that failed, stays in a file that is named")
    func keptFile() throws {
        let home = try example()
        let long = home.path + "/long.txt"
        try Data(String(repeating: "长", count: 60_000).utf8).write(to: URL(fileURLWithPath: long))
        for (editor, words) in [("cp \(long)", "写的文字没有丢"), ("sh -c 'echo 写了一半 > \"$0\"; exit 3'", "写了一半")] {
            let run = try run(home, "report", "edit", "notice", "organisation", environment: ["EDITOR": editor])
            #expect(run.status == 1)
            let path = try #require(
                run.errors.split(whereSeparator: { " ，；。\n".contains($0) }).first { $0.hasSuffix("/text.txt") })
            let kept = try String(contentsOfFile: String(path), encoding: .utf8)
            #expect(kept.contains("写了一半") || kept.count == 60_000)
            #expect(run.errors.contains(words) || kept.contains(words))
        }
        // What was saved leaves nothing behind.
        let saved = try run(
            home, "report", "edit", "notice", "organisation", environment: ["EDITOR": "sh -c 'echo 写好了 > \"$0\"'"])
        #expect(saved.status == 0, "\(saved.errors)")
    }
}
