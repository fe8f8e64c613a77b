import Sheets
import Papers
import Tracker
import Wording

/// What a cell of a list means for the field that its column shows.
enum ChecklistValue {
    /// A value; nothing where the cell is empty.
    case value(FieldValue)
    /// It is not understood.
    case unread(NoticeReading.Why)

    /// What a cell means; nil for a column that shows no field.
    init?(_ column: ChecklistColumn, _ entry: ChecklistTable.Entry) {
        guard column.field != nil else { return nil }
        self = entry.text.isEmpty ? .value(.nothing) : ChecklistValue.read(column, entry)
    }

    private static func read(_ column: ChecklistColumn, _ entry: ChecklistTable.Entry) -> ChecklistValue {
        switch column {
        case .area: return .value(FieldValue(ProposalFinder.title(CellMark.area(entry.text).title)))
        case .problem, .measureTitle: return .value(FieldValue(ProposalFinder.title(entry.text)))
        case .leader, .unit, .person:
            let name = Lists.names(entry.text).joined(separator: "、")
            return name.count > Cleaning.nameLimit ? .unread(.nameTooLong) : .value(FieldValue(name))
        case .support:
            let names = Lists.names(entry.text)
            let isLong = names.contains { $0.count > Cleaning.nameLimit }
            return isLong ? .unread(.nameTooLong) : .value(FieldValue(names))
        case .deadline:
            // What is kept up has none, and says so.
            if [ChecklistWords.noDeadline, Labels.kind(.longTerm)].contains(where: {
                [$0.zh, $0.en].contains(entry.text)
            }) {
                return .value(.nothing)
            }
            return day(entry)
        case .reviewDate: return day(entry)
        case .kind:
            let named = MeasureKind.allCases.first {
                let label = Labels.kind($0)
                return label.zh == entry.text || label.en.lowercased() == entry.text.lowercased()
            }
            let kind = named ?? DateReader.term(entry.text)?.kind
            return kind.map { .value(.text($0.rawValue)) } ?? .unread(.kindNotRead)
        case .claimed: return .value(.flag(true))
        case .disclosure where [Labels.partlyPublic.zh, Labels.partlyPublic.en].contains(entry.text):
            // Its text for the public says the rest.
            return .value(.nothing)
        case .disclosure:
            return disclosure(entry.text).map { .value(.text($0.rawValue)) } ?? .unread(.kindNotRead)
        case .problemNumber, .finding, .closedOfMeasures, .stage, .measureNumber, .measure, .target, .left,
            .lastProgress, .evidence, .redacted, .basis, .remark, .areaRemark, .originalDeadline, .extensions,
            .relapses:
            return .value(.text(entry.text))
        }
    }

    private static func day(_ entry: ChecklistTable.Entry) -> ChecklistValue {
        TableDeadline.read(entry.value, entry.text).day.map { .value(.day($0)) } ?? .unread(.deadlineNotRead)
    }

    /// What a cell tells of progress: its own day, where it begins with one, and whether it calls for help.
    static func progress(_ text: String) -> (on: Day?, text: String, isStuck: Bool) {
        let first = text.prefix { !$0.isWhitespace }
        let on = DateReader.day(in: String(first))
        var rest = on == nil ? text : TableText.trimmed(String(text.dropFirst(first.count)))
        let isStuck = rest.hasPrefix(ChecklistWords.stuckMark)
        if isStuck { rest = String(rest.dropFirst(ChecklistWords.stuckMark.count)) }
        return rest.isEmpty ? (nil, text, false) : (on, rest, isStuck)
    }

    /// How far a measure is by the word of a list: a stage, as the workflow calls it. What waits for others says that it is
    /// done, and nothing more: without its submission it is a claim.
    static func stated(_ word: String, _ workflow: Workflow) -> NoticeReading.Stated? {
        let spec = workflow.stages.first { [$0.zh, $0.en.lowercased()].contains(word.lowercased()) }
        guard let spec else { return TableStatus.status(word).map { NoticeReading.Stated($0, word: word) } }
        let status: NoticeReading.Status =
            switch spec.group {
            case .notStarted: .notStarted
            case .underway: .underway
            case .effective: spec.clock == .review ? .longTerm : spec.awaiting == nil ? .effective : .done
            case .closed: .closed
            }
        return NoticeReading.Stated(status, word: word)
    }

    /// For whom an item is meant, in the program's own words.
    static func disclosure(_ text: String) -> Disclosure? {
        Disclosure.allCases.first {
            let label = Labels.disclosure($0)
            return label.zh == text || label.en.lowercased() == text.lowercased()
        }
    }
}
