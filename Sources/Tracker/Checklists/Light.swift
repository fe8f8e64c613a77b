/// The light of a measure: green, yellow, red by the days left (ARCHITECTURE.md, "Lights"). Its word is always shown with it.
public enum Light: String, CaseIterable, Sendable {
    /// Late.
    case red
    /// Within the workflow's yellow days (10 as shipped).
    case yellow
    /// Within the workflow's green days (20 as shipped).
    case green
    /// Further away, done, or without a date.
    case none

    /// The light for a number of days left.
    public init(daysLeft: Int?, warning: Workflow.WarningDays) {
        guard let daysLeft else {
            self = .none
            return
        }
        self = daysLeft < 0 ? .red : daysLeft <= warning.yellow ? .yellow : daysLeft <= warning.green ? .green : .none
    }
}
