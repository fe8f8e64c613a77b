// The ledger's rules speak in days, months, numbers and names: who knows this room knows those.
@_exported import Text

extension Field {
    /// By which a date's year is known that is typed into this field without one: what is to be done lies ahead, what has
    /// happened lies behind.
    public func anchor(on day: Day) -> DateAnchor {
        DateAnchor(day, [.deadline, .reviewDate, .planned, .concentratedEnd].contains(self) ? .toCome : .past)
    }
}

extension DateReader {
    /// The day that a text names, as it is typed in forms and on the command line.
    ///
    /// - Parameter anchor: by which the year is known where it is left out; nil: it has to be there.
    /// - Throws: `Refusal.badDate` where the text is no day, one that does not exist, or of a year before 1900.
    public static func day(_ text: String, _ anchor: DateAnchor? = nil) throws(Refusal) -> Day {
        guard let day = day(in: text, anchor) else { throw .badDate(text, needsYear: anchor == nil) }
        return day
    }

    /// The day that is typed into a field on some day: of a deadline or a review also a period, whose last day it is.
    ///
    /// - Throws: `Refusal.badDate` as `day` does.
    public static func day(_ text: String, for field: Field, on day: Day) throws(Refusal) -> Day {
        let anchor = field.anchor(on: day)
        guard field == .deadline || field == .reviewDate else { return try self.day(text, anchor) }
        guard let day = deadline(text, anchor) else { throw .badDate(text) }
        return day
    }
}

extension DateReader {
    /// What is typed on some day as the deadline of an item's work: a day; or, in place of one, how it is gone about. What
    /// goes on for good (长期坚持) has no deadline.
    ///
    /// - Throws: `Refusal.badDate` where it is neither.
    public static func due(_ text: String, on day: Day) throws(Refusal) -> [Field: FieldValue] {
        if let day = deadline(text, Field.deadline.anchor(on: day)) { return [.deadline: .day(day)] }
        guard let kind = term(text)?.kind else { throw .badDate(text) }
        var fields: [Field: FieldValue] = [.kind: .text(kind.rawValue)]
        if kind == .longTerm { fields[.deadline] = .nothing }
        return fields
    }
}

extension DateReader.Term {
    /// The kind of measure that is gone about like this; nil where the text says nothing of it.
    public var kind: MeasureKind? {
        switch manner {
        case .immediate?: .immediate
        case .limited?: .timeLimited
        case .lasting?: .longTerm
        case nil: nil
        }
    }
}
