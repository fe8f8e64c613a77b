import Dispatch
import Glibc

/// One writer's journal file as far as it was read.
struct JournalFile {
    /// The file's name within the journal folder.
    let name: String
    /// Which file it was: a replaced one is read from its beginning.
    private(set) var inode: UInt64 = 0
    /// How many bytes were seen, with a torn last line.
    private(set) var size = 0
    /// The end of the last whole line.
    private(set) var end = 0
    /// The digest of the last whole line.
    private(set) var last: Digest?
    /// How many whole lines were read.
    private(set) var lines = 0
    /// Whether bytes follow the last whole line that are a part of another.
    var isTorn: Bool { size > end && !isBlankEnd }
    /// The zeros that follow the last whole line, where it is such that do.
    private(set) var padding: Padding?
    private var isLeft = false
    /// Whether what follows the last whole line is a whole one that lacks nothing but its end.
    private(set) var isUnended = false
    /// Whether what follows the last whole line is white space.
    private(set) var isBlankEnd = false
    /// What the file is as a whole, where not one of its lines is an event.
    private(set) var guise: JournalGuise?
    /// The events that its lines were, where that can be told of such a file.
    private(set) var disguised: [EventID] = []
    /// When the file was changed last.
    private(set) var changed = Instant(seconds: 0)
    /// Whether it is not read on: so many of its lines are no events, or it is so long, that it is no journal.
    var isGivenUp: Bool { isLeft || flaws.useless >= limits.unreadable }
    /// What its lines have shown.
    private(set) var flaws = JournalFlaws()
    private let limits: JournalLimits

    init(name: String, limits: JournalLimits = .standard) {
        self.name = name
        self.limits = limits
    }

    /// Whether a file of the journal folder is a journal. What begins with a dot is none: other systems and programs
    /// leave such files beside others.
    static func isName(_ name: String) -> Bool { name.hasSuffix(".jsonl") && !name.hasPrefix(".") }

    /// The writer whose lines belong into the file: its name without its ending.
    var writer: String { String(name.dropLast(".jsonl".count)) }

    /// Zeros behind the last whole line.
    enum Padding: Sendable {
        /// As a crash leaves them, where there was room made for a line that was not written any more.
        case short
        /// More than a line can be: nobody goes on behind them.
        case long
    }

    /// What was new in the file.
    struct News {
        /// Its events, in several lists where they were read on several threads.
        var events: [[Event]] = []
        /// Why the file could not be read, where it could not.
        var damage: [Damage] = []
        /// Whether the file was replaced or cut, so that what was read of it before no longer holds.
        var isReplaced = false
    }

    /// Reads what is new.
    mutating func read(in folder: String) -> News {
        var news = News()
        let path = folder + "/" + name
        do throws(StorageError) {
            let file = try Files.openOrdinary(path, O_RDONLY)
            let status = try Files.status(file)
            if lines > 0 || size > 0, UInt64(status.st_ino) != inode || Int(status.st_size) < end {
                news.isReplaced = true
                return news
            }
            inode = UInt64(status.st_ino)
            changed = Instant(seconds: Int64(status.st_mtim.tv_sec))
            guard Int(status.st_size) != size, !isGivenUp else { return news }
            do throws(StorageError) {
                try take(file, upTo: Int(status.st_size), into: &news)
                try lookAtWhole(file)
            } catch {
                // What was not read is not known to be cut off; it is read the next time.
                size = end
                throw error
            }
        } catch .cannotRead(_, let code) {
            // A file that is gone is not damage of its own: the events of its lines are missing and are missed there.
            if code == ENOENT {
                news.isReplaced = lines > 0
            } else {
                news.damage.append(.closed(file: name, code: code))
            }
        } catch {
            news.damage.append(.closed(file: name, code: error.code))
        }
        return news
    }

    /// Looks at the file as a whole where no line of it is an event.
    private mutating func lookAtWhole(_ file: Files.Handle) throws(StorageError) {
        (guise, disguised) = (nil, [])
        guard flaws.last == nil, size > 0, padding == nil, !isUnended, !isBlankEnd else { return }
        let bytes = try Files.read(file, from: 0, to: min(size, limits.guise))
        // The first line that was ever written can have been cut off.
        if lines == 0, bytes.withUnsafeBufferPointer(TornLine.canBe) { return }
        guise = JournalGuise.of(bytes)
        if let guise, bytes.count == size { disguised = guise.events(of: bytes) }
    }

