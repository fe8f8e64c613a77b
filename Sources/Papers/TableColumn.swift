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
}
