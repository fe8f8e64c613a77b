import Papers
import Sheets
import Text
import Tracker
import Wording

/// The ledger of one unit (责任单位台账): the measures that it is responsible for, each with its problem, target, deadline,
/// stage and what was noted last, for printing and signing.
struct UnitBook {
    /// So narrow that all of them fit a page on its side in letters that can be read.
    private static let columns: [(column: ChecklistColumn, width: Double)] = [
        (.measureNumber, 6), (.problem, 12), (.measure, 25), (.target, 14), (.leader, 8), (.person, 8),
        (.support, 9), (.deadline, 11), (.reviewDate, 11), (.left, 7), (.stage, 7), (.lastProgress, 22),
        (.evidence, 12),
    ]
    /// What is there only where it says something.
    private static let extras = ChecklistColumn.own(of: .measure, width: 12)
    /// Those that are shown before it is written.
    private static let shown: [ChecklistColumn] = [.measureNumber, .measureTitle, .deadline, .left, .stage]

    private let input: ReportInput
    private let unit: String
    private let measures: [Int]
    private let cells: ChecklistCells
    private var ledger: Ledger { input.ledger }

    init(_ input: ReportInput, unit: String) {
        self.input = input
        self.unit = unit
        measures = input.ledger.measuresInOrder(ofRound: input.round).filter {
            input.ledger.owner(ofMeasure: $0).unit == unit
        }
        cells = ChecklistCells(input)
    }

    /// The units that are responsible for something in a round, in the order in which they come up.
    static func units(ofRound index: Int, in ledger: Ledger) -> [String] {
        var seen = Set<String>()
        return ledger.measuresInOrder(ofRound: index).compactMap { ledger.owner(ofMeasure: $0).unit }
            .filter { seen.insert($0).inserted }
    }

    /// The first of them. No list is made: it is asked for with each key.
    static func firstUnit(ofRound index: Int, in ledger: Ledger) -> String? {
        for area in ledger.rounds[index].areas where ledger.areas[area].withdrawn == nil {
            for problem in ledger.areas[area].problems where ledger.problems[problem].withdrawn == nil {
                for measure in ledger.problems[problem].measures where ledger.measures[measure].withdrawn == nil {
                    if let unit = ledger.owner(ofMeasure: measure).unit { return unit }
                }
            }
        }
        return nil
    }

    var workbook: Workbook {
        let title = ChecklistWords.title(input.theRound.body ?? input.theRound.name, ReportWords.unitName(unit))
        let columns = columns
        let sheet = ChecklistBook.sheet(
            SlipBuilder.sheetName(unit), title: title, count: count, columns: columns,
            rows: measures.map { index in columns.map { cell($0.column, index) } }, input)
        return Workbook(title: input.said(title), sheets: [sheet])
    }

    /// The same as a document, whose pages lie on their side.
    var paper: Paper {
        let columns = columns
        let rows = measures.map { index in columns.map { ChecklistBook.text(cell($0.column, index)) } }
        let title = ChecklistWords.title(input.theRound.body ?? input.theRound.name, ReportWords.unitName(unit))
        var paper = Paper(
            title: input.said(title),
            blocks: [
                .subtitle(ChecklistBook.note(count, input)),
                .table(
                    Paper.Table(
                        heading: columns.map { input.said($0.column.heading) }, widths: columns.map(\.width), rows: rows
                    )),
                .paragraph(lead: "", input.said(ChecklistWords.signatures)),
            ])
        paper.isLandscape = true
        return paper
    }

    /// Its columns here.
    private var columns: [(column: ChecklistColumn, width: Double)] {
        let extras = UnitBook.extras.filter { extra in
            measures.contains { !cells.cell(extra.column, ofMeasure: $0).isEmpty }
        }
        return ChecklistBook.shown(UnitBook.columns + extras + input.limits, input)
    }

    /// For a look before it is written.
    var lines: [String] {
        let rows = measures.map { index in UnitBook.shown.map { ChecklistBook.text(cell($0, index)) } }
        return [input.said(ReportWords.unitName(unit)), input.said(count), ""]
            + ChecklistBook.lines([UnitBook.shown.map { input.said($0.heading) }] + rows)
    }

    private var count: Phrase {
        let problems = Set(measures.map { ledger.measures[$0].problem }).count
        return ReportWords.unitCount(
            problems: problems, measures: measures.count,
            closed: measures.count { ledger.workflow.group(ledger.measures[$0].stage) == .closed },
            late: measures.count { ledger.isOverdue(measure: $0, on: input.day) })
    }

    /// A problem has no row of its own: for whom it is counts for its measures that do not say it themselves.
    private func cell(_ column: ChecklistColumn, _ index: Int) -> Cell {
        guard column == .disclosure, ledger.measures[index].disclosed.scope == nil else {
            return cells.cell(column, ofMeasure: index)
        }
        return cells.cell(column, ofProblem: ledger.measures[index].problem)
    }
}

extension ReportDocument {
    /// The ledger of a unit, whose name is as it was typed.
    ///
    /// - Throws: `Refusal.unknownUnit` where it is responsible for nothing in the round.
    public static func unit(named name: String, ofRound index: Int, in ledger: Ledger) throws(Refusal) -> ReportDocument
    {
        let unit = ledger.spelling(of: name.trimmed)
        let units = UnitBook.units(ofRound: index, in: ledger)
        guard units.contains(unit) else { throw .unknownUnit(name, known: units) }
        return .unit(unit)
    }
}
