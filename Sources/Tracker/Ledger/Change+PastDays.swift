// The days within a change that tell of what has happened.

extension Change {
    /// A day that cannot lie after the one that its entry is recorded for.
    struct PastDay: Hashable {
        let field: Field
        let day: Day
        /// What the field is of; nil where it is that of the item which is there.
        let kind: ItemKind?
        /// What it is about.
        let item: ItemID
    }

    /// All of them, in the order of the fields.
    var pastDays: [PastDay] {
        switch self {
        case .note(let note): [PastDay(field: .on, day: note.on, kind: .entry, item: note.subject)]
        case .add(let addition):
            Field.allCases.compactMap { field in
                guard field.isPast, let day = addition.fields[field]?.day else { return nil }
                let item = addition.kind.isRecord ? addition.under ?? addition.item : addition.item
                return PastDay(field: field, day: day, kind: addition.kind, item: item)
            }
        case .set(let assignment):
            assignment.to.day.flatMap { day in
                assignment.field.isPast
                    ? [PastDay(field: assignment.field, day: day, kind: nil, item: assignment.item)] : nil
            } ?? []
        case .move, .workflow, .redate, .told, .unknown: []
        }
    }
}
