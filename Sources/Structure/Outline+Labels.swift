// Where labels stand: 问题：, 整改措施：, 整改情况：, and those that only say something of an item.
extension Outline {
    /// Takes a label, and says how many tokens are done with it: of a form also what stands above the problem, and its words
    /// on the line below.
    mutating func takeLabel(_ label: Label, _ token: Token, _ index: Int) -> Int {
        if let problem = records[index], case .label(let named) = tokens[problem].kind {
            // A form begins with who answers for the matter: the one before it ends here.
            if let open = stack.lastIndex(where: { nodes[$0].namesProblem }) { close(to: open, at: token.start) }
            closeFields(at: token.start)
            closeLines(at: token.start)
            let count = problem - index + takeOne(named, tokens[problem], problem)
            nodes[top].preface = token.start..<tokens[problem].start
            return count
        }
        return takeOne(label, token, index)
    }

    private mutating func takeOne(_ label: Label, _ token: Token, _ index: Int) -> Int {
        var node = Node(
            .label(label.kind), form: nil, parent: 0, start: token.start, textStart: label.end, line: token.line,
            isLineStart: token.isLineStart)
        (node.isAlone, node.saysStatus) = (label.isAlone, label.saysStatus)
        let value = label.kind == .problem ? value(below: index) : nil
        if let value { (node.isAlone, node.textStart) = (false, value) }
        switch label.kind {
        case .field, .other:
            closeFields(at: token.start)
            if token.isLineStart { closeLines(at: token.start) }
        case .problem:
            node.form = .label
            if let open = stack.lastIndex(where: { nodes[$0].namesProblem }) {
                // 问题： and 具体表现： below it are of one problem; the same label again is the next one.
                if isOfOpen(stack[open], label) {
                    close(to: open + 1, at: token.start)
                    node.kind = .line
                    node.form = .line
                    node.textStart = label.end
                    break
                }
                node.number = nodes[stack[open]].number + 1
                close(to: open, at: token.start)
            } else {
                node.number = 1
                closeToOwner(at: token)
            }
        case .told where isIntroduction(label):
            closeFields(at: token.start)
            closeLines(at: token.start)
            (node.kind, node.form) = (.line, .line)
        case .plan where isOfAll(label):
            close(to: 1, at: token.start)
            node.isOfAll = true
        case .plan, .told:
            if let open = stack.lastIndex(where: { nodes[$0].leadsIn }) {
                if let inner = ownMeasure(below: open, label, index) {
                    close(to: inner + 1, at: token.start)
                } else {
                    close(to: open, at: token.start)
                }
            } else {
                closeToOwner(at: token)
            }
        }
        node.parent = top
        add(node)
        return value == nil ? 1 : 2
    }

    /// 办理要求： behind the last problem, where each has its 督办要求： already: said of all of them, and no measures of the last.
    private func isOfAll(_ label: Label) -> Bool {
        guard let open = stack.last(where: { nodes[$0].kind == .label(.plan) }) else { return false }
        let own = Outline.words(text, label.start, label.end)
        let usual = Outline.words(text, nodes[open].start, nodes[open].textStart)
        return own != usual && labelCounts[own] == 1 && (labelCounts[usual] ?? 0) > 1
    }

    /// The words of a label without its colon.
    static func words(_ text: DocumentText, _ start: Int, _ end: Int) -> ArraySlice<Unicode.Scalar> {
        text.folded[start..<end].prefix { $0 != ":" && $0 != "\n" }
    }

    /// 各项问题整改情况如下： above all of them leads in the problems, and not what was done about one; so does 整改情况见下表：
    private func isIntroduction(_ label: Label) -> Bool {
        let words = label.start..<label.end
        return label.isAlone
            && (text.has(["下表", "附表", "见表"], in: words)
                || text.has(["如下"], in: words)
                    && !stack.dropFirst().contains { nodes[$0].isMark || nodes[$0].namesProblem })
    }

