import Papers
import Testing
import Tracker
import Wording

@testable import Dashboard

@Suite("A file is looked through before anything is written")
struct ImportingTests {
    static let rows: [[String]] = [
        ["序号", "方面", "反馈问题", "整改措施", "责任领导", "责任单位", "整改时限", "整改进展", "归口"],
        ["1", "学习方面", "学习不深入。", "每月集中学习一次。", "甲一", "办公室", "2022-06", "已完成", ""],
        ["2", "学习方面", "计划流于形式。", "修订学习计划。", "甲一", "办公室", "适时", "76%", ""],
        ["3", "作风方面", "下乡调研少。", "班子成员每季度下乡。", "乙二", "综合科", "长期", "已开展两次调研，走访农户三十户。", ""],
        ["合计", "", "3", "3", "", "", "", "", ""],
    ]

    static func workbook(_ rows: [[String]]) -> Workbook {
        Workbook(sheets: [Sheet(name: "台账", rows: rows.map { row in row.map { .text($0) } })])
    }

    private func desk(_ rows: [[String]] = ImportingTests.rows, size: String = "120x36", language: Language = .zh)
        throws -> Sitting
    {
        let desk = try Sitting(.nothing, size: size, language: language)
        try desk.put(ImportingTests.workbook(rows), as: "台账.xlsx")
        return try desk.press("i text:台账.xlsx Enter")
    }

    @Test("its rows are shown with their cells and what is uncertain, and nothing is written")
    func shown() throws {
        let desk = try desk()
        #expect(desk.state.context == .importing)
        #expect(desk.text.contains("采纳 8/8") && desk.text.contains("D3") && desk.text.contains("不确定"))
        #expect(desk.workspace.isEmpty)
    }

    @Test("the screen of a new round", arguments: Picture.of([.importing]))
    func goldenNew(_ picture: Picture) throws {
        let desk = try desk(size: picture.window.size, language: picture.window.language).press("Down Down Down Down")
        try Golden.check(desk, picture.name)
    }

    @Test("the screen of proposed changes", arguments: Picture.of([.proposing]))
    func goldenProposals(_ picture: Picture) throws {
        let desk = try changed(size: picture.window.size, language: picture.window.language)
        try Golden.check(desk, picture.name)
    }

    @Test("改时限的建议不预先勾选：要改的人自己按空格选")
    func deadlinesAreChosen() throws {
        let desk = try desk().press("F7")
        var rows = ImportingTests.rows
        rows[1][6] = "2030-12-31"
        rows[1][5] = "宣传科"
        try desk.put(ImportingTests.workbook(rows), as: "台账.xlsx")
        try desk.press("i text:台账.xlsx Enter")
        let state = try #require(desk.state.importing)
        let proposals = state.intake.proposals
        for row in state.rows {
            guard case .proposal(let place) = row, proposals[place].obstacle == nil else { continue }
            #expect(state.isTaken(row) == (proposals[place].kind != .deadline), "\(proposals[place])")
        }
        #expect(proposals.contains { $0.kind == .deadline && !$0.before.isEmpty })
    }

    /// The file brought in, and a changed one of it opened.
    private func changed(size: String = "120x36", language: Language = .zh) throws -> Sitting {
        let desk = try desk(size: size, language: language).press("F7")
        var rows = ImportingTests.rows
        rows[1][5] = "宣传科"
        rows[3][7] = "已开展三次调研。"
        rows[3][6] = "2022-12"
        try desk.put(ImportingTests.workbook(rows), as: "台账.xlsx")
        return try desk.press("i text:台账.xlsx Enter")
    }

    @Test("a round of any size comes in: only a single text has a limit")
    func large() throws {
        let problem = "的问题。\n整改情况：一是" + String(repeating: "逐户走访登记并建立台账，", count: 60) + "已完成。\n"
        let desk = try Sitting(.nothing, size: "120x36", language: .zh)
        let text = "某局巡察整改情况的通报\n" + (1...700).map { "\($0).第\($0)号设施更新不及时" + problem }.joined()
        #expect(text.count > 500_000)
        try desk.put(text, as: "通报.txt")
        try desk.press("i text:通报.txt Enter F7")
        #expect(desk.workspace.ledger.problems.count == 700 && desk.workspace.ledger.measures.count == 700)
    }

