import Foundation
import Testing
import Tracker
import Wording

@testable import Dashboard

/// What is recorded beside the measures, key by key, and where it is seen afterwards.
@Suite struct RegisterTests {
    private func item(_ desk: Sitting, _ ref: String) throws -> ItemID { try desk.workspace.ledger.item(called: ref) }

    private func find(_ desk: Sitting, _ ref: String) throws { try desk.press("1 2 Esc F3 text:\(ref) Enter") }

    @Test("登记制度和挽回资金：数量按万元填，登记簿和总览里加起来")
    func outcomes() throws {
        let desk = try Sitting()
        let before = Outcomes(desk.workspace.ledger.records(.outcome))
        try find(desk, "4.4")
        try desk.press("r text:成果 Enter Tab text:律师业扶持办法 Enter")
        try find(desk, "17.2")
        try desk.press("r text:成果 Enter Space Tab Tab Tab text:3.56 Enter")
        let after = Outcomes(desk.workspace.ledger.records(.outcome))
        #expect(after.allInstitutions == before.allInstitutions + 1)
        #expect(after.money == before.money + 35_600)
        try desk.press("6")
        while desk.state.registers.register != .outcomes { try desk.press("Tab") }
        #expect(desk.text.contains("律师业扶持办法"))
        #expect(desk.text.contains("3.56 万元"))
    }

    @Test("附上文件作佐证：同一文件一份，名称大小都看得到，能打开；撤下后历史还在")
    func evidence() throws {
        let desk = try Sitting()
        let folder = NSTemporaryDirectory() + "rectify-evidence-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("回访记录".utf8).write(to: URL(fileURLWithPath: folder + "/plan.txt"))
        try find(desk, "4.4")
        try desk.press("v text:\(folder)/plan.txt Enter")
        let record = try #require(desk.workspace.ledger.records(of: try item(desk, "4.4"), .evidence).last)
        #expect(record.text(.fileName) == "plan.txt")
        #expect(record.number(.size) == 12)
        #expect(desk.workspace.path(ofKept: record.text(.digest) ?? "") != nil)
        try desk.press("V text:plan Enter")
        #expect(try desk.viewed(1) == ["plan.txt"])
        // A file and a document number in one form are both kept.
        try Data("验收记录".utf8).write(to: URL(fileURLWithPath: folder + "/check.txt"))
        try desk.press("v text:\(folder)/check.txt Tab text:司发〔2022〕18号 Enter")
        let both = try #require(desk.workspace.ledger.records(of: try item(desk, "4.4"), .evidence).last)
        #expect(both.text(.fileName) == "check.txt" && both.text(.reference) == "司发〔2022〕18号")
        try desk.press("v text:\(folder)/gone.txt Enter")
        #expect(desk.state.isFormOpen)
        #expect(desk.text.contains("gone.txt"))
        try desk.press("Esc 6")
        while desk.state.registers.register != .evidence { try desk.press("Tab") }
        while desk.state.currentRecord?.id != record.id { try desk.press("Down") }
        try desk.press("x text:附错了 Enter Space")
        #expect(desk.workspace.ledger.records(of: try item(desk, "4.4"), .evidence).allSatisfy { $0.id != record.id })
        try desk.press("1")
        try find(desk, "4.4")
        try desk.press("Enter End")
        #expect(desk.text.contains("佐证：plan.txt"))
    }

    @Test("佐证登记簿里也有报请时一并交的；从那一行进去就是那条措施")
    func handedIn() throws {
        let desk = try Sitting()
        let ledger = desk.workspace.ledger
        let moves = ledger.measuresInOrder.reduce(0) { $0 + ledger.measures[$1].evidence.count }
        #expect(moves > 0)
        try desk.press("6")
        while desk.state.registers.register != .evidence { try desk.press("Tab") }
        #expect(desk.state.registers.rows.count == ledger.records(.evidence).count + moves)
        var measure: ItemID?
        for _ in desk.state.registers.rows {
            if case .handedIn(let item, let place)? = desk.state.registerRow {
                measure = item
                let reference = try #require(desk.state.handedIn(item, place)).reference
                #expect(desk.text.contains(reference.prefix(8)))
                break
            }
            try desk.press("Down")
        }
        try desk.press("Enter")
        #expect(desk.state.page?.item == measure && measure != nil)
    }

