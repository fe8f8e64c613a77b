import Foundation
import Testing

@Suite("Meetings")
struct MeetingTests {
    @Test("A meeting is recorded with who attended and what it decided on which items")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try home.done("meeting").output.contains("还没有登记会议"))
        try home.act(
            People.office, 3, "meeting", "add", "九月专题会", "--on", "2022-09-02", "--attend", "河道处、工程处", "--text", "研究整改",
            "--decision", "1.1，1.2：九月底前办结", "--decision", "一: 加强调度", "--decision", "分工：照旧", "--decision", "下月再议")
        try home.act(People.group, 3, "meeting", "add", "--kind", "领导小组会", "--text", "听取汇报")
        let rows = try home.run("meeting", "list", "--format", "json").list
        #expect(rows.map { $0["kind"] as? String } == ["special", "leadingGroup"])
        #expect(rows.first?["attendance"] as? [String] == ["河道处", "工程处"])
        let decisions = rows.first?["decisions"] as? [[String: Any]] ?? []
        #expect(decisions.map { $0["text"] as? String } == ["九月底前办结", "加强调度", "分工：照旧", "下月再议"])
        #expect(decisions.map { $0["items"] as? [String] } == [["1.1", "1.2"], ["一"], [], []])
        #expect(try home.done("meeting").output.contains("共 2 次会议"))
        #expect(try home.done("meeting", "--format", "csv").output.contains("2022-09-02,专题会,九月专题会,河道处、工程处,一,加强调度"))
        #expect(try home.done("show", "1.2").output.contains("九月专题会  九月底前办结"))
        #expect(try home.done("history", "1.1").output.contains("九月底前办结"))
        try home.act(People.office, 3, "set", "round", "declared.meetings", "4")
        #expect(try home.done("overview", "--today", "2022-09-03").output.contains("专题会议"))
    }

    @Test("Items are known by whatever they are called before the colon, and what else stands there stays")
    func calledOtherwise() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(
            People.office, 3, "meeting", "add", "会", "--decision", "第1.1条和措施1.2：抓紧", "--decision", "1.1、财务处：补办")
        let rows = try home.run("meeting", "list", "--format", "json").list
        let decisions = rows.first?["decisions"] as? [[String: Any]] ?? []
        #expect(decisions.map { $0["text"] as? String } == ["抓紧", "1.1、财务处：补办"])
        #expect(decisions.map { $0["items"] as? [String] } == [["1.1", "1.2"], ["1.1"]])
        try home.refuses(
            People.office, 3, "meeting", "add", "--decision", "第9.9条：办", zh: "里的 9.9 不是", en: "names 9.9")
        // Without a colon as well, where a problem of that number is there; amounts and versions are none.
        try home.refuses(
            People.office, 3, "meeting", "add", "--decision", "1.99本月办结", zh: "里的 1.99 不是", en: "names 1.99")
        try home.act(
            People.office, 3, "meeting", "add", "二会", "--decision", "1.5万元以下自行审批", "--decision", "2.0版台账启用",
            "--decision", "1.2前报送材料", "--decision", "2.9平方米以下不审批")
    }

    @Test("A number before the colon that is none is a slip, and nothing is recorded")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(
            office, 2, "meeting", "add", "--decision", "9.9: x", zh: "“9.9: x”里的 9.9 不是台账里的编号",
            en: "names 9.9, which is no item")
        try home.refuses(office, 2, "meeting", "add", "--decision", "1.1: ", zh: "不能为空", en: "must not be empty")
        try home.refuses(
            office, 2, "meeting", "add", "--kind", "茶话会", zh: "special（专题会）", en: "partyGroup, leadingGroup")
        try home.refuses(office, 2, "meeting", "add", "会", "--on", "2022-09-03", zh: "不能提前", en: "in advance")
        #expect(try home.run("meeting", "--format", "json").list.isEmpty)
        let empty = try Home()
        #expect(try empty.refused("meeting", "add", "会").contains("还没有轮次"))
    }
}
