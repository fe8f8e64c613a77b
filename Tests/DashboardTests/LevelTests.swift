import Papers
import DocumentForms
import Import
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

    /// Puts the cursor of the preview on the first row of which something holds.
    private func go(_ desk: Sitting, _ isIt: (ImportState) -> Bool) throws {
        try desk.press("Home")
        for _ in 0..<60 where !(desk.state.importing.map(isIt) ?? true) { try desk.press("Down") }
        #expect(desk.state.importing.map(isIt) ?? false)
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

    @Test("a wrong level of any document is put right in at most four keys", arguments: DocumentForms.all.indices)
    func fourKeys(place: Int) throws {
        let desk = try desk(DocumentForms.all[place].text)
        let right = roles(desk)
        let items = desk.state.importing?.intake.reading.items
        let marks = Set((desk.state.importing?.intake.reading.levels?.all ?? []).map(\.mark))
        for mark in marks.sorted() where LevelChoice.isLevel(mark) {
            try go(desk) { $0.level?.mark == mark }
            for wrong in 1...4 {
                for _ in 0..<wrong { try desk.press("Enter") }
                var keys = 0
                while roles(desk) != right || desk.state.importing?.levels.isEmpty == false, keys < 5 {
                    try desk.press("Enter")
                    keys += 1
                }
                #expect(keys <= 4, "\(DocumentForms.all[place].name) \(mark) \(wrong)")
                #expect(desk.state.importing?.intake.reading.items == items)
            }
        }
    }

    @Test("a row becomes another kind by a key, and what stands below it goes with it")
    func kinds() throws {
        let desk = try desk(LevelTests.plan)
        func kinds() -> [String] {
            desk.state.importing?.intake.reading.items.map { "\($0.ref) \($0.kind) \($0.parent ?? "")" } ?? []
        }
        let before = kinds()
        #expect(before == ["一 area ", "1 problem 一", "1.1 measure 1", "1.2 measure 1", "2 problem 一", "2.1 measure 2"])
        // 2. was a measure of the first problem, say.
        try go(desk) { state in state.selected.flatMap { state.item(of: $0) } == 4 }
        try desk.press("c")
        #expect(
            kinds() == ["一 area ", "1 problem 一", "1.1 measure 1", "1.2 measure 1", "1.3 measure 1", "1.4 measure 1"])
        #expect(desk.state.importing?.item(of: try #require(desk.state.importing?.selected)) == 4)
        try desk.press("c c")
        #expect(
            kinds() == ["一 area ", "1 problem 一", "1.1 measure 1", "1.2 measure 1", "2 problem 一", "2.1 measure 2"])
        try desk.press("F7")
        #expect(desk.workspace.ledger.problems.count == 2 && desk.workspace.ledger.measures.count == 3)
    }

    @Test("a line that was left out is taken as a problem, and then as a measure or an area")
    func takesLine() throws {
        let desk = try desk(LevelTests.plan + "\n二、下一步打算\n抓紧清理公章使用记录。\n")
        let state = try #require(desk.state.importing)
        let place = try #require(state.intake.reading.skipped.firstIndex { $0.text.contains("清理公章") })
        try go(desk) { $0.selected == .skipped(place) }
        try desk.press("c")
        let item = try #require(desk.state.importing?.intake.reading.items.last)
        #expect(item.kind == .problem && item.text == "抓紧清理公章使用记录。" && item.parent == "一")
        #expect(desk.state.importing?.intake.reading.skipped.contains { $0.text.contains("清理公章") } == false)
        try desk.press("c")
        #expect(desk.state.importing?.intake.reading.items.last?.kind == .measure)
        try desk.press("c")
        #expect(desk.state.importing?.intake.reading.items.last?.kind == .area)
    }

    @Test("parts of a problem are problems of their own where a person says so, and text where they say that")
    func parts() throws {
        let text = "某局巡察发现问题的通报\n一、作风不实\n1.会议过长。\n（1）会前准备不足。\n（2）会议记录缺失。\n2.文风不实。\n（1）照抄照搬。\n"
        func problems(_ levels: [(String, LevelRole)]) throws -> Int {
            var choice = LevelChoice()
            for (mark, role) in levels { _ = choice.set(mark, role) }
            return try NoticeReader.read(Array(text.utf8), levels: choice).count(.problem)
        }
        let areas: [(String, LevelRole)] = [("一、", .area), ("1.", .problem)]
        #expect(try problems(areas + [("（1）", .subproblem)]) == 2)
        #expect(try problems(areas + [("（1）", .problem)]) == 5)
    }

    @Test("the screen of a text's levels", arguments: Picture.of([.levels]))
    func golden(_ picture: Picture) throws {
        let desk = try desk(LevelTests.plan, size: picture.window.size, language: picture.window.language)
        try desk.press("Home Down")
        try Golden.check(desk, picture.name)
    }
}
