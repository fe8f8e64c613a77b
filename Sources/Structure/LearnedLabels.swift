import Text

/// Labels that no list of words has, and that a document uses again and again: 怎么改的：, 谁来管：. What stands behind them says
/// what they lead in.
struct LearnedLabels {
    typealias Words = [Unicode.Scalar]

    private var kinds: [[Unicode.Scalar]: Label.Kind] = [:]
    private var fields: [[Unicode.Scalar]: FieldLabel] = [:]
    /// Whether it tells by turns what was pointed out and what was done: 反馈指出，… and 对此，…
    private var hasTurns = false

    private static let pointed: Terms = ["指出", "提出", "反映", "发现"]
    private static let answering: Terms = [
        "对此", "为此", "就此", "针对此问题", "针对该问题", "针对这一问题", "针对这个问题", "针对上述问题", "针对以上问题", "针对存在的问题", "针对反馈问题", "针对此类问题",
        "针对上述情况", "针对这一情况", "对上述问题", "对该问题",
    ]
    /// They lead in a list; before anything else they only say when.
    private static let now: Terms = ["目前", "截至目前", "现"]
    private static let standing: Terms = [
        "已完成整改", "已整改完成", "已整改到位", "已完成", "已办结", "已整改", "已销号", "已解决", "整改完成", "正在整改", "正在推进", "正在办理", "正在落实", "整改中",
        "持续整改", "持续推进", "长期坚持", "基本完成", "基本完成整改", "部分完成", "尚未完成", "未完成", "尚未启动", "未启动", "取得阶段性成效", "立行立改", "推进中",
    ]
    private var hasStatuses = false
    /// Whether its large parts have a number with nothing behind it, and those below them 1.1: a number is else an amount.
    private(set) var hasPlainNumbers = false
    /// The words that count its entries: 第一件, 案例一
    private var ordinals: Set<Words> = []
    /// Whether 第1条反馈意见： and 第2条反馈意见： begin the findings themselves, and not what is done about them.
    private(set) var countsFindings = false
    /// Whether sentences that answer begin with such words, again and again and never as what is asked for.
    private var hasAnswers = false
    /// What is asked for in answer was not done.
    private static let asked: Terms = ["我们要", "要", "必须", "应", "各"]
    /// Within so many words it is said who pointed something out.
    private static let source = 14

    /// No label that is learned is longer, or comes less often.
    static let longest = 10
    private static let least = 3
    /// A text of fewer lines has none.
    static let fewest = 2
    /// The share of what stands behind a label that has to agree; where the labels beside it say the same, a part of it.
    static let agreeing = 0.65
    /// No sentence has fewer characters; 2031-001 has none.
    private static let sentence = 5

    static func isSentence(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        range.count { text.at($0).value >= 0x4E00 && text.at($0).value <= 0x9FFF } >= sentence
    }
    static let partly = 0.3

    /// None.
    init() {}

