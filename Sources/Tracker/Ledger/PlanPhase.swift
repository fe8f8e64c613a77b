/// The phases of a round's plan, in their order; each is reached on a day of its own field.
public enum PlanPhase: String, CaseIterable, Sendable {
    /// 起草
    case drafting
    /// 党组研究
    case studied
    /// 巡察办审核
    case reviewed
    /// 印发
    case issued

    /// The field of a round that keeps its day.
    public var field: Field {
        switch self {
        case .drafting: .planDrafted
        case .studied: .planStudied
        case .reviewed: .planReviewed
        case .issued: .planIssued
        }
    }
}
