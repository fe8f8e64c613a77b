/// The parts of one form that stand in the same place, and are judged together.
struct Level {
    let parent: Int
    let kind: Node.Kind
    let form: Mark.Form?
    let topic: Topic?
    var nodes: [Int] = []
    var children: [Int] = []
    /// Below how many parts of the level above its own stand.
    var parents = 0
    /// The share of each signal, by its raw value.
    var shares = [Double](repeating: 0, count: Signal.allCases.count)

    func share(_ signal: Signal) -> Double { shares[signal.rawValue] }
}

/// The levels of a document, each below the level that it stands in.
struct Levels {
    private(set) var all: [Level] = []
    /// The level of each node.
    private(set) var of: [Int]
    private let text: DocumentText
    /// No document has more; what goes on is part of the text around it.
    private static let limit = 300

    private struct Key: Hashable {
        let parent: Int
        let kind: Node.Kind
        let form: Mark.Form?
        let topic: Topic?
    }

    init(_ text: DocumentText, _ nodes: [Node], declared: (areas: Int?, problems: Int?), title: Range<Int>?) {
        self.text = text
        of = Array(repeating: 0, count: nodes.count)
        all.append(Level(parent: 0, kind: .root, form: nil, topic: nil, nodes: [0]))
        var places: [Key: Int] = [:]
        var sums = [[Double](repeating: 0, count: Signal.allCases.count)]
        // Nodes stand behind what they stand below, but for labels that were moved up.
        var order = [0]
        order.reserveCapacity(nodes.count)
        var next = 0
        while next < order.count {
            order += nodes[order[next]].children
            next += 1
        }
        for index in order.dropFirst() {
            let node = nodes[index]
            let key = Key(parent: of[node.parent], kind: node.kind, form: node.form, topic: node.topic)
            let level: Int
            if let place = places[key] {
                level = place
            } else if all.count >= Levels.limit {
                level = of[node.parent]
            } else {
                level = all.count
                places[key] = level
                all.append(Level(parent: key.parent, kind: node.kind, form: node.form, topic: node.topic))
                all[key.parent].children.append(level)
                sums.append([Double](repeating: 0, count: Signal.allCases.count))
            }
            of[index] = level
            all[level].nodes.append(index)
            for signal in signals(nodes, index) { sums[level][signal.rawValue] += 1 }
        }
        for level in all.indices {
            all[level].parents = Set(all[level].nodes.map { nodes[$0].parent }).count
            let count = Double(max(1, all[level].nodes.count))
            all[level].shares = sums[level].map { $0 / count }
            all[level].shares[Signal.always.rawValue] = 1
            if all[level].nodes.count == 1 { all[level].shares[Signal.isAlone.rawValue] = 1 }
            if all[level].kind == .mark {
                if let areas = declared.areas, areas > 1, all[level].nodes.count == areas {
                    all[level].shares[Signal.countsAreas.rawValue] = 1
                }
                if let problems = declared.problems, problems > 1, all[level].nodes.count == problems {
                    all[level].shares[Signal.countsProblems.rawValue] = 1
                }
            }
            if runsOn(nodes, all[level]) { all[level].shares[Signal.runsOn.rawValue] = 1 }
            judge(title ?? 0..<0, level)
        }
    }

    /// Whether the numbers of a level go on from one part above to the next, as they do of what is counted through.
    private func runsOn(_ nodes: [Node], _ level: Level) -> Bool {
        guard level.parents > 1, level.kind == .mark, !(level.form?.isUncounted ?? true) else { return false }
        let firsts = zip(level.nodes, level.nodes.dropFirst()).filter { nodes[$0].parent != nodes[$1].parent }
        return firsts.allSatisfy { nodes[$1].number == nodes[$0].number + 1 }
    }

    private static let findings: Terms = ["整改", "巡察", "巡视", "反馈", "问题", "审计", "隐患", "督办", "督导", "检查"]
    private static let others: Terms = [
        "责任清单", "职责", "讲话", "发言", "同志们", "规程", "致辞", "动员", "倡议", "模板", "样表", "要点", "制度", "办法", "规定", "核查工作方案", "检查方案",
        "检查工作方案", "督查方案",
        "巡察工作方案",
        "工作总结", "工作打算", "工作计划", "述职", "培训", "会议纪要", "简报", "新闻", "核查方案", "督导方案", "督查工作方案", "建议书", "提示", "指南", "须知", "手册",
        "守则", "细则", "章程",
    ]

