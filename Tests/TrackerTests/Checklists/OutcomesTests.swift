import Testing

@testable import Tracker

/// 成果: counted from the records, rolled up by problem, unit and month; the groups come to the total.
struct OutcomesTests {
    private func book() throws -> Book {
        var book = try Book.staffed(day: "2022-09-10")
        let all: [(String, [Field: FieldValue])] = [
            ("1.1", [.kind: .text("institution"), .title: .text("甲办法"), .level: .text("proposed")]),
            ("1.1", [.kind: .text("institution"), .title: .text("乙办法"), .amount: .number(2)]),
            ("1.2", [.kind: .text("money"), .amount: .number(120_000), .on: .day(try Day.of("2022-07-31"))]),
            ("2.1", [.kind: .text("person"), .amount: .number(3)]), ("2", [.kind: .text("case"), .amount: .number(4)]),
            ("3.1", [.kind: .text("money"), .amount: .number(80_000), .on: .day(try Day.of("2022-08-31"))]),
            ("4", [.kind: .text("institution"), .title: .text("丙办法"), .level: .text("joint")]),
        ]
        for (ref, fields) in all { try book.add(.outcome, under: ref, fields) }
        return book
    }

    private func all(_ ledger: Ledger, _ scope: Scope = Scope(), on day: Day) -> [Record] {
        let measures = ledger.measures(in: scope, on: day)
        return ledger.outcomes(measures: measures, problems: ledger.problems(in: scope, measures: measures))
    }

    private static func sum(_ groups: [(name: String, outcomes: Outcomes)]) -> [Int] {
        groups.reduce([0, 0, 0, 0, 0, 0]) { sums, group in
            zip(sums, figures(group.outcomes)).map(+)
        }
    }

    private static func figures(_ outcomes: Outcomes) -> [Int] {
        InstitutionLevel.allCases.map { outcomes.institutions[$0] ?? 0 }
            + [outcomes.money, outcomes.persons, outcomes.cases]
    }

    @Test("The total counts institutions by level, money, persons and cases, of measures and of problems")
    func total() throws {
        let book = try book()
        let total = Outcomes(all(book.ledger, on: book.day))
        #expect(total.institutions == [.proposed: 1, .own: 2, .joint: 1] && total.allInstitutions == 4)
        #expect(total.money == 200_000 && total.persons == 3 && total.cases == 4)
        #expect(!total.isEmpty && Outcomes().isEmpty)
    }

    @Test("However it is rolled up, the groups come to the total", arguments: Outcomes.Grouping.allCases)
    func groups(grouping: Outcomes.Grouping) throws {
        let book = try book()
        let records = all(book.ledger, on: book.day)
        let groups = book.ledger.outcomes(records, by: grouping)
        #expect(Self.sum(groups) == Self.figures(Outcomes(records)))
        #expect(Set(groups.map(\.name)).count == groups.count)
    }

    @Test("Groups stand in the ledger's order, months in theirs; what nobody answers for has no name")
    func names() throws {
        let book = try book()
        let records = all(book.ledger, on: book.day)
        #expect(book.ledger.outcomes(records, by: .problem).map(\.name) == ["1", "2", "3", "4"])
        #expect(book.ledger.outcomes(records, by: .unit).map(\.name) == ["政治部", "法制处", "财务处", ""])
        let months = book.ledger.outcomes(records, by: .month)
        #expect(months.map(\.name) == ["2022-07", "2022-08", "2022-09"])
        #expect(months.map(\.outcomes.money) == [120_000, 80_000, 0])
    }

    @Test("A scope counts its own: an area, a unit, a problem")
    func scopes() throws {
        let book = try book()
        let area = try book.item("二")
        #expect(Outcomes(all(book.ledger, Scope([.area(area)]), on: book.day)).money == 80_000)
        #expect(Outcomes(all(book.ledger, Scope([.unit("法制处")]), on: book.day)).cases == 4)
        let problem = Outcomes(all(book.ledger, Scope([.problem(try book.item("4"))]), on: book.day))
        #expect(problem.institutions == [.joint: 1])
    }

    @Test("What was withdrawn, or belongs to what was, does not count")
    func withdrawn() throws {
        var book = try book()
        let id = try #require(try book.records("2.1", .outcome).first).id
        try book.record(.withdraw(id, reason: "误记"))
        try book.record(.withdraw(try book.item("3"), reason: "合并"))
        let total = Outcomes(all(book.ledger, on: book.day))
        #expect(total.persons == 0 && total.money == 120_000)
        try book.record(.undo)
        try book.record(.undo)
        #expect(Self.figures(Outcomes(all(book.ledger, on: book.day))) == [1, 1, 2, 200_000, 3, 4])
    }
}
