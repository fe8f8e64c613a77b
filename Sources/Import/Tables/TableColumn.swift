import Papers
import Structure
import Tracker
import Wording

extension TableColumn {
    /// Headings whose words alone do not tell, without spaces and brackets; all others are told by `ColumnScore`.
    private static let headings: [(column: TableColumn, words: [String])] = [
        (.number, ["号", "项号", "no", "no.", "number", "ref", "#", "id", "序"]),
        (.area, ["问题类型", "area", "category", "heading"]),
        (.problem, ["具体表现", "整改内容", "problem", "finding", "issue", "problems", "findings"]),
        (.measure, ["任务", "任务清单", "measure", "measures", "action", "actions", "task"]),
        (.target, ["整改要求", "target", "goal"]),
        (.kind, ["措施类型", "kind", "type"]),
        (.leader, ["leader", "lead", "responsibleleader"]),
        (
            .unit,
            [
                "单位", "部门", "科室", "unit", "department", "owner", "responsibleunit", "leadunit",
            ]
        ),
        (.support, ["support", "supportingunits", "supporting"]),
        (.person, ["person", "contact", "responsibleperson"]),
        (
            .unitPerson,
            [
                "责任单位责任人", "unit/person",
            ]
        ),
        (.deadline, ["限期", "deadline", "due", "duedate", "dueby"]),
        (.progress, ["progress", "results"]),
        (.status, ["完成进度", "status", "done", "completed", "completion", "%", "state"]),
        (.evidence, ["evidence", "proof"]),
        (.basis, ["销号批准依据", "销号会议", "basis", "closingbasis"]),
        (.own(.remark), ["其他", "remark", "remarks", "note", "notes", "comment", "comments"]),
        (.disclosure, ["disclosure"]),
    ]

    private static let byHeading: [String: TableColumn] = {
        var all: [String: TableColumn] = [:]
        // A field that stands by itself is called by its label.
        for column in TableColumn.own {
            let label = ImportWords.column(column)
            for word in [label.zh, label.en] { all[TableText.heading(word).whole] = column }
        }
        for (column, words) in headings { for word in words { all[word] = column } }
        return all
    }()

    /// The column that a heading names, usually or by the words that it holds; spaces, line ends, brackets and what stands
    /// in them count for nothing.
    static func usual(_ heading: String) -> TableColumn? {
        let plain = TableText.heading(heading)
        if Publicity.isAsked(plain.bare) { return .disclosure }
        // 调整后整改时限 is one, whatever it was before.
        let bare = DeadlineRole.parted(plain.bare).rest
        let meaning =
            byHeading[plain.whole] ?? byHeading[bare] ?? unitAndPerson(bare)
            ?? ColumnScore.meaning(bare) ?? label(bare).map(TableColumn.init)
            // 事项（问题） says in brackets which.
            ?? (plain.whole == plain.bare ? nil : ColumnScore.meaning(plain.whole))
        let isOfStanding = meaning == .status || meaning == .progress || ColumnMatter.isQuestion(plain.bare)
        return isOfStanding && ColumnMatter.isOfElse(heading) ? nil : meaning
    }

    /// The label that all of some words are.
    private static func label(_ words: some StringProtocol) -> FieldLabel? {
        FieldLabel.meaning(of: Array(words.unicodeScalars))
    }

    /// 责任科室及责任人: two things in one.
    private static func unitAndPerson(_ heading: String) -> TableColumn? {
        let parts = heading.split { "/／、及和与".contains($0) }.map { label($0) }
        return parts == [.unit, .person] || parts == [.lead, .person] ? .unitPerson : nil
    }

    /// The column that holds what a label in a text leads in.
    private init(_ label: FieldLabel) {
        self =
            switch label {
            case .area: .area
            case .leader: .leader
            case .lead, .unit: .unit
            case .support: .support
            case .person: .person
            case .deadline: .deadline
            case .target: .target
            case .kind: .kind
            case .status: .status
            }
    }
}
