import Foundation
import Testing

@Suite("History of records")
struct HistoryTests {
    private func home() throws -> Home {
        let home = try Home()
        try People.gather(in: home)
        return home
    }

    /// What the last event did, told of an item and of the whole, in both languages.
    private func expectLast(
        _ zh: String, _ en: String, of ref: String = "1.1", in home: Home,
        source: SourceLocation = #_sourceLocation
    ) throws {
        for (language, words) in [("zh", zh), ("en", en)] {
            for arguments in [[ref], []] {
                let events = try home.run(["history", "--lang", language, "--format", "json"] + arguments).list
                let what = (events.last?["what"] as? [String] ?? []).joined(separator: "\n")
                #expect(what.contains(words), "\(what)", sourceLocation: source)
                #expect(!what.contains("→ 同意") && !what.contains("共 "), "\(what)", sourceLocation: source)
            }
        }
    }

    @Test("An answered extension is one sentence, and the deadline's own change another")
    func extensions() throws {
        let home = try home()
        try home.act(People.office, 2, "deadline", "1.1", "2022-09-30")
        try home.act(People.unit, 3, "deadline", "1.1", "2022-10-31", "--request", "--reason", "等会签")
        let refused = try home.act(People.leader, 4, "deadline", "1.1", "--refuse", "--reason", "按期完成")
        #expect(refused.output.contains("1.1 不同意延期，理由：按期完成\n"))
        try expectLast("不同意延期，理由：按期完成", "Refused the extension, reason: 按期完成", in: home)
        try home.act(People.unit, 5, "deadline", "1.1", "2022-10-31", "--request", "--reason", "等会签")
        try home.act(People.leader, 6, "deadline", "1.1", "--grant", "--reason", "情况属实")
        try expectLast("批准延期至 2022-10-31，理由：情况属实", "Granted the extension to 2022-10-31, reason: 情况属实", in: home)
        try expectLast("整改时限：2022-09-30 → 2022-10-31", "Changed the deadline: 2022-09-30 → 2022-10-31", in: home)
        let told = try home.run("history", "1.1", "--format", "json").list
        #expect((told.last?["what"] as? [String])?.count == 2)
    }

    @Test("A look-back says what it found, whether it was planned or not")
    func lookBacks() throws {
        let home = try home()
        try home.close("1.1", 5)
        try home.act(People.office, 6, "lookback", "1.1", "--plan", "2022-09-20")
        try home.act(People.office, 8, "lookback", "1.1", "--passed", "--basis", "现场看过")
        try expectLast("回头看：巩固（现场看过）", "Look-back: it holds (现场看过)", in: home)
        try home.act(People.office, 9, "lookback", "1.1", "--relapse", "又无人巡河")
        try expectLast("回头看发现反弹：又无人巡河", "Look-back: it came back: 又无人巡河", in: home)
    }

    @Test("A milestone's figure, replies and a month that is said anew read as people say them")
    func replies() throws {
        let home = try home()
        try home.act(People.office, 2, "milestone", "1.1", "建卡", "--by", "2022-09-10", "--target", "5")
        try home.act(People.unit, 3, "milestone", "1.1", "1", "--reached", "3")
        try expectLast("阶段目标“建卡”：已完成 3/5", "Milestone “建卡”: 3/5 reached", in: home)
        try home.act(People.office, 4, "urge", "1.1", "--level", "remind", "--text", "抓紧")
        try home.act(People.unit, 6, "urge", "1.1", "--reply", "已排班", "--on", "2022-09-05")
        try expectLast("答复催办函（09-05）：已排班", "Answered the urging letter (on 09-05): 已排班", in: home)
        try home.act(People.office, 6, "opinion", "add", "有垃圾", "--about", "1.1")
        try home.act(People.unit, 7, "opinion", "reply", "1", "已清理")
        try expectLast("回复意见：已清理", "Replied to the opinion: 已清理", in: home)
        try home.act(People.unit, 8, "reported", "河道处")
        try home.act(People.unit, 9, "reported", "河道处", "--nothing-new", "--text", "等设备")
        try expectLast(
            "河道处 2022-09 月报改为零报告，说明：等设备",
            "Changed the monthly report of 河道处 for 2022-09: now nothing new, remark: 等设备", of: "round", in: home)
    }

    @Test("Progress of another day says when it happened, with the year where it is another one")
    func progress() throws {
        let home = try home()
        try home.act(People.unit, 9, "note", "1.1", "排班", "--on", "2022-09-03")
        try expectLast("进展（09-03 发生）：排班", "Progress (it happened on 09-03): 排班", in: home)
        try home.act(People.unit, 9, "note", "1.1", "早先", "--on", "2021-12-30")
        try expectLast("进展（2021-12-30 发生）：早先", "Progress (it happened on 2021-12-30): 早先", in: home)
        try home.act(People.unit, 9, "note", "1.1", "今天")
        try expectLast("进展：今天", "Progress: 今天", in: home)
    }

    @Test("A sample is told as a sample, and the same once more is nothing new")
    func samples() throws {
        let home = try home()
        for ref in ["1.1", "1.2"] { try home.close(ref, 5) }
        try home.act(People.office, 8, "sample", "--share", "100", "--seed", "7")
        try expectLast("抽查 100%", "100% sampled", of: "round", in: home)
        let again = try home.act(People.office, 8, "sample", "--share", "100", "--seed", "7")
        #expect(again.output.isEmpty && again.errors.contains("没有变化"))
    }

    @Test("A settled conflict names the value that counts and the other one")
    func settled() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let copy = home.path + "/copy"
        try FileManager.default.copyItem(atPath: home.data, toPath: copy)
        let day = ["--today", "2022-09-02", "--as", "整改办"]
        for (folder, title) in [(home.data, "甲题"), (copy, "乙题")] {
            try home.run(day + ["set", "1", "title", title, "--data", folder])
        }
        #expect(try home.run(["merge", copy] + day).output.contains("rectify settle"))
        #expect(try home.done("overview", "--today", "2022-09-02").output.contains("待裁定的冲突 1 处：用 rectify settle"))
        #expect(try home.done("show", "1").output.contains("rectify settle 1 裁定"))
        let counts = try home.run("settle", "--format", "json").list.first { $0["counts"] as? Bool == true }
        let (number, value) = (counts?["number"] as? Int ?? 0, counts?["value"] as? String ?? "")
        let other = value == "甲题" ? "乙题" : "甲题"
        try home.run(day + ["settle", "1", "--choose", "\(number)"])
        try expectLast(
            "裁定冲突：标题以“\(value)”为准（另一个值：\(other)）", "Settled: the title is “\(value)” (the other value was: \(other))",
            of: "1", in: home)
        #expect(!(try home.done("overview", "--today", "2022-09-02").output.contains("待裁定")))
        #expect(try home.run("settle", "--lang", "en").output == "There is no conflict.\n")
    }
}
