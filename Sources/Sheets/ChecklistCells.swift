import Papers
import Tracker
import Wording

/// What the columns of lists say of a problem or a measure on a day.
package struct ChecklistCells {
    private let input: ReportInput
    private let showsReview: Bool
    private var ledger: Ledger { input.ledger }

    /// - Parameter showsReview: whether the deadline of a measure that is held is the day of its review.
    package init(_ input: ReportInput, showsReview: Bool = true) {
        self.input = input
        self.showsReview = showsReview
    }

    /// What a column says of a measure; a column about problems, of its problem.
    package func cell(_ column: ChecklistColumn, ofMeasure index: Int) -> Cell {
        let measure = ledger.measures[index]
        var owner: Ownership { ledger.owner(ofMeasure: index) }
        return switch column {
        case .measureNumber: .text(measure.ref, .centred)
        case .measure: .text(measure.text)
        case .measureTitle: .text(measure.title)
        case .target: .text(measure.target ?? "")
        case .leader: .text(owner.leader ?? "")
        case .unit: .text(owner.unit ?? "")
        case .support: .text(owner.support.joined(separator: input.language == .zh ? "、" : ", "))
        case .person: .text(owner.person ?? "")
        case .kind: .text(measure.kind.map { input.said(Labels.kind($0)) } ?? "", .centred)
        case .deadline: day((showsReview ? ledger.dueDay(ofMeasure: index) : nil) ?? ledger.deadline(ofMeasure: index))
        case .left: left(index)
        case .stage: .text(input.said(Labels.stage(measure.stage, ledger.workflow)), .centred)
        case .lastProgress: .text(measure.lastEntry.map { "\($0.on.description) \($0.text)" } ?? "")
        case .claimed: .text(measure.claimed ? "√" : "", .centred)
        case .disclosure: scope(measure.disclosed.scope)
        case .area, .problemNumber, .problem, .finding, .closedOfMeasures: cell(column, ofProblem: measure.problem)
        }
    }

    /// What a column says of a problem; one that is only about measures says nothing.
    package func cell(_ column: ChecklistColumn, ofProblem index: Int) -> Cell {
        let problem = ledger.problems[index]
        switch column {
        case .area:
            let area = ledger.areas[problem.area]
            return .text(input.said(ChecklistWords.area(area.ref, area.title)))
        case .problemNumber: return .text(problem.ref, .centred)
        case .problem: return .text(problem.title)
        case .finding: return .text(problem.text)
        case .leader: return .text(problem.owner.leader ?? "")
        case .unit: return .text(problem.owner.unit ?? "")
        case .deadline: return day(problem.deadline)
        case .closedOfMeasures:
            let standing = Overview.Standing(ledger: ledger, problem: index, on: input.day)
            return .text("\(standing.closed)/\(standing.measures)", .centred)
        case .stage: return .text(input.said(Labels.state(ledger.state(ofProblem: index))), .centred)
        case .disclosure: return scope(problem.disclosed.scope)
        case .measureNumber, .measure, .measureTitle, .target, .support, .person, .kind, .left, .lastProgress, .claimed:
            return Cell(.empty, .plain)
        }
    }

    private func scope(_ scope: Disclosure?) -> Cell {
        .text(scope.map { input.said(Labels.disclosure($0)) } ?? "", .centred)
    }

    private func day(_ day: Day?) -> Cell {
        guard let day else { return .text(input.said(ChecklistWords.noDeadline), .centred) }
        let (year, month, number) = day.fields
        return Cell(.date(year: year, month: month, day: number), .centred)
    }

    private func left(_ index: Int) -> Cell {
        guard let left = ledger.daysLeft(ofMeasure: index, on: input.day) else { return Cell(.empty, .centred) }
        return left < 0 ? .text(input.said(ChecklistWords.late(-left)), .centred) : .number(left, .centred)
    }
}
