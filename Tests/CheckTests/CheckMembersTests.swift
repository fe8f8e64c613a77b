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
}
