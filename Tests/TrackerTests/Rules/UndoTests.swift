import Testing

@testable import Tracker

/// Undo writes the old values as a new event, of the same day and an unchanged slot (ARCHITECTURE.md, decision 10).
struct UndoTests {
    private func set(_ book: inout Book, _ text: String, writer: String? = nil) throws {
        let by = writer == nil ? book.by : "李四"
        try book.record(.set(try book.item("1.1"), .target, .text(text), reason: nil), by: by, writer: writer)
    }

    @Test("Several changes of one field are undone one after another, and redone again")
    func manyOnOneField() throws {
        var book = try Book.sample()
        for text in ["甲", "乙", "丙"] { try set(&book, text) }
        for expected in ["乙", "甲", nil] {
            try book.record(.undo)
            #expect(try book.measure("1.1").target == expected)
        }
        for expected in ["甲", "乙", "丙"] {
            try book.record(.redo)
            #expect(try book.measure("1.1").target == expected)
        }
        #expect(throws: Refusal.nothingToRedo) { try book.record(.redo) }
        for expected in ["乙", "甲"] {
            try book.record(.undo)
            #expect(try book.measure("1.1").target == expected)
        }
        #expect(book.log.count == 1 + 3 + 3 + 3 + 2)
    }

    @Test("A new change after an undo leaves nothing to redo")
    func newChange() throws {
        var book = try Book.sample()
        try set(&book, "甲")
        try book.record(.undo)
        try set(&book, "乙")
        #expect(throws: Refusal.nothingToRedo) { try book.record(.redo) }
        try book.record(.undo)
        #expect(try book.measure("1.1").target == nil)
    }

    @Test(
        "Approvals are refused with the word that they stand",
        arguments: [
            ("submitted", "submit"), ("reviewed", "review"), ("endorsed", "endorse"), ("closed", "close"),
            ("consolidated", "consolidate"),
        ])
    func approvals(stage: String, move: String) throws {
        var book = try Book.sample()
        try book.bring("1.1", to: stage)
        let by = move == "submit" ? "报送人" : book.by
        #expect(throws: Refusal.approvalStands(move: move, ref: "1.1")) { try book.record(.undo, by: by) }
        #expect(try book.measure("1.1").stage.rawValue == stage)
    }

