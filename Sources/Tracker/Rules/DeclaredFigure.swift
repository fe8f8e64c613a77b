import Text

/// One figure of what a round's documents declare, called by its path: `declared.measures`,
/// `declared.groups.closed.problems`, `declared.institutions.own`.
public struct DeclaredFigure {
    private enum Part {
        case plain(WritableKeyPath<Declared, Int?>)
        case group(StageGroup, WritableKeyPath<Declared.Pair, Int?>)
        case claimed(WritableKeyPath<Declared.Pair, Int?>)
        case institutions(WritableKeyPath<Declared.Institutions, Int?>)
        case rate
    }

    private let part: Part
    /// Its path.
    public let path: String

    /// The greatest figure that a document would declare; more is a slip of the finger.
    private static let limit = 1_000_000

    private static var all: [(path: String, part: Part)] {
        var all: [(String, Part)] = [
            ("areas", .plain(\.areas)), ("problems", .plain(\.problems)), ("measures", .plain(\.measures)),
            ("meetings", .plain(\.meetings)), ("claimed.problems", .claimed(\.problems)),
            ("claimed.measures", .claimed(\.measures)), ("institutions.proposed", .institutions(\.proposed)),
            ("institutions.joint", .institutions(\.joint)), ("institutions.own", .institutions(\.own)),
            ("rate", .rate),
        ]
        for group in StageGroup.allCases {
            all.append(("groups.\(group.rawValue).problems", .group(group, \.problems)))
            all.append(("groups.\(group.rawValue).measures", .group(group, \.measures)))
        }
        return all.map { ("declared." + $0.0, $0.1) }
    }

    /// All paths.
    public static var paths: [String] { all.map(\.path) }

    /// Whether a field's name is meant to be one of these.
    public static func isPath(_ name: String) -> Bool { name.lowercased().hasPrefix("declared") }

    /// The figure of a path; nil where there is none.
    public init?(path: String) {
        guard let found = DeclaredFigure.all.first(where: { $0.path.lowercased() == path.lowercased() }) else {
            return nil
        }
        part = found.part
        self.path = found.path
    }

    /// The figure in what is declared, in whole numbers; nil where it is not.
    public func value(in declared: Declared) -> Int? {
        switch part {
        case .plain(let key): declared[keyPath: key]
        case .group(let group, let key): declared.groups[group.rawValue]?[keyPath: key]
        case .claimed(let key): declared.claimed?[keyPath: key]
        case .institutions(let key): declared.institutions?[keyPath: key]
        case .rate: declared.rate?.whole
        }
    }

    /// The figure as it is written: a rate with what stands behind its point; nil where none is declared.
    public func text(in declared: Declared) -> String? {
        if case .rate = part { return declared.rate?.text }
        return value(in: declared).map(String.init)
    }

    /// Puts a typed figure in; an empty text takes it out.
    ///
    /// - Throws: `Refusal.badNumber` where the text is no figure.
    public func set(_ text: String, in declared: inout Declared) throws(Refusal) {
        if case .rate = part {
            let isNothing = text.allSatisfy(\.isWhitespace)
            guard let rate = isNothing ? .some(nil) : Percentage(text).map(Optional.some) else {
                throw .badNumber(text)
            }
            declared.rate = rate
            return
        }
        let value = try DeclaredFigure.number(text)
        switch part {
        case .rate: break
        case .plain(let key): declared[keyPath: key] = value
        case .group(let group, let key):
            var pair = declared.groups[group.rawValue] ?? Declared.Pair()
            pair[keyPath: key] = value
            declared.groups[group.rawValue] = pair == Declared.Pair() ? nil : pair
        case .claimed(let key):
            var pair = declared.claimed ?? Declared.Pair()
            pair[keyPath: key] = value
            declared.claimed = pair == Declared.Pair() ? nil : pair
        case .institutions(let key):
            var institutions = declared.institutions ?? Declared.Institutions()
            institutions[keyPath: key] = value
            declared.institutions = institutions == Declared.Institutions() ? nil : institutions
        }
    }

    private static func number(_ text: String) throws(Refusal) -> Int? {
        let digits = text.filter { !$0.isWhitespace }
        guard !digits.isEmpty else { return nil }
        // A share is no count.
        guard let value = NumberReader.whole(digits), value <= limit, !digits.contains(where: { "%％".contains($0) })
        else { throw .badNumber(text) }
        return value
    }
}
