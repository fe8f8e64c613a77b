import Foundation
import Testing

@Suite("Opinions")
struct OpinionTests {
    @Test("Opinions come in about the round or an item, are numbered, and are replied to")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try home.done("opinion").output.contains("还没有登记意见"))
        try home.act(People.unit, 3, "opinion", "add", "河边有垃圾", "--about", "1.1", "--on", "2022-09-01")
        try home.act(People.office, 3, "opinion", "add", "流程太慢", "--source", "干部职工")
        try home.act(People.unit, 5, "opinion", "reply", "1", "已清理", "--on", "2022-09-04")
        let rows = try home.run("opinion", "list", "--format", "json").list
        #expect(rows.map { $0["number"] as? Int } == [1, 2])
        #expect(rows.map { $0["ref"] as? String } == ["1.1", "2022"])
        #expect(rows.map { $0["source"] as? String } == ["public", "staff"])
        #expect(rows.first?["reply"] as? String == "已清理" && rows.first?["repliedOn"] as? String == "2022-09-04")
        #expect(rows.last?["reply"] is NSNull)
        #expect(try home.done("opinion", "--lang", "en").output.contains("the public"))
        #expect(try home.done("opinion", "--format", "csv").output.contains("2,2022,干部职工,2022-09-03,流程太慢"))
        #expect(try home.done("show", "1.1").output.contains("河边有垃圾"))
        #expect(try home.done("show", "round").output.contains("流程太慢"))
    }

    @Test("What is not there cannot be replied to, and roles count")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(office, 2, "opinion", "reply", "1", "x", zh: "没有第 1 个意见", en: "no opinion 1")
        try home.act(office, 2, "opinion", "add", "意见", "--about", "2.1")
        try home.refuses(office, 2, "opinion", "reply", "1", " ", zh: "答复不能为空", en: "must not be empty")
        try home.refuses(office, 2, "opinion", "reply", "一", "x", zh: "不能用于", en: "is invalid", status: 64)
        try home.refuses(People.unit, 2, "opinion", "reply", "1", "x", zh: "由“工程处”负责", en: "is “工程处”’s")
        try home.refuses(office, 2, "opinion", "add", "x", "--source", "邻居", zh: "public（群众）", en: "public, staff")
        try home.refuses(office, 2, "opinion", "add", "x", "--about", "一", zh: "不是轮次或问题或措施", en: "is no round")
    }
}
