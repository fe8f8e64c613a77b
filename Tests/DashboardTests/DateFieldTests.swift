import DateTable
import Testing
import Tracker

@testable import Dashboard

/// The form's fields take the table of dates that every other place takes.
@Suite("Dates in forms") struct DateFieldTests {
    @Test("a deadline is taken as it is on the command line, in tables and in notices")
    func deadlines() throws {
        for text in DateTable.days + DateTable.deadlines {
            let desk = try Sitting()
            let typed = text.split(separator: " ").map { "text:\($0)" }.joined(separator: " Space ")
            try desk.press("2 F6 \(typed) Tab text:会商 Enter")
            let measure = try desk.workspace.ledger.item(called: "4.4")
            #expect(
                desk.workspace.ledger.value(of: .deadline, in: measure) == .day(try #require(Day(DateTable.day))),
                "\(text)")
        }
        for text in DateTable.none {
            let desk = try Sitting()
            let typed = text.split(separator: " ").map { "text:\($0)" }.joined(separator: " Space ")
            try desk.press("2 F6 \(typed) Tab text:会商 Enter")
            #expect(desk.text.contains("不是日期"), "\(text)")
        }
    }

    @Test("a date without its year is the nearest on its side, and seen in full before it is saved")
    func withoutYear() throws {
        for (typed, day) in [
            ("1月31日", "2023-01-31"), ("11月底", "2022-11-30"), ("10月31日", "2022-10-31"), ("10月30日", "2023-10-30"),
        ] {
            let desk = try Sitting().press("2 F6 C-u text:\(typed)")
            #expect(desk.text.contains("\(typed) → \(day)"), "\(desk.text)")
            try desk.press("Tab text:会商 Enter")
            let measure = try desk.workspace.ledger.item(called: "4.4")
            #expect(
                desk.workspace.ledger.value(of: .deadline, in: measure) == .day(try DateReader.day(day)), "\(typed)")
        }
        // What has happened lies behind.
        let desk = try Sitting().press("2 F2 text:已会商 Tab C-u text:10月30日")
        #expect(desk.text.contains("10月30日 → 2022-10-30"))
        try desk.press("C-u text:12月31日")
        #expect(desk.text.contains("12月31日 → 2021-12-31"))
        // A look-back is planned ahead, and was held behind.
        let lookBack = try Sitting().press("2 F3 text:12.1 Enter F9 text:回头看 Enter Tab C-u text:11月1日")
        #expect(lookBack.state.openForm == nil || lookBack.text.contains("11月1日 → 202"))
    }

    @Test("the day of an entry is a day, and no period")
    func days() throws {
        let desk = try Sitting(today: "2022-12-20")
        try desk.press("2 F2 text:已会商 Tab C-u text:2022年11月 Enter")
        #expect(desk.text.contains("不是日期"))
        try desk.press("C-u text:二〇二二年十一月三十日 Enter")
        #expect(!desk.text.contains("不是日期"))
        let entries = desk.workspace.ledger.measures.flatMap(\.entries)
        #expect(entries.contains { $0.text == "已会商" && $0.on.description == DateTable.day })
    }
}
