import Testing

@testable import Tracker

/// The task list's order, and the scopes that the lists show.
struct ListTests {
    @Test("The task list: what is left to do by its day, then what has none, then what is done")
    func taskList() throws {
        var book = try Book.sample()
        try book.record(.deadline([try book.item("2.2")], try Day.of("2022-09-30"), reason: nil))
        try book.record(.deadline([try book.item("1.2")], try Day.of("2022-10-31"), reason: nil))
        try book.record(.deadline([try book.item("2.1")], try Day.of("2022-09-30"), reason: nil))
        try book.record(.deadline([try book.item("3.1")], try Day.of("2022-08-31"), reason: nil))
        try book.bring("3.1", to: "closed")
        let list = TaskList(ledger: book.ledger, measures: book.ledger.measuresInOrder, on: book.day)
        #expect(list.measures.map { book.ledger.measures[$0].ref } == ["2.1", "2.2", "1.2", "1.1", "3.1"])
        #expect(list.withoutDeadline == 1)
    }

    @Test("Measures stand in the order of areas, problems and numbers, however they came in")
    func order() throws {
        var book = try Book.sample()
        try book.record(.add(.problem, under: try book.item("一"), fields: [.title: .text("新")]))
        try book.record(.add(.measure, under: try book.item("5"), fields: [.title: .text("新")]))
        try book.record(.add(.measure, under: try book.item("4"), fields: [.title: .text("新")]))
        let refs = book.ledger.measuresInOrder.map { book.ledger.measures[$0].ref }
        #expect(refs == ["1.1", "1.2", "2.1", "2.2", "5.1", "3.1", "4.1"])
    }

    @Test("A scope narrows step by step, and problems without measures belong to the structure only")
    func scopes() throws {
        var book = try Book.sample()
        try book.record(.assign([try book.item("1"), try book.item("3")], fields: [.unit: .text("政治部")]))
        func counts(_ crumbs: Scope.Crumb...) -> [Int] {
            let scope = Scope(crumbs)
            let measures = book.ledger.measures(in: scope, on: book.day)
            return [measures.count, book.ledger.problems(in: scope, measures: measures).count]
        }
        let (one, two) = (try book.item("一"), try book.item("二"))
        #expect(counts() == [5, 4])
        #expect(counts(.area(one)) == [4, 2])
        #expect(counts(.area(two)) == [1, 2])
        #expect(counts(.unit("政治部")) == [3, 2])
        #expect(counts(.area(one), .unit("政治部")) == [2, 1])
        #expect(counts(.area(one), .problem(try book.item("2"))) == [2, 1])
        #expect(counts(.area(one), .problem(try book.item("3"))) == [0, 0])
        #expect(counts(.round(book.ledger.rounds[0].id), .query(Query(.noOwner))) == [2, 1])
        #expect(counts(.leader("无")) == [0, 0])
    }

    @Test("Leaders and units stand in the overview with what is overdue first")
    func standings() throws {
        var book = try Book.sample()
        try book.record(.assign([try book.item("1")], fields: [.unit: .text("甲"), .leader: .text("一号")]))
        try book.record(.assign([try book.item("2"), try book.item("3")], fields: [.unit: .text("乙")]))
        try book.record(.deadline([try book.item("1.1")], book.day, reason: nil))
        let overview = Overview(ledger: book.ledger, on: book.day + 1)
        #expect(overview.byUnit.map(\.name) == ["甲", "乙"])
        #expect(overview.byUnit.map(\.standing.measures) == [2, 3])
        #expect(overview.byUnit.map(\.standing.problems) == [1, 2])
        #expect(overview.byUnit[0].standing.overdue == 1)
        #expect(overview.byLeader.map(\.name) == ["一号"])
        #expect(overview.byArea.map(\.standing.problems) == [2, 2])
        #expect(Overview(ledger: book.ledger, on: book.day).byUnit.map(\.name) == ["乙", "甲"])
    }
}
