@testable import Check
import Fixtures
import Testing
import Tracker

/// Close-outs, owners and dates.
@Suite("check: measures") struct CheckItemsTests {
    @Test("a close-out without evidence is told with the reason that was given; one with evidence is not")
    func evidence() throws {
        var book = try CheckBook()
        try book.close("1.1", evidence: false)
        try book.close("1.2")
        let found = try book.found(.closedWithoutEvidence)
        #expect(found.count == 1)
        #expect(found[0].contains("1.1") && found[0].contains("涉密"))
        try book.record(.record(.evidence, under: try book.item("1.1"), fields: [.reference: .text("司发〔2022〕1号")]))
        #expect(try book.found(.closedWithoutEvidence).isEmpty)
    }

    @Test("closing under the submitter's login is told; under another login it is not")
    func login() throws {
        var book = try CheckBook()
        try book.close("1.1")
        #expect(try book.found(.closedBySubmitter).isEmpty)
        try book.close("1.2", closer: ("领导小组", "river"))
        let found = try book.found(.closedBySubmitter)
        #expect(found.count == 1)
        #expect(found[0].contains("1.2") && found[0].contains("river"))
    }

    @Test(
        "what one login recorded for others, with the basis, is one note for all measures; without it each is an error")
    func forOthers() throws {
        var book = try CheckBook()
        for ref in ["1.1", "1.2"] {
            try book.close(
                ref, closer: ("整改办", "river"), behalf: Behalf(name: "领导小组", basis: "专题会议纪要第3期"))
        }
        #expect(try book.found(.closedBySubmitter).isEmpty)
        let notes = try book.found(.sameLogin)
        #expect(notes.count == 1)
        #expect(notes.first?.contains("2 条措施") ?? false)
        #expect(["1.1", "1.2", "river"].allSatisfy { notes.first?.contains($0) ?? false })
        try book.close("1.3", closer: ("领导小组", "river"))
        #expect(try book.found(.closedBySubmitter).count == 1)
        #expect(try book.found(.sameLogin) == notes)
    }

    @Test("an extension that one login asked for and granted under two names is told, as a note where it says for whom")
    func grantedUnderOneLogin() throws {
        for behalf in [nil, Behalf(name: "分管领导", basis: "电话")] {
            var book = try CheckBook()
            let id = try book.item("1.1")
            try book.record(.deadline([id], try CheckBook.day("2022-10-20"), reason: nil))
            try book.record(.askExtension([id], try CheckBook.day("2022-11-10"), reason: "汛期延后"), by: "河道处")
            try book.record(
                .answerExtension([id], granted: true, to: nil, reason: nil), by: behalf == nil ? "分管领导" : "整改办",
                behalf: behalf)
            let found = try book.found(behalf == nil ? .grantedByAsker : .sameLogin)
            #expect(found.count == 1)
            #expect(["1.1", "河道处", "分管领导", "office", "2022-11-10"].allSatisfy { found.first?.contains($0) ?? false })
        }
    }

    @Test(
        "an overdue measure that is held, or withdrawn and added anew, under a day before its deadline is told all the same"
    )
    func backdated() throws {
        for isHeld in [true, false] {
            var book = try CheckBook(day: "2022-08-01")
            let old = try book.item("1.1")
            try book.record(.deadline([old], try CheckBook.day("2022-09-30"), reason: nil))
            try book.move("1.1", "start")
            (book.day, book.clock) = (try CheckBook.day("2022-09-29"), try CheckBook.day("2022-10-15"))
            if isHeld {
                try book.move("1.1", "hold", MoveDetails(reason: "长期工作", reviewDate: try CheckBook.day("2023-06-30")))
                let found = try book.found(.heldOverdue, on: "2022-10-20")
                #expect(found.count == 1 && found[0].contains("2022-10-15"))
            } else {
                try book.record(.withdraw(old, reason: "重复"), by: "河道处")
                let new = try book.record(
                    .add(.measure, under: try book.item("1"), fields: [.text: .text("换个说法再来")]))
                guard case .add(let addition)? = new.changes.first else { continue }
                try book.record(.deadline([addition.item], try CheckBook.day("2022-12-31"), reason: nil))
                #expect(try book.found(.addedAnew, on: "2022-10-20").count == 1)
            }
        }
    }

