import Canvas
import Check
import Dashboard
import Foundation
import Import
import Papers
import PtySupport
import Reports
import Samples
import ShippedConfig
import Tracker
import Wording

/// What the inputs are fed to, and what must hold whatever they are.
final class FuzzTargets {
    private let folder: String
    private let workflow: Workflow
    private let keymap: Keymap
    private let columns: Columns
    private let day: Day
    private var count = 0

    init(folder: String) throws {
        self.folder = folder
        workflow = try WorkflowFile.read(Array(ShippedConfig.workflow))
        keymap = try Keymap(String(decoding: ShippedConfig.keymap, as: UTF8.self))
        columns = try Columns(String(decoding: ShippedConfig.columns, as: UTF8.self))
        guard let day = Day(year: 2022, month: 10, day: 31) else { throw Broken("no such day") }
        self.day = day
    }

    /// Takes one input, and gives a sign of life with each step of it.
    func take(_ kind: FuzzKind, _ input: [UInt8], _ random: SplitMix64, step: () -> Void) throws {
        count += 1
        switch kind {
        case .notice: try notice(input)
        case .table: try table(input)
        case .journal: try journal(input)
        case .configuration: configuration(input)
        case .office: try office(input, random)
        case .keys: try keys(random, step)
        case .terminal: try terminal(random, step)
        }
    }

    // MARK: What is imported

    private func workspace(_ name: String, isNew: Bool) throws -> Workspace {
        let place = folder + "/" + name
        if isNew {
            // What this device remembers of the one before goes with it: an emptied ledger begins nothing.
            try? FileManager.default.removeItem(atPath: place)
            try? FileManager.default.removeItem(atPath: place + "-state")
        }
        return try Workspace(
            folder: place,
            settings: Workspace.Settings(workflow: workflow, stateFolder: place + "-state", login: "fuzz"))
    }

    private var recorder: Workspace.Recorder {
        Workspace.Recorder(by: "某人", day: day, clock: day, now: Instant(day: day, secondOfDay: 3600))
    }

    /// What is taken is recorded as a whole, and read back as it was.
    private func bring(_ request: Request) throws {
        let ledger = try workspace("import", isNew: true)
        do {
            try ledger.record(request, as: recorder)
        } catch is Refusal {
            guard ledger.isEmpty else { throw Broken("it was refused, and something of it is there") }
            return
        }
        let again = try workspace("import", isNew: false)
        guard again.log == ledger.log, again.damage.isEmpty else {
            throw Broken("what was recorded is read back as something else")
        }
        look(again)
    }

    /// Every figure and every finding over a ledger.
    private func look(_ workspace: Workspace) {
        _ = Overview(ledger: workspace.ledger, on: day)
        _ = Check(ledger: workspace.ledger, log: workspace.log, damage: workspace.damage, on: day)
        _ = workspace.ledger(asOf: day)
        var state = state(workspace)
        for key in ["2", "3", "4", "5", "6", "7", "1", "Enter"] {
            if let key = Key(name: key) { _ = state.update(.key(key)) }
            _ = state.render()
        }
    }

    private func notice(_ input: [UInt8]) throws {
        guard let reading = try? NoticeReader.read(input) else { return }
        // Recording costs more than reading: one of several is enough.
        if count % 8 == 0 { try bring(NoticeImport(reading).request(on: day, workflow: workflow)) }
    }

    private func table(_ input: [UInt8]) throws {
        let rows = input.split(separator: 10, omittingEmptySubsequences: false).map { line in
            line.split(separator: 9, omittingEmptySubsequences: false).map { cell -> Papers.Cell in
                let text = String(decoding: cell, as: UTF8.self)
                return Double(text).map { Papers.Cell(.number($0)) } ?? .text(text)
            }
        }
        let book = Workbook(sheets: [Sheet(name: "台账", rows: rows)])
        guard let table = try? TableReader.read(book, on: day) else { return }
        let intake = Intake(
            table.reading, columns: table.columns, name: "台账.xlsx", ledger: Ledger(workflow: workflow), on: day)
        if count % 8 == 0, let request = intake.request(taking: []) { try bring(request) }
    }

    // MARK: Journals and settings

