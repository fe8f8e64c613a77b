import Text

/// What labels mean that come by turns, one form after the other, as columns of a table do: 查出什么：, 怎么改：, 谁来改：, 改得怎样：
struct LearnedForms {
    typealias Words = [Unicode.Scalar]

    private(set) var problems: Set<Words> = []
    private(set) var plans: Set<Words> = []
    private(set) var fields: [Words: FieldLabel] = [:]

    /// How many labels a form has at least, and how often it comes.
    private static let (least, often) = (3, 2)
    /// How words begin that say how far something is, and how long they are.
    private static let standing: Terms = [
        "已", "正", "尚未", "还没", "还在", "没", "未", "基本", "完成", "办结", "持续", "长期", "坚持", "全部", "部分",
    ]
    private static let word = 6

    init(_ text: DocumentText, _ values: [(words: Words, places: [Range<Int>])]) {
        let groups = Dictionary(grouping: values.filter { $0.places.count >= LearnedForms.often }) { $0.places.count }
        for labels in groups.values where labels.count >= LearnedForms.least && LearnedForms.takeTurns(labels) {
            learn(text, labels)
        }
    }

    /// Whether each label comes before the next one in each form, and the first again only behind the last.
    private static func takeTurns(_ labels: [(words: Words, places: [Range<Int>])]) -> Bool {
        guard let first = labels.first, let last = labels.last else { return false }
        let isInOrder = zip(labels, labels.dropFirst()).allSatisfy { one, other in
            zip(one.places, other.places).allSatisfy { $0.lowerBound < $1.lowerBound }
        }
        return isInOrder && zip(last.places, first.places.dropFirst()).allSatisfy { $0.lowerBound < $1.lowerBound }
    }

    private mutating func learn(_ text: DocumentText, _ labels: [(words: Words, places: [Range<Int>])]) {
        func share(_ places: [Range<Int>], _ fits: (Range<Int>) -> Bool) -> Double {
            Double(places.count(where: fits)) / Double(places.count)
        }
        var answers = false
        var sentences: [(words: Words, wrong: Double, done: Double)] = []
        var found: [Words: FieldLabel] = [:]
        for (words, places) in labels {
            if FieldLabel.meaning(of: words) != nil {
                answers = true
                continue
            }
            let kind = Label.kind(of: words)
            if kind == .other { continue }
            if kind == nil, let field = LearnedForms.field(text, places) {
                found[words] = field
                answers = true
            } else if share(places, { LearnedLabels.isSentence(text, $0) }) >= LearnedLabels.agreeing {
                let wrong = share(places) {
                    Polarity.saysWrong(text, $0.prefix(60)) && !Polarity.beginsDone(text, $0)
                        && !text.has(Levels.asking, in: $0)
                }
                sentences.append(
                    (
                        words, kind == .problem ? 1 : kind == nil ? wrong : 0,
                        kind == .plan || kind == .told ? 1 : share(places) { Polarity.beginsDone(text, $0) }
                    ))
            }
        }
        // What is wrong stands before what is done about it, and somebody answers for it.
        guard answers,
            let problem = sentences.indices.first(where: { place in
                let one = sentences[place]
                return one.wrong >= LearnedLabels.partly && one.wrong > one.done
                    && sentences[(place + 1)...].contains {
                        $0.done >= LearnedLabels.partly && $0.done - one.done > $0.wrong - one.wrong
                    }
            })
        else { return }
        let plan = sentences[(problem + 1)...].first { $0.done >= LearnedLabels.partly }
        problems.insert(sentences[problem].words)
        if let plan { plans.insert(plan.words) }
        fields.merge(found) { first, _ in first }
    }

    /// The field that most values are of, by what they look like.
    private static func field(_ text: DocumentText, _ places: [Range<Int>]) -> FieldLabel? {
        func isMostly(_ fits: (Range<Int>) -> Bool) -> Bool {
            Double(places.count(where: fits)) >= LearnedLabels.agreeing * Double(places.count)
        }
        func plain(_ range: Range<Int>) -> Range<Int> { text.trimmedEnd(range, of: ["。", ";"]) }
        if isMostly({ DateReader.term(text.written(plain($0))) != nil }) { return .deadline }
        if isMostly({ UnitName.isOne(text, plain($0)) }) { return .unit }
        if isMostly({ PersonName.isOne(text.written(plain($0))) }) { return .person }
        let isStanding = isMostly { range in
            let clause = range.prefix { !text.at($0).endsClause && text.at($0) != "," }
            return clause.count <= word && text.begins(standing, in: range)
        }
        return isStanding ? .status : nil
    }
}