    @Test(
        "what says to have been written before a report was sent, and was not there then, is told with that report, once"
    )
    func afterReport() throws {
        var book = try CheckBook(day: "2022-08-01")
        let id = try book.item("1.1")
        book.day = try CheckBook.day("2022-09-26")
        guard case .round(let round)? = book.ledger.place(of: book.ledger.rounds[0].id) else { return }
        for month in ["2022-08", "2022-09"] {
            try book.record(
                .record(
                    .report, under: book.ledger.rounds[round].id,
                    fields: [
                        .kind: .text("monthly"), .month: .text(month), .recipient: .text("市委巡察办"),
                        .on: .day(try CheckBook.day("2022-09-25")), .heads: FieldValue(Heads(log: book.log).kept),
                    ]))
        }
        #expect(try book.found(.afterReport).isEmpty)
        book.day = try CheckBook.day("2022-09-20")
        let note = Change.note(
            Change.Note(item: ItemID(bits: 77), subject: id, text: "补写的", on: book.day))
        book.enter([note], by: "律师工作处", writer: "v")
        book.day = try CheckBook.day("2022-10-01")
        let found = try book.found(.afterReport)
        #expect(found.count == 1 && found[0].contains("律师工作处") && found[0].contains("1 条"))
    }

    @Test("an extension that one person asked for and granted is told; granted by another it is not")
    func grantedByAsker() throws {
        var book = try CheckBook()
        let id = try book.item("1.1")
        try book.record(.deadline([id], try CheckBook.day("2022-10-20"), reason: nil))
        for (granter, count) in [("分管领导", 0), ("河道处", 1)] {
            let to = try CheckBook.day(count == 0 ? "2022-11-10" : "2022-12-10")
            try book.record(.askExtension([id], to, reason: "汛期延后"), by: "河道处")
            try book.record(
                .answerExtension([id], granted: true, to: nil, reason: nil), by: granter, login: "leader")
            let found = try book.found(.grantedByAsker)
            #expect(found.count == count)
            #expect(found.allSatisfy { $0.contains("1.1") && $0.contains("河道处") && $0.contains("2022-12-10") })
        }
    }

    /// What is found where a measure was submitted by its unit and closed in a name. The rules refuse it; another program
    /// can have written it all the same.
    private func closed(inTheName name: String) throws -> [String] {
        var book = try CheckBook()
        try book.move("1.1", "start")
        try book.move("1.1", "submit", by: "河道处", login: "river", MoveDetails(evidence: "验收单"))
        let id = try book.item("1.1")
        book.enter(
            [
                .move(
                    Change.Move(
                        item: id, move: "close", was: Stage(rawValue: "submitted"), to: Stage(rawValue: "closed"),
                        seen: book.ledger.head(of: id, .stage), details: MoveDetails(basis: "纪要")))
            ], login: "office", behalf: Behalf(name: name, basis: "电话"))
        return try book.found(.closedBySubmitter)
    }

    @Test("closing for the person who submitted is told, whoever recorded it")
    func person() throws {
        let found = try closed(inTheName: "河道处")
        #expect(found.count == 1 && found[0].contains("河道处"))
    }

    @Test("closing in the submitter's name with something unseen in it is closing by the submitter")
    func unseen() throws {
        #expect(try closed(inTheName: "河道处\u{200D}\u{FEFF}").count == 1)
    }

