import Testing

@testable import Tracker

/// Why a figure is another than in a report that was sent: whatever happened, what is listed adds up.
struct ExplanationTests {
    private func report(_ history: inout History, on day: Day) throws -> (record: ItemID, round: ItemID, events: Int)? {
        let ledger = history.writers[0].ledger
        guard let round = ledger.openRounds.last.map({ ledger.rounds[$0].id }) else { return nil }
        let log = history.writers[0].log
        let shown = Workspace.fold(log.filter { $0.day <= day }[...], workflow: try Shipped.workflow())
        let fields: [Field: FieldValue] = [
            .kind: .text("monthly"), .recipient: .text("巡察办"), .on: .day(day),
            .figures: FieldValue(ReportFigures(ledger: shown, round: round, on: day).kept),
            .heads: FieldValue(Heads(log: log).kept),
        ]
        try history.record(.record(.report, under: round, fields: fields))
        let sent = try #require(history.writers[0].ledger.records(.report).last)
        return (sent.id, round, log.count)
    }

    @Test("The movements of every figure add up to its difference, and begin at what was sent", arguments: 1...12)
    func sums(seed: UInt64) throws {
        var history = try History(seed: seed, steps: 80)
        history.meet()
        let back = seed % 3 == 0 ? 3 : 0
        guard let sent = try report(&history, on: history.clock - back) else { return }
        for _ in 0..<60 { history.go() }
        history.meet()
        let log = history.events
        let now = Workspace.fold(log[...], workflow: try Shipped.workflow())
        let record = try #require(now.record(sent.record))
        for figure in ReportFigure.all {
            let why = try #require(
                Explanation(
                    figure, of: sent.round, log: log, workflow: try Shipped.workflow(), since: .report(sent.record),
                    until: history.clock))
            #expect(why.from == ReportFigures.kept(figure, in: record), "\(figure)")
            #expect(why.to == ReportFigures(ledger: now, round: sent.round, on: history.clock).value(figure))
            #expect(why.movements.reduce(0) { $0 + $1.to - $1.from } == why.to - why.from)
            #expect(why.movements.allSatisfy { $0.from != $0.to })
            // What was known to the report explains nothing.
            let known = Heads(of: record).known(in: log)
            for place in why.movements.flatMap(\.events) {
                #expect(!known[place] || log[place].day > why.since)
            }
            // What no day moves was moved by someone.
            if case .groupMeasures = figure { #expect(why.movements.allSatisfy { !$0.events.isEmpty }) }
            #expect(why.missingWriters == 0)
        }
    }