    /// Lines that are whole stay; what is recorded afterwards is read back.
    private func journal(_ input: [UInt8]) throws {
        let place = folder + "/journal"
        try? FileManager.default.removeItem(atPath: place)
        try FileManager.default.createDirectory(atPath: place + "/journal", withIntermediateDirectories: true)
        try Data(input).write(to: URL(fileURLWithPath: place + "/journal/整改办-0000000001.jsonl"))
        let ledger = try workspace("journal", isNew: false)
        look(ledger)
        guard let measure = ledger.ledger.measures.first(where: { $0.withdrawn == nil }) else { return }
        let event: Event
        do {
            event = try ledger.record(
                .note([measure.id], text: "之后", on: nil, needsCoordination: false), as: recorder)
        } catch is Refusal { return }
        let again = try workspace("journal", isNew: false)
        guard again.log.contains(where: { $0.id == event.id }) else {
            throw Broken("what was acknowledged is not read back")
        }
        guard Set(again.log.map(\.id)).isSuperset(of: ledger.log.map(\.id)) else { throw Broken("events went missing") }
    }

    private func configuration(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        if let keymap = try? Keymap(text) { _ = try? Keymap(text, over: keymap) }
        _ = try? Columns(text)
        _ = try? ThemeFile.themes(in: text)
        _ = try? WordTables(text)
        _ = try? WorkflowFile.read(input)
        if let letter = try? LetterTemplate(input) { _ = letter.render([:]) }
        for name in ReportTemplates.Name.allCases { _ = try? name.template(input) }
        _ = try? ColumnMapping(input)
        _ = try? LedgerFile.read(input)
    }

    // MARK: Office files

    /// The helper answers or refuses; it never ends by a signal of its own making, and never stands still.
    private func office(_ input: [UInt8], _ random: SplitMix64) throws {
        var random = random
        let text = input.prefix(200)
        let (name, bytes): (String, [UInt8])
        if text.contains(UInt8(ascii: "<")), random.chance(40) {
            (name, bytes) = ("a.docx", FuzzTargets.document(input))
        } else if random.chance(50) {
            (name, bytes) = ("a.xlsx", FuzzTargets.book(input))
        } else {
            (name, bytes) = (
                random.one(of: ["a.html", "a.csv", "a.txt", "a.docx", "a.xlsx", "a.tsv", "a.xls", "a.rtf"]), input
            )
        }
        let file = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let run = try Running(
            [Built.folder + "/rectify-office", "read", name], environment: ["SWIFT_BACKTRACE": "enable=no"],
            input: file
        ).finish()
        guard run.status == 0 || run.status == 1 else {
            throw Broken("rectify-office read \(name) ended with \(run.status)")
        }
        if run.status == 0 { _ = try JSONDecoder().decode(Source.self, from: Data(run.bytes)) }
    }

    private static func document(_ part: [UInt8]) -> [UInt8] {
        StoredZip.package([
            (
                "[Content_Types].xml",
                Array(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                        .utf8)
            ),
            (
                "_rels/.rels",
                Array(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                        .utf8)
            ),
            ("word/document.xml", part),
        ])
    }

