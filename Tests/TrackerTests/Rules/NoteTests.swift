import Testing

@testable import Tracker

/// 需协调: what is stuck stays so until somebody says that it is not.
struct NoteTests {
    private func note(_ book: Book, _ ref: String, _ needs: Bool?) throws -> Request {
        .note([try book.item(ref)], text: "已会商", on: nil, needsCoordination: needs)
    }

    @Test("A note that does not speak of it leaves 需协调 as it was; only saying so takes it off or sets it")
    func kept() throws {
        var book = try Book.sample()
        try book.record(try note(book, "1.1", nil))
        #expect(try !book.measure("1.1").needsCoordination)
        try book.record(try note(book, "1.1", true))
        try book.record(try note(book, "1.1", nil))
        #expect(try book.measure("1.1").needsCoordination)
        try book.record(try note(book, "1.1", false))
        #expect(try !book.measure("1.1").needsCoordination)
        try book.record(try note(book, "1.1", nil))
        #expect(try !book.measure("1.1").needsCoordination)
    }

    @Test("Each of several items keeps its own, a problem as well as a measure, also within one act")
    func each() throws {
        var book = try Book.sample()
        for ref in ["1", "1.1"] { try book.record(try note(book, ref, true)) }
        let items = try ["1", "1.1", "1.2", "2"].map(book.item)
        try book.record(.together([.note(items, text: "又会商", on: nil, needsCoordination: nil)]))
        #expect(items.map(book.ledger.needsCoordination) == [true, true, false, false])
    }
}
