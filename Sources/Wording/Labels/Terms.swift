/// The terms of the work: each Chinese one with the English one that stands for it wherever it is a label. The workflow has
/// names of its own for stages, moves and roles; the shipped one keeps to these.
public enum Terms {
    /// The terms, each once.
    public static let table: [(zh: String, en: String)] = [
        ("轮次", "round"), ("方面", "area"), ("问题", "problem"), ("措施", "measure"), ("涉及问题", "problem"),
        ("成员", "member"), ("佐证", "evidence"), ("成果", "outcome"), ("回头看", "look-back"), ("抽查", "sample"),
        ("阶段目标", "milestone"), ("延期申请", "extension request"), ("催办函", "urging letter"), ("会议", "meeting"),
        ("议定事项", "decision"), ("意见", "opinion"), ("月报", "monthly report"), ("文稿", "passage"),
        ("满意度测评", "satisfaction survey"), ("测评结果", "tally"), ("阶段", "stage"), ("整改时限", "deadline"),
        ("牵头领导", "leader"), ("责任单位", "unit"), ("配合单位", "supporting unit"), ("责任人", "person"), ("带头认领", "claimed"),
        ("整改目标", "target"), ("复查日期", "review date"), ("被巡察单位", "inspected body"), ("巡察组", "inspector"),
        ("反馈日期", "feedback date"), ("公开范围", "disclosure"), ("未启动", "not started"), ("整改中", "under way"),
        ("明显成效", "effective"), ("已报请", "submitted"), ("已初审", "reviewed"), ("已审签", "endorsed"), ("已销号", "closed"),
        ("已巩固", "consolidated"), ("巩固", "consolidate"), ("初审", "review"), ("审签", "endorse"), ("退回", "return"),
        ("反弹", "relapse"), ("待销号", "ready to close"), ("待审", "awaiting"), ("待办", "to do"), ("待批延期", "extension asked"),
        ("待回头看", "look-back due"), ("超期", "overdue"), ("即将到期", "due soon"), ("本周到期", "due this week"), ("需协调", "stuck"),
        ("未明确责任", "no owner"), ("未定时限", "no deadline"), ("久无进展", "no news"), ("已办结", "done"), ("冲突", "conflict"),
        ("本级制定", "made here"), ("联合出台", "issued jointly"), ("挽回资金（万元）", "money recovered (10,000 yuan)"),
        ("整改办", "office"), ("领导小组", "leading group"), ("立行立改", "immediate"), ("限期整改", "time-limited"),
    ]
}
