import Testing

@testable import Import

@Suite("How far something is by the words of a cell")
struct TableStatusTests {
    @Test(
        "what is ticked of several, and what stands before a bracket, is what is meant",
        arguments: [
            ("■已完成 □未完成", NoticeReading.Status.done), ("□已完成 ☑未启动", .notStarted), ("完成（2022年9月）", .done),
            ("已完成(附件3)", .done), ("√ 已完成  □ 整改中", .done),
        ])
    func known(text: String, status: NoticeReading.Status) { #expect(TableStatus.status(text) == status) }

    @Test("boxes that are all open, or several that are ticked, say nothing", arguments: ["□已完成 □未完成", "■已完成 ■未完成"])
    func unknown(text: String) { #expect(TableStatus.status(text) == nil) }
}
