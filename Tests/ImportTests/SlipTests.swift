import Papers
import Testing
import Tracker

@testable import Import
@testable import Sheets

@Suite("A unit's slip goes out, comes back, and is recorded under the unit's name")
struct SlipTests {
    private func filled() throws -> Register {
        var register = try Register()
        try register.take(try register.intake(TableFixture.plain))
        return register
    }

    private func slip(_ register: Register, _ unit: String) throws -> Workbook {
        try SlipBuilder(register.ledger, log: register.log, unit: unit, on: register.day, language: .zh).workbook()
    }

    /// A slip with what a unit wrote in the row of a measure.
    private func fill(_ workbook: Workbook, _ ref: String, _ cells: [Int: String]) -> Workbook {
        var workbook = workbook
        for row in workbook.sheets[0].rows.indices where workbook.sheets[0].rows[row].first?.value == .text(ref) {
            for (column, text) in cells { workbook.sheets[0].rows[row][column] = .text(text) }
        }
        return workbook
    }

    @Test("what was recorded on the same day after a slip was written is not taken for something that the unit wrote")
    func sameDay() throws {
        var register = try filled()
        let sent = try slip(register, "办公室")
        let item = try register.ledger.item(called: "3.1")
        try register.record(.note([item], text: "另记一笔进展", on: nil, needsCoordination: false))
        try register.record(.set(item, .text, .text("改写了的措施。"), reason: "更正"))
        let intake = try intake(sent, register)
        #expect(intake.proposals.isEmpty && intake.reading.uncertain.isEmpty)
    }

    private func intake(_ workbook: Workbook, _ register: Register) throws -> Intake {
        let mark = try #require(SlipMark(workbook))
        return try SlipReader(workbook, mark, name: "办公室.xlsx", register.ledger, register.log, register.context)
            .intake()
    }

    @Test("it holds the unit's open measures, with only the unit's columns to be filled in")
    func built() throws {
        let register = try filled()
        let sheet = try slip(register, "综合科").sheets[0]
        #expect(sheet.isProtected && sheet.hiddenColumns == [11])
        let row = sheet.rows[3]
        #expect(row[0].value == .text("3.1"))
        #expect(row[2].value == .text("班子成员每季度下乡。"))
        #expect(row[5].value == .text("2022-07-01  已开展两次调研，走访农户三十户。"))
        #expect(row.indices.filter { row[$0].style == .input } == [6, 7, 8, 9, 10])
    }