    /// Takes what follows the last whole line, a batch at a time.
    private mutating func take(_ file: Files.Handle, upTo size: Int, into news: inout News) throws(StorageError) {
        var isNext = !isTorn && flaws.pending == nil
        self.size = size
        (padding, isUnended, isBlankEnd) = (nil, false, false)
        let length = min(size, limits.file)
        defer { if length < size, end + limits.line >= length { isLeft = true } }
        var reach = limits.batch
        while end < length, !isGivenUp {
            let bytes = try Files.read(file, from: end, to: min(end + reach, length))
            let isEnd = end + bytes.count >= size
            let ranges = JournalFile.lineRanges(of: bytes, isEnd: isEnd, limit: limits.lines)
            guard let lastRange = ranges.last else {
                // No text holds a zero. What a crash leaves behind a line ends within a batch; more is a hole, which can
                // be of any length.
                if let zero = bytes.firstIndex(of: 0) {
                    if isEnd {
                        // Where nothing could be read they are of another encoding.
                        padding = bytes.allSatisfy { $0 == 0 } && (lines == 0 || flaws.last != nil) ? .short : nil
                    } else if try Files.holdsNothing(file, from: end + zero, to: size, atMost: limits.file) {
                        padding = .long
                    } else {
                        isLeft = true
                    }
                    return
                }
                guard end + bytes.count < length, !bytes.isEmpty else {
                    isUnended = isEnd && JournalFile.isWhole(bytes)
                    isBlankEnd = isEnd && bytes.allSatisfy { $0 == 32 || $0 == 9 }
                    return
                }
                // Not a whole line yet: twice as much, up to what no line may exceed.
                if bytes.count > limits.line {
                    guard try passOver(file, upTo: length) else { return }
                    isNext = false
                } else {
                    reach = min(bytes.count * 2, limits.line + 1)
                }
                continue
            }
            reach = limits.batch
            let parts = JournalFile.parse(bytes, ranges, writer: writer, longest: limits.line)
            // A new line that does not follow the one read before it can mean that another file took the place of this
            // one: then it is read from its beginning, and what is wrong with it shows there.
            if isNext, let last, parts.first?.lines.first?.event?.previous != last {
                news.isReplaced = true
                return
            }
            isNext = false
            for part in parts {
                for line in part.lines { follow(line) }
                news.events.append(part.events)
            }
            end += lastRange.upperBound + 1
        }
    }

    /// Passes over a line that is longer than any may be: what follows it names its digest. Returns whether it has an
    /// end at all.
    private mutating func passOver(_ file: Files.Handle, upTo size: Int) throws(StorageError) -> Bool {
        var digest = DigestStream()
        var place = end
        while place < size {
            let bytes = try Files.read(file, from: place, to: min(place + limits.batch, size))
            guard !bytes.isEmpty else { return false }
            let count = bytes.firstIndex(of: 10) ?? bytes.count
            bytes.prefix(count).withUnsafeBytes { digest.add($0) }
            place += count
            guard count < bytes.count else { continue }
            follow(JournalFlaws.Line(digest: digest.digest))
            end = place + 1
            return true
        }
        return false
    }

    private mutating func follow(_ line: JournalFlaws.Line) {
        lines += 1
        // Nothing is written on a line with nothing on it: a program that kept the file anew put it there.
        guard !line.isBlank else { return flaws.takeBlank() }
        flaws.take(line, number: lines, after: last)
        last = line.digest
    }

