import Papers
import Structure
import Text
import Wording

/// The levels of a document as it was read, how sure that is, and the next readings.
public struct NoticeLevels: Hashable, Sendable {
    /// One level: all parts of one form that stand in the same place and are the same.
    public struct Level: Hashable, Sendable {
        /// How its first mark is written: 一、
        public let mark: String
        /// What it is.
        public let role: LevelRole
        /// How many parts it has.
        public let count: Int
        /// The beginning of its first part.
        public let example: String
    }

    /// Below it a reading is not brought in without a person's word.
    public static let leastSure = 0.25

    /// The levels, in the order of the document.
    public let all: [Level]
    /// How far the reading is from the next one, from 0 to 1.
    public let confidence: Double
    /// The next readings, the better one first.
    public let alternatives: [[Level]]

    /// What a person said of them.
    public let chosen: LevelChoice

    /// How sure it is, in whole per cent.
    public var percent: Int { Int((confidence * 100).rounded()) }
    /// Whether it is too unsure to be brought in by a script.
    public var isUnsure: Bool { confidence < NoticeLevels.leastSure }
    /// What tells documents of this shape: their marks in order, whatever they were read as.
    public var shape: String { NoticeLevels.shape(all) }

    private static func shape(_ levels: [Level]) -> String {
        var seen: Set<String> = []
        return levels.map(\.mark).filter { seen.insert($0).inserted }.joined(separator: " ")
    }

    /// Levels as `--levels` takes them.
    public static func written(_ levels: [Level]) -> String {
        var seen: Set<String> = []
        return levels.filter { $0.role != .out && $0.role != .section && seen.insert($0.mark).inserted }
            .map { "\($0.mark)=\($0.role.rawValue)" }.joined(separator: ",")
    }

    init(_ reading: Reading, chosen: LevelChoice = LevelChoice()) {
        self.chosen = chosen
        all = reading.levels.map(NoticeLevels.level)
        alternatives = reading.alternatives.map { $0.map(NoticeLevels.level) }
        confidence = reading.confidence
    }

    private static func level(_ row: Reading.Row) -> Level {
        Level(mark: row.mark, role: LevelRole(row.role), count: row.count, example: row.example)
    }
}

extension NoticeLevels.Level {
    /// The level as a person reads it: 一、 → 问题 12 · 如：……
    public var phrase: Phrase { LevelWords.level(mark, LevelWords.role(role), count, example) }

    /// The level in a list of them: （一） 措施 31
    public var brief: Phrase { LevelWords.brief(mark, LevelWords.role(role), count) }
}

extension LevelRole {
    init(_ role: Role) {
        self = LevelRole(rawValue: role == .detail ? "text" : role.rawValue) ?? .text
    }

    var role: Role { self == .text ? .detail : Role(rawValue: rawValue) ?? .detail }
}

/// What a person says that the levels of a document are: 一、=problem,（一）=measure.
public struct LevelChoice: Hashable, Sendable {
    private(set) var roles: [Mark.Form: LevelRole] = [:]

    /// Nothing is said.
    public init() {}

    /// Whether nothing is said.
    public var isEmpty: Bool { roles.isEmpty }

    /// What was said, by how the first mark of each level is written.
    var written: [(mark: String, role: LevelRole)] {
        roles.map { ($0.key.sample, $0.value) }.sorted { $0.mark < $1.mark }
    }

    var chosen: [Mark.Form: Role] { roles.mapValues(\.role) }

    /// What was said of a level; nil where nothing was.
    public func role(of mark: String) -> LevelRole? { LevelChoice.form(mark).flatMap { roles[$0] } }

    /// Whether a person can say what a level is: it has a number or a dot, and is no label.
    public static func isLevel(_ mark: String) -> Bool { form(mark) != nil }

    private static func form(_ mark: String) -> Mark.Form? { Mark.Form(sample: mark) }

    /// Says nothing of a level any more: it is what it is read as.
    public mutating func remove(_ mark: String) { LevelChoice.form(mark).map { roles[$0] = nil } }

    /// Says what a level is, by how one of its marks is written; false where that is no mark.
    public mutating func set(_ mark: String, _ role: LevelRole) -> Bool {
        guard let form = LevelChoice.form(mark) else { return false }
        roles[form] = role
        return true
    }
}
