import Papers
import Tracker
import Wording

/// Finds what a reading has otherwise than a round.
struct ProposalFinder {
    private(set) var proposals: [Proposal] = []
    private(set) var onlyInLedger: [ItemID] = []
    private(set) var same: Set<Int> = []

    private let reading: NoticeReading
    private let ledger: Ledger
    private let match: ImportMatch
    private let day: Day
    /// The day of the file's progress.
    private let told: Day
    /// What is new comes in as it would with its whole round.
    private let news: NoticeImport
    /// What the file tells was done.
    private let results: NoticeResults
    /// The area of the problem before, for one that stands in none.
    private var lastArea: Int?

    init(_ reading: NoticeReading, _ ledger: Ledger, _ match: ImportMatch, name: String, on day: Day) {
        self.reading = reading
        self.ledger = ledger
        self.match = match
        self.day = day
        news = NoticeImport(reading, name: name)
        (told, results) = (news.told(on: day), news.results)
        proposals.reserveCapacity(64)
    }

    mutating func find() {
        for (place, item) in reading.items.enumerated() {
            let before = proposals.count
            switch item.kind {
            case .area: break
            case .problem: problem(item, place)
            case .measure: measure(item, place)
            }
            if proposals.count == before, isMatched(item) { same.insert(place) }
        }
        declared()
        let problems = Set(match.problems.values)
        let measures = Set(match.measures.values)
        for area in ledger.rounds[match.round].areas where ledger.areas[area].withdrawn == nil {
            for problem in ledger.areas[area].problems where ledger.problems[problem].withdrawn == nil {
                if !problems.contains(problem) { onlyInLedger.append(ledger.problems[problem].id) }
                guard problems.contains(problem) else { continue }
                for measure in ledger.problems[problem].measures
                where !measures.contains(measure) && ledger.measures[measure].withdrawn == nil {
                    onlyInLedger.append(ledger.measures[measure].id)
                }
            }
        }
    }

    private func isMatched(_ item: NoticeReading.Item) -> Bool {
        switch item.kind {
        case .area: match.areas[item.ref] != nil
        case .problem: match.problems[item.ref] != nil
        case .measure: match.measures[item.ref] != nil
        }
    }

    // MARK: Problems

    private mutating func problem(_ item: NoticeReading.Item, _ place: Int) {
        guard let index = match.problems[item.ref] else { return newProblem(item, place) }
        let problem = ledger.problems[index]
        lastArea = problem.area
        guard ledger.counts(problem: index) else { return }
        let before = problem.text.isEmpty ? problem.title : problem.text
        let after = finding(item)
        if differ(before, after), differ(problem.title, after), !isForPublic(after, problem.disclosed) {
            var fields: [Field: FieldValue] = [.title: FieldValue(ProposalFinder.title(item.title))]
            fields[.text] = differ(item.title, after) ? FieldValue(after) : .nothing
            if problem.text.isEmpty, fields[.text] == .nothing { fields[.text] = nil }
            propose(.text, item, place, problem.id, before, after, .edit(fields))
        }
        compareFields(item, place, problem.id, .problem)
        let outcomes = ledger.records(of: problem.id, .outcome).compactMap { ClosingWords.outcome($0)?.zh }
        entries(item, place, problem.id, problem.entries, told: results.of(item), known: outcomes)
    }

    /// What is found, without the heading above it, which a notice has as the first line of the text.
    private func finding(_ item: NoticeReading.Item) -> String {
        let lines = item.text.split(whereSeparator: \.isNewline)
        guard lines.count > 1, let first = lines.first, !differ(String(first), item.title) else {
            return item.text.isEmpty ? item.title : item.text
        }
        return lines.dropFirst().joined(separator: "\n")
    }

