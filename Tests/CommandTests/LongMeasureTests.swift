import Testing

@Suite("Measures that are added by hand")
struct LongMeasureTests {
    @Test("what is written in place of a title is the measure's text, however long it is")
    func longText() throws {
        let home = try Home()
        try People.gather(in: home)
        let text = "修订办法，" + String(repeating: "逐条对照反馈意见写明责任和时限，", count: 40) + "报审后印发。"
        try home.act(People.office, 3, "add", "measure", text, "--under", "1")
        let all = try home.run("list", "measures", "--format", "json").list
        #expect(all.contains { $0["text"] as? String == text })
    }
}
