import Papers
import Text
import Wording

/// What a person said of the levels of texts, by their shape: the next document of the same levels is read so.
public struct LevelMemory: Hashable, Sendable {
    private var shapes: [(shape: String, choice: LevelChoice)] = []

    /// How long a file with it can be, in bytes.
    public static let limit = 64 * 1024

    /// Nothing was said.
    public init() {}

    /// Whether nothing was said.
    public var isEmpty: Bool { shapes.isEmpty }

    /// What was said of documents of a shape.
    public func choice(for shape: String) -> LevelChoice? { shapes.first { $0.shape == shape }?.choice }

    /// Says what the levels of documents of a shape are.
    public mutating func set(_ choice: LevelChoice, for shape: String) {
        guard !shape.isEmpty else { return }
        shapes.removeAll { $0.shape == shape }
        if !choice.isEmpty { shapes.append((shape, choice)) }
    }

    // MARK: As a file

    /// Reads what was kept: `{ levels: { "一、 1.": { "1.": "problem" } } }`.
    ///
    /// - Throws: `ColumnProblem`, with the line.
    public init(_ bytes: [UInt8]) throws(ColumnProblem) {
        try SaidFile.read(bytes, limit: LevelMemory.limit, key: "levels", unknown: LevelWords.memoryKey) {
            shape throws(ColumnProblem) in
            guard case .object(let levels) = shape.value.content else {
                throw ColumnProblem(line: shape.line, LevelWords.memoryKey(shape.key))
            }
            var choice = LevelChoice()
            for level in levels {
                guard let word = level.value.word, let role = LevelRole(rawValue: word), choice.set(level.key, role)
                else {
                    throw ColumnProblem(
                        line: level.line,
                        LevelWords.unknownRole(level.value.word ?? "", known: LevelRole.allCases.map(\.rawValue)))
                }
            }
            set(choice, for: shape.key)
        }
    }

    /// The file's text.
    public var text: String {
        let shapes = shapes.map { shape, choice in
            "    \(JSONQuote.quoted(shape)): { "
                + choice.written.map { "\(JSONQuote.quoted($0.mark)): \"\($0.role.rawValue)\"" }.joined(separator: ", ")
                + " },"
        }
        return (["{", "  levels: {"] + shapes + ["  },", "}", ""]).joined(separator: "\n")
    }

    /// Whether both say the same.
    public static func == (left: LevelMemory, right: LevelMemory) -> Bool { left.text == right.text }

    /// Feeds what tells them apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
