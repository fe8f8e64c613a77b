import Foundation
import Testing

@Suite("Urging letters")
struct LetterCommandTests {
    @Test("Remind, supervise, interview follow each other, and the unit answers")
    func wholeWay() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try home.done("urge", "1.1").output.contains("1.1 没有催办函"))
        let (office, unit) = (People.office, People.unit)
        try home.refuses(office, 2, "urge", "1.1", "--level", "督办", zh: "须先发“提醒”", en: "has to come before")
        try home.act(office, 2, "urge", "1.1", "--level", "提醒", "--text", "请抓紧", "--answer-by", "2022-09-09")
        try home.act(unit, 3, "urge", "1.1", "--reply", "正在办", "--on", "2022-09-02")
        try home.act(People.inspector, 10, "urge", "1.1", "--level", "supervise", "--text", "请抓紧", "--on", "2022-09-08")
        try home.act(People.group, 12, "urge", "1.1", "--level", "interview", "--text", "请来")
        let rows = try home.run("urge", "1.1", "--format", "json").list
        #expect(rows.map { $0["level"] as? String } == ["remind", "supervise", "interview"])
        #expect(rows.map { $0["on"] as? String } == ["2022-09-02", "2022-09-08", "2022-09-12"])
        #expect(rows[0]["reply"] as? String == "正在办" && rows[0]["repliedOn"] as? String == "2022-09-02")
        #expect(rows[0]["answerBy"] as? String == "2022-09-09" && rows[1]["reply"] is NSNull)
        // The one that was written first is answered first.
        try home.act(unit, 13, "urge", "1.1", "--reply", "本周完成")
        #expect(try home.run("urge", "1.1", "--format", "json").list[1]["reply"] as? String == "本周完成")
        #expect(try home.done("urge", "1.1", "--format", "csv").output.contains("3,约谈,2022-09-12"))
        #expect(try home.done("show", "1.1").output.contains("督办"))
    }

    @Test("A letter asks for its answer once: another day in its text or its template is named before it goes out")
    func oneAnswerDay() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(
            office, 2, "urge", "1.1", "--level", "remind", "--text", "请于9月20日前书面反馈。", "--answer-by", "2022-09-09",
            zh: "函里写“9月20日前书面反馈”，答复时限却是2022-09-09", en: "is to be answered by 2022-09-09")
        try home.refuses(
            office, 2, "urge", "1.1", "--level", "remind", "--text", "收到后3个工作日内答复。", zh: "5个工作日内", en: "5 working days")
        try home.act(
            office, 2, "urge", "1.1", "--level", "remind", "--text", "9月15日前印发方案，9月9日前书面反馈。", "--answer-by",
            "2022-09-09")
        #expect(try home.done("report", "urging", "1.1").errors.isEmpty)
        // A template of one's own with another time.
        let folder = home.path + "/config/rectify/templates"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "{{level}}\n{{unit}}：请在3日内将办理情况书面报送我办。\n{{date}}\n".write(
            toFile: folder + "/urging.txt", atomically: true, encoding: .utf8)
        #expect(try home.done("urge", "1.1", "--print").errors.contains("函里写“3日内"))
        #expect(try home.done("report", "urging", "1.1").errors.contains("答复时限却是2022-09-09"))
        #expect(try home.refused("report", "urging", "1.1", "--output", home.path + "/a.md").contains("--anyway"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/a.md"))
        try home.done("report", "urging", "1.1", "--output", home.path + "/a.md", "--anyway")
    }

    @Test("Who may not write or answer is told so, and so is whoever answers nothing")
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let office = People.office
        try home.refuses(office, 2, "urge", "1.1", "--reply", "x", zh: "没有待答复的", en: "waits for an answer")
        try home.act(office, 2, "urge", "1.1", "--level", "remind", "--text", "请抓紧")
        try home.refuses(People.other, 2, "urge", "1.1", "--reply", "x", zh: "由“河道处”负责", en: "is “河道处”’s")
        try home.refuses(People.unit, 2, "urge", "1.1", "--reply", " ", zh: "答复不能为空", en: "must not be empty")
        try home.refuses(
            People.unit, 2, "urge", "1.1", "--reply", "x", "--on", "2022-09-03", zh: "不能提前", en: "in advance")
        try home.refuses(office, 2, "urge", "1.1", "--level", "表扬", zh: "remind（提醒）", en: "It can be: remind")
        try home.refuses(
            office, 2, "urge", "1.1", "--level", "remind", "--answer-by", "x", zh: "不是日期", en: "is no date")
        try home.refuses(office, 2, "urge", "一", "--level", "remind", zh: "不是措施或问题", en: "is no measure or problem")
        for arguments in [["--text", "x"], ["--on", "2022-09-01"], ["--level", "remind", "--reply", "x"]] {
            #expect(try home.run(["urge", "1.1"] + arguments + ["--as", office]).status == 64, "\(arguments)")
        }
    }
}
