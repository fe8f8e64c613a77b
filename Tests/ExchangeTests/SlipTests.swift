import Papers
import Testing
import Tracker

@testable import Exchange

@Suite("A unit's slip goes out, comes back, and is recorded under the unit's name")
struct SlipTests {
    private func filled() throws -> Register {
        var register = try Register()
        try register.take(try register.intake(TableFixture.plain))
        return register
    }

    private func slip(_ register: Register, _ unit: String) throws -> Workbook {
        try SlipBuilder(register.ledger, unit: unit, on: register.day, language: .zh).workbook()
    }

    /// A slip with what a unit wrote in the row of a measure.
    private func fill(_ workbook: Workbook, _ ref: String, _ cells: [Int: String]) -> Workbook {
        var workbook = workbook
        for row in workbook.sheets[0].rows.indices where workbook.sheets[0].rows[row].first?.value == .text(ref) {
            for (column, text) in cells { workbook.sheets[0].rows[row][column] = .text(text) }
        }
        return workbook
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

    @Test("where members are named, who may not record for others is told so before anything is written")
    func members() throws {
        var register = try filled()
        let sent = fill(try slip(register, "办公室"), "2.1", [6: "已起草计划。"])
        try register.record(.record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]))
        let intake = try intake(sent, register)
        #expect(intake.proposals[0].obstacle?.zh.contains("办公室") == true)
        #expect(intake.isEmpty)
    }
}