    private mutating func judge(_ title: Range<Int>, _ level: Int) {
        // A report on what was put right is one, whatever it was put right by.
        let isReport = text.has(Levels.answered, in: title) && text.ends(Levels.reports, in: title)
        // 巡察公告 says that there will be one, and nothing of what was found.
        let isAhead = text.has(Levels.announcing, in: title) && !text.has(Levels.found, in: title)
        if !isReport, isAhead || text.has(Levels.others, in: title) {
            all[level].shares[Signal.titleOfOther.rawValue] = 1
        } else if text.has(Levels.findings, in: title) {
            all[level].shares[Signal.titleOfFindings.rawValue] = 1
        } else {
            all[level].shares[Signal.titleOfNeither.rawValue] = 1
        }
        if text.has(["整改", "措施"], in: title) { all[level].shares[Signal.titleOfMeasures.rawValue] = 1 }
    }

    private static let announcing: Terms = ["公告", "通告", "预告", "进驻"]
    private static let found: Terms = ["整改", "反馈", "问题", "结果", "发现", "查出", "查处", "曝光", "隐患", "情况"]
    /// What a report says that it answers: 检察建议书落实情况的复函 is of what was found.
    private static let answered: Terms = ["整改", "反馈", "落实情况", "采纳情况", "办理情况"]
    private static let reports: Terms = [
        "报告", "通报", "情况", "情况说明", "台账", "进展", "公示", "函", "回复", "汇报", "答复", "总结",
    ]
    static let asking: Terms = ["是否", "有无", "有没有", "能否", "是不是"]
    /// What somebody has to do.
    private static let duties: Terms = ["负责", "承担", "履行", "协助", "参与"]
    /// What is to be filled in.
    private static let blanks: Terms = ["××", "XX", "xx", "***", "___", "……", "□", "XXX", "〇〇", "(填"]

    /// The signals of one node.
    private func signals(_ nodes: [Node], _ index: Int) -> [Signal] {
        let node = nodes[index]
        var signals: [Signal] = []
        let head = node.textStart..<max(node.textStart, Levels.headEnd(nodes, index))
        let title = Heading.title(text, head)
        if Polarity.endsWrong(text, title) {
            signals += [.endsWrong, .saysWrong]
        } else if Polarity.saysWrong(text, head.prefix(60)) {
            signals.append(.saysWrong)
        }
        if Polarity.beginsDone(text, title), !Polarity.endsWrong(text, title) { signals.append(.beginsDone) }
        let line = head.lowerBound..<min(head.upperBound, text.rest(head.lowerBound).upperBound)
        let whole = Heading.withoutBracket(text, line)
        if Heading.isProblem(text, title) || Heading.isProblem(text, whole) { signals.append(.isProblem) }
        if Heading.isAspect(text, title) || Heading.isAspect(text, whole) { signals.append(.isAspect) }
        if Heading.isAbout(text, title) { signals.append(.isAbout) }
        if text.has(Levels.asking, in: title) || text.begins(Levels.duties, in: title)
            || text.has(Levels.blanks, in: title)
        {
            signals.append(.asks)
        }
        if Blank.isAll(text, head) { signals.append(.isBlank) }
        if title.count > 40 { signals.append(.isLong) }
        let tells = tellsOfItself(nodes, index, signals)
        if tells { signals.append(.tellsOfItself) }
        for child in node.children {
            switch nodes[child].kind {
            case .label(.plan), .label(.told):
                // （1）制定计划。责任单位：办公室。整改情况：已完成 says of itself how far it is.
                let isOfOne =
                    nodes[child].kind == .label(.told) && nodes[child].line == node.line && signals.contains(.hasOwners)
                    && !signals.contains(.saysWrong) && !signals.contains(.isProblem) && !signals.contains(.isAbout)
                    && !nodes[child].children.contains { nodes[$0].isMark }
                if !isOfOne, !tells, !signals.contains(.hasMeasures) { signals.append(.hasMeasures) }
            case .label(.field): if !signals.contains(.hasOwners) { signals.append(.hasOwners) }
            case .mark: if !signals.contains(.hasBelow) { signals.append(.hasBelow) }
            case .label(.problem), .label(.other), .line, .root: break
            }
        }
        // 一、油烟扰民 above 问题表现： is the matter itself; above several of them it is what they have in common.
        let isWrong = Polarity.saysWrong(text, title) || Heading.isProblem(text, title)
        let findings = node.children.reduce(0) { sum, child in
            let part = nodes[child]
            if part.namesProblem, !part.isAlone {
                return sum + (isWrong ? 1 : max(1, Levels.parallel(text, nodes, child)))
            }
            return part.isMark && part.isNamed && (part.isLabelled || part.form?.isBullet ?? false) ? sum + 1 : sum
        }
        if findings == 1 { signals.append(.hasFinding) } else if findings > 1 { signals.append(.hasFindings) }
        switch node.form {
        case .clause, .ordinal: signals.append(.isClause)
        case .line: signals.append(.isLine)
        case .measureWord: signals.append(.isMeasureNamed)
        case .section, .part, .stem, .decimal(1), .heading: signals.append(.isLarge)
        case .bracketedChinese, .numbered, .decimal, .bracketed, .boxed, .circled, .lettered, .item, .worded,
            .reference, .bullet,
            .label, nil:
            break
        }
        if node.isNamed, node.form != .measureWord || node.namesProblem { signals.append(.isNamed) }
        if node.namesProblem {
            signals.append(node.isAlone ? .hasTopic : node.wordsEnd == nil ? .isNamed : .isProblem)
        }
        if let topic = node.topic, !topic.isOut { signals.append(.hasTopic) }
        var above = node.parent
        var isDirect = true
        while above != 0 || isDirect {
            let parent = nodes[above]
            if isDirect, parent.wordsEnd != nil {
                signals.append(.underTold)
            } else if isDirect, parent.leadsIn {
                // Lines below a label that has words of its own go on with those.
                if node.kind != .line || parent.isAlone {
                    signals.append(parent.kind == .label(.plan) ? .underPlan : .underTold)
                }
            }
            if let topic = parent.topic {
                switch topic {
                case .problems: signals.append(.underProblems)
                case .findings: signals.append(.underFindings)
                case .measures: if isDirect { signals.append(.underMeasures) }
                case .owners, .organisation, .next, .frame: break
                }
                break
            }
            if isDirect, parent.namesProblem { signals.append(.underProblems) }
            // What a mark that is none of these says goes on below it only for large parts.
            isDirect = false
            if above == 0 { break }
            above = parent.parent
        }
        return signals
    }

