import Glibc
import Text

/// What stands in a journal's place where not one of its lines is an event: another program kept the file anew, or it
/// never was a journal. Told once, in place of all that is wrong with its lines.
public enum JournalGuise: Hashable, Sendable {
    /// The journal, in an encoding that the system's tables know by this name.
    case encoded(String)
    /// Text that is no UTF-8, in an encoding that could not be told.
    case unknownEncoding
    /// The journal, with this character where its line ends were.
    case lineEnds(Separator)
    /// The journal, its JSON laid out in another way: an entry on several lines, or all of them in a list.
    case laidOut
    /// A file of a program that packs others.
    case packed(Packer)
    /// Something else.
    case other

    /// A character that ends lines and is no line feed.
    public enum Separator: String, CaseIterable, Sendable {
        case lineSeparator = "\u{2028}"
        case paragraphSeparator = "\u{2029}"
        case nextLine = "\u{85}"
        case verticalTab = "\u{B}"
        case formFeed = "\u{C}"
        case recordSeparator = "\u{1E}"
        case zero = "\0"

        /// What it is called.
        public var name: String {
            switch self {
            case .lineSeparator: "U+2028"
            case .paragraphSeparator: "U+2029"
            case .nextLine: "U+0085"
            case .verticalTab: "VT"
            case .formFeed: "FF"
            case .recordSeparator: "RS"
            case .zero: "NUL"
            }
        }
    }

    /// Programs that pack files, by what their files begin with.
    public enum Packer: String, CaseIterable, Sendable {
        case gzip, bzip2, xz, zstd, zip, rar
        case sevenZip = "7z"

        fileprivate var beginning: [UInt8] {
            switch self {
            case .gzip: [0x1F, 0x8B]
            case .bzip2: Array("BZh".utf8)
            case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A]
            case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
            case .zip: Array("PK\u{3}\u{4}".utf8)
            case .rar: Array("Rar!".utf8)
            case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
            }
        }
    }
}

extension JournalGuise {
    /// What the bytes of a file without one event are; nil where they may be a journal's, damaged as lines are.
    static func of(_ bytes: [UInt8]) -> JournalGuise? {
        if let name = wide(bytes) { return .encoded(name) }
        if let packer = Packer.allCases.first(where: { bytes.starts(with: $0.beginning) }) { return .packed(packer) }
        let first = bytes.prefix { $0 != 10 && $0 != 13 }
        // Half a character at the end is what a cut leaves.
        let isText = String(validating: bytes.dropLast(halfCharacter(bytes)), as: UTF8.self) != nil
        if isText {
            if let separator = separator(of: first) { return .lineEnds(separator) }
            if !laidOut(bytes).isEmpty { return .laidOut }
            return bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }).contains { isBegun($0) } ? nil : .other
        }
        if let name = charsets.first(where: { isEvent(first, in: $0) }) { return .encoded(name) }
        // Lines that lost a byte here and there are told by their numbers.
        let lines = bytes.split(whereSeparator: { $0 == 10 || $0 == 13 })
        guard lines.contains(where: { isBegun($0) }) else { return .other }
        let holdsControls = bytes.contains { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
        return lines.count > 1 && !holdsControls && lines.allSatisfy { String(validating: $0, as: UTF8.self) == nil }
            ? .unknownEncoding : nil
    }

    /// The encodings of other locales in which Chinese is written, the one of the mainland first.
    private static let charsets = ["GB18030", "BIG5-HKSCS", "EUC-JP", "CP932", "EUC-KR", "EUC-TW"]

    /// The name of an encoding that has two or four bytes for each letter, by its mark or by how a line begins in it.
    private static func wide(_ bytes: [UInt8]) -> String? {
        let beginnings: [([UInt8], String)] = [
            ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
            ([0xFE, 0xFF], "UTF-16BE"), ([0x7B, 0, 0, 0], "UTF-32LE"), ([0, 0, 0, 0x7B], "UTF-32BE"),
            ([0x7B, 0, 0x22, 0], "UTF-16LE"), ([0, 0x7B, 0, 0x22], "UTF-16BE"),
        ]
        return beginnings.first { bytes.starts(with: $0.0) }?.1
    }

    private static func isBegun(_ line: ArraySlice<UInt8>) -> Bool {
        let (content, _) = JournalFile.content(of: line)
        return content.first { $0 != 32 && $0 != 9 } == UInt8(ascii: "{")
    }

    private static func isEvent(_ line: ArraySlice<UInt8>, in charset: String) -> Bool {
        guard let text = Recoding.converted(Array(line), from: charset, to: "UTF-8") else { return false }
        return text.withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) } != nil
    }

    /// What stands between events on what is one line.
    private static func separator(of line: ArraySlice<UInt8>) -> Separator? {
        Separator.allCases.first { separator in
            let mark = Array(separator.rawValue.utf8)
            let parts = line.split(separator: mark)
            return (parts.count > 1 || line.suffix(mark.count).elementsEqual(mark))
                && parts.first.map {
                    Array($0).withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) } != nil
                }
                    ?? false
        }
    }

    /// The events of JSON that is laid out over lines; none where not all of it is events.
    private static func laidOut(_ bytes: [UInt8]) -> [EventID] {
        bytes.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(UnsafeBufferPointer(rebasing: JournalFile.content(of: bytes).content))
            var events: [EventID] = []
            do {
                func take(_ reader: inout JSONReader) throws(JSONReader.Malformed) {
                    let value = try reader.skip()
                    guard EventCoding.read(value, id: EventID(bits: 0)) != nil else { throw .init(at: reader.at) }
                    events.append(Digest(of: EventCoding.original(of: value) ?? Array(value)).event)
                }
                if try reader.peek() == UInt8(ascii: "[") {
                    try reader.array { (reader) throws(JSONReader.Malformed) in try take(&reader) }
                }
                while !reader.isAtEnd() { try take(&reader) }
            } catch {
                return []
            }
            return events
        }
    }

    private static func halfCharacter(_ bytes: [UInt8]) -> Int {
        let tail = bytes.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
        guard let lead = bytes.dropLast(tail).last, lead >= 0xC0 else { return 0 }
        let needed = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        return tail < needed ? tail + 1 : 0
    }

    /// The events that the lines were, where they can be told: by these it is known that they are read elsewhere.
    func events(of bytes: [UInt8]) -> [EventID] {
        let text: [UInt8]?
        switch self {
        case .encoded(let name): text = Recoding.converted(bytes, from: name, to: "UTF-8")
        case .lineEnds(let separator):
            text = Array(bytes.split(separator: Array(separator.rawValue.utf8)).joined(separator: [10]))
        case .laidOut: return JournalGuise.laidOut(bytes)
        case .unknownEncoding, .packed, .other: text = nil
        }
        return (text ?? []).split(whereSeparator: { $0 == 10 || $0 == 13 }).map { line in
            Digest(of: Array(JournalFile.content(of: line).content)).event
        }
    }
}

extension JournalGuise {
    /// Whether it is known to be a journal that another program kept anew.
    var isJournal: Bool {
        switch self {
        case .encoded, .lineEnds, .laidOut: true
        case .unknownEncoding, .packed, .other: false
        }
    }
}
