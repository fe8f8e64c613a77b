import Foundation
import Testing

/// What is too long, or cannot be read, is named with its item, its line and the limit; nothing is lost silently.
@Suite("Limits") struct LimitTests {
    private static let office = ["--today", "2022-09-02", "--as", "整改办"]

    private func plan(_ measures: [String]) -> String {
        "某局整改方案\n一、整改任务\n（一）内部管理方面\n1.台账更新不及时的问题。\n整改措施：\n"
            + measures.enumerated().map { "（\($0 + 1)）\($1)\n" }.joined()
    }

    @Test(
        "a text that a cell does not take is cut in the workbook with a mark, the item is named, the ledger keeps it whole"
    )
    func cut() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let long = String(repeating: "长", count: 40_000)
        #expect(try home.run(LimitTests.office + ["set", "1.1", "text", long]).status == 0)
        let file = home.path + "/lists.xlsx"
        let run = try home.run(LimitTests.office + ["report", "checklists", "--output", file])
        #expect(run.status == 0, "\(run.errors.prefix(300))")
        #expect(
            run.errors.contains("1.1") && run.errors.contains("32767") && run.errors.contains("40000"), "\(run.errors)")
        #expect((try home.item("1.1")["text"] as? String)?.count == 40_000)
        // Read in again, the cut text takes the whole one's place by nobody's oversight.
        #expect(try home.run(LimitTests.office + ["import", file]).status == 0)
        _ = try home.run(LimitTests.office + ["import", file, "--take", "all"])
        #expect((try home.item("1.1")["text"] as? String)?.count == 40_000)
        let csv = try home.run(LimitTests.office + ["report", "checklists"])
        #expect(csv.output.contains(long) && csv.errors.isEmpty)
    }

    @Test("a text that is too long is refused at entry and on import, with its item, its line and the limit")
    func tooLong() throws {
        let home = try Home()
        let text = plan(["每周更新台账。", String(repeating: "很长", count: 26_000) + "。"])
        let refused = try home.run("import", try home.file(text))
        #expect(refused.status == 1, "\(refused.output.prefix(300))")
        for word in ["1.2", "第 7 行", "50000"] {
            #expect(refused.errors.contains(word), "\(refused.errors.prefix(400))")
        }
        #expect(!FileManager.default.fileExists(atPath: home.data))
        try Notices.makeByHand(in: home)
        let typed = try home.refused("note", "1.1", String(repeating: "x", count: 50_001))
        #expect(typed.contains("50001") && typed.contains("50000"))
    }

    @Test("what is wrong with a typed text is said with its item and its field")
    func typed() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let long = String(repeating: "x", count: 50_001)
        for arguments in [
            ["note", "1.1", long], ["set", "1.1", "text", long], ["withdraw", "1.1", "--reason", long],
        ] {
            let run = try home.run(arguments)
            #expect(run.status == 1, "\(arguments.prefix(2)) \(run.errors.prefix(300))")
            #expect(run.errors.contains("1.1：") && run.errors.contains("最多"), "\(run.errors.prefix(300))")
        }
        let several = try home.run("note", "1.1,1.2", "一\u{FFFD}二")
        #expect(several.status != 0 && several.errors.contains("第 1 行第 2 个字"), "\(several.errors)")
    }

    @Test("a cell of another program that is longer than any cell may be comes in whole, or is named with its item")
    func cells() throws {
        let home = try Home()
        func table(_ length: Int) throws -> String {
            try home.file(
                "序号,方面,反馈问题,整改措施,责任单位\n1,学习方面,学习不深入。,\(String(repeating: "长", count: length))。,办公室\n",
                "t.csv")
        }
        let refused = try home.run("import", try table(50_001))
        #expect(refused.status == 1, "\(refused.output.prefix(200))")
        for word in ["1.1", "D2", "50002", "50000"] {
            #expect(refused.errors.contains(word), "\(refused.errors.prefix(300))")
        }
        #expect(!FileManager.default.fileExists(atPath: home.data))
        #expect(try home.run("import", try table(40_000)).status == 0)
        #expect((try home.item("1.1")["text"] as? String)?.count == 40_001)
    }

    @Test("a ledger that was written out with a text or a count beyond the limit is refused by item, field and line")
    func exported() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let whole = try home.run("export", "json").output
        let other = try Home()
        let long = String(repeating: "每月核对", count: 13_000)
        let text = whole.replacing("登记造册。每河一卡。", with: long)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(long) }
        let refused = try other.run("import", try other.file(text, "long.json"))
        #expect(refused.status == 1)
        for word in ["1.2", "text", "第 \((line ?? 0) + 1) 行", "52000", "50000"] {
            #expect(refused.errors.contains(word), "\(word) \(refused.errors.prefix(400))")
        }
        for count in ["100", "1000", "9007199254740991", "-1"] {
            let many = whole.replacing("\"relapses\": 0", with: "\"relapses\": \(count)")
            #expect(many != whole)
            let run = try other.run("import", try other.file(many, "many.json"))
            #expect(run.status == 1, "\(count)")
            for word in ["1.1", "relapses", count, "99"] { #expect(run.errors.contains(word), "\(run.errors)") }
        }
        #expect(!FileManager.default.fileExists(atPath: other.data))
        let most = whole.replacing("\"relapses\": 0", with: "\"relapses\": 99")
        try other.done("import", try other.file(most, "most.json"))
        #expect(try other.item("1.1")["relapses"] as? Int == 99)
    }

    @Test("numbers that count on beyond the greatest are refused with their line, not read as text of the one before")
    func numbers() throws {
        let home = try Home()
        let many = try home.run("import", "--dry-run", try home.file(plan((1...2300).map { "改正第\($0)件事。" })))
        #expect(many.status == 0 && many.output.contains("2300 条措施"), "\(many.output.prefix(200))")
        let refused = try home.run(
            "import", "--dry-run", try home.file(plan((1...100_000).map { "改正第\($0)件事。" })))
        #expect(
            refused.status == 1 && refused.errors.contains("99999") && refused.errors.contains("第 100005 行"),
            "\(refused.errors)")
    }

    @Test("a file with characters that were lost comes in with 〓 in their places, listed as uncertain with the line")
    func unreadable() throws {
        let home = try Home()
        let file = try home.file(plan(["每周更新\u{FFFD}账。", "每月核对。"]))
        let dry = try home.run("import", "--dry-run", file)
        #expect(dry.status == 0 && dry.output.contains("无法识别") && dry.output.contains("〓"), "\(dry.output)")
        #expect(try home.run("import", file).status == 0)
        let exported = try home.run("export", "json")
        #expect(exported.output.contains("每周更新〓账") && !exported.output.contains("\u{FFFD}"))
        // A ledger that was written out is taken whole or not at all: the line is named.
        let other = try Home()
        let bad = try other.file(exported.output.replacing("每月核对", with: "每月\\ufffd对"), "ledger.json")
        let refused = try other.run("import", bad)
        let line = exported.output.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains("每月核对")
        }
        #expect(refused.status == 1 && refused.errors.contains("第 \((line ?? 0) + 1) 行"), "\(refused.errors)")
    }

    @Test(
        "what is too long is called by its option",
        arguments: [
            ["note", "1.1", "x", "--late"], ["move", "1.1", "start", "--reason"],
            ["move", "1.1", "submit", "--evidence"],
            ["move", "1.1", "submit", "--no-evidence"], ["note", "1.1", "x", "--basis", "来文", "--for"],
            ["round", "new", "--body", "某局", "--name"],
        ])
    func option(arguments: [String]) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let run = try home.run(LimitTests.office + arguments + [String(repeating: "x", count: 50_003)])
        #expect(run.status == 1, "\(run.output.prefix(200))")
        let option = try #require(arguments.last)
        #expect(run.errors.contains("\(option) 的内容有 50003 个字"), "\(run.errors.prefix(300))")
    }
}
