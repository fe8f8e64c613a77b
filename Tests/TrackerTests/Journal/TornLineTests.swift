import Foundation
import Testing

@testable import Tracker

/// A last line that was cut off: everything before it is there, only its owner mends it (ARCHITECTURE.md, decision 7).
struct TornLineTests {
    private let folder: TemporaryFolder
    private let file: String
    private let name: String
    private let whole: [UInt8]
    private let lastLine: Int

    init() throws {
        folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.note("1.1", "第一次")
        try workspace.note("1.1", "第二次")
        name = try #require(folder.journals().first)
        file = "ledger/journal/" + name
        whole = try folder.bytes(file)
        lastLine = try #require(whole.dropLast().lastIndex(of: 10)) + 1
    }

    @Test("Cut at every byte of the last line it opens, says that it is torn, and has everything before")
    func everyByte() throws {
        for end in lastLine..<whole.count {
            try folder.write(Array(whole[..<end]), to: file)
            let workspace = try folder.workspace(state: "other-device")
            // Where nothing but the end is missing nobody has anything to do again.
            let torn: Damage = end == whole.count - 1 ? .unended(file: name) : .torn(file: name)
            #expect(workspace.damage == (end == lastLine ? [] : [torn]), "cut at \(end)")
            #expect(try workspace.notes("1.1") == ["第一次"], "cut at \(end)")
        }
    }

    /// What the device remembers of its own file: that it wrote it as far as `length`.
    private func recall(length: Int) throws {
        let start = (whole[..<(length - 1)].lastIndex(of: 10) ?? -1) + 1
        let kept = WriterRecord(
            file: name, length: length, last: Digest(of: Array(whole[start..<(length - 1)])).text)
        try kept.keep(record)
    }

    private var record: String {
        WriterRecord.path(
            stateFolder: folder["state"], workspace: Workspace.canonical(folder["ledger"]), name: "张三")
    }

    @Test("Its owner's next save mends what a kill has left of a line, wherever it was cut")
    func mended() throws {
        let memory = "state/journals/" + (try #require(try Files.names(in: folder["state/journals"]).first))
        for end in (lastLine + 1)..<whole.count {
            try folder.write(Array(whole[..<end]), to: file)
            try folder.write([], to: memory)
            try recall(length: lastLine)
            let workspace = try folder.workspace()
            try workspace.note("1.1", "第三次")
            // Where nothing but the line's end was missing, the line is an event after all.
            let isWhole = end == whole.count - 1
            let expected = isWhole ? ["第一次", "第二次", "第三次"] : ["第一次", "第三次"]
            #expect(try workspace.notes("1.1") == expected, "cut at \(end)")
            #expect(workspace.damage.isEmpty, "cut at \(end)")
            let again = try folder.workspace()
            #expect(try again.notes("1.1") == expected)
            #expect(again.damage.isEmpty, "cut at \(end)")
            #expect(try folder.workspace(state: "other-device").damage.isEmpty, "cut at \(end)")
            #expect(try folder.journals() == [name])
            #expect(Array(try folder.bytes(file)[..<end]) == Array(whole[..<end]))
        }
    }

    @Test(
        "Behind an acknowledged line that was cut a new file is begun: a backup that is put back takes nothing along",
        arguments: [1, 40, -2])
    func cutSince(by left: Int) throws {
        let cut = Array(whole[..<(left > 0 ? lastLine + left : whole.count + left)])
        try folder.write(cut, to: file)
        try folder.workspace().note("1.1", "第三次")
        try folder.workspace().note("1.1", "第四次")
        #expect(try folder.bytes(file) == cut)
        #expect(try folder.journals().count == 2, "one new file, and not one a save")
        #expect(
            try folder.workspace().damage == [.shortened(file: name, was: whole.count, now: lastLine)])
        #expect(try folder.workspace(state: "other-device").damage == [.cutOff(file: name)])
        try folder.write(whole, to: file)
        for state in ["state", "other-device"] {
            let again = try folder.workspace(state: state)
            #expect(try Set(again.notes("1.1")) == ["第一次", "第二次", "第三次", "第四次"])
            #expect(again.damage.isEmpty)
        }
    }

    @Test("Where the last line lacks nothing but its end, it is told as that on every device, and gone on behind")
    func onlyItsEnd() throws {
        try folder.write(Array(whole.dropLast()), to: file)
        #expect(try folder.workspace().damage == [.unended(file: name)])
        #expect(try folder.workspace(state: "other-device").damage == [.unended(file: name)])
        try folder.workspace().note("1.1", "第三次")
        #expect(try folder.journals() == [name])
        #expect(try folder.workspace().damage.isEmpty)
        #expect(try folder.workspace().notes("1.1") == ["第一次", "第二次", "第三次"])
    }