    private mutating func newProblem(_ item: NoticeReading.Item, _ place: Int) {
        var news: [Request.NewItem] = []
        var area: Proposal.NewArea?
        var parent = Request.NewItem.Parent.new(-1)
        if let ref = item.parent, let known = match.areas[ref] ?? nil {
            parent = .item(ledger.areas[known].id)
        } else if let ref = item.parent, let found = reading.items.first(where: { $0.kind == .area && $0.ref == ref }) {
            area = Proposal.NewArea(title: ProposalFinder.title(found.title), number: Numerals.value(found.ref) ?? 0)
        } else if let known = lastArea ?? ledger.rounds[match.round].areas.last {
            parent = .item(ledger.areas[known].id)
        } else {
            area = Proposal.NewArea(title: CommandWords.noArea.zh, number: 0)
        }
        news.append(Request.NewItem(under: parent, draft(item)))
        var count = 0
        for child in reading.items[(place + 1)...].prefix(while: { $0.kind == .measure }) where child.parent == item.ref
        {
            news.append(Request.NewItem(under: .new(0), draft(child)))
            count += 1
        }
        var proposal = make(
            .newProblem, item, place, nil, "", ImportWords.withMeasures(item.title, count).zh, .extend(news, area: area)
        )
        if ledger.rounds[match.round].areas.contains(where: { area in
            ledger.areas[area].problems.contains { ledger.problems[$0].ref == item.ref }
        }) {
            proposal.remark = ImportWords.numberTaken(item.ref)
        }
        proposals.append(proposal)
    }

    // MARK: Measures

    private mutating func measure(_ item: NoticeReading.Item, _ place: Int) {
        guard let index = match.measures[item.ref] else {
            // What belongs to a new problem comes in with it.
            guard let parent = item.parent, let problem = match.problems[parent], ledger.counts(problem: problem) else {
                return
            }
            let news = [Request.NewItem(under: .item(ledger.problems[problem].id), draft(item))]
            propose(.newMeasure, item, place, nil, "", item.text, .extend(news, area: nil))
            return
        }
        guard ledger.counts(measure: index) else { return }
        let measure = ledger.measures[index]
        if differ(measure.text, item.text), !isForPublic(item.text, measure.disclosed) {
            propose(.text, item, place, measure.id, measure.text, item.text, .edit([.text: FieldValue(item.text)]))
        }
        compareFields(item, place, measure.id, .measure)
        // A notice that only repeats the measure tells nothing new.
        let outcomes = ledger.records(ofMeasure: index, .outcome).compactMap { ClosingWords.outcome($0)?.zh }
        entries(
            item, place, measure.id, measure.entries,
            told: results.of(item).filter { $0 == item.progress || differ($0, measure.text) }, known: outcomes)
        status(item, place, index)
    }

    private func draft(_ item: NoticeReading.Item) -> Request.DraftItem {
        news.draft(item, on: day, workflow: ledger.workflow)
    }

    private mutating func status(_ item: NoticeReading.Item, _ place: Int, _ index: Int) {
        guard let status = item.status else { return }
        let measure = ledger.measures[index]
        let group = ledger.workflow.group(measure.stage)
        let agrees =
            switch status {
            case .notStarted: group == .notStarted
            case .underway: group == .underway
            case .effective: group == .effective
            // What came in as a claim is there already.
            case .done, .closed:
                group == .closed
                    || measure.entries.contains { !$0.isWithdrawn && $0.text.hasPrefix(ImportWords.claimMark) }
            case .longTerm: ledger.isReviewed(measure: index) || group == .closed
            }
        guard !agrees else { return }
        let text = ImportWords.statusEntry(ImportWords.status(status)).zh
        guard !measure.entries.contains(where: { !$0.isWithdrawn && !differ($0.text, text) }) else { return }
        var proposal = make(
            .status, item, place, measure.id, Labels.stage(measure.stage, ledger.workflow).zh,
            ImportWords.status(status).zh, .note(text, told, needsCoordination: nil))
        proposal.remark = ImportWords.stagesMove
        proposals.append(proposal)
    }

    // MARK: What both have

