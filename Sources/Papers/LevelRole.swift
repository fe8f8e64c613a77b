/// What a level is, as a person chooses it. The raw values are the words of `--levels`.
///
/// What a reading makes of a level (Structure, `Role`) is another thing: that room has no words for people, tells a level
/// that is part of the text from one that was left to it, and can gain roles that nobody chooses. The two meet in one place,
/// where a reading is shown (`NoticeLevels`).
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

    /// What a level is tried as next, when a person goes from one to another: no more than four steps lead to any.
    ///
    /// - Parameter asRead: what it was read as at first. A part of a problem is tried as a problem of its own, and as text.
    public func next(asRead: LevelRole) -> LevelRole {
        var order: [LevelRole] = [.area, .problem, .measure, .text, .section]
        if !order.contains(asRead) { order[4] = asRead }
        return order.firstIndex(of: self).map { order[($0 + 1) % order.count] } ?? .problem
    }
}
