import Sheets
import Papers
import Text
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
            return day(entry.value, entry.text)
        case .reviewDate: return day(entry.value, entry.text)
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
        case .own(let field), .ofArea(let field): return own(field, entry.value, entry.text)
        case .problemNumber, .finding, .closedOfMeasures, .stage, .measureNumber, .measure, .target, .left,
            .lastProgress, .evidence, .redacted, .basis, .originalDeadline, .extensions, .relapses:
            return .value(.text(entry.text))
        }
    }

    /// What a cell means for a field that stands by itself, by the form of the field.
    static func own(_ field: Field, _ value: Papers.Cell.Value, _ text: String) -> ChecklistValue {
        switch field.form {
        case .text, .longText: .value(.text(text))
        case .names: .value(FieldValue(Lists.names(text)))
        case .day: day(value, text)
        case .number: NumberReader.whole(text).map { .value(.number($0)) } ?? .unread(.kindNotRead)
        case .flag: .value(TickWords.yes.contains(NothingTold.plain(text)) ? .flag(true) : .nothing)
        case .stage, .kind, .declared, .items: .unread(.kindNotRead)
        }
    }

    private static func day(_ value: Papers.Cell.Value, _ text: String) -> ChecklistValue {
        TableDeadline.read(value, text).day.map { .value(.day($0)) } ?? .unread(.deadlineNotRead)
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

    /// For whom an item is meant, in the program's own words and in those that offices write; nil where that is not understood.
    ///
    /// - Parameter heading: what stands above it: a tick says yes to what that asks.
    static func disclosure(_ text: String, below heading: String = "") -> Disclosure? {
        let own = Disclosure.allCases.first {
            let label = Labels.disclosure($0)
            return label.zh == text || label.en.lowercased() == text.lowercased()
        }
        if let own { return own }
        let plain = NothingTold.plain(text)
        let isSecret = Publicity.asksForSecret(heading)
        if TickWords.yes.contains(plain) { return isSecret ? .withheld : .public }
        if TickWords.no.contains(plain) || TickWords.crosses.contains(plain) { return isSecret ? .public : .withheld }
        // 无 below 密级 says that there is none.
        if isSecret, noSecret.contains(plain) { return .public }
        if notSecret.contains(where: plain.contains) { return .public }
        if plain.contains("党内") || plain.contains("党组织内") { return .party }
        if kept.contains(where: plain.contains) { return .withheld }
        let rest = open.reduce(plain) { $0.replacing($1, with: "") }
        return rest.isEmpty && said.contains(where: plain.contains) ? .public : nil
    }

    private static let noSecret: Set<String> = ["无", "没有", "一般", "普通", "/", "-", "—", "——"]
    private static let notSecret = ["不涉密", "非涉密", "未涉密", "不属涉密", "非密"]
    /// What says that the public may not read of it.
    private static let kept = [
        "不", "非公开", "未公开", "免于", "免予", "暂缓", "内部", "内网", "依申请", "秘密", "机密", "绝密", "涉密", "保密", "敏感", "限", "withheld",
        "internal", "secret", "confidential",
    ]
    /// One of these is said by who opens something.
    private static let said = ["公开", "公示", "社会", "公众", "网"]
    /// All that those say who open something to everyone; the longest first.
    private static let open = [
        "门户网站", "政府网站", "官方网站", "公众号", "公示栏", "公告栏", "公开栏", "面向社会", "向社会", "全社会", "社会", "公众", "网站", "官网", "报纸", "电视",
        "媒体", "予以", "可以", "同意", "主动", "全文", "全部", "对外", "公开", "公示", "可", "应", "宜", "已", "全", "在", "向", "对", "于", "的",
        "、",
        ",", "和", "及", "(", ")",
    ]
}
