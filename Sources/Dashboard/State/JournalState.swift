import Tracker

/// The journal screen: which events are shown, and where one is.
struct JournalState: Sendable {
    /// The events that the filter lets through, the newest first, as places in the log.
    var rows: [Int] = []
    var cursor = 0
    var offset = 0
    var filter = ""
    /// The number of events that the rows were made of; they are made anew when it changes.
    var madeOf = -1
}
