import Testing
import Tracker
import Wording

/// A size of the screen in a language, in which a scene is kept.
struct Window: CustomStringConvertible, Hashable, Sendable {
    var size: String
    var language: Language
    var description: String { "\(size)-\(language.rawValue)" }

    static func small(_ language: Language) -> Window { Window(size: "80x24", language: language) }
    static func large(_ language: Language) -> Window { Window(size: "120x36", language: language) }
    static func wide(_ language: Language) -> Window { Window(size: "200x50", language: language) }

    /// For the scenes that show how a size and a language change what is seen.
    static let all = [small(.zh), large(.zh), small(.en), large(.en)]
}

/// A screen of the dashboard that is kept, and the windows in which it is.
struct Scene: Sendable {
    var name: String
    /// The keys that lead to it from the overview of the example.
    var keys: String
    var windows: [Window]

    init(_ name: String, _ keys: String, _ windows: [Window]) {
        self.name = name
        self.keys = keys
        self.windows = windows
    }

    /// The screens that the example shows.
    static let example = [
        Scene("overview", "", Window.all),
        Scene("overview-past", "[", [.small(.zh)]),
        Scene("checklists", "2", Window.all),
        Scene("area", "2 S-Tab Down Down Down Down Enter", [.large(.en)]),
        Scene("page", "2 Enter", Window.all),
        Scene("problem-page", "2 S-Tab Down Enter Enter", [.large(.zh)]),
        Scene("journal", "4", [.small(.en)]),
        Scene("moves", "2 F4", Window.all),
        Scene("note", "2 F2 text:已与编制部门会商", Window.all),
        Scene("assign-many", "2 Space Space F5", [.small(.zh)]),
        Scene("deadline", "2 F6", [.large(.en)]),
        Scene("edit", "2 e", [.large(.zh)]),
        Scene("find", "2 F3 text:律师", [.small(.en)]),
        Scene("help", "2 F1", [.small(.zh)]),
        Scene("palette", "2 F9 text:分工", [.large(.en)]),
        Scene("queue", "5", Window.all),
        Scene("look-backs", "6", [.large(.zh)]),
        Scene("milestones", "6 Tab", [.small(.en)]),
        Scene("extensions", "6 Tab Tab", [.small(.zh)]),
        Scene("letters", "6 Tab Tab Tab", Window.all),
        Scene("letter", "6 Tab Tab Tab V", [.large(.en)]),
        Scene("outcomes", "6 Tab Tab Tab Tab Tab", [.large(.zh)]),
        Scene("meetings", "6 S-Tab S-Tab S-Tab S-Tab S-Tab", [.small(.en)]),
        Scene("opinions", "6 S-Tab S-Tab S-Tab S-Tab", [.small(.zh)]),
        Scene("surveys", "6 S-Tab S-Tab S-Tab", [.large(.en)]),
        Scene("reports", "6 S-Tab S-Tab", [.large(.zh)]),
        Scene("members", "6 S-Tab", [.small(.en)]),
        Scene("check", "7", Window.all),
        Scene("check-notes", "7 S-Tab", [.small(.zh)]),
        Scene("survey", "F9 text:满意度 Enter", [.large(.en)]),
        Scene("changes", "=", [.large(.zh)]),
        Scene("record", "2 r", [.small(.en)]),
        Scene("attach", "2 v", [.small(.zh)]),
        Scene("outcome", "2 r text:成果 Enter", [.large(.en)]),
        Scene("milestone", "2 r text:阶段目标 Enter", [.large(.zh)]),
        Scene("urge", "2 r text:催办 Enter", [.small(.en)]),
        Scene("ask-extension", "2 r text:延期 Enter", [.small(.zh)]),
        Scene("answer-extension", "2 F3 text:7.3 Enter F6", [.large(.en)]),
        Scene("look-back", "2 F3 text:5.2 Enter r text:回头看 Enter", [.large(.zh)]),
        Scene("meeting", "F9 text:会议 Enter", [.small(.en)]),
        Scene("opinion", "F9 text:意见 Enter", [.small(.zh)]),
        Scene("report", "6 S-Tab S-Tab Enter", [.large(.en)]),
        Scene("sample", "F9 text:抽查 Enter", [.large(.zh)]),
        Scene("phase", "F9 text:方案阶段 Enter", [.small(.en)]),
        Scene("member", "6 S-Tab a", [.small(.zh)]),
        Scene("who", "W", [.large(.en)]),
        Scene("behalf", "2 F3 text:3.2 Enter F4 text:审签 Enter", [.large(.zh)]),
        Scene("documents", "3", Window.all + [.wide(.zh), .wide(.en)]),
        Scene("documents-notice", "3 Down PgDn", [.small(.en)]),
        Scene("documents-checklists", "3 Down Down Down", [.small(.zh)]),
        Scene("documents-overview", "3 Down Down Down Down", [.large(.en)]),
        Scene("documents-unit", "3 Down Down Down Down Down", [.large(.zh)]),
        Scene("write-report", "3 Enter", [.large(.zh)]),
        Scene("send-report", "3 s", [.small(.en)]),
        Scene("passages", "3 e", [.small(.zh)]),
        Scene("passage", "3 e Enter text:十月调度三次。", [.large(.en)]),
        Scene("evidence", "2 F3 text:5.2 Enter V", [.large(.zh)]),
    ]

    /// The screens of a file that is looked through, which have keys of their own.
    static let importing = Scene("import", "", Window.all)
    static let proposing = Scene("import-changes", "", [.large(.zh)])
    static let levels = Scene("import-levels", "", [.small(.en)])

    static let all = example + [importing, proposing, levels]
}

/// One scene in one window.
struct Picture: CustomTestStringConvertible, Sendable {
    var scene: Scene
    var window: Window
    var name: String { "\(scene.name)-\(window)" }
    var testDescription: String { name }

    static func of(_ scenes: [Scene]) -> [Picture] {
        scenes.flatMap { scene in scene.windows.map { Picture(scene: scene, window: $0) } }
    }
}
