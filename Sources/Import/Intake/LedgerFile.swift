import FoundationEssentials
import Text
import Tracker
import Wording

/// What `export json` writes, read back: how a ledger stands, and its entries one by one.
///
/// Into an empty ledger the entries come in, each with its author, its day and its identity: what is folded from them is
/// the ledger as it was. Where they are missing, as in files of older versions, or make another ledger than the one that
/// stands beside them, as where somebody changed the file, it comes in as it stands, and that is said: every field of every
/// item, rounds with their plan and what they declare, progress with its days, the first deadline, what moves handed in as
/// evidence, how often a measure came back, the acts that closed measures and problems, all records and members, those that were
/// withdrawn too, and the workflow; then not who recorded what and when, the moves one by one, the deadlines between the
/// first and the last, progress that was taken back, and the other value where two stand against each other.
public struct LedgerFile: Decodable, Sendable {
    struct Round: LedgerFileOwn, Equatable {
        static let kind = ItemKind.round
        var name: String
        var sample: Bool?
        var plan: [String: Day?]?
        var id: String?
    }

    struct Area: LedgerFileOwn, Equatable {
        static let kind = ItemKind.area
        static let needed: Set<Field> = [.title]
        var ref, round: String
        var id: String?
    }

    struct Problem: LedgerFileOwn, Equatable {
        static let kind = ItemKind.problem
        static let needed: Set<Field> = [.title]
        var ref, round, area: String
        var basis, id: String?
        var earlierIDs: [String]?
        var progress: [Progress]?
    }

    struct Progress: Decodable, Equatable {
        var on: Day
        var text: String
        var needsCoordination: Bool?
    }

    struct Measure: LedgerFileOwn, Equatable {
        static let kind = ItemKind.measure
        static let needed: Set<Field> = [.title, .text, .stage]
        var ref, round, problem: String
        var noEvidence, basis, id: String?
        var originalDeadline: Day?
        var relapses: Int?
        var evidence: [String]?
        var progress: [Progress]
        /// Which of the fields that it could have from its problem are its own; nil in files of older versions.
        var own: [String]?
    }

    struct Member: Decodable, Equatable {
        var name, role: String
        var unit, login: String?
    }

    struct Record: Decodable, Equatable {
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
    /// Its entries, where it has them all.
    private(set) var log: [Event]?

    enum CodingKeys: String, CodingKey {
        case rectify, asOf, rounds, areas, problems, measures, members, records, workflow
    }

    /// The entries that it is made of; nil where it has none, or these make another ledger.
    func entries(on day: Day) -> [Event]? {
        guard let log, let last = log.last, last.day <= day else { return nil }
        let ledger = Workspace.fold(log[...], workflow: workflow)
        guard ledger.workflow == workflow,
            let bytes = try? JSONText.bytes(of: LedgerView(ledger: ledger, on: asOf)),
            let made = try? JSONDecoder().decode(LedgerFile.self, from: Data(bytes))
        else { return nil }
        let isSame =
            made.rounds == rounds && made.areas == areas && made.problems == problems && made.measures == measures
            && made.members == members && made.records == records
        return isSame ? log : nil
    }

    /// The keys of which two say that a text is one.
    private static let telling = Set(
        [CodingKeys.areas, .asOf, .measures, .members, .problems, .rounds, .workflow].map(\.rawValue) + [
            "log", "digest",
        ])

    /// Whether a text looks like one: an object with this program's name among its keys, or two more of a ledger's, in
    /// whatever order another program has written them, however it was cut off.
    public static func isLedger(_ bytes: [UInt8]) -> Bool {
        func isTold(_ keys: [String]) -> Bool {
            keys.contains(CodingKeys.rectify.rawValue) || telling.intersection(keys).count > 1
        }
        return isTold(LedgerExport.keys(of: bytes, until: isTold))
    }

    /// Reads it.
    ///
    /// - Throws: `LedgerFileProblem`, with where it cannot be read.
    public static func read(_ bytes: [UInt8]) throws(LedgerFileProblem) -> LedgerFile {
        if let line = lineUnreadable(bytes) { throw LedgerFileProblem(path: [], unreadable: line) }
        var file: LedgerFile
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
        file.log = LedgerExport.log(of: bytes)
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
