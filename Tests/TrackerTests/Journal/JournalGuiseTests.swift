import Glibc
import Testing
import Text

@testable import Tracker

/// A journal that another program kept anew as a whole is told once, as what it is; what was only spelled in another way
/// counts as it was written.
struct JournalGuiseTests {
    private let folder: TemporaryFolder
    private let file = "张三-00000000aa.jsonl"
    private var journal = HandmadeJournal.withRound()
    private let place: String

    init() throws {
        folder = try TemporaryFolder()
        place = "ledger/journal/" + file
        for number in 1...5 { journal.note("第\(number)次") }
        try journal.write(to: folder)
        try folder.workspace(state: "owner").rememberJournals()
        try folder.copy("ledger", to: "backup")
    }

    private static let wide = ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]
    private static let separators: [JournalGuise.Separator] = [
        .lineSeparator, .paragraphSeparator, .nextLine, .verticalTab, .formFeed, .recordSeparator, .zero,
    ]

    /// What is said of the file on the device that has seen it, and on one that has not.
    private func said() throws -> [Damage] {
        let owner = try folder.workspace(state: "owner")
        let fresh = try folder.workspace(state: "fresh")
        #expect(owner.log.isEmpty && fresh.log.isEmpty)
        func told(_ damage: [Damage]) -> [Damage] {
            damage.map {
                if case .guised(let file, let guise, _) = $0 {
                    .guised(file: file, as: guise, isRemembered: true)
                } else {
                    $0
                }
            }
        }
        #expect(told(fresh.damage) == owner.damage)
        return owner.damage
    }

    private func guised(_ guise: JournalGuise) -> [Damage] { [.guised(file: file, as: guise, isRemembered: true)] }

    /// The backup is merged: nothing is named any more, and everything counts.
    private func isPutRight() throws {
        let workspace = try folder.workspace(state: "owner")
        #expect(try workspace.merge(from: folder["backup"]).events == 6)
        #expect(try folder.workspace(state: "owner").damage.isEmpty)
        #expect(try folder.workspace(state: "third").damage.isEmpty)
        #expect(try folder.workspace(state: "third").notes("1.1").count == 5)
    }

    @Test(
        "A journal in UTF-16 or UTF-32, with its mark or without, is one sentence, until a backup is merged",
        arguments: wide, [true, false])
    func wideLetters(name: String, hasMark: Bool) throws {
        let text = (hasMark ? Array("\u{FEFF}".utf8) : []) + journal.bytes()
        try folder.write(try #require(Recoding.converted(text, from: "UTF-8", to: name)), to: place)
        #expect(try said() == guised(.encoded(name)))
        try isPutRight()
    }

    @Test("A journal in GBK as a whole is one sentence; what comes of it later is in a file of its own")
    func gbk() throws {
        try folder.write(try #require(Recoding.converted(journal.bytes(), from: "UTF-8", to: "GBK")), to: place)
        #expect(try said() == guised(.encoded("GB18030")))
        try isPutRight()
        // Less in the backup than in the file: then it is still named.
        try folder.write(Array(try folder.bytes("backup/journal/" + file).dropLast(200)), to: "backup/journal/" + file)
        for name in try folder.journals() where name != file { unlink(folder["ledger/journal/" + name]) }
        let workspace = try folder.workspace(state: "new")
        _ = try workspace.merge(from: folder["backup"])
        #expect(workspace.damage.contains { if case .guised = $0 { true } else { false } })
    }

    @Test(
        "A journal of which the lines end in something else is one sentence, and nobody is to do anything again",
        arguments: separators)
    func lineEnds(separator: JournalGuise.Separator) throws {
        try journal.write(to: folder, end: separator.rawValue)
        #expect(try said() == guised(.lineEnds(separator)))
        try isPutRight()
    }

    @Test("A journal whose JSON was laid out anew, over lines or in a list, is one sentence", arguments: [true, false])
    func laidOut(isList: Bool) throws {
        let entries = journal.lines.map { $0.replacing(",\"", with: ",\n  \"").replacing("{\"", with: "{\n  \"") }
        let text = isList ? "[" + entries.joined(separator: ",\n") + "]\n" : entries.joined(separator: "\n") + "\n"
        try folder.write(Array(text.utf8), to: place)
        #expect(try said() == guised(.laidOut))
        try isPutRight()
    }

    @Test("A packed file, and one that is no text or no journal at all, is one sentence")
    func noJournal() throws {
        var random = SplitMix64(seed: 7)
        let noise = (0..<5000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let beginnings: [([UInt8], JournalGuise)] = [
            ([0x1F, 0x8B, 8, 0], .packed(.gzip)), (Array("PK\u{3}\u{4}".utf8), .packed(.zip)),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .packed(.xz)), (Array("%PDF-1.4\n".utf8), .other),
            ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .other), (Array("SQLite format 3\0".utf8), .other),
        ]
        for (beginning, guise) in beginnings {
            try folder.write(beginning + noise, to: place)
            #expect(try said() == guised(guise))
        }
        try folder.write(Array("<html>\n<p>整改</p>\n</html>\n".utf8), to: place)
        #expect(try said() == guised(.other))
    }

    @Test("Nothing is begun beside a journal that another program kept anew, and its writer goes on in another file")
    func goesOn() throws {
        let mine = try TemporaryFolder()
        let workspace = try mine.workspace()
        try workspace.bringInSample()
        try mine.workspace(state: "other").note("1.1", "别处", by: "李四")
        try mine.workspace().note("1.1", "本处")
        let own = try #require(try mine.journals().first { $0.hasPrefix("张三") })
        let bytes = try mine.bytes("ledger/journal/" + own)
        let wide = try #require(Recoding.converted(bytes, from: "UTF-8", to: "UTF-16LE"))
        try mine.write(wide, to: "ledger/journal/" + own)
        for name in try mine.journals() where name != own { unlink(mine["ledger/journal/" + name]) }
        #expect(throws: StorageError.emptied(mine["ledger"])) { try mine.workspace(state: "new").bringInSample() }
        #expect(throws: StorageError.emptied(mine["ledger"])) { try mine.workspace().bringInSample() }
        #expect(try mine.bytes("ledger/journal/" + own) == wide)
    }

    // MARK: The same, spelled in another way

    private func respelled(_ line: String) -> String {
        // As other programs write it: keys in order, blanks, and escapes for all that is not ASCII.
        let ascii = line.unicodeScalars.map { scalar in
            scalar.isASCII
                ? String(scalar)
                : "\\u" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
                    + String(scalar.value, radix: 16)
        }.joined()
        guard let comma = ascii.firstIndex(of: ",") else { return ascii }
        // The first member to the end.
        return "{" + ascii[ascii.index(after: comma)...].dropLast() + ", \"v\": 1} "
    }

    @Test(
        "Lines that a program has spelled anew are the same entries: counted, known by their identities, and said once")
    func spelledAnew() throws {
        let before = try folder.workspace(state: "owner").log.map(\.id)
        let lines = journal.lines.map(respelled)
        try folder.write(lines: lines.map { Array($0.utf8) }, to: place)
        for state in ["owner", "fresh"] {
            let workspace = try folder.workspace(state: state)
            #expect(workspace.damage == [.respelled(file: file, events: 6)])
            #expect(workspace.log.map(\.id) == before)
            #expect(try workspace.notes("1.1").count == 5)
            #expect(
                JournalAudit.damage(workspace.damage, in: workspace.log, clock: try Day.of("2022-08-01"))
                    == workspace.damage)
        }
        // Nothing comes twice when copies meet.
        #expect(try folder.workspace(state: "owner").merge(from: folder["backup"]) == Workspace.MergeResult())
        #expect(try folder.workspace("backup", state: "b").merge(from: folder["ledger"]) == Workspace.MergeResult())
        // One word changed is no spelling.
        var changed = lines
        changed[3] = changed[3].replacing("\\u7b2c3", with: "\\u7b2c9")
        try #require(changed != lines)
        try folder.write(lines: changed.map { Array($0.utf8) }, to: place)
        let workspace = try folder.workspace(state: "owner")
        #expect(workspace.damage.contains(.altered(file: file, lines: [5])))
    }

    @Test("What a newer version has added to a line is no spelling: its identity stays that of its bytes")
    func newer() throws {
        let line = Array(
            #"{"n":9,"v":1,"w":"甲","day":"2022-08-01","at":"2022-08-01T02:00:00Z","by":"甲","login":"x","new":1,"do":[]}"#
                .utf8)
        #expect(EventCoding.original(of: line) == nil)
    }

    @Test("A program's own escapes are its own spelling", arguments: ["a\"b\\c", "换\n行\t\r", "甲\u{1}\u{7F}乙", "é"])
    func escapes(text: String) throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.note("1.1", text)
        for line in try folder.lines("ledger/journal/" + #require(try folder.journals().first)) {
            #expect(EventCoding.original(of: line) == nil)
        }
    }

    @Test(
        "Blanks around lines, and behind the last one, cost nothing: no advice to do anything again",
        arguments: [" \n", "\t\n", "\n\t", "\n  \n"])
    func blanks(end: String) throws {
        try journal.write(to: folder, end: end)
        let workspace = try folder.workspace(state: "owner")
        #expect(workspace.damage == [.lineEnds(file: file)])
        #expect(try workspace.notes("1.1").count == 5)
    }

    @Test("Behind blanks at the end its writer goes on, and the chain holds")
    func behindBlanks() throws {
        let mine = try TemporaryFolder()
        try mine.workspace().bringInSample()
        let own = "ledger/journal/" + (try #require(try mine.journals().first))
        try mine.write(try mine.bytes(own) + [9], to: own)
        try mine.workspace().note("1.1", "接着")
        try mine.workspace().note("1.1", "再接着")
        let again = try mine.workspace(state: "fresh")
        #expect(try again.notes("1.1") == ["接着", "再接着"] && again.damage.count == 1)
        #expect(try mine.journals().count == 1)
    }
}
