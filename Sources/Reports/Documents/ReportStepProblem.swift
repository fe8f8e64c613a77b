import Tracker

/// Why there is no document before or after another one.
public enum ReportStepProblem: Error, Hashable, Sendable {
    /// The ledger began on a later day.
    case nothingBefore(Day)
    /// Its month has not begun.
    case notBegun
}
