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
            "回复截止11月15日", "书面答复请于11月15日送达",
        ])
    func found(text: String) throws { #expect(try days(text) == [Day("2022-11-15")]) }

    @Test(
        "days by which something else is to be done, or on which something was, are none",
        arguments: [
            "你处未反馈，整改时限为11月15日。", "请于11月15日前印发方案。", "10月8日报来的材料已收悉，请继续推进。", "11月15日的前期工作已布置，请反馈。", "整改时限11月15日，请抓紧。",
        ])
    func none(text: String) throws { #expect(try days(text).isEmpty) }
}
