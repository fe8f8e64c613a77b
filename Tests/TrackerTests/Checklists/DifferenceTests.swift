import Testing

@testable import Tracker

/// What changed between two days, item by item, with who and why (ARCHITECTURE.md, "Checks").
struct DifferenceTests {
    private func ledger(_ book: Book, asOf day: Day) throws -> Ledger {
        Workspace.fold(book.log.filter { $0.day <= day }[...], workflow: try Shipped.workflow())
    }

    private func rows(_ book: Book, from: Day, to: Day? = nil) throws -> [Difference.Row] {
        let to = to ?? book.day
        return Difference(
            before: try ledger(book, asOf: from), after: try ledger(book, asOf: to), log: book.log, from: from, to: to
        ).rows
    }

    private func told(_ book: Book, from: Day, to: Day? = nil) throws -> [String] {
        try rows(book, from: from, to: to).map { row in
            "\(row.kind) \(book.ledger.reference(of: row.item))\(row.field.map { " \($0)" } ?? "")"
        }
    }

    /// A staffed round, with the day on which it came in.
    private func start() throws -> (Book, Day) {
        let book = try Book.staffed()
        return (book, book.day)
    }

    @Test("Between a day and itself, and where the end is before the beginning, nothing changed")
    func empty() throws {
        var (book, from) = try start()
        try book.move("1.1", "start")
        #expect(try rows(book, from: from, to: from).isEmpty)
        book.day = from + 3
        try book.move("1.2", "start")
        for day in [from, from + 1, book.day, book.day + 9] {
            #expect(try rows(book, from: day, to: day).isEmpty)
        }
        #expect(try rows(book, from: book.day, to: from).isEmpty)
    }

    @Test("A field says what it was and is, who did it, when and why; the last one who made it so")
    func field() throws {
        var (book, from) = try start()
        let item = try book.item("1.1")
        try book.record(.deadline([item], from + 30, reason: nil))
        book.day = from + 1
        try book.record(.deadline([item], from + 40, reason: "疫情影响"))
        book.day = from + 2
        let last = try book.record(
            .deadline([item], from + 50, reason: "机构改革"), behalf: Behalf(name: "王局", basis: "批示"))
        let row = try #require(try rows(book, from: from).first)
        #expect(try rows(book, from: from).count == 1)
        #expect(row.kind == .changed && row.item == item && row.field == .deadline)
        #expect(row.from == .day(from + 30) && row.to == .day(from + 50))
        #expect(row.event == last.id && row.day == from + 2 && row.by == "王局" && row.reason == "机构改革")
        #expect(try rows(book, from: from, to: from + 1).first?.to == .day(from + 40))
        #expect(try rows(book, from: from + 1).first?.from == .day(from + 40))
    }

    @Test("A field that was set back is no difference, nor is what was undone")
    func setBack() throws {
        var (book, from) = try start()
        book.day = from + 1
        let item = try book.item("1.1")
        try book.record(.set(item, .unit, .text("办公室"), reason: nil))
        #expect(try told(book, from: from) == ["changed 1.1 unit"])
        try book.record(.set(item, .unit, .nothing, reason: nil))
        try book.move("1.2", "start")
        try book.record(.undo)
        try book.record(.note([item], text: "已做", on: nil, needsCoordination: false))
        try book.record(.undo)
        try book.add(.evidence, under: "1.1", [.reference: .text("纪要")])
        try book.record(.undo)
        try book.record(.withdraw(item, reason: "重复"))
        try book.record(.undo)
        #expect(try told(book, from: from).isEmpty)
    }

    @Test("Moves say the stage, with their reason or basis, and the review date of what is held")
    func moves() throws {
        var (book, from) = try start()
        book.day = from + 1
        try book.move("1.1", "start", "submit", "review", "return")
        try book.bring("2.1", to: "held")
        let all = try rows(book, from: from)
        #expect(try told(book, from: from) == ["changed 1.1 stage", "changed 2.1 stage", "changed 2.1 reviewDate"])
        #expect(all[0].to == .text("underway") && all[0].reason == "材料不全")
        #expect(all[2].from == .nothing && all[2].to == .day(book.day + 90))
        try book.move("1.1", "submit", "review", "endorse", "close")
        #expect(try rows(book, from: from)[0].reason == "领导小组第三次会议")
    }

    @Test("A problem that was closed in the time shows; one that was opened again does not show as closed")
    func closedProblem() throws {
        var (book, from) = try start()
        book.day = from + 1
        try book.bring("3.1", to: "closed")
        try book.record(.move([try book.item("3")], move: "close", MoveDetails(basis: "领导小组会议")))
        let row = try #require(try rows(book, from: from).first { $0.item == (try? book.item("3")) })
        #expect(row.field == .stage && row.reason == "领导小组会议" && row.day == from + 1)
        #expect(try told(book, from: from) == ["changed 3 stage", "changed 3.1 stage"])
        book.day = from + 2
        try book.move("3.1", "relapse")
        #expect(try told(book, from: from) == ["changed 3.1 stage"])
        #expect(try told(book, from: from + 1) == ["changed 3.1 stage"])
    }

