import Foundation
import Import
import Fixtures
import Papers
import Reports
import Testing
import Tracker
import Wording

@Suite("What is told late stands in the next monthly report") struct LateProgressTests {
    private func lines(_ book: ReportLedger, _ month: String, _ day: String) throws -> String {
        let report = MonthlyReport(try book.input(day), month: try #require(Month(month)))
        return PaperText.lines(report.report(try ReportLedger.monthly()).paper).joined(separator: "\n")
    }

    /// The report of a month as it would be written on a day.
    private func drafted(_ book: ReportLedger, _ month: String, on day: String) throws -> String {
        let draft = ReportDraft(
            .monthly(try #require(Month(month))), log: book.workspace.log, workflow: book.workflow,
            round: try book.round, today: try DateReader.day(day), language: .zh,
            templates: try ReportTemplates.shipped())
        return try #require(draft).lines.joined(separator: "\n")
    }

    /// That the report of October was sent on a day, with the figures of its last one.
    private func sendOctober(_ book: ReportLedger, on day: String) throws {
        try book.record(
            .record(
                .report, under: try book.round,
                fields: [
                    .kind: .text("monthly"), .month: .text("2022-10"), .recipient: .text("市委巡察办"),
                    .on: .day(min(try DateReader.day("2022-10-25"), try DateReader.day(day))),
                    .heads: FieldValue(Heads(log: book.workspace.log).kept),
                ]), on: day)
    }

    @Test(
        "progress of 24 October that is recorded on the 27th stands in October's report, which was not sent yet, alone")
    func notSentYet() throws {
        let book = try ReportLedger.example(until: "2022-10-26")
        let item = try book.ledger.item(called: "4.2")
        let on = try DateReader.day("2022-10-24")
        let before = try drafted(book, "2022-10", on: "2022-10-27")
        try book.record(.note([item], text: "试点名单已公布", on: on, needsCoordination: false), on: "2022-10-27")
        let october = try drafted(book, "2022-10", on: "2022-10-27")
        #expect(october.contains("10月24日，试点名单已公布"))
        // What is counted is what is told.
        func counted(_ text: String) -> Int? { text.firstMatch(of: /记录进展 (\d+) 条/).flatMap { Int($0.1) } }
        #expect(counted(october) == counted(before).map { $0 + 1 })
        #expect(!(try drafted(book, "2022-11", on: "2022-10-27").contains("试点名单已公布")))
        try sendOctober(book, on: "2022-10-28")
        #expect(try drafted(book, "2022-10", on: "2022-11-30").contains("10月24日，试点名单已公布"))
        for day in ["2022-10-28", "2022-11-30"] {
            #expect(!(try drafted(book, "2022-11", on: day).contains("试点名单已公布")))
        }
    }

    @Test("once October's was sent it is told in November, and only there; so it is where October's was never sent")
    func lateProgress() throws {
        for isSent in [true, false] {
            let book = try ReportLedger.example(until: "2022-10-31")
            let item = try book.ledger.item(called: "4.2")
            let on = try DateReader.day("2022-10-24")
            if isSent { try sendOctober(book, on: "2022-10-31") }
            try book.record(
                .note([item], text: "试点名单已公布", on: on, needsCoordination: false), on: "2022-11-01", late: "漏报")
            #expect(try drafted(book, "2022-10", on: "2022-11-30").contains("试点名单已公布") == !isSent)
            #expect(try drafted(book, "2022-11", on: "2022-11-30").contains("补报（10月24日），试点名单已公布"))
            #expect(!(try drafted(book, "2022-12", on: "2022-12-31").contains("试点名单已公布")))
        }
    }

    @Test("what is done in the rest of a month whose report went out before its end stands in the next one, and once")
    func restOfMonth() throws {
        let book = try ReportLedger.example(until: "2022-10-10")
        let item = try book.ledger.item(called: "4.2")
        try book.record(.note([item], text: "已在报告里的", on: nil, needsCoordination: false), on: "2022-10-11")
        try sendOctober(book, on: "2022-10-12")
        try book.record(.note([item], text: "报后才办的", on: nil, needsCoordination: false), on: "2022-10-20")
        let open = try #require(
            book.ledger.measures.first { $0.stage == book.ledger.workflow.working && !$0.entries.isEmpty })
        try book.record(.move([open.id], move: "effective", MoveDetails()), on: "2022-10-21")
        try book.record(
            .record(
                .outcome, under: item,
                fields: [
                    .kind: .text("institution"), .title: .text("报后的办法"), .on: .day(try DateReader.day("2022-10-22")),
                ]), on: "2022-10-22")
        let november = try drafted(book, "2022-11", on: "2022-11-30")
        #expect(november.contains("10月20日，报后才办的") && !november.contains("已在报告里的"))
        #expect(november.contains("10月21日 明显成效") && november.contains("报后的办法"))
        #expect(november.contains("转为明显成效 1 条") && november.contains("2022年10月13日"))
        #expect(!(try drafted(book, "2022-12", on: "2022-12-31").contains("报后")))
        // What another's journal brings later of days that a report covers is told late, and once.
        #expect(!november.contains("补报"))
    }

    @Test("a month that is sent late is told once, whatever was recorded between its end and that day")
    func sentLate() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.2")
        try sendOctober(book, on: "2022-10-31")
        try book.record(.note([item], text: "十一月办的", on: nil, needsCoordination: false), on: "2022-11-10")
        try book.record(.note([item], text: "一月才报的", on: nil, needsCoordination: false), on: "2022-12-27")
        try book.record(
            .record(
                .report, under: try book.round,
                fields: [
                    .kind: .text("monthly"), .month: .text("2022-11"), .recipient: .text("市委巡察办"),
                    .on: .day(try DateReader.day("2022-11-25")),
                    .heads: FieldValue(Heads(log: book.workspace.log).kept),
                ]), on: "2022-12-28")
        #expect(try drafted(book, "2022-11", on: "2022-12-28").contains("十一月办的"))
        #expect(!(try drafted(book, "2022-12", on: "2022-12-28").contains("十一月办的")))
    }

