import Tracker

/// Whom a notice is for.
public enum Audience: String, CaseIterable, Sendable {
    /// The public.
    case `public`
    /// The party.
    case party
}

/// What an audience may read of an item.
enum Readable: Hashable {
    /// All of it.
    case whole
    /// This text, and nothing else.
    case redacted(String)
    /// Nothing: it is left out, and counted.
    case nothing

    /// What may be read of an item of a scope, with the text for those who may not read all of it.
    ///
    /// What is withheld is left out for everyone, even where there is such a text: once out, a text does not come back.
    init(_ scope: Disclosure, redacted text: String?, for audience: Audience) {
        switch (scope, audience, text) {
        case (.withheld, _, _): self = .nothing
        case (_, .party, _), (.public, .public, nil): self = .whole
        case (_, .public, let text?): self = .redacted(text)
        case (.party, .public, nil): self = .nothing
        }
    }
}

extension Ledger {
    /// What an audience may read of a problem.
    func readable(problem index: Int, for audience: Audience) -> Readable {
        Readable(disclosure(ofProblem: index), redacted: problems[index].disclosed.redacted, for: audience)
    }

    /// What an audience may read of a measure.
    func readable(measure index: Int, for audience: Audience) -> Readable {
        Readable(disclosure(ofMeasure: index), redacted: measures[index].disclosed.redacted, for: audience)
    }
}