    @Test("The act that closes a problem, a return and a relapse are not undone either")
    func approvalsOfProblems() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        try book.record(.move([try book.item("3")], move: "close", MoveDetails(basis: "会议")))
        #expect(throws: Refusal.approvalStands(move: "close", ref: "3")) { try book.record(.undo) }
        try book.move("3.1", "relapse")
        #expect(throws: Refusal.approvalStands(move: "relapse", ref: "3.1")) { try book.record(.undo) }
        try book.bring("1.1", to: "submitted")
        try book.move("1.1", "return")
        #expect(throws: Refusal.approvalStands(move: "return", ref: "1.1")) { try book.record(.undo) }
    }

    @Test("Other moves are taken back with their steps, and a held measure's review date with them")
    func moves() throws {
        var book = try Book.sample()
        try book.record(.set(try book.item("1.1"), .reviewDate, .day(book.day + 30), reason: nil))
        try book.bring("1.1", to: "held")
        try book.record(.undo)
        #expect(try book.measure("1.1").stage.rawValue == "underway")
        #expect(try book.measure("1.1").reviewDate == book.day + 30)
        try book.record(.undo)
        #expect(try book.measure("1.1").stage.rawValue == "notStarted")
        #expect(try book.measure("1.1").steps.isEmpty)
        try book.record(.redo)
        try book.record(.redo)
        #expect(try book.measure("1.1").stage.rawValue == "held")
        #expect(try book.measure("1.1").reviewDate == book.day + 90)
        #expect(try book.measure("1.1").steps.map(\.move) == ["start", "hold"])
        for _ in 0..<3 { try book.record(.undo) }
        #expect(try book.measure("1.1").reviewDate == nil)
    }

    @Test("A note and an added measure are taken back and come back under the same number")
    func additions() throws {
        var book = try Book.sample()
        try book.record(.add(.measure, under: try book.item("3"), fields: [.title: .text("第二条")]))
        try book.record(.note([try book.item("3.2")], text: "已做", on: nil, needsCoordination: true))
        try book.record(.undo)
        #expect(try book.measure("3.2").lastEntry == nil)
        try book.record(.undo)
        #expect(try book.measure("3.2").withdrawn == Planner.undone)
        #expect(Overview(ledger: book.ledger, on: book.day).measures == 5)
        try book.record(.redo)
        #expect(try book.measure("3.2").withdrawn == nil)
        try book.record(.redo)
        #expect(try book.measure("3.2").lastEntry?.text == "已做")
    }

    @Test("A change of many items is undone as one")
    func many() throws {
        var book = try Book.sample()
        let items = try ["1.1", "1.2", "3"].map(book.item)
        try book.record(.assign(items, fields: [.unit: .text("政治部"), .leader: .text("分管领导")]))
        try book.record(.undo)
        #expect(Overview(ledger: book.ledger, on: book.day).count(.noOwner) == 5)
        try book.record(.redo)
        #expect(Overview(ledger: book.ledger, on: book.day).count(.noOwner) == 2)
    }

    @Test("An import is undone as one, and redone as one")
    func wholeRound() throws {
        var book = try Book.sample()
        try book.record(.undo)
        #expect(Overview(ledger: book.ledger, on: book.day).measures == 0)
        try book.record(.redo)
        #expect(Overview(ledger: book.ledger, on: book.day).measures == 5)
    }

    @Test("Where someone else has built on it since, it is not undone")
    func builtOn() throws {
        var book = try Book.sample()
        try set(&book, "甲")
        try set(&book, "乙", writer: "other")
        #expect(throws: Refusal.builtOn(ref: "1.1")) { try book.record(.undo) }
        try book.record(.undo, by: "李四", writer: "other")
        #expect(try book.measure("1.1").target == "甲")
        // Even where the other's change is taken back by the other: the slot is not as one left it.
        #expect(throws: Refusal.builtOn(ref: "1.1")) { try book.record(.undo) }
    }

    @Test("A change that came after another's is undone down to the other's and no further")
    func downToTheOthers() throws {
        var book = try Book.sample()
        try set(&book, "甲")
        try set(&book, "乙", writer: "other")
        try set(&book, "丙")
        try book.record(.undo)
        #expect(try book.measure("1.1").target == "乙")
        #expect(throws: Refusal.builtOn(ref: "1.1")) { try book.record(.undo) }
    }

    @Test("An item that someone else has worked on or put something under is not taken away by undo")
    func builtOnItem() throws {
        var book = try Book.sample()
        try book.record(.add(.problem, under: try book.item("一"), fields: [.title: .text("新问题")]))
        var other = book
        try book.record(
            .note([try book.item("5")], text: "已做", on: nil, needsCoordination: false), by: "李四", writer: "other")
        #expect(throws: Refusal.builtOn(ref: "5")) { try book.record(.undo) }
        try other.record(
            .add(.measure, under: try other.item("5"), fields: [.title: .text("一条")]), by: "李四", writer: "other")
        #expect(throws: Refusal.builtOn(ref: "5")) { try other.record(.undo) }
    }

    @Test("Only one's own changes of the day are undone")
    func ownOfTheDay() throws {
        var book = try Book.sample()
        try set(&book, "甲")
        #expect(throws: Refusal.nothingToUndo) { try book.record(.undo, by: "李四", writer: "other") }
        book.day = book.day + 1
        #expect(throws: Refusal.nothingToUndo) { try book.record(.undo) }
        try set(&book, "乙")
        try book.record(.undo)
        #expect(throws: Refusal.nothingToUndo) { try book.record(.undo) }
        #expect(try book.measure("1.1").target == "甲")
    }

    @Test("The history of an item shows the change and its undo")
    func history() throws {
        var book = try Book.sample()
        try set(&book, "甲")
        try book.record(.note([try book.item("1.1")], text: "已做", on: nil, needsCoordination: false))
        try book.record(.undo)
        try book.record(.undo)
        let history = book.ledger.history(of: try book.item("1.1"))
        #expect(history == [0, 1, 2, 3, 4])
        #expect(book.log[3].undoes == book.log[2].id)
        #expect(book.log[4].undoes == book.log[1].id)
    }
}