    @Test("催办按提醒、督办、约谈的顺序；函件全文按模板写出，答复后不再待办")
    func letters() throws {
        let desk = try Sitting()
        let measure = try item(desk, "13.6")
        try find(desk, "13.6")
        try desk.press("r text:催办 Enter")
        #expect(desk.text.contains("须先发“提醒”"))
        try desk.press("Tab Tab text:请尽快报结果 Enter")
        let letter = try #require(desk.workspace.ledger.records(of: measure, .letter).last)
        #expect(letter.text(.level) == "remind")
        try desk.press("6")
        while desk.state.registers.register != .letters { try desk.press("Tab") }
        while desk.state.currentRecord?.id != letter.id { try desk.press("Down") }
        try desk.press("V")
        #expect(desk.text.contains("关于巡察整改措施 13.6 的提醒函"))
        #expect(desk.text.contains("请尽快报结果"))
        try desk.press("Esc F4 text:已安排月底前办结 Enter")
        #expect(desk.workspace.ledger.record(letter.id)?.isOpen == false)
        #expect(desk.workspace.ledger.record(letter.id)?.day(.repliedOn) == Day("2022-10-31"))
    }

    @Test("登记会议：议定事项写编号，就挂到那几条措施上")
    func meeting() throws {
        let desk = try Sitting()
        try desk.press("F9 text:会议 Enter Tab Tab text:第五次专题会 Tab text:整改办、律师工作处 Tab text:听取进展 Tab")
        try desk.press("text:4.4、8.1：十一月底前办结；会后印发纪要 Enter")
        let meeting = try #require(desk.workspace.ledger.records(.meeting).last)
        #expect(meeting[.attendance].names == ["整改办", "律师工作处"])
        let decisions = meeting.records.map { desk.workspace.ledger.records[$0] }
        #expect(decisions.map { $0.text(.text) } == ["十一月底前办结", "会后印发纪要"])
        #expect(decisions[0][.items].items == [try item(desk, "4.4"), try item(desk, "8.1")])
        try find(desk, "8.1")
        try desk.press("Enter")
        #expect(desk.text.contains("十一月底前办结"))
    }

    @Test("会议的议定事项在会议里修改：改一项还是那一项，多写一项就添上，删去的撤下；编号写错当场说明")
    func editedMeeting() throws {
        let desk = try Sitting()
        try desk.press("F9 text:会议 Enter Tab Tab text:第五次专题会 Tab Tab Tab text:4.4：十一月底前办结；会后印发纪要 Enter")
        let meeting = try #require(desk.workspace.ledger.records(.meeting).last)
        let first = try #require(desk.workspace.ledger.records(of: meeting.id, .decision).first)
        func decided() -> [Record] { desk.workspace.ledger.records(of: meeting.id, .decision) }
        try desk.press("6 S-Tab S-Tab S-Tab S-Tab S-Tab")
        for _ in 0..<10 where desk.state.currentRecord?.id != meeting.id { try desk.press("Down") }
        try desk.press("e")
        #expect(desk.text.contains("4.4：十一月底前办结；会后印发纪要"))
        try desk.press("Tab Tab Tab Tab Tab text:4.99：提前；会后印发纪要 Enter")
        #expect(desk.text.contains("4.99 不是台账里的编号"))
        try desk.press("C-u text:4.4、8.1：十二月底前办结；会后印发纪要；下月再听一次 Enter")
        #expect(decided().map { $0.text(.text) } == ["十二月底前办结", "会后印发纪要", "下月再听一次"])
        #expect(decided()[0].id == first.id)
        #expect(decided()[0][.items].items == [try item(desk, "4.4"), try item(desk, "8.1")])
        try desk.press("e Tab Tab Tab Tab Tab text:会后印发纪要 Enter")
        #expect(decided().map { $0.text(.text) } == ["会后印发纪要"])
    }

    @Test("意见和答复：没有答复的在前，待办里看得到")
    func opinions() throws {
        let desk = try Sitting()
        try desk.press("1 F9 text:意见 Enter Tab Tab text:窗口取号时间太长 Enter")
        let opinion = try #require(desk.workspace.ledger.records(.opinion).last { $0.isOpen })
        try desk.press("5")
        #expect(desk.text.contains("窗口取号时间太长"))
        try desk.press("6")
        while desk.state.registers.register != .opinions { try desk.press("Tab") }
        while desk.state.currentRecord?.id != opinion.id { try desk.press("Down") }
        try desk.press("F4 text:已增设两个窗口 Enter")
        #expect(desk.workspace.ledger.record(opinion.id)?.text(.reply) == "已增设两个窗口")
    }

    @Test("回头看：先安排，到期在待办里；看住了就巩固，反弹写明情况并退回整改")
    func lookBacks() throws {
        let desk = try Sitting()
        try find(desk, "5.2")
        #expect(try measure(desk, "5.2").stage.rawValue == "closed")
        try desk.press("r text:回头看 Enter Tab text:2022-10-31 Enter")
        try desk.press("5")
        #expect(desk.text.contains("回头看"))
        try find(desk, "5.2")
        try desk.press("r text:回头看 Enter Tab Tab text:随访九家机构均达标 Enter")
        #expect(try measure(desk, "5.2").stage.rawValue == "consolidated")
        try find(desk, "12.1")
        try desk.press("r text:回头看 Enter Space Space Tab Tab text:清单停更两个月 Enter")
        #expect(try measure(desk, "12.1").stage.rawValue == "underway")
        #expect(try measure(desk, "12.1").relapses >= 1)
        try find(desk, "4.4")
        try desk.press("r")
        #expect(desk.text.contains("销号或长期坚持之后才能回头看"))
    }

