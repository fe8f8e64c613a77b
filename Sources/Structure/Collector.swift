/// Puts the items together, from the outline and what its levels are.
struct Collector {
    var reading: Reading
    let outline: JudgedOutline
    let text: DocumentText
    let nodes: [Node]
    private let bodyStart: Int

    /// The areas, problems and measures that were found; a problem's measures follow it only in the end.
    var problems: [Problem] = []
    var measures: [[Reading.Item]] = []

    /// A problem, and how it stands in the document.
    struct Problem {
        var item: Reading.Item
        let area: Int?
        /// The numbers of its area and of itself, as they are written.
        let areaWritten: Int?
        let written: Int
        /// What there is to say where it has no measures.
        let without: Doubt?
        /// Where its measures stand that are listed apart.
        var apart: [Range<Int>] = []
        /// The heading of the part that it stands in.
        var heading: Range<Int>?
    }

    /// The heading of the part that is read.
    private var heading: Range<Int>?
    private var areas: [(item: Reading.Item, written: Int, before: Int)] = []
    private var areaNumbers = Counter()
    private var problemNumbers = Counter()

    /// Numbers that are kept as written, and counted on where they begin again.
    private struct Counter {
        var last = 0
        var base = 0

        /// The number of the next item, and whether its numbering began again.
        mutating func next(_ written: Int?) -> (number: Int, isRestart: Bool) {
            guard let written else {
                last += 1
                base = 0
                return (last, false)
            }
            let isRestart = base + written <= last
            if isRestart { base = last + 1 - written }
            last = base + written
            return (last, isRestart)
        }

        /// Others were counted after a number: the next one goes on behind them.
        mutating func goOn(after written: Int) { base = last - written }
    }

    init(_ outline: JudgedOutline, _ reading: Reading, bodyStart: Int) {
        self.outline = outline
        text = outline.text
        nodes = outline.nodes
        self.reading = reading
        self.bodyStart = bodyStart
    }

    mutating func collect() {
        for child in nodes[0].children { visit(child, area: nil) }
        // Headings above nothing are no areas.
        if problems.isEmpty {
            for area in areas { leave(area.item.texts[0], .sectionHeading) }
            areas = []
        }
        // Every problem behind its area, and its measures behind it.
        var places = [Int](repeating: 0, count: areas.count)
        var problemPlaces: [Int] = []
        var area = 0
        for index in problems.indices {
            while area < areas.count, areas[area].before <= index {
                add(area, &places)
                area += 1
            }
            let place = reading.items.count
            var item = problems[index].item
            item.under = problems[index].heading
            item.parent = problems[index].area.map { places[$0] }
            item.apart = problems[index].apart
            reading.items.append(item)
            problemPlaces.append(place)
            for measure in measures[index] {
                var measure = measure
                measure.parent = place
                reading.items.append(measure)
            }
            if measures[index].isEmpty, let why = problems[index].without { doubt(item.start, why) }
        }
        while area < areas.count {
            add(area, &places)
            area += 1
        }
        for owner in reading.owners.indices {
            reading.owners[owner].problem = problemPlaces[reading.owners[owner].problem]
        }
    }

    private mutating func add(_ area: Int, _ places: inout [Int]) {
        places[area] = reading.items.count
        reading.items.append(areas[area].item)
    }

    // MARK: Remarks

    mutating func leave(_ range: Range<Int>, _ why: Left) {
        let range = text.trimmedEnd(range)
        if text.hasWords(range) { reading.rest.append(Reading.Rest(range: range, why: why)) }
    }

    mutating func doubt(_ place: Int, _ why: Doubt) { reading.doubts.append((place, why)) }

    func role(_ node: Int) -> Role { outline.role(node) }

    func headEnd(_ node: Int) -> Int { outline.headEnd(node) }

    // MARK: Walking

    private mutating func visit(_ index: Int, area: Int?) {
        let node = nodes[index]
        switch node.kind {
        case .label(.field), .label(.other):
            leaveAll(index, .prose)
            return
        case .label(.plan), .label(.told):
            if node.isOfAll { leaveAll(index, .prose) } else { join(index, area: area) }
            return
        case .label(.problem), .mark, .line, .root: break
        }
        if let topic = node.topic, topic == .measures || topic == .owners {
            leave(node.start..<headEnd(index), .sectionHeading)
            join(index, area: area)
            return
        }
        switch role(index) {
        case .section:
            leave(node.start..<headEnd(index), node.namesProblem ? .leadIn : .sectionHeading)
            let above = heading
            heading = node.textStart..<max(node.textStart, headEnd(index))
            for child in node.children { visit(child, area: area) }
            heading = above
        case .area: takeArea(index)
        case .problem, .subproblem, .measure, .link: takeProblem(index, area: area)
        case .detail: leaveAll(index, node.start < bodyStart ? .introduction : .prose)
        case .out: leaveAll(index, why(node.topic), isOut: true)
        }
    }

