import Testing

@testable import Tracker

/// The one filter grammar.
struct QueryTests {
    private static func book() throws -> Book {
        var book = try Book.sample()
        try book.record(
            .assign(
                [try book.item("1")],
                fields: [
                    .leader: .text("局主要领导"), .unit: .text("律师工作处"), .person: .text("赵六"),
                    .support: .names(["办公室", "法制 处"]),
                ]))
        try book.record(
            .assign([try book.item("2.1")], fields: [.unit: .text("Legal Office É"), .claimed: .flag(true)]))
        try book.record(.set(try book.item("2.1"), .kind, .text("longTerm"), reason: nil))
        try book.record(.deadline([try book.item("1.1")], try Day.of("2022-08-07"), reason: nil))
        try book.record(.deadline([try book.item("2.1")], try Day.of("2022-10-31"), reason: nil))
        try book.bring("1.2", to: "submitted")
        try book.bring("3.1", to: "closed")
        return book
    }

    private static func refs(_ query: String, in book: Book) throws -> [String] {
        let query = try Query(parsing: query, workflow: book.ledger.workflow)
        return book.ledger.measuresInOrder.filter { query.matches(measure: $0, in: book.ledger, on: book.day) }
            .map { book.ledger.measures[$0].ref }
    }

    @Test(
        "Each key finds what it says, in either language",
        arguments: [
            ("", "1.1 1.2 2.1 2.2 3.1"), ("stage:submitted", "1.2"), ("阶段:已报请", "1.2"), ("STAGE:Submitted", "1.2"),
            ("stage:\"not started\"", "1.1 2.1 2.2"), ("group:closed", "3.1"), ("分组：已销号", "3.1"),
            ("group:明显成效", "1.2"), ("未销号", "1.1 1.2 2.1 2.2"), ("-未销号", "3.1"), ("- 已销号", "1.1 1.2 2.1 2.2"),
            ("-  未销号", "3.1"), ("开展 -", ""), ("待初审", "1.2"),
            ("leader:领导", "1.1 1.2"), ("牵头领导:局主要", "1.1 1.2"), ("unit:律师", "1.1 1.2"),
            ("责任单位:律师", "1.1 1.2"), ("support:办公室", "1.1 1.2"), ("配合单位:\"法制 处\"", "1.1 1.2"), ("person:赵", "1.1 1.2"),
            ("area:二", "3.1"), ("方面:（二）", "3.1"), ("area:2", "3.1"), ("area:从严治党", "3.1"), ("problem:2", "2.1 2.2"),
            ("问题:２", "2.1 2.2"), ("problem:学习", "1.1 1.2"), ("round:2022", "1.1 1.2 2.1 2.2 3.1"), ("round:2021", ""),
            ("kind:longTerm", "2.1"), ("类型:长期坚持", "2.1"),
        ])
    func keys(query: String, refs: String) throws {
        #expect(try Self.refs(query, in: Self.book()).joined(separator: " ") == refs)
    }

    @Test(
        "Deadlines are found by days left, by month and by day",
        arguments: [
            ("due:<7d", "1.1"), ("due:<6d", ""), ("due:<７天", "1.1"), ("due:>30d", "2.1"), ("时限:2022-10", "2.1"),
            ("due:2022", "1.1 2.1"), ("due:2022-08-07", "1.1"), ("due:<2022-10-31", "1.1"), ("due:>2022-08-07", "2.1"),
        ])
    func due(query: String, refs: String) throws {
        #expect(try Self.refs(query, in: Self.book()).joined(separator: " ") == refs)
    }

