import FoundationEssentials

// A line as an event.

extension EventCoding {
    /// What a line holds besides its event.
    struct Line {
        var event: Event
        /// The digest of the line before, as this one names it.
        var previous: Digest?
        /// Whether this line says that the one before it is a torn one that its owner ended.
        var mends: Bool
    }

    /// The event of a line; nil where the line is not one. `writer` is the name that is expected there: of the many
    /// lines of one writer all share it.
    ///
    /// - Parameter longest: how many bytes a line may have (`JournalLimits`).
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, id: EventID, writer: String = "",
        longest: Int = JournalLimits.standard.line
    ) -> Line? {
        guard bytes.count <= longest else { return nil }
        var reader = JSONReader(bytes)
        var line = Line(
            event: Event(
                id: id, day: Day(number: .min), counter: 0, writer: "", at: Instant(seconds: 0), by: "", login: "",
                changes: []), previous: nil, mends: false)
        do {
            try reader.object { (reader, key) throws(JSONReader.Malformed) in
                switch key {
                case "n":
                    let counter = try reader.integer()
                    guard counter >= 0, counter <= greatestCounter else { throw .init(at: reader.at) }
                    line.event.counter = UInt64(counter)
                case "w":
                    let text = try reader.text()
                    let isExpected = text.withBytes { $0.elementsEqual(writer.utf8) }
                    line.event.writer = isExpected ? writer : text.string
                case "day": line.event.day = try day(&reader)
                case "at":
                    guard let at = try reader.text().withBytes(Instant.init(bytes:)) else { throw .init(at: reader.at) }
                    line.event.at = at
                case "by": line.event.by = try reader.string()
                case "login": line.event.login = try reader.string()
                case "for":
                    var behalf = Behalf(name: "", basis: "")
                    try reader.object { (reader, key) throws(JSONReader.Malformed) in
                        switch key {
                        case "name": behalf.name = try reader.string()
                        case "basis": behalf.basis = try reader.string()
                        default: try reader.skip()
                        }
                    }
                    line.event.behalf = behalf
                case "late": line.event.late = try reader.string()
                case "prev":
                    guard let digest = try reader.text().withBytes(Digest.init(digits:)) else {
                        throw .init(at: reader.at)
                    }
                    line.previous = digest
                case "mends": line.mends = try reader.flag()
                case "undoes": line.event.undoes = try event(&reader)
                case "redoes": line.event.redoes = try event(&reader)
                case "do":
                    try reader.array { (reader) throws(JSONReader.Malformed) in
                        line.event.changes.append(try change(&reader))
                    }
                default: try reader.skip()
                }
            }
        } catch {
            return nil
        }
        guard reader.isAtEnd(), line.event.day.number != .min, !line.event.writer.isEmpty else { return nil }
        return line
    }

    private static func day(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> Day {
        guard let day = try reader.text().withBytes(Day.init(bytes:)) else { throw .init(at: reader.at) }
        return day
    }

    private static func item(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> ItemID {
        guard let bits = try bits(&reader) else { throw .init(at: reader.at) }
        return ItemID(bits: bits)
    }

    private static func event(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> EventID? {
        try bits(&reader).map(EventID.init(bits:))
    }

    private static func bits(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> UInt64? {
        try reader.text().withBytes { $0.count == 16 ? hexadecimal($0, from: 0) : nil }
    }

    /// Reads a change. One whose values have forms that this version does not know is a newer version's.
    private static func change(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> Change {
        let start = reader
        do {
            return try knownChange(&reader)
        } catch {
            reader = start
            return try unknownChange(&reader)
        }
    }

    /// Passes over a change and takes from it what it is about.
    private static func unknownChange(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> Change {
        var kind = ""
        var item: ItemID?
        var subject: ItemID?
        try reader.object { (reader, key) throws(JSONReader.Malformed) in
            guard try reader.peek() == UInt8(ascii: "\"") else {
                try reader.skip()
                return
            }
            let text = try reader.string()
            switch key {
            case "do": kind = text
            case "id": item = ItemID(text)
            case "of": subject = ItemID(text)
            default: break
            }
        }
        return .unknown(kind: kind, item: item ?? subject)
    }

    /// Reads a change of whatever kind: the keys of all kinds are distinct in meaning, so one pass collects them.
    private static func knownChange(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> Change {
        var parts = ChangeParts()
        try reader.object { (reader, key) throws(JSONReader.Malformed) in
            switch key {
            case "do": parts.kind = try reader.string()
            case "id": parts.item = try item(&reader)
            case "of": parts.subject = try item(&reader)
            case "under": parts.under = try item(&reader)
            case "kind": parts.itemKind = try reader.string()
            case "number":
                parts.number = try reader.integer()
                guard (0..<1_000_000_000).contains(parts.number) else { throw .init(at: reader.at) }
            case "name": parts.name = try reader.string()
            case "sample": parts.sample = try reader.flag()
            case "needs": parts.needs = try reader.flag()
            case "field": parts.field = try reader.string()
            case "move": parts.move = try reader.string()
            case "to": parts.to = try value(&reader)
            case "was": parts.was = try value(&reader)
            // What is no identity at all is none that anybody has seen, which a check names.
            case "seen": parts.seen = try event(&reader) ?? EventID(bits: 0)
            case "event": parts.event = try event(&reader)
            case "on": parts.on = try day(&reader)
            case "text": parts.text = try reader.string()
            case "reason": parts.details.reason = try reader.string()
            case "basis": parts.details.basis = try reader.string()
            case "evidence": parts.details.evidence = try reader.string()
            case "noEvidence": parts.details.noEvidence = try reader.string()
            case "reviewDate": parts.details.reviewDate = try day(&reader)
            case "workflow":
                let raw = try reader.skip()
                parts.workflow = try? JSONDecoder().decode(Workflow.self, from: Data(buffer: raw))
            case "log":
                try reader.array { (reader) throws(JSONReader.Malformed) in parts.log.append(try told(&reader)) }
            case "fields":
                try reader.object { (reader, name) throws(JSONReader.Malformed) in
                    guard let field = Field(rawValue: name.string) else { throw .init(at: reader.at) }
                    parts.fields[field] = try value(&reader)
                }
            default: throw .init(at: reader.at)
            }
        }
        return parts.change
    }

    /// An entry of another ledger. It cannot tell of a third one.
    static func told(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> Event {
        var id: EventID?
        var line: Line?
        try reader.object { (reader, key) throws(JSONReader.Malformed) in
            switch key {
            case "id": id = try event(&reader)
            case "entry": line = read(try reader.skip(), id: EventID(bits: 0))
            default: try reader.skip()
            }
        }
        guard let id, var event = line?.event, event.told.isEmpty else { throw .init(at: reader.at) }
        event.id = id
        return event
    }

    private static func value(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> FieldValue {
        switch try reader.peek() {
        case UInt8(ascii: "\""): return .text(try reader.string())
        case UInt8(ascii: "["):
            var names: [String] = []
            try reader.array { (reader) throws(JSONReader.Malformed) in names.append(try reader.string()) }
            return .names(names)
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try reader.flag())
        case UInt8(ascii: "{"):
            var result: FieldValue?
            try reader.object { (reader, key) throws(JSONReader.Malformed) in
                switch key {
                case "day": result = .day(try day(&reader))
                case "number": result = .number(try reader.integer())
                case "items":
                    var items: [ItemID] = []
                    try reader.array { (reader) throws(JSONReader.Malformed) in items.append(try item(&reader)) }
                    result = .items(items)
                case "declared":
                    let raw = try reader.skip()
                    guard let declared = try? JSONDecoder().decode(Declared.self, from: Data(buffer: raw)) else {
                        throw .init(at: reader.at)
                    }
                    result = .declared(declared)
                default: throw .init(at: reader.at)
                }
            }
            guard let result else { throw .init(at: reader.at) }
            return result
        default:
            guard try reader.skipNull() else { throw .init(at: reader.at) }
            return .nothing
        }
    }
}
