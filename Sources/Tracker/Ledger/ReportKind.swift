/// What a report is: the documents that are written from the ledger.
public enum ReportKind: String, CaseIterable, Sendable {
    /// 月报
    case monthly
    /// 通报
    case notice
    /// 三张清单
    case checklists
    /// 总览
    case overview
    /// 责任单位台账
    case unit
}