    @Test("an open measure of nobody is told; one with a leader, a unit or its problem's is not, nor is a closed one")
    func owner() throws {
        var book = try CheckBook(owner: [.title: .text("巡河不够经常")])
        #expect(try book.found(.noOwner).count == 3)
        try book.record(.assign([try book.item("1.1")], fields: [.leader: .text("分管领导")]))
        try book.record(.assign([try book.item("1.2")], fields: [.unit: .text("河道处")]))
        #expect(try book.found(.noOwner).count == 1)
        try book.close("1.3")
        #expect(try book.found(.noOwner).isEmpty)
    }

    @Test("a unit or leader written otherwise is the same one; names that differ at their ends are named, others not")
    func names() throws {
        var book = try CheckBook()
        let units = [("1.1", "河 道 处"), ("1.2", "河道处（堤防）"), ("1.3", "河道科")]
        for (ref, name) in units {
            try book.record(.assign([try book.item(ref)], fields: [.unit: .text(name), .leader: .text("甲某 ")]))
        }
        #expect(try book.found(.similarNames) == ["“河道处”、“河道科”像是同一个，现在按几个算。"])
        let owners = try ["1.1", "1.2", "1.3"].map { ref in
            guard case .measure(let index)? = book.ledger.place(of: try book.item(ref)) else { return Ownership() }
            return book.ledger.owner(ofMeasure: index)
        }
        #expect(owners.map(\.unit) == ["河道处", "河道处（堤防）", "河道科"])
        try book.record(.assign([try book.item("1.3")], fields: [.unit: .text("河　道处"), .leader: .text("甲某同志")]))
        #expect(try book.found(.similarNames) == ["“甲某”、“甲某同志”像是同一个，现在按几个算。"])
        // Two posts of one unit are two.
        try book.record(.assign([try book.item("1.1")], fields: [.leader: .text("河道处处长"), .person: .text("河道处副处长")]))
        #expect(try book.found(.similarNames).count == 1)
    }

    @Test(
        "a unit that stands once and is a slip away from one that stands often is named; what tells units apart is no slip",
        arguments: [
            ("律事工作处", true), ("律师作处", true), ("律师工作作处", true), ("律师工作二处", false), ("公证工作处", false), ("律师工作处", false),
        ])
    func slips(name: String, isSlip: Bool) throws {
        var book = try CheckBook(owner: [.title: .text("巡河不够经常"), .unit: .text("律师工作处")])
        try book.record(.assign([try book.item("1.1")], fields: [.unit: .text("律师工作处")]))
        try book.record(.assign([try book.item("1.3")], fields: [.unit: .text(name)]))
        let found = try book.check().findings.filter { $0.code == .similarNames }
        #expect(found.map(\.ref) == (isSlip ? ["1.3"] : []))
        #expect(!isSlip || found.first?.message.zh.contains("“律师工作处”、“\(name)”") ?? false)
    }

    @Test("a deadline before the feedback is told once, of whatever has it")
    func feedback() throws {
        let early = FieldValue.day(try CheckBook.day("2022-05-31"))
        let book = try CheckBook(owner: [.unit: .text("河道处"), .deadline: early])
        let found = try book.check().findings.filter { $0.code == .deadlineBeforeFeedback }
        #expect(found.map(\.ref) == ["1"])
        var own = try CheckBook()
        try own.record(.deadline([try own.item("1.2")], try CheckBook.day("2022-06-14"), reason: nil))
        try own.record(.deadline([try own.item("1.3")], try CheckBook.day("2022-06-15"), reason: nil))
        #expect(try own.check().findings.filter { $0.code == .deadlineBeforeFeedback }.map(\.ref) == ["1.2"])
    }

    // MARK: Deadlines that moved

    private func moved(
        issued: String?, reason: String?, from: String = "2022-10-31", to: String = "2022-11-30"
    ) throws -> CheckBook {
        var round: [Field: FieldValue] = [:]
        if let issued { round[.planIssued] = .day(try CheckBook.day(issued)) }
        var book = try CheckBook(day: "2022-09-01", round: round)
        let id = try book.item("1.1")
        try book.record(.deadline([id], try CheckBook.day(from), reason: nil))
        book.day = try CheckBook.day("2022-09-10")
        book.enter([
            .set(
                Change.Assignment(
                    item: id, field: .deadline, to: .day(try CheckBook.day(to)),
                    was: .day(try CheckBook.day(from)), seen: book.ledger.head(of: id, .deadline), reason: reason))
        ])
        return book
    }

