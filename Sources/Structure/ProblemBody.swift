/// What stands below a problem: its own words, the measures, and what was done about them.
struct ProblemBody {
    private(set) var texts: [Range<Int>] = []
    private(set) var measures: [Reading.Item] = []
    private(set) var rest: [Reading.Rest] = []
    private(set) var doubts: [(place: Int, why: Doubt)] = []
    private(set) var leadsInPlans = false
    private(set) var leadsInTold = false
    /// What is said of all measures at once: how far they are.
    private(set) var said: [Range<Int>] = []
    /// Whether a list stands in its words that no label leads in.
    private(set) var hasList = false

    let text: DocumentText
    let nodes: [Node]
    let outline: JudgedOutline
    /// What is longer says more than how far something is.
    private static let short = 20
    /// The number of the last measure.
    var last = 0

    init(_ outline: JudgedOutline, without own: Set<Int> = []) {
        self.outline = outline
        self.own = own
        text = outline.text
        nodes = outline.nodes
    }

    /// The parts that are problems of their own, and are not read with it.
    private let own: Set<Int>

    /// Reads a problem, or a part of one.
    mutating func read(_ index: Int) {
        let node = nodes[index]
        add(node.textStart..<outline.headEnd(index))
        parts(of: index)
        if measures.isEmpty, own.isEmpty, !texts.isEmpty {
            if let end = node.wordsEnd {
                if texts.count == 1 { takeRest(index, from: end) }
            } else if texts.count == 1 || outline.isAnswering && texts.count == 2, !isListed(index) {
                takeTold(index)
            }
        }
    }

    /// Whether it stands below a heading of problems, of which another part says what is done.
    private func isListed(_ index: Int) -> Bool {
        var above = nodes[index].parent
        while above != 0, nodes[above].topic == nil { above = nodes[above].parent }
        guard nodes[above].topic == .problems else { return false }
        return nodes[nodes[above].parent].children.contains { nodes[$0].topic == .measures }
    }

    /// 针对“公开栏更新不及时”问题，由村监委每月五日前更换。: all behind the phrase is what was done.
    private mutating func takeRest(_ index: Int, from end: Int) {
        let told = words(end..<max(end, nodes[index].end))
        guard text.hasWords(told) else { return }
        texts[0] = texts[0].lowerBound..<end
        last += 1
        leadsInTold = true
        measures.append(measure(last, told.lowerBound, told, isTold: true))
    }

    /// 1.公开栏更新不及时。每月五日前更换，由村监委拍照上报。: what was done behind what is wrong, in one line.
    private mutating func takeTold(_ index: Int) {
        // Who answers for it may stand between.
        let range = texts[0].lowerBound..<texts[texts.count - 1].upperBound
        guard nodes[index].isMark,
            let stop = range.first(where: { text.at($0) == "。" || text.at($0) == "\n" }),
            text.trimmedEnd((texts.count == 1 ? stop + 1 : texts[1].lowerBound)..<range.upperBound).count > 6
        else { return }
        if texts.count == 2, text.hasWords(stop + 1..<max(stop + 1, texts[0].upperBound)) { return }
        let first = texts.count == 1 ? stop + 1 : texts[1].lowerBound
        let tells = Polarity.tells(text, words(first..<range.upperBound))
        let title = range.lowerBound..<stop
        let isNamed = Heading.isAbout(text, title) && Heading.isProblem(text, title)
        // 针对“留样不全”问题 on a line of its own: what stands below it answers it, in whatever words.
        let isAnswered =
            isNamed && text.at(stop) == "\n" && text.begins(["针对"], in: title)
            || outline.isAnswering && text.at(stop) == "\n"
        guard tells || isNamed || isAnswered || Polarity.endsWrong(text, title) else { return }
        var start = first
        while start < range.upperBound {
            let end = (start..<range.upperBound).first { text.at($0) == "。" || text.at($0) == "\n" } ?? range.upperBound
            let sentence = words(start..<end)
            if text.hasWords(sentence), Polarity.saysWrong(text, sentence) && !Polarity.beginsDone(text, sentence) {
                return
            }
            start = end + 1
        }
        let told = words(first..<range.upperBound)
        guard tells || isAnswered || Polarity.beginsDone(text, told) else { return }
        texts = [range.lowerBound..<stop + 1]
        last += 1
        leadsInTold = true
        measures.append(measure(last, told.lowerBound, told, isTold: true))
    }

