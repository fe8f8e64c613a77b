import Foundation
import Testing

@Suite("Milestones")
struct MilestoneTests {
    @Test("A milestone is set, reported by the unit, and reached on the day on which its figure says so")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try home.done("milestone", "1.1").output.contains("1.1 没有阶段目标"))
        try home.act(People.office, 2, "milestone", "1.1", "建卡一半", "--by", "2022-09-10", "--target", "10")
        try home.act(People.office, 2, "milestone", "1.1", "通过验收", "--by", "2022-09-20")
        let late = try home.run("milestone", "1.1", "--today", "2022-09-12")
        #expect(late.output.contains("超 2 天") && late.output.contains("8 天"))
        #expect(try home.act(People.unit, 12, "queue").output.contains("阶段超期"))
        try home.act(People.unit, 12, "milestone", "1.1", "1", "--reached", "4")
        try home.act(People.unit, 13, "milestone", "1.1", "1", "--reached", "10")
        try home.act(People.unit, 14, "milestone", "1.1", "2", "--on", "2022-09-13")
        let rows = try home.run("milestone", "1.1", "--format", "json").list
        #expect(rows.map { $0["done"] as? Bool } == [true, true])
        #expect(rows.map { $0["on"] as? String } == ["2022-09-13", "2022-09-13"])
        #expect(rows.first?["goal"] as? Int == 10 && rows.first?["reached"] as? Int == 10)
        #expect(try home.done("milestone", "1.1", "--format", "csv").output.contains("1,建卡一半,2022-09-10,,10,10"))
        #expect(try home.done("show", "1.1").output.contains("建卡一半"))
    }

    @Test("What is neither a new one nor a report is refused, and so is what is not there")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        for arguments in [
            ["标题"], ["--by", "2022-10-01"], ["标题", "--target", "5"], ["标题", "--reached", "5"],
            ["标题", "--by", "2022-10-01", "--reached", "5"],
        ] {
            let run = try home.run(["milestone", "1.1"] + arguments + ["--as", office])
            #expect(run.status == 64 && run.errors.contains("新增目标"), "\(arguments)")
        }
        try home.refuses(office, 2, "milestone", "1.1", "x", "--by", "明天", zh: "不是日期", en: "is no date")
        try home.refuses(
            office, 2, "milestone", "1.1", "x", "--by", "2022-10-01", "--target", "很多", zh: "不是数字", en: "is no figure")
        try home.refuses(office, 2, "milestone", "1.1", "1", "--reached", "5", zh: "没有第 1 个", en: "no milestone 1")
        try home.refuses(office, 2, "milestone", "1", "x", "--by", "2022-10-01", zh: "不是措施", en: "is no measure")
    }
}