    @Test(
        "Flags, numbers and text are found, joined by and, negated by a sign",
        arguments: [
            ("dueSoon", "1.1"), ("临期", "1.1"), ("awaiting", "1.2"), ("待审批", "1.2"), ("claimed", "2.1"), ("认领", "2.1"),
            ("done", "3.1"), ("noOwner", "2.2 3.1"), ("未定时限", "1.2 2.2"), ("overdue", ""), ("反弹", ""), ("需协调", ""),
            ("1.1", "1.1"), ("2", "2.1 2.2"), ("2.", "2.1 2.2"), ("２．２", "2.2"), ("研讨", "1.2"), ("legal office", "2.1"),
            ("\"legal office\"", "2.1"), ("\"office legal\"", ""), ("LEGAL", "2.1"), ("É", "2.1"), ("制度不健全", "3.1"),
            ("unit:律师 -awaiting", "1.1"), ("-unit:律师", "2.1 2.2 3.1"), ("－done", "1.1 1.2 2.1 2.2"),
            ("-\"督查\" problem:2", "2.2"),
            ("problem:2 督查", "2.1"), ("\"done\"", ""), ("\"1.1\"", ""),
        ])
    func terms(query: String, refs: String) throws {
        #expect(try Self.refs(query, in: Self.book()).joined(separator: " ") == refs)
    }

    @Test("A colon in text is no key where the text is quoted")
    func quotedColon() throws {
        var book = try Self.book()
        try book.record(.set(try book.item("2.2"), .text, .text("时间：每月底"), reason: nil))
        #expect(try Self.refs("\"时间：\"", in: book) == ["2.2"])
        #expect(throws: Query.Problem.self) { try Self.refs("时间：", in: book) }
    }