    /// Reads what stands below a node that is the problem's.
    private mutating func parts(of index: Int) {
        var labels: [Int] = []
        var unlabelled: [Int] = []
        for child in nodes[index].children where !own.contains(child) {
            let node = nodes[child]
            switch node.kind {
            case .label(.plan), .label(.told): labels.append(child)
            case .label(.field): break
            case .label(.other): leave(node.start..<node.end, .prose)
            case .label(.problem):
                if text.hasWords(node.start..<outline.headEnd(child)) {
                    add(node.textStart..<outline.headEnd(child))
                }
                parts(of: child)
            case .mark, .line, .root:
                switch outline.role(child) {
                case .measure where labels.isEmpty: unlabelled.append(child)
                case .subproblem, .problem:
                    add((node.form == .line || node.isNamed ? node.textStart : node.start)..<outline.headEnd(child))
                    parts(of: child)
                case .measure, .section, .area, .link, .detail, .out:
                    if nodes[child].form == .clause || isNumbered(nodes[child]), node.number == 1 { hasList = true }
                    add((node.form == .line ? node.textStart : node.start)..<node.end)
                    below(child)
                }
            }
        }
        if !unlabelled.isEmpty, labels.isEmpty || !labels.contains(where: { hasList($0) }) {
            let first = measures.count
            take(unlabelled, isTold: true)
            for place in measures.indices.dropFirst(first) { measures[place].isAssumed = measures[place].isTold }
        } else {
            for child in unlabelled { add(nodes[child].start..<nodes[child].end) }
        }
        if labels.isEmpty, unlabelled.isEmpty, let first = headed(index) {
            takeHeaded(index, from: first)
        }
        read(labels)
    }

    private static let leading: Terms = [
        "整改", "整改情况", "整改落实情况", "整改进展", "整改进展情况", "整改措施", "整改完成情况",
    ]

    /// The first line below a heading that leads in what follows it: 关于…问题的整改情况.
    private func headed(_ index: Int) -> Int? {
        let head = nodes[index].textStart..<outline.headEnd(index)
        let title = text.trimmedEnd(head, of: ["。", ".", ":", ";"])
        guard Heading.isAbout(text, title), text.ends(ProblemBody.leading, in: title) else { return nil }
        return nodes[index].children.first { nodes[$0].kind == .line }
    }

    /// All below such a heading is one measure.
    private mutating func takeHeaded(_ index: Int, from first: Int) {
        if let place = texts.lastIndex(where: { $0.upperBound > nodes[first].start }) {
            texts[place] = texts[place].lowerBound..<max(texts[place].lowerBound, nodes[first].start)
        }
        last += 1
        leadsInTold = true
        let words = words(nodes[first].start..<nodes[index].end)
        measures.append(measure(last, nodes[first].start, words, isTold: true))
    }

    private func isNumbered(_ node: Node) -> Bool {
        if case .numbered? = node.form { true } else { false }
    }

    /// Labels that stand below a part of the text.
    private mutating func below(_ index: Int) {
        let labels = nodes[index].children.filter { nodes[$0].leadsIn }
        guard let first = labels.first else { return }
        // The words go to the first label.
        if let last = texts.indices.last {
            texts[last] = texts[last].lowerBound..<min(texts[last].upperBound, nodes[first].start)
        }
        read(labels)
    }

    private func hasList(_ label: Int) -> Bool { !list(label).isEmpty }

