import Testing

@testable import Tracker

/// A measure without its own leader, unit, support or person inherits its problem's (ARCHITECTURE.md, "Owners").
struct OwnerTests {
    private func assign(_ book: inout Book, _ ref: String, _ fields: [Field: FieldValue]) throws {
        try book.record(.assign([try book.item(ref)], fields: fields))
    }

    @Test("What a measure does not say itself it inherits from its problem, field by field")
    func inherits() throws {
        var book = try Book.sample()
        try assign(
            &book, "1",
            [
                .leader: .text("局主要领导"), .unit: .text("律师工作处"), .support: .names(["办公室", "法制处"]),
                .person: .text("赵六"),
            ])
        try assign(&book, "1.1", [.unit: .text("政治部")])
        try assign(&book, "1.2", [.support: .names(["机关党委"]), .leader: .text("分管领导")])
        let (one, two) = (
            book.ledger.owner(ofMeasure: try book.place("1.1")), book.ledger.owner(ofMeasure: try book.place("1.2"))
        )
        #expect((one.leader, one.unit, one.person) == ("局主要领导", "政治部", "赵六"))
        #expect(one.support == ["办公室", "法制处"])
        #expect((two.leader, two.unit, two.support) == ("分管领导", "律师工作处", ["机关党委"]))
        try book.record(.set(try book.item("1.1"), .unit, .nothing, reason: nil))
        #expect(book.ledger.owner(ofMeasure: try book.place("1.1")).unit == "律师工作处")
        try assign(&book, "1", [.unit: .text("公证处")])
        #expect(book.ledger.owner(ofMeasure: try book.place("1.1")).unit == "公证处")
    }

    @Test("Without a leader and a unit, its own or its problem's, nobody answers for a measure")
    func nobody() throws {
        var book = try Book.sample()
        let all = { (ledger: Ledger, day: Day) in Overview(ledger: ledger, on: day).count(.noOwner) }
        #expect(all(book.ledger, book.day) == 5)
        try assign(&book, "1.1", [.person: .text("赵六"), .support: .names(["办公室"])])
        #expect(all(book.ledger, book.day) == 5)
        try assign(&book, "1", [.unit: .text("政治部")])
        #expect(all(book.ledger, book.day) == 3)
        try assign(&book, "2.1", [.leader: .text("分管领导")])
        #expect(all(book.ledger, book.day) == 2)
    }

    @Test("Many items get an owner at once, and fields that are not named stay as they are")
    func many() throws {
        var book = try Book.sample()
        try assign(&book, "1.1", [.person: .text("赵六")])
        let items = try ["1.1", "2.1", "3"].map(book.item)
        try book.record(.assign(items, fields: [.unit: .text("政治部")]))
        #expect(try book.measure("1.1").owner.person == "赵六")
        #expect(book.ledger.owner(ofMeasure: try book.place("3.1")).unit == "政治部")
        #expect(throws: Refusal.unchanged) { try book.record(.assign(items, fields: [.unit: .text(" 政治部 ")])) }
    }

    @Test("What a leader claimed is marked on the measure")
    func claimed() throws {
        var book = try Book.sample()
        try assign(&book, "1.1", [.claimed: .flag(true)])
        #expect(try book.measure("1.1").claimed)
        #expect(Overview(ledger: book.ledger, on: book.day).count(.claimed) == 1)
        try assign(&book, "1.1", [.claimed: .flag(false)])
        #expect(try !book.measure("1.1").claimed)
        #expect(throws: Refusal.self) { try assign(&book, "1", [.claimed: .flag(true)]) }
    }

    @Test("An entry that needs coordination does so until a later one does not")
    func needsCoordination() throws {
        var book = try Book.sample()
        let item = try book.item("1.1")
        let measure = try book.place("1.1")
        let holds = { (ledger: Ledger) in ledger.holds(.needsCoordination, measure: measure, on: ledger.rounds[0].added)
        }
        try book.record(.note([item], text: "需上级协调", on: nil, needsCoordination: true))
        #expect(holds(book.ledger))
        let later = try book.record(.note([item], text: "已协调", on: nil, needsCoordination: false))
        #expect(!holds(book.ledger))
        let entry = try #require(try book.measure("1.1").entries.first { $0.event == later.id })
        try book.record(.withdraw(entry.id, reason: "误记"))
        #expect(holds(book.ledger))
        #expect(throws: Refusal.unchanged) { try book.record(.withdraw(entry.id, reason: "误记")) }
        try book.bring("1.1", to: "closed")
        #expect(!holds(book.ledger))
    }
}
