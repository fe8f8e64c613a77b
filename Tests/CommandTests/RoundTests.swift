import Foundation
import Testing

@Suite("Rounds: the phases of their plans, and problems that came back")
struct RoundTests {
    @Test("A plan goes through its phases in their order; once it is issued, changes need a reason")
    func phases() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(office, 2, "round", "phase", "印发", zh: "须先登记“党组研究”", en: "has to be recorded before")
        try home.refuses(office, 2, "round", "phase", "实施", zh: "issued（方案印发）", en: "There are: drafting")
        try home.act(office, 2, "round", "phase", "drafting", "--on", "2022-08-20")
        try home.act(office, 2, "round", "phase", "党组研究", "--on", "2022-08-25")
        try home.refuses(
            office, 2, "round", "phase", "reviewed", "--on", "2022-08-01", zh: "先后颠倒", en: "out of order")
        try home.refuses(office, 2, "round", "phase", "reviewed", "--on", "2022-09-03", zh: "不能提前", en: "in advance")
        try home.act(office, 2, "round", "phase", "审核", "--on", "2022-08-28")
        try home.act(office, 2, "deadline", "1.1", "2022-09-30")
        try home.act(office, 3, "round", "phase", "issued")
        try home.refuses(office, 4, "set", "1.1", "text", "改写", zh: "须写明理由", en: "needs a reason")
        try home.act(office, 4, "set", "1.1", "text", "改写", "--reason", "党组会决定")
        try home.refuses(office, 4, "assign", "1.1", "--unit", "工程处", zh: "（--reason）", en: "(--reason)")
        try home.act(office, 4, "assign", "1.1", "--unit", "工程处", "--reason", "职责调整")
        let row = try home.run("round", "list", "--format", "json").list.first
        #expect(row?["phase"] as? String == "issued")
        #expect((row?["plan"] as? [String: String])?["studied"] == "2022-08-25")
        #expect(row?["problems"] as? Int == 2 && row?["measures"] as? Int == 3 && row?["body"] as? String == "某市水务局")
        #expect(try home.done("round").output.contains("方案印发 2022-09-03"))
        #expect(try home.done("round", "--format", "csv", "--lang", "en").output.contains("plan issued 2022-09-03"))
        let sheet = try home.done("show", "round").output
        #expect(sheet.contains("方案起草") && sheet.contains("2022-08-28"))
    }

    @Test("A problem that came back is linked to one of an earlier round, and shows its story")
    func link() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let day = ["--today", "2022-09-02", "--as", "整改办"]
        try home.run(day + ["move", "1.1,1.2", "start"])
        try home.run(day + ["move", "1.1,1.2", "hold", "--review-date", "2023-01-01"])
        try home.run(day + ["move", "1", "close", "--basis", "党组会纪要"])
        try home.run(day + ["round", "new", "--body", "某市水务局", "--feedback", "2022-08-15", "--name", "第二轮"])
        try home.run(day + ["add", "area", "方面", "--under", "第二轮"])
        try home.run(day + ["add", "problem", "--under", "第二轮/一", "巡河又不经常"])
        let linked = try home.run(day + ["link", "第二轮/1", "--earlier", "2022/1"])
        #expect(linked.status == 0 && linked.output.contains("2022/1"), "\(linked.errors)")
        let sheet = try home.done("show", "第二轮/1").output
        #expect(sheet.contains("上轮问题") && sheet.contains("2022/1  巡河不够经常") && sheet.contains("党组会纪要"))
        let problems = try home.run("export", "json").object["problems"] as? [[String: Any]]
        #expect(problems?.last?["earlier"] as? [String] == ["2022/1"])
        #expect(try home.refused("link", "2022/1", "--earlier", "第二轮/1").contains("不是更早轮次"))
        #expect(try home.refused("link", "2022/1.1", "--earlier", "2022/1").contains("不是问题"))
        #expect(try home.refused("link", "第二轮/1", "--earlier", "2022/1.1", "--lang", "en").contains("is no problem"))
        #expect(try home.run(day + ["link", "第二轮/1", "--earlier", "2022/1"]).errors.contains("没有变化"))
        #expect(try home.run("link", "第二轮/1").status == 64)
        // What names no round goes to the last one.
        #expect(try home.run("meeting", "add", "会", "--as", "整改办").output.contains("第二轮"))
    }
}