    private func why(_ topic: Topic?) -> Left {
        switch topic {
        case .organisation: .organisation
        case .next: .nextSteps
        case .findings, .problems, .measures, .owners, .frame, nil: .prose
        }
    }

    /// Leaves a part out, line by line.
    mutating func leaveAll(_ index: Int, _ why: Left, isOut: Bool = false) {
        let node = nodes[index]
        var start = node.start
        let isHeading = isOut && !node.children.isEmpty
        var isFirst = true
        while start < node.end {
            let end = min(node.end, max(start + 1, text.rest(start).upperBound))
            leave(start..<end, isFirst && isHeading ? .sectionHeading : why)
            if why != .nextSteps, let line = text.line(of: start), reading.around.last?.start != line.start {
                reading.around.append(line)
            }
            isFirst = false
            start = end + 1
        }
    }

    private mutating func takeArea(_ index: Int) {
        let node = nodes[index]
        let head = node.textStart..<headEnd(index)
        let line = head.lowerBound..<min(head.upperBound, text.rest(head.lowerBound).upperBound)
        let title = Heading.withoutBracket(text, line)
        // （一）给予党纪处分2人。 is a sentence above nothing.
        if node.children.isEmpty, text.trimmedEnd(line).last.map({ text.at($0) == "。" }) ?? false,
            !Heading.isAspect(text, title), node.form.map({ outline.chosen[$0] != .area }) ?? true
        {
            return leave(node.textStart..<node.end, .prose)
        }
        let (number, isRestart) = areaNumbers.next(node.number)
        if isRestart { doubt(node.start, .numberRestart) }
        if Heading.isProblem(text, title) { doubt(node.start, .areaNamesProblem) }
        let plain = text.trimmedEnd(line, of: ["。", ".", ":", ";", ",", "、", "!", "?", "…"])
        areas.append(
            (
                Reading.Item(
                    kind: .area, number: number, start: node.start, title: plain, texts: [line],
                    body: node.start..<node.end), node.number, problems.count
            ))
        leave(line.upperBound..<head.upperBound, .prose)
        let place = areas.count - 1
        let above = heading
        heading = title
        for child in node.children { visit(child, area: place) }
        heading = above
    }

    // MARK: Problems

    private mutating func takeProblem(_ index: Int, area: Int?, isPart: Bool = false) {
        if takeParallel(index, area: area) { return }
        let node = nodes[index]
        let isNumbered = !(node.form?.isUncounted ?? true) && node.form != .label && !isPart
        let own = partsOfTheirOwn(index)
        defer {
            for part in own { takeProblem(part, area: area, isPart: true) }
            if !own.isEmpty, isNumbered { problemNumbers.goOn(after: node.number) }
        }
        let head = node.textStart..<headEnd(index)
        let line = head.lowerBound..<min(head.upperBound, text.rest(head.lowerBound).upperBound)
        // One that only says what its parts are about is no problem.
        if !own.isEmpty, Heading.isAspect(text, Heading.withoutBracket(text, line)) {
            return leave(head, .sectionHeading)
        }
        let (number, isRestart) = problemNumbers.next(isNumbered ? node.number : nil)
        if isRestart { doubt(node.start, .numberRestart) }
        var body = ProblemBody(outline, without: Set(own))
        body.read(index)
        problems.append(
            Problem(
                item: Reading.Item(
                    kind: .problem, number: number, start: node.start, title: title(line), texts: body.texts,
                    body: node.textStart..<(own.first.map { nodes[$0].start } ?? node.end), said: body.said),
                area: area, areaWritten: area.map { areas[$0].written }, written: node.number,
                without: own.isEmpty ? body.hasList ? .noLeadIn : .noMeasures : nil, heading: heading))
        measures.append(body.measures)
        if let preface = node.preface { reading.owners.append((problems.count - 1, preface)) }
        reading.rest += body.rest
        reading.doubts += body.doubts
        reading.leadsInPlans = reading.leadsInPlans || body.leadsInPlans
        reading.leadsInTold = reading.leadsInTold || body.leadsInTold
    }

