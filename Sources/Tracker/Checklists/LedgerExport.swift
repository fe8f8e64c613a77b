import Text

/// The whole ledger as `export json` writes it: how it stands, as other programs read it, and its entries one by one, with
/// which it goes on in another place as if it had always been there.
public enum LedgerExport {
    /// A ledger with the log that it was folded from, on a day.
    public static func bytes(_ ledger: Ledger, _ log: some Sequence<Event>, on day: Day) throws -> [UInt8] {
        var bytes = try JSONText.bytes(of: LedgerView(ledger: ledger, on: day))
        // Behind the last key of the object, a line an entry.
        guard let end = bytes.lastIndex(of: UInt8(ascii: "}")) else { return bytes }
        bytes.removeSubrange(end...)
        if bytes.last == 10 { bytes.removeLast() }
        bytes += ",\n  \"log\": [".utf8
        var isFirst = true
        var seal = DigestStream()
        for event in log {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes += "\n    ".utf8
            let entry = written(plain(event))
            entry.withUnsafeBytes { seal.add($0) }
            bytes += JSONQuote.active(in: entry)
        }
        bytes += (isFirst ? "]" : "\n  ]").utf8
        bytes += ",\n  \"digest\": \"\(seal.digest.text)\"\n}\n".utf8
        return bytes
    }

    private static func written(_ event: Event) -> [UInt8] {
        var writer = JSONWriter()
        EventCoding.write(told: event, into: &writer)
        return writer.bytes
    }

    /// An entry by itself: what it brought of a third ledger stands in the log on its own.
    private static func plain(_ event: Event) -> Event {
        var event = event
        event.changes = event.changes.map { $0.isTelling ? .told([]) : $0 }
        event.counter = event.rank
        return event
    }

    /// The keys of the object that a text is, in their order: as far as it is JSON, and up to where they are enough.
    public static func keys(of bytes: [UInt8], until isEnough: ([String]) -> Bool) -> [String] {
        object(bytes).withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            var keys: [String] = []
            try? reader.object { (reader, key) throws(JSONReader.Malformed) in
                keys.append(key.string)
                guard !isEnough(keys) else { throw JSONReader.Malformed(at: reader.at) }
                try reader.skip()
            }
            return keys
        }
    }

    /// A text without the sign that some programs begin it with.
    private static func object(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]
    }

    /// The entries of a file that was written so; nil where it has none, has some that cannot be read, or others than were
    /// written: what was changed by hand is nobody's own word.
    ///
    /// Their counters follow each other here as they did there, whatever they were.
    public static func log(of bytes: [UInt8]) -> [Event]? {
        let log = object(bytes).withUnsafeBufferPointer { bytes -> [Event]? in
            var reader = JSONReader(bytes)
            var log: [Event]?
            var digest = ""
            do throws(JSONReader.Malformed) {
                try reader.object { (reader, key) throws(JSONReader.Malformed) in
                    guard key.isLog else {
                        if key.isDigest { digest = try reader.string() } else { try reader.skip() }
                        return
                    }
                    var events: [Event] = []
                    try reader.array { (reader) throws(JSONReader.Malformed) in
                        events.append(try EventCoding.told(&reader))
                    }
                    log = events
                }
            } catch {
                return nil
            }
            var seal = DigestStream()
            for event in log ?? [] { written(event).withUnsafeBytes { seal.add($0) } }
            return seal.digest.text == digest ? log : nil
        }
        guard var log, !log.isEmpty, Set(log.map(\.id)).count == log.count else { return nil }
        let ranks = Dictionary(
            uniqueKeysWithValues: Set(log.map(\.counter)).sorted().enumerated().map { ($1, UInt64($0 + 1)) })
        for place in log.indices { log[place].counter = ranks[log[place].counter] ?? 1 }
        return Workspace.ordered([log]) { _ in true }
    }
}

extension JSONReader.Text {
    fileprivate var isLog: Bool { "log" ~= self }
    fileprivate var isDigest: Bool { "digest" ~= self }
}
