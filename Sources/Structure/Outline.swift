import Text

/// What stands under what: by the forms and numbers of the marks alone, without knowing what they mean.
///
/// The same form with the next number is a sibling; number 1 of a form begins a list of its own below what is open.
struct Outline {
    var nodes: [Node]
    var doubts: [(place: Int, why: Doubt)] = []

    let text: DocumentText
    let tokens: [Token]
    /// Where forms begin whose matter stands below who answers for it.
    let records: [Int: Int]
    /// The lines that are headings of labels.
    private let heads: Set<Int>
    /// The lines that are headings of several of those, or of other matters.
    private let groups: Set<Int>
    /// The labels that ask the same of all: what is printed on a form.
    private let printed: Set<Int>
    /// The lines that are the title of one form after the other: 督办单.
    private let titles: Set<Int>
    /// How often each label of measures comes.
    let labelCounts: [ArraySlice<Unicode.Scalar>: Int]
    /// Whether phrases name the matters.
    private let hasMatters: Bool
    /// The open nodes, from the root to the deepest.
    var stack = [0]
    /// The last number of each form, and the form that its list stood under.
    var last: [Series: (number: Int, under: Mark.Form?)] = [:]
    /// No document nests deeper; what goes on is text.
    private static let depth = 12

    init(_ text: DocumentText, _ tokens: [Token]) {
        self.text = text
        self.tokens = tokens
        records = Outline.records(text, tokens)
        printed = Outline.printed(text, tokens)
        titles = Outline.titles(text, tokens)
        labelCounts = tokens.reduce(into: [:]) { counts, token in
            guard case .label(let label) = token.kind, label.kind == .plan else { return }
            counts[Outline.words(text, label.start, label.end), default: 0] += 1
        }
        heads = Outline.heads(text, tokens).subtracting(titles)
        groups = Outline.groups(text, tokens, heads)
        hasMatters = tokens.count { if case .matter = $0.kind { true } else { false } } > 1
        nodes = [Node(.root, form: nil, parent: 0, start: 0, textStart: 0, line: 0, isLineStart: true)]
        nodes.reserveCapacity(tokens.count + 1)
        var index = 0
        while index < tokens.count { index += take(index) }
        close(to: 0, at: text.folded.count)
        nodes[0].end = text.folded.count
    }

    // MARK: Tokens

    /// Takes one token, and says how many are done with it.
    private mutating func take(_ index: Int) -> Int {
        let token = tokens[index]
        switch token.kind {
        case .line where titles.contains(index):
            // The matter above it ends here.
            if let open = stack.lastIndex(where: { nodes[$0].namesProblem }) { close(to: open, at: token.start) }
            takeLine(token)
        case .line where isHeadOfDots(token, index):
            takeMark(Mark(form: .heading(Outline.unmarked), number: 0, end: token.start), nil, token, index)
        case .line where groups.contains(index):
            takeMark(Mark(form: .heading(Outline.grouping), number: 0, end: token.start), nil, token, index)
        case .line where heads.contains(index):
            takeMark(Mark(form: .heading(Outline.unmarked), number: 0, end: token.start), nil, token, index)
        case .line:
            takeLine(token)
        case .matter(let end):
            takeMatter(end, token)
        case .label(let label):
            let kind = printed.contains(index) ? .other : label.kind
            return takeLabel(
                Label(
                    kind: kind, start: label.start, end: label.end, isAlone: label.isAlone,
                    saysStatus: label.saysStatus), token, index)
        case .mark(let mark, let label):
            if mark.form == .clause, mark.number == 1, let skipped = strayClauses(index) { return skipped }
            takeMark(written(mark, token), label, token, index)
        }
        return 1
    }

    /// Labels of what is to be done that say the same word for word wherever they come, where others say what was done about
    /// each: 办理要求：按期反馈结果。 on one slip after the other.
    private static func printed(_ text: DocumentText, _ tokens: [Token]) -> Set<Int> {
        var places: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
        var told: [ArraySlice<Unicode.Scalar>: Int] = [:]
        for (index, token) in tokens.enumerated() {
            guard token.isLineStart, case .label(let label) = token.kind, !label.isAlone else { continue }
            let words = words(text, label.start, label.end)
            if label.kind == .plan { places[words, default: []].append(index) }
            if label.kind == .told { told[words, default: 0] += 1 }
        }
        let found = places.values.filter { labels in
            let values = labels.map { text.folded[tokens[$0].start..<text.lines[tokens[$0].line].end] }
            return labels.count > 1 && Set(values).count == 1 && told.values.contains(labels.count)
        }
        return Set(found.flatMap { $0 })
    }

