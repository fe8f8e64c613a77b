import Foundation
import Import
import Fixtures
import Sheets
import Papers
import Reports
import Samples
import Structure
import Text
import Testing
import Tracker
import Wording

@Suite("The closing notice") struct NoticeWriterTests {
    @Test("a written notice of the example is read back with the same areas, problems, measures and figures")
    func example() throws {
        let book = try ReportLedger.example()
        let input = try book.input("2022-12-27")
        let reading = try book.readBack("2022-12-27")
        check(reading, book.ledger)
        checkFigures(reading, input)
        #expect(reading.uncertain.isEmpty)
        let round = book.ledger.rounds[book.ledger.openRounds[0]]
        #expect(reading.round.body == round.body)
        #expect(reading.round.inspector == round.inspector)
        #expect(reading.round.inspectionStart == round.inspectionStart)
        #expect(reading.round.inspectionEnd == round.inspectionEnd)
        #expect(reading.round.feedback == round.feedback)
        #expect(reading.round.signed == round.signed)
        // The example's own texts stand there as they are.
        for measure in book.ledger.measures {
            #expect(
                NoticeSentence.text(measure.text) == measure.text
                    || NoticeSentence.text(measure.text) == measure.text + "。")
        }
    }

    @Test("a written notice of a generated round is read back", arguments: [1, 7, 65, 400, 1500])
    func generated(measures: Int) throws {
        let book = try ReportLedger()
        let today = try DateReader.day("2024-06-30")
        try SyntheticRound(measures: measures, seed: UInt64(measures), today: today).record(
            in: book.workspace, clock: today)
        let reading = try book.readBack("2024-06-30")
        check(reading, book.ledger)
        checkFigures(reading, try book.input("2024-06-30"))
    }

    @Test("plans are not told as results: what is to be done, how far it is and what was done stand apart")
    func plansAreNoResults() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let input = try book.input("2022-10-31")
        let writer = NoticeWriter(input, for: .public)
        let blocks = writer.report(try ReportLedger.notice()).paper.blocks
        let lists = blocks.compactMap { block -> (String, String)? in
            if case .paragraph(let lead, let text) = block, !lead.isEmpty { (lead, text) } else { nil }
        }
        let plans = lists.filter { $0.0 == "整改措施：" }.map(\.1).joined()
        let results = lists.filter { $0.0 == "整改情况：" }.map(\.1).joined()
        for (index, measure) in book.ledger.measures.enumerated() {
            let text = NoticeSentence.text(measure.text)
            #expect(plans.contains(text) && !results.contains(text), "\(measure.ref)")
            // A call for help is no result either.
            for entry in measure.entries where !entry.isWithdrawn {
                #expect(results.contains(NoticeSentence.text(entry.text)) == !entry.needsCoordination, "\(measure.ref)")
            }
            let told = measure.entries.contains { !$0.isWithdrawn && !$0.needsCoordination }
            let hasOutcome = !book.ledger.records(ofMeasure: index, .outcome).isEmpty
            let begun = book.ledger.workflow.group(measure.stage) != .notStarted
            #expect(writer.silent.contains(measure.ref) == (begun && !told && !hasOutcome), "\(measure.ref)")
        }
        // How far each is comes back as it is.
        let reading = try book.readBack("2022-10-31")
        let groups = book.ledger.measuresInOrder.map { book.ledger.workflow.group(book.ledger.measures[$0].stage) }
        let wanted: [StageGroup: NoticeReading.Status] = [
            .notStarted: .notStarted, .underway: .underway, .effective: .effective, .closed: .done,
        ]
        #expect(reading.items.filter { $0.kind == .measure }.map(\.status) == groups.map { wanted[$0] })
    }

    @Test(
        "the edition for the party says of each item that is not for the public that it is not, and so it stays where it is read in"
    )
    func partyEdition() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        func set(_ ref: String, _ field: Field, _ text: String) throws {
            try book.record(
                .set(try book.ledger.item(called: ref), field, .text(text), reason: "内部"), on: "2022-10-31")
        }
        try set("4.4", .disclosure, "party")
        try set("12", .disclosure, "party")
        try set("8.1", .redacted, "公开的说法。")
        let paper = NoticeWriter(try book.input("2022-10-31"), for: .party).report(try ReportLedger.notice()).paper
        let text = PaperText.lines(paper).joined(separator: "\n")
        #expect(text.contains("12.普法合力不强（不对外公开）"))
        let open = NoticeWriter(try book.input("2022-10-31"), for: .public).report(try ReportLedger.notice()).paper
        #expect(!PaperText.lines(open).joined().contains("不对外公开"))
        // Into another ledger: what the public did not read here it does not read there either.
        let other = try ReportLedger()
        let day = try DateReader.day("2022-10-31")
        try other.record(
            NoticeImport(try NoticeFixture.read(text), name: "党内通报.docx").request(on: day, workflow: other.workflow),
            on: "2022-10-31")
        let public1 = PaperText.lines(open).joined()
        let there = NoticeWriter(try other.input("2022-10-31"), for: .public).report(try ReportLedger.notice()).paper
        let public2 = PaperText.lines(there).joined()
        for measure in book.ledger.measures {
            for told in [measure.text] + measure.entries.filter({ !$0.isWithdrawn }).map(\.text)
            where !public1.contains(NoticeSentence.text(told)) {
                #expect(!public2.contains(NoticeSentence.text(told)), "\(measure.ref)")
            }
        }
        #expect(!public2.contains("普法合力不强") && public2.contains("营商环境评估"))
        // Into its own ledger it brings nothing.
        let reading = try NoticeFixture.read(text)
        let again = Intake(reading, name: "党内通报.docx", ledger: book.ledger, on: day)
        #expect(again.proposals.filter { $0.kind == .disclosure || $0.kind == .text }.isEmpty)
    }

    @Test(
        "that nothing was done, in whatever words, is no progress for a notice",
        arguments: ["未开展", "无。", "正在推进，暂无进展", "尚未启动；整改中"])
    func nothingTold(_ text: String) throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.5")
        try book.record(.note([item], text: text, on: nil, needsCoordination: nil), on: "2022-10-31")
        let paper = NoticeWriter(try book.input("2022-10-31"), for: .public).report(try ReportLedger.notice()).paper
        let said = PaperText.lines(paper).joined()
        #expect(!said.contains(NoticeSentence.text(text)) && said.contains("装修完成七成"))
        #expect(book.ledger.measures.contains { $0.lastEntry?.text == text })
        #expect(NothingTold.isNoResult(text) && !NothingTold.isNoResult("正在推进，已完成七成"))
    }

    /// A ledger that a text was brought into on the first day of 2024.
    private func broughtIn(_ text: String) throws -> ReportLedger {
        let book = try ReportLedger()
        let reading = NoticeImport(try NoticeFixture.read(text), name: "通报.txt")
        try book.record(
            reading.request(on: try DateReader.day("2024-01-01"), workflow: book.ledger.workflow), on: "2024-01-01")
        return book
    }

    /// What a notice tells of its problems, each paragraph with its lead.
    private func told(by writer: NoticeWriter) throws -> [String] {
        writer.report(try ReportLedger.notice()).paper.blocks.compactMap { block in
            if case .paragraph(let lead, let text) = block, !lead.isEmpty { lead + text } else { nil }
        }
    }

    @Test("what a file only claims is told as nothing, and a notice that came in tells its own texts")
    func claims() throws {
        let text = """
            关于巡察整改进展情况的通报
            （一）学习方面
            1.关于学习不深入问题
            整改情况：一是每月集中学习，全年十二次。二是编印手册三百本。
            2.关于记录不规范问题
            整改措施：一是统一记录本。（已完成）二是每季检查。
            """
        let book = try broughtIn(text)
        let writer = NoticeWriter(try book.input("2024-01-01"), for: .public)
        let told = try told(by: writer)
        #expect(told.first == "整改情况：一是每月集中学习，全年十二次。（正在推进）二是编印手册三百本。（正在推进）")
        // Behind nothing but how far they are stand plans, which are told as that.
        #expect(told.dropFirst() == ["整改措施：一是统一记录本。二是每季检查。", "整改情况：一是取得明显成效。二是正在推进。"])
        #expect(!told.joined().contains("报称完成"))
    }

    @Test("what was done is told though the same entry says what is stuck; a call for help is not, and is named")
    func stuck() throws {
        let text = """
            关于巡察反馈意见的整改方案
            （一）学习方面
            1.关于学习不深入问题
            整改措施：一是每月集中学习。二是编印手册。三是开展测试。四是每年轮训。
            """
        let book = try broughtIn(text)
        let all = try ["1.1", "1.2", "1.3", "1.4"].map { try book.ledger.item(called: $0) }
        try book.record(.move(all, move: "start", MoveDetails()), on: "2024-01-05")
        for (ref, text, isStuck) in [
            ("1.1", "已集中学习三次。\n堵点：缺教材\n自报完成情况：基本完成。", true), ("1.2", "印刷经费要区里协调", true),
            ("1.3", "自报完成情况：正在做。", false),
        ] {
            try book.record(
                .note([book.ledger.item(called: ref)], text: text, on: nil, needsCoordination: isStuck),
                on: "2024-01-05")
        }
        try book.record(
            .move(
                [book.ledger.item(called: "1.4")], move: "hold",
                MoveDetails(reviewDate: try DateReader.day("2024-12-31"))), on: "2024-01-05")
        let writer = NoticeWriter(try book.input("2024-02-01"), for: .public)
        let told = try told(by: writer).joined()
        #expect(told.contains("一是正在推进。已集中学习三次。"))
        for word in ["缺教材", "自报", "印刷经费", "明显成效"] { #expect(!told.contains(word), "\(word)") }
        #expect(told.contains("四是长期坚持。"))
        #expect(writer.keptBack == ["1.2"] && writer.silent == ["1.3", "1.4"])
        let party = NoticeWriter(try book.input("2024-02-01"), for: .party)
        #expect(party.keptBack.isEmpty)
        // What was done before is told; that the newest is only a call for help is named.
        try book.record(
            .note([book.ledger.item(called: "1.1")], text: "堵点：还是缺教材", on: nil, needsCoordination: true),
            on: "2024-01-06")
        #expect(NoticeWriter(try book.input("2024-02-01"), for: .public).keptBack == ["1.1", "1.2"])
    }

    @Test("a round that does not say whose it is has a mark in its place, and is not said to be whole")
    func nobody() throws {
        let text = """
            （一）学习方面
            1.关于学习不深入问题
            整改措施：一是每月集中学习。二是编印手册。
            """
        let book = try broughtIn(text)
        let writer = NoticeWriter(try book.input("2024-01-01"), for: .public)
        let lines = PaperText.lines(writer.report(try ReportLedger.notice()).paper).joined(separator: "\n")
        #expect(lines.contains("【待填：被巡察单位】关于巡察整改进展情况的通报"))
        #expect(lines.contains("对【待填：被巡察单位】开展了巡察"))
    }

    @Test("what came in as done stays done when progress is noted, a text is put right or a measure is added")
    func importedThenWorkedOn() throws {
        let text = """
            关于巡察整改进展情况的通报
            （一）学习方面
            1.关于学习不深入问题
            整改情况：一是每月集中学习，全年十二次。二是编印手册三百本。
            2.关于记录不规范问题
            整改情况：一是统一了记录本。二是每季查一次。
            """
        let book = try broughtIn(text)
        func told() throws -> [String] {
            try self.told(by: NoticeWriter(try book.input("2024-02-01"), for: .public))
        }
        func item(_ ref: String) throws -> ItemID { try book.ledger.item(called: ref) }
        try book.record(
            .note([item("1.1")], text: "例会开了", on: try DateReader.day("2024-01-05"), needsCoordination: false),
            on: "2024-01-05")
        try book.record(
            .note([item("1.1")], text: "又开一次", on: try DateReader.day("2024-01-20"), needsCoordination: false),
            on: "2024-01-20")
        try book.record(.set(item("1.2"), .text, .text("编印手册三百二十本。"), reason: "更正"), on: "2024-01-20")
        #expect(
            try told().first == "整改情况：一是每月集中学习，全年十二次。后续进展：例会开了。又开一次。（正在推进）二是编印手册三百二十本。（正在推进）")
        // Written out and read in again it proposes nothing, and begins a new round with all that was told.
        func again() throws -> NoticeReading { try book.readBack("2024-02-01", for: .public) }
        let intake = Intake(
            try again(), name: "通报.txt", ledger: book.ledger, into: try book.round, on: try DateReader.day("2024-02-01")
        )
        #expect(intake.proposals == [])
        let other = try ReportLedger()
        let day = try DateReader.day("2024-01-01")
        try other.record(
            NoticeImport(try again(), name: "通报.txt").request(on: day, workflow: other.ledger.workflow),
            on: "2024-02-01")
        #expect(
            other.ledger.measures[0].entries.map(\.text) == ["每月集中学习，全年十二次。", "例会开了。又开一次。"])
        // A measure that is only planned stands among the measures, and takes none of the others with it.
        try book.record(.add(.measure, under: item("2"), fields: [.text: .text("再培训一次。")]), on: "2024-01-21")
        #expect(
            try told().suffix(2) == [
                "整改措施：一是所做工作列在下面。二是所做工作列在下面。三是再培训一次。",
                "整改情况：一是正在推进。统一了记录本。二是正在推进。每季查一次。三是尚未启动。",
            ])
        let reading2 = try again()
        #expect(
            reading2.items.filter { $0.kind == .measure }.map(\.text) == book.ledger.measures.map(\.text))
        #expect(
            Intake(
                reading2, name: "通报.txt", ledger: book.ledger, into: try book.round,
                on: try DateReader.day("2024-02-01")
            ).proposals == [])
        // What was begun and has nothing to tell is named, the imported ones are not.
        try book.record(.move([item("2.3")], move: "start", MoveDetails()), on: "2024-01-22")
        #expect(NoticeWriter(try book.input("2024-02-01"), for: .public).silent == ["2.3"])
    }

    @Test("a notice is signed on the day of its figures or after it, whenever it is written")
    func signed() throws {
        let book = try ReportLedger.example()
        for day in ["2022-10-31", "2022-12-20", "2022-12-27", "2022-12-28", "2023-01-31", "2024-02-29"] {
            let input = try book.input(day)
            let paper = NoticeWriter(input, for: .public).report(try ReportLedger.notice()).paper
            let signatures = paper.blocks.compactMap { if case .signature(let text) = $0 { text } else { nil } }
            let words = try #require(signatures.last)
            let date = try #require(try? DateReader.day(words), "\(words)")
            #expect(date >= input.day)
        }
    }

    @Test(
        "a notice that is signed after the day of its figures says so before it goes out; a day taken out since is none"
    )
    func signedLater() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        func draft(_ day: String) throws -> ReportDraft {
            try #require(
                ReportDraft(
                    .notice(.public), log: book.workspace.log, workflow: book.workflow, round: try book.round,
                    today: try DateReader.day(day), language: .zh, templates: try ReportTemplates.shipped()))
        }
        let signed = try #require(book.ledger.rounds.first?.signed)
        let ahead = try draft("2022-10-31")
        #expect(ahead.remarks.contains { $0.zh.contains("\(signed)") && $0.zh.contains("2022-10-31") })
        #expect(ahead.lines.contains { $0.contains(signed.written) })
        try book.record(.set(try book.round, .signed, .nothing, reason: nil), on: "2022-10-31", late: "试")
        for day in ["2022-10-31", "2022-09-30"] {
            let draft = try draft(day)
            #expect(draft.signed == nil && !draft.lines.contains { $0.contains(signed.written) }, "\(day)")
        }
    }

    @Test("neither boxes nor a close-out that the ledger does not know are published, and nothing that was not done")
    func statusClaims() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let measure = try #require(book.ledger.measures.first { $0.ref == "4.2" })
        let claims = ["■已完成 ■未完成", "已销号（2022年9月30日领导小组第3次会议）", "计划11月启动", "未动"]
        for (place, claim) in claims.enumerated() {
            try book.record(
                .note([measure.id], text: "已印发办法\(place)。" + claim, on: nil, needsCoordination: nil), on: "2022-10-31")
        }
        let paper = NoticeWriter(try book.input("2022-10-31"), for: .public).report(try ReportLedger.notice()).paper
        let text = PaperText.markdown(paper)
        #expect(text.contains("已印发办法"))
        for claim in claims { #expect(!text.contains(claim), "\(claim)") }
    }

    /// The items of a reading are those of a ledger all of which may be read.
    private func check(_ reading: NoticeReading, _ ledger: Ledger) {
        let areas = ledger.areas.filter { $0.withdrawn == nil }
        #expect(reading.refs(.area) == areas.map(\.ref))
        #expect(reading.titles(.area) == areas.map { NoticeSentence.heading($0.title) })
        let problems = areas.flatMap(\.problems).map { ledger.problems[$0] }.filter { $0.withdrawn == nil }
        #expect(reading.refs(.problem) == problems.map(\.ref))
        #expect(reading.titles(.problem) == problems.map { NoticeSentence.heading($0.title) })
        for (item, problem) in zip(reading.items.filter { $0.kind == .problem }, problems) where !problem.text.isEmpty {
            #expect(item.text.hasSuffix(NoticeSentence.paragraph(problem.text)))
        }
        let measures = problems.flatMap(\.measures).map { ledger.measures[$0] }.filter { $0.withdrawn == nil }
        #expect(reading.refs(.measure) == measures.map(\.ref))
        #expect(reading.texts(.measure) == measures.map { NoticeSentence.text($0.text) })
    }

    private func checkFigures(_ reading: NoticeReading, _ input: ReportInput) {
        let figures = input.figures
        let declared = reading.declared
        #expect(declared.areas == figures.value(.areas))
        #expect(declared.problems == figures.value(.problems))
        #expect(declared.measures == figures.value(.measures))
        for group in StageGroup.allCases {
            #expect(declared.groups[group.rawValue]?.measures ?? 0 == figures.value(.groupMeasures(group)))
            #expect(declared.groups[group.rawValue]?.problems ?? 0 == figures.value(.groupProblems(group)))
        }
        #expect(declared.claimed?.problems ?? 0 == figures.value(.claimedProblems))
        #expect(declared.claimed?.measures ?? 0 == figures.value(.claimedMeasures))
        #expect(declared.meetings ?? 0 == figures.value(.meetings))
        #expect(declared.institutions?.proposed ?? 0 == figures.value(.institutions(.proposed)))
        #expect(declared.institutions?.joint ?? 0 == figures.value(.institutions(.joint)))
        #expect(declared.institutions?.own ?? 0 == figures.value(.institutions(.own)))
    }

    // MARK: Texts that look like something else

    private static let traps = [
        "一是这样。二是那样。三是再这样", "先做一遍。\n再做一遍\n第三遍", "（一）方面的事。（二）另一件事", "整改措施：一是改。二是再改。", "1.先做。2.后做。",
        "抓好落实；一是，分工。二是：检查。四是收尾。", "【整改情况】全部完成。", "说明。整改成效：明显。一是好。", "①先②后", "统一是关键，一是一、二是二。",
        "附件：清单一份", "联系电话已公布。", "2022年底前完成3项措施，涉及5项问题。", "（1）整改情况：已办。（2）整改措施：在办。", "“一是抓早。二是抓小。”写进制度。",
        "三是三，四是四。一、二、三", "二、三季度各开一次会", "十一是节日。\t 两个  空格\u{3000}和\u{00A0}一个", "是", "。", "一是",
    ]

    @Test("whatever a text looks like, it is one measure of its problem", arguments: 0..<40)
    func traps(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let traps = Self.traps
        func trap() -> String { traps.randomElement(using: &random) ?? "" }
        func text() -> String { (0..<Int.random(in: 1...3, using: &random)).map { _ in trap() }.joined(separator: "") }
        var items: [Request.DraftItem] = []
        var number = 0
        for area in 1...2 {
            let place = items.count
            items.append(
                Request.DraftItem(kind: .area, number: area, parent: nil, fields: [.title: .text("第\(area)方面")]))
            for _ in 0..<3 {
                number += 1
                let problem = items.count
                items.append(
                    Request.DraftItem(
                        kind: .problem, number: number, parent: place,
                        fields: [.title: .text("3个事项不落实"), .text: .text("表现" + text())]))
                for measure in 0..<Int.random(in: 0...4, using: &random) {
                    let prefix = Bool.random(using: &random) ? "落实" : ""
                    items.append(
                        Request.DraftItem(
                            kind: .measure, number: measure + 1, parent: problem,
                            fields: [.text: .text(prefix + text())]))
                }
            }
        }
        let book = try ReportLedger()
        try book.record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局党组")]), items), on: "2024-01-01")
        let round = try book.round
        try book.record(
            .record(
                .passage, under: round, fields: [.place: .text("notice.organisation"), .text: .text("二、分工\n一是抓紧。")]),
            on: "2024-01-01")
        let reading = try book.readBack("2024-01-02")
        let hasWords = book.ledger.measures.filter {
            NoticeSentence.text($0.text).contains { $0.isLetter || $0.isNumber }
        }
        #expect(reading.refs(.problem) == (1...6).map(String.init))
        #expect(reading.titles(.problem) == Array(repeating: "3个事项不落实", count: 6))
        #expect(reading.texts(.measure) == hasWords.map { NoticeSentence.text($0.text) })
    }
}

