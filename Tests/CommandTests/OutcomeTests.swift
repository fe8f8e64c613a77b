import Foundation
import Testing

@Suite("Outcomes")
struct OutcomeTests {
    @Test("Kinds and levels are understood by code name and label; money is typed in 万元 and kept in yuan")
    func record() throws {
        let home = try Home()
        try People.gather(in: home)
        let unit = People.unit
        try home.act(unit, 2, "outcome", "1.1", "institution", "《巡河办法》")
        try home.act(unit, 2, "outcome", "1.1", "制度", "《联合巡查办法》", "--level", "联合出台", "--on", "2022-08-15")
        try home.act(unit, 2, "outcome", "1.2", "挽回资金", "--amount", "12.3456")
        try home.act(unit, 2, "outcome", "1.2", "money", "--amount", "１,０００万元")
        try home.act(unit, 2, "outcome", "1", "person", "--amount", "2")
        try home.act(People.other, 2, "outcome", "2.1", "举一反三", "--amount", "3")
        let all = try home.run("outcomes", "--format", "json").object
        #expect(all["institutions"] as? [String: Int] == ["proposed": 0, "joint": 1, "own": 1])
        #expect(all["money"] as? Int == 10_123_456)
        #expect(all["persons"] as? Int == 2 && all["cases"] as? Int == 3)
        let rows = all["outcomes"] as? [[String: Any]] ?? []
        #expect(rows.map { $0["ref"] as? String } == ["1.1", "1.1", "1.2", "1.2", "2.1", "1"])
        #expect(rows[1]["on"] as? String == "2022-08-15" && rows[1]["level"] as? String == "joint")
        try home.refuses(unit, 2, "outcome", "1.1", "挽回资金", "--amount", "0", zh: "数额不能是 0", en: "is not 0")
        try home.refuses(unit, 2, "outcome", "1.1", "person", "--amount", "99999999999", zh: "大得记不下", en: "too great")
        #expect(try home.done("outcomes").output.contains("1012.3456 万元"))
        #expect(try home.done("outcomes", "--lang", "en").output.contains("1012.3456 ×10,000 yuan"))
    }

    @Test("They are rolled up by problem, unit and month, and stand beside what the documents declare")
    func rollUp() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try home.done("outcomes").output.contains("制度"))
        try home.act(People.office, 2, "set", "round", "declared.institutions.own", "2")
        try home.act(People.unit, 2, "outcome", "1.1", "制度", "《甲》", "--on", "2022-07-15")
        try home.act(People.unit, 2, "outcome", "1.2", "追责问责", "--amount", "2")
        try home.act(People.other, 2, "outcome", "2.1", "追责问责")
        let totals = try home.done("outcomes").output
        #expect(totals.contains("本级制定") && totals.contains("-1"))
        func groups(_ by: String, _ key: String) throws -> [String] {
            let groups = try home.run("outcomes", "--by", by, "--format", "json").object["groups"] as? [[String: Any]]
            return (groups ?? []).map { "\($0[key] ?? "") \($0["persons"] ?? "")" }
        }
        #expect(try groups("problem", "problem") == ["1 2", "2 1"])
        #expect(try groups("单位", "unit") == ["河道处 2", "工程处 1"])
        #expect(try groups("month", "month") == ["2022-07 0", "2022-09 3"])
        #expect(try home.done("outcomes", "--by", "月份", "--format", "csv").output.contains("2022-07,1,0,0,0"))
        let overview = try home.done("overview", "--today", "2022-09-02").output
        #expect(overview.contains("成果  制度 1") && overview.contains("追责问责 3 人"))
        #expect(overview.contains("制度 本级制定"))
    }

    @Test("What makes no sense is refused with the reason")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let unit = People.unit
        try home.refuses(unit, 2, "outcome", "1.1", "奖状", zh: "可用：institution（制度）", en: "It can be: institution")
        try home.refuses(unit, 2, "outcome", "1.1", "制度", zh: "名称不能为空", en: "must not be empty")
        try home.refuses(
            unit, 2, "outcome", "1.1", "制度", "《甲》", "--level", "remind", zh: "可用：proposed（提请出台）",
            en: "It can be: proposed")
        try home.refuses(unit, 2, "outcome", "1.1", "case", "--level", "own", zh: "只有制度分层级", en: "Only institutions")
        try home.refuses(unit, 2, "outcome", "1.1", "money", zh: "--amount", en: "--amount")
        for amount in [
            "12.34567", "1.2.3", "12,5", "1 234", "十二", ".", "1e5", "100000000", "99999999999999999999",
        ] {
            try home.refuses(unit, 2, "outcome", "1.1", "money", "--amount=\(amount)", zh: "不是金额", en: "is no sum")
        }
        try home.refuses(unit, 2, "outcome", "1.1", "money", "--amount", "0", zh: "数额不能是 0", en: "is not 0")
        try home.refuses(unit, 2, "outcome", "1.1", "person", "--amount", "1.5", zh: "不是数字", en: "is no figure")
        try home.refuses(unit, 2, "outcome", "1.1", "person", "--amount=-1", zh: "小于零", en: "less than nothing")
        try home.refuses(unit, 2, "outcome", "1.1", "money", "--amount=-5", zh: "小于零", en: "less than nothing")
        try home.refuses(unit, 2, "outcome", "1.1", "case", "--on", "2022-09-03", zh: "不能提前记录", en: "in advance")
        try home.refuses(unit, 2, "outcome", "一", "case", zh: "不是措施或问题", en: "is no measure or problem")
        try home.refuses(unit, 2, "outcomes", "--by", "颜色", zh: "不能按“颜色”汇总", en: "rolled up by “颜色”", status: 64)
        let empty = try Home()
        #expect(try empty.refused("outcomes").contains("还没有轮次"))
    }
}