    init(_ text: DocumentText) {
        let turns = text.lines.compactMap { LearnedLabels.turn(text, at: $0.start, limit: $0.end)?.kind }
        let found = turns.count { $0 == .problem }
        hasTurns =
            found > 1 && turns.count == 2 * found
            && turns.indices.allSatisfy { turns[$0] == ($0.isMultiple(of: 2) ? .problem : .told) }
        arrow = LearnedLabels.arrow(text)
        let chains = LearnedLabels.chains(text)
        chained = Set(chains.map(\.words))
        // 进展： says enough beside 责任人： and 时限： in line after line.
        for (words, _) in chains where FieldLabel.meaning(of: words) == nil && Label.kind(of: words) == nil {
            fields[words] = FieldLabel.meaning(of: words, isVague: true)
        }
        hasStatuses = LearnedLabels.statuses(text)
        hasPlainNumbers = LearnedLabels.plainNumbers(text)
        ordinals = Ordinal.words(text)
        countsFindings = LearnedLabels.counted(text)
        if !hasTurns { hasAnswers = LearnedLabels.answers(text) }
        let values = chains + LearnedLabels.values(text).filter { !chained.contains($0.words) }
        var problems = values.filter { Label.kind(of: $0.words) == .problem }.map(\.places.count)
        for (words, places) in values where places.count > 1 && problems.contains(places.count) {
            if FieldLabel.meaning(of: words) == nil {
                fields[words] = FieldLabel.meaning(of: words, isVague: true)
            }
        }
        var named = Set(problems.filter { $0 > 1 })
        problems = problems.filter { $0 >= LearnedLabels.least } + LearnedLabels.numbered(text)
        let unknown = values.filter {
            $0.places.count > 1 && fields[$0.words] == nil && Label.kind(of: $0.words) == nil
                && FieldLabel.meaning(of: $0.words) == nil
        }
        let forms = LearnedForms(text, values)
        for (words, label) in forms.fields where FieldLabel.meaning(of: words) == nil { fields[words] = label }
        let led = Set(
            values.filter { [.plan, .told].contains(Label.kind(of: $0.words)) && $0.places.count > 1 }
                .map(\.places.count))
        func share(_ places: [Range<Int>], _ fits: (Range<Int>) -> Bool) -> Double {
            Double(places.count(where: fits)) / Double(places.count)
        }
        for (words, places) in unknown {
            let wrong = share(places) {
                Polarity.saysWrong(text, $0.prefix(60)) && !Polarity.beginsDone(text, $0)
                    && !text.has(Levels.asking, in: $0)
            }
            // Where as many labels of measures stand beside it, less has to be said.
            let isOne =
                wrong >= LearnedLabels.agreeing && places.count >= LearnedLabels.least
                || wrong >= LearnedLabels.partly && !isSource(words)
                    && (led.contains(places.count)
                        || LearnedLabels.pointed.all.contains { words.suffix($0.count).elementsEqual($0) })
            guard isOne || forms.problems.contains(words) else { continue }
            kinds[words] = .problem
            problems.append(places.count)
            named.insert(places.count)
        }
        func isTold(_ places: [Range<Int>]) -> Bool {
            share(places) { LearnedLabels.isSentence(text, $0) } >= LearnedLabels.agreeing
        }
        let isOne = led.isEmpty && unknown.count { kinds[$0.words] == nil && isTold($0.places) } == 1
        // Without what is wrong, what is done is a duty or a plan of something else.
        for (words, places) in unknown where kinds[words] == nil {
            if forms.plans.contains(words) {
                kinds[words] = .plan
                continue
            }
            if fields[words] != nil { continue }
            let isOfThem = problems.contains {
                places.count == $0 || places.count < $0 && places.count * 3 >= $0 * 2
            }
            guard isOfThem else { continue }
            func isMostly(_ fits: (Range<Int>) -> Bool) -> Bool { share(places, fits) >= LearnedLabels.agreeing }
            if isMostly({ UnitName.isOne(text, text.trimmedEnd($0, of: ["。"])) }) {
                fields[words] = .unit
            } else if isMostly({ DateReader.term(text.written($0)) != nil }) {
                fields[words] = .deadline
            } else if isTold(places) {
                // The only label that comes with each problem says what is done about it, in whatever words.
                let isOnly = isOne && named.contains(places.count) && !isSource(words)
                guard isOnly || share(places, { leadsToDone(text, $0) }) >= LearnedLabels.partly else { continue }
                kinds[words] = words.suffix(2).elementsEqual(["情", "况"]) ? .told : .plan
            }
        }

        /// 来源, 原因: what stands beside a problem and may say wrong as well.
        func isSource(_ words: Words) -> Bool { words.contains("源") || words.contains("因") || words.contains("据") }
    }

    /// Whether words begin with what is done, also behind the first number of a list.
    private func leadsToDone(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        let mark = Mark.find(text, at: range.lowerBound, limit: range.upperBound, isLineStart: true)
        return Polarity.beginsDone(text, (mark?.end ?? range.lowerBound)..<range.upperBound)
    }

