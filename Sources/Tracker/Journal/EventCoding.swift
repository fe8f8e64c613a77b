/// The journal's line: one event as one line of JSON.
///
///     {"v":1,"n":12,"w":"…","day":"2022-10-31","at":"…Z","by":"…","login":"…","prev":"64 hex digits","do":[…]}
///
/// `prev` is the SHA-256 of the line before in its file; the line's own SHA-256 is the event's identity.
enum EventCoding {
    /// The version of the form that this program writes. Greater ones are read as far as they are understood.
    static let version = 1
    /// The greatest counter that a line can hold: every program's numbers reach that far.
    static let greatestCounter: UInt64 = 1 << 53
}
