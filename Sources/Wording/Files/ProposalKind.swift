import Tracker

/// What a file proposes to change.
public enum ProposalKind: Hashable, Sendable {
    /// A problem that the round does not have, with its measures.
    case newProblem
    /// A measure that its problem does not have.
    case newMeasure
    /// What is found, or what is to be done.
    case text
    /// Leader, unit, supporting units or person.
    case owner
    /// By when.
    case deadline
    /// 整改目标
    case target
    /// 立行立改, 限期整改 or 长期坚持.
    case kind
    /// When it is looked at again.
    case reviewDate
    /// 备注: a field that stands by itself.
    case own(Field)
    /// 公开范围, with its reason and the text for the public.
    case disclosure
    /// What was done.
    case progress
    /// How far it is by the file's words: told as progress, since stages move only by the workflow's moves.
    case status
    /// A reference to what proves it.
    case evidence
    /// A figure that documents declare.
    case declared
    /// 需协调
    case coordination
    /// 报请销号
    case submit

    /// Its stable code for other programs: the name of the case, and of a field its own.
    public var code: String {
        if case .own(let field) = self { field.rawValue } else { String(describing: self) }
    }
}
