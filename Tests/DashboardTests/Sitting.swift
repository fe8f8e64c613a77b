import Canvas
import Foundation
import Import
import Papers
import Samples
import ShippedConfig
import Terminal
import Tracker
import Wording

@testable import Dashboard
@testable import Desk

/// Somebody at the dashboard: the application itself over a workspace on disk, with keys in and rows of text out in place of
/// a terminal, and a clock that is set.
///
/// After each key all that is under way is waited for, so that a script of keys always ends in the same screen.
final class Sitting {
    private(set) var runner: Runner
    private let place = Place()
    private let console: Screen
    private let clock: FixedClock
    private var setup: Setup

    enum Content {
        case nothing
        case example
        case notice(String)
        /// The example, and a round begun by hand beside it on its first day; its short name is 2023.
        case twoRounds
    }

    init(
        _ content: Content = .example, size: String = "120x36", language: Language = .zh, today: String = "2022-10-31",
        who: String = "整改办", isReadOnly: Bool = false, round: String? = nil, asOf: Day? = nil, keymap own: String? = nil
    ) throws {
        let day = try DateReader.day(today)
        let clock = FixedClock(day)
        self.clock = clock
        console = Screen(size: try Sitting.size(size))
        setup = Setup(
            language: language, dataFolder: place["ledger"], stateFolder: place["state"], configFolder: place["config"],
            login: "desk", by: who, isNamed: true, today: day, clock: day, isReadOnly: isReadOnly,
            world: clock.world(in: place))
        setup.takesOwnWorkflow = false
        try place.write("config/viewer", "#!/bin/sh\nbasename \"$1\" >>'\(place["viewed"])'\n", mode: 0o755)
        if let own { try place.write("config/keymap.json", own) }
        switch content {
        case .nothing, .notice: break
        case .example, .twoRounds: try RecordedExample.copy(until: day, to: place["ledger"])
        }
        try Sitting.fill(try Session(setup), with: content)
        setup.round = round
        setup.asOf = asOf
        runner = try Sitting.open(setup, console)
        settle()
    }

