import Fixtures
import Testing
import Tracker
import Wording

@testable import Import

@Suite("How far something is by the words of a text")
struct StatusInTextTests {
    /// Where a text may say it: behind a label, as a sentence, on a line of its own, in brackets.
    private let forms: [(_ words: String) -> String] = [
        { "整改措施：\n一是翻土两遍。\n完成情况：\($0)" }, { "整改措施：\n一是翻土两遍。完成情况：\($0)" },
        { "整改措施：\n一是翻土两遍。\n整改情况：\($0)" }, { "整改情况：\n一是翻土两遍。\($0)" }, { "整改措施：\n一是翻土两遍。\n\($0)" },
        { "整改措施：\n一是翻土两遍。（\($0)）" },
    ]

    private func read(_ body: String) throws -> NoticeReading {
        try NoticeFixture.read(NoticeFixture.problem(body), on: Day("2022-10-31"))
    }

    @Test(
        "what is done by a day to come, ticked twice or not at all, is not done, wherever it stands: it is listed, and kept as what the file says",
        arguments: [
            "已完成（2022年12月）", "完成（2022年12月）", "已完成2022.12.30", "完成（12月底）", "完成（待2023年1月验收）", "■已完成 ■未完成", "□已完成 □未完成",
        ])
    func doubtful(words: String) throws {
        for (place, form) in forms.enumerated() {
            let reading = try read(form(words))
            #expect(reading.items.allSatisfy { !($0.stated?.isDone ?? false) }, "\(place)")
            #expect(reading.uncertain.contains { $0.why == .statusNotRead }, "\(place) \(reading.uncertain)")
            // No text is left that would be published.
            #expect(reading.items.allSatisfy { !$0.text.contains(words) }, "\(place)")
            let told = reading.items.compactMap(\.progress).filter { $0.contains(words) }
            #expect(told.count == 1 && told.allSatisfy(ImportWords.isOfFile), "\(place) \(told)")
        }
    }

    @Test("a date before 完成 sets a time among what is to be done, and claims what cannot be among what was done")
    func dated() throws {
        let plan = try read("整改措施：\n一是翻土两遍。\n2022.12.31完成")
        #expect(plan.items.allSatisfy { $0.stated == nil })
        let told = try read("整改情况：\n一是翻土两遍。2022.12.31完成")
        #expect(told.items.allSatisfy { $0.stated == nil } && told.doubts.contains(.statusNotRead))
        let labelled = try read("整改措施：\n一是翻土两遍。完成情况：2022.12.31完成")
        #expect(labelled.items.allSatisfy { $0.stated == nil } && labelled.doubts.contains(.statusNotRead))
        let past = try read("整改措施：\n一是翻土两遍。完成情况：2022.9.30完成")
        #expect(past.items.contains { $0.stated?.status == .done })
    }

    @Test(
        "what was chosen counts, and when it was done",
        arguments: [
            ("■已完成 □未完成", NoticeReading.Status.done), ("已完成[√] 未完成[ ]", .done), ("√已完成 未完成", .done),
            ("□已完成 ■未完成", .underway),
            ("已完成（2022年9月）", .done), ("已完成，未销号", .done),
        ])
    func known(words: String, status: NoticeReading.Status) throws {
        for (place, form) in forms.enumerated() {
            let reading = try read(form(words))
            #expect(reading.items.contains { $0.stated?.status == status }, "\(place)")
            #expect(reading.doubts.isEmpty, "\(place)")
        }
    }

    @Test(
        "where how far it is stands behind a label, the text before it is what is to be done, and is not told as done")
    func plans() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem(
                "（1）翻土两遍。责任单位：办公室。整改情况：已完成\n（2）修剪枝条。责任单位：人事处。整改情况：未完成\n（3）清理沟渠。责任单位：人事处。整改情况：正在推进"),
            on: Day("2022-10-31"))
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(measures.map(\.status) == [.done, .underway, .underway])
        let results = NoticeResults(reading)
        #expect(measures.allSatisfy { results.of($0).isEmpty })
    }
}
