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
    /// 备注
    case remark
    /// Nothing that is wanted.
    case ignore

    /// The usual headings, without spaces and brackets. One table for all of them.
    private static let headings: [(column: TableColumn, words: [String])] = [
        (
            .number,
            [
                "序号", "编号", "问题序号", "问题编号", "措施序号", "措施编号", "台账编号", "号", "项号", "no", "no.", "number", "ref", "#", "id",
                "序",
            ]
        ),
        (
            .area,
            [
                "方面", "类别", "问题类别", "问题分类", "分类", "所属方面", "反馈方面", "问题类型", "大类", "反馈方面及类别", "板块", "巡察反馈方面", "area",
                "category",
                "heading",
            ]
        ),
        (
            .problem,
            [
                "反馈问题", "问题", "问题描述", "具体问题", "存在问题", "存在的问题", "反馈的问题", "巡察反馈问题", "巡察反馈的问题", "问题清单", "具体表现", "问题表现",
                "主要问题",
                "问题内容", "问题具体表现", "反馈意见", "反馈具体问题", "巡察发现问题", "发现问题", "发现的问题", "突出问题", "整改问题", "整改事项", "整改内容",
                "反馈意见指出的问题",
                "巡察反馈具体问题", "反馈问题及具体表现", "problem", "finding", "issue", "problems", "findings",
            ]
        ),
        (
            .measure,
            [
                "整改措施", "措施", "整改举措", "具体措施", "整改任务", "任务", "具体整改措施", "措施清单", "任务清单", "整改具体措施", "主要措施", "整改工作措施",
                "工作措施",
                "整改措施及要求", "整改任务及措施", "具体举措", "举措", "measure", "measures", "action", "actions", "task",
            ]
        ),
        (.target, ["整改目标", "目标", "预期目标", "目标要求", "整改要求", "整改目标要求", "整改预期目标", "target", "goal"]),
        (.kind, ["整改类型", "时限类型", "措施类型", "整改时限类型", "整改类别", "kind", "type"]),
        (
            .leader,
            [
                "责任领导", "牵头领导", "分管领导", "责任领导及职务", "整改责任领导", "包保领导", "挂点领导", "主管领导", "牵头责任领导", "领导", "leader", "lead",
                "responsibleleader",
            ]
        ),
        (
            .unit,
            [
                "牵头部门", "责任单位", "责任部门", "牵头单位", "牵头科室", "责任科室", "责任处室", "牵头处室", "责任股室", "承办单位", "承办部门", "承办科室",
                "整改责任单位",
                "整改单位", "主责单位", "主责部门", "落实单位", "落实部门", "牵头责任单位", "牵头责任部门", "责任主体", "整改责任部门", "单位", "部门", "科室", "unit",
                "department", "owner", "responsibleunit", "leadunit",
            ]
        ),
        (
            .support,
            [
                "配合单位", "配合部门", "配合科室", "配合处室", "协办单位", "协办部门", "协助单位", "参与单位", "协同单位", "配合责任单位", "support",
                "supportingunits",
                "supporting",
            ]
        ),
        (
            .person,
            [
                "责任人", "负责人", "联系人", "直接责任人", "具体责任人", "经办人", "承办人", "具体负责人", "整改责任人", "责任人员", "person", "contact",
                "responsibleperson",
            ]
        ),
        (
            .unitPerson,
            [
                "牵头部门/负责人", "牵头部门负责人", "责任单位/责任人", "责任单位及责任人", "责任部门及责任人", "责任单位和责任人", "责任部门/责任人", "责任部门/负责人",
                "责任单位/负责人",
                "牵头单位/责任人", "牵头部门/责任人", "牵头单位及责任人", "牵头部门及负责人", "责任科室及责任人", "责任科室/责任人", "责任单位及负责人", "责任单位责任人",
                "unit/person",
            ]
        ),
        (
            .deadline,
            [
                "整改时限", "完成时限", "完成时间", "时限", "整改期限", "完成期限", "期限", "计划完成时间", "整改完成时限", "整改完成时间", "办结时限", "时间节点",
                "截止时间",
                "时限要求", "整改时间", "deadline", "due", "duedate", "dueby",
            ]
        ),
        (
            .progress,
            [
                "整改进度", "进展情况", "整改进展", "整改情况", "落实情况", "整改落实情况", "整改进展情况", "进展", "进度", "目前进展", "当前进展", "工作进展", "整改成效",
                "整改结果", "做法与成效", "整改落实进展情况", "整改措施落实情况", "目前进展情况", "截至目前进展情况", "阶段性成效", "成效", "本期进展", "progress",
                "results",
            ]
        ),
        (
            .status,
            [
                "完成情况", "整改状态", "是否完成", "完成率", "状态", "是否完成整改", "整改完成情况", "完成进度", "是否销号", "是否整改到位", "是否整改完成", "销号情况",
                "完成状态",
                "整改完成率", "当前状态", "status", "done", "completed", "completion", "%", "state",
            ]
        ),
        (
            .evidence,
            [
                "佐证材料", "佐证", "印证材料", "证明材料", "支撑材料", "佐证资料", "整改佐证材料", "佐证材料清单", "印证资料", "佐证材料名称", "evidence", "proof",
            ]
        ),
        (
            .basis,
            ["销号依据", "销号审定依据", "审定依据", "销号批准依据", "销号文号", "销号会议", "整改销号依据", "basis", "closingbasis"]
        ),
        (.remark, ["备注", "说明", "其他", "备注说明", "remark", "remarks", "note", "notes", "comment", "comments"]),
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
