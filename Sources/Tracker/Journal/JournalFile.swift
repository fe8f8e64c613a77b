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
    /// Where the last whole line begins.
    private(set) var start = 0
    /// The digest of the last whole line.
    private(set) var last: Digest?
    /// How many whole lines were read.
    private(set) var lines = 0
    /// Whether bytes follow the last whole line.
    var isTorn: Bool { size > end }
    /// A last line that is no event, until the next one says whether it is a torn one that its owner ended.
    private(set) var unreadable: Int?

    init(name: String) {
        self.name = name
    }

    /// Whether a file of the journal folder is a journal. What begins with a dot is none: other systems and programs
    /// leave such files beside others.
    static func isName(_ name: String) -> Bool { name.hasSuffix(".jsonl") && !name.hasPrefix(".") }

    /// The longest line that is read, in bytes. The greatest ledgers that one import brings in take a fraction of it.
    static let longestLine = 256 * 1024 * 1024

    /// What was new in the file.
    struct News {
        /// Its events, in several lists where they were read on several threads.
        var events: [[Event]] = []
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
            guard Int(status.st_size) != size else { return news }
            take(try Files.read(file, from: end, to: Int(status.st_size)), into: &news)
        } catch .cannotRead(_, let code) {
            // A file that is gone is not damage of its own: the events of its lines are missing and are missed there.
            if code == ENOENT {
                news.isReplaced = lines > 0
            } else {
                news.damage.append(.closed(file: name, code: code))
            }
        } catch {
            news.damage.append(.closed(file: name, code: EINVAL))
        }
        return news
    }

    /// Takes the bytes that follow the last whole line.
    mutating func take(_ bytes: [UInt8], into news: inout News) {
        let wasWhole = !isTorn && unreadable == nil
        size = end + bytes.count
        let ranges = JournalFile.lineRanges(of: bytes)
        guard let lastRange = ranges.last else { return }
        let parts = JournalFile.parse(bytes, ranges, writer: name)
        // A new line that does not follow the one read before it can mean that another file took the place of this
        // one: then it is read from its beginning, and what is wrong with it shows there.
        if wasWhole, let last, let first = parts.first?.lines.first, first.previous != last {
            news.isReplaced = true
            return
        }
        for part in parts {
            for line in part.lines { follow(line, into: &news) }
            news.events.append(part.events)
        }
        start = end + lastRange.lowerBound
        end += lastRange.upperBound + 1
    }

    /// Looks whether a line follows the one before it.
    private mutating func follow(_ line: Line, into news: inout News) {
        lines += 1
        let follows = line.isEvent && line.previous == last
        if let number = unreadable, !(follows && line.mends) {
            news.damage.append(.unreadable(file: name, line: number))
        } else if unreadable == nil, line.isEvent, last != nil, !follows {
            // The first line of a file names nothing, or, in a file split off by a merge, a line of another file.
            news.damage.append(.altered(file: name, line: lines))
        }
        unreadable = line.isEvent ? nil : lines
        last = line.digest
    }

    /// The whole lines of some bytes, without their ends.
    private static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var start = 0
            while start < buffer.count, let found = memchr(base + start, 10, buffer.count - start) {
                let end = found - UnsafeMutableRawPointer(mutating: base)
                ranges.append(start..<end)
                start = end + 1
            }
        }
        return ranges
    }

    /// What the chain of a file needs to know of a line.
    private struct Line: Sendable {
        var digest: Digest
        /// The digest that it names as that of the line before it.
        var previous: Digest?
        var isEvent: Bool
        var mends: Bool
    }

    /// Some lines in their order, and the events among them.
    private struct Part: Sendable {
        var lines: [Line] = []
        var events: [Event] = []
    }

    /// Reads lines; a long journal on several threads at once, since opening a workspace is mostly this.
    private static func parse(_ bytes: [UInt8], _ ranges: [Range<Int>], writer file: String) -> [Part] {
        guard ranges.count > 500 else { return [parse(bytes, ranges[...], writer: file)] }
        let parts = 8
        return [Part](unsafeUninitializedCapacity: parts) { results, count in
            // Each part writes only its own slot.
            nonisolated(unsafe) let slots = results
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                let slice = ranges[ranges.count * part / parts..<ranges.count * (part + 1) / parts]
                slots.initializeElement(at: part, to: parse(bytes, slice, writer: file))
            }
            count = parts
        }
    }

    private static func parse(_ bytes: [UInt8], _ ranges: ArraySlice<Range<Int>>, writer file: String) -> Part {
        var part = Part()
        part.lines.reserveCapacity(ranges.count)
        part.events.reserveCapacity(ranges.count)
        // A string of its own: threads that share one spend their time on counting its uses.
        let writer = String(decoding: Array(file.utf8.dropLast(".jsonl".utf8.count)), as: UTF8.self)
        bytes.withUnsafeBufferPointer { buffer in
            for range in ranges {
                let bytes = UnsafeBufferPointer(rebasing: buffer[range])
                let digest = Digest(of: UnsafeRawBufferPointer(bytes))
                let line = EventCoding.read(bytes, id: digest.event, writer: writer)
                part.lines.append(
                    Line(digest: digest, previous: line?.previous, isEvent: line != nil, mends: line?.mends ?? false))
                if let line { part.events.append(line.event) }
            }
        }
        return part
    }
}