    @Test("F7 writes all that is taken in one event and goes on to the lists")
    func written() throws {
        let desk = try desk().press("F7")
        #expect(desk.state.context == .tasks)
        #expect(desk.workspace.ledger.measures.count == 3)
    }

    @Test("Space leaves a row, with all that belongs to it")
    func left() throws {
        let desk = try desk().press("End")
        try desk.press("Home Space")
        #expect(desk.text.contains("采纳 3/8"))
        try desk.press("F7")
        #expect(desk.workspace.ledger.measures.map(\.text) == ["班子成员每季度下乡。"])
    }

    @Test("only what is uncertain is shown after !, and all again after another")
    func uncertain() throws {
        let desk = try desk().press("!")
        #expect(!desk.text.contains("每月集中学习一次") && desk.text.contains("修订学习计划") && desk.text.contains("合计"))
        #expect(try desk.press("!").text.contains("每月集中学习一次"))
    }

    @Test("a row is put right in a form, and leaving asks before that is lost")
    func corrected() throws {
        let desk = try desk().press("! Enter Tab Tab Tab Tab Tab text:2022-12-31 Enter")
        #expect(desk.text.contains("2022-12-31"))
        #expect(desk.workspace.isEmpty)
        try desk.press("Esc")
        #expect(desk.text.contains("不写入，离开"))
        try desk.press("Enter")
        #expect(desk.state.context == .importing)
        try desk.press("F7")
        let measure = try #require(desk.workspace.ledger.measures.first { $0.text == "修订学习计划。" })
        #expect(measure.deadline == Day("2022-12-31"))
    }

    @Test(
        "how much of it is said to be done is told before it is written, in the command line's words, of what is taken")
    func claims() throws {
        let desk = try desk()
        let claims = try #require(desk.state.importing?.intake.claims)
        #expect(claims.zh.contains("报称完成 1 条"))
        let shown = desk.text.filter { !$0.isWhitespace && $0 != "│" }
        #expect(shown.contains(claims.zh.filter { !$0.isWhitespace }))
        let small = try self.desk(size: "80x24").text.filter { !$0.isWhitespace }
        #expect(small.contains(claims.zh.filter { !$0.isWhitespace }.suffix(20)))
        // What is left out is not counted.
        try desk.press("Home Space")
        #expect(!desk.text.contains("报称完成 1 条"))
    }

