import Testing

@testable import Tracker

/// What proves that a measure is done, and what came of it.
struct EvidenceAndOutcomeTests {
    private let file = String(repeating: "ab", count: 32)

    @Test("Evidence that was attached is enough to submit; withdrawn, undone or the problem's is not")
    func submit() throws {
        var book = try Book.staffed()
        try book.move("1.1", "start")
        let submit = Request.move([try book.item("1.1")], move: "submit", MoveDetails())
        let refusal = Refusal.needs(.evidence, move: "submit", ref: "1.1")
        #expect(book.refusal(submit) == refusal)
        try book.add(.evidence, under: "1", [.reference: .text("问题的材料")])
        #expect(book.refusal(submit) == refusal)
        let evidence = try book.add(.evidence, under: "1.1", [.reference: .text("司发〔2022〕18号")])
        #expect(book.refusal(submit) == nil)
        #expect(book.ledger.hasEvidence(measure: try book.place("1.1")))
        try book.record(.undo)
        #expect(book.refusal(submit) == refusal)
        try book.record(.redo)
        #expect(book.refusal(submit) == nil)
        try book.record(.withdraw(evidence, reason: "传错了"))
        #expect(book.refusal(submit) == refusal)
        #expect(!book.ledger.hasEvidence(measure: try book.place("1.1")))
    }

    @Test("The same file or reference is handed in once for an item, however it is typed")
    func once() throws {
        var book = try Book.staffed()
        try book.add(.evidence, under: "1.1", [.digest: .text(file), .fileName: .text("纪要.pdf"), .size: .number(9)])
        try book.add(.evidence, under: "1.1", [.reference: .text("司发〔2022〕18号")])
        func again(_ ref: String, _ fields: [Field: FieldValue]) throws -> Refusal? {
            book.refusal(.record(.evidence, under: try book.item(ref), fields: fields))
        }
        #expect(try again("1.1", [.digest: .text(file), .fileName: .text("另名.pdf")]) == .unchanged)
        #expect(try again("1.1", [.reference: .text(" 司发〔2022〕18号 ")]) == .unchanged)
        #expect(try again("1.2", [.digest: .text(file)]) == nil)
        #expect(try again("1", [.reference: .text("司发〔2022〕18号")]) == nil)
        #expect(try again("1.1", [.reference: .text("司发〔2022〕19号")]) == nil)
        let other = try book.add(.evidence, under: "1.1", [.reference: .text("司发〔2022〕19号")])
        #expect(book.refusal(.set(other, .reference, .text("司发〔2022〕18号"), reason: nil)) == .unchanged)
        #expect(book.refusal(.set(other, .reference, .text("司发〔2022〕20号"), reason: nil)) == nil)
    }

    @Test("Evidence is a file or a reference")
    func fileOrReference() throws {
        let book = try Book.staffed()
        let item = try book.item("1.1")
        #expect(
            book.refusal(.record(.evidence, under: item, fields: [.fileName: .text("纪要.pdf")]))
                == .ofKind(.evidence, .empty(.reference)))
        #expect(book.refusal(.record(.evidence, under: item, fields: [.digest: .text(file)])) == nil)
    }

    @Test("An outcome since the start is progress enough for effective; one before it, or withdrawn, is not")
    func effective() throws {
        var book = try Book.staffed()
        let move = Request.move([try book.item("1.1")], move: "effective", MoveDetails())
        try book.add(.outcome, under: "1.1", [.kind: .text("case")])
        book.day = book.day + 3
        try book.move("1.1", "start")
        #expect(book.refusal(move) == .noProgress(ref: "1.1"))
        let outcome = try book.add(.outcome, under: "1.1", [.kind: .text("person")])
        #expect(book.refusal(move) == nil)
        try book.record(.withdraw(outcome, reason: "误记"))
        #expect(book.refusal(move) == .noProgress(ref: "1.1"))
    }

    @Test("Evidence and later records of a measure are part of its story")
    func story() throws {
        var book = try Book.staffed()
        let before = book.ledger.history(of: try book.item("1.1")).count
        let id = try book.add(.evidence, under: "1.1", [.reference: .text("纪要")])
        try book.record(.set(id, .reference, .text("纪要（盖章）"), reason: nil))
        try book.record(.withdraw(id, reason: "传错了"))
        #expect(book.ledger.history(of: try book.item("1.1")).count == before + 3)
        #expect(book.ledger.history(of: id).count == 3)
    }

    @Test("An institution has a title, money an amount, and nothing counts nought times")
    func outcomes() throws {
        var book = try Book.staffed()
        func outcome(_ fields: [Field: FieldValue]) throws -> Refusal? {
            book.refusal(.record(.outcome, under: try book.item("1.1"), fields: fields))
        }
        #expect(try outcome([.kind: .text("institution")]) == .ofKind(.outcome, .empty(.title)))
        #expect(try outcome([.kind: .text("money")]) == .ofKind(.outcome, .empty(.amount)))
        #expect(try outcome([.kind: .text("money"), .amount: .number(0)]) == .badNumber("0"))
        #expect(try outcome([.kind: .text("case"), .amount: .number(0)]) == .badNumber("0"))
        #expect(try outcome([.kind: .text("money"), .amount: .number(12_500)]) == nil)
        let id = try book.add(.outcome, under: "1.1", [.kind: .text("case"), .amount: .number(3)])
        #expect(book.refusal(.set(id, .amount, .number(0), reason: nil)) == .badNumber("0"))
        #expect(book.refusal(.set(id, .kind, .text("institution"), reason: nil)) == .ofKind(.outcome, .empty(.title)))
        #expect(book.refusal(.set(id, .kind, .text("money"), reason: nil)) == .ofKind(.outcome, .empty(.amount)))
        #expect(
            book.refusal(.edit(id, fields: [.kind: .text("money"), .amount: .number(700)], reason: nil)) == nil)
        let money = try book.add(.outcome, under: "1.1", [.kind: .text("money"), .amount: .number(3)])
        #expect(book.refusal(.set(money, .amount, .nothing, reason: nil)) == .ofKind(.outcome, .empty(.amount)))
    }
}
