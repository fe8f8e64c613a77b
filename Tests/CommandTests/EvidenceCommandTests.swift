import Foundation
import Testing

@Suite("Evidence")
struct EvidenceCommandTests {
    @Test("References and what went with moves are one numbered list; what was attached can be taken away")
    func list() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try home.done("evidence", "1.1").output.contains("1.1 还没有佐证"))
        try home.act(People.unit, 2, "attach", "1.1", "--reference", "某发〔2022〕1号")
        try home.act(People.unit, 2, "move", "1.1", "start")
        try home.act(People.unit, 3, "move", "1.1", "submit", "--evidence", "验收单")
        try home.act(People.unit, 4, "attach", "1.1", "--reference", "会议纪要")
        let list = try home.run("evidence", "1.1", "--format", "json").list
        #expect(list.map { $0["reference"] as? String } == ["某发〔2022〕1号", "验收单", "会议纪要"])
        #expect(list.map { $0["number"] as? Int } == [1, 2, 3])
        #expect(list.map { $0["withMove"] as? Bool } == [false, true, false])
        #expect(list.map { $0["by"] as? String } == [People.unit, People.unit, People.unit])
        #expect(list.map { $0["day"] as? String } == ["2022-09-02", "2022-09-03", "2022-09-04"])
        #expect(try home.done("evidence", "1.1").output.contains("随办理提交"))
        #expect(try home.done("evidence", "1.1", "--format", "csv").output.contains("2,验收单"))

        let unit = People.unit
        try home.refuses(unit, 5, "evidence", "1.1", "--detach", "3", zh: "撤下这份佐证须写明理由", en: "this evidence away")
        try home.refuses(
            unit, 5, "evidence", "1.1", "--detach", "2", "--reason", "错", zh: "不能单独撤下", en: "went with a move")
        try home.refuses(
            unit, 5, "evidence", "1.1", "--detach", "4", "--reason", "错", zh: "共 3 个", en: "there are 3")
        try home.refuses(
            unit, 5, "evidence", "1.1", "--detach", "0", "--reason", "错", zh: "没有第 0 个", en: "no evidence 0")
        try home.refuses(
            People.other, 5, "evidence", "1.1", "--detach", "3", "--reason", "错", zh: "由“河道处”负责", en: "is “河道处”’s")
        try home.act(unit, 5, "evidence", "1.1", "--detach", "3", "--reason", "交错了")
        #expect(try home.run("evidence", "1.1", "--format", "json").list.count == 2)
        try home.refuses(unit, 5, "evidence", "1.1", "--open", "1", zh: "没有可打开的文件", en: "no file")
    }

    @Test("With evidence attached a measure can be submitted without naming more")
    func submit() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.unit, 2, "move", "1.1", "start")
        try home.refuses(People.unit, 2, "move", "1.1", "submit", zh: "须有佐证", en: "needs evidence")
        try home.act(People.unit, 2, "attach", "1.1", "--reference", "验收单")
        try home.act(People.unit, 2, "move", "1.1", "submit")
    }

    @Test(
        "A file or a reference or both are kept; neither, a file that is not there, a folder and the same thing twice are refused"
    )
    func refusals() throws {
        let home = try Home()
        try People.gather(in: home)
        let unit = People.unit
        try home.refuses(unit, 2, "attach", "1.1", zh: "请写一个文件", en: "Give a file", status: 64)
        try home.refuses(unit, 2, "attach", "1.1", home.path + "/none", zh: "没有这个文件", en: "no such file")
        try home.refuses(unit, 2, "attach", "1.1", home.path, zh: "文件夹", en: "folder")
        try home.refuses(unit, 2, "attach", "1.1", "--reference", " ", zh: "不能为空", en: "must not be empty")
        try home.refuses(unit, 2, "attach", "9.9", "--reference", "x", zh: "没有编号为", en: "There is no item")
        try home.refuses(unit, 2, "attach", "一", "--reference", "x", zh: "不是措施或问题", en: "is no measure or problem")
        try home.refuses(unit, 2, "evidence", "1.1", "--reason", "x", zh: "--detach", en: "--detach", status: 64)
        let file = try home.file("内容", "验收单.txt")
        // Of a file nothing is kept where a rule says no.
        try home.refuses(People.other, 2, "attach", "1.1", file, zh: "由“河道处”负责", en: "is “河道处”’s")
        try home.act(unit, 2, "attach", "1.1", file)
        #expect(try home.done("evidence", "1.1").output.contains("验收单.txt"))
        let other = try home.file("另一份", "纪要.txt")
        try home.act(unit, 2, "attach", "1.1", other, "--reference", "司发〔2022〕18号")
        let shown = try home.done("evidence", "1.1").output
        #expect(shown.contains("纪要.txt") && shown.contains("司发〔2022〕18号"))
        let same = try home.run("attach", "1.1", file, "--as", unit, "--today", "2022-09-02")
        #expect(same.status == 0 && same.output.isEmpty && same.errors.contains("没有变化"))
    }
}
