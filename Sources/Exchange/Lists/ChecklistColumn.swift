import Tracker
import Wording

/// A column of the three lists: what the program writes is what it reads.
enum ChecklistColumn: CaseIterable {
    case area, problemNumber, problem, finding, leader, unit, support, person, deadline, closedOfMeasures, stage
    case measureNumber, measure, measureTitle, target, kind, left, lastProgress, claimed
    case disclosure

    /// Its heading.
    var heading: Phrase {
        switch self {
        case .area: Labels.item(.area)
        case .problemNumber: ChecklistWords.problemRef
        case .problem: Labels.item(.problem)
        case .finding: ChecklistWords.finding
        case .leader: Labels.field(.leader)
        case .unit: Labels.field(.unit)
        case .support: Labels.field(.support)
        case .person: Labels.field(.person)
        case .deadline: Labels.field(.deadline)
        case .closedOfMeasures: ChecklistWords.closedOfMeasures
        case .stage: Labels.field(.stage)
        case .measureNumber: ChecklistWords.measureRef
        case .measure, .measureTitle: Labels.item(.measure)
        case .target: Labels.field(.target)
        case .kind: Labels.field(.kind)
        case .left: ChecklistWords.left
        case .lastProgress: ChecklistWords.lastProgress
        case .claimed: Labels.field(.claimed)
        case .disclosure: Labels.field(.disclosure)
        }
    }

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
        case .deadline: .deadline
        case .stage: .status
        case .lastProgress: .progress
        case .disclosure: .disclosure
        case .closedOfMeasures, .left: .ignore
        }
    }

    /// Whether it is worked out from the others, so that nothing can be read from it.
    var isDerived: Bool { meaning == .ignore }

    /// The field that it shows, where it shows one as it is.
    var field: Field? {
        switch self {
        case .area, .problem, .measureTitle: .title
        case .finding, .measure: .text
        case .leader: .leader
        case .unit: .unit
        case .support: .support
        case .person: .person
        case .deadline: .deadline
        case .target: .target
        case .kind: .kind
        case .claimed: .claimed
        case .disclosure: .disclosure
        case .problemNumber, .measureNumber, .closedOfMeasures, .left, .stage, .lastProgress: nil
        }
    }

    /// What a change of it is.
    var change: Proposal.Kind {
        switch self {
        case .stage: .status
        case .lastProgress: .progress
        default: field.map(Proposal.Kind.init(of:)) ?? .text
        }
    }
}
