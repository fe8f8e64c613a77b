import Testing

@testable import Tracker

/// Someone who works with the ledger, by role; `stranger` is no member.
enum Person: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case office, group, leader, unit, inspector, reader, stranger

    /// The name.
    var name: String {
        switch self {
        case .office: "张三"
        case .group: "组长"
        case .leader: "王局"
        case .unit: "政员"
        case .inspector: "巡员"
        case .reader: "阅员"
        case .stranger: "生人"
        }
    }

    var testDescription: String { rawValue }
}

extension Book {
    /// The sample round with members of every role. Problem 1 is led by 王局 and answered for by 政治部 with 办公室 as its
    /// support; problem 2 by 李局 and 法制处; problem 3 by 外局, who is no member, and 财务处; problem 4 by nobody.
    static func staffed(day: String = "2022-08-01", workflow: Workflow? = nil) throws -> Book {
        var book = try Book.sample(day: day, workflow: workflow)
        let owners: [(String, String, String, [String])] = [
            ("1", "王局", "政治部", ["办公室"]), ("2", "李局", "法制处", []), ("3", "外局", "财务处", []),
        ]
        for (ref, leader, unit, support) in owners {
            try book.record(
                .assign(
                    [try book.item(ref)],
                    fields: [.leader: .text(leader), .unit: .text(unit), .support: FieldValue(support)]))
        }
        for person in Person.allCases where person != .stranger {
            try book.name(person.name, person.rawValue, unit: person == .unit ? "政治部" : nil)
        }
        try book.name("赵办", "office")
        try book.name("李局", "leader")
        try book.name("法员", "unit", unit: "法制处")
        try book.name("办员", "unit", unit: "办公室")
        book.hands = ["submit": "赵办", "endorse": "王局"]
        return book
    }

    /// Names a member.
    @discardableResult
    mutating func name(_ name: String, _ role: String, unit: String? = nil, by: String? = nil) throws -> ItemID {
        try add(.member, under: nil, [.title: .text(name), .role: .text(role), .unit: FieldValue(unit)], by: by)
    }

    /// Adds a record, whose identity it returns.
    @discardableResult
    mutating func add(
        _ kind: ItemKind, under ref: String?, _ fields: [Field: FieldValue], by: String? = nil
    ) throws -> ItemID {
        let under = try ref.map { try item($0) }
        return Book.added(try record(.record(kind, under: under, fields: fields), by: by)) ?? ItemID(bits: 0)
    }

    /// The first item that an event adds.
    static func added(_ event: Event) -> ItemID? {
        for case .add(let addition) in event.changes { return addition.item }
        return nil
    }

    /// What the planner says against a request; nil where it is allowed.
    func refusal(_ request: Request, by: String? = nil, behalf: Behalf? = nil) -> Refusal? {
        do throws(Refusal) {
            _ = try planner(by: by, behalf: behalf).plan(request)
            return nil
        } catch {
            return error
        }
    }

    /// The record of an identity, which must be one.
    func record(_ id: ItemID) throws -> Record {
        let found = ledger.record(id)
        return try #require(found)
    }

    /// The records of a kind of the item that a reference means.
    func records(_ ref: String, _ kind: ItemKind) throws -> [Record] { ledger.records(of: try item(ref), kind) }
}

extension Workflow {
    /// The shipped workflow with something else about it.
    static func changed(_ change: (inout Workflow) throws -> Void) throws -> Workflow {
        var workflow = try Shipped.workflow()
        try change(&workflow)
        return workflow
    }

    /// Changes a move.
    mutating func change(_ move: String, _ change: (inout MoveSpec) -> Void) throws {
        let place = try #require(moves.firstIndex { $0.id == move })
        change(&moves[place])
    }
}