    @Test("a unit without open measures is told which units have some")
    func none() throws {
        let register = try filled()
        #expect(throws: SlipProblem.noMeasures(unit: "无此科", known: ["办公室", "综合科"])) {
            try slip(register, "无此科")
        }
    }

    @Test("progress and evidence are recorded for the unit, and the same slip again brings nothing")
    func back() throws {
        var register = try filled()
        let empty = try slip(register, "办公室")
        #expect(try intake(empty, register).proposals.isEmpty)
        let sent = fill(empty, "2.1", [6: "已起草计划。", 8: "学习计划草案", 9: "是", 10: "缺人手"])
        let intake = try intake(sent, register)
        #expect(intake.behalf == Behalf(name: "办公室", basis: "回填表 办公室.xlsx"))
        #expect(intake.proposals.map(\.kind) == [.progress, .evidence])
        try register.take(intake)
        let measure = try register.measure("2.1")
        #expect(measure.lastEntry?.text == "已起草计划。\n堵点：缺人手" && measure.needsCoordination)
        #expect(measure.lastEntry?.by == "办公室")
        #expect(try self.intake(sent, register).proposals.isEmpty)
    }

    @Test("done is a submission with its evidence where the rules allow it, and says why where not")
    func done() throws {
        var register = try filled()
        let empty = try slip(register, "综合科")
        let bare = try intake(fill(empty, "3.1", [7: "已完成"]), register)
        #expect(bare.proposals.map(\.kind) == [.submit] && bare.proposals[0].obstacle != nil)
        let sent = fill(empty, "3.1", [7: "已完成", 8: "下乡记录"])
        let intake = try intake(sent, register)
        #expect(intake.proposals.map(\.obstacle) == [nil])
        try register.take(intake)
        #expect(try register.measure("3.1").stage.rawValue == "submitted")
        #expect(try self.intake(sent, register).proposals.isEmpty)
    }

    @Test("a slip of a past state says in the row what has changed since")
    func past() throws {
        var register = try filled()
        let sent = fill(try slip(register, "综合科"), "3.1", [6: "又下乡一次。"])
        try register.record(
            .edit(try register.ledger.item(called: "3.1"), fields: [.text: .text("班子成员每月下乡。")], reason: "调整"))
        #expect(try intake(sent, register).proposals.first?.remark?.zh.contains("措施文字已改") == true)
    }

    @Test("a slip of another ledger is refused")
    func other() throws {
        let sent = try slip(try filled(), "办公室")
        let other = try filled()
        let mark = try #require(SlipMark(sent))
        #expect(throws: SlipProblem.otherLedger) {
            try SlipReader(sent, mark, name: "x.xlsx", other.ledger, other.log, other.context).intake()
        }
    }

    @Test(
        "where members are persons, a slip is entered by one of the unit, or by the office for the unit, and by nobody else"
    )
    func members() throws {
        var register = try filled()
        let sent = fill(try slip(register, "办公室"), "2.1", [6: "已起草计划。"])
        func name(_ name: String, _ role: String, _ unit: String? = nil) throws {
            let fields: [Field: FieldValue] = [.title: .text(name), .role: .text(role), .unit: FieldValue(unit)]
            try register.record(.record(.member, under: nil, fields: fields.filter { $0.value != .nothing }))
        }
        try name("整改办", "office")
        try name("甲", "unit", "办公室")
        try name("乙", "unit", "人事处")
        func come(_ by: String) throws -> Intake {
            var context = register.context
            context.by = by
            let mark = try #require(SlipMark(sent))
            return try SlipReader(sent, mark, name: "办公室.xlsx", register.ledger, register.log, context).intake()
        }
        let own = try come("甲")
        #expect(own.behalf == nil && own.isSlip && own.proposals.map(\.obstacle) == [nil])
        for by in ["乙", "丙"] { #expect(try come(by).proposals.allSatisfy { $0.obstacle != nil }, "\(by)") }
        let office = try come("整改办")
        #expect(office.behalf?.name == "办公室" && office.proposals.map(\.obstacle) == [nil])
        try register.record(try #require(office.request(taking: [0])), behalf: office.behalf)
        #expect(try register.measure("2.1").lastEntry?.by == "办公室")
    }

    private func cells(_ intake: Intake) -> [String?] {
        (intake.reading.uncertain + intake.reading.skipped).map(\.cell)
    }

    @Test("每一格要么采纳，要么列明没有读入：是与否之外的话、台账栏里的改动、旁边和下面写的字、另加的行和表都在内")
    func nothingIsLost() throws {
        let register = try filled()
        let empty = try slip(register, "综合科")
        #expect(try cells(intake(empty, register)).isEmpty)
        // What stands beside yes counts as what is stuck.
        let stuck = try intake(fill(empty, "3.1", [9: "是，需要区里支持经费", 10: "经费不足"]), register)
        #expect(stuck.proposals.map(\.after) == ["堵点：是，需要区里支持经费；经费不足"])
        #expect(stuck.proposals.map(\.act) == [.note("堵点：是，需要区里支持经费；经费不足", register.day, needsCoordination: true)])
        let solved = try intake(fill(empty, "3.1", [9: "否，已经解决"]), register)
        #expect(solved.proposals.map(\.act) == [.note("需协调：否，已经解决", register.day, needsCoordination: false)])
        for (no, column) in [("暂不需要，月底再看", 9), ("无，进展顺利", 10)] {
            let needless = try intake(fill(empty, "3.1", [column: no]), register)
            #expect(needless.proposals.map(\.act) == [.note("需协调：\(no)", register.day, needsCoordination: false)])
            #expect(needless.proposals.map(\.cell) == [Sheet.cellName(row: 3, column: column)])
        }
        // What is stuck in its own column alone is stuck; where nothing is said of it, it stays as it is.
        let called = try intake(fill(empty, "3.1", [6: "已起草。", 10: "会签卡住"]), register)
        #expect(called.proposals.map(\.act) == [.note("已起草。\n堵点：会签卡住", register.day, needsCoordination: true)])
        let silent = try intake(fill(empty, "3.1", [6: "已起草。"]), register)
        #expect(silent.proposals.map(\.act) == [.note("已起草。", register.day, needsCoordination: nil)])
        // Every cell of the row, those of the ledger's own columns among them, and one beyond the last column.
        for column in 0..<6 {
            let sent = try intake(fill(empty, "3.1", [column: "改了这一格"]), register)
            #expect(cells(sent) == [Sheet.cellName(row: 3, column: column)], "\(column)")
            #expect(sent.reading.uncertain.first?.text == "改了这一格" && sent.proposals.isEmpty)
        }
        var wide = empty
        wide.sheets[0].rows[3].append(.text("写在最右边"))
        #expect(try cells(intake(wide, register)) == ["M4"])
        // Rows that were added, in between and below; another sheet; what was written above.
        var long = empty
        long.sheets[0].rows.insert([.text("九"), Cell(.empty), .text("另外做的事")], at: 4)
        long.sheets[0].rows.append([Cell(.empty), .text("写在下面")])
        long.sheets[0].rows[1].append(.text("写在上面"))
        long.sheets.append(Sheet(name: "附", rows: [[], [.text("附页"), .text("的话")]]))
        let found = try intake(long, register)
        #expect(Set(cells(found)) == ["A5", "C5", "B7", "L2", "附!A2"])
        #expect(Set(found.reading.uncertain.map(\.text)) == ["九", "另外做的事", "写在下面", "写在上面", "附页 的话"])
    }

    @Test("说不需要的，无论怎么说都不算需协调", arguments: ["暂不需要协调", "目前没有需要", "暂不需要，谢谢", "无需协调", "不用", "暂无"])
    func denied(word: String) throws {
        let register = try filled()
        let sent = fill(try slip(register, "办公室"), "2.1", [6: "已起草计划。", 9: word])
        for proposal in try intake(sent, register).proposals {
            if case .note(_, _, let needs) = proposal.act { #expect(needs == false, "\(proposal.after)") }
        }
    }

    @Test("填报人、审核人、日期都列出来")
    func signed() throws {
        let register = try filled()
        var sent = try slip(register, "综合科")
        let foot = sent.sheets[0].rows.count - 1
        for (place, text) in [(2, "甲某"), (6, "乙某"), (9, "7月1日")] { sent.sheets[0].rows[foot][place] = .text(text) }
        let found = try intake(sent, register).reading
        #expect(found.skipped.map(\.text) == ["填报人：甲某", "审核人：乙某", "日期：7月1日"])
        #expect(found.uncertain.isEmpty && found.skipped.allSatisfy { $0.cell != nil })
    }

    @Test("写“无”“同上”“无新进展”的不记成进展，也不算需协调")
    func nothingNew() throws {
        let register = try filled()
        let empty = try slip(register, "综合科")
        for word in ["无", "同上", "无新进展。", "暂无", "没有变化", "/", "—"] {
            let found = try intake(fill(empty, "3.1", [6: word, 9: "无", 10: word]), register)
            #expect(found.proposals.isEmpty, "\(word)")
            #expect(found.reading.skipped.map(\.why) == [.nothingNew, .nothingNew])
        }
    }

    @Test("an earlier slip whose ledger has moved on names only what the unit itself wrote")
    func movedOn() throws {
        var register = try filled()
        let empty = try slip(register, "综合科")
        try register.record(
            .edit(try register.ledger.item(called: "3.1"), fields: [.text: .text("班子成员每月下乡。")], reason: "调整"))
        #expect(try cells(intake(empty, register)).isEmpty)
    }

    @Test("a row whose mark was lost is known by its number, and one of a measure that is gone is named")
    func marks() throws {
        let register = try filled()
        var sent = fill(try slip(register, "办公室"), "2.1", [6: "已起草计划。"])
        let row = try #require(sent.sheets[0].rows.firstIndex { $0.first?.value == .text("2.1") })
        sent.sheets[0].rows[row][11] = Cell(.empty)
        #expect(try intake(sent, register).proposals.map(\.after) == ["已起草计划。"])
        sent.sheets[0].rows[row][11] = .text("ffffffffffffffff|underway||0")
        let gone = try intake(sent, register)
        #expect(gone.proposals.isEmpty)
        #expect(
            gone.reading.uncertain.contains { $0.text == "已起草计划。" && $0.cell == Sheet.cellName(row: row, column: 6) })
    }

    @Test(
        "a slip whose hidden column was deleted, or that was copied into a new file, is known by its columns and its words"
    )
    func unmarked() throws {
        var register = try filled()
        let sent = fill(try slip(register, "综合科"), "3.1", [6: "又下乡一次。", 10: "缺车"])
        var bare = sent
        bare.sheets[0].rows = sent.sheets[0].rows.map { Array($0.prefix(11)) }
        bare.sheets[0].hiddenColumns = []
        // A new sheet with the table alone, its number as a spreadsheet writes it, and one beside the empty original.
        var table = bare
        table.sheets[0].rows.removeFirst(2)
        table.sheets[0].rows[1][0] = Cell(.number(3.1))
        table.sheets[0].merges = []
        var beside = try slip(register, "综合科")
        beside.sheets.append(Sheet(name: "填报", rows: bare.sheets[0].rows))
        for workbook in [bare, table, beside] {
            let mark = try #require(SlipMark(of: workbook, register.ledger, on: register.day))
            #expect(mark.unit == "综合科")
            let came = try SlipReader(workbook, mark, name: "综合科.xlsx", register.ledger, register.log, register.context)
                .intake()
            #expect(came.isSlip && came.behalf?.name == "综合科")
            #expect(came.proposals.map(\.after) == ["又下乡一次。\n堵点：缺车"])
            #expect(came.proposals.map(\.ref) == ["3.1"] && came.reading.uncertain.isEmpty, "\(came.reading.uncertain)")
        }
        // The words count for more than the number, and a table of another ledger is none of this one.
        var renumbered = table
        renumbered.sheets[0].rows[1][0] = .text("1")
        let mark = try #require(SlipMark(of: renumbered, register.ledger, on: register.day))
        let came = try SlipReader(renumbered, mark, name: "x.xlsx", register.ledger, register.log, register.context)
            .intake()
        #expect(came.proposals.map(\.ref) == ["3.1"])
        renumbered.sheets[0].rows[1][2] = .text("另一件毫不相干的事情。")
        let strange = try #require(SlipMark(of: renumbered, register.ledger, on: register.day))
        #expect(throws: SlipProblem.otherLedger) {
            try SlipReader(renumbered, strange, name: "x.xlsx", register.ledger, register.log, register.context)
                .intake()
        }
        try register.record(
            .note([try register.ledger.item(called: "3.1")], text: "另记", on: nil, needsCoordination: false))
        let old = try #require(SlipMark(of: bare, register.ledger, on: register.day))
        #expect(
            try SlipReader(bare, old, name: "x.xlsx", register.ledger, register.log, register.context).intake()
                .proposals
                .count == 1)
    }

    @Test("columns that a unit does not need may be gone: it is its slip still, and begins no round")
    func columnsDeleted() throws {
        let register = try filled()
        let sent = fill(try slip(register, "综合科"), "3.1", [6: "又下乡一次。", 10: "缺车"])
        for gone in [[1], [1, 3], [1, 3, 4], [0, 1], [1, 4, 5], [2, 1], [1, 7, 8]] {
            var bare = sent
            bare.sheets[0].rows = sent.sheets[0].rows.map { row in
                row.prefix(11).enumerated().filter { !gone.contains($0.offset) }.map(\.element)
            }
            bare.sheets[0].hiddenColumns = []
            bare.sheets[0].merges = []
            let mark = try #require(SlipMark(of: bare, register.ledger, on: register.day), "\(gone)")
            let came = try? SlipReader(
                bare, mark, name: "综合科.xlsx", register.ledger, register.log, register.context
            )
            .intake()
            // A number alone does not make it this ledger's.
            guard !gone.contains(2) else {
                #expect(came == nil)
                continue
            }
            #expect(came?.proposals.map(\.after) == ["又下乡一次。\n堵点：缺车"], "\(gone)")
            #expect(came?.reading.uncertain.isEmpty ?? false, "\(gone)")
        }
    }

    @Test("a slip without its marks is taken when another round with the same numbers has begun since")
    func anotherRound() throws {
        var register = try filled()
        var bare = fill(try slip(register, "综合科"), "3.1", [6: "又下乡一次。"])
        bare.sheets[0].rows = bare.sheets[0].rows.map { Array($0.prefix(11)) }
        bare.sheets[0].rows[0][0] = .text("综合科进展")
        bare.sheets[0].hiddenColumns = []
        let again = Intake(
            try TableFixture.read(TableFixture.plain).reading, name: "二轮.xlsx", ledger: register.ledger, isNew: true,
            on: register.day)
        try register.record(try #require(again.request()))
        #expect(register.ledger.openRounds.count == 2)
        let mark = try #require(SlipMark(of: bare, register.ledger, on: register.day))
        let came = try SlipReader(bare, mark, name: "x.xlsx", register.ledger, register.log, register.context).intake()
        #expect(came.proposals.map(\.after) == ["又下乡一次。"])
        let first = try #require(register.ledger.openRounds.first)
        #expect(came.round == register.ledger.rounds[first].id)
        #expect(came.reading.uncertain.map(\.cell) == ["A1"])
    }

    @Test("of a measure that was withdrawn since, only what the unit wrote is named")
    func withdrawn() throws {
        var register = try filled()
        let empty = try slip(register, "综合科")
        let sent = fill(empty, "3.1", [6: "又下乡一次。"])
        try register.record(.withdraw(try register.ledger.item(called: "3.1"), reason: "并入别项"))
        #expect(try intake(empty, register).reading.uncertain.isEmpty)
        let came = try intake(sent, register)
        #expect(came.reading.uncertain.map(\.text) == ["又下乡一次。"] && came.proposals.isEmpty)
        #expect(came.reading.uncertain.map(\.why) == [.itemWithdrawn])
    }
}