    @Test("what came of the work is named in the report of its month; what is recorded late, in the next one, as late")
    func outcomes() throws {
        let book = try ReportLedger.example(until: "2022-10-24")
        let item = try book.ledger.item(called: "4.2")
        func outcome(_ title: String, on day: String) throws -> Request {
            .record(
                .outcome, under: item,
                fields: [
                    .kind: .text("institution"), .title: .text(title), .on: .day(try DateReader.day(day)),
                ])
        }
        try book.record(try outcome("当月的办法", on: "2022-10-20"), on: "2022-10-24")
        try sendOctober(book, on: "2022-10-26")
        try book.record(try outcome("漏报的办法", on: "2022-10-20"), on: "2022-10-27", late: "漏报")
        let (october, november) = (
            try drafted(book, "2022-10", on: "2022-11-30"), try drafted(book, "2022-11", on: "2022-11-30")
        )
        #expect(october.contains("成果：10月20日，") && october.contains("当月的办法") && !october.contains("漏报的办法"))
        #expect(november.contains("成果：补报（10月20日），") && november.contains("漏报的办法"))
        #expect(!november.contains("当月的办法"))
    }

    @Test("the month that is due is the last that is over and was not sent, else the one that runs")
    func due() throws {
        let book = try ReportLedger.example(until: "2022-10-26")
        func due(_ day: String) throws -> String {
            guard case .round(let index)? = book.ledger.place(of: try book.round) else { return "" }
            return MonthlyReport.due(ofRound: index, in: book.ledger, on: try DateReader.day(day)).description
        }
        #expect(try due("2022-10-26") == "2022-10" && due("2022-11-24") == "2022-10" && due("2022-11-25") == "2022-11")
        try sendOctober(book, on: "2022-10-26")
        #expect(try due("2022-10-26") == "2022-11")
        // One that was over when the ledger began is written with the figures of its first day.
        let begun = try imported(NoticeFixture.plain, on: "2031-12-28")
        #expect(
            MonthlyReport.due(ofRound: 0, in: begun.ledger, on: try DateReader.day("2031-12-28")).description
                == "2031-12")
    }

    @Test("so does what was recorded afterwards for a day that was reported, with its reason")
    func recordedForThatDay() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.2")
        let (day, later) = (try DateReader.day("2022-10-21"), try DateReader.day("2022-11-10"))
        try book.workspace.record(
            .note([item], text: "试点名单已公布", on: nil, needsCoordination: false),
            as: Workspace.Recorder(
                by: "整改办", day: day, clock: later, now: Instant(day: later, secondOfDay: 3600), late: "漏报"))
        #expect(try lines(book, "2022-11", "2022-11-30").contains("补报（10月21日），试点名单已公布"))
        #expect(!(try lines(book, "2022-12", "2022-12-31").contains("试点名单已公布")))
    }

    private func imported(_ text: String, on day: String, cutoff: Int? = nil) throws -> ReportLedger {
        let book = try ReportLedger()
        let reading = try NoticeFixture.read(text)
        try book.record(
            NoticeImport(reading, name: "通报.txt").request(on: try DateReader.day(day), workflow: book.ledger.workflow),
            on: day)
        if let cutoff { try book.record(.set(try book.round, .cutoff, .number(cutoff), reason: nil), on: day) }
        return book
    }

    @Test("what a notice brought in before anything was reported is no late progress; what is noted late says its year")
    func importedIsNotLate() throws {
        let book = try imported(NoticeFixture.plain, on: "2031-03-05", cutoff: 25)
        let item = try book.ledger.item(called: "1.1")
        #expect(!(try lines(book, "2031-03", "2031-03-25").contains("补报")))
        try book.record(
            .note([item], text: "补记一笔", on: try DateReader.day("2030-12-27"), needsCoordination: false),
            on: "2031-03-06")
        try book.record(
            .note([item], text: "当月的事", on: try DateReader.day("2031-03-07"), needsCoordination: false),
            on: "2031-03-07")
        let said = try lines(book, "2031-03", "2031-03-25")
        #expect(said.contains("补报（2030年12月27日），补记一笔") && said.contains("3月7日，当月的事"))
        #expect(!said.contains("每周两次"))
    }

    @Test("what a file brought in is how things stood, and no work of the month in which it came or was signed")
    func takenOver() throws {
        let book = try imported(NoticeFixture.plain, on: "2031-01-28")
        let said = try lines(book, "2031-02", "2031-02-20")
        #expect(said.contains("记录进展 0 条") && !said.contains("每周两次"))
        let item = try book.ledger.item(called: "1.1")
        try book.record(.note([item], text: "当月的事", on: nil, needsCoordination: nil), on: "2031-01-30")
        let now = try lines(book, "2031-02", "2031-02-20")
        #expect(now.contains("记录进展 1 条") && now.contains("1月30日，当月的事") && !now.contains("每周两次"))
    }

    @Test(
        "the month that had ended when the ledger began can be reported, with its period, its cut-off and the figures' day"
    )
    func endedBefore() throws {
        let book = try imported(NoticeFixture.plain, on: "2031-11-28", cutoff: 25)
        let templates = try ReportTemplates.shipped()
        func draft(_ month: String) throws -> ReportDraft? {
            ReportDraft(
                .monthly(try #require(Month(month))), log: book.workspace.log, workflow: book.workflow,
                round: try book.round, today: try DateReader.day("2031-11-30"), language: .zh, templates: templates)
        }
        let ended = try #require(try draft("2031-11"))
        let said = ended.lines.joined(separator: "\n")
        #expect(ended.day == (try DateReader.day("2031-11-28")))
        #expect(said.contains("2031年11月（2031年10月26日至2031年11月25日，每月25日截止；台账自2031年11月28日建立，数字为当日）"))
        #expect(!said.contains("补报") && said.contains("8"))
        // An earlier one nobody can write.
        #expect(try draft("2031-10") == nil)
        #expect(try draft("2031-12")?.lines.joined().contains("本期未满") == true)
    }

    @Test("a month's report is signed by the inspected body, or that is to be written; never by whoever types")
    func signature() throws {
        func signed(_ book: ReportLedger) throws -> [String] {
            let month = try #require(Month("2024-01"))
            return MonthlyReport(try book.input("2024-01-31"), month: month).report(try ReportLedger.monthly()).paper
                .blocks
                .compactMap { if case .signature(let text) = $0 { text } else { nil } }
        }
        let draft = [Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("甲方面")])]
        for (body, wanted) in [("某局党组", "某局党组"), (nil, "【待填：被巡察单位】")] {
            let book = try ReportLedger()
            try book.record(
                .bringIn(Request.RoundDraft(fields: body.map { [.body: .text($0)] } ?? [:]), draft), on: "2024-01-01")
            try book.record(
                .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), on: "2024-01-01")
            #expect(try signed(book).first == wanted)
        }
    }

    @Test(
        "what was recorded of a measure that had been withdrawn when the month's report went out is told when it counts again"
    )
    func withdrawnWhenSent() throws {
        let book = try ReportLedger.example(until: "2022-10-24")
        let item = try book.ledger.item(called: "4.2")
        try book.record(.note([item], text: "试点名单已公布", on: nil, needsCoordination: false), on: "2022-10-24")
        try book.record(.withdraw(item, reason: "重复"), on: "2022-10-25")
        try sendOctober(book, on: "2022-10-28")
        #expect(!(try drafted(book, "2022-10", on: "2022-10-28").contains("试点名单已公布")))
        try book.record(.reinstate(item, reason: "误撤"), on: "2022-11-05")
        let november = try drafted(book, "2022-11", on: "2022-11-26")
        #expect(november.contains("恢复（误撤）。") && november.contains("补报（10月24日），试点名单已公布"))
        #expect(!(try drafted(book, "2022-12", on: "2022-12-26").contains("试点名单已公布")))
        // What a report had told before it was withdrawn is told no second time.
        let other = try ReportLedger.example(until: "2022-10-24")
        let same = try other.ledger.item(called: "4.2")
        try other.record(.note([same], text: "试点名单已公布", on: nil, needsCoordination: false), on: "2022-10-24")
        try sendOctober(other, on: "2022-10-28")
        try other.record(.withdraw(same, reason: "重复"), on: "2022-11-01")
        try other.record(.reinstate(same, reason: "误撤"), on: "2022-11-05")
        #expect(!(try drafted(other, "2022-11", on: "2022-11-26").contains("试点名单已公布")))
    }

    @Test("a day that a sent report told of is told by no other, when the day that ends the month was changed since")
    func cutoffChanged() throws {
        let book = try ReportLedger.example(until: "2022-10-21")
        let item = try book.ledger.item(called: "4.2")
        try book.record(.note([item], text: "已报出的事", on: nil, needsCoordination: false), on: "2022-10-23")
        try sendOctober(book, on: "2022-10-26")
        try book.record(.set(try book.round, .cutoff, .number(20), reason: nil), on: "2022-10-27")
        try book.record(.note([item], text: "之后的事", on: nil, needsCoordination: false), on: "2022-10-28")
        let november = try drafted(book, "2022-11", on: "2022-12-01")
        #expect(november.contains("2022年10月26日至2022年11月20日"))
        #expect(november.contains("之后的事") && !november.contains("已报出的事"))
        #expect(try drafted(book, "2022-10", on: "2022-12-01").contains("10月23日，已报出的事"))
        #expect(!(try drafted(book, "2022-12", on: "2022-12-26").contains("之后的事")))
    }

    @Test("beside the figures stand those that were sent, whatever came in of those days since")
    func sentFigures() throws {
        let book = try ReportLedger.example(until: "2022-10-24")
        let figure = ReportFigure.groupMeasures(.notStarted)
        try book.record(
            .record(
                .report, under: try book.round,
                fields: [
                    .kind: .text("monthly"), .month: .text("2022-10"), .recipient: .text("市委巡察办"),
                    .on: .day(try DateReader.day("2022-10-25")), .figures: .names(["\(figure.code)=61"]),
                    .heads: FieldValue(Heads(log: book.workspace.log).kept),
                ]), on: "2022-10-26")
        let said = try drafted(book, "2022-11", on: "2022-11-26")
        let row = try #require(said.split(separator: "\n").first { $0.contains(Labels.figure(figure).zh) })
        let numbers = row.split { !$0.isNumber }.compactMap { Int($0) }
        #expect(numbers.first == 61)
        #expect(numbers.count == 3 && numbers[2] == 61 - numbers[1])
    }

    @Test("what the month before could not tell counts in the month that tells it, and a deadline put off then says so")
    func lateCounts() throws {
        let book = try ReportLedger.example(until: "2022-10-24")
        let open = try #require(
            book.ledger.measures.first { $0.stage == book.ledger.workflow.initial && $0.deadline != nil })
        try sendOctober(book, on: "2022-10-26")
        let before = try drafted(book, "2022-11", on: "2022-11-26")
        let (day, later) = (try DateReader.day("2022-10-24"), try DateReader.day("2022-11-10"))
        func late(_ request: Request) throws {
            try book.workspace.record(
                request,
                as: Workspace.Recorder(
                    by: "整改办", day: day, clock: later, now: Instant(day: later, secondOfDay: 3600), late: "漏报"))
        }
        try late(.move([open.id], move: "start", MoveDetails()))
        try late(
            .set(open.id, .deadline, .day(try #require(open.deadline) + 40), reason: "会议决定"))
        func counted(_ text: String, _ words: String) -> Int? {
            text.firstRange(of: words + " ").flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
        }
        let said = try drafted(book, "2022-11", on: "2022-11-26")
        for words in ["启动措施", "延期"] {
            #expect(counted(said, words) == counted(before, words).map { $0 + 1 }, "\(words)")
        }
        #expect(said.contains("补报（10月24日）：时限由"))
    }
}
