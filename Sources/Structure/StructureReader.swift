import Text
import Foundation

/// Reads the structure of a document: outline first, then what each level means, for all of it at once.
package struct StructureReader {
    /// The lines before the first number or label, without the title and what a page adds.
    package let head: [DocumentText.Line]
    private let text: DocumentText
    private let furniture: Furniture

    package init(_ text: DocumentText) {
        self.text = text
        let furniture = Furniture(text)
        self.furniture = furniture
        head = text.lines.indices.prefix(furniture.bodyStart).filter { furniture.left[$0] == nil }.map {
            text.lines[$0]
        }
    }

    /// The reading.
    ///
    /// - Parameters:
    ///   - declared: how many areas and problems the document says that there are.
    ///   - chosen: what a person says that a form is.
    package func read(
        declared: (areas: Int?, problems: Int?) = (nil, nil), chosen: [Mark.Form: Role] = [:]
    ) -> Reading {
        let scanner = Scanner(text, furniture)
        var outline = Outline(text, scanner.tokens)
        outline.hoist(StructureReader.misplaced(outline.nodes))
        for index in outline.nodes.indices { outline.set(topic(outline.nodes, index), at: index) }
        for (first, second) in pairs(outline.nodes) {
            outline.set(.problems, at: first)
            outline.set(.measures, at: second)
        }
        for index in closings(outline.nodes) { outline.set(.next, at: index) }
        for index in wanting(outline.nodes) { outline.set(.frame, at: index) }
        for index in checks(outline.nodes) { outline.set(nil, at: index) }
        let agenda = agenda(outline.nodes)
        for (index, topic) in agenda { outline.set(topic, at: index) }
        // What minutes say of findings stands below the item of the agenda that is about them.
        let matter = agenda.first { $0.topic == .findings }.map { heading(outline.nodes, $0.node) }
        let declared = (declared.areas, declared.problems ?? entries(outline.nodes))
        // A speech says so by whom it addresses.
        let address = head.first { text.begins(["同志们", "各位领导", "各位同志"], in: $0.range) }
        let title = address?.range ?? matter ?? furniture.title.map { text.lines[$0].range }
        let levels = Levels(text, outline.nodes, declared: declared, title: title)
        let found = Assignment.best(levels.all, chosen: chosen)
        var reading = Reading()
        reading.title = furniture.title.map { text.lines[$0] }
        reading.head = head
        reading.doubts = outline.doubts + scanner.afterComma.map { ($0, .afterComma) }
        for (index, why) in furniture.left.enumerated() {
            guard let why else { continue }
            reading.rest.append(Reading.Rest(range: text.lines[index].range, why: why))
            if why == .signature { reading.signature.append(text.lines[index]) }
        }
        guard let best = found.first else { return reading }
        // What does not belong to the text is out of every range.
        var plain = text
        for (line, why) in zip(text.lines, furniture.left) where why != nil || !text.hasWords(line.range) {
            plain.cut(line.range)
        }
        var collector = Collector(
            JudgedOutline(
                text: plain, nodes: outline.nodes, levels: levels.of, roles: best.roles,
                isAnswering: levels.all[0].share(.titleOfMeasures) == 1
                    && !outline.nodes.contains { $0.leadsIn || $0.topic == .measures || $0.topic == .problems },
                chosen: chosen), reading,
            bodyStart: bodyStart)
        collector.collect()
        reading = collector.reading
        // A number that is left out matters only where items are numbered.
        let starts = Set(reading.items.map(\.start))
        reading.doubts.removeAll { $0.why == .numberGap && !starts.contains($0.place) }
        reading.levels = rows(levels, outline.nodes, best.roles)
        reading.alternatives = found.dropFirst().map { rows(levels, outline.nodes, $0.roles) }
        if found.count > 1 { reading.confidence = 1 - exp(-(best.score - found[1].score) / 1.5) }
        return reading
    }

    private var bodyStart: Int {
        furniture.bodyStart < text.lines.count ? text.lines[furniture.bodyStart].start : text.folded.count
    }

    // MARK: Topics

    /// What a heading says that stands below it.
    private func topic(_ nodes: [Node], _ index: Int) -> Topic? {
        let node = nodes[index]
        guard node.isLineStart, node.isMark || node.kind == .line, index > 0 else { return nil }
        let title = heading(nodes, index)
        guard (1...60).contains(title.count), !title.contains(where: { ["。", ";", "\n"].contains(text.at($0)) }) else {
            return nil
        }
        // What is asked is answered below, and is no finding.
        if Heading.asks(text, title), !node.children.contains(where: { nodes[$0].leadsIn }) { return .frame }
        // 问题26.审计发现问题屡审屡犯 is called a problem, whatever its words.
        guard !node.isNamed else { return nil }
        let isFinding = Heading.isAspect(text, title) || Heading.isAbout(text, title) && Heading.isProblem(text, title)
        // A line without a number is a heading only where it says so and nothing else.
        guard node.isMark else { return nil }
        let isLarge = Heading.isLarge(node.form)
        let topic = Topic.of(text, title, isFinding: isFinding, isLarge: isLarge)
        // （1）印发负面清单 is something that was done.
        if topic?.isOut ?? false, !isLarge, Polarity.beginsDone(text, title) { return nil }
        if topic != nil, !isLarge, leadsInNothing(nodes, index, title) { return nil }
        // What is labelled below a heading says more than its words: 重点任务 with 问题表现： and 整改措施： in each part.
        let isLabelled = topic != .next && topic != .findings && topic != .problems && measured(nodes, index) > 1
        let isApart = topic == .measures || topic == .owners
        // Measures and owners are listed apart from problems only where these stand before them.
        if topic != nil, isLabelled, !isApart || !hasProblems(nodes, before: index) { return .findings }
        return topic
    }

    /// Whether nothing stands below what reads like a heading: （3）落实整改措施。责任单位：人事处 has its own unit, and
    /// （1）完善考核措施 is all there is of it.
    private func leadsInNothing(_ nodes: [Node], _ index: Int, _ title: Range<Int>) -> Bool {
        let node = nodes[index]
        guard !node.children.isEmpty else { return !text.hasWords(title.upperBound..<max(title.upperBound, node.end)) }
        return node.children.allSatisfy { child in
            guard nodes[child].line == node.line, !nodes[child].children.contains(where: { nodes[$0].isMark }) else {
                return false
            }
            switch nodes[child].kind {
            case .label(.field), .label(.told), .label(.other): return true
            case .label(.plan), .label(.problem), .mark, .line, .root: return false
            }
        }
    }

    private func hasProblems(_ nodes: [Node], before index: Int) -> Bool {
        let before = nodes[nodes[index].parent].children.last {
            $0 < index && (nodes[$0].topic == .problems || nodes[$0].topic == .findings)
        }
        return before.map { measured(nodes, $0) == 0 } ?? false
    }

    /// The words of a heading, without what stands in brackets behind them.
    private func heading(_ nodes: [Node], _ index: Int) -> Range<Int> {
        // What stands below it and is no part of the text is not of it.
        let end = min(Levels.headEnd(nodes, index), text.rest(nodes[index].textStart).upperBound)
        return Heading.withoutBracket(text, nodes[index].textStart..<max(nodes[index].textStart, end))
    }

    /// 四、存在的不足和下步打算 behind parts that say what was done: what is meant to be done, and no findings any more.
    private func closings(_ nodes: [Node]) -> [Int] {
        nodes.indices.compactMap { parent in
            guard let last = nodes[parent].children.last(where: { nodes[$0].topic == .findings }),
                Topic.isComing(text, heading(nodes, last)), measured(nodes, last) == 0, measured(nodes, parent) > 1
            else { return nil }
            return last
        }
    }

    /// 四、存在的不足 behind parts that say what was done about each finding: what its writer says of the work as a whole.
    private func wanting(_ nodes: [Node]) -> [Int] {
        nodes.indices.compactMap { parent in
            guard let last = nodes[parent].children.last(where: { nodes[$0].isMark && nodes[$0].topic?.isOut != true }),
                nodes[last].topic == .problems, Topic.isWanting(text, heading(nodes, last)),
                measured(nodes, last) == 0, measured(nodes, parent) > 1
            else { return nil }
            return last
        }
    }

    private static let minutes: Terms = ["纪要", "会议记录"]
    private static let agenda: Terms = [
        "传达", "学习", "研究", "听取", "审议", "讨论", "审定", "通报", "部署", "专题", "其他", "会议",
    ]
    private static let learning: Terms = ["传达", "学习", "其他"]
    private static let findings: Terms = ["整改", "反馈", "巡察", "巡视", "审计", "督办", "问题", "隐患"]

    /// The items of an agenda in minutes: only those that are about findings hold any.
    private func agenda(_ nodes: [Node]) -> [(node: Int, topic: Topic)] {
        let isMinutes = text.lines.prefix(furniture.bodyStart).contains {
            $0.range.count <= 60 && text.has(StructureReader.minutes, in: $0.range)
        }
        guard isMinutes else { return [] }
        let parts = nodes[0].children.filter { nodes[$0].isMark && nodes[$0].form == .section }
        let items = parts.filter { text.begins(StructureReader.agenda, in: heading(nodes, $0)) }
        guard items.count > 1, items.count * 2 >= parts.count else { return [] }
        return parts.map { part in
            let title = heading(nodes, part)
            let isOf =
                text.has(StructureReader.findings, in: title) && !text.begins(StructureReader.learning, in: title)
            return (part, isOf ? .findings : .frame)
        }
    }

    /// How many problems a list of measures names one by one: 问题1, 问题2; nil where none does.
    private func entries(_ nodes: [Node]) -> Int? {
        let lists = nodes.indices.filter { nodes[$0].topic == .measures }.map { list in
            listed(nodes, list).filter { nodes[$0].form == .worded }.map { nodes[$0].number }
        }
        return lists.first { $0.count > 1 && $0 == Array(1...$0.count) }?.count
    }

    /// The parts that each name the check that they are about: 第一部分 财务收支检查整改情况. They are what the problems stand below.
    private func checks(_ nodes: [Node]) -> [Int] {
        nodes.indices.flatMap { parent in
            let parts = nodes[parent].children.filter { child in
                nodes[child].isMark && Heading.isLarge(nodes[child].form) && !nodes[child].children.isEmpty
                    && (nodes[child].topic == nil || nodes[child].topic == .findings)
                    && Topic.namesCheck(text, heading(nodes, child))
            }
            let isOne = Set(parts.map { nodes[$0].form }).count == 1
            return parts.count > 1 && isOne && parts.contains { nodes[$0].topic != nil } ? parts : []
        }
    }

    /// Two parts one behind the other of which the first lists problems and the second what is done about each, whatever their
    /// headings are: as many entries in both, wrong in the one and done in the other. Where the headings say so, less has to show.
    private func pairs(_ nodes: [Node]) -> [(Int, Int)] {
        nodes.indices.flatMap { parent -> [(Int, Int)] in
            let parts = nodes[parent].children.filter { child in
                let topic = nodes[child].topic
                return nodes[child].isMark && !(topic?.isOut ?? false) && topic != .owners
                    && !listed(nodes, child).isEmpty
            }
            return zip(parts, parts.dropFirst()).filter { first, second in
                guard nodes[first].form == nodes[second].form, measured(nodes, first) == 0,
                    measured(nodes, second) == 0, nodes[first].topic != .measures, nodes[second].topic != .problems
                else { return false }
                // 一、存在的问题 and 二、整改情况 say it by their words.
                if nodes[first].topic == .problems, nodes[second].topic == .findings { return true }
                let (one, other) = (listed(nodes, first), listed(nodes, second))
                guard one.count == other.count, one.count > 1 else { return false }
                if other.allSatisfy({ nodes[$0].form == .reference }), isTitle(nodes, first) { return true }
                let wrong = share(nodes, one, Polarity.saysWrong) - share(nodes, other, Polarity.saysWrong)
                let done = share(nodes, other, Polarity.beginsDone) - share(nodes, one, Polarity.beginsDone)
                let isNamed = nodes[first].topic == .problems || nodes[second].topic == .measures
                if isNamed { return wrong > 0 || done > 0 }
                return parts.count == 2 && min(wrong, done) >= StructureReader.contrast
                    && [first, second].allSatisfy { isTitle(nodes, $0) }
            }
        }
    }

    /// Whether a heading is a few words, and neither a sentence nor what is wrong.
    private func isTitle(_ nodes: [Node], _ index: Int) -> Bool {
        let title = heading(nodes, index)
        return Heading.isLarge(nodes[index].form) && (1...24).contains(title.count) && !Polarity.endsWrong(text, title)
            && !text.rest(title.lowerBound).contains { text.at($0).endsClause || text.at($0) == "," }
    }

    /// How far two lists have to be apart in what they say.
    private static let contrast = 0.3

    /// The entries of a list.
    private func listed(_ nodes: [Node], _ index: Int) -> [Int] {
        let labels = nodes[index].children.filter { nodes[$0].leadsIn || nodes[$0].namesProblem && nodes[$0].isAlone }
        return ([index] + labels).flatMap { nodes[$0].children.filter { nodes[$0].isMark } }
    }

    /// The share of entries whose first sentence is so; of one that only holds a list, that of the list's first.
    private func share(_ nodes: [Node], _ entries: [Int], _ fits: (DocumentText, Range<Int>) -> Bool) -> Double {
        let found = entries.count { entry in
            var place = entry
            while !text.hasWords(nodes[place].textStart..<Levels.headEnd(nodes, place)),
                let first = nodes[place].children.first
            { place = first }
            let head = nodes[place].textStart..<max(nodes[place].textStart, Levels.headEnd(nodes, place))
            return fits(text, Heading.title(text, head))
        }
        return Double(found) / Double(entries.count)
    }

    /// How many parts below a node lead in measures or what was done.
    private func measured(_ nodes: [Node], _ index: Int) -> Int {
        nodes[index].children.reduce(0) { sum, child in
            guard nodes[child].isMark || nodes[child].namesProblem else { return sum }
            let leads = nodes[child].children.contains { nodes[$0].leadsIn && nodes[$0].end > nodes[$0].textStart + 1 }
            return sum + (leads ? 1 : 0) + measured(nodes, child)
        }
    }

    // MARK: Labels

    /// The labels that stand below the last of several and belong to all: none but the last of any list has one.
    private static func misplaced(_ nodes: [Node]) -> [Int] {
        struct Place: Hashable {
            let under: Mark.Form?
            let form: Mark.Form?
        }
        var inner: Set<Place> = []
        var last: [Place: [Int]] = [:]
        // The last part of each list, and whether it has others.
        var ends: [Int: [Mark.Form?: (last: Int, count: Int)]] = [:]
        for (index, node) in nodes.enumerated() where node.isMark && index > 0 {
            ends[node.parent, default: [:]][node.form] = (index, (ends[node.parent]?[node.form]?.count ?? 0) + 1)
        }
        for (index, node) in nodes.enumerated() where node.isMark && index > 0 {
            let place = Place(under: nodes[node.parent].form, form: node.form)
            let end = ends[node.parent]?[node.form] ?? (index, 1)
            let labels = node.children.filter { nodes[$0].leadsIn }
            guard !labels.isEmpty else { continue }
            // Of a list of one nothing can be said.
            if end.last == index {
                if end.count > 1 { last[place, default: []] += labels }
            } else {
                inner.insert(place)
            }
        }
        // Where the parts of the others have labels, the last one has them without parts.
        for (index, node) in nodes.enumerated() where node.isMark && index > 0 {
            let hasOwn = node.children.contains { part in
                (nodes[part].isMark || nodes[part].namesProblem)
                    && nodes[part].children.contains { nodes[$0].leadsIn }
            }
            if hasOwn { inner.insert(Place(under: nodes[node.parent].form, form: node.form)) }
        }
        return last.flatMap { place, labels in
            guard !inner.contains(place) else { return [Int]() }
            return labels.filter { label in
                let above = nodes[nodes[label].parent].parent
                return above != 0
            }
        }.sorted()
    }

    // MARK: Levels as a person sees them

    private func rows(_ levels: Levels, _ nodes: [Node], _ roles: [Role]) -> [Reading.Row] {
        struct Key: Hashable {
            let form: Mark.Form
            let role: Role
        }
        var order: [Key] = []
        var parts: [Key: [Int]] = [:]
        for (place, level) in levels.all.enumerated() {
            guard level.kind == .mark || level.kind == .label(.problem), let form = level.form else { continue }
            let key = Key(form: form, role: roles[place])
            if parts[key] == nil { order.append(key) }
            parts[key, default: []] += level.nodes
        }
        return order.map { key in
            let first = parts[key]?.min() ?? 0
            let title = Heading.title(text, nodes[first].textStart..<max(nodes[first].textStart, nodes[first].end))
            return Reading.Row(
                mark: key.form.sample, role: key.role, count: parts[key]?.count ?? 0,
                example: text.written(title.prefix(30)))
        }
    }
}
