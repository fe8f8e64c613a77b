import Fixtures
import Papers
import Testing
import Text
import Tracker
import Wording

@testable import Import
@testable import Reports
@testable import Sheets

/// What is said here holds for each of them by its row in the table of fields alone.
@Suite("A field that stands by itself")
struct OwnFieldTests {
    private static let day = "2022-12-27"

    /// A value that stands nowhere else.
    private func value(_ field: Field, _ kind: ItemKind) throws -> FieldValue {
        switch field.form {
        case .text, .longText: .text("\(kind)的\(field)")
        case .names: .names(["甲处", "乙处"])
        case .day: .day(try DateReader.day("2023-03-17"))
        case .flag: .flag(true)
        case .number: .number(7)
        case .stage, .kind, .declared, .items: .nothing
        }
    }

    @Test("is in the three lists by its label, for the area too, and comes back with them")
    func lists() throws {
        let book = try ReportLedger.example()
        let problem = try #require(book.ledger.problems.first)
        let items: [(ItemKind, ItemID)] = [
            (.area, book.ledger.areas[problem.area].id), (.problem, problem.id),
            (.measure, book.ledger.measures[problem.measures[0]].id),
        ]
        for (kind, item) in items {
            #expect(Field.plain(of: kind).contains(.remark))
            for field in Field.plain(of: kind) {
                try book.record(.set(item, field, try value(field, kind), reason: nil), on: Self.day)
            }
        }
        for language in [Language.zh, .en] {
            let file = ChecklistBook(try book.input(Self.day, language: language)).workbook
            let other = try ReportLedger()
            let intake = try #require(ChecklistReader(file)).intake(
                name: "清单.xlsx", other.ledger, log: other.workspace.log, into: nil, on: try DateReader.day(Self.day))
            try other.record(try #require(intake.request()), on: Self.day)
            let came = try #require(other.ledger.problems.first)
            for (kind, item) in [
                (ItemKind.area, other.ledger.areas[came.area].id), (.problem, came.id),
                (.measure, other.ledger.measures[came.measures[0]].id),
            ] {
                for field in Field.plain(of: kind) {
                    let back = other.ledger.value(of: field, in: item)
                    #expect(try back == value(field, kind), "\(language) \(kind) \(field)")
                }
            }
        }
    }

    @Test("is read from a table of others by its label, and called in a mapping and by other programs by its code name")
    func tables() throws {
        #expect(TableColumn.own.contains(.own(.remark)))
        #expect(Set(TableColumn.all.map(\.code)).count == TableColumn.all.count)
        for field in Field.plain {
            #expect(TableColumn(code: field.rawValue) == .own(field))
            #expect(ProposalKind(of: field).code == field.rawValue)
            for label in [Labels.field(field).zh, Labels.field(field).en] {
                #expect(TableColumn.usual(label) == .own(field), "\(label)")
            }
        }
        for field in Field.plain(of: .measure) {
            let value = try value(field, .measure)
            let text = Labels.value(value, of: field, try ReportLedger().workflow).zh
            let read = try TableFixture.read([
                ["问题", "整改措施", Labels.field(field).zh], ["记录不全。", "补齐记录。", text],
            ])
            #expect(read.reading.items.last?.fields[field] == value, "\(field)")
        }
    }
}
