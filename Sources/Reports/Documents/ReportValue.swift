/// A value within a line of a report, under the name that templates have for it.
public enum ReportValue: String, CaseIterable, Sendable {
    case title, body, inspector, month, asOf, date, office
}
