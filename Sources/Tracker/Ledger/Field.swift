/// A slot of an item: what one change sets and what two writers can disagree about (ARCHITECTURE.md, decision 3).
public enum Field: String, CaseIterable, Sendable {
    // Of a measure, and where it makes sense of a problem, an area or a round.
    case stage, deadline, leader, unit, support, person, claimed, target, kind, title, text, reviewDate, remark,
        withdrawn
    // Of a round.
    case body, inspector, inspectionStart, inspectionEnd, feedback, concentratedEnd, signed, declared
    // The plan's phases, by the day on which each was reached, and the last day of a month's report.
    case planDrafted, planStudied, planReviewed, planIssued, cutoff
    // Of a problem: what it came back from.
    case earlier
    // Of records.
    case role, login, on, level, source, reply, repliedOn, reference, digest, fileName, size, amount, goal, reached
    case planned, result, share, seed, items, month, nothingNew, attendance
    // Who may read of a problem or measure, why not everyone, and the text for those who may not read all.
    case disclosure, disclosureReason, redacted
    // Of a report that was sent: to whom, when, its figures as `name=value`, and the last event of each writer that it knew.
    case recipient, sentOn, figures, heads
    // Of a passage: the place of its template. Of a tally: the answer.
    case place, answer

    /// The form of its value.
    public enum Form: Sendable {
        /// One line of text.
        case text
        /// Text of any length.
        case longText
        /// Several names.
        case names
        /// A calendar day.
        case day
        /// Yes or no.
        case flag
        /// A stage's code name.
        case stage
        /// One of the kinds of its item.
        case kind
        /// What documents declare.
        case declared
        /// A whole number.
        case number
        /// Several items.
        case items
    }

    /// The form of its value.
    public var form: Form {
        switch self {
        case .stage: .stage
        case .deadline, .reviewDate, .inspectionStart, .inspectionEnd, .feedback, .concentratedEnd, .signed: .day
        case .planDrafted, .planStudied, .planReviewed, .planIssued, .on, .repliedOn, .planned, .sentOn: .day
        case .leader, .unit, .person, .title, .body, .inspector, .withdrawn: .text
        case .login, .reference, .digest, .fileName, .month, .disclosureReason, .recipient, .place: .text
        case .target, .text, .remark, .reply, .redacted: .longText
        case .support, .attendance, .figures, .heads: .names
        case .claimed, .nothingNew: .flag
        case .kind, .role, .level, .source, .result, .disclosure, .answer: .kind
        case .declared: .declared
        case .cutoff, .size, .amount, .goal, .reached, .share, .seed: .number
        case .earlier, .items: .items
        }
    }

    /// The numbers that it takes.
    var range: ClosedRange<Int> { self == .cutoff ? 1...31 : 0...FieldValue.greatestNumber }

    /// Whether it tells of what has happened: its day does not lie after the one that an entry is recorded for. The writer
    /// refuses such a day, and `check` tells of one (`Change.pastDays`).
    public var isPast: Bool { Field.past.contains(self) }

    /// Days of the round's papers are none of them: these can be brought in as of a day before them.
    private static let past: Set<Field> = [
        .on, .repliedOn, .sentOn, .planDrafted, .planStudied, .planReviewed, .planIssued,
    ]

    /// Whether taking it back, or doing it again, takes a second, deliberate key.
    var isGrave: Bool { Field.grave.contains(self) }

    /// Withdrawals, answers to extensions and look-backs, the plan's way, who may read, who may do what.
    private static let grave: Set<Field> = [
        .withdrawn, .result, .planDrafted, .planStudied, .planReviewed, .planIssued, .disclosure, .role, .sentOn,
    ]

    /// Whose names it holds; nil where it names nobody.
    public var names: NameKind? { Field.named[self] }

    /// Whether it holds one name, which another takes the place of.
    public var isOneName: Bool { names != nil && form == .text }

    private static let named: [Field: NameKind] = [
        .leader: .leader, .unit: .unit, .support: .unit, .person: .person,
    ]

    /// By what the more cautious of two writers' values is known, which counts until someone settles them.
    enum Caution {
        /// The less advanced stage.
        case stage
        /// The earlier deadline; any is earlier than none.
        case deadline
        /// The fewer readers.
        case disclosure
        /// The role that may less.
        case role
    }

    /// By what the more cautious of two values is known; nil where the later one counts.
    var caution: Caution? { Field.cautious[self] }

    /// Whether of two writers' values the more cautious one counts until someone settles them, and not the later one.
    public var isCautious: Bool { caution != nil }

    private static let cautious: [Field: Caution] = [
        .stage: .stage, .deadline: .deadline, .disclosure: .disclosure, .role: .role,
    ]

    /// Whether a value has the form of this field's; what was taken back has every field's.
    func takes(_ value: FieldValue) -> Bool {
        switch value {
        case .nothing: true
        case .text: form == .text || form == .longText || form == .stage || form == .kind
        case .names: form == .names
        case .day: form == .day
        // A progress entry is withdrawn without a reason.
        case .flag: form == .flag || self == .withdrawn
        case .declared(let declared): form == .declared && declared.outOfRange == nil
        case .number(let number): form == .number && range.contains(number)
        case .items: form == .items
        }
    }
}
