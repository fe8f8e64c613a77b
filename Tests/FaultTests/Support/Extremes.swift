import Foundation
import Tracker

/// Lines of journals with the extremes of every number, day and text that one can hold, each in a file of its own as
/// another writer's: what a colleague's program of another version, or anybody's editor, can leave in a shared folder.
struct Extremes {
    /// Numbers, as JSON writes them.
    static let numbers = [
        "0", "-1", "1", "999999999", "2147483647", "2147483648", "9007199254740991", "9007199254740992",
        "9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "99999999999999999999999", "1e400", "-1e400", "1e18", "0.5",
    ]
    static let days = [
        "0000-01-01", "0001-01-01", "1582-10-10", "1970-01-01", "2022-02-30", "9999-12-31", "10000-01-01",
        "-0001-01-01", "99999999-01-01",
    ]
    static let texts = [
        "19/999999999（999999999%）", "完成率9223372036854775807%", "0/0（0%）", "完成-1项，占-100%",
        "9007199254740993条措施", "18446744073709551616项", "1/0（100%）", "99999999999999999999/1（1%）",
        "涉及9223372036854775807项问题、9223372036854775807条措施，其中9223372036854775807条已销号",
        "挽回资金99999999999999999999万元，追责9223372036854775808人", "0000年1月1日前完成", "预计0000年0月0日前完成",
        "预计9999年12月31日前完成", "预计99999年1月1日前完成", "预计99999999999999月底完成", "2022年99月99日，1e400%",
        "一亿亿亿亿亿亿亿亿亿亿项", "１２３４５６７８９０１２３４５６７８９０％", "9月31日前完成；13月1日前完成；32日前完成",
        "完成率0.00000000000000000000000000000000000001%", "截至9999年12月31日完成18/17（106%）",
    ]

    /// The lines, each with what it is about.
    private(set) var lines: [(about: String, changes: [String], counter: String, day: String, at: String)] = []
    private let round: String
    private let measure: String
    private let problem: String
    private var serial: UInt64 = 0xFFFF_0000_0000_0000

    /// Lines about the items of a ledger.
    init(_ ledger: Ledger) {
        round = ledger.rounds[0].id.description
        problem = ledger.problems[0].id.description
        measure = ledger.measures[0].id.description
        for number in Extremes.numbers {
            counters(number)
            places(number)
            values(number)
        }
        for day in Extremes.days { days(day) }
        for text in Extremes.texts { texts(text) }
    }

    private mutating func id() -> String {
        serial += 1
        return String(serial, radix: 16)
    }

    private mutating func add(
        _ about: String, _ changes: [String], counter: String = "500", day: String = "2022-10-20",
        at: String = "2022-10-20T02:00:00Z"
    ) { lines.append((about, changes, counter, day, at)) }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    private mutating func note(_ text: String, on day: String = "2022-10-20") -> String {
        "{\"do\":\"note\",\"id\":\"\(id())\",\"of\":\"\(measure)\",\"on\":\"\(day)\",\"text\":\(quoted(text))}"
    }

    private mutating func record(_ kind: String, under: String, _ fields: String) -> String {
        "{\"do\":\"add\",\"kind\":\"\(kind)\",\"id\":\"\(id())\",\"under\":\"\(under)\",\"fields\":{\(fields)}}"
    }

    private func set(_ item: String, _ field: String, _ value: String) -> String {
        "{\"do\":\"set\",\"id\":\"\(item)\",\"field\":\"\(field)\",\"to\":\(value),\"was\":null}"
    }

    // MARK: Numbers

    private mutating func counters(_ number: String) {
        add("n \(number)", [note("计数为\(number)的一条")], counter: number)
    }