    /// 存在问题：一是…二是… 整改措施：一是…二是… below an area: each is a problem of its own where there are as many of both.
    private mutating func takeParallel(_ index: Int, area: Int?) -> Bool {
        guard area != nil, let lists = parallel(index) else { return false }
        leave(nodes[index].start..<headEnd(index), .leadIn)
        leave(nodes[lists.label].start..<headEnd(lists.label), .leadIn)
        let isTold = nodes[lists.label].kind == .label(.told)
        reading.leadsInPlans = reading.leadsInPlans || !isTold
        reading.leadsInTold = reading.leadsInTold || isTold
        // Who answers for it stands behind the last entry, and for all of them.
        let owners = lists.entries.map { nodes[$0].children.first { nodes[$0].kind == .label(.field) } }
        let isShared = owners.dropLast().allSatisfy { $0 == nil }
        for (part, place) in zip(lists.parts, lists.entries.indices) {
            let part = nodes[part]
            var entry = nodes[lists.entries[place]]
            if isShared, let last = owners.last ?? nil {
                reading.owners.append((problems.count, nodes[last].start..<nodes[lists.entries[owners.count - 1]].end))
                entry.end = min(entry.end, nodes[last].start)
            }
            let (number, _) = problemNumbers.next(nil)
            let body = ProblemBody(outline)
            let words = part.textStart..<part.end
            problems.append(
                Problem(
                    item: Reading.Item(
                        kind: .problem, number: number, start: part.start, title: title(words), texts: [words],
                        body: words),
                    area: area, areaWritten: area.map { areas[$0].written }, written: part.number, without: nil,
                    apart: [entry.textStart..<entry.end], heading: heading))
            measures.append([body.measure(1, entry.start, body.words(entry.textStart..<entry.end), isTold: isTold)])
        }
        return true
    }

    /// The parts of a label of problems, and what is done about each, where nothing else stands below it.
    private func parallel(_ index: Int) -> (parts: [Int], label: Int, entries: [Int])? {
        let children = nodes[index].children
        let parts = children.filter { nodes[$0].isMark }
        guard nodes[index].namesProblem, parts.count > 1, children.count == parts.count + 1,
            let label = children.last, nodes[label].leadsIn, let form = nodes[parts[0]].form,
            !text.hasWords(nodes[index].textStart..<headEnd(index)), outline.chosen[form] != .subproblem
        else { return nil }
        let entries = nodes[label].children
        let isEven =
            entries.count == parts.count && !text.hasWords(nodes[label].textStart..<headEnd(label))
            && zip(parts, entries).enumerated().allSatisfy { place, pair in
                let (part, entry) = (nodes[pair.0], nodes[pair.1])
                return entry.isMark && part.form == form && entry.form == form && part.number == place + 1
                    && entry.number == place + 1 && part.children.isEmpty && text.hasWords(entry.textStart..<entry.end)
            }
        return isEven ? (parts, label, entries) : nil
    }

    /// The parts of a problem that are problems of their own: all have measures, and it has none for them all. A person's word
    /// that they are problems, or parts of it, goes before that.
    private func partsOfTheirOwn(_ index: Int) -> [Int] {
        let children = nodes[index].children
        let marked = children.filter { nodes[$0].isMark }
        let named = marked.filter { nodes[$0].form.map { outline.chosen[$0] == .problem } ?? false }
        if !named.isEmpty { return named }
        guard !marked.contains(where: { nodes[$0].form.map { outline.chosen[$0] == .subproblem } ?? false }) else {
            return []
        }
        guard !children.contains(where: { nodes[$0].leadsIn || role($0) == .measure }) else { return [] }
        let parts = children.filter { role($0) == .subproblem && nodes[$0].isMark }
        let haveMeasures = parts.allSatisfy { part in
            let below = nodes[part].children.flatMap { nodes[$0].namesProblem ? [$0] + nodes[$0].children : [$0] }
            return below.contains { nodes[$0].leadsIn || role($0) == .measure }
        }
        // The only one, which a label names, says what is wrong with it.
        if parts.count == 1, nodes[parts[0]].isLabelled { return [] }
        return haveMeasures ? parts : []
    }

    /// A problem's title: what it quotes, or its first sentence.
    private func title(_ line: Range<Int>) -> Range<Int> {
        if let quoted = Heading.quoted(text, text.trimmedEnd(line, of: ["。", ".", ":", ";"])) { return quoted }
        var end = line.lowerBound
        while end < line.upperBound, text.at(end) != "。" || end - line.lowerBound < 4 { end += 1 }
        return text.trimmedEnd(line.lowerBound..<end, of: ["。", ".", ":", ";", "|"])
    }
}