    /// What a line says that is a title of a form, without its number: 第三件, 案例三
    private static func title(_ text: DocumentText, _ line: Range<Int>) -> [Unicode.Scalar] {
        if let ordinal = Ordinal(text, at: line.lowerBound, limit: line.upperBound), ordinal.end >= line.upperBound {
            return ordinal.word
        }
        return text.folded[line].filter { $0 != " " }
    }

    /// The short lines that say the same as often as a label names a problem, each above one: what forms are called that stand
    /// one below the other.
    private static func titles(_ text: DocumentText, _ tokens: [Token]) -> Set<Int> {
        var problems = 0
        var lines: [[Unicode.Scalar]: [Int]] = [:]
        for (index, token) in tokens.enumerated() where token.isLineStart {
            switch token.kind {
            case .label(let label) where label.kind == .problem: problems += 1
            case .line where isHead(text, token.line):
                lines[title(text, text.lines[token.line].range), default: []].append(index)
            case .label, .line, .mark, .matter: continue
            }
        }
        return Set(lines.values.filter { $0.count > 1 && $0.count == problems }.flatMap { $0 })
    }

    /// A phrase that names a matter is one where only headings stand above it; within anything else it is part of that.
    private mutating func takeMatter(_ end: Int, _ token: Token) {
        // A list within the paragraph before it ends with that, where no matter is told.
        if token.isLineStart, !stack.contains(where: { nodes[$0].namesProblem || nodes[$0].leadsIn }),
            let within = stack.indices.dropFirst().first(where: {
                let node = nodes[stack[$0]]
                return node.isMark && !node.isLineStart && node.line < token.line
            })
        {
            close(to: within, at: token.start)
        }
        let isOpen =
            hasMatters
            && stack.dropFirst().allSatisfy { place in
                let node = nodes[place]
                switch node.kind {
                case .root: return true
                case .line: return nodes[node.parent].kind == .root || !token.isLineStart || token.line > node.line
                case .label:
                    // A paragraph of its own comes behind what was done about the one before it.
                    return node.wordsEnd != nil
                        || token.isLineStart && stack.contains { nodes[$0].wordsEnd != nil && $0 < place }
                case .mark:
                    if stack.contains(where: { nodes[$0].wordsEnd != nil && $0 < place }) { return true }
                    let line = text.lines[node.line].range
                    return node.isLineStart && line.count <= 40 && !line.dropLast().contains { text.at($0) == "。" }
                        && !Heading.endsAsProblem(text, line)
                        && !Polarity.endsWrong(text, text.trimmedEnd(line, of: ["。"]))
                }
            }
        guard isOpen else {
            if token.isLineStart { takeLine(token) }
            return
        }
        if let open = stack.firstIndex(where: { nodes[$0].wordsEnd != nil }) {
            close(to: open, at: token.start)
        } else {
            closeLines(at: token.start)
            closeFields(at: token.start)
        }
        var node = Node(
            .label(.problem), form: .label, number: nodes[top].children.count + 1, parent: top, start: token.start,
            textStart: token.start, line: token.line, isLineStart: token.isLineStart)
        node.wordsEnd = end
        add(node)
    }

    /// The lines that each say what is wrong, and then after a label what is done: 公务接待无公函。措施：清查单据。
    private static func lines(with tokens: [Token]) -> Set<Int> {
        var marks = 0
        let places = tokens.indices.filter { index in
            if case .mark(let mark, _) = tokens[index].kind, tokens[index].isLineStart, !mark.form.isBullet {
                marks += 1
            }
            guard case .line = tokens[index].kind, tokens[index].isLineStart, tokens.indices.contains(index + 1),
                tokens[index + 1].line == tokens[index].line, case .label(let label) = tokens[index + 1].kind
            else { return false }
            return label.kind == .plan || label.kind == .told
        }
        return places.count > 1 && marks < places.count ? Set(places) : []
    }

    /// The lines that are headings of labels: each that stands above the first label of all, wherever it comes again.
    private static func heads(_ text: DocumentText, _ tokens: [Token]) -> Set<Int> {
        func label(_ index: Int) -> Label? {
            guard tokens[index].isLineStart, case .label(let label) = tokens[index].kind else { return nil }
            return label
        }
        func word(_ label: Label) -> ArraySlice<Unicode.Scalar> {
            Outline.words(text, label.start, label.end)
        }
        func isLine(_ index: Int) -> Bool {
            guard tokens.indices.contains(index), case .line = tokens[index].kind else { return false }
            return true
        }
        let inline = lines(with: tokens)
        if !inline.isEmpty { return inline }
        let labels = tokens.indices.compactMap { index in label(index).map { (index, $0) } }
        // 整改前： alone on its line, with its words on the next one, is as good as with them behind it.
        guard let (place, first) = labels.first(where: { $0.1.kind != .other }), first.kind != .field,
            !first.isAlone || first.kind == .problem && isLine(place + 1)
        else { return [] }
        let places = labels.filter { word($0.1) == word(first) }.map { $0.0 - 1 }
        let marks = tokens.count {
            if case .mark(let mark, _) = $0.kind { $0.isLineStart && !mark.form.isBullet } else { false }
        }
        let isAll = places.allSatisfy { place in
            guard place >= 0, case .line = tokens[place].kind, tokens[place].isLineStart else { return false }
            let line = text.lines[tokens[place].line].range
            // 【某商场】地址：滨河路12号
            let isNamed = text.at(line.lowerBound) == "【" && line.prefix(30).contains { text.at($0) == "】" }
            return line.count <= 40 && (isNamed || !line.contains { text.at($0).endsClause })
        }
        return places.count > 1 && isAll && marks < places.count ? Set(places) : []
    }

