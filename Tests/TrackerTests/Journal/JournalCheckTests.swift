import Glibc
import Testing

@testable import Tracker

/// What is wrong with journals is found, each on journals made by hand, and said once for each file.
struct JournalCheckTests {
    private let folder: TemporaryFolder
    private let file = "张三-00000000aa.jsonl"
    private var journal = HandmadeJournal.withRound()

    init() throws {
        folder = try TemporaryFolder()
        for number in 1...5 { journal.note("第\(number)次") }
    }

    private func damage(_ journal: HandmadeJournal, as name: String? = nil, end: String = "\n") throws -> [Damage] {
        try journal.write(to: folder, as: name, end: end)
        return try folder.workspace(state: "reader").damage
    }

    @Test("Journals made by hand are read as those that the program writes, and nothing is wrong with them")
    func whole() throws {
        #expect(SHA256.digest([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(try damage(journal).isEmpty)
        let workspace = try folder.workspace()
        #expect(try workspace.notes("1.1") == ["第1次", "第2次", "第3次", "第4次", "第5次"])
        #expect(JournalAudit.damage(in: workspace.log, clock: try Day.of("2022-08-01")).isEmpty)
    }

    @Test("A removed beginning shows, however much of it was removed", arguments: 1...5)
    func beheaded(count: Int) throws {
        try journal.write(to: folder)
        let rest = try folder.lines("ledger/journal/" + file).dropFirst(count)
        try folder.write(lines: Array(rest), to: "ledger/journal/" + file)
        #expect(try folder.workspace().damage.contains(.beheaded(file: file)))
        #expect(try folder.workspace().damage.allSatisfy { $0 == .beheaded(file: file) || $0.file == nil })
    }

