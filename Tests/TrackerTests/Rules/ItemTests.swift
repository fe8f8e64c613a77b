import Testing

@testable import Tracker

/// Bringing in, adding and changing items, and the days that changes are recorded for.
struct ItemTests {
    @Test("A round that is there already is refused")
    func sameRound() throws {
        var book = try Book.sample()
        let draft = Request.RoundDraft(fields: [.body: .text("某局")])
        #expect(throws: Refusal.roundExists(name: "2022", body: "某局")) {
            try book.record(.bringIn(draft, Book.sampleItems))
        }
        try book.record(.withdraw(try book.item("round"), reason: "导入有误"))
        try book.record(.bringIn(draft, Book.sampleItems))
        #expect(book.ledger.openRounds.count == 1)
        #expect(try book.item("1.1") == book.ledger.measures[5].id)
    }

    @Test("A round takes its name from its feedback's year, and a second one of that year a number")
    func roundNames() throws {
        var book = try Book(day: "2023-02-01")
        let feedback = FieldValue.day(try Day.of("2022-07-19"))
        try book.record(.newRound(Request.RoundDraft(fields: [.body: .text("甲局"), .feedback: feedback])))
        try book.record(.newRound(Request.RoundDraft(fields: [.body: .text("乙局"), .feedback: feedback])))
        try book.record(.newRound(Request.RoundDraft(fields: [.body: .text("丙局")])))
        #expect(book.ledger.rounds.map(\.name) == ["2022", "2022-2", "2023"])
        #expect(throws: Refusal.roundNameTaken("2022")) {
            try book.record(.newRound(Request.RoundDraft(name: "2022", fields: [.body: .text("丁局")])))
        }
        #expect(throws: Refusal.self) {
            try book.record(.newRound(Request.RoundDraft(name: "2022/1", fields: [.body: .text("丁局")])))
        }
        #expect(throws: Refusal.empty(.body)) { try book.record(.newRound(Request.RoundDraft(fields: [:]))) }
    }

    @Test("A measure comes in with its stage, its text's first sentence as title, and its text as an entry")
    func broughtIn() throws {
        var book = try Book()
        let signed = try Day.of("2022-07-30")
        try book.record(
            .bringIn(
                Request.RoundDraft(fields: [.body: .text("某局")]),
                [
                    Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("方面")]),
                    Request.DraftItem(kind: .problem, number: 7, parent: 0, fields: [.title: .text("问题")]),
                    Request.DraftItem(
                        kind: .measure, number: 3, parent: 1,
                        fields: [.text: .text("修订制度。已印发。"), .stage: .text("underway")],
                        entries: [Request.DraftItem.Told("修订制度。已印发。", on: signed)]),
                ]))
        let measure = try book.measure("7.3")
        #expect(measure.title == "修订制度")
        #expect(measure.stage.rawValue == "underway")
        #expect(measure.entries.map(\.on) == [signed])
        #expect(measure.lastEntry?.text == "修订制度。已印发。")
    }

    @Test("An item is added only where it belongs, and not without a title")
    func places() throws {
        var book = try Book.sample()
        let (area, problem, measure) = (try book.item("一"), try book.item("1"), try book.item("1.1"))
        let fields: [Field: FieldValue] = [.title: .text("新")]
        #expect(throws: Refusal.wrongKind(ref: "1", wanted: [.round])) {
            try book.record(.add(.area, under: problem, fields: fields))
        }
        #expect(throws: Refusal.wrongKind(ref: "1.1", wanted: [.area])) {
            try book.record(.add(.problem, under: measure, fields: fields))
        }
        #expect(throws: Refusal.wrongKind(ref: "一", wanted: [.problem])) {
            try book.record(.add(.measure, under: area, fields: fields))
        }
        #expect(throws: Refusal.empty(.text)) { try book.record(.add(.measure, under: problem, fields: [:])) }
        #expect(throws: Refusal.unknownField("stage", known: Field.settable(of: .measure).map(\.rawValue))) {
            try book.record(.add(.measure, under: problem, fields: [.title: .text("新"), .stage: .text("closed")]))
        }
    }

    @Test("Every settable field takes its value and gives it back", arguments: ItemKind.allCases)
    func fields(kind: ItemKind) throws {
        var book = try Book.sample()
        let refs: [ItemKind: String] = [.round: "round", .area: "一", .problem: "1", .measure: "1.1"]
        guard let ref = refs[kind] else { return }
        let item = try book.item(ref)
        // What a problem came back from has rules of its own.
        for field in Field.settable(of: kind) where field != .earlier {
            // What is not for everyone says why first.
            if field == .disclosure {
                try book.record(.set(item, .disclosureReason, .text("涉及个人"), reason: nil))
            }
            if field == .disclosureReason {
                try book.record(.set(item, field, .text("另有原因"), reason: nil))
                continue
            }
            let value: FieldValue =
                switch field.form {
                case .text, .longText: .text("新的\(field.rawValue)")
                case .names: .names(["甲", "乙"])
                case .day: .day(book.day)
                case .flag: .flag(true)
                case .kind where field == .disclosure: .text("withheld")
                case .kind: .text(kind == .measure ? "immediate" : "ideology")
                case .declared: .declared(Declared(areas: 6, groups: ["closed": .init(problems: 5, measures: 11)]))
                case .stage, .items: .nothing
                case .number: .number(7)
                }
            try book.record(.set(item, field, value, reason: nil))
            #expect(book.ledger.value(of: field, in: item) == value, "\(kind) \(field)")
            #expect(throws: Refusal.unchanged) { try book.record(.set(item, field, value, reason: nil)) }
        }
    }

    @Test("A value of the wrong form is refused, and where one comes in from elsewhere it changes nothing")
    func wrongForm() throws {
        var book = try Book.sample()
        let item = try book.item("1.1")
        try book.record(.deadline([item], book.day, reason: nil))
        #expect(throws: Refusal.self) { try book.record(.set(item, .unit, .day(book.day), reason: nil)) }
        #expect(throws: Refusal.badValue(.kind, "soon", valid: MeasureKind.allCases.map(\.rawValue))) {
            try book.record(.set(item, .kind, .text("soon"), reason: nil))
        }
        var event = try book.record(.set(item, .unit, .text("政治部"), reason: nil))
        for (field, value) in [(Field.deadline, FieldValue.text("下月")), (.unit, .flag(true)), (.text, .names(["甲"]))] {
            event.id = EventID(bits: event.id.bits &+ 1)
            event.changes = [.set(Change.Assignment(item: item, field: field, to: value, was: .nothing, seen: nil))]
            book.take(event)
        }
        let measure = try book.measure("1.1")
        #expect((measure.deadline, measure.owner.unit) == (book.day, "政治部"))
        #expect(measure.text == "制定学习计划。每月一次。")
    }

    @Test("No change is recorded for a day after today, before its item, or before the slot's latest entry")
    func days() throws {
        var book = try Book.sample(day: "2022-08-10")
        let item = try book.item("1.1")
        let request = Request.set(item, .target, .text("甲"), reason: nil)
        let clock = book.day
        let future = Planner(
            ledger: book.ledger, log: book.log, context: .init(by: "甲", day: clock + 1, clock: clock))
        #expect(throws: Refusal.dayInFuture(clock + 1, today: clock)) { try future.plan(request) }
        book.day = clock - 1
        #expect(throws: Refusal.dayBeforeItem(ref: "1.1", day: clock - 1, added: clock)) { try book.record(request) }
        book.day = clock + 10
        try book.record(request)
        book.day = clock + 9
        #expect(throws: Refusal.dayBeforeLatest(ref: "1.1", .target, day: clock + 9, latest: clock + 10)) {
            try book.record(.set(item, .target, .text("乙"), reason: nil))
        }
        try book.record(.set(item, .unit, .text("政治部"), reason: nil))
        #expect(throws: Refusal.dayInFuture(clock + 10, today: clock + 9)) {
            try book.record(.note([item], text: "将做", on: clock + 10, needsCoordination: false))
        }
    }

    @Test("Typed names and texts are kept without controls and spaces around them")
    func cleaned() throws {
        var book = try Book.sample()
        let item = try book.item("1.1")
        try book.record(.set(item, .unit, .text("  政治\u{202E}部\u{1B}\n"), reason: nil))
        #expect(try book.measure("1.1").owner.unit == "政治部")
        try book.record(.set(item, .support, .names(["甲", " 甲", "乙"]), reason: nil))
        #expect(try book.measure("1.1").owner.support == ["甲", "乙"])
        #expect(throws: Refusal.empty(.unit)) { try book.record(.set(item, .unit, .text("\u{200B}"), reason: nil)) }
    }
}
