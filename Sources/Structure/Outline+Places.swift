// Where marks stand: which list each goes on with, or begins.
extension Outline {
    /// A mark of a list that is open, where only the sign behind its number is another one: 5.甲 and then 6、乙
    func written(_ mark: Mark, _ token: Token) -> Mark {
        if mark.number == Mark.last, mark.form == .ordinal {
            let before = stack.last { nodes[$0].form == .ordinal }.map { nodes[$0].number } ?? 0
            return Mark(form: .ordinal, number: before + 1, end: mark.end)
        }
        func open(_ fits: (Mark.Form) -> Bool) -> Mark.Form? {
            stack.last { place in
                let node = nodes[place]
                return node.isLineStart && node.number + 1 == mark.number && node.form.map(fits) ?? false
            }.flatMap { nodes[$0].form }
        }
        guard case .numbered = mark.form, mark.number > 1, token.isLineStart, open({ $0 == mark.form }) == nil,
            let form = open({ if case .numbered = $0 { true } else { false } })
        else { return mark }
        return Mark(form: form, number: mark.number, end: mark.end)
    }

    /// Where a numbered label stands: 1、问题： begins again, and 2、原因： and 3、措施： are of the one before.
    func labelled(_ mark: Mark, _ label: Label?, indent: Int) -> (depth: Int, number: Int)? {
        let isDot = mark.form.isBullet
        guard let label, !label.isAlone, isDot || !mark.form.isUncounted,
            let open = stack.lastIndex(where: { place in
                let node = nodes[place]
                let isSame = isDot ? node.form?.isBullet ?? false && node.indent == indent : node.form == mark.form
                return node.isLabelled && isSame
            })
        else { return nil }
        if isDot { return label.kind == .problem ? (open, nodes[stack[open]].number + 1) : (open + 1, 1) }
        if label.kind == .problem { return mark.number == 1 ? (open, nodes[stack[open]].number + 1) : nil }
        return mark.number > 1 ? (open + 1, mark.number) : nil
    }

    /// Which open node a mark's list stands below, and its number; nil where it is part of a sentence.
    mutating func place(of mark: Mark, _ token: Token, _ index: Int) -> (depth: Int, number: Int)? {
        if mark.form.isBullet { return placeDot(token) }
        if mark.form == .reference || mark.form == .worded, let place = placeEntry(mark, token) { return place }
        if case .heading(let level) = mark.form { return placeHeading(level) }
        // Within a line a number goes on only with lists that began within one, or in the same one.
        let open = stack.indices.filter {
            let node = nodes[stack[$0]]
            return node.form == mark.form
                && (token.isLineStart || mark.form == .clause || !node.isLineStart || node.line == token.line)
        }
        // A number at the start of a line goes on with those at the start of lines first.
        let atStarts = token.isLineStart ? open.filter { nodes[stack[$0]].isLineStart } : open
        let sibling: (Int) -> Bool = { nodes[stack[$0]].number + 1 == mark.number }
        let first = atStarts.filter(sibling)
        let all = first.isEmpty ? open.filter(sibling) : first
        // A heading goes on with headings, and an entry of a list with entries.
        let rank = rank(token)
        let alike = all.filter { nodes[stack[$0]].heading == rank }
        let next = alike.isEmpty ? all : alike
        // Of two lists the one that is indented as far.
        let indent = text.lines[token.line].indent
        let level = next.filter { nodes[stack[$0]].indent == indent }
        if next.count > 1, level.count == 1, token.isLineStart { return (level[0], mark.number) }
        if let list = next.last {
            if next.count > 1 { doubts.append((token.start, .listOrProblem)) }
            // The next of two lists: the outer one, where it reads as a problem.
            let isOuter = next.count > 1 && readsAsProblem(token, index)
            return (isOuter ? next[0] : list, mark.number)
        }
        if mark.number == 1 {
            // A numbered heading closes the headings that are not greater, as one without a number does.
            if rank > 0, let open = stack.indices.first(where: { nodes[stack[$0]].heading >= rank }) {
                return (open, 1)
            }
            closeLines(at: token.start)
            closeFields(at: token.start)
            return (stack.count, 1)
        }
        // A numbered heading that goes on below a greater one.
        if rank > 0, last[Series(form: mark.form, rank: rank)]?.number == mark.number - 1 {
            let open = stack.indices.first { nodes[stack[$0]].heading >= rank }
            let above = stack.indices.last { (1..<rank).contains(nodes[stack[$0]].heading) }
            if let place = open ?? above.map({ $0 + 1 }) { return (place, mark.number) }
        }
        if let list = atStarts.last ?? open.last { return placeAhead(mark, token, index, list: list) }
        // Numbers that run on under the next heading.
        guard token.isLineStart || mark.form == .clause else { return nil }
        let before = last[Series(form: mark.form, rank: rank)]
        let under = before.flatMap { before in stack.lastIndex { nodes[$0].form == before.under } }
        if let before, mark.number != before.number + 1 {
            doubts.append((token.start, mark.number > before.number ? .numberGap : .outOfSequence))
            if mark.number <= before.number, !readsAsProblem(token, index) { return nil }
        }
        // 三是 alone is a list whose beginning was lost only where a label leads it in.
        if !token.isLineStart, !nodes[top].leadsIn { return nil }
        if before == nil, mark.form == .clause { doubts.append((token.start, .ordinalGap)) }
        closeLines(at: token.start)
        closeFields(at: token.start)
        return (under.map { $0 + 1 } ?? stack.count, mark.number)
    }

