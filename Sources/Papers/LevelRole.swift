/// What a level is, as a person chooses it. The raw values are the words of `--levels`.
public enum LevelRole: String, CaseIterable, Codable, Sendable {
    /// A heading of a part of the document.
    case section
    /// 方面
    case area
    /// 问题
    case problem
    /// Part of a problem's text.
    case subproblem
    /// 措施
    case measure
    /// Names the problem that measures are about.
    case link
    /// Text.
    case text
    /// Left out.
    case out

    /// What a level is tried as next, when a person goes from one to another.
    public var next: LevelRole {
        let order: [LevelRole] = [.area, .problem, .subproblem, .measure, .text, .section]
        return order.firstIndex(of: self).map { order[($0 + 1) % order.count] } ?? .problem
    }
}
