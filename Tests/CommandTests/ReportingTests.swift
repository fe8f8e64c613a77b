import Foundation
import PtySupport
import Testing

@Suite("Monthly reports")
struct ReportingTests {
    private func status(_ home: Home, _ arguments: String...) throws -> [String: String] {
        let report = try home.run(["reported", "--format", "json"] + arguments).object
        let units = report["units"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: units.map { ($0["unit"] as? String ?? "", $0["status"] as? String ?? "") })
    }

    @Test("A unit has reported, has nothing new, or is missing; a month ends on its cut-off day")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try status(home, "--today", "2022-09-10") == ["河道处": "missing", "工程处": "missing"])
        try home.act(People.unit, 10, "note", "1.1", "班次已排")
        try home.act(People.other, 11, "reported", "工程处", "--nothing-new", "--text", "等设备到货")
        #expect(try status(home, "--today", "2022-09-25") == ["河道处": "reported", "工程处": "nothingNew"])
        // What comes after the cut-off belongs to the next month, which is asked for from ten days before its own.
        #expect(try status(home, "--today", "2022-10-16") == ["河道处": "missing", "工程处": "missing"])
        let next = try home.done("reported", "--today", "2022-10-16").output
        #expect(next.contains("2022-10（2022-09-26 至 2022-10-25）") && next.contains("未报 2：河道处、工程处"))
        let back = try home.run("reported", "--month", "2022年9月", "--today", "2022-09-26", "--lang", "en").output
        #expect(back.contains("nothing new") && back.contains("等设备到货"))
        #expect(back.contains("reported 1, nothing new 1, missing 0"))
        // Said again it is changed: there is something to report after all.
        try home.act(People.other, 12, "reported", "工程处")
        #expect(try status(home, "--month", "2022.9", "--today", "2022-09-25")["工程处"] == "reported")
        #expect(try home.done("reported", "--today", "2022-09-25", "--format", "csv").output.contains("工程处,已报,0,1"))
        let overview = try home.done("overview", "--today", "2022-10-16").output
        #expect(overview.contains("已报 0，零报告 0，未报 2：河道处、工程处"))
        // A round can have a cut-off of its own.
        try home.act(People.office, 26, "set", "round", "月报截止日", "28")
        #expect(try status(home, "--today", "2022-09-28")["河道处"] == "reported")
    }

    @Test("A unit reports for itself, for a month that has begun; others are refused")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let unit = People.unit
        try home.refuses(unit, 2, "reported", "工程处", zh: "由本单位报", en: "its own to hand in")
        try home.refuses(unit, 2, "reported", "无此处", zh: "责任单位有：河道处、工程处", en: "There are: 河道处、工程处")
        try home.refuses(unit, 2, "reported", "河道处", "--month", "2022-13", zh: "不是月份", en: "is no month")
        try home.refuses(unit, 2, "reported", "河道处", "--month", "2022-10", zh: "不能提前", en: "in advance")
        try home.refuses(unit, 2, "reported", "--month", "去年", zh: "不是月份", en: "is no month")
        try home.refuses(People.reader, 2, "reported", "河道处", zh: "不能记进展和月报", en: "cannot note progress")
        for arguments in [["--nothing-new"], ["--text", "x"]] {
            #expect(try home.run(["reported"] + arguments + ["--as", unit]).status == 64)
        }
        try home.act(People.office, 2, "reported", "工程处", "--nothing-new")
        let bare = try Home()
        try Notices.makeByHand(in: bare)
        #expect(try bare.done("reported").output.contains("还没有明确责任单位"))
    }

    @Test("Who reports for a month after its last day, and before its report goes out, has reported in it")
    func afterItsLastDay() throws {
        let home = try Home()
        try People.gather(in: home)
        func office(_ day: String, _ words: String...) throws -> Run {
            try home.run(["--as", People.office, "--today", day, "--lang", "zh"] + words)
        }
        #expect(try office("2022-09-26", "reported", "河道处", "--month", "2022-09", "--nothing-new").status == 0)
        let draft = try office("2022-09-27", "report", "monthly", "--month", "2022-09").output
        #expect(draft.contains("零报告 1 个"))
        let sent = try office(
            "2022-09-27", "report", "send", "monthly", "--month", "2022-09", "--to", "巡察办", "--incomplete")
        #expect(sent.status == 0)
        let figures = try office("2022-09-28", "explain", "units.nothingNew", "--since", "1")
        #expect(figures.status == 0 && !figures.output.contains("0 → 1"))
    }
}
