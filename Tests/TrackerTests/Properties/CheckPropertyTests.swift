import Check
import Testing

@testable import Tracker

/// Whatever a ledger holds, it can be checked, and is found the same each time.
struct CheckPropertyTests {
    @Test("Every history can be checked on every day, and gives the same findings again", arguments: 1...8)
    func histories(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let ledger = history.writers[0].ledger
        for offset in [-400, -20, 0, 30, 4000] {
            let day = history.clock + offset
            let check = Check(ledger: ledger, log: history.writers[0].log, on: day)
            #expect(check.findings == Check(ledger: ledger, log: history.writers[0].log, on: day).findings)
            #expect(check.measures == ledger.measuresInOrder.count)
            let severities = check.findings.map { CheckSeverity.allCases.firstIndex(of: $0.severity) ?? 0 }
            #expect(severities == severities.sorted())
            for commitment in check.findings.compactMap(\.commitment) { #expect(commitment.day >= day) }
        }
    }

    @Test("Events of any content, with texts of any kind, do not end it", arguments: 1...40)
    func anything(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var book = try Book.sample()
        let pieces = [
            "预计", "计划", "力争", "拟", "实现", "年底", "11月底", "十一月", "前", "2022年", "〇", "《", "》", "〔", "〕", "完成率", "80%",
            "25个",
            "已完成19个", "19/25（", "％", "0.0%", "999999999999", "，", "。", "\n", "第四季度", "下周", "明年", "13月", "2月30日", "/0",
            ".",
            "\u{202E}", "😀",
        ]
        for _ in 0..<60 {
            book.take(random.event())
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in random.any(of: pieces) ?? "" }.joined()
            let measure = book.ledger.measures[Int.random(in: 0..<5, using: &random)].id
            var event = random.event()
            event.changes = [
                .note(Change.Note(item: random.item(), subject: measure, text: text, on: random.day())),
                .set(
                    Change.Assignment(
                        item: random.once(in: 2) ? measure : book.ledger.rounds[0].id,
                        field: random.any(of: Field.allCases) ?? .stage, to: random.value(), was: .nothing, seen: nil)),
                .move(
                    Change.Move(
                        item: measure, move: random.any(of: ["start", "submit", "close", "relapse"]) ?? "",
                        was: Stage(rawValue: ""),
                        to: Stage(rawValue: random.any(of: ["closed", "submitted", "x"]) ?? ""),
                        seen: nil, details: MoveDetails())),
            ]
            book.take(event)
        }
        let check = Check(
            ledger: book.ledger, log: book.log, damage: [.missing(1), .torn(file: "x")], on: random.day())
        #expect(check.findings.count { $0.code == .journalMissing } == 2)
    }
}