    /// Records what a ledger begins with, or holds beside the example.
    private static func fill(_ session: Session, with content: Content) throws {
        let workspace = session.workspace
        switch content {
        case .nothing, .example: break
        case .twoRounds:
            let draft = Request.RoundDraft(name: "2023", fields: [.body: .text("市园林局党组")])
            let items = [
                Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("绿地管护方面")]),
                Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("补植不及时")]),
                Request.DraftItem(kind: .measure, number: 1, parent: 1, fields: [.text: .text("编制补植计划")]),
                Request.DraftItem(kind: .area, number: 2, parent: nil, fields: [.title: .text("内部管理方面")]),
            ]
            try workspace.record(.bringIn(draft, items), as: session.recorder)
        case .notice(let text):
            let reading = try NoticeReader.read(Array(text.utf8))
            try workspace.record(
                NoticeImport(reading).request(on: session.today, workflow: session.workflow), as: session.recorder)
        }
    }

    private static func open(_ setup: Setup, _ console: Screen) throws -> Runner {
        Runner(try Session(setup), try UserSettings(folder: setup.configFolder), on: console)
    }

    deinit { place.remove() }

    // MARK: What is there

    /// What the dashboard shows, as a value.
    var state: State { runner.state }
    /// Whether it was left.
    var hasLeft: Bool { runner.hasLeft }
    /// The ledger on disk. Nothing is under way when a test looks at it.
    var workspace: Workspace { runner.keeper.session.workspace }

    /// What the editor makes of a text that it is given; nil: it fails.
    var editor: (String) -> String? {
        get { console.editor }
        set { console.editor = newValue }
    }

    /// What was kept of what was typed, as it stands on the disk, by name.
    var drafts: [String: Draft] {
        struct Kept: Decodable {
            var name: String
            var draft: Draft
        }
        let files = place.files(under: "state/drafts").filter { $0.hasSuffix(".json") }
        let kept = files.compactMap { place.read($0) }.compactMap { try? JSONDecoder().decode(Kept.self, from: $0) }
        return Dictionary(kept.map { ($0.name, $0.draft) }, uniquingKeysWith: { $1 })
    }

    /// What was put on the clipboard.
    var copied: [String] { console.copied }
    /// Whether the terminal has a clipboard.
    func hasClipboard(_ has: Bool) { console.hasClipboard = has }

    /// Whether drafts can be kept on the disk.
    func canKeepDrafts(_ can: Bool) throws {
        if can {
            place.remove("state/drafts")
            place.move("state/away", to: "state/drafts")
        } else {
            place.move("state/drafts", to: "state/away")
            try place.write("state/drafts", "")
        }
    }

    /// The files that were written where the program was started, by name.
    var written: [String] { place.names(in: "here").sorted() }
    /// What a file says that was written there.
    func written(_ name: String) -> Data? { place.read("here/" + name) }
    /// What was looked at, by name.
    ///
    /// The program that shows them goes on by itself, so that they are waited for.
    func viewed(_ count: Int) throws -> [String] {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            let names = place.read("viewed").map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
            if names.count >= count { return names.map(String.init) }
            usleep(5000)
        }
        return []
    }
    /// What columns of tables hold, as it was kept in the workspace.
    var kept: ColumnMapping? {
        place.read("ledger/columns-in.json").flatMap { try? ColumnMapping(Array($0)) }
    }

    /// Puts a table where the program was started.
    func put(_ workbook: Workbook, as name: String) throws {
        try OfficeProgram().write(workbook, to: place["here/" + name], replacing: true)
    }

    /// Puts a text where the program was started.
    func put(_ text: String, as name: String) throws { try place.write("here/" + name, text) }

    // MARK: What happens beside it

    /// Names a member, as the office did it before.
    func name(_ name: String, _ role: String, _ unit: String?) throws {
        var fields: [Field: FieldValue] = [.title: .text(name), .role: .text(role)]
        if let unit { fields[.unit] = .text(unit) }
        var office = recorder
        office.by = "整改办"
        try workspace.record(.record(.member, under: nil, fields: fields), as: office)
    }

    /// Who records, when and for which day.
    var recorder: Workspace.Recorder { runner.keeper.session.recorder }

    /// Records a request in the name of whoever works here, away from the screen.
    func record(_ request: Request) throws {
        try workspace.record(request, as: recorder)
        refresh()
    }

    /// Shows what was written meanwhile.
    func refresh() {
        workspace.refresh()
        runner.keeper.wrote()
        runner.keeper.show(asOf: nil)
        settle()
    }

    /// A copy of the ledger that goes its own way.
    func copy() throws -> (workspace: Workspace, folder: String, recorder: Workspace.Recorder) {
        try FileManager.default.copyItem(atPath: place["ledger"], toPath: place["copy"])
        let other = try Workspace(
            folder: place["copy"],
            settings: Workspace.Settings(
                workflow: workspace.ledger.workflow, stateFolder: place["other"], login: "other"))
        var recorder = recorder
        recorder.now = Instant(seconds: recorder.now.seconds + 60)
        return (other, place["copy"], recorder)
    }

    /// Leaves, and opens the dashboard anew over what the workspace holds now.
    func reopen() throws {
        _ = runner.leave()
        setup.by = state.who
        runner = try Sitting.open(setup, console)
        settle()
    }

    /// Opens a second window, and goes on in it; the first stays open.
    /// - Returns: the first.
    func openSecond() throws -> Runner {
        let first = runner
        runner = try Sitting.open(setup, console)
        settle()
        return first
    }

    /// The same is worked with on another day: a later one comes, an earlier one is said to be today.
    func work(on day: String) throws {
        let day = try DateReader.day(day)
        guard day >= setup.clock else {
            setup.today = day
            return try reopen()
        }
        clock.set(day)
        _ = runner.take(Wake())
        settle()
    }

    /// Asks for something that no key asks for by itself.
    func perform(_ effect: Effect) {
        runner.perform([effect])
        settle()
    }

    /// Another person works at the same screen.
    func become(_ who: String) throws {
        runner.perform([.become(who)])
        take(.became(who))
    }

    // MARK: Keys

    struct BadScript: Error { let word: String }

    static func size(_ text: String) throws -> Size {
        let parts = text.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2 else { throw BadScript(word: text) }
        return Size(columns: parts[0], rows: parts[1])
    }

    /// Presses keys: names as in keymap files, `text:…` typed as it stands, `size:80x24`.
    @discardableResult
    func press(_ script: String) throws -> Sitting {
        for word in script.split(separator: " ").map(String.init) {
            if word.hasPrefix("text:") {
                for character in word.dropFirst(5) { press(.character(character)) }
            } else if word.hasPrefix("size:") {
                press(.resize(try Sitting.size(String(word.dropFirst(5)))))
            } else if let key = Key(name: word) {
                press(key)
            } else {
                throw BadScript(word: word)
            }
        }
        return self
    }

    /// Presses a key by itself, a while after the one before it.
    private func press(_ key: Key) {
        clock.pass()
        _ = runner.take(Wake(keys: [key]))
        settle()
    }

    /// Presses keys as `press` does, and waits for nothing.
    func type(_ script: String) throws {
        for word in script.split(separator: " ").map(String.init) {
            let keys: [Key?] = word.hasPrefix("text:") ? word.dropFirst(5).map { Key.character($0) } : [Key(name: word)]
            for key in keys.compactMap(\.self) {
                clock.pass()
                _ = runner.take(Wake(keys: [key]))
            }
        }
    }

    /// What was waited for did not come.
    struct NotSeen: Error { let screen: String }

    /// Takes what comes, until the screen shows something.
    func waitUntil(_ isShown: (String) -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            runner.take(runner.mailbox.take())
            runner.draw()
            if isShown(text) { return }
            usleep(2000)
        }
        throw NotSeen(screen: text)
    }

    func take(_ input: Input) {
        runner.take([input])
        settle()
    }

    /// Waits until nothing is under way any more, and all answers are taken and shown.
    private func settle() {
        while true {
            runner.draw()
            runner.settle()
            let answers = runner.mailbox.take()
            if answers.isEmpty { return }
            runner.take(answers)
        }
    }

    // MARK: The screen

    /// The screen's frame.
    var frame: Frame { console.frame }

    /// The screen as text, a line a row.
    var rows: [String] { frame.rows }

    var text: String { rows.joined(separator: "\n") }
}
