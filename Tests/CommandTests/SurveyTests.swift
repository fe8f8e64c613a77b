import Foundation
import PtySupport
import Testing

/// Satisfaction surveys on the command line.
@Suite("survey") struct SurveyTests {
    private static let address = "https://example.org/s/2022?id=7"

    private func home() throws -> Home {
        let home = try Home()
        try Notices.makeByHand(in: home)
        return home
    }

    private func act(_ home: Home, _ arguments: String...) throws -> Run {
        try home.run(["--today", "2022-10-01", "--as", "整改办", "survey"] + arguments)
    }

    @Test("answers are counted by day, corrected by counting again, and shown with their rates")
    func counting() throws {
        let home = try home()
        #expect(try act(home).output.contains("还没有满意度测评"))
        #expect(try act(home, "tally", "满意", "3").status == 1)
        #expect(try act(home, "new", "--title", "测评", "--url", SurveyTests.address, "--from", "2022-09-20").status == 0)
        for (answer, count) in [("satisfied", "100"), ("基本满意", "60"), ("不满意", "40"), ("满意", "120")] {
            let run = try act(home, "tally", answer, count)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try act(home, "tally", "不了解", "5", "--on", "2022-09-25").status == 0)
        let json = try act(home, "list", "--format", "json").output
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(list.count == 1)
        #expect(list[0]["total"] as? Int == 225 && list[0]["content"] as? Int == 180)
        #expect(list[0]["contentPercent"] as? Int == 80)
        #expect((list[0]["days"] as? [[String: Any]])?.compactMap { $0["total"] as? Int } == [5, 220])
        let table = try act(home).output
        #expect(table.contains("180/225 80%") && table.contains("180/220 82%"))
        #expect(try act(home, "list", "--format", "csv").output.split(separator: "\r\n").count == 4)
    }

    @Test("what is no address, no answer or no number is refused, and nothing is recorded")
    func refused() throws {
        let home = try home()
        for url in ["ftp://example.org", "example.org", "https://a b.org", ""] {
            let run = try act(home, "new", "--title", "测评", "--url", url)
            #expect(run.status != 0 && !run.errors.isEmpty && run.output.isEmpty)
        }
        #expect(try act(home, "new", "--title", "x", "--url", SurveyTests.address, "--until", "2022-01-01").status == 1)
        #expect(try act(home, "list", "--format", "json").output == "[]\n")
        _ = try act(home, "new", "--title", "测评", "--url", SurveyTests.address)
        #expect(try act(home, "tally", "很好", "3").status == 1)
        #expect(try act(home, "tally", "满意", "许多").status == 1)
        #expect(try act(home, "tally", "满意", "3", "--survey", "2").status == 1)
    }

    @Test("the address is shown as a code with its quiet zone, without colours where it is no terminal")
    func code() throws {
        let home = try home()
        #expect(try act(home, "show").status == 1)
        _ = try act(home, "new", "--title", "测评", "--url", SurveyTests.address)
        let run = try act(home, "show")
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.contains("测评") == true && lines.last == SurveyTests.address)
        let code = lines.dropFirst().dropLast()
        #expect(code.count >= 14 && Set(code.map(\.count)).count == 1)
        #expect(code.allSatisfy { $0.hasPrefix("    ") && $0.hasSuffix("    ") })
        #expect(code.contains { $0.contains("█") } && !run.output.contains("\u{1B}"))
        // On paper the ink is dark; the other way round it is not.
        let inverted = try act(home, "show", "--invert").output.split(separator: "\n").map(String.init)
        #expect(inverted.dropFirst().first?.allSatisfy { $0 == "█" } == true)
    }

    @Test("without the program that makes codes, one sentence says so")
    func noProgram() throws {
        let home = try home()
        _ = try act(home, "new", "--title", "测评", "--url", SurveyTests.address)
        let run = try home.run(["--today", "2022-10-01", "survey", "show"], ["RECTIFY_OFFICE": "/nonexistent/office"])
        #expect(run.status == 1 && run.errors.contains("rectify-office") && run.output.isEmpty)
    }
}