    /// Where the words of a label stand that are the one line below it: 督办事项 and then 鱼塘发包未公开竞价.
    private func value(below index: Int) -> Int? {
        guard case .label(let label) = tokens[index].kind, label.isAlone, tokens.indices.contains(index + 1),
            case .line = tokens[index + 1].kind
        else { return nil }
        guard tokens.indices.contains(index + 2) else { return tokens[index + 1].start }
        if case .label = tokens[index + 2].kind { return tokens[index + 1].start }
        return nil
    }

    /// No form says more above its matter.
    private static let longestRun = 12

    /// Where forms begin that name who answers for a matter above the matter: by the token of their first label, that of the
    /// label that names the problem. The first label of the first form is that of all.
    static func records(_ text: DocumentText, _ tokens: [Token]) -> [Int: Int] {
        func label(_ index: Int) -> Label? {
            guard tokens.indices.contains(index), tokens[index].isLineStart, case .label(let label) = tokens[index].kind
            else { return nil }
            return label
        }
        let problems = tokens.indices.filter { label($0)?.kind == .problem }
        /// The labels right above one that names a problem, the nearest first.
        func above(_ problem: Int) -> [Int] {
            var all: [Int] = []
            while all.count < longestRun, let label = label(problem - all.count - 1),
                label.kind == .field || label.kind == .other
            {
                all.append(problem - all.count - 1)
            }
            return all
        }
        func word(_ index: Int) -> ArraySlice<Unicode.Scalar> {
            guard let label = label(index) else { return [] }
            return text.folded[label.start..<label.end].prefix { $0 != ":" && $0 != "\n" && $0 != " " }
        }
        let runs = problems.map(above)
        guard let first = runs.first else { return [:] }
        for start in first.reversed() {
            let places = runs.map { run in run.last { word($0) == word(start) } }
            guard !places.contains(nil) else { continue }
            var records: [Int: Int] = [:]
            for (problem, place) in zip(problems, places) { if let place { records[place] = problem } }
            return records
        }
        return [:]
    }

    /// Whether a label says more of the problem that another one names: nothing is led in yet, and its words are others.
    private func isOfOpen(_ open: Int, _ label: Label) -> Bool {
        let node = nodes[open]
        guard !node.isAlone, !node.children.contains(where: { nodes[$0].leadsIn || nodes[$0].isMark }) else {
            return false
        }
        let first = text.written(text.trimmedEnd(node.start..<node.textStart, of: [":", "】"]))
        return first != text.written(text.trimmedEnd(label.start..<label.end, of: [":", "】"]))
    }

    /// The measure that a label of what was done belongs to: 一是甲。整改进展：乙。二是丙。
    private func ownMeasure(below open: Int, _ label: Label, _ index: Int) -> Int? {
        guard label.kind == .told, nodes[stack[open]].kind == .label(.plan),
            let place = stack.indices.last(where: { $0 > open && nodes[stack[$0]].isMark })
        else { return nil }
        let measure = nodes[stack[place]]
        let siblings = nodes[measure.parent].children
        // The last one of several that each tell their own.
        if siblings.count > 1,
            siblings.dropLast().suffix(3).allSatisfy({ nodes[$0].children.contains { nodes[$0].kind == .label(.told) } }
            )
        {
            return place
        }
        for token in tokens[(index + 1)...].prefix(40) {
            if case .mark(let mark, _) = token.kind {
                return mark.form == measure.form && mark.number == measure.number + 1 ? place : nil
            }
            if case .label(let next) = token.kind, next.kind != .field { return nil }
        }
        return nil
    }

    /// Closes what a label cannot belong to: lines, and marks within another line.
    mutating func closeToOwner(at token: Token) {
        let place = token.start
        closeFields(at: place)
        while stack.count > 1 {
            let node = nodes[top]
            let isOwner: Bool =
                switch node.kind {
                case .line: nodes[node.parent].namesProblem && nodes[node.parent].children.count == 1
                case .mark:
                    node.form == .clause || node.form == .ordinal
                        ? node.isLineStart && node.line == token.line && !stack.contains { nodes[$0].leadsIn }
                        : node.isLineStart || !token.isLineStart && node.line == token.line
                case .label(let kind): kind == .problem
                case .root: true
                }
            if isOwner { return }
            close(to: stack.count - 1, at: place)
        }
    }
}
