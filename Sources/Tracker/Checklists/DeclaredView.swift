/// What documents declare, as other programs see it: every key is there, what is not declared is null.
public struct DeclaredView: Encodable, Sendable {
    let declared: Declared

    /// What documents declare.
    public init(declared: Declared) {
        self.declared = declared
    }

    enum Key: String, CodingKey {
        case areas, problems, measures, groups, claimed, meetings, institutions, rate, on
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(declared.areas, forKey: .areas)
        try container.encode(declared.problems, forKey: .problems)
        try container.encode(declared.measures, forKey: .measures)
        try container.encode(declared.groups, forKey: .groups)
        try container.encode(declared.claimed, forKey: .claimed)
        try container.encode(declared.meetings, forKey: .meetings)
        try container.encode(declared.institutions, forKey: .institutions)
        if let rate = declared.rate, rate.hasFraction {
            try container.encode(rate.value, forKey: .rate)
        } else {
            try container.encode(declared.rate?.whole, forKey: .rate)
        }
        // Only where the documents name a day of their own.
        try container.encodeIfPresent(declared.on, forKey: .on)
    }
}