    /// Whether it is one of a run below the heading of a problem of which each says what was done about it, or how far it is:
    /// （1）修订制度。整改情况：已印发。 （2）…… What each says is not what is wrong with something else.
    private func tellsOfItself(_ nodes: [Node], _ index: Int, _ signals: [Signal]) -> Bool {
        let node = nodes[index]
        let parent = nodes[node.parent]
        guard node.isMark, !node.isNamed, !Heading.isLarge(node.form) || node.form == .bracketedChinese,
            parent.isMark, parent.topic == nil,
            !signals.contains(.isProblem), !signals.contains(.isAbout), !signals.contains(.isAspect),
            !signals.contains(.saysWrong) || signals.contains(.beginsDone)
        else { return false }
        let above = Heading.title(text, parent.textStart..<max(parent.textStart, Levels.headEnd(nodes, node.parent)))
        let isNamed = Heading.isProblem(text, above)
        guard isNamed || Polarity.endsWrong(text, above) && !Heading.isAspect(text, above),
            isNamed || signals.contains(.beginsDone), !parent.children.contains(where: { nodes[$0].leadsIn })
        else { return false }
        let run = parent.children.filter { nodes[$0].isMark }
        return run.allSatisfy { nodes[$0].form == node.form } && run.count { tellsResult(nodes, $0) } * 2 > run.count
            && tellsResult(nodes, index)
    }

    /// Whether right behind the words of a part stands what was done about it, or how far it is, and no list.
    private func tellsResult(_ nodes: [Node], _ index: Int) -> Bool {
        nodes[index].children.contains { child in
            let part = nodes[child]
            switch part.kind {
            case .label(.told): return !part.children.contains { nodes[$0].isMark }
            case .line:
                return StatusWords.meaning(text.bare(text.trimmedEnd(part.textStart..<part.end, of: ["。"]))) != nil
            case .label(.field), .label(.plan), .label(.problem), .label(.other), .mark, .root: return false
            }
        }
    }

    private static let shown: Terms = ["表现"]

    /// How many parts a label has of each of which a list below it says what is done: 问题有：①甲；②乙。办法：①丙；②丁。
    private static func parallel(_ text: DocumentText, _ nodes: [Node], _ label: Int) -> Int {
        let node = nodes[label]
        let parts = node.children.filter { nodes[$0].isMark }
        guard !text.has(shown, in: node.start..<node.textStart), let list = node.children.last, nodes[list].leadsIn,
            node.children.count == parts.count + 1,
            nodes[list].children.count(where: { nodes[$0].isMark }) == parts.count,
            !text.hasWords(node.textStart..<headEnd(nodes, label))
        else { return 0 }
        return parts.count
    }

    /// Where a node's own words end: where the first part below it begins.
    static func headEnd(_ nodes: [Node], _ index: Int) -> Int {
        nodes[index].children.first.map { nodes[$0].start } ?? nodes[index].end
    }
}