    private mutating func compareFields(_ item: NoticeReading.Item, _ place: Int, _ id: ItemID, _ kind: ItemKind) {
        for rule in FieldRule.of(kind) where rule.isCompared {
            guard let after = item.fields[rule.field].map({ ledger.spelling(of: $0, in: rule.field) }) else { continue }
            let before = ledger.countedValue(of: rule.field, in: id)
            guard isOther(before, after, rule.field.form) else { continue }
            func words(_ value: FieldValue) -> String {
                value == .nothing ? "" : Labels.value(value, of: rule.field, ledger.workflow).zh
            }
            propose(
                Proposal.Kind(of: rule.field), item, place, id, words(before), words(after), .edit([rule.field: after]))
        }
        disclosure(item, place, id)
        if let reference = item.fields[.reference]?.text {
            for reference in ProposalFinder.newEvidence(reference, of: id, in: ledger) {
                propose(.evidence, item, place, id, "", reference, .evidence(reference))
            }
        }
    }

    /// Whether two values are not the same to a reader: texts by what they say, names in whatever order.
    private func isOther(_ before: FieldValue, _ after: FieldValue, _ form: Field.Form) -> Bool {
        switch form {
        case .longText: differ(before.text ?? "", after.text ?? "")
        case .names: Set(before.names) != Set(after.names)
        case .text, .day, .flag, .stage, .kind, .declared, .number, .items: before != after
        }
    }

    /// Whether the public does not read all of an item: a notice for the party marks it, whatever the reason.
    private func isKeptFromPublic(_ id: ItemID) -> Bool {
        let (scope, redacted): (Disclosure, String?)
        switch ledger.place(of: id) {
        case .measure(let index)?:
            let measure = ledger.measures[index]
            if measure.entries.contains(where: { !$0.isWithdrawn && $0.needsCoordination }) { return true }
            (scope, redacted) = (ledger.disclosure(ofMeasure: index), measure.disclosed.redacted)
        case .problem(let index)?:
            (scope, redacted) = (ledger.disclosure(ofProblem: index), ledger.problems[index].disclosed.redacted)
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return false
        }
        return scope != .public || redacted != nil
    }

    /// Who may read of it, where the file says so: the reason and the text for the public go with it.
    private mutating func disclosure(_ item: NoticeReading.Item, _ place: Int, _ id: ItemID) {
        let fields = item.fields.filter { field, value in
            [.disclosure, .disclosureReason, .redacted].contains(field) && ledger.value(of: field, in: id) != value
        }
        guard !fields.isEmpty, !(item.isInternal && isKeptFromPublic(id)) else { return }
        func words(_ value: (Field) -> FieldValue) -> String {
            [Field.disclosure, .disclosureReason, .redacted].compactMap { field in
                guard let text = value(field).text else { return nil }
                return field == .disclosure ? Disclosure(rawValue: text).map { Labels.disclosure($0).zh } : text
            }.joined(separator: "；")
        }
        propose(
            .disclosure, item, place, id, words { ledger.value(of: $0, in: id) },
            words { item.fields[$0] ?? ledger.value(of: $0, in: id) }, .edit(ledger.limiting(fields, of: id)))
    }

    private mutating func entries(
        _ item: NoticeReading.Item, _ place: Int, _ id: ItemID, _ entries: [ProgressEntry], told texts: [String],
        known outcomes: [String] = []
    ) {
        for entry in item.told where entry.on <= day {
            let isThere = entries.contains { !$0.isWithdrawn && $0.on == entry.on && !differ($0.text, entry.text) }
            if isThere { continue }
            propose(
                .progress, item, place, id, "", "\(entry.on)  \(entry.text)",
                .note(entry.text, entry.on, needsCoordination: entry.needsCoordination))
        }
        let known = (entries.filter { !$0.isWithdrawn }.map(\.text) + outcomes).map { TextLikeness.plain($0) }
        for text in texts
        where !ProposalFinder.isMade(TextLikeness.plain(text), of: known) && !ProposalFinder.isTaken(text, from: known)
        {
            let news = entries.news(in: text) ?? text
            if news.isEmpty { continue }
            propose(.progress, item, place, id, "", news, .note(news, told, needsCoordination: nil))
        }
    }