    /// The lines that head groups of matters: 党的建设方面 above what has a number, a label or a phrase that names it. Any short
    /// line is one where nothing is numbered and labels or phrases come several times below some of them.
    private static func groups(_ text: DocumentText, _ tokens: [Token], _ heads: Set<Int>) -> Set<Int> {
        let isNumbered = tokens.contains { token in
            if case .mark(let mark, _) = token.kind { token.isLineStart && !mark.form.isBullet } else { false }
        }
        var named = 0
        var lines: Set<Int> = []
        // 窗口服务：问题：……措施：…… in one line: what is wrong stands behind what it is about.
        let inline = tokens.indices.dropLast().filter { index in
            guard case .line = tokens[index].kind, tokens[index].isLineStart,
                tokens[index + 1].line == tokens[index].line, case .label(let label) = tokens[index + 1].kind,
                label.kind == .problem, text.at(tokens[index + 1].start - 1) == ":"
            else { return false }
            return isHead(text, tokens[index].start..<tokens[index + 1].start)
        }
        if inline.count > 1 { return Set(inline) }
        // The form of the last number above.
        var above: Mark.Form?
        for (index, token) in tokens.enumerated() where token.isLineStart {
            if case .mark(let mark, _) = token.kind, !mark.form.isBullet { above = mark.form }
            let below = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
            switch token.kind {
            case .matter: named += 1
            case .label(let label) where label.kind == .problem: named += 1
            case .line where heads.contains(index): named += 1
            case .line where isHead(text, token.line):
                guard let below, below.isLineStart else { continue }
                let isAspect = Heading.isAspect(text, text.trimmedEnd(text.lines[token.line].range, of: [":"]))
                switch below.kind {
                case .mark(let mark, _) where !mark.form.isBullet && mark.form != .clause && mark.number == 1:
                    // 食堂： above numbers that begin again below each such line.
                    if isAspect || above == nil || above == mark.form { lines.insert(index) }
                case .mark(let mark, _) where isAspect && !mark.form.isBullet && mark.form != .clause:
                    lines.insert(index)
                case .label(let label) where label.kind == .problem && !label.isAlone && (isAspect || !isNumbered):
                    lines.insert(index)
                case .matter where isAspect || !isNumbered: lines.insert(index)
                case .line where heads.contains(index + 1) && (isAspect || !isNumbered): lines.insert(index)
                case .mark, .label, .matter, .line: break
                }
            case .label, .mark, .line: break
            }
        }
        return lines.count > 1 && (isNumbered || named > lines.count) ? lines : []
    }

    private mutating func takeLine(_ token: Token) {
        // A line that was broken in the midst of a sentence goes on.
        if nodes[top].kind == .line, !endsSentence(before: token.start), !isEntry(above: token) { return }
        closeLines(at: token.start)
        closeFields(at: token.start)
        add(
            Node(
                .line, form: .line, number: nodes[top].children.count + 1, parent: top, start: token.start,
                textStart: token.start, line: token.line, isLineStart: true))
    }

    /// The level of a heading that nothing marks but what stands below it, and of one above several of those.
    static let unmarked = 8
    static let grouping = 7
    /// The level of a heading that only its type makes one: the least of those that Markdown has.
    static let bold = 6
    /// No page is narrower: shorter lines were not broken by its edge.
    private static let narrowest = 26

    /// Whether the line above is one of a list right below a label: it ends without a stop, but not where the page does.
    private func isEntry(above token: Token) -> Bool {
        let parent = nodes[nodes[top].parent]
        guard parent.leadsIn, parent.isAlone, token.line > 0, let last = text.lines[token.line - 1].range.last else {
            return false
        }
        let edge = max(text.width, Outline.narrowest) - DocumentText.ragged
        return (!text.isBroken || text.lines[token.line - 1].range.count < edge)
            && ![",", "、"].contains(text.at(last))
    }

