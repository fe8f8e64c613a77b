import Foundation
import PtySupport
import Testing

@Suite("What the rules refuse, and how that is said")
struct RuleTests {
    @Test("Each refusal is one sentence in the chosen language, with status 1 and nothing recorded")
    func sentences() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let day = "2022-09-02"
        let before = try home.run("history", "--format", "json").list.count
        let cases: [([String], String, String)] = [
            (["show", "9.9"], "没有编号为“9.9”的条目", "There is no item “9.9”"),
            (["move", "1.1", "close", "--basis", "会议"], "现在是“未启动”", "is “not started”"),
            (["move", "1.1", "submit", "--evidence", "件"], "现在是“未启动”", "is “not started”"),
            (["move", "1.1", "fly"], "没有“fly”这种办理", "There is no move “fly”"),
            (["move", "一", "start"], "不是措施", "is no measure"),
            (["move", "1", "start"], "问题只能销号", "a problem can only be closed"),
            (["note", "1.1", "  "], "不能为空", "must not be empty"),
            (["note", "1.1", "还没发生", "--on", "2022-09-03"], "不能提前记录", "nothing is recorded in advance"),
            (["deadline", "1.1", "2022-02-30"], "不是日期", "is no date"),
            (["set", "1.1", "stage", "closed"], "没有“stage”这个字段", "There is no field “stage”"),
            (["set", "1.1", "kind", "whatever"], "类型不能是“whatever”", "The kind cannot be “whatever”"),
            (["set", "1.1", "claimed", "maybe"], "带头认领不能是“maybe”", "The claimed cannot be “maybe”"),
            (["set", "round", "declared.measures", "-3x"], "不是数字", "is no figure"),
            (["withdraw", "1.1"], "须写明理由", "needs a reason"),
            (["undo"], "没有可以撤销的操作", "nothing to undo"),
            (["redo"], "没有可以重做的操作", "nothing to redo"),
            (["list", "--where", "colour:red"], "没有“colour:”这种筛选", "There is no filter “colour:”"),
            (["round", "new", "--body", "某市水务局", "--feedback", "2022-06-15"], "已在台账中", "is in the ledger already"),
            (["round", "new", "--body", "乙局", "--name", "2022"], "已存在", "There is a round “2022” already"),
            (["add", "measure", "--under", "一", "措施"], "这里需要问题的编号", "this needs the number of a problem"),
        ]
        for (arguments, zh, en) in cases {
            for (language, sentence) in [("zh", zh), ("en", en)] {
                var full = ["--today", day, "--lang", language] + arguments
                if let dash = full.firstIndex(of: "-3x") { full.insert("--", at: dash) }
                let run = try home.run(full)
                #expect(run.status == 1, "\(arguments)")
                #expect(run.output.isEmpty)
                #expect(run.errors.contains(sentence), "\(run.errors)")
                #expect(run.errors.hasPrefix(language == "zh" ? "错误：" : "Error: "))
                #expect(run.errors.split(separator: "\n").count == 1)
            }
        }
        #expect(try home.run("history", "--format", "json").list.count == before)
    }

    @Test("What is refused in an empty workspace leaves nothing behind, not even a folder")
    func nothingLeft() throws {
        let home = try Home()
        try home.refused("round", "new", "--body", "")
        try home.refused("note", "1.1", "没有这一条")
        try home.refused("round", "new", "--body", "甲局", "--today", "9999-01-01")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/data"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
    }

    @Test("The first deadline is free; moving it needs a reason, and the first one stays")
    func extensions() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("deadline", "1.1", "2022.10.31", "--today", "2022-09-02")
        #expect(try home.refused("deadline", "1.1", "2022-11-30", "--today", "2022-09-03").contains("须写明理由"))
        try home.done("deadline", "1.1", "2022年11月30日", "--reason", "等会签", "--today", "2022-09-03")
        let measure = try home.run("show", "1.1", "--format", "json", "--today", "2022-12-01").object
        #expect(measure["originalDeadline"] as? String == "2022-10-31")
        #expect(measure["deadline"] as? String == "2022-11-30")
        #expect(measure["extensions"] as? Int == 1)
        #expect(measure["daysLeft"] as? Int == -1)
        #expect(measure["overdue"] as? Bool == true)
        let same = try home.run("deadline", "1.1", "2022-11-30", "--today", "2022-09-03")
        #expect(same.status == 0 && same.output.isEmpty && same.errors.contains("没有变化"))
    }

    @Test("Undo takes back one's own last change, redo brings it back; approvals stand")
    func undo() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        func office(_ arguments: String...) throws -> Run {
            try home.run(["--as", "整改办", "--today", "2022-09-02"] + arguments)
        }
        #expect(try office("assign", "1.1", "--unit", "河道处").status == 0)
        #expect(try office("assign", "1.1", "--unit", "工程处").status == 0)
        #expect(try office("undo").output.contains("撤销"))
        #expect(try home.item("1.1")["unit"] as? String == "河道处")
        #expect(try office("redo").output.contains("重做"))
        #expect(try home.item("1.1")["unit"] as? String == "工程处")
        #expect(try home.run("undo", "--as", "别人", "--today", "2022-09-02").status == 1)
        #expect(try office("note", "1.1", "记错了").status == 0)
        #expect(try office("undo").status == 0)
        #expect((try home.item("1.1")["progress"] as? [Any])?.isEmpty == true)
        #expect(try office("move", "1.1", "start").status == 0)
        #expect(try office("move", "1.1", "submit", "--no-evidence", "口头汇报").status == 0)
        let stands = try office("undo")
        #expect(stands.status == 1 && stands.errors.contains("不能撤销"))
        #expect(try office("move", "1.1", "return", "--reason", "补材料").status == 0)
        #expect(try home.item("1.1")["stage"] as? String == "underway")
    }

    @Test("A round is made by hand, item by item, and what was withdrawn keeps its number")
    func byHand() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let added = try home.done(
            "add", "measure", "--under", "1", "聘请工程师", "--text", "聘请工程师复核河道卡片。", "--leader", "分管领导", "--unit", "河道处",
            "--support", "财务处，工程处", "--deadline", "2022/12/31", "--kind", "限期整改", "--target", "全部复核", "--claimed")
        #expect(added.output.contains("编号：1.3"))
        let measure = try home.item("1.3")
        #expect(measure["title"] as? String == "聘请工程师")
        #expect(measure["text"] as? String == "聘请工程师复核河道卡片。")
        #expect(measure["support"] as? [String] == ["财务处", "工程处"])
        #expect(measure["kind"] as? String == "timeLimited")
        #expect(measure["claimed"] as? Bool == true)
        #expect(measure["stage"] as? String == "notStarted")
        try home.done("withdraw", "1.3", "--reason", "与 1.2 重复")
        #expect(try home.done("add", "measure", "--under", "1", "另一条").output.contains("编号：1.4"))
        #expect(try home.refused("note", "1.3", "不算了").contains("已撤回"))
        #expect(try home.run("list", "measures", "--format", "json").list.count == 3)
        try home.done("add", "area", "供水服务方面", "--under", "round")
        #expect(try home.done("add", "problem", "抢修慢", "--under", "二").output.contains("编号：2"))
        #expect(try home.run("add", "problem", "没有归属").status == 64)
    }

    @Test("Fields are set by code name or label, cleared by an empty value, and declared figures one by one")
    func fields() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("set", "1.1", "类型", "长期坚持")
        try home.done("set", "1.1", "target", "每周两次")
        try home.done("set", "1.1", "配合单位", "财务处、工程处")
        try home.done("set", "1.1", "claimed", "是")
        try home.done("set", "1.1", "reviewDate", "２０２３．１．３１")
        var measure = try home.item("1.1")
        #expect(measure["kind"] as? String == "longTerm")
        #expect(measure["target"] as? String == "每周两次")
        #expect(measure["support"] as? [String] == ["财务处", "工程处"])
        #expect(measure["claimed"] as? Bool == true)
        // `show` has the promised keys; `export` has all there is.
        let exported = try home.run("export", "json").object["measures"] as? [[String: Any]]
        #expect(exported?.first?["reviewDate"] as? String == "2023-01-31")
        try home.done("set", "1.1", "target", "")
        try home.done("set", "1.1", "claimed", "no")
        measure = try home.item("1.1")
        #expect(measure["target"] is NSNull)
        #expect(measure["claimed"] as? Bool == false)
        try home.done("set", "round", "declared.measures", "71")
        try home.done("set", "round", "declared.groups.closed.problems", "5")
        try home.done("set", "2022", "declared.institutions.own", "２５")
        try home.done("set", "round", "inspector", "市委巡察组")
        let declared = try home.overview()["declared"] as? [String: Any]
        #expect(declared?["measures"] as? Int == 71)
        #expect((declared?["groups"] as? [String: [String: Int]])?["closed"] == ["problems": 5])
        #expect((declared?["institutions"] as? [String: Int]) == ["own": 25])
        try home.done("set", "round", "declared.measures", "")
        #expect((try home.overview()["declared"] as? [String: Any])?["measures"] is NSNull)
    }
}
