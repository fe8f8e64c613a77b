import Foundation
import Testing

@Suite("The real notice, where RECTIFY_NOTICE names it")
struct RealNoticeTests {
    private static let path = ProcessInfo.processInfo.environment["RECTIFY_NOTICE"].flatMap { $0.isEmpty ? nil : $0 }

    @Test("It comes in whole: 6 areas, 17 problems, 65 measures, and what it declares", .enabled(if: path != nil))
    func whole() throws {
        let home = try Home()
        let notice = try #require(RealNoticeTests.path)
        let brought = try home.done("import", notice)
        #expect(brought.output.contains("6 个方面、17 项问题、65 条措施"))
        #expect(brought.output.contains("未定时限 65、未明确责任 65"))
        let problems = try home.run("list", "problems", "--format", "json").list
        #expect(
            problems.map { ($0["measures"] as? [String])?.count ?? 0 }
                == [3, 3, 3, 6, 3, 4, 5, 4, 4, 4, 4, 3, 6, 4, 3, 2, 4])
        let round = try home.item("round")
        #expect(
            round["inspectionStart"] as? String == "2022-03-11" && round["inspectionEnd"] as? String == "2022-05-17")
        #expect(round["feedback"] as? String == "2022-07-19" && round["signed"] as? String == "2022-12-27")
        #expect(!(round["body"] is NSNull) && !(round["inspector"] is NSNull))
        let overview = try home.overview()
        let declared = try #require(overview["declared"] as? [String: Any])
        #expect(declared["areas"] as? Int == 6 && declared["problems"] as? Int == 17)
        #expect(declared["measures"] as? Int == 71 && declared["meetings"] as? Int == 6)
        let groups = declared["groups"] as? [String: [String: Int]]
        #expect(groups?["closed"] == ["problems": 5, "measures": 11])
        #expect(groups?["effective"] == ["problems": 14, "measures": 39])
        #expect(declared["claimed"] as? [String: Int] == ["problems": 4, "measures": 7])
        #expect(declared["institutions"] as? [String: Int] == ["proposed": 8, "joint": 2, "own": 25])
        let measures = try home.run("list", "measures", "--format", "json").list
        for measure in measures {
            #expect(measure["stage"] as? String == "underway")
            let progress = measure["progress"] as? [[String: Any]] ?? []
            #expect(progress.map { $0["on"] as? String } == ["2022-12-27"])
            #expect(progress.first?["text"] as? String == measure["text"] as? String)
        }
        // What it does not enumerate can be added by hand.
        for problem in ["1", "2", "3", "4", "5", "6"] {
            try home.done("add", "measure", "--under", problem, "补充措施")
        }
        #expect(try home.overview()["measures"] as? Int == 71)
    }
}