    /// The short words before a colon or in brackets at the beginning of lines, in the order in which they come, and what
    /// stands behind them: on their line, or alone on it on the next one.
    private static func values(_ text: DocumentText) -> [(words: Words, places: [Range<Int>])] {
        var order: [Words] = []
        var values: [Words: [Range<Int>]] = [:]
        for (index, line) in text.lines.enumerated() {
            let start = Mark.find(text, at: line.start, limit: line.end, isLineStart: true)?.end ?? line.start
            let limit = min(line.end, start + longest + 2)
            let isBracketed = text.at(start) == "【"
            let first = isBracketed ? start + 1 : start
            guard let close = (first..<max(first, limit)).first(where: { text.at($0) == (isBracketed ? "】" : ":") }),
                close - first >= 2,
                (first..<close).allSatisfy({ text.at($0).value >= 0x4E00 && text.at($0).value <= 0x9FFF })
            else { continue }
            var value = text.skipSpace(close + 1, limit: line.end)..<line.end
            if !text.hasWords(value), text.lines.indices.contains(index + 1) { value = text.lines[index + 1].range }
            guard text.hasWords(value) else { continue }
            let words = Array(text.folded[first..<close])
            if values[words] == nil { order.append(words) }
            values[words, default: []].append(value)
        }
        return order.map { ($0, values[$0] ?? []) }
    }

    /// How many numbered lines there are of each form of which some say what is wrong.
    private static func numbered(_ text: DocumentText) -> [Int] {
        var counts: [Mark.Form: (all: Int, wrong: Int)] = [:]
        for line in text.lines {
            guard let mark = Mark.find(text, at: line.start, limit: line.end, isLineStart: true), !mark.form.isBullet
            else { continue }
            let words = mark.end..<max(mark.end, line.end)
            let isWrong = Polarity.saysWrong(text, words.prefix(60)) && !text.has(Levels.asking, in: words)
            counts[mark.form, default: (0, 0)].all += 1
            if isWrong { counts[mark.form]?.wrong += 1 }
        }
        return counts.values.filter { $0.all > 1 && Double($0.wrong) >= partly * Double($0.all) }.map(\.all)
    }

    /// 抽查反馈指出， or 对此， at the beginning of a line, where they come by turns.
    func turn(_ text: DocumentText, at start: Int, limit: Int) -> (kind: Label.Kind, end: Int)? {
        hasTurns ? LearnedLabels.turn(text, at: start, limit: limit) : nil
    }

    /// 已完成整改。 where a line begins with how far it is, in a document that tells it so below each problem.
    func status(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        hasStatuses ? LearnedLabels.status(text, at: start, limit: limit) : nil
    }

    private static func status(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        guard start < limit, standing.canBegin(text.at(start)),
            let word = standing.all.first(where: { text.starts($0, at: start, limit: limit) })
        else { return nil }
        let stop = start + word.count
        return stop < limit && ["。", ":", ",", ";"].contains(text.at(stop))
            ? text.skipSpace(stop + 1, limit: limit) : nil
    }

    /// Where a bracket ends whose words say how far something is, and nothing else.
    static func standingEnd(_ text: DocumentText, at open: Int, limit: Int) -> Int? {
        let closing = text.at(open) == "(" ? ")" : FieldLabel.closing(text.at(open))
        guard let closing else { return nil }
        let word = standing.all.first { text.starts($0 + [closing], at: open + 1, limit: limit) }
        return word.map { open + $0.count + 2 }
    }

    /// Whether lines right below numbered ones begin so, again and again, and nothing else does.
    private static func statuses(_ text: DocumentText) -> Bool {
        let places = text.lines.indices.filter {
            status(text, at: text.lines[$0].start, limit: text.lines[$0].end) != nil
        }
        return places.count > 1
            && places.allSatisfy { place in
                guard place > 0 else { return false }
                let above = text.lines[place - 1]
                return Mark.find(text, at: above.start, limit: above.end, isLineStart: true) != nil
            }
    }