    /// The measures below a label. Lines go on with its own words where it has some that do not lead in a list.
    private func list(_ label: Int) -> [Int] {
        let lead = text.trimmedEnd(nodes[label].textStart..<outline.headEnd(label))
        let goesOn = text.hasWords(lead) && !text.ends([":"], in: lead) && lead.count > ProblemBody.short
        return nodes[label].children.filter { outline.role($0) == .measure && !(goesOn && nodes[$0].kind == .line) }
    }

    private mutating func add(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = texts.indices.last, texts[last].upperBound == range.lowerBound {
            texts[last] = texts[last].lowerBound..<range.upperBound
        } else {
            texts.append(range)
        }
    }

    mutating func leave(_ range: Range<Int>, _ why: Left) {
        let range = text.trimmedEnd(range)
        if text.hasWords(range) { rest.append(Reading.Rest(range: range, why: why)) }
    }

    // MARK: Labels

    private static let coming: Terms = ["下一步", "下步", "下阶段", "下一阶段", "后续", "今后"]

    mutating func read(_ all: [Int]) {
        // 下一步举措： beside what was done says how it goes on, and is none of the measures that were taken.
        let later = all.filter { text.has(ProblemBody.coming, in: nodes[$0].start..<nodes[$0].textStart) }
        let hasOthers = all.contains { !later.contains($0) && hasWords($0) }
        let labels = hasOthers ? all.filter { !later.contains($0) } : all
        if hasOthers { for label in later { leave(nodes[label].start..<nodes[label].end, .nextSteps) } }
        guard !labels.isEmpty else { return }
        let before = measures.count
        let hasPlan = labels.contains { nodes[$0].kind == .label(.plan) && hasWords($0) }
        leadsInPlans = leadsInPlans || labels.contains { nodes[$0].kind == .label(.plan) }
        leadsInTold = leadsInTold || labels.contains { nodes[$0].kind == .label(.told) }
        // Where several tell what was done, the one with a list, or else with the most to say, tells the measures.
        let main =
            hasPlan
            ? nil : labels.first { hasList($0) } ?? labels.first { !isShort($0) } ?? labels.first { hasWords($0) }
        let isNamed = labels.contains { text.has(["措施", "举措"], in: nodes[$0].start..<nodes[$0].textStart) }
        for label in labels {
            let node = nodes[label]
            // What is asked for is no measure where the measures are named.
            if isNamed, text.has(["要求"], in: node.start..<node.textStart) {
                leave(node.start..<node.end, .prose)
                continue
            }
            let isTold = node.kind == .label(.told)
            if node.isAlone, node.isLineStart, !node.saysStatus { leave(node.start..<node.textStart, .leadIn) }
            if node.saysStatus { said.append(text.trimmedEnd(node.start..<node.textStart, of: [":", ","])) }
            guard hasWords(label) else { continue }
            if !isTold || label == main {
                takeLabel(label, isTold: isTold)
            } else if hasPlan {
                tell(label, from: before)
            } else {
                said.append(node.textStart..<node.end)
                if hasList(label) { doubts.append((node.start, .secondList)) }
            }
        }
    }

    /// Whether a label has so few words that they only say how far it is.
    private func isShort(_ label: Int) -> Bool {
        !hasList(label) && words(nodes[label].textStart..<nodes[label].end).count <= ProblemBody.short
    }

    private func hasWords(_ label: Int) -> Bool {
        text.hasWords(nodes[label].textStart..<max(nodes[label].textStart, nodes[label].end))
    }

