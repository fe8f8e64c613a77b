import Canvas
import Check
import Foundation
import Import
import Papers
import Reports
import Samples
import ShippedConfig
import Tracker
import Wording

@testable import Dashboard

/// A dashboard over a workspace on disk, without a terminal: keys in, rows of text out.
///
/// What the program does on other threads it does at once, so that a script of keys always ends in the same screen.
final class Desk {
    private(set) var state: State
    private(set) var hasLeft = false
    /// What the editor makes of a text that it is given.
    var editor: (String) -> String? = { $0 }
    /// What is kept of what was typed.
    private(set) var drafts: [String: Draft] = [:]
    /// Why nothing more can be kept.
    var draftFailure: Phrase?
    let workspace: Workspace
    private let folder: String
    private var recorder: Workspace.Recorder
    /// The files that were written.
    private(set) var written: [String] = []
    /// The table that is read.
    var workbook = Workbook(sheets: [])
    /// The text that is read in place of the table.
    var document: String?
    /// What columns hold, as it was asked to be kept.
    private(set) var kept: ColumnMapping?
    /// What was asked to be looked at, by name.
    private(set) var viewed: [String] = []

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
        folder = NSTemporaryDirectory() + "rectify-desk-\(UUID().uuidString)"
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let workflow = try decoder.decode(Workflow.self, from: ShippedConfig.workflow)
        workspace = try Workspace(
            folder: folder + "/ledger",
            settings: Workspace.Settings(workflow: workflow, stateFolder: folder + "/state", login: "desk"))
        let day = try DateReader.day(today)
        recorder = Workspace.Recorder(
            by: who, day: day, clock: day, now: Instant(day: day, secondOfDay: 3600))
        switch content {
        case .nothing: break
        case .example: try Example().record(in: workspace, until: day)
        case .twoRounds:
            try Example().record(in: workspace, until: day)
            let draft = Request.RoundDraft(name: "2023", fields: [.body: .text("市园林局党组")])
            let items = [
                Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("绿地管护方面")]),
                Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("补植不及时")]),
                Request.DraftItem(kind: .measure, number: 1, parent: 1, fields: [.text: .text("编制补植计划")]),
                Request.DraftItem(kind: .area, number: 2, parent: nil, fields: [.title: .text("内部管理方面")]),
            ]
            try workspace.record(.bringIn(draft, items), as: recorder)
        case .notice(let text):
            let reading = try NoticeReader.read(Array(text.utf8))
            try workspace.record(NoticeImport(reading).request(on: day, workflow: workflow), as: recorder)
        }
        let workspace = workspace
        var keymap = try Keymap(String(decoding: ShippedConfig.keymap, as: UTF8.self))
        if let own { keymap = try Keymap(own, over: keymap) }
        state = State(
            size: try Desk.size(size), language: language, today: day, who: who, isReadOnly: isReadOnly,
            round: try round.map { try workspace.ledger.round(called: $0) },
            keymap: keymap,
            columns: try Columns(String(decoding: ShippedConfig.columns, as: UTF8.self)),
            snapshot: Input.Snapshot(
                ledger: asOf.map { workspace.ledger(asOf: $0) } ?? workspace.ledger, log: workspace.log, asOf: asOf))
    }

    /// Names a member, as the office did it before.
    func name(_ name: String, _ role: String, _ unit: String?) throws {
        var fields: [Field: FieldValue] = [.title: .text(name), .role: .text(role)]
        if let unit { fields[.unit] = .text(unit) }
        var office = recorder
        office.by = "整改办"
        try workspace.record(.record(.member, under: nil, fields: fields), as: office)
    }

    /// Records a request in the name of whoever works here.
    func record(_ request: Request) throws {
        try workspace.record(request, as: recorder)
        try refresh()
    }

    /// Shows what was written meanwhile.
    func refresh() throws {
        workspace.refresh()
        take(.loaded(snapshot(asOf: nil)))
    }

    /// A copy of the ledger that goes its own way.
    func copy() throws -> (workspace: Workspace, folder: String, recorder: Workspace.Recorder) {
        let place = folder + "/copy"
        try FileManager.default.copyItem(atPath: folder + "/ledger", toPath: place)
        let other = try Workspace(
            folder: place,
            settings: Workspace.Settings(
                workflow: workspace.ledger.workflow, stateFolder: folder + "/other", login: "other"))
        var recorder = recorder
        recorder.now = Instant(seconds: recorder.now.seconds + 60)
        return (other, place, recorder)
    }

    /// Opens the dashboard anew over what the workspace holds now, in a window that is told from others by its name.
    func reopen(window: String = "", offering left: [String: Draft]? = nil) throws {
        state = State(
            size: state.size, language: state.language, today: state.today, who: state.who, keymap: state.keymap,
            columns: state.columns, window: window, drafts: left ?? drafts,
            snapshot: Input.Snapshot(ledger: workspace.ledger, log: workspace.log))
    }

    /// The same is worked with on another day.
    func work(on day: String) throws {
        let day = try DateReader.day(day)
        recorder.day = day
        recorder.clock = max(day, recorder.clock)
        recorder.now = Instant(day: recorder.clock, secondOfDay: 7200)
        state.clock = recorder.clock
        take(.today(day))
    }

    /// Another person works at the same screen.
    func become(_ who: String) throws {
        recorder.by = who
        take(.became(who))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    struct BadScript: Error { let word: String }

    static func size(_ text: String) throws -> Size {
        let parts = text.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2 else { throw BadScript(word: text) }
        return Size(columns: parts[0], rows: parts[1])
    }

    /// Presses keys: names as in keymap files, `text:…` typed as it stands, `size:80x24`.
    @discardableResult
    func press(_ script: String) throws -> Desk {
        for word in script.split(separator: " ").map(String.init) {
            if word.hasPrefix("text:") {
                for character in word.dropFirst(5) { take(.key(.character(character))) }
            } else if word.hasPrefix("size:") {
                take(.key(.resize(try Desk.size(String(word.dropFirst(5))))))
            } else if let key = Key(name: word) {
                take(.key(key))
            } else {
                throw BadScript(word: word)
            }
        }
        return self
    }

    func take(_ input: Input) {
        for effect in state.update(input) { perform(effect) }
    }

    func perform(_ effect: Effect) {
        switch effect {
        case .record(let request, let behalf, let late):
            do {
                var recorder = recorder
                recorder.behalf = behalf
                recorder.late = late ?? recorder.late
                let event = try workspace.record(request, as: recorder)
                take(.loaded(snapshot(asOf: nil)))
                take(.recorded(event))
            } catch {
                take(.refused(Storage.phrase(error, workspace.ledger.workflow) ?? Phrase(verbatim: "\(error)")))
            }
        case .edit(let text):
            take(.edited(editor(text).map { .text($0) } ?? .refused(ScreenWords.editorFailed(kept: nil))))
        case .keepDraft(let name, let draft):
            if draftFailure == nil { drafts[name] = draft }
            take(.draftKept(name, draft, failure: draftFailure))
        case .show(let day): take(.loaded(snapshot(asOf: day)))
        case .attach(let path, let items, let beside, let late):
            do {
                var recorder = recorder
                recorder.late = late ?? recorder.late
                let kept = try workspace.keepFile(at: path)
                let file: [Field: FieldValue] = [
                    .fileName: .text(kept.name), .digest: .text(kept.digest), .size: .number(kept.size),
                ]
                let fields = file.merging(beside) { file, _ in file }
                for item in items {
                    let event = try workspace.record(.record(.evidence, under: item, fields: fields), as: recorder)
                    take(.loaded(snapshot(asOf: nil)))
                    take(.recorded(event))
                }
            } catch {
                take(.refused(Storage.phrase(error, workspace.ledger.workflow) ?? Phrase(verbatim: "\(error)")))
            }
        case .view(_, let name): viewed.append(name)
        case .letter(let item):
            guard let record = workspace.ledger.record(item),
                let template = try? LetterTemplate(Array(ShippedConfig.urging))
            else { return }
            take(.letter(template.render(UrgingLetter.values(of: record, in: workspace.ledger))))
        case .preview(let document, let round, let language):
            guard let draft = draft(document, round, language), let templates = try? ReportTemplates.shipped() else {
                return
            }
            take(
                .preview(
                    ReportPreview(
                        document: document, lines: draft.lines, missing: draft.missing,
                        places: templates.places(of: document.kind, language: language))))
        case .writeReport(_, _, let path, let replacing, _):
            if written.contains(path), !replacing { return take(.refused(CommandWords.reportExists(path))) }
            written.append(path)
            take(.done(CommandWords.fileWritten(path)))
        case .sendReport(let document, let round, let recipient, let day, let incomplete, let language):
            guard let draft = draft(document, round, language) else { return }
            if !incomplete, !draft.missing.isEmpty {
                return take(.refused(CommandWords.placesEmpty(draft.missing.map(\.name), document.kind)))
            }
            let fields: [Field: FieldValue] = [
                .kind: .text(document.kind.rawValue), .recipient: .text(recipient), .on: .day(day ?? draft.day),
                .month: FieldValue(document.month?.description), .figures: FieldValue(draft.figures),
                .heads: FieldValue(Heads(log: workspace.log).kept), .fileName: .text(document.fileName()),
            ].filter { $0.value != .nothing }
            perform(.record(.record(.report, under: round, fields: fields)))
        case .explain(let figure, let round, let language):
            guard let report = workspace.ledger.records(of: round, .report).last,
                let why = Explanation(
                    figure, of: round, log: workspace.log, workflow: workspace.ledger.workflow,
                    since: .report(report.id), until: state.today)
            else { return }
            let text = ExplanationText(why, ledger: workspace.ledger, log: workspace.log)
            take(.explained(text.lines(language)))
        case .code(let text): take(.code(text: text, rows: Desk.code))
        case .verifyEvidence: take(.verified(EvidenceCheck.flaws(of: workspace.ledger, in: workspace)))
        case .become(let name): recorder.by = name
        case .leave: hasLeft = true
        case .read(let path, let mapping, let levels): read(path, mapping ?? ColumnMapping(), levels ?? LevelChoice())
        case .keep(let mapping): kept = mapping
        case .slip(let unit, let path): take(.wrote(SlipWords.written(path, unit: unit, count: 1)))
        case .openExample, .mouse, .repaint: break
        }
    }

    /// Reads the table at hand, whatever the file is called.
    private func read(_ path: String, _ mapping: ColumnMapping, _ levels: LevelChoice) {
        if let document {
            do throws(NoticeRefusal) {
                let bytes = Array(document.utf8)
                let found = try NoticeReader.read(bytes, levels: levels, isAsked: true)
                let intake = Intake(found, name: path, ledger: workspace.ledger, on: state.today)
                take(.read(Input.Reading(intake: intake, path: path, fingerprint: Fingerprint(of: bytes))))
            } catch {
                take(.refused(error.phrase))
            }
            return
        }
        do throws(TableRefusal) {
            let table = try TableReader.read(workbook, mapping: mapping, on: state.today)
            let intake = Intake(
                table.reading, columns: table.columns, name: path, ledger: workspace.ledger, on: state.today)
            let fingerprint = Fingerprint(of: Array("\(workbook)".utf8))
            take(.read(Input.Reading(intake: intake, path: path, mapping: mapping, fingerprint: fingerprint)))
        } catch {
            take(.refused(error.phrase))
        }
    }

    private func draft(_ document: ReportDocument, _ round: ItemID, _ language: Language) -> ReportDraft? {
        guard let templates = try? ReportTemplates.shipped() else { return nil }
        return ReportDraft(
            document, log: workspace.log, workflow: workspace.ledger.workflow, round: round, today: state.today,
            language: language, templates: templates)
    }

    private func snapshot(asOf day: Day?) -> Input.Snapshot {
        Input.Snapshot(
            ledger: day.map { workspace.ledger(asOf: $0) } ?? workspace.ledger, log: workspace.log, asOf: day)
    }

    /// Rows that stand for a code: as large as that of an address of some forty characters.
    static let code = (0..<29).map { row in String((0..<29).map { ($0 * row + $0 + row) % 3 == 0 ? "1" : "0" }) }

    /// The screen's frame.
    var frame: Frame { state.render() }

    /// The screen as text, a line a row.
    var rows: [String] { frame.rows }

    var text: String { rows.joined(separator: "\n") }
}