    @Test("Behind zeros a new file is begun, too, and only one", arguments: [1, 4096])
    func zerosBehind(count: Int) throws {
        let padded = whole + [UInt8](repeating: 0, count: count)
        try folder.write(padded, to: file)
        try folder.workspace().note("1.1", "第三次")
        try folder.workspace().note("1.1", "第四次")
        #expect(try folder.bytes(file) == padded && folder.journals().count == 2)
        for state in ["state", "other-device"] {
            #expect(try folder.workspace(state: state).damage == [.padded(file: name)])
        }
        try folder.write(whole, to: file)
        let again = try folder.workspace()
        #expect(try again.notes("1.1") == ["第一次", "第二次", "第三次", "第四次"] && again.damage.isEmpty)
    }

    @Test(
        "Cut before the last line that its owner wrote it is as an older copy: a new file is begun", arguments: [0, 5])
    func shortened(by count: Int) throws {
        let cut = Array(whole[..<(lastLine - count)])
        try folder.write(cut, to: file)
        let workspace = try folder.workspace()
        try workspace.note("1.1", "第三次")
        #expect(try folder.bytes(file) == cut)
        #expect(try folder.journals().count == 2)
        #expect(try folder.workspace().notes("1.1") == (count == 0 ? ["第一次", "第三次"] : ["第三次"]))
        let lastWhole = count == 0 ? lastLine : try #require(whole[..<(lastLine - 1)].lastIndex(of: 10)) + 1
        #expect(
            try folder.workspace().damage == [.shortened(file: name, was: whole.count, now: lastWhole)])
        // Elsewhere a torn line shows as one that nobody will end, since its writer has gone on in another file.
        #expect(
            try folder.workspace(state: "other-device").damage == (count == 0 ? [] : [.cutOff(file: name)]))
    }

    @Test("Nobody but its owner touches it")
    func nonOwner() throws {
        let cut = Array(whole[..<(whole.count - 5)])
        try folder.write(cut, to: file)
        let other = try folder.workspace(state: "other-device")
        try other.note("1.1", "别处", by: "李四")
        try other.note("1.1", "同名", by: "张三")
        #expect(try folder.bytes(file) == cut)
        // Of one name there is another file that goes on: nobody is promised that this line will be.
        #expect(other.damage == [.cutOff(file: name)])
        #expect(try other.notes("1.1") == ["第一次", "别处", "同名"])
    }

    @Test("A reader that saw it torn sees it whole when its writer was only slow")
    func slowWriter() throws {
        for end in [lastLine + 1, (lastLine + whole.count) / 2, whole.count - 1] {
            try folder.write(Array(whole[..<end]), to: file)
            let reader = try folder.workspace(state: "other-device")
            #expect(reader.damage == [end == whole.count - 1 ? .unended(file: name) : .torn(file: name)])
            try append(Array(whole[end...]))
            #expect(reader.refresh())
            #expect(reader.damage.isEmpty)
            #expect(try reader.notes("1.1") == ["第一次", "第二次"])
        }
    }

    @Test("A reader that looks while the owner mends it reports nothing that lasts")
    func lookingOn() throws {
        let end = whole.count - 5
        try folder.write(Array(whole[..<end]), to: file)
        let reader = try folder.workspace(state: "other-device")
        let torn = Array(whole[lastLine..<end])
        var event = try #require(reader.log.last)
        event.counter += 1
        event.changes = []
        let line = EventCoding.line(of: event, after: Digest(of: torn), mends: true)
        try append([10] + line[..<20])
        reader.refresh()
        #expect(reader.damage == [.unreadable(file: name, lines: [4]), .torn(file: name)])
        try append(line[20...] + [10])
        reader.refresh()
        #expect(reader.damage.isEmpty)
        #expect(try folder.workspace(state: "other-device").damage.isEmpty)
    }

    private func append(_ bytes: some Sequence<UInt8>) throws {
        try Files.append(Array(bytes), to: try Files.open(folder[file], 0o2001).get(), size: 0)
    }

    @Test("Whoever is cut off in the very first line of his journal mends it with the next one", arguments: [0, 1, 40])
    func firstLine(left: Int) throws {
        let folder = try TemporaryFolder()
        try folder.workspace(state: "first").bringInSample()
        let mine = try folder.workspace()
        try mine.note("1.1", "切断的", by: "李四")
        let name = try #require(try folder.journals().first { $0.hasPrefix("李四") })
        // As it is when the program is killed while it writes: the record says that the file was begun.
        let record = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder["state/writers"]).first { $0.hasSuffix(".json") }
        )
        try Data(#"{"file":"\#(name)","last":"","length":0}"#.utf8).write(
            to: URL(filePath: folder["state/writers/" + record]))
        try folder.write(Array(try folder.bytes("ledger/journal/" + name).prefix(left)), to: "ledger/journal/" + name)
        for memory in try Files.names(in: folder["state/journals"]) { unlink(folder["state/journals/" + memory]) }
        try folder.workspace().note("1.1", "再来", by: "李四")
        let again = try folder.workspace(state: "another device")
        #expect(again.damage.isEmpty)
        #expect(try again.notes("1.1") == ["再来"])
        #expect(try folder.journals().count == 2)
    }
}
