import Check
import Fixtures
import Testing
import Tracker
import Wording

/// What documents declare beside what is counted, and beside each other.
@Suite("check: figures") struct CheckFiguresTests {
    private func book(_ declared: Declared, signed: String? = nil) throws -> CheckBook {
        var round: [Field: FieldValue] = [.declared: .declared(declared)]
        if let signed { round[.signed] = .day(try CheckBook.day(signed)) }
        return try CheckBook(round: round)
    }

    @Test("a ledger that is in order gives nothing")
    func clean() throws {
        let book = try book(Declared(areas: 1, problems: 1, measures: 3))
        #expect(try book.codes().isEmpty)
        #expect(try book.check().measures == 3)
    }

    @Test("each declared figure that is not the counted one is told with both")
    func mismatch() throws {
        let book = try book(Declared(areas: 1, problems: 2, measures: 5, meetings: 1))
        let found = try book.found(.declaredMismatch)
        #expect(found.count == 3)
        #expect(found.contains { $0.contains("载明 5") && $0.contains("台账 3") })
        #expect(found.contains { $0.contains("专题会议") })
        #expect(!found.contains { $0.contains("方面") })
    }

    @Test("what a notice says of its signing is compared with that day, and not before it")
    func standing() throws {
        let declared = Declared(
            measures: 3, groups: ["closed": Declared.Pair(problems: 1, measures: 1)])
        var book = try book(declared, signed: "2022-10-20")
        // Still to come: it says nothing of today.
        #expect(try book.found(.declaredMismatch).isEmpty)
        try book.close("1.1")
        book.day = try CheckBook.day("2022-10-25")
        try book.close("1.2")
        // Two are closed now, and one was when it was signed.
        #expect(try book.found(.declaredMismatch, on: "2022-10-25").isEmpty)
        var late = try self.book(declared, signed: "2022-10-20")
        late.day = try CheckBook.day("2022-10-25")
        try late.close("1.1")
        #expect(try late.found(.declaredMismatch).count == 2)
    }