    /// The first whole lines of some bytes, without their ends.
    ///
    /// A return alone ends a line too: a program can have kept the file anew with such ends, and no line holds one.
    ///
    /// - Parameter isEnd: whether nothing follows the bytes. Else a return as the last of them can have its line feed
    ///   behind it.
    private static func lineRanges(of bytes: [UInt8], isEnd: Bool, limit: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var start = 0
            guard memchr(base, 13, buffer.count) == nil else {
                for (place, byte) in buffer.enumerated() where byte == 10 || byte == 13 {
                    guard ranges.count < limit else { return }
                    let next = place + 1
                    if byte == 13, next < buffer.count ? buffer[next] == 10 : !isEnd { continue }
                    ranges.append(start..<place)
                    start = next
                }
                return
            }
            while start < buffer.count, ranges.count < limit, let found = memchr(base + start, 10, buffer.count - start)
            {
                let end = found - UnsafeMutableRawPointer(mutating: base)
                ranges.append(start..<end)
                start = end + 1
            }
        }
        return ranges
    }

    /// Some lines in their order, and the events among them.
    private struct Part: Sendable {
        var lines: [JournalFlaws.Line] = []
        var events: [Event] = []
    }

    /// Reads lines; a long journal on several threads at once, since opening a workspace is mostly this.
    private static func parse(_ bytes: [UInt8], _ ranges: [Range<Int>], writer: String, longest: Int) -> [Part] {
        guard ranges.count > 500 else { return [parse(bytes, ranges[...], writer: writer, longest: longest)] }
        let parts = 8
        return [Part](unsafeUninitializedCapacity: parts) { results, count in
            // Each part writes only its own slot.
            nonisolated(unsafe) let slots = results
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                let slice = ranges[ranges.count * part / parts..<ranges.count * (part + 1) / parts]
                slots.initializeElement(at: part, to: parse(bytes, slice, writer: writer, longest: longest))
            }
            count = parts
        }
    }

    private static func parse(
        _ bytes: [UInt8], _ ranges: ArraySlice<Range<Int>>, writer file: String, longest: Int
    ) -> Part {
        var part = Part()
        part.lines.reserveCapacity(ranges.count)
        part.events.reserveCapacity(ranges.count)
        // A string of its own: threads that share one spend their time on counting its uses.
        let writer = String(decoding: Array(file.utf8), as: UTF8.self)
        bytes.withUnsafeBufferPointer { buffer in
            for range in ranges {
                let (content, isDressed) = JournalFile.content(of: buffer[range])
                let endsOtherwise = buffer[range.upperBound] == 13
                let bytes = UnsafeBufferPointer(rebasing: content)
                let body = UnsafeBufferPointer(rebasing: JournalFile.body(of: bytes))
                guard !body.isEmpty else {
                    part.lines.append(JournalFlaws.Line(digest: Digest(of: []), isBlank: true))
                    continue
                }
                let digest = Digest(of: UnsafeRawBufferPointer(bytes))
                var line = JournalFlaws.Line(digest: digest, isDressed: isDressed || endsOtherwise)
                if var read = EventCoding.read(bytes, id: digest.event, writer: writer, longest: longest) {
                    if body.count < bytes.count { line.isDressed = true }
                    // An event is what it was when it was written, however a program has spelled it since.
                    let original = EventCoding.original(of: body, read)
                    line.isRespelled = original != nil
                    if original != nil || body.count < bytes.count {
                        line.digest =
                            original.map { Digest(of: $0) } ?? Digest(of: UnsafeRawBufferPointer(body))
                        read.event.id = line.digest.event
                    }
                    line.event = JournalFlaws.Line.Event(
                        previous: read.previous, mends: read.mends, counter: read.event.counter, at: read.event.at,
                        isForeign: !writer.contains(read.event.writer))
                    part.events.append(read.event)
                } else {
                    line.canBeTorn = bytes.count <= longest && TornLine.canBe(bytes)
                    line.isRecoded = !line.canBeTorn && JournalFile.isRecoded(bytes)
                }
                part.lines.append(line)
            }
        }
        return part
    }

    /// Whether a line is text in another encoding: no UTF-8, or as UTF-16 has it, with a zero in nearly every other byte;
    /// or was, and a program that could not read it so put U+FFFD for what it could not.
    private static func isRecoded(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if JSONReader.holdsReplacement(line) { return true }
        var rest = line[...]
        while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
            if String(decoding: rest[escape...].prefix(6), as: UTF8.self).lowercased() == "\\ufffd" { return true }
            rest = rest[(escape + 1)...]
        }
        let zeros = line.count { $0 == 0 }
        guard zeros > 0 else { return String(validating: line, as: UTF8.self) == nil }
        // Between letters stand one, or three; a longer row of them is what a disk lost.
        let isRow = line.indices.dropFirst(3).contains { place in line[place - 3...place].allSatisfy { $0 == 0 } }
        return zeros * 3 >= line.count && !isRow
    }

    /// Whether some bytes are an event, to the last of them.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) } != nil
    }

    /// A line without the blanks at its beginning and its end.
    static func body<Bytes: BidirectionalCollection>(of line: Bytes) -> Bytes.SubSequence where Bytes.Element == UInt8 {
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
        var body = line.drop(while: isBlank)
        while let last = body.last, isBlank(last) { body.removeLast() }
        return body
    }

    /// A line as it was written: without what Windows, or an editor that means well, put around it: a return before its
    /// end, a mark of its encoding at its beginning.
    static func content<Bytes: BidirectionalCollection>(
        of line: Bytes
    ) -> (content: Bytes.SubSequence, isDressed: Bool) where Bytes.Element == UInt8 {
        let hasReturn = line.last == 13
        let hasMark = line.starts(with: [0xEF, 0xBB, 0xBF])
        return (line.dropLast(hasReturn ? 1 : 0).dropFirst(hasMark ? 3 : 0), hasReturn || hasMark)
    }
}
