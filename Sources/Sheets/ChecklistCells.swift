import Papers
import Tracker
import Wording

/// What the columns of lists say of a problem or a measure on a day.
package struct ChecklistCells {
    private let input: ReportInput
    private var ledger: Ledger { input.ledger }

    /// The columns of a report.
    package init(_ input: ReportInput) { self.input = input }

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
        // What is kept up for good has no deadline: it is looked at again.
        case .deadline:
            ledger.isReviewed(measure: index)
                ? .text(input.said(Labels.kind(.longTerm)), .centred) : day(ledger.deadline(ofMeasure: index))
        case .reviewDate: measure.reviewDate.map { day($0) } ?? Cell(.empty, .centred)
        case .left: left(index)
        case .stage: .text(input.said(Labels.stage(measure.stage, ledger.workflow)), .centred)
        case .lastProgress: .text(measure.lastEntry.map(ChecklistCells.entry) ?? "")
        case .evidence: evidence(of: measure.id)
        case .claimed: .text(measure.claimed ? "√" : "", .centred)
        case .disclosure: scope(measure.disclosed)
        case .redacted: .text(measure.disclosed.redacted ?? "")
        case .own(let field): own(field, of: measure.id)
        case .basis: .text(ledger.closingBasis(ofMeasure: index) ?? "")
        // What is kept up says no deadline in its own column, and has one all the same.
        case .originalDeadline:
            measure.extensions > 0 || ledger.isReviewed(measure: index)
                ? ledger.originalDeadline(ofMeasure: index).map { day($0) } ?? Cell(.empty, .centred)
                : Cell(.empty, .centred)
        case .extensions: count(measure.extensions)
        case .relapses: count(measure.relapses)
        case .area, .ofArea, .problemNumber, .problem, .finding, .closedOfMeasures:
            cell(column, ofProblem: measure.problem)
        }
    }

    /// What a column says of a problem; one that is only about measures says nothing.
    package func cell(_ column: ChecklistColumn, ofProblem index: Int) -> Cell {
        let problem = ledger.problems[index]
        switch column {
        case .area:
            let area = ledger.areas[problem.area]
            return .text(input.said(ChecklistWords.area(area.ref, area.title)))
        case .ofArea(let field): return own(field, of: ledger.areas[problem.area].id)
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
        case .disclosure: return scope(problem.disclosed)
        case .redacted: return .text(problem.disclosed.redacted ?? "")
        case .own(let field): return own(field, of: problem.id)
        case .evidence: return evidence(of: problem.id)
        case .basis:
            return .text(ledger.state(ofProblem: index) == .closed ? problem.closing?.basis ?? "" : "")
        case .support: return .text(problem.owner.support.joined(separator: input.language == .zh ? "、" : ", "))
        case .person: return .text(problem.owner.person ?? "")
        case .measureNumber, .measure, .measureTitle, .target, .kind, .left, .lastProgress, .claimed, .reviewDate,
            .originalDeadline, .extensions, .relapses:
            return Cell(.empty, .plain)
        }
    }

    /// A field that stands by itself.
    private func own(_ field: Field, of item: ItemID) -> Cell {
        .text(PlainFields.text(of: field, in: item, ledger, input.language))
    }

    private func evidence(of item: ItemID) -> Cell {
        .text(Proof.all(of: item, in: ledger).map(\.label).joined(separator: "\n"))
    }

    /// A count that is nothing to speak of where it is none.
    private func count(_ count: Int) -> Cell { count > 0 ? .number(count, .centred) : Cell(.empty, .centred) }

    /// A progress entry with its day, and whether it calls for help: what is read again.
    private static func entry(_ entry: ProgressEntry) -> String {
        "\(entry.on.description) \(entry.needsCoordination ? ChecklistWords.stuckMark : "")\(entry.text)"
    }

    private func scope(_ disclosed: Disclosed) -> Cell {
        let isSaid = disclosed.scope != nil || disclosed.redacted != nil
        let label = Labels.disclosure(disclosed.scope ?? .public, redacted: disclosed.redacted)
        return .text(isSaid ? input.said(label) : "", .centred)
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
