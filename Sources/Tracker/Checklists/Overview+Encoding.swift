extension Overview: Encodable {
    enum Key: String, CodingKey {
        case asOf, areas, problems, measures, declared, groups, stages, problemsClosed, problemsReady
        case overdue, dueSoon, awaiting, relapsed, needsCoordination, noOwner, noDeadline
    }

    enum FigureKey: String, CodingKey {
        case group, stage, measures, problems
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(areas, forKey: .areas)
        try container.encode(problems, forKey: .problems)
        try container.encode(measures, forKey: .measures)
        try container.encode(DeclaredView(declared: declared), forKey: .declared)
        var list = container.nestedUnkeyedContainer(forKey: .groups)
        for figure in groups {
            var item = list.nestedContainer(keyedBy: FigureKey.self)
            try item.encode(figure.key, forKey: .group)
            try item.encode(figure.measures, forKey: .measures)
            try item.encode(figure.problems, forKey: .problems)
        }
        list = container.nestedUnkeyedContainer(forKey: .stages)
        for figure in stages {
            var item = list.nestedContainer(keyedBy: FigureKey.self)
            try item.encode(figure.key.rawValue, forKey: .stage)
            try item.encode(figure.measures, forKey: .measures)
            try item.encode(figure.problems, forKey: .problems)
        }
        try container.encode(problemsClosed, forKey: .problemsClosed)
        try container.encode(problemsReady, forKey: .problemsReady)
        for flag in [Query.Flag.overdue, .dueSoon, .awaiting, .relapsed, .needsCoordination, .noOwner, .noDeadline] {
            guard let key = Key(rawValue: flag.rawValue) else { continue }
            try container.encode(count(flag), forKey: key)
        }
    }
}
