import DateTable
import Testing
import Tracker

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
