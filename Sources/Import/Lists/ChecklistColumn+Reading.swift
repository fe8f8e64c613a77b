import Papers
import Sheets
import Tracker
import Wording

/// What a column of the lists means to whoever reads them back.
extension ChecklistColumn {
    /// What a table's column of this kind holds.
    var meaning: TableColumn {
        switch self {
        case .area: .area
        case .problemNumber, .measureNumber: .number
        case .problem, .finding: .problem
        case .measure, .measureTitle: .measure
        case .target: .target
        case .kind: .kind
        case .leader, .claimed: .leader
        case .unit: .unit
        case .support: .support
        case .person: .person
        case .deadline, .reviewDate: .deadline
        case .stage: .status
        case .lastProgress: .progress
        case .evidence: .evidence
        case .disclosure, .redacted: .disclosure
        case .basis: .basis
        case .own(let field), .ofArea(let field): .own(field)
        case .originalDeadline: .deadline
        case .closedOfMeasures, .left, .extensions, .relapses: .ignore
        }
    }

    /// What becomes of a cell of it that was changed.
    enum Way {
        /// Its row is known by it.
        case number
        /// It is set.
        case field(Field)
        /// It is said as progress.
        case status, progress
        /// What it names is handed in.
        case evidence
        /// It is what was set first; where nothing was, it is set.
        case firstDeadline
        /// It tells how it came to stand as it does, or is worked out from the others: a change of it changes nothing.
        case derived(NoticeReading.Why)
    }

    var way: Way {
        switch self {
        case .problemNumber, .measureNumber: .number
        case .stage: .status
        case .lastProgress: .progress
        case .evidence: .evidence
        case .originalDeadline: .firstDeadline
        case .basis: .derived(.recordedColumn)
        case .closedOfMeasures, .left, .extensions, .relapses: .derived(.derivedColumn)
        case .area, .problem, .finding, .leader, .unit, .support, .person, .deadline, .measure, .measureTitle, .target,
            .kind, .claimed, .reviewDate, .own, .ofArea, .disclosure, .redacted:
            field.map(Way.field) ?? .number
        }
    }
}