    @Test(
        "what a document says of a day before the ledger began, or that began the ledger, is compared with what it began with, and is no finding",
        arguments: ["2022-01-27", nil])
    func before(signed: String?) throws {
        let declared = Declared(
            measures: 5, groups: ["closed": Declared.Pair(problems: 1, measures: 1)], meetings: 6)
        let first = try book(Declared())
        var book = try book(declared, signed: signed ?? first.day.description)
        // How many there are is compared all the same.
        #expect(try book.found(.declaredMismatch).count == 1)
        func compared() -> [String: DeclaredComparison] {
            let overview = Overview(ledger: book.ledger, scope: Scope([.round(book.ledger.rounds[0].id)]), on: book.day)
            let all = DeclaredComparison.all(
                ofRound: 0, in: book.ledger, log: book.log, overview: overview, on: book.day)
            return Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })
        }
        let began = compared()
        for (path, declared) in [("declared.meetings", 6), ("declared.groups.closed.measures", 1)] {
            let figure = try #require(began[path])
            #expect(figure.counted == 0 && figure.difference == -declared && figure.since == first.day)
            let said = CommandWords.declared(figure, shown: book.day).zh
            #expect(said.contains("声明数截至 \(signed ?? first.day.description)，台账自 \(first.day) 起"))
        }
        #expect(began["declared.measures"]?.since == nil)
        // The check says the same of it as the overview, and it is no error.
        let said = try book.check().findings.filter { $0.code == .declaredBefore }.map(\.message.zh)
        #expect(said.count == began.values.count { $0.since != nil && $0.differs })
        #expect(said.contains { $0.contains("台账自 \(first.day) 起") && $0.contains("相差 -6") })
        // It stays what the ledger began with, whatever is done since.
        book.day = book.day + 40
        try book.close("1.1")
        #expect(compared().filter { $0.value.since != nil } == began.filter { $0.value.since != nil })
        #expect(try book.found(.declaredMismatch, on: book.day.description).count == 1)
    }

    @Test("groups that leave some out are told; one group alone, and groups that add up, are not")
    func ungrouped() throws {
        func groups(_ closed: Int, _ effective: Int?) -> Declared {
            var groups = ["closed": Declared.Pair(measures: closed)]
            if let effective { groups["effective"] = Declared.Pair(measures: effective) }
            return Declared(measures: 71, groups: groups)
        }
        #expect(try book(groups(11, 39)).found(.ungrouped).first?.contains("21") == true)
        #expect(try book(groups(32, 39)).found(.ungrouped).isEmpty)
        #expect(try book(groups(11, nil)).found(.ungrouped).isEmpty)
        #expect(try book(groups(72, nil)).found(.ungrouped).count == 1)
        #expect(try book(groups(40, 39)).found(.ungrouped).first?.contains("多 8") == true)
    }

    @Test("a declared rate that fits neither problems nor measures is told")
    func rate() throws {
        let figure = try #require(DeclaredFigure(path: "declared.rate"))
        func found(_ rate: String) throws -> Int {
            var declared = Declared(
                problems: 25, measures: 40, groups: ["closed": Declared.Pair(problems: 19, measures: 10)])
            try figure.set(rate, in: &declared)
            return try book(declared).found(.badPercentage).count
        }
        #expect(try found("80") == 1)
        #expect(try found("76") == 0)
        #expect(try found("76.5") == 1)
        #expect(try found("25") == 0)
    }

    @Test("groups that overlap are told in words, as no error")
    func overlap() throws {
        let pairs = ["closed": Declared.Pair(problems: 5), "effective": Declared.Pair(problems: 14)]
        let book = try book(Declared(problems: 17, groups: pairs))
        let found = try book.check().findings.filter { $0.code == .groupOverlap }
        #expect(found.count == 1)
        #expect(found[0].severity == .note && found[0].message.zh.contains("19"))
        let fits = ["closed": Declared.Pair(problems: 5), "effective": Declared.Pair(problems: 12)]
        #expect(try self.book(Declared(problems: 17, groups: fits)).found(.groupOverlap).isEmpty)
        // The ledger's own: one problem with measures in two groups.
        var own = try CheckBook()
        #expect(try own.found(.groupOverlap).isEmpty)
        try own.move("1.1", "start")
        #expect(try own.found(.groupOverlap).count == 1)
    }

    // MARK: Documents

    private func report(_ kind: String, _ on: String, _ figures: [String], to: String = "市委巡察办") throws -> Request {
        .record(
            .report, under: nil,
            fields: [
                .kind: .text(kind), .on: .day(try CheckBook.day(on)), .recipient: .text(to),
                .figures: .names(figures),
            ])
    }

    private func send(_ request: Request, in book: inout CheckBook) throws {
        guard case .record(let kind, _, let fields) = request else { return }
        try book.record(.record(kind, under: book.ledger.rounds[0].id, fields: fields))
    }

    @Test("two reports of one day that give a figure differently disagree; those of two days do not")
    func reports() throws {
        var book = try CheckBook()
        try send(report("monthly", "2022-09-30", ["measures=3", "closed.measures=0"]), in: &book)
        try send(report("overview", "2022-09-30", ["measures=3"], to: "市纪委"), in: &book)
        try send(report("monthly", "2022-10-01", ["measures=5"]), in: &book)
        #expect(try book.found(.documentsDisagree).isEmpty)
        try send(report("overview", "2022-09-30", ["closed.measures=1"], to: "市纪委"), in: &book)
        let found = try book.found(.documentsDisagree)
        #expect(found.count == 1)
        #expect(found[0].contains("市委巡察办") && found[0].contains("市纪委"))
    }

    @Test("a notice that was sent disagrees with what is declared; a month's report before it does not")
    func notice() throws {
        var book = try book(Declared(measures: 3))
        try send(report("monthly", "2022-09-30", ["measures=2"]), in: &book)
        #expect(try book.found(.documentsDisagree).isEmpty)
        try send(report("notice", "2022-10-01", ["measures=4"]), in: &book)
        #expect(try book.found(.documentsDisagree).count == 1)
    }

    @Test(
        "figures of documents of different days are not compared as of one, and what is counted otherwise is told once")
    func daysApart() throws {
        var book = try book(Declared(areas: 1, measures: 5), signed: "2022-09-30")
        // The ledger counts 3 and is sent so; the notice was of another day.
        try send(report("notice", "2022-10-01", ["areas=1", "measures=3", "extensions=1"]), in: &book)
        #expect(try book.found(.documentsDisagree).isEmpty)
        #expect(try book.found(.declaredMismatch).count == 1)
        // Of the notice's own day the one that the ledger does not count either is told.
        try send(report("monthly", "2022-09-30", ["measures=3"]), in: &book)
        #expect(try book.found(.documentsDisagree).isEmpty)
        try send(report("overview", "2022-09-30", ["measures=4"]), in: &book)
        #expect(try book.found(.documentsDisagree).count == 2)
        // Every figure has its name.
        try send(report("overview", "2022-10-01", ["extensions=2"]), in: &book)
        #expect(try book.found(.documentsDisagree).contains { $0.contains("延期") && !$0.contains("extensions") })
    }

    @Test("what a notice declares is compared with what it brought in, whatever is done afterwards")
    func broughtIn() throws {
        let groups = ["notStarted": Declared.Pair(problems: 1, measures: 3)]
        var book = try book(Declared(measures: 3, groups: groups), signed: "2022-09-30")
        #expect(try book.found(.declaredMismatch).isEmpty)
        book.day = try CheckBook.day("2022-10-20")
        try book.close("1.1")
        #expect(try book.found(.declaredMismatch, on: "2022-10-20").isEmpty)
    }

    @Test("the errors that stand against what is sent are counted, with the first of them")
    func openErrors() throws {
        let book = try book(Declared(areas: 2, problems: 2, measures: 5))
        func sentence(_ book: CheckBook) throws -> Phrase? {
            OpenErrors(
                of: book.ledger.rounds[0].id, log: book.log, workflow: book.ledger.workflow, damage: [], evidence: [],
                on: book.day
            ).sentence
        }
        let said = try #require(try sentence(book))
        #expect(said.zh.contains("3 项错误") && said.zh.contains("载明 5"))
        #expect(try sentence(try CheckBook()) == nil)
    }

    @Test("against a unit's ledger stands what is wrong with what the unit is responsible for, and nothing else")
    func ofUnit() throws {
        var book = try CheckBook()
        try book.record(.assign([try book.item("1.2")], fields: [.unit: .text("水政处")], reason: nil))
        // Both were closed by who submitted them, which the rules refuse.
        for ref in ["1.1", "1.2"] {
            try book.move(ref, "start")
            try book.move(ref, "submit", by: "河道处", login: "river", MoveDetails(evidence: "验收单"))
            let item = try book.item(ref)
            book.enter(
                [
                    .move(
                        Change.Move(
                            item: item, move: "close", was: Stage(rawValue: "submitted"), to: Stage(rawValue: "closed"),
                            seen: book.ledger.head(of: item, .stage), details: MoveDetails(basis: "纪要")))
                ], by: "河道处", login: "river")
        }
        func errors(_ unit: String?) -> [String] {
            OpenErrors(
                of: book.ledger.rounds[0].id, unit: unit, log: book.log, workflow: book.ledger.workflow, damage: [],
                evidence: [], on: book.day
            ).findings.filter { $0.code == .closedBySubmitter }.compactMap(\.ref)
        }
        #expect(errors(nil) == ["1.1", "1.2"])
        #expect(errors("河道处") == ["1.1"])
        #expect(errors("水政处") == ["1.2"])
        #expect(errors("别的处").isEmpty)
    }

    // MARK: Files

    @Test("damage of a journal is told with its file and line, before all else")
    func journal() throws {
        let book = try book(Declared(measures: 5))
        let check = try book.check(damage: [.altered(file: "a.jsonl", lines: [7]), .missing(2)])
        #expect(check.findings.map(\.code) == [.journalAltered, .journalMissing, .declaredMismatch])
        #expect(check.findings[0].line == 7 && check.findings[0].message.zh.contains("a.jsonl"))
        #expect(check.findings[1].line == nil)
        #expect(check.findings[0].ref == nil)
    }
}
