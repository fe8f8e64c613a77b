import DateTable
import Testing
import Text

@Suite("The grammar of dates") struct DateGrammarTests {
    @Test("a day in each of its forms is that day, as a date and as a deadline", arguments: DateTable.days)
    func days(text: String) {
        #expect(DateReader.day(in: text)?.description == DateTable.day)
        #expect(DateReader.deadline(text)?.description == DateTable.day)
        #expect(DateReader.term(text)?.day(after: nil)?.description == DateTable.day)
    }

    @Test("a period is a deadline, and no day", arguments: DateTable.deadlines)
    func deadlines(text: String) {
        #expect(DateReader.deadline(text)?.description == DateTable.day)
        #expect(DateReader.term(text)?.day(after: nil)?.description == DateTable.day)
        #expect(DateReader.day(in: text) == nil || text.contains("底"))
    }

    @Test("within a sentence the same forms mean the same day", arguments: DateTable.prose)
    func prose(text: String) throws {
        let sentence = Array("预计\(text)完成".unicodeScalars.map(\.folded))
        let dates = DateReader.dates(in: sentence, sentence.indices, writtenOn: try Day.of("2022-10-01"))
        #expect(dates.map(\.last.description) == [DateTable.day])
    }

    @Test(
        "a year that is none leaves its month without one, and nothing is guessed", arguments: ["10000", "2500", "1"])
    func otherYears(year: String) throws {
        let sentence = Array("预计\(year)年12月31日完成".unicodeScalars.map(\.folded))
        #expect(DateReader.dates(in: sentence, sentence.indices, writtenOn: try Day.of("2022-10-01")).isEmpty)
    }

    @Test("what is no date is none", arguments: DateTable.none)
    func none(text: String) {
        #expect(DateReader.day(in: text) == nil)
        #expect(DateReader.deadline(text) == nil)
    }

    @Test("before a month or a year is before it begins; before its end, or a day, is by then")
    func before() {
        for (text, day) in [
            ("2022年6月前", "2022-05-31"), ("2022年前", "2021-12-31"), ("2022年6月底前", "2022-06-30"),
            ("2022年6月15日前", "2022-06-15"), ("2022年底前", "2022-12-31"), ("2022年二季度前", "2022-06-30"),
            ("2022年6月以前", "2022-05-31"),
        ] { #expect(DateReader.deadline(text)?.description == day, "\(text)") }
    }

    @Test("parts of a month and of a year end on their last day")
    func parts() {
        for (text, day) in [
            ("2022年6月上旬", "2022-06-10"), ("2022年6月初", "2022-06-10"), ("2022年6月中旬", "2022-06-20"),
            ("2022年6月中旬前", "2022-06-10"), ("2022年6月下旬前", "2022-06-20"),
            ("2022年6月中", "2022-06-20"), ("2022年年初", "2022-03-31"), ("2022年上半年", "2022-06-30"),
            ("2022年第三季度", "2022-09-30"), ("2022年", "2022-12-31"), ("2022年内", "2022-12-31"),
            ("2022年3月至6月", "2022-06-30"), ("2022年3月1日至6月15日", "2022-06-15"), ("2024年2月", "2024-02-29"),
        ] { #expect(DateReader.deadline(text)?.description == day, "\(text)") }
    }

    @Test("a period is all its days, and a day is itself")
    func periods() throws {
        for (text, first, last) in [
            ("2022", "2022-01-01", "2022-12-31"), ("2022年", "2022-01-01", "2022-12-31"),
            ("2022-2", "2022-02-01", "2022-02-28"), ("2022年二季度", "2022-04-01", "2022-06-30"),
            ("2022年下半年", "2022-07-01", "2022-12-31"), ("2022.6.30", "2022-06-30", "2022-06-30"),
            ("2022年6月底", "2022-06-30", "2022-06-30"),
        ] { #expect(try DateReader.period(text) == Day.of(first)...Day.of(last), "\(text)") }
        #expect(DateReader.period("6月") == nil && DateReader.period("2022年6月前") == nil)
    }

    @Test("without its year a date is the nearest to a day on one of its sides; where it names its year that is it")
    func anchors() throws {
        let today = try Day.of("2022-10-31")
        for (text, toCome, past) in [
            ("1月31日", "2023-01-31", "2022-01-31"), ("10月31日", "2022-10-31", "2022-10-31"),
            ("10月30日", "2023-10-30", "2022-10-30"), ("11月1日", "2022-11-01", "2021-11-01"),
            ("十二月三十一号", "2022-12-31", "2021-12-31"), ("11月底", "2022-11-30", "2021-11-30"),
            ("2020年1月31日", "2020-01-31", "2020-01-31"), ("1.31", "2023-01-31", "2022-01-31"),
            ("1/31", "2023-01-31", "2022-01-31"), ("1-31日", "2023-01-31", "2022-01-31"),
        ] {
            #expect(DateReader.day(in: text, DateAnchor(today, .toCome))?.description == toCome, "\(text)")
            #expect(DateReader.deadline(text, DateAnchor(today, .toCome))?.description == toCome, "\(text)")
            #expect(DateReader.day(in: text, DateAnchor(today, .past))?.description == past, "\(text)")
        }
        #expect(DateReader.deadline("一季度", DateAnchor(today, .toCome))?.description == "2023-03-31")
        // A day that only some years have is that of a year near by, or none.
        #expect(DateReader.day(in: "2月29日", DateAnchor(today, .toCome)) == nil)
        #expect(
            DateReader.day(in: "2月29日", DateAnchor(try Day.of("2023-03-01"), .toCome))?.description == "2024-02-29")
        for text in DateTable.none + ["2月30日", "13月1日", "2.30", "13-1", "31日", "1月"] {
            #expect(DateReader.day(in: text, DateAnchor(today, .toCome)) == nil, "\(text)")
        }
        #expect(DateReader.day(in: "1月31日") == nil && DateReader.deadline("1月31日") == nil)
    }

    @Test("what a text says of its time beside the date is passed over, a remark is kept, another zone is another day")
    func stamps() {
        for text in [
            "2022-12-31T00:00:00.000", "2022年12月31日 星期六", "2022年12月31日24时", "至2022.12.31止", "2022年12月31日上午9时30分",
            "20221231 17:00",
        ] {
            #expect(DateReader.stamp(text)?.day.description == "2022-12-31", "\(text)")
            #expect(DateReader.stamp(text)?.remark == nil)
        }
        #expect(DateReader.stamp("2022-12-31（拟延期）")?.remark == "拟延期")
        #expect(DateReader.day(in: "2022-12-31（拟延期）") == nil)
        #expect(DateReader.stamp("2022-12-31T00:00:00+08:00") == nil)
    }
}
