import Testing
import Text

@Suite("What is ticked of several words")
struct TickWordsTests {
    @Test(
        "a box stands before its word or behind it",
        arguments: [
            ("■已完成 □未完成", "已完成"), ("[√]已完成 [ ]未完成", "已完成"), ("已完成[√] 未完成[ ]", "已完成"), ("已完成（√）未完成（ ）", "已完成"),
            ("已完成√ 未完成", "已完成"), ("状态 √已完成 □未完成", "已完成"), ("√ 已完成  □ 整改中", "已完成"), ("√已完成 未完成", "已完成 未完成"),
        ])
    func one(text: String, word: String) { #expect(TickWords.choice(text) == .one(word)) }

    @Test("none or several say nothing; a text without boxes is none", arguments: ["□已完成 □未完成", "已完成[√] 未完成[√]"])
    func unclear(text: String) { #expect(TickWords.choice(text) == .unclear(["已完成", "未完成"])) }

    @Test("a text without boxes has no choice", arguments: ["已完成（2022年9月）", "印发办法。", ""])
    func none(text: String) { #expect(TickWords.choice(text) == .none) }
}
