@testable import Check
import Fixtures
import Testing
import Tracker

/// Who is a member by his own word, and files that no entry names.
@Suite("check: members and stray files") struct CheckMembersTests {
    private func naming(_ name: String, unit: String) -> Request {
        .record(
            .member, under: nil, fields: [.title: .text(name), .role: .text("unit"), .unit: .text(unit)])
    }

    @Test("somebody who named himself and hands measures in is told, until whoever names members has looked at it")
    func selfNamed() throws {
        var book = try CheckBook()
        try book.record(
            .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), by: "整改办")
        try book.record(naming("河道处", unit: "河道处"), by: "整改办")
        try book.record(naming("生人", unit: "河道处"), by: "生人")
        #expect(try book.found(.selfNamed).isEmpty)
        try book.record(.assign([try book.item("1.1")], fields: [.unit: .text("河道处")]), by: "整改办")
        try book.move("1.1", "start", by: "生人", login: "x")
        let found = try book.found(.selfNamed)
        #expect(found.count == 1 && found[0].contains("生人") && found[0].contains("河道处"))
        let member = try #require(book.ledger.member(named: "生人")).id
        try book.record(.set(member, .unit, .text("堤防科"), reason: nil), by: "整改办")
        #expect(try book.found(.selfNamed).isEmpty)
    }

    @Test("an office that says the same of him confirms him; he himself does not")
    func confirmed() throws {
        var book = try CheckBook()
        try book.record(
            .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), by: "整改办")
        try book.record(naming("生人", unit: "河道处"), by: "生人")
        try book.record(.assign([try book.item("1.1")], fields: [.unit: .text("河道处")]), by: "整改办")
        try book.move("1.1", "start", by: "生人", login: "x")
        let member = try #require(book.ledger.member(named: "生人")).id
        let same = Request.set(member, .unit, .text("河道处"), reason: nil)
        #expect(throws: Refusal.self) { try book.record(same, by: "生人") }
        #expect(try book.found(.selfNamed).count == 1)
        try book.record(same, by: "整改办")
        #expect(try book.found(.selfNamed).isEmpty)
        #expect(throws: Refusal.unchanged) { try book.record(same, by: "整改办") }
    }

    @Test("files that no entry names are one finding, with their number")
    func strays() throws {
        let book = try CheckBook()
        let piece = EvidenceCheck.Piece(
            item: book.ledger.rounds[0].id, digest: String(repeating: "ab", count: 32), name: "ab")
        let found = try book.check(evidence: [EvidenceCheck.Result(piece: piece, flaw: .stray(files: 3))]).findings
            .filter { $0.code == .strayEvidence }
        #expect(found.count == 1 && found[0].message.zh.contains("3 个文件"))
        let beside = EvidenceCheck.Piece(item: book.ledger.rounds[0].id, digest: "", name: "方案.pdf")
        let others = try book.check(evidence: [EvidenceCheck.Result(piece: beside, flaw: .beside(files: 2))]).findings
            .filter { $0.code == .strayEvidence }
        #expect(others.count == 1 && others[0].message.zh.contains("“方案.pdf”"))
    }

    @Test("what he did as a member before he was taken off is not counted as done by his own word")
    func takenOffBefore() throws {
        var book = try CheckBook()
        try book.record(
            .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), by: "整改办")
        try book.record(naming("河道处", unit: "河道处"), by: "整改办")
        try book.move("1.1", "start", by: "河道处", login: "x")
        let member = try #require(book.ledger.member(named: "整改办")).id
        book.enter([
            .set(Change.Assignment(item: member, field: .withdrawn, to: .text("移出"), was: .nothing, seen: nil))
        ])
        try book.record(
            .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), by: "整改办")
        #expect(try book.found(.selfNamed).isEmpty)
    }

    @Test("where nobody is left who names members, what is said of it works as it is said")
    func nobodyNames() throws {
        var book = try CheckBook()
        try book.record(
            .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), by: "整改办")
        let office = try #require(book.ledger.member(named: "整改办")).id
        let role = Change.Assignment(
            item: office, field: .role, to: .text("reader"), was: .text("office"), seen: nil)
        book.enter([.set(role)])
        let said = try book.found(.ruleBroken)
        #expect(said.contains { $0.contains("member add 新名字 --role office --as 新名字") })
        try book.record(
            .record(.member, under: nil, fields: [.title: .text("新名字"), .role: .text("office")]), by: "新名字")
        try book.record(.set(office, .role, .text("office"), reason: nil), by: "新名字")
        #expect(book.ledger.member(named: "整改办")?.role == "office")
        #expect(try !book.found(.ruleBroken).contains { $0.contains("member add") })
    }

    @Test("the time that thousands of members of like names take grows with their number, and not with its square")
    func manyMembers() throws {
        func seconds(_ count: Int) throws -> Double {
            var book = try CheckBook()
            try book.record(
                .record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]), by: "整改办")
            for number in 0..<count {
                book.enter([
                    .add(
                        Change.Addition(
                            kind: .member, item: ItemID(bits: UInt64(0xFF_0000 + number)),
                            fields: [
                                .title: .text("整改办\(number)"), .role: .text("unit"), .unit: .text("u\(number)"),
                            ]))
                ])
            }
            let since = ContinuousClock.now
            _ = try book.check()
            return since.duration(to: .now) / .seconds(1)
        }
        let few = try seconds(1_000)
        #expect(try seconds(6_000) < 15 * few)
    }
}
