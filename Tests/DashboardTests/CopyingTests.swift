import Testing
import Tracker
import Wording

@testable import Dashboard

/// What the cursor is on goes to the clipboard of the terminal as it stands in the ledger.
@Suite struct CopyingTests {
    @Test("Y 把光标所在条目的编号和全文放进剪贴板，并说明是哪一条")
    func item() throws {
        let desk = try Sitting()
        try desk.press("2 F3 text:4.4 Enter Y")
        let item = try desk.workspace.ledger.item(called: "4.4")
        let text = try #require(desk.workspace.ledger.value(of: .text, in: item).text)
        #expect(desk.copied.count == 1)
        #expect(desk.copied.last?.hasPrefix("4.4 ") == true && desk.copied.last?.hasSuffix(text) == true)
        #expect(desk.text.contains("已请终端复制 4.4 的全文"))
    }

    @Test("没有条目可复制、终端没有剪贴板、全文太长，都说明白")
    func nothing() throws {
        let desk = try Sitting()
        try desk.press("Y")
        #expect(desk.copied.isEmpty || desk.state.currentItem != nil)
        desk.hasClipboard(false)
        try desk.press("2 F3 text:4.4 Enter Y")
        #expect(desk.text.contains("这个终端没有剪贴板"))
        desk.hasClipboard(true)
        let item = try desk.workspace.ledger.item(called: "4.4")
        try desk.record(.set(item, .text, .text(String(repeating: "长", count: 30_000)), reason: "补全"))
        let before = desk.copied
        try desk.press("Y")
        #expect(desk.copied == before && desk.text.contains("太长"))
    }
}