@Suite("Reports as pages") struct OverviewPageTests {
    @Test("the printed overview has the overview's figures, the same each time, and nothing in it is taken for a tag")
    func page() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let input = try book.input("2022-10-31")
        let page = OverviewPage(input).html
        #expect(page == OverviewPage(try book.input("2022-10-31")).html)
        let overview = Overview(ledger: book.ledger, on: try DateReader.day("2022-10-31"))
        for figure in overview.groups {
            #expect(
                page.contains("\(figure.measures) 条/\(overview.measures) 涉及 \(figure.problems) 项/\(overview.problems)"))
        }
        #expect(
            page.contains(
                "未报 \(MonthlyReporting(ledger: book.ledger, round: 0, month: book.ledger.monthToReport(ofRound: 0, on: overview.asOf)).missing.count) 个"
            ))
        #expect(!page.contains("http://") || page.contains("http://www.w3.org/2000/svg"))
        let item = try book.ledger.item(called: "4.4")
        try book.record(
            .set(item, .title, .text("<script>alert(1)</script>\"&'"), reason: "试"), on: "2022-10-31")
        let hostile = OverviewPage(try book.input("2022-10-31")).html
        #expect(!hostile.contains("<script>"))
        #expect(hostile.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;"))
    }

    @Test("a monthly report tells why something is late as far as anyone has said so, and never more")
    func late() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let monthly = MonthlyReport(try book.input("2022-10-25"), month: try #require(Month("2022-10")))
        let paper = monthly.report(try ReportLedger.monthly()).paper
        let tables = paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let late = try #require(tables.first { $0.heading.last == "原因" })
        let overdue = book.workspace.ledger(asOf: try DateReader.day("2022-10-25"))
        let day = try DateReader.day("2022-10-25")
        #expect(late.rows.count == overdue.measures.indices.count { overdue.isOverdue(measure: $0, on: day) })
        #expect(late.rows.contains { $0[0] == "4.4" && ($0.last?.hasPrefix("需协调：") ?? false) })
        #expect(late.rows.allSatisfy { $0.count == late.heading.count && !$0[5].isEmpty })
    }

    @Test(
        "what says of nothing that it was done is not told to the public, however it is put, and its measure is named",
        arguments: [
            "还差区编办批复", "没有专人负责", "材料还没报上来", "本项无法按期完成，申请延期", "原定方案被否，正在重写", "两位分管意见不统一", "请示件在区委办压着", "正与财政扯皮",
            "正在走流程", "经办人休假", "先放一放", "不了了之", "进展不大", "正在排队等候审计进场", "正在谋划，尚未着手", "本月底前印发", "下半年建成", "明年3月上线",
        ])
    func undone(_ text: String) throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.5")
        try book.record(.note([item], text: text, on: nil, needsCoordination: nil), on: "2022-10-31")
        let writer = NoticeWriter(try book.input("2022-10-31"), for: .public)
        let said = PaperText.lines(writer.report(try ReportLedger.notice()).paper).joined()
        #expect(!said.contains(NoticeSentence.text(text)) && said.contains("装修完成七成"))
        #expect(writer.cut.contains("4.5"))
    }

    @Test(
        "what was done is told, in whatever words",
        arguments: [
            "走访十二户", "开了两次协调会", "已与园区对接", "台账补齐", "清出占道杂物", "查封二楼经营区域", "按计划到岗", "拒不搬离的两家完成腾退", "接待来访群众30人次",
            "会同编办核定编制", "不断完善清单，印发第二版", "路灯亮了", "平均候诊时间由七十分钟降至二十八分钟", "满意度95%", "Two courts joined.",
        ])
    func done(_ text: String) throws {
        #expect(ResultWords.tells(text) && !NothingTold.isNoResult(text))
    }

    @Test("a day without a year is one about the day on which it was noted, however much later the notice is written")
    func ofItsDay() throws {
        let book = try ReportLedger.example(until: "2022-12-27")
        let item = try book.ledger.item(called: "4.5")
        try book.record(
            .note([item], text: "11月5日完成清单核对", on: try DateReader.day("2022-11-06"), needsCoordination: false),
            on: "2022-12-28", late: "补记")
        try book.record(.note([item], text: "3月20日召开现场推进会", on: nil, needsCoordination: false), on: "2022-12-28")
        for day in ["2022-12-31", "2023-01-10", "2023-06-27"] {
            let writer = NoticeWriter(try book.input(day), for: .public)
            let said = PaperText.lines(writer.report(try ReportLedger.notice()).paper).joined()
            #expect(
                said.contains("11月5日完成清单核对"),
                "\(day) \(said.firstRange(of: "集聚区选址").map { said[$0.lowerBound...].prefix(200) } ?? "")")
            #expect(!said.contains("现场推进会"), "\(day)")
        }
    }

    @Test(
        "what was done about a problem as a whole stands before what was done of its measures, and is read back as the problem's"
    )
    func ofProblem() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4")
        try book.record(.note([item], text: "召开专题推进会两次", on: nil, needsCoordination: nil), on: "2022-10-31")
        try book.record(
            .record(
                .outcome, under: item,
                fields: [.kind: .text("institution"), .title: .text("行业发展联席会议规则"), .level: .text("own")]),
            on: "2022-10-31")
        let writer = NoticeWriter(try book.input("2022-10-31"), for: .public)
        let text = PaperText.lines(writer.report(try ReportLedger.notice()).paper).joined(separator: "\n")
        #expect(text.contains("整改情况：召开专题推进会两次。") && text.contains("行业发展联席会议规则"))
        let read = try NoticeFixture.read(text)
        #expect(read.items.first { $0.ref == "4" }?.progress?.contains("召开专题推进会两次") ?? false)
        let again = Intake(read, name: "通报.docx", ledger: book.ledger, on: try DateReader.day("2022-10-31"))
        #expect(again.proposals.filter { $0.ref == "4" && $0.kind == .progress }.isEmpty)
    }

    @Test(
        "of a problem that is left out all its measures are counted as left out, also those with a text for the public")
    func countsLeftOut() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let problem = try book.ledger.item(called: "7")
        try book.record(.set(problem, .disclosure, .text("party"), reason: "内部"), on: "2022-10-31")
        let before = NoticeWriter(try book.input("2022-10-31"), for: .public).countLeftOut
        let measure = try book.ledger.item(called: "7.2")
        try book.record(.set(measure, .redacted, .text("公开的说法。"), reason: "内部"), on: "2022-10-31")
        let after = NoticeWriter(try book.input("2022-10-31"), for: .public).countLeftOut
        #expect(before.problems == 1 && after == before)
    }

    @Test(
        "a notice read in again tells nothing new, though it tells of an entry only what was done, in the public's words"
    )
    func nothingNew() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        try book.record(
            .set(try book.ledger.item(called: "7.2"), .redacted, .text("公开的说法。"), reason: "内部"), on: "2022-10-31")
        for audience in [Audience.public, .party] {
            let paper = NoticeWriter(try book.input("2022-10-31"), for: audience).report(try ReportLedger.notice())
                .paper
            let read = try NoticeFixture.read(PaperText.lines(paper).joined(separator: "\n"))
            let again = Intake(read, name: "通报.docx", ledger: book.ledger, on: try DateReader.day("2022-10-31"))
            #expect(again.proposals.filter { [.progress, .newMeasure, .text].contains($0.kind) }.map(\.after) == [])
        }
    }
}
