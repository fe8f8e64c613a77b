import Testing

@testable import Tracker

/// Who may make which move (ARCHITECTURE.md, "Stages of a measure"), written out.
struct RoleMovesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let move: String
        let from: String
        let who: [String]
        var testDescription: String { "\(move) from \(from)" }
    }

    static let table: [Row] = [
        Row(move: "start", from: "notStarted", who: ["unit", "office"]),
        Row(move: "effective", from: "underway", who: ["office"]),
        Row(move: "submit", from: "underway", who: ["unit", "office"]),
        Row(move: "submit", from: "effective", who: ["unit", "office"]),
        Row(move: "review", from: "submitted", who: ["office"]),
        Row(move: "endorse", from: "reviewed", who: ["leader"]),
        Row(move: "close", from: "endorsed", who: ["group", "office"]),
        Row(move: "return", from: "submitted", who: ["office", "leader"]),
        Row(move: "return", from: "reviewed", who: ["office", "leader"]),
        Row(move: "return", from: "endorsed", who: ["office", "leader"]),
        Row(move: "hold", from: "underway", who: ["office"]),
        Row(move: "hold", from: "effective", who: ["office"]),
        Row(move: "hold", from: "endorsed", who: ["office"]),
        Row(move: "resume", from: "held", who: ["office"]),
        Row(move: "consolidate", from: "closed", who: ["office", "inspector"]),
        Row(move: "relapse", from: "closed", who: ["office", "inspector"]),
        Row(move: "relapse", from: "consolidated", who: ["office", "inspector"]),
        Row(move: "relapse", from: "held", who: ["office", "inspector"]),
    ]

    private func book(_ row: Row, _ start: (String) throws -> Book) throws -> Book {
        var book = try start("2022-08-01")
        try book.bring("1.1", to: row.from)
        if row.move == "effective" {
            try book.record(.note([try book.item("1.1")], text: "已完成", on: nil, needsCoordination: false))
        }
        return book
    }

    @Test("A move is made by the roles that the table names and by no others", arguments: table, Person.allCases)
    func who(_ row: Row, _ person: Person) throws {
        let book = try book(row) { try Book.staffed(day: $0) }
        let item = try book.item("1.1")
        let request = Request.move([item], move: row.move, try book.details(for: row.move))
        let expected: Refusal? =
            if person == .stranger {
                .unknownPerson(person.name)
            } else if row.who.contains(person.rawValue) {
                nil
            } else {
                .moveNotAllowed(
                    ref: "1.1", move: row.move, name: person.name, role: person.rawValue, allowed: row.who)
            }
        #expect(book.refusal(request, by: person.name) == expected)
        let option = book.planner(by: person.name).options(for: item).first { $0.move.id == row.move }
        #expect(option?.refusal == expected, "F4 says the same")
    }

    @Test("Before members are named, everyone makes every move", arguments: table, Person.allCases)
    func withoutMembers(_ row: Row, _ person: Person) throws {
        let book = try book(row) { try Book.sample(day: $0) }
        let request = Request.move([try book.item("1.1")], move: row.move, try book.details(for: row.move))
        #expect(book.refusal(request, by: person.name) == nil)
    }

    @Test("A problem is closed by the leading group or the office", arguments: Person.allCases)
    func problem(_ person: Person) throws {
        var book = try Book.staffed()
        for ref in ["1.1", "1.2"] { try book.bring(ref, to: "closed") }
        let request = Request.move([try book.item("1")], move: "close", MoveDetails(basis: "领导小组会议"))
        let expected: Refusal? =
            switch person {
            case .office, .group: nil
            case .stranger: .unknownPerson(person.name)
            default:
                .moveNotAllowed(
                    ref: "1", move: "close", name: person.name, role: person.rawValue, allowed: ["group", "office"])
            }
        #expect(book.refusal(request, by: person.name) == expected)
    }

    @Test("When the last member is taken off the list, everyone may everything again")
    func noMembersLeft() throws {
        var book = try Book.sample()
        let member = try book.name("阅员", "reader", by: "阅员")
        let request = Request.move([try book.item("1.1")], move: "start", MoveDetails())
        #expect(book.refusal(request, by: "生人") == .unknownPerson("生人"))
        book.take(
            Event(
                id: EventID(bits: 1), day: book.day, counter: 99, writer: "x", at: Instant(seconds: 0), by: "阅员",
                login: "",
                changes: [
                    .set(
                        Change.Assignment(
                            item: member, field: .withdrawn, to: .text("误登"), was: .nothing,
                            seen: book.ledger.head(of: member, .withdrawn)))
                ]))
        #expect(!book.ledger.hasMembers)
        #expect(book.refusal(request, by: "生人") == nil)
    }
}
