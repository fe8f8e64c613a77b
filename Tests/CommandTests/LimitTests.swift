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

    @Test("numbers that count on beyond the greatest are refused with their line, not read as text of the one before")
    func numbers() throws {
        let home = try Home()
        let most = (1...999).map { "改正第\($0)件事。" }
        #expect(try home.run("import", "--dry-run", try home.file(plan(most))).status == 0)
        let refused = try home.run("import", try home.file(plan(most + ["改正最后一件事。"])))
        #expect(
            refused.status == 1 && refused.errors.contains("999") && refused.errors.contains("第 1005 行"),
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
}
