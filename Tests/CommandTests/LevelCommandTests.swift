import Foundation
import Testing

@testable import rectify

@Suite("The levels of a text from the command line") struct LevelCommandTests {
    private let plain = "某局关于巡察整改情况的报告\n一、会议很多\n（一）合并开会\n（二）限时发言\n二、文件很长\n（一）控制字数\n"

    private func file(_ home: Home, _ text: String, _ name: String = "报告.txt") throws -> String {
        let path = home.path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a text without a credible reading is refused with its levels, and --levels says what they are")
    func chosen() throws {
        let home = try Home()
        let report = try file(home, plain)
        let refused = try home.refused("import", report)
        #expect(refused.contains("没有可信的读法") && refused.contains("一、") && refused.contains("--levels"))
        let levels = "一、=problem,（一）=measure"
        let rehearsal = try home.done("import", report, "--dry-run", "--levels", levels).output
        #expect(rehearsal.contains("2 项问题、3 条措施") && rehearsal.contains("层级（把握"))
        #expect(!FileManager.default.fileExists(atPath: home.data))
        try home.done("import", report, "--levels", levels)
        #expect(try home.run("list", "measures", "--format", "json").list.count == 3)
    }

    @Test("what was said is kept for the next text of the same levels") func kept() throws {
        let home = try Home()
        try home.done("import", try file(home, plain), "--levels", "一、=问题；（一）=措施")
        let next = plain.replacing("会议很多", with: "报表很多").replacing("某局", with: "某处")
        let report = try home.run("import", try file(home, next, "下一份.txt"), "--dry-run", "--format", "json").object
        #expect(report["problems"] as? Int == 2 && report["measures"] as? Int == 3)
    }

    @Test("what is no mark, and what is no level, is refused with the choice there is") func bad() throws {
        let home = try Home()
        let report = try file(home, plain)
        #expect(try home.refused("import", report, "--levels", "甲=problem").contains("不是层级"))
        #expect(try home.refused("import", report, "--levels", "一、=finding").contains("problem"))
        #expect(try home.refused("import", report, "--levels", "一、").contains("不是层级"))
    }

    @Test("the report for other programs has the levels, how sure they are, and what else they could be")
    func report() throws {
        let home = try Home()
        let text = "二、反馈问题整改情况\n（一）学习方面\n1.学习不深入的问题。\n整改情况：一是集中学习。二是交流。\n2.记录不全的问题。\n整改情况：一是补记。\n"
        let report = try home.run("import", try file(home, text), "--dry-run", "--format", "json").object
        let levels = try #require(report["levels"] as? [[String: Any]])
        #expect(levels.contains { $0["mark"] as? String == "1." && $0["role"] as? String == "problem" })
        #expect((report["confidence"] as? Double ?? 0) > 0.5)
        #expect((report["alternatives"] as? [Any])?.isEmpty == false)
    }

    @Test("figures alone make a round with what they declare") func figuresAlone() throws {
        let home = try Home()
        let text = "现将2030年度专项督导整改进展公布如下。\n督导组反馈的4个方面20个问题，已完成整改15个，正在整改5个。\n欢迎广大群众监督。\n"
        let path = try file(home, text, "进展.txt")
        let report = try home.run("import", path, "--dry-run", "--format", "json").object
        let declared = try #require(report["declared"] as? [String: Any])
        #expect(declared["problems"] as? Int == 20 && declared["areas"] as? Int == 4)
        #expect((report["items"] as? [Any])?.isEmpty == true)
        try home.done("import", path)
        #expect(try home.run("overview", "--format", "json").output.contains("20"))
    }

    @Test("a Markdown table and a table of tabs come in as any table does") func textTables() throws {
        let home = try Home()
        let rows = [
            ["序号", "存在问题", "治理措施", "负责部门", "预计完成时间"], ["1", "会风不实", "压缩会议时间", "办公室", "2031年6月"],
            ["2", "文件积压", "限时办结", "秘书科", "立行立改"],
        ]
        let tabs = "整改清单\n" + rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
        var marks = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        marks.insert("|---|---|---|---|---|", at: 1)
        for (name, text) in [("清单.txt", tabs), ("清单.md", "# 整改清单\n\n" + marks.joined(separator: "\n") + "\n")] {
            let report = try home.run("import", try file(home, text, name), "--dry-run", "--format", "json").object
            #expect(report["problems"] as? Int == 2 && report["measures"] as? Int == 2, "\(name)")
            let items = try #require(report["items"] as? [[String: Any]])
            let fields = try #require(items[1]["fields"] as? [String: Any])
            #expect(fields["unit"] as? String == "办公室" && fields["deadline"] as? String == "2031-06-30", "\(name)")
        }
    }
}
