import Testing

/// What tests of many cases find, and what of it is known and not mended yet.
enum KnownWrongs {
    /// Expects that nothing is wrong; where something is known to be, it is told without failing.
    static func expectNone(_ wrongs: [String], isKnown: Bool, source: SourceLocation = #_sourceLocation) {
        let all = Comment(rawValue: wrongs.joined(separator: "\n"))
        guard isKnown else {
            #expect(wrongs.isEmpty, all, sourceLocation: source)
            return
        }
        withKnownIssue(isIntermittent: true, sourceLocation: source) {
            #expect(wrongs.isEmpty, all, sourceLocation: source)
        }
    }
}
