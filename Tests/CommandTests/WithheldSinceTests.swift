import Foundation
import Testing

@Suite("What is withheld by now is in no paper that goes out now, of whatever day its figures are")
struct WithheldSinceTests {
    @Test(
        "notices that are printed, written and sent of an earlier day leave it out; lists and JSON of that day say so")
    func earlierDay() throws {
        let (home, other) = (try Home(), try Home())
        try home.done("demo", "--keep", home.data)
        let today = ["--as", "整改办", "--today", "2022-10-31"]
        let before = ["--as-of", "2022-10-30"]
        let text = try #require(try home.run(["show", "4.5", "--format", "json"]).object["text"] as? String)
        let title = String(text.prefix(12))
        #expect(try home.run(["report", "notice"] + today + before).output.contains(title))
        #expect(try home.run(["set", "4.5", "disclosure", "withheld", "--reason", "涉密"] + today).status == 0)
        for audience in ["public", "party"] {
            let paper = try home.run(["report", "notice", "--audience", audience] + today + before)
            #expect(paper.status == 0 && !paper.output.contains(title), "\(audience)")
        }
        let sent = home.path + "/n.md"
        let run = try home.run(
            ["report", "send", "notice", "--to", "市委巡察办", "--incomplete", "--on", "2022-10-30", "--output", sent]
                + today)
        #expect(run.status == 0, "\(run.errors)")
        #expect(!(try String(contentsOfFile: sent, encoding: .utf8).contains(title)))
        let lists = try home.run(["report", "checklists", "--list", "tasks", "--format", "csv"] + today + before).output
        #expect(lists.contains("不公开"))
        let file = home.path + "/ledger.json"
        try home.run(["export", "json"] + today + before).output.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try other.run(["import", file, "--yes"] + today).status == 0)
        #expect(!(try other.run(["report", "notice"] + today).output.contains(title)))
    }

    @Test("the program's own overview page is no new round")
    func ownOverview() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        for language in ["zh", "en"] {
            let page = home.path + "/\(language).html"
            #expect(try home.run("report", "overview", "--output", page, "--lang", language).status == 0)
            let run = try home.run("import", page, "--yes", "--lang", language)
            #expect(run.status != 0 && run.errors.contains(language == "zh" ? "总览" : "overview"), "\(run.errors)")
        }
        #expect(try home.run("round", "list", "--format", "json").list.count == 1)
    }
}