    private func measure(_ desk: Sitting, _ ref: String) throws -> Measure {
        guard case .measure(let index)? = desk.workspace.ledger.place(of: try item(desk, ref)) else {
            throw Refusal.noSuchItem(ref)
        }
        return desk.workspace.ledger.measures[index]
    }

    @Test("随机抽查：同样的种子抽到同样的措施，记在登记簿里")
    func sample() throws {
        let (one, two) = (try Sitting(), try Sitting())
        for desk in [one, two] { try desk.press("F9 text:抽查 Enter C-u text:50 Tab C-u text:7 Enter") }
        let first = try #require(one.workspace.ledger.records(.sample).last)
        let second = try #require(two.workspace.ledger.records(.sample).last)
        let refs = { (desk: Sitting, record: Record) in
            record[.items].items.map { desk.workspace.ledger.reference(of: $0) }
        }
        #expect(refs(one, first) == refs(two, second))
        #expect(!first[.items].items.isEmpty)
        try one.press("6")
        #expect(one.state.registers.register == .lookBacks)
        #expect(one.state.registers.rows.count >= first[.items].items.count)
    }

    @Test("方案印发之后，改分工要写理由；写了就改，历史里有理由")
    func issuedPlan() throws {
        let desk = try Sitting(.nothing)
        try desk.record(
            .bringIn(
                Request.RoundDraft(fields: [.body: .text("某局")]),
                [
                    Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("学习方面")]),
                    Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("学习不深入")]),
                    Request.DraftItem(kind: .measure, number: 1, parent: 1, fields: [.text: .text("制定学习计划")]),
                ]))
        for phase in ["studied", "reviewed", "issued"] {
            let round = try item(desk, "round")
            guard let phase = PlanPhase(rawValue: phase) else { continue }
            try desk.record(.phase(round, phase, on: nil))
        }
        try desk.press("1 2 F3 text:1.1 Enter F5 text:分管领导 Enter Space")
        try desk.press("F5 C-u text:局主要领导 Enter")
        #expect(desk.text.contains("须写明理由"))
        try desk.press("S-Tab text:分工调整 Enter Space")
        #expect(desk.workspace.ledger.owner(ofMeasure: 0).leader == "局主要领导")
        try desk.press("Enter End")
        #expect(desk.text.contains("理由：分工调整"))
    }

    @Test("月报：未报的单位在前，Enter 登记已报或零报告")
    func reports() throws {
        let desk = try Sitting()
        try desk.press("6")
        while desk.state.registers.register != .reports { try desk.press("Tab") }
        let missing = desk.state.derived.reports[0].missing
        #expect(!missing.isEmpty)
        #expect(desk.rows[5...6].contains { $0.contains(missing[0]) })
        try desk.press("Enter Tab Tab Space Enter")
        #expect(desk.state.derived.reports[0].missing.count == missing.count - 1)
        #expect(desk.state.derived.reports[0].count(.nothingNew) >= 1)
    }

    @Test("两份台账合并后有冲突：排在记录最上面，Enter 选一个，以它为准")
    func settle() throws {
        let desk = try Sitting()
        let copy = try desk.copy()
        // Two of the office work on two copies.
        let deadline = { (day: String) throws in
            Request.deadline([try item(desk, "4.4")], try DateReader.day(day), reason: "会签未完")
        }
        try desk.record(try deadline("2022-11-20"))
        try copy.workspace.record(try deadline("2022-12-20"), as: copy.recorder)
        _ = try desk.workspace.merge(from: copy.folder)
        desk.refresh()
        try desk.press("4")
        #expect(desk.rows[3].contains("冲突") && desk.rows[3].contains("4.4"))
        try desk.press("Enter")
        #expect(desk.text.contains("2022-11-20") && desk.text.contains("2022-12-20"))
        try desk.press("text:12-20 Enter")
        #expect(try measure(desk, "4.4").deadline == Day("2022-12-20"))
        #expect(desk.workspace.ledger.conflicts.isEmpty)
    }

    @Test("“本期变化”列出上月底以来的变化，Esc 回到总览")
    func changes() throws {
        let desk = try Sitting()
        try desk.press("=")
        #expect(desk.text.contains("2022-10-01 至 2022-10-31"))
        let days = desk.state.journal.changes.map(\.day)
        #expect(!days.isEmpty && days.allSatisfy { $0.month == 10 })
        #expect(desk.state.journal.rows.count == days.count)
        try desk.press("Esc")
        #expect(desk.state.screen == .overview)
        #expect(try desk.press("4").state.journal.rows.count > days.count)
    }
}
