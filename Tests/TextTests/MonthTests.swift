import Testing

@testable import Text

/// Months, the days of their reports, and weeks.
struct MonthTests {
    @Test(
        "A month is read as people type it, and written in one form",
        arguments: ["2022-10", "2022-1", "2022.10", "2022/10", "2022年10月", " 2022 年 1 月 ", "２０２２年１０月", "２０２２．１"])
    func forms(text: String) throws {
        let month = try #require(Month(text))
        #expect(["2022-10", "2022-01"].contains(month.description))
        #expect(Month(month.description) == month)
    }

    @Test(
        "What is no month is none",
        arguments: [
            "", "十月", "10", "2022", "10-2022", "2022-13", "2022-00", "2022-10-01", "22-10", "1899-12", "20221", "-",
        ])
    func none(text: String) { #expect(Month(text) == nil) }

    @Test("A month has its days, the one before and the one after")
    func days() throws {
        let month = Month(try Day.of("2024-02-17"))
        #expect(try month.first == Day.of("2024-02-01") && month.last == Day.of("2024-02-29"))
        #expect(month.previous.description == "2024-01" && month.next.description == "2024-03")
        #expect(Month(try Day.of("2023-12-31")).next.description == "2024-01")
        #expect(Month(try Day.of("2024-01-01")).previous.description == "2023-12")
        #expect(month.previous < month && month < month.next)
    }

    @Test(
        "A report covers the days after the last cut-off up to its own",
        arguments: [
            ("2022-10", 25, "2022-09-26", "2022-10-25"), ("2022-01", 25, "2021-12-26", "2022-01-25"),
            ("2022-02", 30, "2022-01-31", "2022-02-28"), ("2022-03", 30, "2022-03-01", "2022-03-30"),
            ("2024-02", 29, "2024-01-30", "2024-02-29"), ("2022-03", 31, "2022-03-01", "2022-03-31"),
            ("2022-05", 31, "2022-05-01", "2022-05-31"), ("2022-05", 1, "2022-04-02", "2022-05-01"),
        ])
    func reported(month: String, cutoff: Int, first: String, last: String) throws {
        let days = try #require(Month(month)).reported(cutoff: cutoff)
        #expect(try days == Day.of(first)...Day.of(last))
    }

    @Test(
        "Every day belongs to the report of one month, and to that alone",
        arguments: [nil, 1, 5, 15, 25, 28, 29, 30, 31])
    func partition(cutoff: Int?) throws {
        var day = try Day.of("2023-11-20")
        let end = try Day.of("2025-04-02")
        while day < end {
            let month = Month.reporting(day, cutoff: cutoff)
            #expect(month.reported(cutoff: cutoff).contains(day), "\(day)")
            #expect(!month.previous.reported(cutoff: cutoff).contains(day), "\(day)")
            #expect(!month.next.reported(cutoff: cutoff).contains(day), "\(day)")
            #expect(month.reported(cutoff: cutoff).upperBound + 1 == month.next.reported(cutoff: cutoff).lowerBound)
            if cutoff == nil { #expect(month == Month(day)) }
            day = day + 1
        }
    }

    @Test("A week ends on its Sunday")
    func weeks() throws {
        for (day, days) in [
            ("2022-08-01", 6), ("2022-08-02", 5), ("2022-08-06", 1), ("2022-08-07", 0), ("2022-08-08", 6),
            ("1969-12-31", 4), ("1970-01-04", 0), ("1900-01-01", 6),
        ] {
            #expect(try Day.of(day).daysToSunday == days, "\(day)")
        }
    }
}
