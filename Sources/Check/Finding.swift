import Tracker
import Wording

/// One thing that `check` found.
public struct Finding: Hashable, Sendable {
    /// What it is.
    public let code: CheckCode
    /// Where to go to look at it.
    public let spot: Spot
    /// How people call the item; nil where it is of the round or of the journals.
    public let ref: String?
    /// The line of a journal that it is about, where it is about one.
    public let line: Int?
    /// What was found, in one sentence.
    public let message: Phrase
    /// What was said, where it is a commitment that can be made a milestone.
    public let commitment: Commitment?

    /// Where something was found.
    public enum Spot: Hashable, Sendable {
        /// At an item: a measure, a problem, a record of one.
        case item(ItemID)
        /// At what the documents of a round declare.
        case declared(ItemID)
        /// At a round.
        case round(ItemID)
        /// In a journal's file.
        case journal(file: String?)
    }

    /// A day that was named, to become a milestone.
    public struct Commitment: Hashable, Sendable {
        /// The measure.
        public let measure: ItemID
        /// The day.
        public let day: Day
        /// What is to be by then, as it was said.
        public let title: String

        /// The request that makes a milestone of it.
        public var request: Request {
            .record(.milestone, under: measure, fields: [.title: FieldValue(title), .deadline: .day(day)])
        }
    }

    /// How grave it is.
    public var severity: CheckSeverity { code.severity }
    /// What to do.
    public var advice: Phrase { code.words.advice }

    init(
        _ code: CheckCode, at spot: Spot, ref: String? = nil, line: Int? = nil, _ message: Phrase,
        commitment: Commitment? = nil
    ) {
        self.code = code
        self.spot = spot
        self.ref = ref
        self.line = line
        self.message = message
        self.commitment = commitment
    }
}
