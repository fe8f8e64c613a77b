// Measures and owners that are listed apart from the problems, and are joined to them by number.
extension Collector {
    private struct Entry {
        let node: Int
        let area: Int?
        let numbers: [Int]
        /// Whether its words name the numbers, and not its place.
        var isNamed = false
    }

    /// Reads a list apart: a label or a heading of measures, or one of owners.
    mutating func join(_ index: Int, area: Int?) {
        let node = nodes[index]
        if !node.isMark, node.isAlone { leave(node.start..<node.textStart, .leadIn) }
        var entries: [Entry] = []
        gather(index, area: nil, &entries)
        let scope = problemsWithout(nodes[node.parent].start, before: node.start)
        guard !entries.isEmpty, !scope.isEmpty else {
            for child in node.children { leaveAll(child, .prose) }
            if node.children.isEmpty, !node.isMark { leave(node.textStart..<node.end, .prose) }
            return
        }
        if !node.isMark {
            leave(node.textStart..<(nodes[index].children.first.map { nodes[$0].start } ?? node.end), .prose)
        }
        let isOwners = node.topic == .owners
        let isList = isOwners || text.has(["清单"], in: node.textStart..<headEnd(index))
        // Where their counts differ, only what is called a list is joined by number; else someone is asked.
        let isEven = entries.count == scope.count
        let byNumber = Dictionary(grouping: scope) { problems[$0].written }
        // 问题1 to 问题8 are counted through where the numbers of the problems begin again in each area.
        let isThrough = isEven && entries.map(\.numbers) == (1...entries.count).map { [$0] }
        for (place, entry) in entries.enumerated() {
            let found =
                isThrough ? [scope[place]] : entry.numbers.compactMap { problem($0, of: entry, byNumber) }
            guard isEven || isList || entry.isNamed, let problem = found.first else {
                doubt(nodes[entry.node].start, .noSuchProblem)
                leave(nodes[entry.node].start..<nodes[entry.node].end, .prose)
                continue
            }
            if isOwners {
                let end = place + 1 < entries.count ? nodes[entries[place + 1].node].start : node.end
                for problem in found { reading.owners.append((problem, ownersStart(entry.node)..<end)) }
            } else {
                // A measure is of one problem: that it is about others as well is for a person to see.
                if found.count > 1 { doubt(nodes[entry.node].start, .otherProblems) }
                take(entry, problem)
            }
        }
    }

    /// Where the words of an entry begin, its label included.
    private func ownersStart(_ index: Int) -> Int {
        let node = nodes[index]
        guard !node.isMark,
            let mark = Mark.find(text, at: node.start, limit: node.end, isLineStart: true)
        else { return node.textStart }
        return mark.end
    }

    private mutating func gather(_ index: Int, area: Int?, _ entries: inout [Entry]) {
        // Beside numbers a line only leads them in.
        let hasMarks = nodes[index].children.contains { nodes[$0].isMark }
        for child in nodes[index].children {
            let node = nodes[child]
            switch node.kind {
            case .mark:
                let below = node.children.filter { nodes[$0].isMark }
                let head = Heading.withoutBracket(text, text.trimmedEnd(node.textStart..<headEnd(child)))
                let isHeading =
                    role(child) == .section || below.contains { role($0) == .link }
                    || Heading.isAspect(text, head) && !below.isEmpty
                if isHeading {
                    leave(node.start..<headEnd(child), .sectionHeading)
                    gather(child, area: node.number, &entries)
                } else {
                    // What its words name goes before its place.
                    let named = Reference(text, at: node.start, limit: node.textStart)?.numbers
                    entries.append(
                        Entry(node: child, area: area, numbers: named ?? [node.number], isNamed: named != nil))
                }
            // 问题3整改措施：
            case .label(.plan), .label(.told):
                if let named = Reference.named(text, in: node.start..<node.textStart) {
                    entries.append(Entry(node: child, area: area, numbers: named, isNamed: true))
                } else if node.isAlone, !node.children.isEmpty {
                    leave(node.start..<node.textStart, .leadIn)
                    gather(child, area: area, &entries)
                } else {
                    leaveAll(child, .prose)
                }
            // 1.责任领导：…；责任单位：…
            case .label(.field) where node.form == nil && nodes[index].topic == .owners: break
            case .label(.field) where node.form != nil:
                entries.append(Entry(node: child, area: area, numbers: [node.number]))
            case .line where role(child) == .measure && !hasMarks:
                entries.append(Entry(node: child, area: area, numbers: [node.number]))
            case .label(.field), .label(.problem), .label(.other), .line, .root: leaveAll(child, .prose)
            }
        }
    }