    /// A round of its own whose items have this number.
    private mutating func places(_ number: String) {
        let (round, area, problem, measure) = (id(), id(), id(), id())
        func item(_ kind: String, _ id: String, _ under: String) -> String {
            "{\"do\":\"add\",\"kind\":\"\(kind)\",\"id\":\"\(id)\",\"under\":\"\(under)\",\"number\":\(number),\"fields\":{\"title\":\"编号\",\"text\":\"编号\"}}"
        }
        add(
            "number \(number)",
            [
                "{\"do\":\"add\",\"kind\":\"round\",\"id\":\"\(round)\",\"name\":\"号\(lines.count)\",\"fields\":{\"body\":\"某局\"}}",
                item("area", area, round), item("problem", problem, area), item("measure", measure, problem),
            ])
    }

    /// A round of its own in which every figure is this number.
    private mutating func values(_ number: String) {
        let (round, area, problem, measure, survey) = (id(), id(), id(), id(), id())
        func item(_ kind: String, _ id: String, _ under: String) -> String {
            "{\"do\":\"add\",\"kind\":\"\(kind)\",\"id\":\"\(id)\",\"under\":\"\(under)\",\"number\":1,\"fields\":{\"title\":\"数值\",\"text\":\"数值\"}}"
        }
        add(
            "round for \(number)",
            [
                "{\"do\":\"add\",\"kind\":\"round\",\"id\":\"\(round)\",\"name\":\"值\(lines.count)\",\"fields\":{\"body\":\"某局\",\"feedback\":{\"day\":\"2022-07-01\"},\"signed\":{\"day\":\"2022-10-01\"}}}",
                item("area", area, round), item("problem", problem, area), item("measure", measure, problem),
            ], counter: "400")
        let pair = "{\"problems\":\(number),\"measures\":\(number)}"
        let declared =
            "{\"declared\":{\"areas\":\(number),\"problems\":\(number),\"measures\":\(number),\"meetings\":\(number),\"rate\":\(number),\"claimed\":\(pair),\"groups\":{\"closed\":\(pair),\"effective\":\(pair),\"underway\":\(pair),\"notStarted\":\(pair)},\"institutions\":{\"proposed\":\(number),\"joint\":\(number),\"own\":\(number)}}}"
        add("declared \(number)", [set(round, "declared", declared)])
        add("declared, first round \(number)", [set(self.round, "declared", declared)])
        let on = "\"on\":{\"day\":\"2022-10-10\"}"
        let value = "{\"number\":\(number)}"
        for kind in ["proposed", "joint", "own", "money", "accountability", "furtherCases"] {
            // Twice, so that they are added up.
            for _ in 0..<2 {
                add(
                    "outcome \(kind) \(number)",
                    [
                        record(
                            "outcome", under: measure, "\"kind\":\"\(kind)\",\"amount\":\(value),\"title\":\"成果\",\(on)"
                        )
                    ])
            }
        }
        add(
            "milestone \(number)",
            [
                record(
                    "milestone", under: measure,
                    "\"title\":\"目标\",\"goal\":\(value),\"reached\":\(value),\"deadline\":{\"day\":\"2022-10-01\"}")
            ])
        add("sample \(number)", [record("sample", under: round, "\"share\":\(value),\"seed\":\(value),\(on)")])
        add(
            "evidence \(number)",
            [record("evidence", under: measure, "\"reference\":\"文\",\"fileName\":\"文.pdf\",\"size\":\(value)")])
        add("cutoff \(number)", [set(round, "cutoff", value)])
        add(
            "tally \(number)",
            [
                "{\"do\":\"add\",\"kind\":\"survey\",\"id\":\"\(survey)\",\"under\":\"\(round)\",\"fields\":{\"title\":\"测评\",\"reference\":\"https://example.org\",\(on)}}",
                record("tally", under: survey, "\"answer\":\"satisfied\",\"amount\":\(value),\(on)"),
                record("tally", under: survey, "\"answer\":\"mostly\",\"amount\":\(value),\(on)"),
            ])
        let figures = [
            "overdue", "measures", "problems", "closed.measures", "closed.problems", "effective.measures", "rate",
            "declared.measures",
        ]
        .map { "\"\($0)=\(number)\"" }.joined(separator: ",")
        for place in [round, self.round] {
            add(
                "report \(number)",
                [
                    record(
                        "report", under: place,
                        "\"kind\":\"monthly\",\"recipient\":\"某办\",\"month\":\"2022-09\",\"figures\":[\(figures)],\(on)"
                    )
                ])
        }
        add(
            "a month \(number)",
            [record("statement", under: round, "\"unit\":\"某处\",\"month\":\"\(number)-\(number)\",\(on)")])
    }

