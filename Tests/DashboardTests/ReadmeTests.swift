import Check
import Foundation
import Testing
import Wording

@testable import Dashboard

/// What the README shows is what the program has.
@Suite struct ReadmeTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("README.md")

    /// What stands between two marks; written anew where RECTIFY_RECORD_SCREENS is set.
    private func check(_ mark: String, _ wanted: String) throws {
        var text = try String(contentsOf: Self.file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- \(mark) -->\n"))
        let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
        if ProcessInfo.processInfo.environment["RECTIFY_RECORD_SCREENS"] != nil {
            text.replaceSubrange(start.upperBound..<end.lowerBound, with: wanted)
            try Data(text.utf8).write(to: Self.file)
            return
        }
        #expect(text[start.upperBound..<end.lowerBound] == wanted)
    }

    @Test("README 里的按键表就是程序的按键表；画面就是程序的画面")
    func readme() throws {
        let desk = try Sitting()
        for (language, suffix) in [(Language.en, ""), (.zh, "-zh")] {
            try check("checks" + suffix, CheckCode.markdown(language) + "\n")
            try check("keys" + suffix, KeyTable.markdown(desk.state.keymap, language) + "\n")
        }
        try desk.press("2")
        try check("screen checklists-120x36-zh", "```text\n" + desk.text + "\n```\n")
    }
}
