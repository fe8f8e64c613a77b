/// What the parts of a level are.
package enum Role: String, CaseIterable, Sendable {
    /// A heading of a part of the document.
    case section
    /// A heading of the feedback.
    case area
    /// A finding.
    case problem
    /// A part of a finding.
    case subproblem
    /// One thing to be done, or that was done.
    case measure
    /// Names the problem that the measures below it are about.
    case link
    /// Part of the text around it.
    case detail
    /// No finding stands there.
    case out

    /// What may stand directly below it.
    func allows(_ role: Role) -> Bool {
        switch self {
        case .section: role != .subproblem
        case .area: role == .problem || role == .detail || role == .measure || role == .link || role == .section
        case .problem: role == .subproblem || role == .measure || role == .detail
        case .subproblem, .link: role == .measure || role == .detail
        case .measure, .detail: role == .detail
        case .out: role == .out
        }
    }
}
