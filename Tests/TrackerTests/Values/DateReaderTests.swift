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
        "What is no date, or one that does not exist, is refused and named",
        arguments: [
            "", "明天", "2022-02-30", "2022-13-01", "22-6-30", "6-30", "2022-6", "2022 6 30", "2022-6.30", "2022年6-30",
            "202206301", "2022063", "2022-06-300", "-2022-6-30", "2022-6-30-", "20221301", "0000-01-01", " ",
            "2022", "2022-06", "2022-6-30-1", "2022-6/30", "2022 06 30", "2022630", "2022-6-30x", "昨天", "2022年6月30日日",
            "99999999999999999999-1-1", "2022-006-30",
        ])
    func refuses(text: String) {
        #expect(throws: Refusal.badDate(text)) { try DateReader.day(text) }
    }
}
