import Text

/// Labels that no list of words has, and that a document uses again and again: 怎么改的：, 谁来管：. What stands behind them says
/// what they lead in.
struct LearnedLabels {
    private typealias Words = [Unicode.Scalar]

    private var kinds: [[Unicode.Scalar]: Label.Kind] = [:]
    private var fields: [[Unicode.Scalar]: FieldLabel] = [:]

    /// No label that is learned is longer, or comes less often.
    private static let longest = 10
    private static let least = 3
    /// A text of fewer lines has none.
    static let fewest = 5
    /// The share of what stands behind a label that has to agree.
    private static let agreeing = 0.65

    /// None.
    init() {}

    init(_ text: DocumentText) {
        var values: [Words: [Range<Int>]] = [:]
        for line in text.lines {
            let start = Mark.find(text, at: line.start, limit: line.end, isLineStart: true)?.end ?? line.start
            let limit = min(line.end, start + LearnedLabels.longest + 1)
            guard let colon = (start..<max(start, limit)).first(where: { text.at($0) == ":" }), colon - start >= 2,
                (start..<colon).allSatisfy({ text.at($0).value >= 0x4E00 && text.at($0).value <= 0x9FFF }),
                text.hasWords(colon + 1..<max(colon + 1, line.end))
            else { continue }
            values[Array(text.folded[start..<colon]), default: []].append(
                text.skipSpace(colon + 1, limit: line.end)..<line.end)
        }
        let vague = values.filter { $0.value.count > 1 && FieldLabel.vague($0.key) != nil }
        let named = Set(values.filter { Label.kind(of: $0.key) == .problem }.map(\.value.count))
        for (words, places) in vague where named.contains(places.count) { fields[words] = FieldLabel.vague(words) }
        values = values.filter { $0.value.count >= LearnedLabels.least && fields[$0.key] == nil }
        var problems = values.filter { Label.kind(of: $0.key) == .problem }.map(\.value.count)
        let unknown = values.filter { Label.kind(of: $0.key) == nil && !FieldLabel.isKnown($0.key) }
        func share(_ places: [Range<Int>], _ fits: (Range<Int>) -> Bool) -> Bool {
            Double(places.count(where: fits)) >= LearnedLabels.agreeing * Double(places.count)
        }
        for (words, places) in unknown
        where share(
            places,
            {
                Polarity.saysWrong(text, $0.prefix(60)) && !Polarity.beginsDone(text, $0)
                    && !text.has(Levels.asking, in: $0)
            })
        {
            kinds[words] = .problem
            problems.append(places.count)
        }
        // Without what is wrong, what is done is a duty or a plan of something else.
        for (words, places) in unknown where kinds[words] == nil && problems.contains(places.count) {
            if share(places, { UnitName.isOne(text, text.trimmedEnd($0, of: ["。"])) }) {
                fields[words] = .unit
            } else if share(places, { DateReader.term(text.written($0)) != nil }) {
                fields[words] = .deadline
            } else if share(places, { $0.count > 10 }), places.contains(where: { Polarity.beginsDone(text, $0) }) {
                kinds[words] = .plan
            }
        }
    }

    var isEmpty: Bool { kinds.isEmpty && fields.isEmpty }

    func kind(_ text: DocumentText, _ words: Range<Int>) -> Label.Kind? {
        kinds.isEmpty ? nil : kinds[Array(text.folded[words])]
    }

    /// A label with its colon that begins at a place, and where its value begins.
    func field(_ text: DocumentText, at start: Int, limit: Int) -> (label: FieldLabel, end: Int)? {
        guard !fields.isEmpty else { return nil }
        let reach = min(limit, start + LearnedLabels.longest + 1)
        guard let colon = (start..<max(start, reach)).first(where: { text.at($0) == ":" }),
            let label = fields[Array(text.folded[start..<colon])]
        else { return nil }
        return (label, text.skipSpace(colon + 1, limit: limit))
    }
}
