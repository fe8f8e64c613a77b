import Foundation
import Testing
import Tracker
import Wording

@testable import Dashboard

/// What is recorded for a day that a sent report covers takes a reason: the form asks for it, for one item and for many.
@Suite struct LateReasonTests {
    /// A desk whose October report went out on the 31st; it is worked with on the day before, or a day later.
    private func desk(on day: String) throws -> Sitting {
        let desk = try Sitting()
        try desk.press("3 s text:市委巡察办 Tab Tab Space Enter Space 1")
        #expect(desk.workspace.ledger.records(.report).last?.text(.recipient) == "市委巡察办")
        try desk.work(on: day)
        return desk
    }

    @Test("记一条已报送日期的进展：先要补录理由，写了才存，存下的带着理由", arguments: [1, 3])
    func note(count: Int) throws {
        let desk = try desk(on: "2022-11-01")
        try desk.press("2" + String(repeating: " Space", count: count > 1 ? count : 0))
        let before = desk.workspace.log.count
        try desk.press("F2 text:补记 Tab C-u text:2022-10-20 Enter")
        #expect(desk.text.contains("补录理由") && desk.text.contains("报送的报告里"))
        // On the screen it is a field, and no option of the command line.
        #expect(desk.text.contains("补录要写明理由。") && !desk.text.contains("--late"))
        #expect(desk.workspace.log.count == before)
        // Without one it is asked for again.
        try desk.press("Enter")
        #expect(desk.workspace.log.count == before)
        try desk.press("text:当时漏记 Enter")
        #expect(desk.state.overlays.isEmpty)
        let event = try #require(desk.workspace.log.last)
        #expect(event.late == "当时漏记")
        let notes = event.changes.filter { if case .note = $0 { true } else { false } }
        #expect(notes.count == count)
        #expect(desk.drafts.isEmpty)
    }

    @Test("已报送的日子里给几条措施登记成果：理由只问一次，每一条都带着", arguments: [1, 2])
    func records(count: Int) throws {
        let desk = try desk(on: "2022-10-20")
        try desk.press("2" + String(repeating: " Space", count: count > 1 ? count : 0))
        let items = desk.state.targets
        #expect(items.count == count)
        let before = desk.workspace.log.count
        let effects = desk.state.handing(
            Form(
                purpose: .record(.milestone, items), title: Phrase("节点", "milestone"), subject: "",
                entries: [
                    desk.state.text(.field(.title), Phrase("节点", "milestone"), "会签"),
                    desk.state.date(.field(.deadline), Phrase("日期", "day"), try DateReader.day("2022-12-01")),
                ]))
        #expect(effects.asked && desk.workspace.log.count == before)
        #expect(effects.sent.count == count && effects.sent.allSatisfy { $0 == "系统故障" })
    }

    @Test("附文件也一样：先问理由，再拷文件", arguments: [1, 2])
    func attached(count: Int) throws {
        let desk = try desk(on: "2022-10-20")
        let file = NSTemporaryDirectory() + "rectify-late-\(UUID().uuidString).txt"
        try Data("佐证".utf8).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        try desk.press("2" + String(repeating: " Space", count: count > 1 ? count : 0))
        let items = desk.state.targets
        let effects = desk.state.handing(
            Form(
                purpose: .record(.evidence, items), title: Phrase("佐证", "evidence"), subject: "",
                entries: [desk.state.text(.path, Phrase("文件", "file"), file)]))
        #expect(effects.asked)
        #expect(effects.attached == ["系统故障"])
        desk.take(.key(.escape))
        let before = desk.workspace.log.count
        desk.perform(.attach(path: file, items, [:], late: "系统故障"))
        #expect(desk.workspace.log.count { $0.late == "系统故障" } == count)
        #expect(desk.workspace.log.count == before + count)
    }
}

extension State {
    /// What becomes of a form that is handed in without a reason, and then with one.
    fileprivate func handing(_ form: Form) -> (asked: Bool, sent: [String?], attached: [String?]) {
        var state = self
        _ = state.open(form)
        let first = state.submit(form)
        let asked = first.isEmpty && state.openForm?[.late] == "" && state.openForm?.error != nil
        state.withForm { form in
            guard let place = form.entries.firstIndex(where: { $0.key == .late }) else { return }
            form.entries[place].input.replace(with: "系统故障")
        }
        let effects = state.openForm.map { state.submit($0) } ?? []
        return (
            asked, effects.compactMap { if case .record(_, _, let late, _) = $0 { .some(late) } else { nil } },
            effects.compactMap { if case .attach(_, _, _, let late) = $0 { .some(late) } else { nil } }
        )
    }
}
