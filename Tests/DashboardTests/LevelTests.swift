import Testing
import Tracker
import Wording

@testable import Dashboard

@Suite("The levels of a text are looked at and put right in its preview")
struct LevelTests {
    private static let plan = """
        某局关于督查反馈问题的整改方案
        一、会议管理方面
        （一）会议过多过长。
        整改措施：
        1.合并同类会议。
        2.限定发言时间。
        （二）会议纪要印发不及时。
        整改措施：
        1.三日内印发。
        """
    private static let bare = """
        某局自查材料
        一、会议很多
        （一）合并开会
        （二）限时发言
        二、文件很长
        （一）控制字数
        """

    private func desk(_ text: String, size: String = "120x36", language: Language = .zh) throws -> Sitting {
        let desk = try Sitting(.nothing, size: size, language: language)
        try desk.put(text, as: "方案.txt")
        return try desk.press("i text:方案.txt Enter")
    }

    private func roles(_ desk: Sitting) -> [String] {
        desk.state.importing?.intake.reading.levels?.all.map { "\($0.mark)\($0.role.rawValue)" } ?? []
    }

    @Test(
        "each level is a row with its count and an example, above the items, and how sure they are stands in the title")
    func shown() throws {
        let desk = try desk(LevelTests.plan)
        #expect(roles(desk) == ["一、area", "（一）problem", "1.measure"])
        #expect(desk.text.contains("（一） → 问题 2") && desk.text.contains("把握"))
        #expect(desk.state.importing?.counts.all == 6)
    }

    @Test("a key makes a level the next thing, everything is read anew at once, and the cursor stays on it")
    func cycled() throws {
        let desk = try desk(LevelTests.plan).press("Home Down Down Enter")
        #expect(roles(desk).last == "1.text")
        #expect(desk.state.importing?.level?.mark == "1.")
        #expect(desk.workspace.isEmpty)
    }

    @Test("a file in which nothing credible is read shows its levels, and is put right in four keys")
    func incredible() throws {
        let desk = try desk(LevelTests.bare)
        #expect(desk.text.contains("没有可信的读法"))
        #expect(desk.state.importing?.counts.all == 0)
        // 一、 is made a problem: what stands below is read anew with it.
        var keys = 0
        while !roles(desk).contains("一、problem"), keys < 4 {
            try desk.press("Enter")
            keys += 1
        }
        #expect(roles(desk).contains("一、problem"), "\(roles(desk))")
        #expect(
            desk.state.importing?.intake.reading.items.filter { $0.kind == .problem }.map(\.title) == ["会议很多", "文件很长"])
    }

    @Test("the screen of a text's levels", arguments: ["80x24", "120x36"], Language.allCases)
    func golden(_ size: String, _ language: Language) throws {
        let desk = try desk(LevelTests.plan, size: size, language: language).press("Home Down")
        try Golden.check(desk, "import-levels-\(size)-\(language.rawValue)")
    }
}
