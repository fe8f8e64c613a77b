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

    @Test(
        "Its owner's next save mends it, wherever it was cut, and only what was whole before is reported as lost",
        arguments: [true, false])
    func mended(acknowledged: Bool) throws {
        let states = try Files.names(in: folder["state/writers"])
        let record = "state/writers/" + (try #require(states.first))
        var kept = try JSONDecoder().decode(WriterRecord.self, from: Data(folder.bytes(record)))
        #expect(kept.length == whole.count)
        #expect(kept.start == lastLine)
        if !acknowledged {
            // The writer died while it wrote the last line, and remembers the one before.
            kept.length = lastLine
            kept.start = try #require(whole[..<(lastLine - 1)].lastIndex(of: 10)) + 1
            kept.last = Digest(of: Array(whole[kept.start..<(lastLine - 1)])).text
        }
        let memory = "state/journals/" + (try #require(try Files.names(in: folder["state/journals"]).first))
        let remembered = try folder.bytes(memory)
        for end in (lastLine + 1)..<whole.count {
            try folder.write(Array(whole[..<end]), to: file)
            try folder.write(acknowledged ? remembered : [], to: memory)
            try kept.keep(folder[record])
            let workspace = try folder.workspace()
            try workspace.note("1.1", "第三次")
            // Where nothing but the line's end was missing, the line is an event after all.
            let isWhole = end == whole.count - 1
            let expected = isWhole ? ["第一次", "第二次", "第三次"] : ["第一次", "第三次"]
            #expect(try workspace.notes("1.1") == expected, "cut at \(end)")
            // Where this device has seen the line whole, its loss stays told, however well the file goes on.
            let damage = workspace.damage
            #expect(damage.map(\.file) == (isWhole || !acknowledged ? [] : [name]), "cut at \(end)")
            let again = try folder.workspace()
            #expect(try again.notes("1.1") == expected)
            #expect(again.damage == damage, "cut at \(end)")
            #expect(try folder.workspace(state: "other-device").damage.isEmpty, "cut at \(end)")
            #expect(try folder.journals() == [name])
            #expect(Array(try folder.bytes(file)[..<end]) == Array(whole[..<end]))
        }
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
        try Data(#"{"file":"\#(name)","last":"","length":0,"start":0}"#.utf8).write(
            to: URL(filePath: folder["state/writers/" + record]))
        try folder.write(Array(try folder.bytes("ledger/journal/" + name).prefix(left)), to: "ledger/journal/" + name)
        try folder.workspace().note("1.1", "再来", by: "李四")
        let again = try folder.workspace(state: "another device")
        #expect(again.damage.isEmpty)
        #expect(try again.notes("1.1") == ["再来"])
        #expect(try folder.journals().count == 2)
    }
}
