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
            if [ChecklistWords.noDeadline.zh, ChecklistWords.noDeadline.en].contains(entry.text) {
                return .value(.nothing)
            }
            let found = TableDeadline.read(entry.value, entry.text)
            return found.day.map { .value(.day($0)) } ?? .unread(.deadlineNotRead)
        case .kind:
            let named = MeasureKind.allCases.first {
                let label = Labels.kind($0)
                return label.zh == entry.text || label.en.lowercased() == entry.text.lowercased()
            }
            let kind = named ?? DateReader.term(entry.text)?.kind
            return kind.map { .value(.text($0.rawValue)) } ?? .unread(.kindNotRead)
        case .claimed: return .value(.flag(true))
        case .disclosure:
            return disclosure(entry.text).map { .value(.text($0.rawValue)) } ?? .unread(.kindNotRead)
        case .problemNumber, .finding, .closedOfMeasures, .stage, .measureNumber, .measure, .target, .left,
            .lastProgress:
            return .value(.text(entry.text))
        }
    }

    /// For whom an item is meant, in the program's own words.
    static func disclosure(_ text: String) -> Disclosure? {
        Disclosure.allCases.first {
            let label = Labels.disclosure($0)
            return label.zh == text || label.en.lowercased() == text.lowercased()
        }
    }
}