    @Test("a deadline that was put off without a reason is told")
    func noReason() throws {
        let found = try moved(issued: nil, reason: nil).found(.deadlineMoved)
        #expect(found.count == 1 && found[0].contains("没有写理由"))
    }

    @Test("with a reason, or earlier, or before the plan is issued, it is not")
    func withReason() throws {
        #expect(try moved(issued: nil, reason: "会签未完").found(.deadlineMoved).isEmpty)
        var later = try moved(issued: nil, reason: "会签未完")
        later.day = try CheckBook.day("2022-09-20")
        later.enter([
            .set(
                Change.Assignment(
                    item: later.ledger.rounds[0].id, field: .planIssued, to: .day(later.day), was: .nothing, seen: nil))
        ])
        #expect(try later.found(.deadlineMoved).isEmpty)
        #expect(try moved(issued: nil, reason: nil, to: "2022-10-15").found(.deadlineMoved).isEmpty)
    }

    @Test("after the plan was issued it takes an extension that was asked for and granted")
    func afterPlan() throws {
        let found = try moved(issued: "2022-08-15", reason: "会签未完").found(.deadlineMoved)
        #expect(found.count == 1 && found[0].contains("2022-08-15"))
        var book = try CheckBook(
            day: "2022-09-01", round: [.planIssued: .day(try CheckBook.day("2022-08-15"))])
        let id = try book.item("1.1")
        try book.record(.deadline([id], try CheckBook.day("2022-10-31"), reason: nil))
        try book.record(.askExtension([id], try CheckBook.day("2022-11-30"), reason: "会签未完"), by: "河道处")
        try book.record(.answerExtension([id], granted: true, to: nil, reason: nil))
        #expect(try book.found(.deadlineMoved).isEmpty)
    }

    @Test("what moves a problem's deadline is told once, of the problem")
    func problem() throws {
        var book = try CheckBook(
            day: "2022-09-01",
            owner: [.unit: .text("河道处"), .deadline: .day(try CheckBook.day("2022-10-31"))])
        let id = try book.item("1")
        book.enter([
            .set(
                Change.Assignment(
                    item: id, field: .deadline, to: .day(try CheckBook.day("2022-12-31")),
                    was: .day(try CheckBook.day("2022-10-31")), seen: book.ledger.head(of: id, .deadline)))
        ])
        #expect(try book.check().findings.filter { $0.code == .deadlineMoved }.map(\.ref) == ["1"])
    }

    // MARK: Dates in order

    @Test("dates out of order are told, of rounds and of letters")
    func dates() throws {
        let reversed = try CheckBook(round: [
            .inspectionStart: .day(try CheckBook.day("2022-05-01")),
            .inspectionEnd: .day(try CheckBook.day("2022-03-01")),
            .signed: .day(try CheckBook.day("2022-06-01")),
        ])
        #expect(try reversed.found(.datesReversed).count == 2)
        var book = try CheckBook()
        let id = try book.item("1.1")
        try book.record(
            .record(
                .letter, under: id,
                fields: [
                    .level: .text("remind"), .text: .text("请抓紧"), .on: .day(try CheckBook.day("2022-09-20")),
                    .deadline: .day(try CheckBook.day("2022-09-30")), .reply: .text("已办"),
                    .repliedOn: .day(try CheckBook.day("2022-09-25")),
                ]))
        #expect(try book.found(.datesReversed).isEmpty)
        // Nobody can enter it so; a journal can hold it all the same.
        book.enter([
            .add(
                Change.Addition(
                    kind: .letter, item: ItemID(bits: 77), under: id,
                    fields: [
                        .level: .text("remind"), .text: .text("请抓紧"), .on: .day(try CheckBook.day("2022-09-20")),
                        .reply: .text("已办"),
                        .repliedOn: .day(try CheckBook.day("2022-09-15")),
                    ]))
        ])
        let found = try book.found(.datesReversed)
        #expect(found.count == 1)
        #expect(found.first?.contains("1.1") ?? false)
        #expect(!(found.first?.contains("早于日期") ?? true))
    }