    @Test("Notes show with their text; withdrawn ones do not, but one that stood before and was withdrawn does")
    func notes() throws {
        var (book, from) = try start()
        let item = try book.item("1.1")
        try book.record(.note([item], text: "从前的", on: nil, needsCoordination: false))
        let old = try #require(try book.measure("1.1").lastEntry)
        book.day = from + 1
        try book.record(.note([item], text: "做了一半", on: nil, needsCoordination: true), by: "政员")
        let row = try #require(try rows(book, from: from).first)
        #expect(row.kind == .noted && row.item == item && row.text == "做了一半" && row.by == "政员" && row.field == nil)
        try book.record(.withdraw(try #require(try book.measure("1.1").lastEntry).id, reason: "误记"))
        #expect(try told(book, from: from).isEmpty)
        try book.record(.withdraw(old.id, reason: "误记"))
        #expect(try told(book, from: from) == ["withdrawn 1.1 withdrawn"])
    }

    @Test("What is new shows once, as it is now; what came and went does not")
    func added() throws {
        var (book, from) = try start()
        book.day = from + 1
        try book.record(.add(.problem, under: try book.item("二"), fields: [.title: .text("新问题")]))
        try book.record(.add(.measure, under: try book.item("5"), fields: [.title: .text("新措施")]))
        try book.record(.set(try book.item("5.1"), .target, .text("目标"), reason: nil))
        try book.move("5.1", "start")
        try book.add(.evidence, under: "5.1", [.reference: .text("纪要")])
        try book.add(.milestone, under: "1.1", [.title: .text("季度"), .deadline: .day(from + 90)])
        try book.record(.add(.measure, under: try book.item("1"), fields: [.title: .text("走错了")]))
        try book.record(.withdraw(try book.item("1.3"), reason: "走错了"))
        #expect(try told(book, from: from) == ["added 1.1", "added 5", "added 5.1", "added 5.1"])
    }

    @Test("What was withdrawn shows with its reason; what counts again is a change, not a withdrawal")
    func withdrawn() throws {
        var (book, from) = try start()
        book.day = from + 1
        try book.record(.withdraw(try book.item("1.1"), reason: "重复"))
        let row = try #require(try rows(book, from: from).first)
        #expect(row.kind == .withdrawn && row.to == .text("重复") && row.reason == "重复")
        let between = book.day
        book.take(
            Event(
                id: EventID(bits: 4), day: from + 2, counter: 99, writer: "x", at: Instant(seconds: 0), by: "张三",
                login: "",
                changes: [
                    .set(
                        Change.Assignment(
                            item: try book.item("1.1"), field: .withdrawn, to: .nothing, was: .text("重复"),
                            seen: book.ledger.head(of: try book.item("1.1"), .withdrawn)))
                ]))
        book.day = from + 2
        #expect(try told(book, from: between) == ["changed 1.1 withdrawn"])
        #expect(try told(book, from: from).isEmpty)
    }

    @Test("Records, phases and links are told like everything else")
    func records() throws {
        var (book, from) = try start()
        let letter = try book.add(.letter, under: "1.1", [.level: .text("remind"), .text: .text("请抓紧")])
        book.day = from + 1
        try book.record(.set(letter, .reply, .text("已办"), reason: nil))
        try book.record(.phase(try book.item("round"), .drafting, on: nil))
        try book.record(.meeting(try book.item("round"), fields: [:], decisions: [Request.Decision("同意")]))
        try book.name("新人", "unit")
        let told = try told(book, from: from)
        #expect(
            told == [
                "added 新人", "changed 2022 planDrafted", "added 2022", "added 2022", "changed 1.1 reply",
                "changed 1.1 repliedOn",
            ])
    }

    @Test("Of two values that stand against each other, the one that counts is told with whoever set it")
    func conflict() throws {
        var (book, from) = try start()
        let item = try book.item("1.1")
        try book.record(.deadline([item], from + 30, reason: nil))
        let seen = book.ledger.head(of: item, .deadline)
        for (bits, days) in [(UInt64(1), 40), (2, 60)] {
            book.take(
                Event(
                    id: EventID(bits: bits), day: from + 1, counter: 99 + bits, writer: "w\(bits)",
                    at: Instant(seconds: 0), by: "写者\(bits)", login: "",
                    changes: [
                        .set(
                            Change.Assignment(
                                item: item, field: .deadline, to: .day(from + days), was: .day(from + 30), seen: seen,
                                reason: "延期"))
                    ]))
        }
        book.day = from + 1
        let row = try #require(try rows(book, from: from).first)
        #expect(row.to == .day(from + 40) && row.by == "写者1")
    }
}