    /// Whether lines begin with 1, 2, 3 and space, and the next number below each is 1.1, 2.1, 3.1.
    private static func plainNumbers(_ text: DocumentText) -> Bool {
        var count = 0
        var isOpen = false
        for line in text.lines where text.at(line.start).digit != nil {
            guard let numeral = Numeral(text, at: line.start, limit: line.end) else { continue }
            let point = text.skipSpace(numeral.end, limit: line.end)
            if Mark.isPlain(text, numeral, point) {
                guard !isOpen, numeral.value == count + 1 else { return false }
                (count, isOpen) = (numeral.value, true)
            } else if isOpen {
                guard numeral.value == count, text.at(point) == ".", text.at(point + 1) == "1" else { return false }
                isOpen = false
            }
        }
        return count > 1 && !isOpen
    }

    /// Whether lines that name a finding by its number alone say behind it what is wrong, and do so once for each number.
    private static func counted(_ text: DocumentText) -> Bool {
        var numbers: Set<Int> = []
        var wrong = 0
        for (index, line) in text.lines.enumerated() {
            guard let found = Reference(text, at: line.start, limit: line.end), !found.isNaming,
                found.numbers.count == 1
            else { continue }
            // A number that comes again is that of a list apart.
            guard numbers.insert(found.numbers[0]).inserted else { return false }
            var words = found.end..<max(found.end, line.end)
            if !text.hasWords(words), text.lines.indices.contains(index + 1) { words = text.lines[index + 1].range }
            if Polarity.saysWrong(text, words.prefix(60)) { wrong += 1 }
        }
        return numbers.count > 1 && Double(wrong) >= agreeing * Double(numbers.count)
    }

    /// The sign between what is wrong and what was done, in entries that are each one line: →, ——
    private var arrow: [Unicode.Scalar] = []
    static let arrows: [[Unicode.Scalar]] = [["→"], ["—", "—"], ["-", "-", ">"], ["=", ">"]]

    /// Where the sign that begins at a place ends; nil where none does.
    func arrow(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        guard let first = arrow.first, text.at(start) == first, text.starts(arrow, at: start, limit: limit) else {
            return nil
        }
        return text.skipSpace(start + arrow.count, limit: limit)
    }

    /// Labels that come within lines of labels, one behind the other: 问题：……；措施：……；责任单位：……
    private var chained: Set<Words> = []

    /// Whether a label of a chain begins at a place.
    func isChained(_ text: DocumentText, at start: Int, limit: Int) -> Bool {
        guard !chained.isEmpty else { return false }
        let reach = min(limit, start + LearnedLabels.longest + 2)
        guard let colon = (start..<max(start, reach)).first(where: { text.at($0) == ":" }) else { return false }
        return chained.contains(Array(text.folded[start..<colon]))
    }

    /// 对此， or 针对上述问题， where a sentence begins, in a document that answers each problem so.
    func answer(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        hasAnswers ? LearnedLabels.answer(text, at: start, limit: limit) : nil
    }

    private static func answer(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        for (words, isNow) in [(answering, false), (now, true)] where start < limit && words.canBegin(text.at(start)) {
            for word in words.all where text.starts(word, at: start, limit: limit) {
                let stop = start + word.count
                guard stop < limit, [",", ":"].contains(text.at(stop)) else { continue }
                let end = text.skipSpace(stop + 1, limit: limit)
                let isList = Mark.find(text, at: end, limit: limit, isLineStart: false)?.number == 1
                if text.hasWords(end..<limit), !isNow || isList { return end }
            }
        }
        return nil
    }

    private static func answers(_ text: DocumentText) -> Bool {
        var count = 0
        for line in text.lines {
            for place in line.range where place == line.start || text.at(place - 1) == "。" {
                guard let end = answer(text, at: place, limit: line.end) else { continue }
                if text.begins(asked, in: end..<line.end) { return false }
                count += 1
            }
        }
        return count > 1
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

    /// A word that counts entries at the beginning of a line: 案例一
    func ordinal(_ text: DocumentText, at start: Int, limit: Int) -> Ordinal? {
        guard !ordinals.isEmpty else { return nil }
        return Ordinal(text, at: start, limit: limit).flatMap { ordinals.contains($0.word) ? $0 : nil }
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