    /// Whether a line is the heading of a list with dots, in a document that has only such lists: short, without a stop.
    private func isHeadOfDots(_ token: Token, _ index: Int) -> Bool {
        guard index + 1 < tokens.count, case .mark(let next, _) = tokens[index + 1].kind, next.form.isBullet,
            stack.dropFirst().allSatisfy({ nodes[$0].form.map { $0.isUncounted } ?? !nodes[$0].isMark })
        else { return false }
        return Outline.isHead(text, token.line)
    }

    /// Whether a line is short and no sentence, as a heading is.
    static func isHead(_ text: DocumentText, _ index: Int) -> Bool { isHead(text, text.lines[index].range) }

    private static func isHead(_ text: DocumentText, _ words: Range<Int>) -> Bool {
        let line = text.trimmedEnd(words, of: [":"])
        return line.count <= 24 && !line.contains { text.at($0).endsClause || text.at($0) == "," }
    }

    private func endsSentence(before place: Int) -> Bool {
        var place = place - 1
        while place > 0, text.at(place) == " " || text.at(place) == "\n" { place -= 1 }
        let scalar = text.at(place)
        return scalar.endsClause || scalar.closesQuote || !scalar.isWord
    }

    // MARK: Marks

    private mutating func takeMark(_ mark: Mark, _ label: Label?, _ token: Token, _ index: Int) {
        guard let place = labelled(mark, label, indent: text.lines[token.line].indent) ?? place(of: mark, token, index)
        else {
            if token.isLineStart { takeLine(token) }
            return
        }
        close(to: place.depth, at: token.start)
        guard stack.count <= Outline.depth else { return }
        var node = Node(
            .mark, form: mark.form, number: place.number, parent: top, start: token.start, textStart: mark.end,
            line: token.line, isLineStart: token.isLineStart)
        if token.isLineStart {
            (node.indent, node.heading) = (text.lines[token.line].indent, text.lines[token.line].heading)
            if case .heading(let level) = mark.form { node.heading = level }
        }
        if mark.form.isBullet { node.form = .bullet(stack.count { nodes[$0].form?.isBullet ?? false }) }
        node.isNamed = mark.form == .worded || mark.form == .measureWord
        // 问题1 责任领导：…: who answers for it stands in the heading of an entry.
        if let label, label.kind != .field || !node.isNamed {
            let isHeading =
                label.isAlone
                && (mark.form == .section || mark.form == .part || mark.form == .decimal(1) || label.kind == .problem
                    || mark.form.isHeading && stack.count == 1)
            if label.kind == .problem, !isHeading {
                node.isNamed = true
                node.isLabelled = true
                node.textStart = label.end
            } else if !isHeading {
                node.kind = .label(label.kind)
                node.textStart = label.end
                node.isAlone = label.isAlone
            }
        }
        if !mark.form.isUncounted {
            last[Series(form: mark.form, rank: rank(token))] = (place.number, nodes[top].form)
        }
        add(node)
    }

    /// Which heading a mark is: a numbered heading and the entries below it are no series.
    func rank(_ token: Token) -> Int { token.isLineStart ? text.lines[token.line].heading : 0 }

    struct Series: Hashable {
        let form: Mark.Form
        let rank: Int
    }

    // MARK: The stack

    var top: Int { stack[stack.count - 1] }

    mutating func add(_ node: Node) {
        nodes[node.parent].children.append(nodes.count)
        stack.append(nodes.count)
        nodes.append(node)
    }

    mutating func close(to depth: Int, at place: Int) {
        while stack.count > max(1, depth) {
            nodes[top].end = place
            stack.removeLast()
        }
    }

    mutating func closeLines(at place: Int) {
        while nodes[top].kind == .line, !nodes[nodes[top].parent].namesProblem || nodes[top].children.isEmpty {
            close(to: stack.count - 1, at: place)
        }
    }

    /// What is said of an item after a label ends with its line or clause.
    mutating func closeFields(at place: Int) {
        while true {
            switch nodes[top].kind {
            case .label(.field): close(to: stack.count - 1, at: place)
            // 复查结论 on a line leads in the next one.
            case .label(.other) where !nodes[top].isAlone || !nodes[top].children.isEmpty:
                close(to: stack.count - 1, at: place)
            case .label, .mark, .line, .root: return
            }
        }
    }

    // MARK: Mending

    /// Gives a label below the last of several to what holds them all: "（1）甲。（2）乙。整改措施：…" of one problem.
    mutating func hoist(_ labels: [Int]) {
        for label in labels {
            let from = nodes[label].parent
            let parent = nodes[from].parent
            nodes[from].children.removeAll { $0 == label }
            nodes[from].end = min(nodes[from].end, nodes[label].start)
            nodes[label].parent = parent
            nodes[parent].children.append(label)
        }
    }

    mutating func set(_ topic: Topic?, at node: Int) { nodes[node].topic = topic }
}
