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
    ]

    @Test("示例在各种尺寸和语言下的画面", arguments: scenes, ["80x24-zh", "120x36-zh", "80x24-en", "120x36-en"])
    func example(_ scene: Scene, _ form: String) throws {
        let parts = form.split(separator: "-").map(String.init)
        let desk = try Desk(size: parts[0], language: parts[1] == "en" ? .en : .zh)
        try desk.press(scene.keys)
        try Golden.check(desk, "\(scene.name)-\(form)")
    }
}
