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
    struct Round: Decodable {
        var name: String
        var title, body, inspector: String?
        var inspectionStart, inspectionEnd, feedback, concentratedEnd, signed: Day?
        var sample: Bool?
        var declared: Declared?
        var withdrawn: String?
        var plan: [String: Day?]?
        var cutoff: Int?
        var id: String?
    }

    struct Area: Decodable {
        var ref: String
        var round: String
        var title: String
        var withdrawn: String?
        var id: String?
    }

    struct Problem: Decodable {
        var ref: String
        var round: String
        var area: String
        var title: String
        var text, kind, leader, unit, person: String?
        var support: [String]?
        var deadline: Day?
        var state: String?
        var basis: String?
        var withdrawn: String?
        var earlier: [String]?
        var id, disclosure, disclosureReason, redacted: String?
        var earlierIDs: [String]?
        var progress: [Progress]?
    }

    struct Progress: Decodable {
        var on: Day
        var text: String
        var needsCoordination: Bool?
    }

    struct Measure: Decodable {
        var ref: String
        var round: String
        var problem: String
        var title: String
        var text: String
        var stage: String
        var kind, leader, unit, person, target, noEvidence, withdrawn: String?
        var support: [String]?
        var claimed: Bool?
        var deadline, originalDeadline, reviewDate: Day?
        var relapses: Int?
        var evidence: [String]?
        var progress: [Progress]
        var id, disclosure, disclosureReason, redacted: String?
        /// Which of the fields that it could have from its problem are its own; nil in files of older versions.
        var own: [String]?
    }

    struct Member: Decodable {
        var name, role: String
        var unit, login: String?
    }

    /// A value of a record's field: text, number, yes or no, or a list of texts.
    enum Value: Decodable {
        case text(String), number(Int), flag(Bool), list([String]), nothing

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .nothing
            } else if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .list(try container.decode([String].self))
            }
        }
    }

    struct Record: Decodable {
        var id, kind: String
        var under, of, underID, withdrawn: String?
        var itemIDs: [String]?
        var fields: [String: Value]
    }

    let rectify: Int
    let asOf: Day
    let rounds: [Round]
    let areas: [Area]
    let problems: [Problem]
    let measures: [Measure]
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

    /// The sentence for a person.
    public var phrase: Phrase { unreadable.map(ImportWords.unreadableLedger) ?? ImportWords.brokenLedger(path) }
}
