import Tracker

/// What a column of a table holds. A mapping calls them by the names of the cases, and a field by its own.
public enum TableColumn: Hashable, Sendable {
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
    /// 备注: a field that stands by itself.
    case own(Field)
    /// Nothing that is wanted.
    case ignore

    /// All that there are.
    public static let all: [TableColumn] =
        [
            .number, .area, .subject, .problem, .measure, .target, .kind, .leader, .unit, .support, .person,
            .unitPerson,
            .deadline, .progress, .status, .evidence, .basis, .disclosure,
        ] + own + [.ignore]

    /// The fields that stand by themselves.
    public static let own: [TableColumn] = Field.plain.map(TableColumn.own)

    /// Whether it holds one of them.
    public var isOwn: Bool {
        if case .own = self { true } else { false }
    }

    /// The name by which a mapping calls it.
    public var code: String {
        if case .own(let field) = self { field.rawValue } else { String(describing: self) }
    }

    /// The column that is called so; nil where none is.
    public init?(code: String) {
        guard let column = TableColumn.all.first(where: { $0.code == code }) else { return nil }
        self = column
    }
}
