import Testing

@testable import Dashboard

/// What a person sees, row by row, at the sizes and in the languages that are promised.
@Suite struct ScreenTests {
    struct Scene: CustomTestStringConvertible, Sendable {
        var name: String
        var keys: String
        var testDescription: String { name }
    }

    static let scenes = [
        Scene(name: "overview", keys: ""),
        Scene(name: "overview-past", keys: "["),
        Scene(name: "checklists", keys: "2"),
        Scene(name: "area", keys: "2 S-Tab Down Down Down Down Enter"),
        Scene(name: "page", keys: "2 Enter"),
        Scene(name: "problem-page", keys: "2 S-Tab Down Enter Enter"),
        Scene(name: "journal", keys: "4"),
        Scene(name: "moves", keys: "2 F4"),
        Scene(name: "note", keys: "2 F2 text:已与编制部门会商"),
        Scene(name: "assign-many", keys: "2 Space Space F5"),
        Scene(name: "deadline", keys: "2 F6"),
        Scene(name: "edit", keys: "2 e"),
        Scene(name: "find", keys: "2 F3 text:律师"),
        Scene(name: "help", keys: "2 F1"),
        Scene(name: "palette", keys: "2 F9 text:分工"),
        Scene(name: "queue", keys: "5"),
        Scene(name: "look-backs", keys: "6"),
        Scene(name: "milestones", keys: "6 Tab"),
        Scene(name: "extensions", keys: "6 Tab Tab"),
        Scene(name: "letters", keys: "6 Tab Tab Tab"),
        Scene(name: "letter", keys: "6 Tab Tab Tab V"),
        Scene(name: "outcomes", keys: "6 Tab Tab Tab Tab Tab"),
        Scene(name: "meetings", keys: "6 S-Tab S-Tab S-Tab S-Tab S-Tab"),
        Scene(name: "opinions", keys: "6 S-Tab S-Tab S-Tab S-Tab"),
        Scene(name: "surveys", keys: "6 S-Tab S-Tab S-Tab"),
        Scene(name: "reports", keys: "6 S-Tab S-Tab"),
        Scene(name: "members", keys: "6 S-Tab"),
        Scene(name: "check", keys: "7"),
        Scene(name: "check-notes", keys: "7 S-Tab"),
        Scene(name: "survey", keys: "F9 text:满意度 Enter"),
        Scene(name: "changes", keys: "="),
        Scene(name: "record", keys: "2 r"),
        Scene(name: "attach", keys: "2 v"),
        Scene(name: "outcome", keys: "2 r text:成果 Enter"),
        Scene(name: "milestone", keys: "2 r text:阶段目标 Enter"),
        Scene(name: "urge", keys: "2 r text:催办 Enter"),
        Scene(name: "ask-extension", keys: "2 r text:延期 Enter"),
        Scene(name: "answer-extension", keys: "2 F3 text:7.3 Enter F6"),
        Scene(name: "look-back", keys: "2 F3 text:5.2 Enter r text:回头看 Enter"),
        Scene(name: "meeting", keys: "F9 text:会议 Enter"),
        Scene(name: "opinion", keys: "F9 text:意见 Enter"),
        Scene(name: "report", keys: "6 S-Tab S-Tab Enter"),
        Scene(name: "sample", keys: "F9 text:抽查 Enter"),
        Scene(name: "phase", keys: "F9 text:方案阶段 Enter"),
        Scene(name: "member", keys: "6 S-Tab a"),
        Scene(name: "who", keys: "W"),
        Scene(name: "behalf", keys: "2 F3 text:3.2 Enter F4 text:审签 Enter"),
        Scene(name: "documents", keys: "3"),
        Scene(name: "documents-notice", keys: "3 Down PgDn"),
        Scene(name: "documents-checklists", keys: "3 Down Down Down"),
        Scene(name: "documents-overview", keys: "3 Down Down Down Down"),
        Scene(name: "write-report", keys: "3 Enter"),
        Scene(name: "send-report", keys: "3 s"),
        Scene(name: "passages", keys: "3 e"),
        Scene(name: "passage", keys: "3 e Enter text:十月调度三次。"),
        Scene(name: "evidence", keys: "2 F3 text:5.2 Enter V"),
    ]

    @Test("示例在各种尺寸和语言下的画面", arguments: scenes, ["80x24-zh", "120x36-zh", "80x24-en", "120x36-en"])
    func example(_ scene: Scene, _ form: String) throws {
        let parts = form.split(separator: "-").map(String.init)
        let desk = try Sitting(size: parts[0], language: parts[1] == "en" ? .en : .zh)
        try desk.press(scene.keys)
        try Golden.check(desk, "\(scene.name)-\(form)")
    }

    @Test("报告画面在大屏幕上", arguments: ["200x50-zh", "200x50-en"])
    func reportsOnWideScreens(_ form: String) throws {
        let parts = form.split(separator: "-").map(String.init)
        let desk = try Sitting(size: parts[0], language: parts[1] == "en" ? .en : .zh)
        try desk.press("3")
        try Golden.check(desk, "documents-\(form)")
    }
}