    /// Where an entry of a list apart stands, however each names its problem: 问题1、2： and then 问题3：
    private mutating func placeEntry(_ mark: Mark, _ token: Token) -> (depth: Int, number: Int)? {
        let open = stack.firstIndex { place in
            let node = nodes[place]
            return node.form == .reference
                || node.leadsIn && Reference.named(text, in: node.start..<node.textStart) != nil
        }
        if mark.form == .worded {
            return open.flatMap { nodes[stack[$0]].form == .reference ? ($0, mark.number) : nil }
        }
        if let open { return (open, nodes[stack[open]].number + 1) }
        closeLines(at: token.start)
        closeFields(at: token.start)
        return (stack.count, 1)
    }

    /// A dot goes on with the list that is indented as far and has the same sign, or begins one below what is indented less or
    /// has another sign.
    private mutating func placeDot(_ token: Token) -> (depth: Int, number: Int) {
        closeLines(at: token.start)
        let indent = text.lines[token.line].indent
        let all = stack.indices.filter { nodes[stack[$0]].form?.isBullet ?? false }
        // Within a line a dot goes on only with those of the same line.
        let open = all.filter {
            token.isLineStart
                ? nodes[stack[$0]].isLineStart : !nodes[stack[$0]].isLineStart && nodes[stack[$0]].line == token.line
        }
        let same = open.filter { text.at(nodes[stack[$0]].start) == text.at(token.start) }
        if same.isEmpty, let last = open.last, nodes[stack[last]].indent <= indent {
            closeFields(at: token.start)
            return (stack.count, 1)
        }
        guard
            let list = (same.isEmpty ? open : same).last(where: { nodes[stack[$0]].indent <= indent + 1 }) ?? open.first
        else {
            closeFields(at: token.start)
            return (stack.count, 1)
        }
        let node = nodes[stack[list]]
        if indent < node.indent + 2 { return (list, node.number + 1) }
        return (open.first { $0 > list } ?? stack.count, 1)
    }

    /// A heading stands below the next greater one, and closes all that are not greater.
    private func placeHeading(_ level: Int) -> (depth: Int, number: Int) {
        if let open = stack.indices.first(where: { nodes[stack[$0]].heading >= level }) {
            let node = nodes[stack[open]]
            return (open, node.form == .heading(level) ? node.number + 1 : 1)
        }
        // What nothing marks stands below the last number.
        let above = stack.indices.last {
            let node = nodes[stack[$0]]
            return node.heading > 0
                || level >= Outline.bold && node.isMark && node.isLineStart && node.form != .clause
        }
        return ((above ?? 0) + 1, 1)
    }

    /// A number that is not the next one of any list that is open.
    private mutating func placeAhead(
        _ mark: Mark, _ token: Token, _ index: Int, list: Int
    ) -> (depth: Int, number: Int)? {
        let number = nodes[stack[list]].number
        let isOfItems = token.isLineStart && mark.form != .clause
        // A number that is written twice, or too small, counts on where it is called a problem.
        if mark.number <= number, token.isLineStart, mark.form == .worded || mark.number == number && mark.number > 1,
            readsAsProblem(token, index)
        {
            doubts.append((token.start, .outOfSequence))
            return (list, mark.number)
        }
        if mark.number > number {
            let isNear = mark.number == number + 2 || mark.form == .clause || readsAsProblem(token, index)
            guard isNear else { return nil }
            doubts.append((token.start, isOfItems ? .numberGap : .ordinalGap))
            return (list, mark.number)
        }
        if isOfItems, readsAsProblem(token, index) { doubts.append((token.start, .outOfSequence)) }
        return nil
    }

    /// Whether a line reads as a problem's heading: it ends as one, or a label comes with it or below it.
    private func readsAsProblem(_ token: Token, _ index: Int) -> Bool {
        guard case .mark(let mark, let label) = token.kind, label == nil else { return false }
        let line = text.lines[token.line]
        if Heading.endsAsProblem(text, mark.end..<max(mark.end, line.end)) { return true }
        for token in tokens[(index + 1)...].prefix(3) {
            switch token.kind {
            case .label(let label) where label.kind != .field: return true
            case .line: continue
            case .label, .mark, .matter: return false
            }
        }
        return false
    }

    /// How many tokens to pass over where a 一是 stands within a list of 一是: they are a list of their own if the list outside
    /// goes on behind them with its next number, else it is a stray one. nil where it begins a list as any other.
    mutating func strayClauses(_ index: Int) -> Int? {
        guard nodes[top].form == .clause, nodes[top].isMark else { return nil }
        func number(_ place: Int) -> Int? {
            guard place < tokens.count, case .mark(let mark, _) = tokens[place].kind, mark.form == .clause else {
                return nil
            }
            return mark.number
        }
        // On a line of its own after others it is a list of its own.
        var end = index + 1
        while let next = number(end), let this = number(end - 1), next == this + 1 { end += 1 }
        let highest = number(end - 1) ?? 1
        let outer = nodes[top].number
        if highest > outer { doubts.append((tokens[index].start, .nestedList)) }
        return number(end) == outer + 1 ? end - index : 1
    }
}
