import Papers
import Tracker
import Wording

/// What was read from the closing notice of a round: the items, what the notice declares, and what was left out.
///
/// Nothing of the text is dropped silently: a line is part of an item, or stands in `skipped` with the reason.
public struct NoticeReading: Hashable, Sendable {
    /// The round as its notice names it. What is nil was not found.
    public struct Round: Hashable, Sendable {
        /// The title of the notice.
        public var title: String?
        /// The inspected body (被巡察单位).
        public var body: String?
        /// The inspection team.
        public var inspector: String?
        /// The first day of the inspection.
        public var inspectionStart: Day?
        /// The last day of the inspection.
        public var inspectionEnd: Day?
        /// The day of the feedback.
        public var feedback: Day?
        /// The day on which the notice was signed.
        public var signed: Day?

        /// A round of which nothing is known yet.
        public init() {}
    }

    /// One area, problem or measure.
    public struct Item: Hashable, Sendable {
        /// What an item is.
        public enum Kind: String, Codable, Sendable {
            /// A heading of the feedback, 方面.
            case area
            /// One finding, 问题.
            case problem
            /// One thing to be done about a problem, 措施.
            case measure

            /// The same in a ledger.
            package var inLedger: ItemKind {
                switch self {
                case .area: .area
                case .problem: .problem
                case .measure: .measure
                }
            }
        }

        /// The number by which it is cited: 一 for an area, 4 for a problem, 4.2 for a measure. Unique in a reading.
        public internal(set) var ref: String
        /// What it is.
        public let kind: Kind
        /// The `ref` of the item it belongs to; nil for an area, and for a problem that stands in none.
        public internal(set) var parent: String?
        /// The short form: an area's or problem's heading, a measure's first sentence.
        public internal(set) var title: String
        /// All that the notice says, without the number and the label.
        public internal(set) var text: String
        /// The line of the source on which it begins, from 1; of a table, the row.
        public let line: Int
        /// The cell of a table that it was read from, as `C5`; nil for a text.
        public var cell: String?
        /// What else is said about it: owners, deadline, kind, target. Nothing that was not found.
        public var fields: [Field: FieldValue]
        /// How far a measure is, in the document's words.
        public var stated: Stated?
        /// How far it is.
        public var status: Status? { stated?.status }
        /// What was done, where that stands apart from what is to be done.
        public var progress: String?
        /// Progress of days of their own, as a ledger that was written out has it.
        public var told: [Told] = []

        /// A progress entry with its day.
        public struct Told: Hashable, Sendable {
            /// What was done.
            public var text: String
            /// When.
            public var on: Day
            /// Whether it is stuck.
            public var needsCoordination: Bool
        }

        /// Its first deadline, where it was put off since.
        public var firstDeadline: Day?
        /// Where it is said how far it is, if that is elsewhere than the item.
        public var statedPlace: Place?

        /// A place in the source.
        public struct Place: Hashable, Sendable {
            /// The line, from 1.
            public let line: Int
            /// The cell of a table.
            public let cell: String?
        }

        /// How often it came back.
        public var relapses = 0
        /// Whether its text itself tells what was done: it stands after 整改情况： or the like, not after 整改措施：.
        public var isTold = false
        /// Whether how far it is stands behind a label of its own, apart from its text.
        public var isStatedApart = false
        /// Whether how far it is, or by when, stands in a bracket or a sentence of its own behind its text.
        var isStatedBehind = false
        /// Whether nothing but the lack of labels says that its text tells what was done.
        var isAssumed = false
        /// Whether the document says that it is not for the public, and neither why nor what the public may read.
        public var isInternal = false

        /// An item.
        public init(
            ref: String, kind: Kind, parent: String?, title: String, text: String, line: Int, cell: String? = nil,
            fields: [Field: FieldValue] = [:], stated: Stated? = nil, progress: String? = nil
        ) {
            self.ref = ref
            self.kind = kind
            self.parent = parent
            self.title = title
            self.text = text
            self.line = line
            self.cell = cell
            self.fields = fields
            self.stated = stated
            self.progress = progress
        }
    }

    /// How far a measure is, in the words that documents use.
    public typealias Status = StatedStatus

    /// How far a document says that something is, and how it says so.
    public struct Stated: Hashable, Sendable {
        /// What it means.
        public var status: Status
        /// The document's own word or sign; nil where a person chose the status.
        public var word: String?
        /// What a close-out rests on: the meeting or paper that the document names.
        public var basis: String?

        /// How far a document says that something is.
        public init(_ status: Status, word: String? = nil, basis: String? = nil) {
            self.status = status
            self.word = word
            self.basis = basis
        }

        /// Whether it says that nothing is left to do.
        public var isDone: Bool { status == .done || status == .closed }
        /// Whether it says that it is closed, and on what basis: without one that is a claim.
        public var isClosed: Bool { status == .closed && basis != nil }
    }

    /// A place in the source, and what there is to say about it.
    public struct Remark: Hashable, Sendable {
        /// The line of the source, from 1.
        public let line: Int
        /// The words that it is about.
        public let text: String
        /// What there is to say.
        public let what: What
        /// The cell of a table that it is about, as `C5`; nil for a text.
        public var cell: String?

        /// What there is to say of a place.
        public enum What: Hashable, Sendable {
            /// It was left out, or is uncertain.
            case why(Why)
            /// Something of the file was not read.
            case unread(Unread.What)
        }

        init(line: Int, text: String, what: What, cell: String? = nil) {
            (self.line, self.text, self.what, self.cell) = (line, text, what, cell)
        }

        init(line: Int, text: String, why: Why, cell: String? = nil) {
            self.init(line: line, text: text, what: .why(why), cell: cell)
        }

        /// Why it was left out or is uncertain; nil for something of the file that was not read.
        public var why: Why? {
            switch what {
            case .why(let why): why
            case .unread: nil
            }
        }

        /// The sentence for a person.
        public var phrase: Phrase {
            switch what {
            case .why(let why): why.phrase
            case .unread(let what): UnreadWords.phrase(what)
            }
        }
    }

    /// The round.
    public internal(set) var round: Round
    /// The figures that the introduction and the report on the organisation declare.
    public let declared: Declared
    /// Areas, problems and measures in the order of the notice.
    public internal(set) var items: [Item]
    /// The lines that are part of no item, in the order of the notice.
    public internal(set) var skipped: [Remark]
    /// What was read but needs a person's eye, in the order of the notice.
    public internal(set) var uncertain: [Remark]
    /// The levels of the text, as they were read; nil for a table.
    public var levels: NoticeLevels?
    /// Whether it is a plan: it says what is to be done, and nowhere what was done.
    ///
    /// So it is where no label leads in what was done (整改情况：, 做法与成效：, 整改进展：), and the title ends as a plan's
    /// (方案, 计划, 清单, 台账), or only 整改措施： leads the measures in. Its measures come in as not started.
    public var isPlan = false

    /// How many items there are of a kind.
    public func count(_ kind: Item.Kind) -> Int {
        items.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
    }
}
