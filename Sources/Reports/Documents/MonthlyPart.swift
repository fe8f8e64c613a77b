/// A part of the monthly report that is made from the ledger, under the name that templates have for it.
public enum MonthlyPart: String, CaseIterable, Sendable {
    case period, figures, moves, progress, late, coming, reporting, survey
}
