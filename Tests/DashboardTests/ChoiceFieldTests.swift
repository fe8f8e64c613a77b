import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// Fields in which one of several values is chosen, and fields that have to be filled in.
@Suite("Choices and required fields") struct ChoiceFieldTests {
    @Test("typing in a field with choices finds the one that is called so, by keys or an input method")
    func finds() throws {
        let desk = try Sitting().press("2 r text:催办 Enter")
        try desk.press("text:督")
        #expect(desk.state.openForm?[.field(.level)] == LetterLevel.supervise.rawValue)
        desk.take(.key(.burst("约谈")))
        #expect(desk.state.openForm?[.field(.level)] == LetterLevel.interview.rawValue)
        desk.take(.key(.burst("提醒")))
        #expect(desk.state.openForm?[.field(.level)] == LetterLevel.remind.rawValue)
    }

    @Test("what names none of the choices is said to, with what there is; the choice stays")
    func noneSuch() throws {
        let desk = try Sitting().press("2 r text:催办 Enter")
        let before = try #require(desk.state.openForm?[.field(.level)])
        try desk.press("text:罚")
        #expect(desk.text.contains("没有“罚”这一项") && desk.text.contains("督办"))
        #expect(desk.state.openForm?[.field(.level)] == before)
    }

    @Test("a list that is open is searched by typing as well")
    func picker() throws {
        let desk = try Sitting().press("2 F5 Tab F4")
        let values = try #require(desk.state.openForm?.picker?.values)
        let wanted = try #require(values.last)
        desk.take(.key(.burst(String(wanted.prefix(3)))))
        #expect(desk.state.openForm?.picker.map { values[$0.cursor].hasPrefix(wanted.prefix(3)) } == true)
        try desk.press("Enter")
        #expect(desk.state.openForm?[.field(.unit)]?.hasPrefix(wanted.prefix(3)) == true)
    }

    @Test("where nobody is named a member, the key for choosing says so and what to do")
    func noMembers() throws {
        let desk = try Sitting(.notice("一、党的领导方面\n1.谋划不够\n（1）建立清单\n"), who: "甲").press("W C-u F4")
        #expect(desk.text.contains("还没有登记成员"))
    }

    /// Forms as they open, and what they lack.
    private static let forms = [
        ("progress", "2 F2", Form.Key.text), ("a letter", "2 r text:催办 Enter", .field(.text)),
        ("a meeting", "2 F9 text:会议 Enter", .field(.title)),
        ("evidence", "2 v", .field(.reference)), ("an outcome", "2 F9 text:成果 Enter", .field(.title)),
        ("a milestone", "2 r text:阶段目标 Enter", .field(.title)),
        ("an opinion", "2 F9 text:意见 Enter", .field(.text)),
        ("a measure", "2 a", .field(.text)), ("a round", "N", .field(.body)),
        ("a survey", "2 F9 text:测评 Enter", .field(.title)), ("a withdrawal", "2 x", .reason),
        ("a member", "2 F9 text:成员 Enter", .field(.title)), ("a report", "3 F4", .field(.recipient)),
        ("a file", "i", .path),
    ]

    @Test(
        "no form is saved without what it cannot be without: it stays open and says what is missing", arguments: forms)
    func required(_ form: (what: String, keys: String, key: Form.Key)) throws {
        let desk = try Sitting().press(form.keys)
        #expect(desk.state.isFormOpen, "\(form.what): \(desk.text)")
        let before = desk.workspace.log.count
        try desk.press("Enter")
        #expect(desk.workspace.log.count == before)
        let open = try #require(desk.state.openForm, "\(form.what)")
        #expect(open.error != nil && desk.state.isFormOpen, "\(form.what): \(desk.text)")
        #expect(open[form.key] == nil || open.focused?.key == form.key, "\(form.what): \(desk.text)")
    }

    @Test("whoever submits for the unit is offered that with the form, and can close later; in his own name he cannot")
    func submitsForUnit() throws {
        func desk() throws -> Sitting { try Sitting().press("2 F3 text:4.4 Enter F4 text:报请 Enter") }
        let own = try desk()
        #expect(own.text.contains("自己（整改办）") && own.text.contains("代责任单位（律师工作处）"))
        try own.press("text:司发〔2022〕18号 Tab Tab")
        #expect(own.text.contains("谁报请，谁以后就不能审定销号"))
        // A unit and no basis.
        try own.press("Right Enter")
        #expect(own.state.openForm?.focused?.key == .behalfBasis)
        try own.press("text:律师工作处报请件 Enter Space")
        let event = try #require(own.workspace.log.last)
        #expect(event.behalf == Behalf(name: "律师工作处", basis: "律师工作处报请件"))
        let plain = try desk().press("text:司发〔2022〕18号 Enter Space")
        #expect(try #require(plain.workspace.log.last).behalf == nil)
        func mayClose(_ desk: Sitting) throws -> Bool {
            let item = try desk.workspace.ledger.item(called: "4.4")
            var office = desk.recorder
            office.by = "整改办"
            try desk.workspace.record(.move([item], move: "review", MoveDetails()), as: office)
            var leader = office
            leader.behalf = Behalf(name: "局主要领导", basis: "签批")
            try desk.workspace.record(.move([item], move: "endorse", MoveDetails()), as: leader)
            let options = Planner(
                ledger: desk.workspace.ledger, log: desk.workspace.log,
                context: Planner.Context(by: "整改办", day: office.day, clock: office.clock)
            ).options(for: item)
            return options.contains { $0.move.id == "close" && $0.refusal == nil }
        }
        #expect(try mayClose(own))
        #expect(try !mayClose(plain))
    }

    @Test("a unit's own member, who never closes, is not asked in whose name")
    func unitSubmits() throws {
        let desk = try Sitting(who: "律师工作处处长")
        if desk.state.member == nil { try desk.name("律师工作处处长", "unit", "律师工作处") }
        desk.refresh()
        try desk.press("Esc Esc 2 F3 text:4.4 Enter F4 text:报请 Enter")
        #expect(desk.state.isFormOpen && !desk.text.contains("以谁的名义"))
    }
}
