import Fixtures
import Foundation
import Import
import Testing
import Tracker

@Suite("What `export json` wrote is known again, whoever wrote its keys anew")
struct LedgerFileOrderTests {
    private func file(sorted: Bool) throws -> [UInt8] {
        let book = try ReportLedger.example(until: "2022-10-31")
        let bytes = try LedgerExport.bytes(book.ledger, book.workspace.log, on: try DateReader.day("2022-10-31"))
        guard sorted else { return bytes }
        let object = try JSONSerialization.jsonObject(with: Data(bytes))
        return Array(try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]))
    }

    @Test("with its keys in order of the alphabet it is the same ledger, its entries too")
    func sorted() throws {
        let (plain, sorted) = (try file(sorted: false), try file(sorted: true))
        #expect(LedgerFile.isLedger(plain) && LedgerFile.isLedger(sorted))
        let empty = try ReportLedger()
        let day = try DateReader.day("2022-10-31")
        for bytes in [plain, sorted] {
            let intake = try #require(try LedgerFile.read(bytes).intakes(name: "a.json", empty.ledger, on: day).first)
            #expect(!intake.reading.skipped.contains { $0.why == .entriesMissing })
            #expect(!intake.reading.uncertain.contains { $0.why == .entriesMissing })
        }
    }

    @Test("cut off or without its first key it is one that is broken; another program's file is none")
    func broken() throws {
        let bytes = try file(sorted: true)
        let isKnown = LedgerFile.isLedger(Array(bytes.dropLast(bytes.count / 2)))
        #expect(isKnown)
        #expect(throws: LedgerFileProblem.self) { try LedgerFile.read(Array(bytes.dropLast(9))) }
        for text in [
            "{}", "{\"title\": {\"rounds\": 1, \"areas\": 2}}", "[{\"rectify\": 1}]", "{\"rounds\"", "{\"a\": \"\\\"",
        ] {
            #expect(!LedgerFile.isLedger(Array(text.utf8)), "\(text)")
        }
    }
}
