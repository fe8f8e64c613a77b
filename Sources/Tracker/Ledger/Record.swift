/// Something that stands in the ledger beside its areas, problems and measures: a member, evidence, an outcome, a look-back,
/// a meeting and so on. What it is made of are fields; which ones each kind has says `Field.settable(of:)`.
public struct Record: Sendable {
    /// Identity.
    public let id: ItemID
    /// What it is.
    public let kind: ItemKind
    /// The item that it belongs to: a measure, a problem, a round or, for a decision, a meeting; nil for a member.
    public let under: ItemID?
    /// The event that added it.
    public let event: EventID
    /// The place of that event in the log.
    let place: Int32
    /// The day that it was added for.
    public let day: Day
    /// When it was added.
    public let at: Instant
    /// Who added it.
    public let by: String
    /// Its values, nothing left out.
    public internal(set) var values: [Field: FieldValue] = [:]
    /// What belongs to it (a meeting's decisions), as places in `Ledger.records`.
    public internal(set) var records: [Int] = []

    /// A field's value.
    public subscript(field: Field) -> FieldValue { values[field] ?? .nothing }

    /// A field's text.
    public func text(_ field: Field) -> String? { self[field].text }
    /// A field's day.
    public func day(_ field: Field) -> Day? { self[field].day }
    /// The day of something in its course; what has no field for when it began, began when it was recorded.
    public func happened(_ field: Field) -> Day? {
        day(field) ?? (field == .on && Field.on.rule(of: kind) == nil ? day : nil)
    }
    /// The day on which a report was sent: its own, which another ledger keeps that it was brought into.
    public var sentDay: Day { day(.sentOn) ?? day }
    /// A field's number.
    public func number(_ field: Field) -> Int? { self[field].number }

    /// Why it was withdrawn, if it was.
    public var withdrawn: String? { text(.withdrawn) }

    /// Whether it still waits for its answer or its result: an extension that was asked for, a look-back that is planned, a
    /// letter or an opinion without a reply, a milestone that is not reached.
    public var isOpen: Bool {
        guard withdrawn == nil else { return false }
        guard let answer = kind.answer else { return false }
        return kind == .milestone ? !isReached : answer.fields.allSatisfy { self[$0] == .nothing }
    }

    /// Whether a milestone is reached: what was reached is what was aimed at, or the day on which it was is there.
    public var isReached: Bool {
        if self[.on] != .nothing, number(.goal) == nil { return true }
        guard let goal = number(.goal), let reached = number(.reached) else { return self[.on] != .nothing }
        return reached >= goal
    }
}
