// The ledger's rules speak in days, months, numbers and names: who knows this room knows those.
@_exported import Text

extension DateReader {
    /// The day that a text names, as it is typed in forms and on the command line.
    ///
    /// - Throws: `Refusal.badDate` where the text is no day, one that does not exist, or of a year before 1900.
    public static func day(_ text: String) throws(Refusal) -> Day {
        guard let day = day(in: text) else { throw .badDate(text) }
        return day
    }

    /// The day that is typed into a field: of a deadline or a review also a period, whose last day it is.
    ///
    /// - Throws: `Refusal.badDate` as `day` does.
    public static func day(_ text: String, for field: Field?) throws(Refusal) -> Day {
        guard field == .deadline || field == .reviewDate else { return try day(text) }
        guard let day = deadline(text) else { throw .badDate(text) }
        return day
    }
}

extension DateReader {
    /// What is typed as the deadline of an item's work: a day; or, in place of one, how it is gone about. What goes on for
    /// good (长期坚持) has no deadline.
    ///
    /// - Throws: `Refusal.badDate` where it is neither.
    public static func due(_ text: String) throws(Refusal) -> [Field: FieldValue] {
        if let day = deadline(text) { return [.deadline: .day(day)] }
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
