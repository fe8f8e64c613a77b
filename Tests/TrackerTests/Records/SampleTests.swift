import Testing

@testable import Tracker

/// 抽查: a random sample of closed measures for look-back (ARCHITECTURE.md, "Checks").
struct SampleTests {
    /// A round with a number of measures that came in closed.
    private func book(closed count: Int, open: Int = 2) throws -> Book {
        var items = [
            Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("方面")]),
            Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("问题")]),
        ]
        for number in 1...(count + open) {
            items.append(
                Request.DraftItem(
                    kind: .measure, number: number, parent: 1,
                    fields: [
                        .text: .text("措施\(number)"), .stage: .text(number <= count ? "closed" : "underway"),
                    ]))
        }
        var book = try Book()
        try book.record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), items))
        return book
    }

    private func sample(_ book: inout Book, share: Int = 20, seed: Int = 7) throws -> Record {
        let event = try book.record(.sample(try book.item("round"), share: share, seed: seed, planned: nil))
        return try book.record(try #require(Book.added(event)))
    }

    @Test("The same seed over the same measures gives the same sample, on every machine")
    func repeatable() throws {
        var (one, two) = (try book(closed: 30), try book(closed: 30))
        let first = try sample(&one)
        #expect(first[.items] == (try sample(&two))[.items])
        let refs = first[.items].items.map { one.ledger.reference(of: $0) }
        #expect(refs == ["1.1", "1.2", "1.11", "1.15", "1.17", "1.28"])
        let others = Set(try (11...50).map { try sample(&two, seed: $0)[.items] })
        #expect(others.count > 30)
    }

    @Test("The same sample once more is nothing new; after it was taken away, or for another day, it is")
    func repeated() throws {
        var book = try book(closed: 10)
        let round = try book.item("round")
        let first = try sample(&book)
        #expect(book.refusal(.sample(round, share: 20, seed: 7, planned: nil)) == .unchanged)
        #expect(book.refusal(.sample(round, share: 20, seed: 7, planned: first.day(.planned))) == .unchanged)
        try book.record(.sample(round, share: 20, seed: 7, planned: first.day(.planned).map { $0 + 1 }))
        try book.record(.withdraw(first.id, reason: "重抽"))
        _ = try sample(&book)
    }

    @Test(
        "A share is rounded up, and never more than there is",
        arguments: [
            (1, 1, 1), (1, 100, 1), (10, 1, 1), (10, 10, 1), (10, 11, 2), (7, 50, 4), (7, 100, 7), (3, 34, 2),
            (3, 33, 1),
        ])
    func share(closed: Int, share: Int, expected: Int) throws {
        var book = try book(closed: closed)
        #expect(try sample(&book, share: share)[.items].items.count == expected)
    }

    @Test("A share is 1 to 100, a seed not negative")
    func bounds() throws {
        let book = try book(closed: 5)
        let round = try book.item("round")
        for share in [0, -1, 101] {
            #expect(
                book.refusal(.sample(round, share: share, seed: 1, planned: nil))
                    == .badValue(.share, String(share), valid: ["1–100"]))
        }
        #expect(
            book.refusal(.sample(round, share: 9, seed: -1, planned: nil)) == .badValue(.seed, "-1", valid: []))
        let direct = Request.record(.sample, under: round, fields: [.share: .number(0), .seed: .number(1)])
        #expect(book.refusal(direct) == .badValue(.share, "0", valid: ["1–100"]))
        let chosen = Request.record(
            .sample, under: round,
            fields: [.share: .number(9), .seed: .number(1), .items: .items([try book.item("1.1")])])
        #expect(book.refusal(chosen) == .unknownField("items", known: ["share", "seed", "planned"]))
        #expect(
            book.refusal(.sample(try book.item("1"), share: 9, seed: 1, planned: nil))
                == .wrongKind(ref: "1", wanted: [.round]))
    }

    @Test("Only what is closed is chosen, each once, whatever the seed")
    func candidates() throws {
        var book = try book(closed: 9, open: 6)
        for seed in 0..<30 {
            let items = try sample(&book, share: 60, seed: seed)[.items].items
            #expect(items.count == 6 && Set(items).count == 6)
            for item in items {
                guard case .measure(let index)? = book.ledger.place(of: item) else { continue }
                #expect(book.ledger.measures[index].stage.rawValue == "closed")
            }
        }
        // Each measure has one look-back waiting, however often it was chosen.
        for index in book.ledger.measures.indices {
            #expect(book.ledger.records(ofMeasure: index, .lookBack).count <= 1)
        }
    }

    @Test(
        "What was looked back at and held since its closing is not chosen again; what relapsed and was closed again is")
    func lookedBack() throws {
        var book = try book(closed: 3, open: 0)
        try book.record(.lookBack([try book.item("1.1")], .held, text: nil, on: nil))
        var items = try sample(&book, share: 100)[.items].items
        #expect(items == (try ["1.2", "1.3"].map(book.item)))
        book.day = book.day + 1
        try book.record(.lookBack([try book.item("1.1")], .relapsed, text: "又出现", on: nil))
        book.hands = [:]
        try book.record(.move([try book.item("1.1")], move: "submit", MoveDetails(noEvidence: "无")), by: "报送人")
        try book.move("1.1", "review", "endorse", "close")
        items = try sample(&book, share: 100)[.items].items
        #expect(items == (try ["1.1", "1.2", "1.3"].map(book.item)))
        for ref in ["1.1", "1.2"] {
            try book.record(.lookBack([try book.item(ref)], .held, text: nil, on: nil))
        }
        // Consolidated is consolidated, whether or not a look-back was recorded.
        try book.record(.move([try book.item("1.3")], move: "consolidate", MoveDetails(basis: "现场核查")))
        #expect(
            book.refusal(.sample(try book.item("round"), share: 100, seed: 1, planned: nil)) == .nothingToSample)
    }

    @Test("Nothing closed is nothing to sample, and another round's is not this one's")
    func nothing() throws {
        var book = try Book.sample()
        let round = try book.item("round")
        let request = Request.sample(round, share: 50, seed: 1, planned: nil)
        #expect(book.refusal(request) == .nothingToSample)
        try book.bring("1.1", to: "held")
        #expect(book.refusal(request) == .nothingToSample)
        try book.record(.bringIn(Request.RoundDraft(name: "乙", fields: [.body: .text("乙局")]), Book.sampleItems))
        try book.bring("乙/1.1", to: "closed")
        #expect(book.refusal(request) == .nothingToSample)
        try book.bring("2022/1.2", to: "closed")
        try book.record(.withdraw(try book.item("2022/1.2"), reason: "合并"))
        #expect(book.refusal(request) == .nothingToSample)
    }

    @Test("A sample is recorded with its share and seed, and plans the look-backs that are not planned yet")
    func recorded() throws {
        var book = try book(closed: 4, open: 0)
        try book.record(.planLookBack([try book.item("1.2")], book.day + 3))
        let event = try book.record(
            .sample(try book.item("round"), share: 100, seed: 3, planned: book.day + 20))
        let record = try book.record(try #require(Book.added(event)))
        #expect(record.number(.share) == 100 && record.number(.seed) == 3 && record.day(.planned) == book.day + 20)
        for (ref, days) in [("1.1", 20), ("1.2", 3), ("1.3", 20)] {
            let open = try #require(book.ledger.openRecord(of: try book.item(ref), .lookBack))
            #expect(open.day(.planned) == book.day + days)
            #expect(open[.items].items == (days == 20 ? [record.id] : []))
        }
        #expect(try sample(&book)[.planned] == .day(book.day + 30))
        for (field, value) in [(Field.share, FieldValue.number(1)), (.seed, .number(9)), (.items, .items([]))] {
            #expect(
                book.refusal(.set(record.id, field, value, reason: nil))
                    == .unknownField(field.rawValue, known: ["planned"]))
        }
        #expect(book.refusal(.set(record.id, .planned, .day(book.day + 40), reason: nil)) == nil)
    }

    @Test("A sample is undone with the look-backs it planned, and redone with them")
    func undone() throws {
        var book = try book(closed: 4)
        _ = try sample(&book, share: 100)
        let planned = { (ledger: Ledger) in ledger.records(.lookBack).count(where: \.isOpen) }
        #expect(planned(book.ledger) == 4)
        try book.record(.undo)
        #expect(planned(book.ledger) == 0 && book.ledger.records(.sample).isEmpty)
        try book.record(.redo)
        #expect(planned(book.ledger) == 4 && book.ledger.records(.sample).count == 1)
    }
}
