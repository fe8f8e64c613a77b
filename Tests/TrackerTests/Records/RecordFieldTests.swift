import Testing

@testable import Tracker

/// What a record is made of: what it cannot be without, what goes without saying, and where it belongs.
struct RecordFieldTests {
    /// Fields with which a record of a kind is whole.
    static let whole: [ItemKind: [Field: FieldValue]] = [
        .member: [.title: .text("新人"), .role: .text("unit")],
        .evidence: [.reference: .text("司发〔2022〕18号")],
        .outcome: [.kind: .text("institution"), .title: .text("督察办法")],
        .milestone: [.title: .text("年中"), .deadline: .day(Day(number: 19_300))],
        .extensionRequest: [.deadline: .day(Day(number: 19_400)), .text: .text("因故")],
        .letter: [.level: .text("remind"), .text: .text("请抓紧")],
        .meeting: [.title: .text("例会")],
        .opinion: [.text: .text("建议公开")],
        .statement: [.unit: .text("政治部"), .month: .text("2022-08")],
        .lookBack: [.planned: .day(Day(number: 19_300))],
        .sample: [.share: .number(50), .seed: .number(1)],
        .report: [.kind: .text("notice"), .recipient: .text("市委巡察办")],
        .passage: [.place: .text("opening"), .text: .text("一段话")],
        .survey: [.title: .text("满意度测评")],
    ]

    /// What a kind can belong to, as references of the staffed book; 1.2 is closed, so that it can be looked back at.
    static let parents: [ItemKind: Set<String>] = [
        .evidence: ["1", "1.2"], .outcome: ["1", "1.2"], .letter: ["1", "1.2"], .extensionRequest: ["1", "1.2"],
        .milestone: ["1.2"], .lookBack: ["1.2"], .opinion: ["1", "1.2", "round"], .meeting: ["round"],
        .statement: ["round"], .sample: ["round"], .report: ["round"], .passage: ["round"], .survey: ["round"],
        .member: [],
    ]

    private func book() throws -> Book {
        var book = try Book.staffed()
        try book.bring("1.2", to: "closed")
        try book.record(.deadline([try book.item("1")], book.day + 30, reason: nil))
        return book
    }

