import DateTable
import Foundation
import Testing

/// One table of dates, held against every place of the program that reads one.
@Suite("A date means the same wherever it is read") struct DateEntryTests {
    /// A home with one measure for each of some dates.
    private func home(_ count: Int) throws -> Home {
        let (home, done) = try Notices.homeOfOneProblem()
        for place in 1...count { try done("add", "measure", "措施\(place)", "--under", "1") }
        return home
    }

    private func deadlines(_ home: Home) throws -> [String?] {
        try home.run("list", "measures", "--format", "json").list.map { $0["deadline"] as? String }
    }

    @Test("on the command line as a deadline, however it is set")
    func commands() throws {
        let texts = DateTable.days + DateTable.deadlines
        let home = try home(2)
        for text in texts {
            try home.done("deadline", "1.1", text, "--reason", "核对")
            try home.done("set", "1.2", "deadline", text, "--reason", "核对")
            #expect(try deadlines(home) == [DateTable.day, DateTable.day], "\(text)")
            try home.done("deadline", "1.1", "2022-12-15", "--reason", "复原")
            try home.done("set", "1.2", "deadline", "2022-12-15", "--reason", "复原")
        }
        for text in DateTable.none where !text.hasPrefix("-") {
            #expect(try home.refused("deadline", "1.1", text, "--reason", "核对").contains(text))
            #expect(try home.refused("set", "1.2", "deadline", text, "--reason", "核对").contains(text))
        }
    }

    @Test("without its year on the command line: a deadline is to come, what happened is past")
    func withoutYear() throws {
        let home = try home(1)
        try home.done("deadline", "1.1", "1月31日", "--today", "2022-10-31")
        #expect(try deadlines(home) == ["2023-01-31"])
        try home.done("set", "1.1", "deadline", "12月1日", "--reason", "核对", "--today", "2022-10-31")
        #expect(try deadlines(home) == ["2022-12-01"])
        try home.done("add", "measure", "又一条", "--under", "1", "--deadline", "6月底", "--today", "2022-10-31")
        #expect(try deadlines(home).last == "2023-06-30")
        let past = try home.run("overview", "--as-of", "10月30日", "--today", "2022-10-31", "--format", "json").object
        #expect(past["asOf"] as? String == "2022-10-30")
        #expect(try home.run("overview", "--today", "10月30日").status != 0)
        try home.done("meeting", "add", "会", "--on", "10月30日", "--today", "2022-10-31")
        #expect(try home.run("meeting", "list").output.contains("2022-10-30"))
    }

    @Test("on the command line as a day: of days all, of periods none")
    func days() throws {
        let home = try home(1)
        for text in DateTable.days {
            let shown = try home.run("overview", "--as-of", text, "--today", "2023-01-05", "--format", "json").object
            #expect(shown["asOf"] as? String == DateTable.day, "\(text)")
        }
        for text in DateTable.none + ["2022-11", "2022年11月"] where !text.hasPrefix("-") {
            #expect(try home.run("overview", "--as-of", text, "--today", "2023-01-05").status != 0, "\(text)")
        }
    }

    @Test("in a query")
    func queries() throws {
        let home = try home(2)
        try home.done("deadline", "1.1", DateTable.day, "--reason", "核对")
        try home.done("deadline", "1.2", "2022-12-15", "--reason", "核对")
        func found(_ query: String) throws -> [String?] {
            try home.run("list", "measures", "--where", query, "--format", "json").list.map { $0["ref"] as? String }
        }
        for text in DateTable.days where !text.contains(" ") {
            #expect(try found("due:\(text)") == ["1.1"], "\(text)")
            #expect(try found("due:<\(text)") == [], "\(text)")
            #expect(try found("due:>\(text)") == ["1.2"], "\(text)")
        }
        for text in ["2022-11", "2022.11", "2022年11月", "二〇二二年十一月"] {
            #expect(try found("due:\(text)") == ["1.1"], "\(text)")
        }
        #expect(try found("due:2022年四季度") == ["1.1", "1.2"] && found("due:2022年") == ["1.1", "1.2"])
        #expect(try found("due:>2022-11") == ["1.2"] && found("due:<2022-12") == ["1.1"])
    }

    @Test("in the column of a table")
    func tables() throws {
        let texts = DateTable.days + DateTable.deadlines
        let home = try Home()
        var rows = ["序号,反馈问题,整改措施,责任单位,整改时限"]
        for (place, text) in texts.enumerated() {
            rows.append("\(place + 1),问题\(place + 1)号,措施\(place + 1)号,办公室,\(text)")
        }
        try home.done("import", try home.file(rows.joined(separator: "\n"), "台账.csv"))
        let found = try deadlines(home)
        #expect(found.count == texts.count)
        for (text, day) in zip(texts, found) { #expect(day == DateTable.day, "\(text)") }

        var others = [rows[0]]
        for (place, text) in DateTable.none.enumerated() {
            others.append("\(place + 1),问题\(place + 1)号,措施\(place + 1)号,办公室,\(text)")
        }
        let other = try Home()
        try other.done("import", try other.file(others.joined(separator: "\n"), "台账.csv"))
        for (text, day) in zip(DateTable.none, try deadlines(other)) { #expect(day == nil, "\(text)") }
    }

    @Test("in the label of a notice")
    func notices() throws {
        // In a running text the Chinese full stop ends a sentence.
        let texts = (DateTable.days + DateTable.deadlines).filter { !$0.contains("。") }
        let measures = texts.enumerated().map { place, text in
            "\(place + 1)．问题\(place + 1)号不严不实的问题。\n整改措施：修订第\(place + 1)项制度。\n责任单位：办公室；整改时限：\(text)。"
        }
        let home = try Home()
        let notice = "关于巡察整改情况的通报\n一、学习方面\n" + measures.joined(separator: "\n") + "\n"
        try home.done("import", try home.file(notice))
        let found = try deadlines(home)
        #expect(found.count == texts.count)
        for (text, day) in zip(texts, found) { #expect(day == DateTable.day, "\(text)") }
    }

    @Test("in what was noted, where the check finds a commitment")
    func check() throws {
        let home = try home(DateTable.prose.count)
        for (place, text) in DateTable.prose.enumerated() {
            try home.done("note", "1.\(place + 1)", "第\(place + 1)项预计\(text)完成。", "--today", "2022-10-01")
        }
        let run = try home.run("check", "--today", "2022-10-02", "--format", "json")
        for (place, text) in DateTable.prose.enumerated() {
            #expect(run.output.contains("第\(place + 1)项预计"), "\(text)")
        }
        #expect(run.output.components(separatedBy: DateTable.day).count > DateTable.prose.count)
    }
}
