import Papers
import Tracker
import Wording

/// Writes a unit's open measures as a workbook that a department fills in and sends back.
public struct SlipBuilder: Sendable {
    private let ledger: Ledger
    private let round: ItemID?
    private let unit: String
    private let day: Day
    private let state: WrittenState
    private let language: Language

    /// How wide the columns are, in characters; the last one, which holds the marks, is not shown.
    private static let widths: [Column: Double] = [
        .number: 7, .problem: 28, .measure: 36, .deadline: 12, .stage: 10, .last: 30,
    ]
    /// What the unit fills in, and how wide that is.
    private static let filledIn: [(heading: Phrase, width: Double)] = [
        (SlipWords.progress, 40), (SlipWords.status, 12), (SlipWords.evidence, 24), (SlipWords.stuck, 9),
        (SlipWords.why, 28),
    ]

    /// A column that the program fills in, from left to right.
    package enum Column: Hashable {
        case number, problem, measure, deadline, stage, last
        /// A field that stands by itself.
        case own(Field)

        /// All that there can be.
        package static let all: [Column] =
            [.number, .problem, .measure, .deadline, .stage, .last] + Field.plain(of: .measure).map(own)

        package var heading: Phrase {
            switch self {
            case .number: SlipWords.number
            case .problem: SlipWords.problem
            case .measure: SlipWords.measure
            case .deadline: SlipWords.deadline
            case .stage: SlipWords.stage
            case .last: SlipWords.last
            case .own(let field): Labels.field(field)
            }
        }
    }

    /// What a unit can say about how far it is.
    package static let statuses: [StatedStatus] = [.underway, .effective, .done, .longTerm]

    /// A slip of a unit.
    ///
    /// - Parameters:
    ///   - log: the events that the ledger was folded from.
    ///   - round: the one round that it is about; nil for all.
    public init(
        _ ledger: Ledger, log: some Sequence<Event>, unit: String, round: ItemID? = nil, on day: Day,
        language: Language
    ) {
        self.init(ledger, WrittenState(day: day, log: log), unit: unit, round: round, language: language)
    }

    package init(_ ledger: Ledger, _ state: WrittenState, unit: String, round: ItemID? = nil, language: Language) {
        self.ledger = ledger
        self.unit = ledger.spelling(of: unit.trimmed)
        self.round = round
        self.state = state
        day = state.day
        self.language = language
    }

    /// The unit's measures that are not closed, as places in `Ledger.measures`.
    public var measures: [Int] { open.filter { ledger.owner(ofMeasure: $0).unit == unit } }

    private var open: [Int] {
        ledger.measuresInOrder.filter { index in
            let measure = ledger.measures[index]
            return ledger.workflow.group(measure.stage) != .closed
                && (round == nil || ledger.rounds[measure.round].id == round)
        }
    }

    /// The workbook.
    public func workbook() throws(SlipProblem) -> Workbook {
        let measures = measures
        guard !measures.isEmpty else {
            var known: [String] = []
            for index in open {
                if let unit = ledger.owner(ofMeasure: index).unit, !known.contains(unit) { known.append(unit) }
            }
            throw .noMeasures(unit: unit, known: known)
        }
        let columns = columns(measures)
        let headings = columns.map(\.heading) + SlipBuilder.filledIn.map(\.heading)
        let count = headings.count
        func line(_ cell: Cell) -> [Cell] { [cell] + Array(repeating: Cell(.empty, .plain), count: count - 1) }
        var rows = [
            line(.text(said(SlipWords.title(unit)), .title))
                + [.text(SlipMark.text(unit: unit, state), .plain)],
            line(.text((mark(measures).map(said) ?? "") + said(SlipWords.instructions(day.description)), .note)),
            headings.map { .text(said($0), .heading) },
        ]
        rows += measures.map { row($0, columns) }
        var foot = Array(repeating: Cell(.empty, .plain), count: count)
        let first = columns.count
        for (place, phrase) in [(1, SlipWords.filledBy), (5, SlipWords.checkedBy), (first + 2, SlipWords.filledOn)] {
            foot[place] = .text(said(phrase), .plain)
            foot[place + 1] = Cell(.empty, .input)
        }
        rows.append(foot)
        var sheet = Sheet(name: SlipBuilder.sheetName(unit), rows: rows)
        sheet.merges = [0, 1].map { Sheet.Merge(top: $0, left: 0, bottom: $0, right: count - 1) }
        sheet.widths =
            columns.map { SlipBuilder.widths[$0] ?? 16 } + SlipBuilder.filledIn.map(\.width) + [4]
        sheet.hiddenColumns = [count]
        sheet.titleRows = 2
        sheet.headingRows = 1
        sheet.footRows = 1
        sheet.isProtected = true
        sheet.isLandscape = true
        sheet.pageFooter = said(ChecklistWords.pageFooter)
        sheet.choices = [
            Sheet.Choice(column: first + 1, values: SlipBuilder.statuses.map { said(ImportWords.status($0)) }),
            Sheet.Choice(column: first + 3, values: [said(SlipWords.yes), said(SlipWords.no)]),
        ]
        return Workbook(title: said(SlipWords.title(unit)), sheets: [sheet])
    }

    /// Its columns here: a field that stands by itself only where some measure has it.
    private func columns(_ measures: [Int]) -> [Column] {
        Column.all.filter { column in
            guard case .own(let field) = column else { return true }
            return measures.contains { ledger.value(of: field, in: ledger.measures[$0].id) != .nothing }
        }
    }

    /// What it says on its face where it holds what is not for the public.
    private func mark(_ measures: [Int]) -> Phrase? {
        measures.contains { ledger.isKept(ledger.measures[$0].id) } ? ClosingWords.notPublic : nil
    }

    private func row(_ index: Int, _ columns: [Column]) -> [Cell] {
        let measure = ledger.measures[index]
        let texts = texts(index)
        let centred: Set<Column> = [.number, .deadline, .stage]
        return columns.map { .text(texts[$0] ?? "", centred.contains($0) ? .centred : .text) }
            + Array(repeating: Cell(.empty, .input), count: 5)
            + [.text(SlipMark.Standing(measure, deadline: ledger.deadline(ofMeasure: index)).mark, .plain)]
    }

    /// What a measure's row says.
    package func texts(_ index: Int) -> [Column: String] {
        let measure = ledger.measures[index]
        let own = Field.plain(of: .measure).map { field in
            (Column.own(field), PlainFields.text(of: field, in: measure.id, ledger, language))
        }
        let texts: [Column: String] = [
            .number: ledger.reference(ofMeasure: index), .problem: ledger.problems[measure.problem].title,
            .measure: measure.text, .deadline: due(index),
            .stage: said(Labels.stage(measure.stage, ledger.workflow)),
            .last: measure.lastEntry.map { "\($0.on)  \($0.text)" } ?? "",
        ]
        return texts.merging(own) { first, _ in first }
    }

    /// The day that counts against it; what is kept up for good has none but that of its next look.
    private func due(_ index: Int) -> String {
        guard ledger.isReviewed(measure: index) else { return ledger.deadline(ofMeasure: index)?.description ?? "" }
        let review = ledger.measures[index].reviewDate
        return review.map { said(ReportWords.review($0)) } ?? said(Labels.kind(.longTerm))
    }

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    /// A sheet's name is short, and some signs are none of it.
    package static func sheetName(_ unit: String) -> String {
        let plain = unit.filter { !"[]:*?/\\'".contains($0) }.prefix(20)
        return plain.isEmpty ? "slip" : String(plain)
    }
}