    @Test("what was withdrawn is not looked at")
    func withdrawn() throws {
        var book = try CheckBook(owner: [.title: .text("巡河不够经常")])
        try book.record(.withdraw(try book.item("1.2"), reason: "重复"))
        #expect(try book.check().findings.map(\.ref) == ["1.1", "1.3"])
    }

    @Test("what is found stands in the order of severity, then of the ledger")
    func order() throws {
        var book = try CheckBook(
            round: [.declared: .declared(Declared(measures: 9))], owner: [.title: .text("巡河不够经常")])
        try book.note("1.3", "力争年底前印发")
        try book.note("1.1", "25个问题，已完成19个，完成率80%")
        let findings = try book.check().findings
        #expect(
            findings.map(\.code) == [
                .declaredMismatch, .badPercentage, .noOwner, .noOwner, .noOwner, .commitment,
            ])
        #expect(findings.map(\.ref) == [nil, "1.1", "1.1", "1.2", "1.3", "1.3"])
        #expect(try book.check().findings == findings)
    }

    @Test(
        "evidence that was taken away after the submission that rests on it is told; what was taken away before is not")
    func evidenceWithdrawn() throws {
        var book = try CheckBook()
        for ref in ["1.1", "1.2"] {
            try book.record(.record(.evidence, under: try book.item(ref), fields: [.reference: .text("验收单")]))
            try book.move(ref, "start")
        }
        let kept = try #require(book.ledger.records(of: try book.item("1.1"), .evidence).first)
        let early = try #require(book.ledger.records(of: try book.item("1.2"), .evidence).first)
        try book.record(.withdraw(early.id, reason: "交错了"))
        for ref in ["1.1", "1.2"] { try book.move(ref, "submit", by: "河道处", MoveDetails(evidence: "纪要")) }
        #expect(try book.found(.evidenceWithdrawn).isEmpty)
        try book.record(.withdraw(kept.id, reason: "不合适"), by: "河道处")
        let found = try book.found(.evidenceWithdrawn)
        #expect(found.count == 1)
        #expect(found[0].contains("1.1") && found[0].contains("验收单") && found[0].contains("河道处"))
    }

    @Test("an overdue measure that is withdrawn and added anew with more time is told; one withdrawn in time is not")
    func addedAnew() throws {
        for (withdrawn, isTold) in [("2022-10-05", true), ("2022-09-25", false)] {
            var book = try CheckBook(day: "2022-08-01")
            let old = try book.item("1.1")
            try book.record(.deadline([old], try CheckBook.day("2022-09-30"), reason: nil))
            book.day = try CheckBook.day(withdrawn)
            try book.record(.withdraw(old, reason: "重复"), by: "河道处")
            let new = try book.record(.add(.measure, under: try book.item("1"), fields: [.text: .text("换个说法再来")]))
            guard case .add(let addition)? = new.changes.first else { continue }
            try book.record(.deadline([addition.item], try CheckBook.day("2022-12-31"), reason: nil))
            let found = try book.found(.addedAnew)
            #expect(found.isEmpty != isTold)
            if isTold {
                #expect(found[0].contains("1.1") && found[0].contains("2022-09-30") && found[0].contains("2022-12-31"))
            }
        }
    }

    @Test(
        "an overdue measure that goes with its problem and comes again in its own words is told; one that comes back is not"
    )
    func addedAnewWithProblem() throws {
        var book = try CheckBook(day: "2022-08-01")
        let old = try book.item("1.1")
        try book.record(.deadline([old], try CheckBook.day("2022-09-30"), reason: nil))
        try book.record(.add(.problem, under: try book.item("一"), fields: [.title: .text("另一个问题不落实")]))
        let words = try #require(book.ledger.value(of: .text, in: old).text)
        book.day = try CheckBook.day("2022-10-05")
        try book.record(.withdraw(try book.item("1"), reason: "并入第2项"), by: "河道处")
        try book.record(.add(.measure, under: try book.item("2"), fields: [.text: .text(words)]))
        #expect(try book.found(.addedAnew).count == 1)
        try book.record(.reinstate(try book.item("1"), reason: "误撤"), by: "河道处")
        #expect(try book.found(.addedAnew).isEmpty)
    }

    @Test("an overdue measure that is withdrawn and comes again in its own words under another problem is told too")
    func addedAnewElsewhere() throws {
        var book = try CheckBook(day: "2022-08-01")
        let old = try book.item("1.1")
        try book.record(.deadline([old], try CheckBook.day("2022-09-30"), reason: nil))
        try book.record(.add(.problem, under: try book.item("一"), fields: [.title: .text("另一个问题不落实")]))
        let words = try #require(book.ledger.value(of: .text, in: old).text)
        book.day = try CheckBook.day("2022-10-05")
        try book.record(.withdraw(old, reason: "重复"), by: "河道处")
        try book.record(.add(.measure, under: try book.item("2"), fields: [.text: .text("不相干的另一条")]))
        #expect(try book.found(.addedAnew).isEmpty)
        let again = try book.record(.add(.measure, under: try book.item("2"), fields: [.text: .text(words)]))
        #expect(try book.found(.addedAnew).count == 1)
        // Nor does it take its whole text: what it was called says enough.
        guard case .add(let addition)? = again.changes.first else { return }
        try book.record(.withdraw(addition.item, reason: "又不要了"))
        #expect(try book.found(.addedAnew).isEmpty)
        guard case .measure(let place)? = book.ledger.place(of: old) else { return }
        let title = book.ledger.measures[place].title
        try book.record(.add(.measure, under: try book.item("2"), fields: [.text: .text(title)]))
        #expect(try book.found(.addedAnew).count == 1)
    }

    @Test("an overdue measure that is put among the long-term ones is told, as long as it is there; one in time is not")
    func heldOverdue() throws {
        var book = try CheckBook(day: "2022-08-01")
        for ref in ["1.1", "1.2"] {
            try book.record(.deadline([try book.item(ref)], try CheckBook.day("2022-09-30"), reason: nil))
            try book.move(ref, "start")
        }
        let details = MoveDetails(reason: "属经常工作", reviewDate: try CheckBook.day("2023-06-30"))
        try book.move("1.2", "hold", details)
        book.day = try CheckBook.day("2022-10-05")
        try book.move("1.1", "hold", details)
        let found = try book.found(.heldOverdue)
        #expect(found.count == 1 && found[0].contains("1.1") && found[0].contains("2022-09-30"))
        #expect(found[0].contains("属经常工作"))
        try book.move("1.1", "resume")
        #expect(try book.found(.heldOverdue).isEmpty)
    }

    @Test("the time that thousands of like names of units take grows with their number, and not with its square")
    func manyNames() throws {
        func seconds(_ count: Int) throws -> Double {
            var book = try CheckBook()
            let problem = book.ledger.problems[0].id
            for number in 0..<count {
                let unit = number % 2 == 0 ? "工作单位\(number + 10_000)" : "律师工作单位\(number / 3 + 10_000)"
                book.enter([
                    .add(
                        Change.Addition(
                            kind: .measure, item: ItemID(bits: UInt64(0xFF_0000 + number)), under: problem,
                            number: 10 + number, fields: [.unit: .text(unit)]))
                ])
            }
            let since = ContinuousClock.now
            _ = SimilarNames.findings([0], Array(book.ledger.measures.indices), book.ledger)
            return since.duration(to: .now) / .seconds(1)
        }
        let few = try seconds(1_000)
        #expect(try seconds(6_000) < 15 * few)
    }
}
