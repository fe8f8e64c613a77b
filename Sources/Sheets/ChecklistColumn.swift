import Tracker
import Wording

/// A column of the three lists: what the program writes is what it reads.
package enum ChecklistColumn: CaseIterable {
    case area, problemNumber, problem, finding, leader, unit, support, person, deadline, closedOfMeasures, stage
    case measureNumber, measure, measureTitle, target, kind, left, lastProgress, claimed
    case reviewDate, evidence, basis, remark, areaRemark
    case originalDeadline, extensions, relapses
    case disclosure, redacted

    /// Its heading.
    package var heading: Phrase {
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
        case .reviewDate: Labels.field(.reviewDate)
        case .evidence: Labels.item(.evidence)
        case .basis: ChecklistWords.basis
        case .remark: Labels.field(.remark)
        case .areaRemark: ChecklistWords.areaRemark
        case .originalDeadline: CommandWords.originalColumn
        case .extensions: CommandWords.extensionsColumn
        case .relapses: CommandWords.relapsesColumn
        case .disclosure: Labels.field(.disclosure)
        case .redacted: Labels.field(.redacted)
        }
    }

    /// Whether it is about the area that an item stands in.
    package var isOfArea: Bool { self == .area || self == .areaRemark }

    /// The field that it shows, where it shows one as it is.
    package var field: Field? {
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
        case .reviewDate: .reviewDate
        case .disclosure: .disclosure
        case .redacted: .redacted
        case .remark, .areaRemark: .remark
        case .problemNumber, .measureNumber, .closedOfMeasures, .left, .stage, .lastProgress, .evidence, .basis,
            .originalDeadline, .extensions, .relapses:
            nil
        }
    }
}
