import Testing

@testable import Tracker

struct DateReaderTests {
    @Test(
        "A date is taken as people type it",
        arguments: [
            "2022-06-30", "2022-6-30", "2022.6.30", "2022/6/30", "20220630", "2022年6月30日", "2022年6月30号",
            "2022年06月30", "２０２２－０６－３０", " 2022 - 6 - 30 ", "2022 年 6 月 30 日", "２０２２年６月３０日", "2022。6。30",
            "2022—6—30", "２０２２．６．３０", " 2022-06-30 ", "2022–6–30",
        ])
    func reads(text: String) throws {
        #expect(try DateReader.day(text).description == "2022-06-30")
    }

    @Test(
        "Where nothing but a date is meant a day may be typed as its month and its day alone",
        arguments: ["2.28", "2/28", "2-28", "02.28", "2.28日", "2月28日", "２．２８", "2.28前"])
    func monthAndDay(text: String) throws {
        let day = try #require(Day("2023-02-10"))
        #expect(try DateReader.day(text, for: .deadline, on: day).description == "2023-02-28")
        #expect(try DateReader.day(text, for: .on, on: day).description == "2022-02-28")
    }

    @Test("In a document and in a running text 2.28 is no day: items are called so")
    func itemsStay() throws {
        for text in ["2.28", "2/28", "2-28"] {
            #expect(DateReader.day(in: text) == nil && DateReader.deadline(text) == nil, "\(text)")
            #expect(DateReader.stamp(text) == nil && DateReader.term(text) == nil, "\(text)")
        }
        let day = try #require(Day("2023-02-10"))
        let text = Array("措施2.28已落实".unicodeScalars)
        #expect(DateReader.dates(in: text, text.indices, writtenOn: day).isEmpty)
    }

    @Test(
        "Months and days that cannot be are refused without a year too",
        arguments: ["2.30", "13.1", "2.28.1", "2.128", "0.5"])
    func noSuchDay(text: String) throws {
        let day = try #require(Day("2023-02-10"))
        #expect(throws: Refusal.badDate(text)) { try DateReader.day(text, for: .deadline, on: day) }
    }

    @Test(
        "What is no date, or one that does not exist, is refused and named",
        arguments: [
            "", "明天", "2022-02-30", "2022-13-01", "22-6-30", "6-30", "2022-6", "2022 6 30", "2022-6.30", "2022年6-30",
            "202206301", "2022063", "2022-06-300", "-2022-6-30", "2022-6-30-", "20221301", "0000-01-01", " ",
            "2022", "2022-06", "2022-6-30-1", "2022-6/30", "2022 06 30", "2022630", "2022-6-30x", "昨天", "2022年6月30日日",
            "99999999999999999999-1-1", "2022-006-30",
        ])
    func refuses(text: String) {
        #expect(throws: Refusal.badDate(text, needsYear: true)) { try DateReader.day(text) }
    }
}