    @Test("An unknown key or value is refused with what would be valid")
    func errors() throws {
        let workflow = try Shipped.workflow()
        let stages = workflow.stages.map(\.id)
        let groups = StageGroup.allCases.map(\.rawValue)
        let dues = ["<7d", ">30d", "2022-10", "<2022-10-31"]
        let cases: [(String, Query.Problem)] = [
            ("stage:finished", .badValue(key: "stage", value: "finished", valid: stages)),
            ("分组:全部", .badValue(key: "分组", value: "全部", valid: groups)),
            ("kind:soon", .badValue(key: "kind", value: "soon", valid: MeasureKind.allCases.map(\.rawValue))),
            ("due:soon", .badValue(key: "due", value: "soon", valid: dues)),
            ("due:<2022-13-01", .badValue(key: "due", value: "<2022-13-01", valid: dues)),
            ("due:2022-11.30", .badValue(key: "due", value: "2022-11.30", valid: dues)),
            ("due:-7d", .badValue(key: "due", value: "-7d", valid: dues)),
        ]
        for (source, problem) in cases {
            #expect(throws: problem, "\(source)") { try Query(parsing: source, workflow: workflow) }
        }
        #expect(
            throws: Query.Problem.unknownKey(
                "owner", known: Query.Key.allCases.map(\.rawValue) + Query.Flag.allCases.map(\.rawValue))
        ) {
            try Query(parsing: "owner:甲", workflow: workflow)
        }
    }

    @Test("Whatever is typed parses or is refused, and an odd sign alone is text")
    func anything() throws {
        let workflow = try Shipped.workflow()
        var random = SplitMix64(seed: 5)
        let pieces = [
            "-", "\"", ":", "：", " ", "due", "<", "7d", "一", "4.2", "unit", "overdue", "（", "É", "👩‍👧", "\u{0}",
        ]
        let book = try Self.book()
        for _ in 0..<2000 {
            let source = (0..<Int.random(in: 0...8, using: &random)).map { _ in random.any(of: pieces) ?? "" }.joined()
            guard let query = try? Query(parsing: source, workflow: workflow) else { continue }
            #expect(query.source == source)
            _ = query.matches(measure: 0, in: book.ledger, on: book.day)
        }
        #expect(try Self.refs("-", in: book).isEmpty)
        #expect(try Self.refs(":", in: book).isEmpty)
    }

    @Test("A query that is one flag or one group says so")
    func whole() throws {
        let workflow = try Shipped.workflow()
        #expect(try Query(parsing: "超期", workflow: workflow).flag == .overdue)
        #expect(try Query(parsing: "-overdue", workflow: workflow).flag == nil)
        #expect(try Query(parsing: "group:closed", workflow: workflow).group == .closed)
        #expect(try Query(parsing: "group:closed overdue", workflow: workflow).group == nil)
        #expect(Query(.overdue).flag == .overdue)
        #expect(Query(.closed).group == .closed)
    }

    @Test("A light is found by its word, and the three lights and none of them part all measures")
    func lights() throws {
        var book = try Book.sample()
        for (ref, days) in [("1.1", -1), ("1.2", 5), ("2.1", 15), ("2.2", 40)] {
            try book.record(.deadline([try book.item(ref)], book.day + days, reason: nil))
        }
        func found(_ text: String) throws -> [String] {
            let query = try Query(parsing: text, workflow: book.ledger.workflow)
            return book.ledger.measuresInOrder.filter { query.matches(measure: $0, in: book.ledger, on: book.day) }
                .map { book.ledger.measures[$0].ref }
        }
        #expect(try found("light:red") == ["1.1"] && found("灯：红") == ["1.1"])
        #expect(try found("light:yellow") == ["1.2"] && found("预警:绿") == ["2.1"])
        #expect(try found("light:none") == ["2.2", "3.1"])
    }

    /// A ledger in which there is a measure of each stage, kind and light, and others beside it.
    private static func mixed() throws -> Book {
        var book = try book()
        try book.record(.set(try book.item("1.1"), .kind, .text("immediate"), reason: nil))
        try book.record(.set(try book.item("1.2"), .kind, .text("timeLimited"), reason: nil))
        try book.record(.deadline([try book.item("2.2")], book.day - 1, reason: nil))
        try book.record(.deadline([try book.item("2.1")], book.day + 15, reason: "调整"))
        return book
    }

    @Test("阶段、分组、类型、灯的每个名称，中英文都可单独作筛选词，前面加 - 就是其余的")
    func names() throws {
        let book = try Self.mixed()
        let all = book.ledger.measuresInOrder.map { book.ledger.measures[$0].ref }
        var asked: [(word: String, key: String, value: String)] = []
        for stage in book.ledger.workflow.stages {
            let key = StageGroup.allCases.contains { $0.rawValue == stage.id } ? "group" : "stage"
            asked += [stage.id, stage.zh, stage.en].map { ($0, key, stage.id) }
        }
        for (group, words) in [
            ("closed", ["已销号", "closed"]), ("effective", ["明显成效", "effective"]), ("underway", ["整改中", "under way"]),
            ("notStarted", ["未启动", "not started", "not-started", "NOTSTARTED"]),
        ] {
            asked += words.map { ($0, "group", group) }
        }
        for (kind, words) in [
            ("immediate", ["立行立改", "immediate"]), ("timeLimited", ["限期整改", "time-limited", "timeLimited"]),
        ] {
            asked += words.map { ($0, "kind", kind) }
        }
        for (light, words) in [
            ("red", ["红", "红灯", "red"]), ("yellow", ["黄", "黄灯", "yellow"]), ("green", ["绿", "绿灯", "green"]),
            ("none", ["无", "无灯", "none"]),
        ] {
            asked += words.map { ($0, "light", light) }
        }
        var hits = 0
        // What is held is said in the same word as what is kept up for good: either is found.
        for (word, key, value) in asked where word != "长期坚持" && word != "held" {
            let found = try Self.refs(word, in: book)
            let same = try Self.refs("\(key):\(value)", in: book)
            #expect(found == same, "\(word)")
            #expect(try Self.refs("-\(word)", in: book) == all.filter { !found.contains($0) }, "-\(word)")
            hits += found.isEmpty ? 0 : 1
        }
        #expect(hits > 20)
        #expect(try Self.refs("长期坚持", in: book) == ["2.1"])
        #expect(try Self.refs("-长期坚持", in: book) == all.filter { $0 != "2.1" })
        #expect(try Self.refs("已销号", in: book) == ["3.1"] && Self.refs("-已销号", in: book).count == all.count - 1)
        // In quotation marks a name is text, as everything is.
        #expect(try Self.refs("\"已销号\"", in: book).isEmpty)
    }
}