    @Test("A record with all that it needs is taken where it belongs, and nowhere else", arguments: ItemKind.records)
    func places(kind: ItemKind) throws {
        let book = try book()
        // A decision belongs to a meeting, a tally to a survey.
        guard kind != .decision, kind != .tally else { return }
        let fields = try #require(Self.whole[kind])
        let parents = try #require(Self.parents[kind])
        for ref in ["round", "一", "1", "1.2"] {
            let refusal = book.refusal(.record(kind, under: try book.item(ref), fields: fields))
            if parents.contains(ref) {
                #expect(refusal == nil, "\(kind) under \(ref)")
            } else {
                #expect(
                    refusal == .wrongKind(ref: ref == "round" ? "2022" : ref, wanted: kind.parents),
                    "\(kind) under \(ref)")
            }
        }
        let nowhere = book.refusal(.record(kind, under: nil, fields: fields))
        #expect(nowhere == (kind == .member ? nil : .nothingChosen))
        let gone = ItemID(bits: 77)
        #expect(book.refusal(.record(kind, under: gone, fields: fields)) == .noSuchItem(gone.description))
    }

    @Test("What is no record is not taken as one", arguments: [ItemKind.round, .area, .problem, .measure, .entry])
    func noRecord(kind: ItemKind) throws {
        let book = try book()
        let fields: [Field: FieldValue] = kind == .entry ? [:] : [.title: .text("新")]
        #expect(
            book.refusal(.record(kind, under: try book.item("1"), fields: fields)) == .wrongKind(ref: "1", wanted: []))
        #expect(book.refusal(.record(kind, under: nil, fields: fields)) == .nothingChosen)
    }

    @Test(
        "Without what it cannot be without it is refused, and the field is named",
        arguments: [
            (ItemKind.member, Field.title), (.member, .role), (.evidence, .reference), (.outcome, .kind),
            (.outcome, .title), (.milestone, .title), (.milestone, .deadline), (.letter, .level), (.opinion, .text),
            (.statement, .unit), (.lookBack, .planned),
        ])
    func required(kind: ItemKind, field: Field) throws {
        let book = try book()
        var fields = try #require(Self.whole[kind])
        let ref = try #require(Self.parents[kind]).sorted().last
        let under = try ref.map { try book.item($0) }
        for missing in [nil, FieldValue.nothing] {
            fields[field] = missing
            #expect(book.refusal(.record(kind, under: under, fields: fields)) == .ofKind(kind, .empty(field)))
        }
        if field.form == .text || field.form == .longText {
            fields[field] = .text(" \u{3000}\n")
            #expect(book.refusal(.record(kind, under: under, fields: fields)) == .ofKind(kind, .empty(field)))
        }
    }

    @Test("A record that is there keeps what it cannot be without, by field and by form")
    func keeps() throws {
        var book = try book()
        for (kind, field) in [
            (ItemKind.evidence, Field.reference), (.outcome, .kind), (.outcome, .title), (.milestone, .title),
            (.milestone, .deadline), (.letter, .level), (.letter, .on), (.opinion, .text), (.opinion, .source),
            (.statement, .unit), (.meeting, .kind), (.meeting, .on),
        ] {
            var one = book
            let ref = try #require(Self.parents[kind]).sorted().last
            let id = try one.add(kind, under: ref, try #require(Self.whole[kind]))
            #expect(
                one.refusal(.set(id, field, .nothing, reason: nil)) == .ofKind(kind, .empty(field)), "\(kind) \(field)")
            #expect(
                one.refusal(.edit(id, fields: [field: .nothing], reason: nil)) == .ofKind(kind, .empty(field)),
                "\(kind) \(field)")
        }
        let meeting = try book.add(.meeting, under: "round", [.title: .text("第一次"), .text: .text("纪要")])
        #expect(
            book.refusal(.edit(meeting, fields: [.title: .nothing, .text: .nothing], reason: nil))
                == .ofKind(.meeting, .empty(.title)))
        try book.record(.edit(meeting, fields: [.title: .nothing], reason: nil))
        #expect(try book.record(meeting).text(.title) == nil)
    }

    @Test(
        "A value of the wrong form, or of no choice there is, is refused for every field", arguments: ItemKind.records)
    func forms(kind: ItemKind) throws {
        let book = try book()
        // A decision belongs to a meeting, a tally to a survey.
        guard kind != .decision, kind != .tally else { return }
        let ref = try #require(Self.parents[kind]).sorted().last
        let under = try ref.map { try book.item($0) }
        for field in Field.settable(of: kind) {
            var fields = try #require(Self.whole[kind])
            let wrong: FieldValue =
                switch field.form {
                case .text, .longText, .names, .items, .number: .day(book.day)
                case .day, .flag: .text("昨天")
                default: .text("nothing-of-the-kind")
                }
            fields[field] = wrong
            guard case .badValue(let named, _, let valid)? = book.refusal(.record(kind, under: under, fields: fields))
            else {
                Issue.record("\(kind) took \(wrong) as \(field)")
                continue
            }
            #expect(named == field)
            #expect(valid == field.choices(of: kind, book.ledger.workflow) ?? [])
        }
        var fields = try #require(Self.whole[kind])
        fields[.inspector] = .text("巡察组")
        #expect(
            book.refusal(.record(kind, under: under, fields: fields))
                == .unknownField("inspector", known: Field.settable(of: kind).map(\.rawValue)))
    }

    @Test("Figures are whole, not negative, and not beyond a trillion", arguments: [-1, 1_000_000_000_001, .min, .max])
    func numbers(number: Int) throws {
        var book = try book()
        for (kind, field) in [(ItemKind.outcome, Field.amount), (.milestone, .goal), (.evidence, .size)] {
            var fields = try #require(Self.whole[kind])
            fields[field] = .number(number)
            #expect(
                book.refusal(.record(kind, under: try book.item("1.2"), fields: fields))
                    == .badValue(field, String(number), valid: []))
        }
        // Whatever another program wrote is passed over, so that sums and days hold.
        let id = try book.add(.outcome, under: "1.2", [.kind: .text("money"), .amount: .number(5)])
        book.take(
            Event(
                id: EventID(bits: 9), day: book.day, counter: 99, writer: "x", at: Instant(seconds: 0), by: "",
                login: "",
                changes: [
                    .set(
                        Change.Assignment(item: id, field: .amount, to: .number(number), was: .number(5), seen: nil)),
                    .set(
                        Change.Assignment(
                            item: try book.item("round"), field: .cutoff, to: .number(number), was: .nothing, seen: nil)
                    ),
                ]))
        #expect(try book.record(id).number(.amount) == 5)
        #expect(book.ledger.rounds[0].cutoff == nil)
    }

    @Test("What goes without saying is filled in: days, counts, levels, sources")
    func defaults() throws {
        var book = try book()
        func record(_ kind: ItemKind, under ref: String, _ fields: [Field: FieldValue]) throws -> Record {
            let id = try book.add(kind, under: ref, fields)
            return try book.record(id)
        }
        let outcome = try record(.outcome, under: "1.2", [.kind: .text("case"), .level: .text("joint")])
        #expect(outcome.values == [.kind: .text("case"), .amount: .number(1), .on: .day(book.day)])
        let institution = try record(.outcome, under: "1", [.kind: .text("institution"), .title: .text("督察办法")])
        #expect(institution.text(.level) == "own" && institution.number(.amount) == 1)
        let opinion = try record(.opinion, under: "round", [.text: .text("建议公开")])
        #expect(opinion.text(.source) == "public" && opinion.day(.on) == book.day && opinion.isOpen)
        let meeting = try record(.meeting, under: "round", [.title: .text("例会")])
        #expect(meeting.text(.kind) == "special" && meeting.day(.on) == book.day)
        let letter = try record(.letter, under: "1.2", [.level: .text("remind"), .text: .text("请抓紧")])
        #expect(letter.day(.on) == book.day && letter.isOpen)
        #expect(try letter.by == "张三" && letter.day == book.day && letter.under == book.item("1.2"))
    }

    @Test("What happened did not happen in the future", arguments: [ItemKind.outcome, .letter, .meeting, .opinion])
    func past(kind: ItemKind) throws {
        var book = try book()
        let ref = try #require(Self.parents[kind]).sorted().last
        var fields = try #require(Self.whole[kind])
        let refusal = Refusal.dayInFuture(book.day + 1, today: book.day)
        fields[.on] = .day(book.day + 1)
        #expect(book.refusal(.record(kind, under: try ref.map { try book.item($0) }, fields: fields)) == refusal)
        fields[.on] = .day(book.day - 3)
        let id = try book.add(kind, under: ref, fields)
        #expect(book.refusal(.set(id, .on, .day(book.day + 1), reason: nil)) == refusal)
        #expect(book.refusal(.edit(id, fields: [.on: .day(book.day + 1)], reason: nil)) == refusal)
    }

    @Test("Text is cleaned as everywhere")
    func cleaned() throws {
        var book = try book()
        let id = try book.add(.opinion, under: "1", [.text: .text(" 建议\u{200B}公开 \r\n全文 ")])
        #expect(try book.record(id).text(.text) == "建议公开 \n全文")
        #expect(
            book.refusal(
                .record(
                    .evidence, under: try book.item("1"),
                    fields: [.reference: .text(String(repeating: "一", count: 201))]))
                == .inItem(ref: "1", .ofKind(.evidence, .tooLong(.reference, limit: 200, length: 201))))
    }

    @Test("A record is withdrawn with its reason and then is no longer there to be changed")
    func withdrawn() throws {
        var book = try book()
        let id = try book.add(.evidence, under: "1.2", [.reference: .text("纪要")])
        #expect(book.refusal(.withdraw(id, reason: " ")) == .recordWithdrawalNeedsReason(.evidence))
        try book.record(.withdraw(id, reason: "传错了"))
        #expect(try book.records("1.2", .evidence).isEmpty)
        #expect(try book.record(id).withdrawn == "传错了")
        let refusal = Refusal.withdrawn(ref: "1.2", reason: "传错了")
        #expect(book.refusal(.set(id, .reference, .text("另一份"), reason: nil)) == refusal)
        #expect(book.refusal(.withdraw(id, reason: "又一次")) == refusal)
    }

    @Test("What belongs to something that was withdrawn is not there either, and counts nowhere")
    func parentWithdrawn() throws {
        var book = try book()
        let evidence = try book.add(.evidence, under: "1.1", [.reference: .text("纪要")])
        let meeting = Book.added(
            try book.record(
                .meeting(
                    try book.item("round"), fields: [:],
                    decisions: [Request.Decision("同意", items: [try book.item("1.1")])])))
        let decision = try #require(book.ledger.records(.decision).first)
        #expect(book.ledger.records(.evidence).count == 1 && book.ledger.records(.decision).count == 1)
        try book.record(.withdraw(try #require(meeting), reason: "没有开"))
        #expect(book.ledger.records(.decision).isEmpty)
        #expect(
            book.refusal(.set(decision.id, .text, .text("改"), reason: nil))
                == .withdrawn(ref: "2022", reason: "没有开"))
        try book.record(.withdraw(try book.item("1"), reason: "合并"))
        #expect(book.ledger.records(.evidence).isEmpty)
        #expect(
            book.refusal(.set(evidence, .reference, .text("另一份"), reason: nil))
                == .withdrawn(ref: "1.1", reason: "合并"))
        #expect(
            book.refusal(.record(.evidence, under: try book.item("1.1"), fields: [.reference: .text("又一份")]))
                == .withdrawn(ref: "1.1", reason: "合并"))
    }

    @Test("Only the request for it sets a deadline: no letter's, milestone's or request's day is one")
    func noDeadline() throws {
        var book = try book()
        for kind in [ItemKind.letter, .milestone, .extensionRequest] {
            let id = try book.add(kind, under: "1.2", try #require(Self.whole[kind]))
            #expect(
                book.refusal(.deadline([id], book.day + 99, reason: "因故"))
                    == .wrongKind(ref: "1.2", wanted: [.measure, .problem]))
        }
    }
}