    /// Whether a text says nothing but what is known, one after another, as a notice tells all of a measure's progress.
    private static func isMade(_ text: String, of known: [String]) -> Bool {
        var rest = Substring(text)
        var known = known.filter { !$0.isEmpty }
        if known.contains(text) { return true }
        while !rest.isEmpty {
            guard let next = known.firstIndex(where: { rest.hasPrefix($0) }) else { return false }
            rest = rest.dropFirst(known[next].count)
            known.removeFirst(next + 1)
        }
        return true
    }

    /// Whether each sentence of a text stands in what is known: a notice tells of an entry what was done and leaves the rest.
    private static func isTaken(_ text: String, from known: [String]) -> Bool {
        let sentences = text.split { "。；！？!?;\n".contains($0) }.map { TextLikeness.plain(String($0)) }
        return !sentences.isEmpty
            && sentences.allSatisfy { sentence in
                sentence.count >= shortestSentence && known.contains { $0.contains(sentence) }
            }
    }

    /// Fewer characters say the same of anything.
    private static let shortestSentence = 6

    /// What a text names that does not prove an item already, under its name, its remark or both.
    static func newEvidence(_ text: String, of item: ItemID, in ledger: Ledger) -> [String] {
        let known = evidence(of: item, in: ledger)
        return references(text).filter { !known.contains(TextLikeness.plain($0)) }
    }

    /// What an item's evidence is called, whole and piece by piece: what went with a move names several in one.
    private static func evidence(of item: ItemID, in ledger: Ledger) -> Set<String> {
        let names = Proof.all(of: item, in: ledger).flatMap { [$0.name, $0.remark, $0.label] }.compactMap { $0 }
        return Set((names + names.flatMap(references)).map { TextLikeness.plain($0) })
    }

    private mutating func declared() {
        let round = ledger.rounds[match.round]
        let overview = Overview(ledger: ledger, scope: Scope([.round(round.id)]), on: day)
        let counted = DeclaredComparison.counted(ofRound: match.round, in: ledger, overview: overview)
        for path in DeclaredFigure.paths {
            guard let figure = DeclaredFigure(path: path), let after = figure.text(in: reading.declared) else {
                continue
            }
            let before = figure.text(in: round.declared)
            // What the ledger counts itself is nothing new, as in what was written from it.
            guard before != after, figure.value(in: reading.declared) != figure.value(in: counted) else { continue }
            proposals.append(
                Proposal(
                    kind: .declared, ref: round.name, item: round.id, source: nil, title: path,
                    before: before ?? "", after: after, line: 0, cell: nil,
                    act: .declare(path, after, base: round.declared)))
        }
    }

    // MARK: Small things

    private mutating func propose(
        _ kind: Proposal.Kind, _ item: NoticeReading.Item, _ place: Int, _ id: ItemID?, _ before: String,
        _ after: String,
        _ act: Proposal.Act
    ) {
        proposals.append(make(kind, item, place, id, before, after, act))
    }

    private func make(
        _ kind: Proposal.Kind, _ item: NoticeReading.Item, _ place: Int, _ id: ItemID?, _ before: String,
        _ after: String,
        _ act: Proposal.Act
    ) -> Proposal {
        Proposal(
            kind: kind, ref: id.map(ledger.reference(of:)) ?? item.ref, item: id, source: place, title: item.title,
            before: before, after: after, line: item.line, cell: item.cell, act: act)
    }

    /// Whether a text is the one for the public, which a notice has in the place of the item's own.
    private func isForPublic(_ text: String, _ disclosed: Disclosed) -> Bool {
        disclosed.redacted.map { !differ($0, text) } ?? false
    }

    /// Spaces and signs are no difference.
    private func differ(_ left: String, _ right: String) -> Bool {
        left != right && TextLikeness.plain(left) != TextLikeness.plain(right)
    }

    /// What fits a title: a heading that is a paragraph is cut, and its text keeps all of it.
    static func title(_ text: String) -> String {
        let line = TableText.lines(text).first ?? text
        return line.count <= Cleaning.nameLimit ? line : line.prefix(Cleaning.nameLimit - 1) + "…"
    }

    /// The references of a cell, each as long as a reference can be.
    static func references(_ text: String) -> [String] {
        text.split { "\n；;".contains($0) }.map { title($0.trimmed) }.filter { !$0.isEmpty }
    }
}