    // MARK: Days and texts

    private mutating func days(_ day: String) {
        let value = "{\"day\":\"\(day)\"}"
        add("day \(day)", [note("日期为\(day)的一条")], day: day)
        for time in ["00:00:00", "23:59:59", "99:99:99"] {
            add("at \(day)", [note("时刻为\(day)的一条")], at: "\(day)T\(time)Z")
        }
        add("on \(day)", [note("发生在\(day)的一条", on: day)])
        for field in ["deadline", "reviewDate"] { add("\(field) \(day)", [set(measure, field, value)]) }
        for field in [
            "feedback", "signed", "inspectionStart", "inspectionEnd", "concentratedEnd", "planDrafted", "planStudied",
            "planReviewed", "planIssued",
        ] { add("\(field) \(day)", [set(round, field, value)]) }
        let on = "\"on\":\(value)"
        for (kind, under, fields) in [
            ("outcome", measure, "\"kind\":\"own\",\"title\":\"成果\""),
            ("meeting", round, "\"title\":\"会议\",\"attendance\":[\"某人\"]"),
            ("lookBack", measure, "\"planned\":\(value)"),
            ("milestone", measure, "\"title\":\"目标\",\"deadline\":\(value)"),
            ("letter", measure, "\"level\":\"remind\",\"text\":\"请报\",\"deadline\":\(value)"),
            ("opinion", round, "\"text\":\"意见\",\"source\":\"public\",\"repliedOn\":\(value),\"reply\":\"已复\""),
            ("extensionRequest", measure, "\"deadline\":\(value),\"text\":\"理由\""),
            ("statement", round, "\"unit\":\"某处\",\"month\":\"\(day.dropLast(3))\""),
            (
                "report", round,
                "\"kind\":\"notice\",\"recipient\":\"某办\",\"month\":\"\(day.dropLast(3))\",\"figures\":[\"overdue=1\"]"
            ),
            ("survey", round, "\"title\":\"测评\",\"reference\":\"https://example.org\""),
            ("sample", round, "\"share\":{\"number\":10}"),
        ] { add("\(kind) \(day)", [record(kind, under: under, fields + "," + on)]) }
    }

    private mutating func texts(_ text: String) {
        add("text \(text)", [note(text)])
        for (item, field) in [
            (measure, "text"), (measure, "target"), (measure, "title"), (problem, "text"), (round, "title"),
        ] {
            add("\(field) \(text)", [set(item, field, quoted(text))])
        }
        add(
            "figures \(text)",
            [
                record(
                    "report", under: round,
                    "\"kind\":\"monthly\",\"recipient\":\"某办\",\"month\":\"\(text)\",\"figures\":[\"\(text)\",\"overdue=\(text)\"]"
                )
            ])
        add(
            "outcome \(text)",
            [
                record(
                    "outcome", under: measure,
                    "\"kind\":\"money\",\"title\":\"\(text)\",\"on\":{\"day\":\"2022-10-10\"}")
            ])
    }

    // MARK: Files

    /// Puts lines into the journal folder of a ledger, each in a file of its own.
    func write(_ chosen: Range<Int>, into journal: String) throws {
        for index in chosen {
            let line = lines[index]
            let writer = "外来-" + String(repeating: "0", count: 10 - String(index).count) + String(index)
            let text =
                "{\"v\":1,\"n\":\(line.counter),\"w\":\"\(writer)\",\"day\":\"\(line.day)\",\"at\":\"\(line.at)\",\"by\":\"外来\",\"login\":\"x\",\"do\":[\(line.changes.joined(separator: ","))]}\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: journal + "/" + writer + ".jsonl"))
        }
    }
}