    /// The problems in a part of the document that have no measures yet.
    private func problemsWithout(_ start: Int, before end: Int) -> [Int] {
        // They stand in the order of the document.
        var first = problems.count
        while first > 0, problems[first - 1].item.start >= start { first -= 1 }
        return problems.indices.dropFirst(first).filter { problems[$0].item.start < end }
    }

    private func problem(_ number: Int, of entry: Entry, _ byNumber: [Int: [Int]]) -> Int? {
        let found = byNumber[number] ?? []
        if found.count == 1 { return found[0] }
        guard let area = entry.area else { return nil }
        return found.first { problems[$0].areaWritten == area }
    }

    /// The measures of one entry: what stands below its heading, or itself.
    private mutating func take(_ entry: Entry, _ problem: Int) {
        var body = ProblemBody(outline)
        body.readEntry(entry.node, from: measures[problem].last?.number ?? 0)
        measures[problem] += body.measures
        reading.rest += body.rest
        reading.doubts += body.doubts
        reading.leadsInPlans = true
        let node = nodes[entry.node]
        // Who answers for it is looked for behind the number, which is no part of it.
        let isLed = FieldLabel.find(text, at: node.textStart, limit: node.end) != nil
        problems[problem].apart.append((isLed ? node.start : node.textStart)..<node.end)
    }
}

extension ProblemBody {
    /// Reads an entry of a list of measures.
    mutating func readEntry(_ index: Int, from number: Int) {
        let node = nodes[index]
        last = number
        let below = node.children.filter { nodes[$0].isMark || nodes[$0].kind == .line && nodes[$0].children.isEmpty }
        let marks = below.filter { nodes[$0].isMark }
        if node.children.contains(where: { nodes[$0].leadsIn }) {
            read(node.children.filter { nodes[$0].leadsIn })
            leave(node.textStart..<outline.headEnd(index), .leadIn)
        } else if let first = marks.first {
            leaveHead(index, before: nodes[first].start)
            take(marks, isTold: false)
        } else if isHeading(index) || namesOwners(index), !below.isEmpty {
            leaveHead(index, before: outline.headEnd(index))
            take(below, isTold: false)
        } else {
            let words = words(node.textStart..<node.end)
            last += 1
            if text.hasWords(words) { append(measure(last, node.start, words, isTold: false)) }
        }
    }

    /// Leaves out the heading of an entry, but for who answers for it.
    private mutating func leaveHead(_ index: Int, before end: Int) {
        if !namesOwners(index) { leave(nodes[index].textStart..<end, .leadIn) }
    }

    /// Whether an entry begins with who answers for it: 问题1 责任领导：…
    private func namesOwners(_ index: Int) -> Bool {
        FieldLabel.find(text, at: nodes[index].textStart, limit: outline.headEnd(index)) != nil
    }

    /// Whether an entry's own words only name the problem.
    private func isHeading(_ index: Int) -> Bool {
        let head = text.trimmedEnd(nodes[index].textStart..<outline.headEnd(index))
        let title = Heading.withoutBracket(text, head)
        return Heading.isAbout(text, title) || Heading.isProblem(text, title) || text.ends([":"], in: head)
    }
}
