/// A part of a report that is made from the ledger, under the name that templates have for it.
public enum ReportPart: String, CaseIterable, Sendable {
    // Of the notice.
    case introduction, headline, outcomes, findings
    case leftOut = "left-out"
    // Of the monthly report.
    case period, figures, moves, progress, late, coming, reporting
    // Of both.
    case survey
}

/// A value within a line of a report, under the name that templates have for it.
public enum ReportValue: String, CaseIterable, Sendable {
    case title, body, inspector, month, asOf, date, office
}
