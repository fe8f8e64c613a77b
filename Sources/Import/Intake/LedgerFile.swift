import FoundationEssentials
import Tracker
import Wording

/// What `export json` writes, read back.
///
/// Carried over: every field of every item (`Field`), rounds with their plan and what they declare, progress with its days,
/// the first deadline, what moves handed in as evidence, how often a measure came back, the act that closed a problem, all
/// records and members, those that were withdrawn too, and the workflow. Not carried, since the form does not hold it: who
/// recorded what and when, the moves one by one, all deadlines between the first and the last, the day on which a problem
/// was closed, progress that was taken back, the other value where two writers' values stand against each other, and of a
/// report that was sent the journal's lines that it knew: they are those of the ledger that it was sent from.
public struct LedgerFile: Decodable, Sendable {
    struct Round: LedgerFileOwn {
        static let kind = ItemKind.round
        var name: String
        var sample: Bool?
        var plan: [String: Day?]?
        var id: String?
    }

    struct Area: LedgerFileOwn {
        static let kind = ItemKind.area
        static let needed: Set<Field> = [.title]
        var ref, round: String
        var id: String?
    }

    struct Problem: LedgerFileOwn {
        static let kind = ItemKind.problem
        static let needed: Set<Field> = [.title]
        var ref, round, area: String
        var basis, id: String?
        var earlierIDs: [String]?
        var progress: [Progress]?
    }

    struct Progress: Decodable {
        var on: Day
        var text: String
        var needsCoordination: Bool?
    }

    struct Measure: LedgerFileOwn {
        static let kind = ItemKind.measure
        static let needed: Set<Field> = [.title, .text, .stage]
        var ref, round, problem: String
        var noEvidence, id: String?
        var originalDeadline: Day?
        var relapses: Int?
        var evidence: [String]?
        var progress: [Progress]
        /// Which of the fields that it could have from its problem are its own; nil in files of older versions.
        var own: [String]?
    }

    struct Member: Decodable {
        var name, role: String
        var unit, login: String?
    }

    struct Record: Decodable {
        var id, kind: String
        var under, of, underID, withdrawn: String?
        var itemIDs: [String]?
        /// The day on which it was recorded.
        var day: Day?
        var fields: LedgerFileFields

        enum Key: String, CodingKey {
            case id, kind, under, of, underID, withdrawn, itemIDs, day, fields
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            id = try container.decode(String.self, forKey: .id)
            kind = try container.decode(String.self, forKey: .kind)
            under = try container.decodeIfPresent(String.self, forKey: .under)
            of = try container.decodeIfPresent(String.self, forKey: .of)
            underID = try container.decodeIfPresent(String.self, forKey: .underID)
            withdrawn = try container.decodeIfPresent(String.self, forKey: .withdrawn)
            itemIDs = try container.decodeIfPresent([String].self, forKey: .itemIDs)
            day = try container.decodeIfPresent(Day.self, forKey: .day)
            let rules = ItemKind(rawValue: kind).map(FieldRule.of) ?? []
            fields = try LedgerFileFields(
                from: container.superDecoder(forKey: .fields), rules.filter(\.isSettable), needed: [])
        }
    }

    let rectify: Int
    let asOf: Day
    let rounds: [LedgerFileItem<Round>]
    let areas: [LedgerFileItem<Area>]
    let problems: [LedgerFileItem<Problem>]
    let measures: [LedgerFileItem<Measure>]
    let members: [Member]
    let records: [Record]
    let workflow: Workflow

    /// Whether a text looks like one: an object with this program's name as its first key.
    public static func isLedger(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(200).filter { $0 > 0x20 }
        return start.starts(with: Array("{\"rectify\":".utf8))
            || start.starts(with: [0xEF, 0xBB, 0xBF] + Array("{\"rectify\":".utf8))
    }

    /// Reads it.
    ///
    /// - Throws: `LedgerFileProblem`, with where it cannot be read.
    public static func read(_ bytes: [UInt8]) throws(LedgerFileProblem) -> LedgerFile {
        if let line = lineUnreadable(bytes) { throw LedgerFileProblem(path: [], unreadable: line) }
        let file: LedgerFile
        do {
            file = try JSONDecoder().decode(LedgerFile.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context),
            DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
        {
            throw LedgerFileProblem(path: context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue })
        } catch {
            throw LedgerFileProblem(path: [])
        }
        guard file.rectify == 1 else { throw LedgerFileProblem(path: ["rectify"]) }
        if let excess = file.excess(in: bytes) { throw LedgerFileProblem(path: [], excess: excess) }
        return file
    }
}

extension LedgerFile {
    /// The line with the sign for a character that was lost, as itself or written out; nil where none is.
    private static func lineUnreadable(_ bytes: [UInt8]) -> Int? {
        let (sign, written) = ([UInt8]([0xEF, 0xBF, 0xBD]), Array("\\ufffd".utf8))
        var line = 1
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case 10: line += 1
            case 0xEF where bytes[place...].starts(with: sign): return line
            case UInt8(ascii: "\\"):
                if String(decoding: bytes[place...].prefix(6), as: UTF8.self).lowercased().utf8.elementsEqual(written) {
                    return line
                }
                // What follows it is not another one's beginning.
                place += 1
            default: break
            }
            place += 1
        }
        return nil
    }
}

/// Why a ledger that was written out cannot be read.
public struct LedgerFileProblem: Error, Hashable, Sendable {
    /// Where: keys and places in lists.
    public let path: [String]
    /// The line with a character that was lost; nil where that is not what is wrong.
    public var unreadable: Int? = nil
    /// What no ledger takes; nil where that is not what is wrong.
    public var excess: LedgerFile.Excess? = nil

    /// The sentence for a person.
    public var phrase: Phrase {
        if let excess {
            return ImportWords.excess(
                excess.ref, excess.field, line: excess.line, found: excess.found, limit: excess.limit,
                isNumber: excess.isNumber)
        }
        return unreadable.map(ImportWords.unreadableLedger) ?? ImportWords.brokenLedger(path)
    }
}
