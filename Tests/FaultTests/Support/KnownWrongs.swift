import Testing

/// What tests of many cases find, and what of it is known and not mended yet.
enum KnownWrongs {
    /// Expects that nothing is wrong but what is known: that is told without failing. Each of `known` is a part of what
    /// is found; it leaves its list with what mends it.
    static func expectNone(
        _ wrongs: [String], known: [String] = [], source: SourceLocation = #_sourceLocation
    ) {
        let isKnown = { (wrong: String) in known.contains { wrong.contains($0) } }
        let new = wrongs.filter { !isKnown($0) }
        #expect(new.isEmpty, Comment(rawValue: new.joined(separator: "\n")), sourceLocation: source)
        let old = wrongs.filter(isKnown)
        guard !old.isEmpty else { return }
        withKnownIssue(sourceLocation: source) {
            #expect(old.isEmpty, Comment(rawValue: old.joined(separator: "\n")), sourceLocation: source)
        }
    }
}