    private static func book(_ part: [UInt8]) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return StoredZip.package([
            (
                "[Content_Types].xml",
                Array(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                        .utf8)
            ),
            (
                "_rels/.rels",
                Array(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .utf8)
            ),
            (
                "xl/workbook.xml",
                Array(
                    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .utf8)
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Array(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .utf8)
            ),
            ("xl/worksheets/sheet1.xml", part),
        ])
    }

    // MARK: Keys

    private func state(_ workspace: Workspace) -> State {
        State(
            size: Size(columns: 120, rows: 36), language: .zh, today: day, who: "整改办", keymap: keymap,
            columns: columns, snapshot: Input.Snapshot(ledger: workspace.ledger, log: workspace.log))
    }

    private static let typed = Array("整改4.2：超期 unit:a\u{301}👨‍👩‍👧-\"12 99\u{202E}")

    private func key(_ random: inout SplitMix64, _ bound: [Key]) -> Key {
        switch random.below(12) {
        case 0...7: return random.one(of: bound)
        case 8: return .character(random.one(of: FuzzTargets.typed))
        case 9:
            return .paste(
                random.one(of: ["贴入\n的\t文字", "", "\n\n\n", String(repeating: "长", count: 3000), "99999999999999999999"])
            )
        case 10: return .resize(Size(columns: random.within(1...250), rows: random.within(1...80)))
        default:
            return .mouse(
                MouseEvent(
                    kind: random.one(of: [.press, .doubleClick, .wheelUp, .wheelDown, .release]),
                    point: Point(row: random.within(-1...90), column: random.within(-1...260))))
        }
    }

    /// The screens as pure values under random keys: a frame of the size that was asked for, each time; what they
    /// record is recorded.
    private func keys(_ random: SplitMix64, _ step: () -> Void) throws {
        var random = random
        let ledger = try workspace("keys", isNew: count % 20 == 1)
        if ledger.isEmpty, count % 3 != 0 { try Example().record(in: ledger, until: day) }
        var state = state(ledger)
        let bound = keymap.keys.values.flatMap { $0 }.sorted { "\($0)" < "\($1)" }
        var inputs: [Input] = []
        for _ in 0..<60 {
            inputs.append(.key(key(&random, bound)))
            while let input = inputs.popLast() {
                for effect in state.update(input) {
                    if case .figure(let job) = effect { inputs.append(.figured(job.run())) }
                    if case .check(let job) = effect { inputs.append(.checked(job.run())) }
                    if case .compare(let job) = effect { inputs.append(.compared(job.run())) }
                    if case .checkReport(let job) = effect { inputs.append(.reportChecked(job.run())) }
                    guard case .record(let request, let behalf, let late, let seen) = effect else { continue }
                    var recorder = recorder
                    recorder.behalf = behalf
                    recorder.late = late
                    recorder.seen = seen
                    do {
                        let event = try ledger.record(request, as: recorder)
                        inputs.append(.recorded(event))
                        inputs.append(.loaded(Input.Snapshot(ledger: ledger.ledger, log: ledger.log)))
                    } catch {
                        inputs.append(.refused(Storage.phrase(error, ledger.ledger.workflow) ?? Phrase(verbatim: "?")))
                    }
                }
            }
            let frame = state.render()
            step()
            guard frame.size == state.size else { throw Broken("a frame of another size") }
        }
    }

    /// The program itself in a terminal under random bytes: it goes on until it is told to leave.
    private func terminal(_ random: SplitMix64, _ step: () -> Void) throws {
        var random = random
        let home = folder + "/home"
        try? FileManager.default.removeItem(atPath: home)
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let program = try PtyProgram(
            [Built.rectify, "demo"],
            environment: [
                "HOME": home, "TMPDIR": home, "TZ": "Asia/Shanghai", "EDITOR": "/bin/true", "VISUAL": "/bin/true",
            ])
        try program.wait(for: "总览")
        let pieces =
            [
                "\r", "\t", "\u{1B}", "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}[5~", "\u{1B}[6~",
                "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR",
                "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~", "\u{1B}[19~", "\u{1B}[20~", " ", "\u{7F}", "整",
                "改", "4.2", "1", "2", "3", "4", "5", "6",
                "7", "y", "n", "r", "u", "W", "=", "[", "]", "L", "m", "/", ":", "?", "\u{1B}[200~贴入\n两行\u{1B}[201~",
                "\u{1B}[<0;10;10M", "\u{1B}[<64;10;10M",
                "\u{1B}[", "\u{1B}[999999999999999999;1R", "\u{FFFD}", "\u{0}", "\u{C}",
            ].map { Array($0.utf8) } + [[0xFF], [0xE6, 0x95], [0x80]]
        for _ in 0..<150 {
            let piece = random.one(of: pieces)
            // A key that ends it, or an editor, is not meant here.
            try program.send(piece)
            step()
            if random.chance(3) { program.resize(Size(columns: random.within(1...200), rows: random.within(1...60))) }
        }
        program.signal(SIGTERM)
        let exit = try program.waitForExit()
        guard [0, 128 + Int(SIGTERM)].contains(exit.status) else {
            throw Broken("rectify demo ended with \(exit.status)")
        }
    }
}
