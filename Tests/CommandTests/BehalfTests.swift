import Foundation
import Testing

@Suite("Recording for someone else")
struct BehalfTests {
    @Test("The office records what others did, on a stated basis, and the history names both")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        func records(_ name: String, _ arguments: String...) throws {
            let run = try home.run(
                ["--as", office, "--today", "2022-09-05"] + arguments + ["--for", name, "--basis", "电话记录"])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            #expect(run.output.contains("代“\(name)”录，依据：电话记录"), "\(run.output)")
        }
        let unit = People.unit
        try records(unit, "move", "1.1", "start")
        try records(unit, "note", "1.1", "班次已排")
        try records(unit, "attach", "1.1", "--reference", "班次表")
        try records(unit, "outcome", "1.1", "制度", "《巡河办法》")
        try records(People.leader, "deadline", "1.1", "2022-09-30")
        try records(unit, "deadline", "1.1", "2022-10-31", "--request", "--reason", "等会签")
        try records(People.inspector, "urge", "1.1", "--level", "remind", "--text", "请抓紧")
        try records(unit, "urge", "1.1", "--reply", "在办")
        try records(unit, "reported", "河道处")
        try records(unit, "move", "1.1", "submit")
        try home.act(office, 5, "move", "1.1", "review")
        try records(People.leader, "move", "1.1", "endorse")
        try records(People.group, "move", "1.1", "close")
        try records(People.inspector, "lookback", "1.1", "--passed")
        #expect(try home.item("1.1")["stage"] as? String == "consolidated")
        // One basis serves the close-out and the recording of it.
        #expect(try home.done("history", "1.1").output.contains("依据：电话记录（整改办代“领导小组组长”录"))
        let progress = try home.item("1.1")["progress"] as? [[String: Any]]
        #expect(progress?.first?["by"] as? String == unit)
        #expect(try home.run("evidence", "1.1", "--format", "json").list.first?["by"] as? String == unit)
    }

    @Test("It needs its basis, a member who is represented, what his role may do, and a role that records for others")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let (office, unit) = (People.office, People.unit)
        try home.refuses(office, 2, "note", "1.1", "x", "--for", unit, zh: "须写明依据", en: "needs its basis")
        try home.refuses(
            office, 2, "note", "1.1", "x", "--for", unit, "--basis", " ", zh: "须写明依据", en: "needs its basis")
        try home.refuses(
            unit, 2, "note", "1.1", "x", "--for", office, "--basis", "y", zh: "不能替别人记录", en: "cannot record for others")
        try home.refuses(
            office, 2, "note", "1.1", "x", "--for", "外人", "--basis", "y", zh: "不在成员名单里", en: "neither a member")
        try home.refuses(
            office, 2, "note", "2.1", "x", "--for", unit, "--basis", "y", zh: "由“工程处”负责", en: "is “工程处”’s")
        try home.refuses(
            office, 2, "deadline", "1.1", "2022-10-01", "--for", unit, "--basis", "y", zh: "不能分工", en: "cannot assign")
        try home.refuses(office, 2, "note", "1.1", "x", "--basis", "y", zh: "--for", en: "--for", status: 64)
        try home.refuses(
            office, 2, "note", "1.1", "x", "--for", "", "--basis", "y", zh: "--for 后面是空的", en: "--for is empty",
            status: 64)
        let long = String(repeating: "名", count: 5_000)
        try home.refuses(office, 2, "note", "1.1", "x", "--for", long, "--basis", "y", zh: "5000", en: "5000")
        // Whoever submitted does not close, in whosever name.
        try home.act(unit, 2, "move", "1.1", "start")
        try home.act(unit, 2, "move", "1.1", "submit", "--evidence", "件")
        try home.act(office, 2, "move", "1.1", "review")
        try home.act(People.leader, 2, "move", "1.1", "endorse")
        #expect(try home.run("show", "1.1", "--format", "json").status == 0)
        try home.act(office, 2, "move", "1.1", "close", "--for", People.group, "--basis", "会议纪要")
        // Before there are members nobody is kept from it, but the basis is still needed.
        let other = try Home()
        try Notices.makeByHand(in: other)
        #expect(try other.refused("note", "1.1", "x", "--for", "李处").contains("须写明依据"))
        try other.done("note", "1.1", "x", "--for", "李处", "--basis", "电话")
        #expect((try other.item("1.1")["progress"] as? [[String: Any]])?.first?["by"] as? String == "李处")
    }
}
