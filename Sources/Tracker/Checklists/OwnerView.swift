/// A leader or a unit as other programs see it.
public struct OwnerView: Encodable, Sendable {
    /// 牵头领导 or 责任单位.
    public enum Role: String, Encodable, Sendable {
        /// 牵头领导
        case leader
        /// 责任单位
        case unit
    }

    let role: Role
    let name: String
    let measures: Int
    let problems: Int
    let closed: Int
    let effective: Int
    let overdue: Int
    let awaiting: Int
    let relapsed: Int

    /// An owner with how it stands.
    public init(role: Role, name: String, standing: Overview.Standing) {
        self.role = role
        self.name = name
        measures = standing.measures
        problems = standing.problems
        closed = standing.closed
        effective = standing.effective
        overdue = standing.overdue
        awaiting = standing.awaiting
        relapsed = standing.relapsed
    }
}
