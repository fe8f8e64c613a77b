import Foundation
import Testing

@Suite("The workflow: shown, set, refused by line, and worked by")
struct WorkflowTests {
    /// The shipped workflow as a person gets it, with some things changed, in a file; its path.
    private func workflow(
        in home: Home, _ changes: [(String, String)], _ name: String = "workflow.json"
    ) throws -> String {
        var text = try home.done("workflow", "show").output
        for (old, new) in changes {
            #expect(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try home.file("// one's own\n" + text, name)
    }

    private static let endorsedStage =
        #"    {"id": "endorsed", "zh": "已审签", "en": "endorsed", "group": "effective", "clock": "none", "awaiting": "close"},"#
        + "\n"
    private static let endorseMove =
        #"    {"id": "endorse", "zh": "审签", "en": "Endorse", "from": ["reviewed"], "to": "endorsed", "who": ["leader"], "undo": false},"#
        + "\n"

    /// Without endorsement: what was reviewed is closed.
    private static let withoutEndorsement: [(String, String)] = [
        (endorsedStage, ""), (endorseMove, ""), (#""awaiting": "endorse""#, #""awaiting": "close""#),
        (#""from": ["endorsed"], "to": "closed""#, #""from": ["reviewed"], "to": "closed""#),
        (#", "endorsed"]"#, "]"),
    ]

    /// With a final check by the inspector before the closing.
    private static let withCheck: [(String, String)] = [
        (
            endorsedStage,
            #"    {"id": "endorsed", "zh": "已审签", "en": "endorsed", "group": "effective", "clock": "none", "awaiting": "check"},"#
                + "\n"
                + #"    {"id": "checked", "zh": "已核验", "en": "checked", "group": "effective", "clock": "none", "awaiting": "close"},"#
                + "\n"
        ),
        (
            endorseMove,
            endorseMove
                + #"    {"id": "check", "zh": "核验", "en": "Check", "from": ["endorsed"], "to": "checked", "who": ["inspector"], "needs": ["basis"], "undo": false},"#
                + "\n"
        ),
        (#""from": ["endorsed"], "to": "closed""#, #""from": ["checked"], "to": "closed""#),
    ]

    /// Brings one's own workflow for new workspaces into a home.
    private func config(_ home: Home, _ file: String, _ name: String = "workflow.json") throws {
        let folder = home.path + "/config/rectify"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
        try FileManager.default.copyItem(atPath: file, toPath: folder + "/" + name)
    }

    private func stage(_ home: Home, _ ref: String) throws -> String? { try home.item(ref)["stage"] as? String }

    @Test("Alone it shows the one in force; what it shows can be set again, which changes nothing")
    func show() throws {
        let home = try Home()
        let shown = try home.done("workflow", "show").output
        #expect(try home.done("workflow").output == shown)
        #expect(shown.contains("\n    {\"id\": \"closed\", \"zh\": \"已销号\""))
        let same = try home.run("workflow", "set", try home.file(shown, "same.json"))
        #expect(same.status == 0 && same.output.isEmpty && same.errors.contains("没有变化"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/data"))
        try Notices.makeByHand(in: home)
        #expect(try home.done("workflow", "show").output == shown)
        let before = try home.run("history", "--format", "json").list.count
        let again = try home.run(["workflow", "set", "-"], input: try home.file(shown, "same.json"))
        #expect(again.status == 0 && again.errors.contains("没有变化"))
        #expect(try home.run("history", "--format", "json").list.count == before)
        #expect(try home.run("workflow", "--help", "--lang", "en").output.contains("rectify workflow"))
    }

    @Test("A broken file is refused by file and line in both languages, with status 1 and nothing written")
    func refused() throws {
        let home = try Home()
        let cases: [([(String, String)], Int, String, String)] = [
            ([(#""needs": ["progress"]"#, #""nedes": ["progress"]"#)], 0, "没有“nedes”这一项", "no key “nedes”"),
            ([(#""to": "reviewed""#, #""to": "looked""#)], 0, "没有“looked”这个阶段", "no stage “looked”"),
            ([(#""version": 1,"#, #""version": 1"#)], 1, "应为 , 或 }", "expected: , or }"),
            ([(#""cutoff": 25"#, #""cutoff": "25""#)], 0, "应为整数", "a whole number"),
        ]
        for (changes, below, zh, en) in cases {
            let file = try workflow(in: home, changes)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let place = try #require(text.range(of: changes[0].1))
            let line = text[..<place.lowerBound].count { $0.isNewline } + 1 + below
            for (language, sentence, place) in [("zh", zh, "第 \(line) 行"), ("en", en, "line \(line)")] {
                let errors = try home.refused("workflow", "set", file, "--lang", language)
                #expect(errors.contains(file) && errors.contains(place) && errors.contains(sentence), "\(errors)")
                #expect(errors.split(separator: "\n").count == 1)
            }
        }
        #expect(try home.refused("workflow", "set", home.path).contains("文件夹"))
        #expect(try home.refused("workflow", "set", home.path + "/none.json").contains("没有这个文件"))
        #expect(try home.refused("workflow", "set", "/dev/zero").contains("文件太大"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/data"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
    }

    @Test("Without endorsement measures go from the notice to their closing in fewer steps, and so do problems")
    func fewerSteps() throws {
        let home = try Home()
        let file = try workflow(in: home, Self.withoutEndorsement)
        #expect(try home.done("workflow", "set", file, "--as", "整改办").output.contains("启用办理流程"))
        try home.done("import", try home.file(Notices.plain), "--as", "整改办")
        #expect(try home.refused("move", "2.1", "endorse").contains("没有“endorse”这种办理"))
        for ref in ["2.1", "2.2"] {
            try home.done("move", ref, "submit", "--evidence", "清单", "--as", "工程处")
            try home.done("move", ref, "review", "--as", "整改办")
            let waiting = try home.overview()["awaiting"] as? Int
            #expect(waiting == 1)
            try home.done("move", ref, "审定", "--basis", "会议纪要", "--as", "整改办")
            #expect(try stage(home, ref) == "closed")
        }
        try home.done("move", "2", "close", "--basis", "会议纪要")
        #expect(try home.item("2")["state"] as? String == "closed")
        let stages = try home.overview()["stages"] as? [[String: Any]]
        #expect(stages?.contains { $0["stage"] as? String == "endorsed" } == false)
        // One event each: the workflow stands once in the history.
        let events = try home.run("history", "--format", "json").list.compactMap { $0["what"] as? [String] }
        #expect(events.filter { $0 == ["启用办理流程"] }.count == 1)
    }

    @Test("With a final check by the inspector nothing is closed before it")
    func finalCheck() throws {
        let home = try Home()
        try config(home, try workflow(in: home, Self.withCheck))
        try home.done("import", try home.file(Notices.plain), "--as", "整改办")
        try home.done("move", "3.1", "submit", "--evidence", "值班表", "--as", "抢修中心")
        try home.done("move", "3.1", "review", "--as", "整改办")
        try home.done("move", "3.1", "endorse", "--as", "分管领导")
        #expect(try home.refused("move", "3.1", "close", "--basis", "会议").contains("现在是“已审签”"))
        #expect(try home.done("list", "--where", "awaiting").output.contains("3.1"))
        #expect(try home.done("overview").output.contains("待核验"))
        #expect(try home.refused("move", "3.1", "核验", "--as", "巡察办").contains("依据"))
        try home.done("move", "3.1", "核验", "--basis", "抽查记录", "--as", "巡察办")
        #expect(try stage(home, "3.1") == "checked")
        #expect(try home.done("list", "--where", "stage:checked").output.contains("3.1"))
        try home.done("move", "3.1", "close", "--basis", "会议", "--as", "整改办")
        #expect(try stage(home, "3.1") == "closed")
        #expect(try home.done("show", "3.1", "--lang", "en").output.contains("closed"))
    }

    @Test("A new workspace takes one's own workflow; one that has its own keeps it whatever becomes of the file")
    func own() throws {
        let home = try Home()
        let shipped = try home.done("workflow").output
        let file = try workflow(in: home, Self.withCheck)
        try config(home, file)
        #expect(try home.done("workflow").output.contains("已核验"))
        try Notices.makeByHand(in: home)
        // Another file, a broken one, none: nothing of it concerns a workspace with a workflow.
        try config(home, try home.file(shipped, "other.json"))
        #expect(try home.done("workflow").output.contains("已核验"))
        let broken = try home.file("{\n  version: 1,\n  stags: [],\n}\n", "broken.json")
        try config(home, broken)
        try home.done("note", "1.1", "照常办理")
        try home.done("list")
        // One without a workflow would need it.
        for arguments in [["list"], ["round", "new", "--body", "乙局"], ["workflow"]] {
            let run = try home.run(arguments + ["--data", home.path + "/other"])
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.errors.contains("config/rectify/workflow.json”第 3 行：没有“stags”这一项"), "\(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: home.path + "/other"))
        // The example and synthetic rounds go by the shipped one.
        try home.done("demo")
        try home.done("demo", "--keep", home.path + "/example")
        try home.done("generate", "--measures", "20", "--data", home.path + "/synthetic")
        try home.done("list", "--data", home.path + "/example", "--today", "2022-10-31")
        #expect(try home.done("workflow", "--data", home.path + "/synthetic").output == shipped)
    }

    @Test("A stage that measures stand in cannot disappear; one that nobody stands in can, and moves with it")
    func stageInUse() throws {
        let home = try Home()
        let file = try workflow(in: home, Self.withoutEndorsement)
        try home.done("import", try home.file(Notices.plain), "--as", "整改办")
        for ref in ["1.1", "1.2"] {
            try home.done("move", ref, "submit", "--evidence", "件", "--as", "河道处")
            try home.done("move", ref, "review")
            try home.done("move", ref, "endorse")
        }
        let before = try home.run("history", "--format", "json").list.count
        let zh = try home.refused("workflow", "set", file)
        #expect(zh.contains("有 2 条措施在“已审签”（endorsed）") && zh.contains("stage:endorsed"))
        #expect(
            try home.refused("workflow", "set", file, "--lang", "en").contains("2 measures in the stage “endorsed”"))
        #expect(try home.run("history", "--format", "json").list.count == before)
        try home.done("move", "1.1", "return", "--reason", "补材料")
        try home.done("withdraw", "1.2", "--reason", "重复")
        try home.done("workflow", "set", file)
        #expect(try !home.done("workflow").output.contains("endorsed"))
        let now = try home.run("workflow", "set", file)
        #expect(now.status == 0 && now.errors.contains("没有变化"))
    }

    @Test("A workflow is not recorded for a day before the one in force")
    func earlierDay() throws {
        let home = try Home()
        try Notices.makeByHand(in: home, today: "2022-09-01")
        let file = try workflow(in: home, Self.withCheck)
        #expect(try home.refused("workflow", "set", file, "--today", "2022-08-31").contains("2022-09-01 已有更晚的记录"))
        try home.done("workflow", "set", file, "--today", "2022-09-02")
        #expect(try home.done("workflow").output.contains("已核验"))
    }
}
