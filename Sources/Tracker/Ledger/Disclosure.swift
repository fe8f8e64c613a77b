/// Who may read of a problem or measure (ARCHITECTURE.md, "Disclosure").
public enum Disclosure: String, CaseIterable, Sendable {
    /// 公开: everyone.
    case `public`
    /// 党内通报: the party, not the public.
    case party
    /// 不公开: nobody outside.
    case withheld
}
