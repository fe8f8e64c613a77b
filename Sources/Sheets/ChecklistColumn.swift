import Tracker
import Wording

/// A column of the three lists: what the program writes is what it reads.
package enum ChecklistColumn: Hashable {
    case area, problemNumber, problem, finding, leader, unit, support, person, deadline, closedOfMeasures, stage
    case measureNumber, measure, measureTitle, target, kind, left, lastProgress, claimed
    case reviewDate, evidence, basis
    case originalDeadline, extensions, relapses
    case disclosure, redacted
    /// A field that stands by itself, of the row's item and of the area that it stands in.
    case own(Field), ofArea(Field)

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
        case .own(let field): Labels.field(field)
        case .ofArea(let field): ChecklistWords.ofArea(Labels.field(field))
        case .originalDeadline: CommandWords.originalColumn
        case .extensions: CommandWords.extensionsColumn
        case .relapses: CommandWords.relapsesColumn
        case .disclosure: Labels.field(.disclosure)
        case .redacted: Labels.field(.redacted)
        }
    }

    /// Whether it is about the area that an item stands in.
    package var isOfArea: Bool {
        if case .ofArea = self { true } else { self == .area }
    }

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
        case .own(let field), .ofArea(let field): field
        case .problemNumber, .measureNumber, .closedOfMeasures, .left, .stage, .lastProgress, .evidence, .basis,
            .originalDeadline, .extensions, .relapses:
            nil
        }
    }

    /// A column for each field that stands by itself of items of a kind, so many characters wide.
    package static func own(of kind: ItemKind, width: Double) -> [(column: ChecklistColumn, width: Double)] {
        Field.plain(of: kind).map { (.own($0), width) }
    }
}
