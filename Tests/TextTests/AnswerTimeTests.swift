import Testing
import Text

@Suite("By when a letter asks for its answer")
struct AnswerTimeTests {
    private func days(_ text: String) throws -> [Day?] {
        AnswerTime.all(in: text, writtenOn: try #require(Day("2022-10-31"))).map(\.day)
    }

    @Test(
        "it is found however it is put",
        arguments: [
            "请于11月15日前书面反馈。", "答复时限：2022年11月15日", "请在2022.11.15之前复函", "请于11月15日（星期二）下班前答复", "请答复，最迟不晚于11月15日",
            "回复截止11月15日", "书面答复请于11月15日送达", "请于11月15日前报送", "请于11月15日前报情况。", "请抓紧，十一月十五日前报。",
        ])
    func found(text: String) throws { #expect(try days(text) == [Day("2022-11-15")]) }

    @Test(
        "days by which something else is to be done, or on which something was, are none",
        arguments: [
            "你处未反馈，整改时限为11月15日。", "请于11月15日前印发方案。", "10月8日报来的材料已收悉，请继续推进。", "11月15日的前期工作已布置，请反馈。", "整改时限11月15日，请抓紧。",
            "请于11月15日前报送财政部门备案。", "11月15日前报表已收齐。", "请于11月20日前完成清单，及时答复。", "请于11月底前完成整改，并按期答复。",
            "会议于10月8日召开，纪要于次日印发。", "请于12月31日前完成整改，答复时写明进度。", "清单请于11月15日前完成，答复时附后。",
            "请于11月20日前完成反馈的问题整改。", "会议于10月8日召开，当日印发纪要，请继续推进。", "每周五前报送的材料已收悉。", "专班自即日起办公，请及时答复。",
        ])
    func none(text: String) throws { #expect(try days(text).isEmpty) }

    private func agrees(_ text: String, with answer: String, on: String = "2022-10-31") throws -> Bool? {
        let written = try #require(Day(on))
        let times = AnswerTime.all(in: text, writtenOn: written)
        guard !times.isEmpty else { return nil }
        return times.allSatisfy {
            $0.agrees(with: Day(answer), customary: AnswerTime.customaryDays, writtenOn: written)
        }
    }

    @Test(
        "it is seen in figures, by the day of the week, by the day alone and as a number of days",
        arguments: [
            ("请于11/15前答复。", "2022-11-15"), ("请于11.15前报送。", "2022-11-15"), ("请于明日下班前报我办", "2022-11-01"),
            ("请明天前书面答复", "2022-11-01"), ("请于后天前反馈", "2022-11-02"), ("请于今日下班前报送", "2022-10-31"),
            ("请在11-15前书面反馈", "2022-11-15"), ("请于下周五前答复", "2022-11-11"),
            ("下周五前请回复我办", "2022-11-11"), ("请于15日前答复", "2022-11-15"), ("请抓紧整改，15日前报送整改办", "2022-11-15"),
            ("请于本月31日前答复", "2022-10-31"), ("请于本周五前答复", "2022-11-04"), ("请在三日内答复", "2022-11-03"),
            ("收到后五个工作日内书面反馈", "2022-11-07"), ("请于次日下班前报我办", "2022-11-01"), ("请于次日报送", "2022-11-01"),
            ("请次日中午12时前书面反馈", "2022-11-01"), ("各单位15号之前报送", "2022-11-15"), ("请在11.15（周二）前报送", "2022-11-15"),
            ("务必于11月8日（周二）前上报", "2022-11-08"), ("请于本月底前报送", "2022-10-31"), ("请于次月5日前答复", "2022-11-05"),
            ("请于下周一前报送书面说明", "2022-11-07"), ("请于2022-11-15前报送说明", "2022-11-15"), ("十五日前报送书面材料", "2022-11-15"),
            ("两周内上报整改情况", "2022-11-14"), ("自收到之日起10日内报告", "2022-11-10"), ("本月31日前报送情况说明", "2022-10-31"),
            ("接函后5个工作日内报整改情况", "2022-11-07"), ("请于周五前报送", "2022-11-04"), ("请11月17日答复", "2022-11-17"),
            ("限11月17日回复", "2022-11-17"),
            ("最迟11月17日给答复", "2022-11-17"), ("请务必周三前答复", "2022-11-02"),
            ("请星期五前反馈", "2022-11-04"), ("请周一前答复", "2022-11-07"), ("请半个月内回复", "2022-11-15"), ("一个月内答复", "2022-11-30"),
            ("24小时内反馈", "2022-11-01"), ("请即日回复", "2022-10-31"), ("请当日答复", "2022-10-31"), ("请今日内答复", "2022-10-31"),
            ("收到本函后次日答复", "2022-11-01"), ("收到后即日答复", "2022-10-31"), ("收文后3个工作日反馈", "2022-11-03"),
            ("请于11月中旬前答复", "2022-11-10"), ("请于11月下旬前答复", "2022-11-20"), ("请于11月上旬前答复", "2022-10-31"),
            ("请于11月上旬报送说明", "2022-11-10"), ("请于11月5日前答复，答复时写明进度", "2022-11-05"), ("请收到本函后10日之内复函", "2022-11-10"),
        ])
    func forms(text: String, day: String) throws {
        #expect(try agrees(text, with: day) == true)
        #expect(try agrees(text, with: "2022-12-30") == false)
    }

    @Test("a week as a whole ends with its last day at work as well as with its Sunday")
    func week() throws {
        for day in ["2022-11-04", "2022-11-05", "2022-11-06"] {
            #expect(try agrees("请于本周内答复", with: day) == true)
        }
        #expect(try agrees("请于本周内答复", with: "2022-11-03") == false)
        #expect(try agrees("请于本周内答复", with: "2022-11-15") == false)
    }

    @Test(
        "so many days ago is no time for an answer, and a share is no date",
        arguments: [
            "你处15日前报送的材料已收悉，请继续推进。", "已完成11/15，请反馈其余。", "3日前已答复。", "完成率3-5成，请反馈。", "按照3.1前期工作要求，请反馈。", "明日之星评选已结束，请反馈。",
        ])
    func noTime(text: String) throws { #expect(try agrees(text, with: "2022-12-30") == nil) }
}
