import Foundation
import Testing

@testable import Tracker

/// This device remembers everybody's journals: what is gone, cut or replaced since shows, until it is back or accepted.
struct JournalMemoryTests {
    private let folder: TemporaryFolder
    private let mine: String
    private let theirs: String

    init() throws {
        folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        let other = try folder.workspace(state: "other-device")
        for number in 1...3 { try other.note("1.1", "别处\(number)", by: "李四") }
        try workspace.note("1.1", "本处")
        let names = try folder.journals()
        mine = try #require(names.first { $0.hasPrefix("张三") })
        theirs = try #require(names.first { $0.hasPrefix("李四") })
        #expect(try folder.workspace().damage.isEmpty)
    }

    private func path(_ name: String) -> String { "ledger/journal/" + name }

    private func damage() throws -> [Damage] { try folder.workspace().damage }

    /// Puts a file back after a change; then nothing may be wrong any more.
    private func changing(_ name: String, _ change: () throws -> Void) throws {
        let before = try folder.bytes(path(name))
        try change()
        try? FileManager.default.createDirectory(atPath: folder["ledger/journal"], withIntermediateDirectories: true)
        try folder.write(before, to: path(name))
        #expect(try damage().isEmpty)
    }

    @Test("Another person's journal that is gone, emptied or cut shows, and only as long as it is")
    func others() throws {
        let bytes = try folder.bytes(path(theirs))
        try changing(theirs) {
            try FileManager.default.removeItem(atPath: folder[path(theirs)])
            #expect(try damage() == [.gone(file: theirs)])
        }
        let first = try #require(bytes.firstIndex(of: 10)) + 1
        for (end, whole) in [(0, 0), (first, first), (bytes.count - 3, nil)] as [(Int, Int?)] {
            try changing(theirs) {
                try folder.write(Array(bytes[..<end]), to: path(theirs))
                let whole = try whole ?? #require(bytes[..<end].lastIndex(of: 10)) + 1
                #expect(try damage() == [.shortened(file: theirs, was: bytes.count, now: whole)])
            }
        }
    }

    @Test("A journal written anew as a whole shows, however well its lines follow each other")
    func rewritten() throws {
        try changing(theirs) {
            let writer = String(theirs.dropLast(".jsonl".count))
            var forged = HandmadeJournal(writer, counter: 100)
            for number in 0..<9 { forged.add(HandmadeJournal.note("伪造", id: number)) }
            try forged.write(to: folder)
            #expect(try damage().contains(.rewritten(file: theirs)))
        }
    }

    @Test("A journal that was renamed is not lost: its lines say where they belong")
    func renamed() throws {
        try changing(theirs) {
            try FileManager.default.moveItem(atPath: folder[path(theirs)], toPath: folder[path("王五.jsonl")])
            #expect(try damage() == [.foreign(file: "王五.jsonl", lines: [1, 2, 3])])
            try FileManager.default.removeItem(atPath: folder[path("王五.jsonl")])
        }
    }

    @Test("All journals gone is no empty ledger")
    func all() throws {
        try FileManager.default.moveItem(atPath: folder["ledger"], toPath: folder["away"])
        #expect(try damage() == [mine, theirs].sorted().map { .gone(file: $0) })
        // However the folder is called: what is gone has no links to resolve.
        try FileManager.default.createSymbolicLink(atPath: folder["link"], withDestinationPath: ".")
        #expect(try folder.workspace("link/ledger").damage.count == 2)
        try FileManager.default.moveItem(atPath: folder["away"], toPath: folder["ledger"])
        #expect(try damage().isEmpty)
    }

    @Test("What is gone stays told after more was recorded, until another copy brings it back")
    func lasting() throws {
        try folder.copy("ledger", to: "copy")
        try FileManager.default.removeItem(atPath: folder[path(theirs)])
        let workspace = try folder.workspace()
        for number in 0..<3 { try workspace.note("1.1", "之后\(number)") }
        #expect(workspace.damage.contains(.gone(file: theirs)))
        #expect(try damage().contains(.gone(file: theirs)))
        _ = try workspace.merge(from: folder["copy"])
        #expect(workspace.damage.isEmpty)
        #expect(try damage().isEmpty)
    }

    @Test("A loss that was accepted is not told again; a new one is")
    func accepted() throws {
        try FileManager.default.removeItem(atPath: folder[path(theirs)])
        let workspace = try folder.workspace()
        try workspace.acceptLoss()
        #expect(workspace.damage.isEmpty)
        #expect(try damage().isEmpty)
        let bytes = try folder.bytes(path(mine))
        let end = try #require(bytes.dropLast().lastIndex(of: 10)) + 1
        try folder.write(Array(bytes[..<end]), to: path(mine))
        #expect(try damage() == [.shortened(file: mine, was: bytes.count, now: end)])
    }

