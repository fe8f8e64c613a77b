import Papers
import Sheets

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
        case .remark, .areaRemark: .remark
        case .originalDeadline: .deadline
        case .closedOfMeasures, .left, .extensions, .relapses: .ignore
        }
    }

    /// Whether it tells how it came to stand as it does, or is worked out from the others: a change of it changes nothing.
    var isDerived: Bool {
        switch self {
        case .closedOfMeasures, .left, .basis, .originalDeadline, .extensions, .relapses: true
        case .area, .problemNumber, .problem, .finding, .leader, .unit, .support, .person, .deadline, .stage,
            .measureNumber, .measure, .measureTitle, .target, .kind, .lastProgress, .claimed, .reviewDate, .evidence,
            .remark,
            .areaRemark, .disclosure, .redacted:
            false
        }
    }

    /// What a change of it is.
    var change: Proposal.Kind {
        switch self {
        case .stage: .status
        case .lastProgress: .progress
        case .evidence: .evidence
        case .area, .problemNumber, .problem, .finding, .leader, .unit, .support, .person, .deadline, .closedOfMeasures,
            .measureNumber, .measure, .measureTitle, .target, .kind, .left, .claimed, .disclosure, .redacted,
            .reviewDate, .basis, .remark, .areaRemark, .originalDeadline, .extensions, .relapses:
            field.map(Proposal.Kind.init(of:)) ?? .text
        }
    }
}
