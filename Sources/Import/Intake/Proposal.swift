import Papers
import Tracker
import Wording

/// One change of the ledger that a file proposes, to be taken or left.
public struct Proposal: Hashable, Sendable {
    /// What changes.
    public typealias Kind = ProposalKind

    /// What changes.
    public let kind: Kind
    /// How people call what it is about; of something new its number in the file.
    public let ref: String
    /// The item that it is about; nil for something new.
    public let item: ItemID?
    /// The place of what it came from among the reading's items; nil for a figure.
    public let source: Int?
    /// What it is called.
    public let title: String
    /// The value before; empty where there was none.
    public let before: String
    /// The value that is proposed.
    public let after: String
    /// The line or row of the file, from 1.
    public let line: Int
    /// The cell, such as `C5`; nil for a text.
    public let cell: String?
    /// What a person should know before taking it.
    public var remark: Phrase?
    /// Whether the ledger has changed the same thing since the file was written: it is taken only by itself.
    public var isContested = false
    /// Why it cannot be taken; nil where it can.
    public var obstacle: Phrase?
    /// What taking it does.
    var act: Act

    /// What taking a proposal does.
    enum Act: Hashable, Sendable {
        /// Items are added; the first ones' parent is in the ledger, or a new area of this title.
        case extend([Request.NewItem], area: NewArea?)
        /// Fields of the item are set.
        case edit([Field: FieldValue])
        /// Progress is noted; nil leaves it as it is whether the item is stuck.
        case note(String, Day, needsCoordination: Bool?)
        /// Evidence is recorded.
        case evidence(String)
        /// A figure that a round's documents declare, by its path, beside what they declare already.
        case declare(String, String, base: Declared)
        /// A move is made.
        case move(String, MoveDetails)
    }

    /// An area that is added with the first of its problems that is taken.
    struct NewArea: Hashable, Sendable {
        var title: String
        var number: Int
    }

    /// The sentence for a person.
    public var sentence: Phrase {
        let sentence = ImportWords.proposal(kind, ref: ref, title: title, before: before, after: after)
        // What is marked with it is said with it.
        guard case .note(_, _, let needsCoordination?) = act, kind == .progress else { return sentence }
        return ImportWords.marking(sentence, needsCoordination: needsCoordination)
    }
}

extension ProposalKind {
    /// What a change of a field is.
    init(of field: Field) {
        self = ProposalKind.ofFields[field] ?? (Field.plain.contains(field) ? .own(field) : .text)
    }

    private static let ofFields: [Field: ProposalKind] = [
        .leader: .owner, .unit: .owner, .support: .owner, .person: .owner, .claimed: .owner, .deadline: .deadline,
        .target: .target, .kind: .kind, .reviewDate: .reviewDate, .disclosure: .disclosure,
        .disclosureReason: .disclosure, .redacted: .disclosure,
    ]
}
