import Testing

@testable import Tracker

struct DayTests {
    @Test("Every day from 1900 to 2100 has one number, and both forms give it back")
    func roundTrip() throws {
        var number = try Day.of("1900-01-01").number
        var count = 0
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...Day.length(ofMonth: month, year: year) {
                    let value = try #require(Day(year: year, month: month, day: day))
                    guard value.number == number, value.fields == (year, month, day),
                        Day(value.description) == value
                    else {
                        Issue.record("\(year)-\(month)-\(day) is \(value), number \(value.number), not \(number)")
                        return
                    }
                    number += 1
                    count += 1
                }
            }
        }
        #expect(count == 201 * 365 + 49)
    }

    @Test("Days of known numbers")
    func known() throws {
        #expect(try Day.of("1970-01-01").number == 0)
        #expect(try Day.of("2000-02-29").number == 11016)
        #expect(try Day.of("1969-12-31").number == -1)
        #expect(try Day.of("0001-01-01").number == -719_162)
        #expect(try Day.of("9999-12-31").description == "9999-12-31")
        #expect(try Day.of("0999-01-05").description == "0999-01-05")
        #expect(try Day.of("2022-07-09").monthAndDay == "07-09")
    }

    @Test(
        "What is no day is none",
        arguments: [
            "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-01", "2022-01-00", "2022-04-31", "2022-1-01", "",
            "20220101", "2022-01-01 ", " 2022-01-01", "2022/01/01", "0000-01-01", "+022-01-01", "2022-01-0１", "-",
            "2022-0a-01", "２０２２-01-01",
        ])
    func invalid(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("Leap days are there in leap years only")
    func leapDays() {
        #expect(Day("2000-02-29") != nil)
        #expect(Day("2024-02-29") != nil)
        #expect(Day("2100-02-29") == nil)
    }

    @Test("Adding and subtracting days is exact over months, years and leap days")
    func arithmetic() throws {
        let day = try Day.of("2022-12-27")
        #expect((day + 5).description == "2023-01-01")
        #expect((day - 300).description == "2022-03-02")
        #expect((try Day.of("2024-03-01")) - (try Day.of("2024-02-01")) == 29)
        #expect(day < day + 1 && !(day < day))
    }

    @Test("The end of a month, of this or another one")
    func endOfMonth() throws {
        let day = try Day.of("2023-12-15")
        #expect(day.endOfMonth().description == "2023-12-31")
        #expect(day.endOfMonth(adding: 2).description == "2024-02-29")
        #expect(day.endOfMonth(adding: -10).description == "2023-02-28")
        #expect(day.endOfMonth(adding: 13).description == "2025-01-31")
    }

    @Test("Points in time are written in UTC and read back, also before 1970")
    func instants() throws {
        for seconds in [Int64(0), 1, -1, -86_400, -86_401, 1_672_531_199, 4_102_444_800] {
            let instant = Instant(seconds: seconds)
            #expect(Instant(instant.description) == instant, "\(instant)")
        }
        #expect(Instant("2022-12-27T08:05:09Z")?.description == "2022-12-27T08:05:09Z")
        #expect(Instant(seconds: -1).description == "1969-12-31T23:59:59Z")
        #expect(Instant(seconds: -1).day.description == "1969-12-31")
    }

    @Test(
        "What is no point in time is none",
        arguments: [
            "2022-12-27", "2022-12-27T24:00:00Z", "2022-12-27T08:60:00Z", "2022-12-27 08:00:00Z",
            "2022-12-27T08:00:00", "2022-13-27T08:00:00Z", "2022-12-27T-8:00:00Z", "2022-12-27T08:00:00+",
        ])
    func invalidInstants(text: String) {
        #expect(Instant(text) == nil)
    }
}