    @Test("Whoever only reads remembers what was read, in one write where it has grown, and silently")
    func readers() throws {
        let reader = { try folder.workspace(state: "reader") }
        let first = try reader()
        first.noteJournals()
        #expect(first.damage.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder["reader/journals"])
        let kept = "reader/journals/" + (try #require(names.first))
        let written = try folder.bytes(kept)
        // Nothing has grown: nothing is written.
        try FileManager.default.removeItem(atPath: folder[kept])
        first.noteJournals()
        #expect(!FileManager.default.fileExists(atPath: folder[kept]))
        try folder.write(written, to: kept)
        // What grows is remembered, and a cut shows to who has never written here.
        try folder.workspace(state: "other-device").note("1.1", "又一条", by: "李四")
        let again = try reader()
        again.noteJournals()
        #expect(try folder.bytes(kept) != written)
        let bytes = try folder.bytes(path(theirs))
        try folder.write(Array(bytes.prefix(bytes.count / 2)), to: path(theirs))
        #expect(try reader().damage.contains { if case .shortened(theirs, _, _) = $0 { true } else { false } })
        // A reader never forgets for somebody else what another ledger in this place had.
        try FileManager.default.removeItem(atPath: folder["ledger"])
        try HandmadeJournal.withRound().write(to: folder)
        let now = try folder.bytes(kept)
        try reader().noteJournals()
        #expect(try folder.bytes(kept) == now)
    }

    @Test("A reader who cannot keep anything says nothing of it")
    func unwritable() throws {
        try folder.write([], to: "reader")
        let workspace = try folder.workspace(state: "reader")
        workspace.noteJournals()
        #expect(workspace.damage.isEmpty)
    }

    @Test("What rests on a loss that was accepted is told once as lost for good, until more is lost")
    func restsOnAcceptedLoss() throws {
        let place = try TemporaryFolder()
        let round = HandmadeJournal.withRound()
        try round.write(to: place)
        var other = HandmadeJournal("李四-00000000bb", counter: 20)
        other.add(HandmadeJournal.note("一条", id: 70))
        other.add(HandmadeJournal.unit("甲", seen: round.id))
        try other.write(to: place)
        try place.workspace().rememberJournals()
        try FileManager.default.removeItem(atPath: place["ledger/journal/\(round.writer).jsonl"])
        func found() throws -> [Damage] {
            let workspace = try place.workspace()
            return JournalAudit.damage(workspace.damage, in: workspace.log, clock: try Day.of("2022-08-01"))
        }
        let file = "李四-00000000bb.jsonl"
        #expect(
            try found() == [
                .gone(file: round.writer + ".jsonl"), .missing(2), .unknownReferences(file: file, events: 1),
            ])
        try place.workspace().acceptLoss()
        let accepted = Damage.accepted(["missing 2", "references 1 \(file)"])
        #expect(try found() == [accepted] && !accepted.hidesEntries)
        other.add(HandmadeJournal.note("又一条", id: 71))
        try other.write(to: place)
        #expect(try found() == [accepted, .missing(3)])
    }

    @Test("Another ledger that is put into the same place owes nothing to the one before")
    func another() throws {
        try FileManager.default.removeItem(atPath: folder["ledger"])
        try folder.workspace("another").bringInSample()
        #expect(rename(folder["another"], folder["ledger"]) == 0)
        let workspace = try folder.workspace()
        #expect(workspace.damage.isEmpty)
        try workspace.note("1.1", "接着记")
        #expect(try damage().isEmpty)
    }

    @Test("Looking writes nothing; what is kept is for the person alone, and a device that cannot keep it works on")
    func keeping() throws {
        let kept = try Files.names(in: folder["state/journals"])
        #expect(kept.count == 1)
        let file = folder["state/journals/" + kept[0]]
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        _ = try folder.workspace(state: "reader").refresh()
        #expect(!FileManager.default.fileExists(atPath: folder["reader"]))
        // Whatever stands there is no reason to fail.
        for broken in ["", "first x\n1 2\nabc def ghi\n", "\0\u{1}\n\n", "99999999999999999999 00 x\n"] {
            try Data(broken.utf8).write(to: URL(fileURLWithPath: file))
            #expect(try damage().isEmpty)
        }
        try FileManager.default.removeItem(atPath: folder["state"])
        try Data().write(to: URL(fileURLWithPath: folder["state"]))
        let workspace = try folder.workspace()
        try workspace.note("1.1", "照样记")
        #expect(workspace.damage == [.forgetful(folder: folder["state"], code: ENOTDIR)])
        #expect(try folder.workspace().notes("1.1").last == "照样记")
    }

    @Test(
        "Where this device cannot keep which file is its own, that is said at a save and by whoever asks",
        arguments: ["pipe", "file", "link"])
    func writersInTheWay(kind: String) throws {
        let place = folder["state/writers"]
        try FileManager.default.removeItem(atPath: place)
        switch kind {
        case "pipe": #expect(mkfifo(place, 0o600) == 0)
        case "file": try Data().write(to: URL(filePath: place))
        default: #expect(symlink("/nowhere/at/all", place) == 0)
        }
        let workspace = try folder.workspace()
        try workspace.note("1.1", "照样记")
        #expect(workspace.damage == [.forgetful(folder: place, code: ENOTDIR)])
        let asked = try folder.workspace()
        asked.rememberJournals()
        #expect(asked.damage == [.forgetful(folder: place, code: ENOTDIR)])
        unlink(place)
        asked.rememberJournals()
        #expect(asked.damage.isEmpty)
    }
}