    /// The measures after a label: a list, or all of its words.
    private mutating func takeLabel(_ label: Int, isTold: Bool) {
        let node = nodes[label]
        let list = list(label)
        guard !list.isEmpty else {
            let words = words(node.textStart..<node.end)
            last += 1
            measures.append(measure(last, words.lowerBound, words, isTold: isTold))
            return
        }
        let lead = node.textStart..<outline.headEnd(label)
        // 整改进展：正在推进。1.…: how far all of them are.
        if isTold, text.hasWords(lead), words(lead).count <= ProblemBody.short, text.ends(["。"], in: words(lead)) {
            said.append(node.textStart..<lead.upperBound)
        } else {
            leave(lead, .prose)
        }
        take(list, isTold: isTold)
        for child in node.children where outline.role(child) != .measure {
            if nodes[child].kind == .mark || nodes[child].kind == .line {
                leave(nodes[child].start..<nodes[child].end, .prose)
            }
        }
    }

    /// Measures of one list, numbered as written; a further list is counted on.
    mutating func take(_ list: [Int], isTold: Bool) {
        var base = 0
        var form: Mark.Form?
        for child in list {
            let node = nodes[child]
            let isCounted = node.form?.isUncounted ?? true
            if isCounted {
                base = last + 1 - node.number
            } else if node.form != form, base + node.number <= last || form != nil {
                base = last
            }
            form = node.form
            let told = node.children.first { nodes[$0].kind == .label(.told) }
            let end = told.map { nodes[$0].start } ?? node.end
            let words = words(node.textStart..<max(node.textStart, end))
            guard text.hasWords(words) else {
                doubts.append((node.start, .emptyMeasure))
                continue
            }
            last = max(last + 1, base + node.number)
            // What tells how far it is stands apart.
            var item = measure(last, node.start, words, isTold: isTold && told == nil)
            if let told {
                leadsInTold = true
                item.progress = progress(self.words(nodes[told].textStart..<nodes[told].end))
            }
            measures.append(item)
        }
    }

    func measure(_ number: Int, _ start: Int, _ words: Range<Int>, isTold: Bool) -> Reading.Item {
        Reading.Item(
            kind: .measure, number: number, start: start, title: words, texts: [words], body: words, isTold: isTold)
    }

    func words(_ range: Range<Int>) -> Range<Int> {
        let start = text.firstWord(range)
        return text.trimmedEnd(start..<max(start, range.upperBound), of: ["|"])
    }

    private func progress(_ range: Range<Int>) -> Range<Int>? { text.hasWords(range) ? range : nil }

    mutating func append(_ measure: Reading.Item) { measures.append(measure) }

    // MARK: What was done

    /// What was done, told after the measures: matched to them by number, or to the only one. What cannot be matched is
    /// left out whole, since a guess would put one measure's progress under another.
    private mutating func tell(_ label: Int, from first: Int) {
        let node = nodes[label]
        let list = list(label)
        let mine = measures.indices.dropFirst(first)
        if mine.count == 1, let only = mine.first, measures[only].progress == nil {
            // "整改情况：一是……" of one measure is a list of one.
            let isOne =
                list.count == 1 && nodes[list[0]].number == 1
                && text.firstWord(node.textStart..<node.end) == nodes[list[0]].start
            measures[only].progress = progress(words((isOne ? nodes[list[0]].textStart : node.textStart)..<node.end))
            return
        }
        let places = Dictionary(mine.enumerated().map { ($0 + 1, $1) }) { first, _ in first }
        // Lines without numbers are told apart by their place alone.
        let isMatched =
            list.contains { nodes[$0].kind == .line }
            ? list.count == mine.count
            : list.count <= mine.count && list.allSatisfy { places[nodes[$0].number] != nil }
        guard !list.isEmpty, isMatched else {
            // What was done about all of them is the problem's.
            said.append(node.textStart..<node.end)
            // One line is told in words, and is no list.
            let isLine = list.count == 1 && nodes[list[0]].kind == .line
            if !list.isEmpty, !isLine { doubts.append((node.start, .progressUnmatched)) }
            return
        }
        leave(node.textStart..<nodes[list[0]].start, .prose)
        for child in list {
            guard let place = places[nodes[child].number] else { continue }
            measures[place].progress = progress(words(nodes[child].textStart..<nodes[child].end))
        }
    }
}
