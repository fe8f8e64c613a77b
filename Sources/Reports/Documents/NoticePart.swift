/// A part of the notice that is made from the ledger, under the name that templates have for it.
public enum NoticePart: String, CaseIterable, Sendable {
    case introduction, headline, outcomes, findings
    case leftOut = "left-out"
    case survey
}