    @Test("What is overdue since its deadline has passed is put down to that, whatever was recorded about it meanwhile")
    func overdueByTime() throws {
        var book = try Book.sample(day: "2022-10-01")
        let (one, two) = (try book.item("1.1"), try book.item("1.2"))
        try book.record(.deadline([one, two], try Day.of("2022-10-10"), reason: "定"))
        try book.record(.move([one, two], move: "start", MoveDetails()))
        let since = book.day
        book.day = try Day.of("2022-10-05")
        try book.record(.note([one], text: "有进展", on: nil, needsCoordination: false))
        try book.record(.move([one], move: "effective", MoveDetails()))
        try book.record(.deadline([two], try Day.of("2022-10-20"), reason: "延期"))
        func why(_ day: String) throws -> Explanation {
            try #require(
                Explanation(
                    .flag(.overdue), of: book.ledger.rounds[0].id, log: book.log, workflow: try Shipped.workflow(),
                    since: .day(since), until: try Day.of(day)))
        }
        #expect(try why("2022-10-30").movements.map(\.events) == [[], []])
        // What was handed in and sent back would not be overdue without that; a deadline brought forward neither.
        book.day = try Day.of("2022-10-06")
        try book.record(.deadline([two], try Day.of("2022-10-07"), reason: "提前"))
        let early = try why("2022-10-08")
        #expect(early.movements.count == 1 && early.movements.allSatisfy { !$0.events.isEmpty })
    }

    @Test("What came of an item moves its own figure only: money is no cause of an institution")
    func outcomes() throws {
        var book = try Book.sample(day: "2022-10-01")
        let item = try book.item("1.1")
        let since = book.day
        book.day = try Day.of("2022-10-05")
        var events: [OutcomeKind: EventID] = [:]
        for kind in OutcomeKind.allCases {
            var fields: [Field: FieldValue] = [.kind: .text(kind.rawValue), .title: .text("成果"), .amount: .number(3)]
            if kind == .institution { fields[.amount] = .number(1) }
            events[kind] = try book.record(.record(.outcome, under: item, fields: fields)).id
        }
        // What is set in other things beside the item, and of it, moves none of them either.
        try book.record(.record(.letter, under: item, fields: [.level: .text("remind"), .text: .text("请抓紧")]))
        try book.record(.set(item, .kind, .text("longTerm"), reason: nil))
        let figures: [ReportFigure: OutcomeKind] = [
            .institutions(.own): .institution, .money: .money, .persons: .person, .cases: .case,
        ]
        for (figure, kind) in figures {
            let why = try #require(
                Explanation(
                    figure, of: book.ledger.rounds[0].id, log: book.log, workflow: try Shipped.workflow(),
                    since: .day(since), until: book.day))
            #expect(why.movements.count == 1)
            let told = why.movements.flatMap(\.events).map { book.log[$0].id }
            #expect(told == [try #require(events[kind])], "\(figure)")
        }
    }

    @Test("A deadline of a letter or a milestone beside a measure is no cause of what is overdue")
    func otherDays() throws {
        var book = try Book.sample(day: "2022-10-01")
        let item = try book.item("1.1")
        let since = book.day
        book.day = try Day.of("2022-10-05")
        try book.record(
            .record(
                .milestone, under: item, fields: [.title: .text("半程"), .deadline: .day(try Day.of("2022-10-06"))]))
        let milestone = try #require(book.ledger.records.last).id
        let moved = try book.record(.set(milestone, .deadline, .day(try Day.of("2022-10-08")), reason: nil))
        let due = try book.record(.deadline([item], try Day.of("2022-10-05"), reason: nil))
        book.day = try Day.of("2022-10-07")
        let why = try #require(
            Explanation(
                .flag(.overdue), of: book.ledger.rounds[0].id, log: book.log, workflow: try Shipped.workflow(),
                since: .day(since), until: book.day))
        let told = why.movements.flatMap(\.events).map { book.log[$0].id }
        #expect(told.contains(due.id) && !told.contains(moved.id))
    }

    @Test("The figures of a round are those of its overview", arguments: 1...8)
    func figures(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let ledger = Workspace.fold(history.events[...], workflow: try Shipped.workflow())
        for index in ledger.openRounds {
            let round = ledger.rounds[index].id
            let overview = Overview(ledger: ledger, scope: Scope([.round(round)]), on: history.clock)
            let figures = ReportFigures(ledger: ledger, round: round, on: history.clock)
            #expect(figures.value(.areas) == overview.areas)
            #expect(figures.value(.problems) == overview.problems)
            #expect(figures.value(.measures) == overview.measures)
            #expect(figures.value(.problemsClosed) == overview.problemsClosed)
            #expect(figures.value(.problemsReady) == overview.problemsReady)
            for figure in overview.groups {
                #expect(figures.value(.groupMeasures(figure.key)) == figure.measures)
                #expect(figures.value(.groupProblems(figure.key)) == figure.problems)
            }
            for flag in [Query.Flag.overdue, .dueSoon, .awaiting, .needsCoordination, .relapsed] {
                #expect(figures.value(.flag(flag)) == overview.count(flag))
            }
        }
    }

    @Test("What is recorded later for a day that a report covered is what explains the difference")
    func late() throws {
        var book = try Book.sample(day: "2022-08-01")
        let round = book.ledger.rounds[0].id
        let measures = book.ledger.measures.map(\.id)
        try book.record(.move([measures[0]], move: "start", MoveDetails()))
        book.day = try Day.of("2022-08-31")
        let figures = ReportFigures(ledger: book.ledger, round: round, on: book.day)
        try book.record(
            .record(
                .report, under: round,
                fields: [
                    .kind: .text("monthly"), .recipient: .text("巡察办"), .month: .text("2022-08"),
                    .figures: FieldValue(figures.kept), .heads: FieldValue(Heads(log: book.log).kept),
                ]))
        let sent = book.ledger.records(.report)[0].id
        // On a day that the report has covered: not without a reason.
        book.day = try Day.of("2022-08-20")
        #expect(throws: Refusal.self) { try book.record(.move([measures[1]], move: "start", MoveDetails())) }
        book.late = "漏报"
        let late = try book.record(.move([measures[1]], move: "start", MoveDetails()))
        let workflow = try Shipped.workflow()
        let log = book.log.sorted(by: Event.precedes)
        let why = try #require(
            Explanation(
                .groupMeasures(.underway), of: round, log: log, workflow: workflow, since: .report(sent),
                until: try Day.of("2022-08-31")))
        #expect(why.from == 1)
        #expect(why.to == 2)
        #expect(why.movements.map(\.counted) == [.item(measures[1])])
        #expect(why.movements.flatMap(\.events).map { log[$0].id } == [late.id])
        #expect(log[try #require(why.movements.first?.events.first)].late == "漏报")
        // By the day alone nothing would have changed.
        let byDay = try #require(
            Explanation(
                .groupMeasures(.underway), of: round, log: log, workflow: workflow,
                since: .day(try Day.of("2022-08-31")), until: try Day.of("2022-08-31")))
        #expect(byDay.movements.isEmpty)
    }

    @Test("What only time has moved is said to have moved by itself")
    func time() throws {
        var book = try Book.sample(day: "2022-08-01")
        let round = book.ledger.rounds[0].id
        try book.record(.deadline([book.ledger.measures[0].id], try Day.of("2022-08-20"), reason: nil))
        let why = try #require(
            Explanation(
                .flag(.overdue), of: round, log: book.log, workflow: try Shipped.workflow(),
                since: .day(try Day.of("2022-08-10")), until: try Day.of("2022-08-25")))
        #expect(why.to - why.from == 1)
        #expect(why.movements.map(\.events) == [[]])
    }

    @Test("The same report to the same recipient is sent once") func twice() throws {
        var book = try Book.sample()
        let round = book.ledger.rounds[0].id
        let fields: [Field: FieldValue] = [
            .kind: .text("notice"), .recipient: .text("巡察办"), .digest: .text("a"), .fileName: .text("通报.docx"),
        ]
        try book.record(.record(.report, under: round, fields: fields))
        #expect(throws: Refusal.unchanged) { try book.record(.record(.report, under: round, fields: fields)) }
        try book.record(
            .record(.report, under: round, fields: fields.merging([.recipient: .text("市委办")]) { $1 }))
        try book.record(.record(.report, under: round, fields: fields.merging([.digest: .text("b")]) { $1 }))
        #expect(book.ledger.records(.report).count == 3)
    }

    @Test("A place of a report has one text, and one for each month") func passages() throws {
        var book = try Book.sample()
        let round = book.ledger.rounds[0].id
        func write(_ text: String, _ month: String?) throws {
            try book.record(
                .record(
                    .passage, under: round,
                    fields: [.place: .text("monthly.summary"), .month: FieldValue(month), .text: .text(text)]))
        }
        try write("八月", "2022-08")
        try write("九月", "2022年9月")
        try write("八月，改", "2022-08")
        #expect(throws: Refusal.unchanged) { try write("八月，改", "2022-08") }
        #expect(book.ledger.records(.passage).count == 2)
        let passage = book.ledger.passage("monthly.summary", month: Month("2022-08"), ofRound: round)
        #expect(passage?.text(.text) == "八月，改")
        #expect(book.ledger.passage("monthly.summary", month: nil, ofRound: round) == nil)
    }
}
