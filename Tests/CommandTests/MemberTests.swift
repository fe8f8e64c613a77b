import Foundation
import Testing

@Suite("Members and their roles")
struct MemberTests {
    @Test("Members are named, listed, changed and removed; alone the command lists them")
    func wholeWay() throws {
        let home = try Home()
        #expect(try home.done("member").output.contains("还没有登记成员"))
        let first = try home.done("member", "add", "王主任", "--role", "整改办")
        #expect(first.output.contains("成员：王主任，整改办"))
        #expect(!first.output.contains("编号"))
        #expect(first.errors.contains("还不是"))
        try home.done("member", "add", "李处", "--role", "unit", "--unit", "河道处", "--login", "lichu", "--as", "王主任")
        let list = try home.run("member", "list", "--format", "json").list
        #expect(list.map { $0["role"] as? String } == ["office", "unit"])
        #expect(list.last?["unit"] as? String == "河道处" && list.last?["login"] as? String == "lichu")
        #expect(list.first?["unit"] is NSNull)
        #expect(try home.done("member", "--lang", "en").output.contains("office"))
        #expect(try home.done("member", "--format", "csv").output.contains("李处,责任单位,河道处,lichu"))

        try home.done("member", "set", "李处", "--role", "牵头领导", "--unit", "", "--as", "王主任")
        let changed = try home.run("member", "list", "--format", "json").list.last
        #expect(changed?["role"] as? String == "leader" && changed?["unit"] is NSNull)
        #expect(try home.refused("member", "remove", "李处", "--as", "王主任").contains("须写明理由"))
        try home.done("member", "remove", "李处", "--reason", "调离", "--as", "王主任")
        #expect(try home.run("member", "list", "--format", "json").list.count == 1)
        try home.done("member", "add", "李处", "--role", "unit", "--as", "王主任")
    }

    @Test("The system login says who is working, unless a name is given")
    func login() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let day = ["--today", "2022-09-02"]
        try home.run(["member", "add", "王主任", "--role", "office", "--login", NSUserName()] + day)
        try home.run(["member", "add", "李处", "--role", "unit"] + ["--as", "王主任"] + day)
        #expect(try home.run(["note", "1.1", "没写名字"] + day).status == 0)
        #expect(try home.run(["note", "1.1", "写了名字", "--as", "李处"] + day).status == 0)
        let progress = try home.item("1.1")["progress"] as? [[String: Any]] ?? []
        #expect(progress.map { $0["by"] as? String } == ["王主任", "李处"])
    }

    @Test("Once there are members, whoever is none records nothing, and each records what the role allows")
    func roles() throws {
        let home = try Home()
        try People.gather(in: home)
        let unit = People.unit
        try home.refuses("外人", 2, "note", "1.1", "x", zh: "不在成员名单里", en: "is not among the members")
        try home.refuses(unit, 2, "note", "2.1", "x", zh: "由“工程处”负责", en: "is “工程处”’s")
        try home.refuses(unit, 2, "assign", "1", "--unit", "工程处", zh: "不能分工和定时限", en: "cannot assign owners")
        try home.refuses(unit, 2, "deadline", "1.1", "2022-10-31", zh: "不能分工和定时限", en: "cannot assign")
        try home.refuses(unit, 2, "add", "area", "方面", zh: "不能增改条目", en: "cannot add and change items")
        try home.refuses(
            unit, 2, "member", "add", "新人", "--role", "office", zh: "不能管理成员", en: "cannot name members")
        try home.refuses(
            unit, 2, "member", "set", unit, "--role", "office", zh: "不能管理成员", en: "cannot name members")
        try home.refuses(unit, 2, "urge", "1.1", "--level", "remind", zh: "不能催办", en: "cannot urge")
        try home.refuses(unit, 2, "meeting", "add", "会", zh: "不能催办和记会议", en: "record meetings")
        try home.refuses(unit, 2, "round", "phase", "drafting", zh: "不能增改条目", en: "cannot add and change")
        try home.refuses(unit, 2, "milestone", "1.1", "x", "--by", "2022-10-01", zh: "不能分工", en: "cannot assign")
        try home.refuses(unit, 2, "sample", "--share", "20", zh: "不能组织回头看", en: "cannot look back")
        try home.refuses(People.group, 2, "outcome", "1.1", "case", zh: "不能提交佐证和成果", en: "cannot hand in")
        try home.refuses(People.group, 2, "attach", "1.1", "--reference", "x", zh: "不能提交佐证", en: "cannot hand in")
        try home.refuses(People.leader, 2, "note", "1.1", "", zh: "不能为空", en: "must not be empty")
        try home.refuses(People.leader, 2, "opinion", "add", "x", zh: "不能登记意见", en: "cannot record opinions")
        try home.refuses(People.reader, 2, "note", "1.1", "x", zh: "不能记进展", en: "cannot note progress")
        try home.refuses(
            People.inspector, 2, "move", "1.1", "start", zh: "由责任单位、整改办办理", en: "is for: unit, office")
        // Looking is for everyone, also for whoever is no member.
        for command in [["list"], ["show", "1.1"], ["overview"], ["queue", "--all"], ["outcomes"], ["reported"]] {
            #expect(try home.run(command + ["--as", "外人"]).status == 0)
        }
    }

    @Test("What is typed wrongly is named with what there is")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(
            office, 2, "member", "add", "孙", "--role", "老板", zh: "可用：office（整改办）", en: "It can be: office, group")
        try home.refuses(
            office, 2, "member", "add", People.unit, "--role", "unit", zh: "已经登记过了", en: "is a member already")
        try home.refuses(office, 2, "member", "set", "孙", "--role", "unit", zh: "没有成员“孙”", en: "There is no member “孙”")
        try home.refuses(office, 2, "member", "set", office, zh: "请至少写一项", en: "Give at least one", status: 64)
        try home.refuses(office, 2, "member", "add", "孙", zh: "缺少", en: "Missing expected", status: 64)
        try home.refuses(office, 2, "member", "add", " ", "--role", "unit", zh: "不能为空", en: "must not be empty")
    }
}
