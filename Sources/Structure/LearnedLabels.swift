import Text

/// Labels that no list of words has, and that a document uses again and again: 怎么改的：, 谁来管：. What stands behind them says
/// what they lead in.
struct LearnedLabels {
    private typealias Words = [Unicode.Scalar]

    private var kinds: [[Unicode.Scalar]: Label.Kind] = [:]
    private var fields: [[Unicode.Scalar]: FieldLabel] = [:]
    /// Whether it tells by turns what was pointed out and what was done: 反馈指出，… and 对此，…
    private var hasTurns = false

    private static let pointed: Terms = ["指出", "提出", "反映", "发现"]
    private static let answering: Terms = ["对此", "为此", "针对此问题", "针对该问题", "针对这一问题", "针对上述问题", "针对以上问题"]
    /// What is asked for in answer was not done.
    private static let asked: Terms = ["我们要", "要", "必须", "应", "各"]
    /// Within so many words it is said who pointed something out.
    private static let source = 14

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
        let turns = text.lines.compactMap { LearnedLabels.turn(text, at: $0.start, limit: $0.end)?.kind }
        let found = turns.count { $0 == .problem }
        hasTurns =
            found > 1 && turns.count == 2 * found
            && turns.indices.allSatisfy { turns[$0] == ($0.isMultiple(of: 2) ? .problem : .told) }
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

    /// 抽查反馈指出， or 对此， at the beginning of a line, where they come by turns.
    func turn(_ text: DocumentText, at start: Int, limit: Int) -> (kind: Label.Kind, end: Int)? {
        hasTurns ? LearnedLabels.turn(text, at: start, limit: limit) : nil
    }

    private static func turn(_ text: DocumentText, at start: Int, limit: Int) -> (kind: Label.Kind, end: Int)? {
        let reach = min(limit, start + source)
        guard let stop = (start..<max(start, reach)).first(where: { [",", ":", "。"].contains(text.at($0)) }),
            text.at(stop) != "。", stop > start, text.hasWords(stop + 1..<max(stop + 1, limit))
        else { return nil }
        let words = start..<stop
        let end = text.skipSpace(stop + 1, limit: limit)
        if text.begins(answering, in: words), answering.all.contains(where: { $0.count == words.count }) {
            return text.begins(asked, in: end..<limit) ? nil : (.told, end)
        }
        return text.ends(pointed, in: words) ? (.problem, end) : nil
    }

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
