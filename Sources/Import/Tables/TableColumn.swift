/// What a column of a table holds. The raw values are the names by which a mapping calls them.
public enum TableColumn: String, CaseIterable, Hashable, Sendable {
    /// 序号: the number of a problem or measure.
    case number
    /// 方面
    case area
    /// 企业名称, 地点: the body or place that a row is about. It is part of what tells rows apart.
    case subject
    /// 问题
    case problem
    /// 整改措施
    case measure
    /// 整改目标
    case target
    /// 整改类型: 立行立改, 限期整改 or 长期坚持.
    case kind
    /// 责任领导
    case leader
    /// 责任单位
    case unit
    /// 配合单位
    case support
    /// 责任人
    case person
    /// 牵头部门/负责人: a unit and a person in one cell.
    case unitPerson
    /// 整改时限
    case deadline
    /// 整改进展: what was done; short words and shares are taken as how far it is.
    case progress
    /// 完成情况: how far it is; long texts are taken as what was done.
    case status
    /// 佐证材料
    case evidence
    /// 销号依据: the meeting or paper that closed it.
    case basis
    /// 公开范围
    case disclosure
    /// 备注
    case remark
    /// Nothing that is wanted.
    case ignore

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
                "牵头部门", "牵头单位", "牵头科室", "责任科室", "承办单位", "承办部门", "承办科室", "整改单位", "主责单位", "主责部门", "落实单位", "落实部门", "责任主体",
                "单位", "部门", "科室", "unit", "department", "owner", "responsibleunit", "leadunit",
            ]
        ),
        (.support, ["support", "supportingunits", "supporting"]),
        (.person, ["person", "contact", "responsibleperson"]),
        (
            .unitPerson,
            [
                "责任单位/责任人", "责任单位及责任人", "责任部门及责任人", "责任单位和责任人", "责任部门/责任人", "责任部门/负责人", "责任单位/负责人", "责任科室及责任人",
                "责任科室/责任人", "责任单位及负责人", "责任单位责任人", "unit/person",
            ]
        ),
        (.deadline, ["deadline", "due", "duedate", "dueby"]),
        (.progress, ["progress", "results"]),
        (.status, ["完成进度", "status", "done", "completed", "completion", "%", "state"]),
        (.evidence, ["evidence", "proof"]),
        (.basis, ["销号批准依据", "销号会议", "basis", "closingbasis"]),
        (.remark, ["其他", "remark", "remarks", "note", "notes", "comment", "comments"]),
        (.disclosure, ["disclosure"]),
    ]

    private static let byHeading: [String: TableColumn] = {
        var all: [String: TableColumn] = [:]
        for (column, words) in headings { for word in words { all[word] = column } }
        return all
    }()

    /// The column that a heading names, usually or by the words that it holds; spaces, line ends, brackets and what stands
    /// in them count for nothing.
    static func usual(_ heading: String) -> TableColumn? {
        let plain = TableText.heading(heading)
        return byHeading[plain.whole] ?? byHeading[plain.bare] ?? ColumnScore.meaning(plain.bare)
    }
}