    @Test("a unit that neither the file nor the ledger knows is asked about, one that stands in the file is not")
    func newUnit() throws {
        let desk = try desk()
        let row = try #require(
            desk.state.importing?.shown.firstIndex {
                if case .item(let place) = $0 {
                    desk.state.importing?.intake.reading.items[place].kind == .measure
                } else {
                    false
                }
            })
        try desk.press("Home" + String(repeating: " Down", count: row) + " Enter Tab Tab C-u text:综合科 Enter")
        #expect(desk.state.overlays.isEmpty, "\(desk.text)")
        try desk.press("Enter Tab Tab C-u text:新办公室 Enter")
        #expect(desk.text.contains("“新办公室”是新的责任单位"), "\(desk.text)")
        try desk.press("Space")
        #expect(desk.state.overlays.isEmpty)
        let units = desk.state.importing?.intake.reading.items.compactMap { $0.fields[.unit]?.text } ?? []
        #expect(units.contains("新办公室"))
        #expect(desk.workspace.isEmpty)
    }

    @Test("what was put right is kept over the end of the program and put back when the same file is read again")
    func correctionsKept() throws {
        let right = "! Enter Tab Tab Tab Tab Tab text:2022-12-31 Enter"
        let desk = try desk().press(right)
        #expect(desk.drafts.count == 1)
        try desk.reopen()
        #expect(desk.text.contains("有 1 份没存的草稿"))
        // Another file under the same path is another file.
        try desk.put(ImportingTests.workbook(Array(ImportingTests.rows.prefix(3))), as: "台账.xlsx")
        try desk.press("i text:台账.xlsx Enter")
        #expect(!desk.text.contains("2022-12-31") && !desk.text.contains("已放回"))
        try desk.press("Esc")
        try desk.put(ImportingTests.workbook(ImportingTests.rows), as: "台账.xlsx")
        try desk.press("i text:台账.xlsx Enter")
        #expect(desk.text.contains("没有写入的 1 行已放回"))
        #expect(try desk.press("!").text.contains("2022-12-31"))
        // Leaving keeps them as well; thrown away they are gone; written they are needed no more.
        try desk.press("Esc Down Enter")
        #expect(desk.text.contains("更正已留作草稿"))
        try desk.press("i text:台账.xlsx Enter Esc Down Down Enter")
        #expect(desk.drafts.isEmpty)
        try desk.press("i text:台账.xlsx Enter")
        #expect(!desk.text.contains("已放回"))
        try desk.press("\(right) F7")
        #expect(desk.drafts.isEmpty)
        #expect(desk.workspace.ledger.measures.contains { $0.deadline == Day("2022-12-31") })
    }

    @Test("where what was put right cannot be kept, leaving does not say that it was")
    func correctionsNotKept() throws {
        let desk = try desk()
        try desk.canKeepDrafts(false)
        try desk.press("! Enter Tab Tab Tab Tab Tab text:2022-12-31 Enter")
        #expect(desk.text.contains("草稿没有存到磁盘"))
        try desk.press("Esc Down Enter")
        #expect(desk.text.contains("草稿没有存到磁盘") && !desk.text.contains("已留作草稿"))
    }

    @Test("without corrections Esc leaves at once and writes nothing")
    func escaped() throws {
        let desk = try desk().press("Esc")
        #expect(desk.state.context == .welcome && desk.workspace.isEmpty)
    }

    @Test("what a column holds is chosen on the screen, and kept")
    func column() throws {
        let desk = try desk().press("End Enter")
        #expect(desk.text.contains("这一列是什么"))
        try desk.press("Left Enter")
        #expect(desk.kept?.columns.map(\.heading) == ["归口"])
        #expect(desk.kept?.columns.map(\.column) == Array(TableColumn.all.dropLast().suffix(1)))
        #expect(desk.state.context == .importing)
    }

    @Test("a column that was left out says so, and its meaning is chosen there too")
    func unknownColumn() throws {
        let desk = try desk().press("Home Down Down Down Down Down Down Down Down Enter")
        #expect(desk.text.contains("这一列是什么"))
    }

    @Test("differences are taken or left one by one")
    func proposals() throws {
        let desk = try changed()
        #expect(desk.text.contains("采纳 3/3"))
        try desk.press("Space F7")
        #expect(desk.workspace.ledger.measures[0].owner.unit == "办公室")
        #expect(desk.workspace.ledger.measures[2].deadline == Day("2022-12-31"))
    }

    @Test("a file that agrees with the ledger says so, and there is nothing to write")
    func same() throws {
        let desk = try desk().press("F7 i text:台账.xlsx Enter F7")
        #expect(desk.text.contains(desk.state.said(ImportWords.nothingTaken)))
        #expect(desk.state.context == .importing)
    }

    @Test("a file that cannot be read is refused in the form, with what to do")
    func refused() throws {
        let desk = try desk([["姓名", "电话"], ["甲", "1"]])
        #expect(desk.text.contains("没有找到表头"))
        #expect(desk.state.importing == nil)
    }

    @Test("a thousand rows are shown and moved about in as any other list")
    func many() throws {
        var rows = [ImportingTests.rows[0]]
        for index in 1...1000 {
            rows.append(["\(index)", "方面", "问题\(index)。", "措施\(index)。", "甲一", "办公室", "2022-12", "", ""])
        }
        let desk = try desk(rows).press("End PgUp Home PgDn Space ! !")
        #expect(desk.text.contains("/2011"))
    }

    @Test("a unit's slip is written from the responsibility list")
    func slip() throws {
        let desk = try Sitting()
        try desk.press("2 Tab End w")
        #expect(desk.text.contains("回填表-"))
        try desk.press("Enter")
        #expect(desk.text.contains("已写出"))
    }
}
