import Foundation
import Testing

@Suite("Look-backs and samples")
struct LookBackTests {
    @Test("A look-back is planned, due, held; one that finds a relapse puts the measure back to work")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.close("1.1", 5)
        try home.close("1.2", 6)
        try home.act(People.office, 6, "move", "1", "close", "--basis", "会议纪要")
        try home.act(People.inspector, 7, "lookback", "1.1,1.2", "--plan", "2022-09-10")
        let open = try home.run("lookbacks", "--today", "2022-09-12", "--format", "json").list
        #expect(open.map { $0["ref"] as? String } == ["1.1", "1.2"])
        #expect(open.map { $0["daysLeft"] as? Int } == [-2, -2])
        #expect(try home.act(People.inspector, 12, "queue").output.contains("回头看"))
        #expect(
            try home.run("list", "--where", "lookBackDue", "--today", "2022-09-12", "--format", "json").list.count == 2)

        try home.act(People.inspector, 12, "lookback", "1.1", "--passed", "--basis", "现场查看")
        #expect(try home.item("1.1")["stage"] as? String == "consolidated")
        try home.act(People.inspector, 12, "lookback", "1.2", "--relapse", "班次又有空档", "--on", "2022-09-11")
        #expect(try home.item("1.2")["stage"] as? String == "underway")
        #expect(try home.item("1.2")["relapses"] as? Int == 1)
        #expect(try home.item("1")["state"] as? String == "open")
        let held = try home.run("lookbacks", "--format", "json").list
        #expect(held.map { $0["result"] as? String } == ["held", "relapsed"])
        #expect(held.map { $0["on"] as? String } == ["2022-09-12", "2022-09-11"])
        #expect(held.map { $0["text"] as? String } == ["现场查看", "班次又有空档"])
        let table = try home.done("lookbacks").output
        #expect(table.contains("巩固") && table.contains("反弹"))
        #expect(try home.done("show", "1.2").output.contains("班次又有空档"))
    }

    @Test("The same seed draws the same sample; a share is rounded up, and what was looked at is not drawn again")
    func samples() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.refuses(People.office, 2, "sample", "--share", "20", zh: "没有已销号", en: "nothing to sample")
        try home.close("1.1", 5)
        try home.close("1.2", 5)
        let drawn = try home.run(
            "sample", "--share", "20%", "--seed", "7", "--plan", "2022-09-20", "--format", "json", "--as",
            People.inspector,
            "--today", "2022-09-06"
        ).object
        let measures = drawn["measures"] as? [[String: Any]] ?? []
        #expect(measures.count == 1 && drawn["seed"] as? Int == 7 && drawn["planned"] as? String == "2022-09-20")
        let ref = try #require(measures.first?["ref"] as? String)
        let again = try home.act(People.inspector, 6, "sample", "--share", "２０", "--seed", "7").output
        #expect(again.contains(ref) && again.contains("种子 7"))
        #expect(try home.run("lookbacks", "--format", "json").list.first?["sampled"] as? Bool == true)
        // One whose look-back is planned keeps its day.
        #expect(again.contains("2022-09-20"))
        try home.act(People.inspector, 7, "lookback", ref, "--passed")
        let rest = try home.act(People.inspector, 8, "sample", "--share", "100%").output
        #expect(!rest.contains(ref + " ") && rest.contains("种子"))
        let office = People.office
        for share in ["0", "101", "abc", "-1", "20%%"] {
            try home.refuses(office, 8, "sample", "--share=\(share)", zh: "可用：1–100", en: "It can be: 1–100")
        }
        try home.refuses(office, 8, "sample", "--share", "20", "--seed", "x", zh: "不是数字", en: "is no figure")
        try home.refuses(office, 8, "sample", "--share", "20", "--plan", "x", zh: "不是日期", en: "is no date")
    }

    @Test("Only what is done is looked back at, one thing at a time, and not in advance")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(
            office, 2, "lookback", "1.1", "--plan", "2022-09-20", zh: "才能回头看", en: "comes after it is closed")
        try home.refuses(office, 2, "lookback", "1.1", "--passed", zh: "才能回头看", en: "comes after")
        try home.refuses(office, 2, "lookback", "1", "--passed", zh: "不是措施", en: "is no measure")
        try home.close("1.1", 5)
        try home.refuses(office, 6, "lookback", "1.1", zh: "写且只写一个", en: "only one", status: 64)
        try home.refuses(
            office, 6, "lookback", "1.1", "--passed", "--relapse", "x", zh: "写且只写一个", en: "only one", status: 64)
        try home.refuses(
            office, 6, "lookback", "1.1", "--plan", "2022-09-20", "--on", "2022-09-06", zh: "只和", en: "goes with",
            status: 64)
        try home.refuses(office, 6, "lookback", "1.1", "--passed", "--on", "2022-09-07", zh: "不能提前", en: "in advance")
        try home.refuses(office, 6, "lookback", "1.1", "--relapse", " ", zh: "须写明理由", en: "needs a reason")
        try home.refuses(People.unit, 6, "lookback", "1.1", "--passed", zh: "不能组织回头看", en: "cannot look back")
        #expect(try home.done("lookbacks").output.contains("没有计划或做过的回头看"))
    }
}