    @Test("A file that a merge split off begins behind a line of the other file, and that is right")
    func split() throws {
        try journal.write(to: folder)
        var other = HandmadeJournal(journal.writer, after: journal.last, counter: journal.counter)
        other.note("另一台")
        try other.write(to: folder, as: journal.writer + "." + other.id)
        #expect(try folder.workspace().damage.isEmpty)
        unlink(folder["ledger/journal/" + file])
        #expect(
            try folder.workspace(state: "reader").damage.contains(
                .beheaded(file: "\(journal.writer).\(other.id).jsonl")))
    }

    @Test("Lines of another writer show: a renamed file, lines that were copied")
    func foreign() throws {
        #expect(
            try damage(journal, as: "李四-00000000bb") == [
                .foreign(file: "李四-00000000bb.jsonl", lines: [1, 2, 3, 4, 5, 6])
            ])
        unlink(folder["ledger/journal/李四-00000000bb.jsonl"])
        var copied = journal
        copied.add(HandmadeJournal.note("抄来", id: 90), w: "王五-00000000cc")
        copied.note("自己的")
        #expect(try damage(copied) == [.foreign(file: file, lines: [7])])
    }

    @Test("A counter that does not rise shows", arguments: [0, 3, 6])
    func counter(n: Int) throws {
        var changed = journal
        changed.add(HandmadeJournal.note("倒着数", id: 90), n: n, day: "2022-08-02")
        changed.add(HandmadeJournal.note("接着数", id: 91), n: 20, day: "2022-08-02")
        #expect(try damage(changed) == [.uncounted(file: file, lines: [7])])
    }

    @Test(
        "What stands before a line that mends must be a line that was cut off",
        arguments: ["这不是事件 {", "{}", "[1,2]", #"{"v":1,"n":8,"w":x}"#, #"{"v":1} {"#, "x", "{abc"])
    func mendsNothing(garbage: String) throws {
        var changed = journal
        changed.addLine(garbage)
        changed.note("接着写", mends: true)
        #expect(try damage(changed) == [.unreadable(file: file, lines: [7])])
    }

    @Test("Every beginning of a line, and the zeros that a crash leaves, can be what was cut off")
    func mends() throws {
        let line = Array(#"{"v":1,"n":8,"é":"\u4E2D\"\\","x":[true,false,null,-1.5e3],"do":[{"do":"move"}]}"#.utf8)
        for end in 1..<line.count {
            for tail in [[], [0], [0, 0, 0]] as [[UInt8]] {
                let bytes = Array(line[..<end]) + tail
                #expect(bytes.withUnsafeBufferPointer(TornLine.canBe), "cut at \(end)")
            }
        }
        #expect([UInt8](repeating: 0, count: 4096).withUnsafeBufferPointer(TornLine.canBe))
        var changed = journal
        changed.addLine(String(decoding: line[..<30], as: UTF8.self) + "\0\0\0")
        changed.note("接着写", mends: true)
        #expect(try damage(changed).isEmpty)
        #expect(try folder.workspace().notes("1.1").last == "接着写")
    }

    @Test("A line in another encoding is not counted and called that: of one note, and of a file as a whole")
    func recoded() throws {
        try journal.write(to: folder)
        var gbk = journal
        gbk.note("换成两个字节")
        let bytes = gbk.bytes()
        let text = Array("换成两个字节".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
        // The words as GBK has them.
        let other: [UInt8] = [0xBB, 0xBB, 0xB3, 0xC9, 0xC1, 0xBD, 0xB8, 0xF6, 0xD7, 0xD6, 0xBD, 0xDA]
        try folder.write(bytes[..<start] + other + bytes[(start + text.count)...], to: "ledger/journal/" + file)
        let workspace = try folder.workspace(state: "one")
        #expect(workspace.damage == [.recoded(file: file, lines: [7])])
        #expect(!(try workspace.notes("1.1")).contains { $0.contains("\u{FFFD}") })
        let wide: [UInt8] = String(decoding: journal.bytes(), as: UTF8.self).utf16.flatMap {
            [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        try folder.write([0xFF, 0xFE] + wide, to: "ledger/journal/" + file)
        #expect(
            try folder.workspace(state: "two").damage == [
                .guised(file: file, as: .encoded("UTF-16LE"), isRemembered: false)
            ])
    }

    @Test(
        "A line in which a program put U+FFFD for what it could not read is not counted",
        arguments: ["换成\u{FFFD}两个", #"换成\ufffd两个"#, #"换成\uFffD两个"#, "\u{FFFD}"])
    mutating func replaced(text: String) throws {
        journal.note(text)
        #expect(try damage(journal) == [.recoded(file: file, lines: [7])])
        #expect(try folder.workspace(state: "reader").notes("1.1").count == 5)
    }

    @Test("Zeros behind the last line are told as that: nobody has anything to do again, and the next line follows")
    func zeros() throws {
        try journal.write(to: folder)
        try folder.write(journal.bytes() + [UInt8](repeating: 0, count: 5000), to: "ledger/journal/" + file)
        #expect(try folder.workspace().damage == [.padded(file: file)])
    }

    @Test("A last line that lacks nothing but its end is told as that, and not to be entered again")
    func unended() throws {
        try journal.write(to: folder)
        try folder.write(Array(journal.bytes().dropLast()), to: "ledger/journal/" + file)
        #expect(try folder.workspace(state: "reader").damage == [.unended(file: file)])
        try folder.write(Array(journal.bytes().dropLast(2)), to: "ledger/journal/" + file)
        #expect(try folder.workspace(state: "another").damage == [.torn(file: file)])
    }

    @Test("A damaged line whose entry was merged from another copy is told as made good; one that was put in is not")
    func filled() throws {
        try journal.write(to: folder)
        try folder.copy("ledger", to: "copy")
        var lines = try folder.lines("ledger/journal/" + file)
        for (bad, found) in [
            ("{坏了", Damage.unreadable(file: file, lines: [4])), ("\u{FFFD}", .recoded(file: file, lines: [4])),
        ] {
            lines[3] = Array(bad.utf8)
            try folder.write(lines: lines, to: "ledger/journal/" + file)
            let workspace = try folder.workspace(state: "reader" + bad)
            #expect(workspace.damage == [found])
            _ = try workspace.merge(from: folder["copy"])
            #expect(workspace.damage == [.filled(file: file, lines: [4])])
            #expect(try workspace.notes("1.1").count == 5)
            for name in try folder.journals() where name != file { unlink(folder["ledger/journal/" + name]) }
        }
        lines = try folder.lines("copy/journal/" + file)
        lines.insert(Array("{坏了".utf8), at: 3)
        try folder.write(lines: lines, to: "ledger/journal/" + file)
        #expect(try folder.workspace(state: "put in").damage == [.unreadable(file: file, lines: [4])])
    }

    @Test(
        "Blank lines, and line ends of any kind, are read over; what the advice says puts the file right",
        arguments: ["\n\r", "\r\r\n", "\n\n", "\r\n\r\n", "\r"])
    func blankLines(end: String) throws {
        try journal.write(to: folder, end: end)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        try folder.write(mark + journal.bytes(end: end), to: "ledger/journal/" + file)
        let workspace = try folder.workspace(state: "reader")
        #expect(workspace.damage == [.lineEnds(file: file)])
        #expect(try workspace.notes("1.1").count == 5)
    }

    @Test(
        "What a disk lost in the middle of a file is not another encoding; a whole file in one is not zeros at its end")
    func zerosWithin() throws {
        try journal.write(to: folder)
        var bytes = journal.bytes()
        let start = bytes.count - 300
        for place in start..<(start + 200) { bytes[place] = 0 }
        try folder.write(bytes, to: "ledger/journal/" + file)
        guard case .unreadable(file, _)? = try folder.workspace(state: "one").damage.first else {
            Issue.record("zeros within a line")
            return
        }
        for width in [2, 4] {
            let wide = journal.bytes().flatMap { [$0] + [UInt8](repeating: 0, count: width - 1) }
            try folder.write(wide, to: "ledger/journal/" + file)
            #expect(
                try folder.workspace(state: "w\(width)").damage == [
                    .guised(file: file, as: .encoded("UTF-\(8 * width)LE"), isRemembered: false)
                ])
        }
    }

    @Test("A file kept anew with a return alone as line end is read like any other")
    mutating func returns() throws {
        #expect(try damage(journal, end: "\r") == [.lineEnds(file: file)])
        #expect(try folder.workspace(state: "reader").notes("1.1").count == 5)
        // Line feeds behind it, as somebody who goes on in the file writes them.
        let before = journal.bytes(end: "\r")
        journal.note("接着写")
        let line = try #require(journal.lines.last)
        try folder.write(before + Array((line + "\n").utf8), to: "ledger/journal/" + file)
        let workspace = try folder.workspace(state: "reader")
        #expect(workspace.damage == [.lineEnds(file: file)])
        #expect(try workspace.notes("1.1").last == "接着写")
    }

    @Test("The line ends are looked at where two readings meet, too", arguments: 200...260)
    mutating func meeting(batch: Int) throws {
        try journal.write(to: folder, end: "\r\n")
        var limits = JournalLimits()
        limits.batch = batch
        var read = JournalFile(name: file, limits: limits)
        let news = read.read(in: folder["ledger/journal"])
        #expect(news.events.joined().count == 6 && read.flaws.damage(in: file) == [.lineEnds(file: file)])
    }

    @Test("A hole at a journal's end, however large, keeps nobody from saving: the next entry begins a file of its own")
    func hole() throws {
        let mine = try folder.workspace()
        try mine.bringInSample()
        let own = try #require(try folder.journals().first)
        let count = mine.log.count
        for size in [off_t(20 << 20), 600 << 20, 1 << 40] {
            #expect(truncate(folder["ledger/journal/" + own], size) == 0)
            let again = try folder.workspace()
            #expect(again.log.count >= count && again.damage == [.padded(file: own)])
            try again.note("1.1", "空白之后 \(size)")
            #expect(try folder.workspace(state: "reader").damage == [.padded(file: own)])
        }
        #expect(try folder.workspace(state: "reader").log.count == count + 3)
        #expect(try folder.journals().count == 2)
    }

    @Test(
        "Own entries do not go into a file that is to be put back: behind lines that are no events a new file is begun")
    func damagedOwn() throws {
        let mine = try folder.workspace()
        try mine.bringInSample()
        try mine.note("1.1", "损坏之前")
        let own = try #require(try folder.journals().first)
        let sound = try folder.bytes("ledger/journal/" + own)
        try folder.write(sound + Array("坏行\n".utf8), to: "ledger/journal/" + own)
        try folder.workspace().note("1.1", "损坏之后")
        try folder.workspace().note("1.1", "又一条")
        #expect(try folder.journals().count == 2)
        // The backup is put back, and nothing that was saved meanwhile goes with the damage.
        try folder.write(sound, to: "ledger/journal/" + own)
        let again = try folder.workspace(state: "reader")
        #expect(try again.notes("1.1") == ["损坏之前", "损坏之后", "又一条"] && again.damage.isEmpty)
    }

    @Test("What follows a hole is not read, and that is said")
    func behindAHole() throws {
        try journal.write(to: folder)
        let place = folder["ledger/journal/" + file]
        #expect(truncate(place, 30 << 20) == 0)
        let handle = try Files.openOrdinary(place, O_RDWR | O_APPEND)
        try Files.append(Array("{}\n".utf8), to: handle, size: 30 << 20)
        #expect(try folder.workspace(state: "reader").damage == [.givenUp(file: file, line: 7)])
    }

    @Test("A journal longer than any is read as far as that, and that is said")
    func endless() throws {
        try journal.write(to: folder)
        var limits = JournalLimits()
        limits.file = journal.bytes().count - 10
        limits.line = 1000
        var read = JournalFile(name: file, limits: limits)
        #expect(read.read(in: folder["ledger/journal"]).events.joined().count == 5)
        #expect(read.isGivenUp)
    }

    @Test("Line ends that a program changed are called that; everything is read, and merged as the same lines")
    mutating func lineEnds() throws {
        #expect(try damage(journal, end: "\r\n") == [.lineEnds(file: file)])
        let workspace = try folder.workspace(state: "reader")
        #expect(try workspace.notes("1.1").count == 5)
        #expect(workspace.log.last?.id.description == journal.id)
        try folder.copy("ledger", to: "copy")
        try journal.write(to: folder)
        let whole = try folder.workspace(state: "reader")
        #expect(try whole.merge(from: folder["copy"]) == Workspace.MergeResult())
        #expect(try folder.journals() == [file])
        #expect(whole.damage.isEmpty)
        // The other way round, too: with more on one side.
        journal.note("又一次")
        try journal.write(to: folder, end: "\r\n")
        let copy = try folder.workspace("copy", state: "reader")
        #expect(try copy.merge(from: folder["ledger"]).events == 1)
        #expect(try copy.notes("1.1").last == "又一次")
    }

    @Test("A mark of the encoding before the first line costs nothing: it is read, called that, and gone on behind")
    func encodingMark() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        try journal.write(to: folder)
        let whole = try folder.workspace(state: "before").notes("1.1")
        try folder.write(mark + journal.bytes(), to: "ledger/journal/" + file)
        let workspace = try folder.workspace()
        #expect(workspace.damage == [.lineEnds(file: file)])
        #expect(try workspace.notes("1.1") == whole && workspace.log.last?.id.description == journal.id)
        // And one with the line ends of Windows as well.
        try folder.write(mark + journal.bytes(end: "\r\n"), to: "ledger/journal/" + file)
        let both = try folder.workspace(state: "both")
        #expect(both.damage == [.lineEnds(file: file)])
        #expect(try both.notes("1.1") == whole)
    }

    private var journalWithMore: HandmadeJournal {
        var other = journal
        other.note("只在副本里")
        return other
    }

    @Test(
        "Copies that programs for synchronising leave are read with the rest, and are no tampering",
        arguments: [
            "张三-00000000aa.sync-conflict-20220801-101112-ABCDEFG", "张三-00000000aa(1)", "张三-00000000aa (1)",
            "张三-00000000aa (某人's conflicted copy 2022-08-01)", "张三-00000000aa - 副本", "副本 张三-00000000aa",
        ])
    func conflictCopies(name: String) throws {
        try journal.write(to: folder)
        try journalWithMore.write(to: folder, as: name)
        let workspace = try folder.workspace()
        #expect(workspace.damage.isEmpty)
        #expect(try workspace.notes("1.1").count == 6 && workspace.log.count == 7)
    }

    @Test("Names that begin with a dot are no journals", arguments: ["._张三-00000000aa", ".张三-00000000aa", "."])
    func dotNames(name: String) throws {
        try journal.write(to: folder)
        try folder.write([1, 2, 3, 10, 10], to: "ledger/journal/\(name).jsonl")
        #expect(try folder.workspace().damage.isEmpty)
    }

    @Test("However many lines are bad, it is one remark a file and kind with their number")
    func once() throws {
        var bytes = journal.bytes()
        for _ in 0..<100_000 { bytes += [0x78, 10] }
        try journal.write(to: folder)
        try folder.write(bytes, to: "ledger/journal/" + file)
        let damage = try folder.workspace().damage
        guard case .unreadable(file, let lines)? = damage.first, damage.count == 1 else {
            Issue.record("\(damage)")
            return
        }
        #expect(lines.count == 100_000 && lines.first == [7, 8, 9])
    }

    @Test("Lines longer than any may be are passed over without being held, and the chain goes on behind them")
    func longLines() throws {
        let limits = JournalLimits(line: 1000, batch: 64, lines: 2)
        var long = journal
        long.addLine(#"{"v":1,"x":""# + String(repeating: "长", count: 2000) + #""}"#)
        long.note("之后")
        try long.write(to: folder)
        var read = JournalFile(name: file, limits: limits)
        let news = read.read(in: folder["ledger/journal"])
        #expect(news.events.joined().count == 7)
        #expect(read.flaws.damage(in: file) == [.unreadable(file: file, lines: [7])])
        #expect(!read.isTorn && read.lines == 8 && read.end == long.bytes().count)
        // Without an end it is torn, and more of it changes nothing.
        for extra in [0, 5000, 9000] {
            try folder.write(
                journal.bytes() + Array(repeating: UInt8(ascii: "x"), count: 3000 + extra), to: "ledger/journal/" + file
            )
            var torn = JournalFile(name: file, limits: limits)
            #expect(torn.read(in: folder["ledger/journal"]).events.joined().count == 6)
            #expect(torn.isTorn && torn.lines == 6 && torn.end == journal.bytes().count)
        }
    }

    @Test("A file that claims to be longer than any ledger costs nothing to read; one of a copy is not merged")
    func tooLong() throws {
        try journal.write(to: folder)
        try folder.write([], to: "ledger/journal/别人-00000000ff.jsonl")
        #expect(truncate(folder["ledger/journal/别人-00000000ff.jsonl"], 4 << 40) == 0)
        let workspace = try folder.workspace()
        #expect(workspace.damage == [.padded(file: "别人-00000000ff.jsonl")])
        #expect(try workspace.notes("1.1").count == 5)
        // A copy that is merged is no different.
        #expect(truncate(folder["ledger/journal/别人-00000000ff.jsonl"], 0) == 0)
        try folder.copy("ledger", to: "copy")
        #expect(truncate(folder["copy/journal/别人-00000000ff.jsonl"], 4 << 40) == 0)
        #expect(throws: StorageError.cannotRead(folder["copy/journal/别人-00000000ff.jsonl"], code: EFBIG)) {
            _ = try workspace.merge(from: folder["copy"])
        }
    }

    @Test("A file with a great hole in it is told with its name, is not read through and not taken for a torn one")
    func hollow() throws {
        try journal.write(to: folder)
        let whole = journal.bytes().count
        let size = JournalLimits.standard.file
        for length in [whole + 4096, whole + 300 << 20, size + 1] {
            #expect(truncate(folder["ledger/journal/" + file], off_t(length)) == 0)
            var read = JournalFile(name: file)
            let news = read.read(in: folder["ledger/journal"])
            #expect(news.damage.isEmpty && news.events.joined().count == 6 && read.end == whole)
            #expect(read.padding == (length == whole + 4096 ? .short : .long) && !read.isGivenUp)
            #expect(try folder.workspace(state: "\(length)").damage == [.padded(file: file)])
        }
    }

    @Test("Lines in another encoding are no events either: after so many of them a file is not read on")
    func givenUpRecoded() throws {
        try journal.write(to: folder)
        let other: [UInt8] = [0xD6, 0xD0, 10]
        try folder.write(journal.bytes() + (0..<5).flatMap { _ in other }, to: "ledger/journal/" + file)
        var read = JournalFile(name: file, limits: JournalLimits(unreadable: 3, batch: 16))
        #expect(read.read(in: folder["ledger/journal"]).events.joined().count == 6)
        #expect(read.isGivenUp)
    }

    @Test("After so many lines that are no events a file is not read on, and what it held before that counts")
    func givenUp() throws {
        let limits = JournalLimits(unreadable: 3, batch: 16)
        var long = journal
        for _ in 0..<5 { long.addLine("x") }
        long.note("之后")
        try long.write(to: folder)
        var read = JournalFile(name: file, limits: limits)
        #expect(read.read(in: folder["ledger/journal"]).events.joined().count == 6)
        #expect(read.isGivenUp)
        // More of it changes nothing.
        long.note("再之后")
        try long.write(to: folder)
        let news = read.read(in: folder["ledger/journal"])
        #expect(news.events.isEmpty && !news.isReplaced && news.damage.isEmpty)
    }

    @Test("A ledger tells where it has given a file up, and nobody goes on writing behind that")
    func goesOnElsewhere() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.note("1.1", "之前")
        let own = try #require(try Files.names(in: folder["ledger/journal"]).first)
        var bytes = try folder.bytes("ledger/journal/" + own)
        for _ in 0...JournalLimits.standard.unreadable { bytes += [0x78, 10] }
        try folder.write(bytes, to: "ledger/journal/" + own)
        let again = try folder.workspace()
        #expect(again.damage.contains { if case .givenUp(own, _) = $0 { true } else { false } })
        #expect(again.damage.contains { $0.hidesEntries })
        try again.note("1.1", "之后")
        #expect(try Files.names(in: folder["ledger/journal"]).count == 2)
        #expect(try folder.workspace().notes("1.1") == ["之前", "之后"])
    }

    @Test("Read in pieces of any size a journal is the same", arguments: [1, 7, 100, 400, 5000])
    func pieces(batch: Int) throws {
        try journal.write(to: folder)
        var read = JournalFile(name: file, limits: JournalLimits(line: 100_000, batch: batch, lines: 1 + batch % 3))
        let events = read.read(in: folder["ledger/journal"]).events.joined()
        #expect(events.map(\.id.description) == (try folder.workspace().log.map(\.id.description)))
        #expect(read.lines == 6 && !read.isTorn && read.flaws.damage(in: file).isEmpty)
    }

    @Test("A torn line whose writer has gone on elsewhere is lost, and is said to be")
    func cutOff() throws {
        try journal.write(to: folder)
        try folder.write(journal.bytes() + Array(#"{"v":1,"n":9"#.utf8), to: "ledger/journal/" + file)
        #expect(try folder.workspace().damage == [.torn(file: file)])
        var other = HandmadeJournal("李四-00000000bb", counter: 20)
        other.add(HandmadeJournal.note("别人", id: 70), at: "2022-08-02T02:00:00Z")
        try other.write(to: folder)
        #expect(try folder.workspace().damage == [.torn(file: file)])
        var next = HandmadeJournal("张三-00000000cc", counter: 30)
        next.add(HandmadeJournal.note("本人", id: 71), at: "2022-08-02T02:00:00Z")
        try next.write(to: folder)
        #expect(try folder.workspace().damage == [.cutOff(file: file)])
    }
}
