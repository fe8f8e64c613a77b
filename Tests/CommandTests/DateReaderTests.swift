import Testing
import Tracker

@Suite("Dates as people type them")
struct DateReaderTests {
    @Test(
        "These are dates",
        arguments: [
            "2022-06-30", "2022-6-30", "2022.6.30", "2022/6/30", "2022年6月30日", "2022年6月30", "2022 年 6 月 30 日",
            "20220630",
            "２０２２－０６－３０", "２０２２．６．３０", "２０２２年６月３０日", " 2022-06-30 ", "2022。6。30", "2022–6–30", "2022年6月30号",
        ])
    func dates(text: String) throws {
        #expect(try DateReader.day(text) == Day(year: 2022, month: 6, day: 30))
    }

    @Test(
        "These are none",
        arguments: [
            "", " ", "2022", "2022-06", "06-30", "22-6-30", "2022-13-01", "2022-02-30", "2022-6-30-1", "2022-6/30",
            "2022 06 30", "2022630", "-2022-6-30", "2022-6-30x", "昨天", "2022年6月30日日", "99999999999999999999-1-1",
            "2022-006-30", "0000-01-01",
        ])
    func others(text: String) {
        #expect(throws: Refusal.badDate(text)) { try DateReader.day(text) }
    }
}
