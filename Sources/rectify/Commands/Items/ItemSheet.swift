import Canvas
import Desk
import Tracker
import Wording

/// All that is known about one item: labels at the left, values at the right, then its progress and what belongs to it.
struct ItemSheet {
    let ledger: Ledger
    let item: ItemID
    let day: Day
    let language: Language
    /// The events that the ledger was folded from.
    var log: [Event] = []

    // MARK: For people

    /// The lines, wrapped to `width` where one is given.
    func lines(width: Int?) -> [String] {
        let pairs: [(Phrase, String)]
        var below: [String] = []
        switch ledger.place(of: item) {
        case .round(let index)?:
            pairs = self.pairs(ofRound: index)
            below = children(ledger.rounds[index].areas.map { ledger.areas[$0].id }, width) + meetings(width)
        case .area(let index)?:
            pairs = self.pairs(ofArea: index)
            below = children(ledger.areas[index].problems.map { ledger.problems[$0].id }, width)
        case .problem(let index)?:
            pairs = self.pairs(ofProblem: index)
            below = progress(ledger.problems[index].entries, width) + measures(ledger.problems[index].measures, width)
        case .measure(let index)?:
            pairs = self.pairs(ofMeasure: index)
            below = progress(ledger.measures[index].entries, width)
        case .measureEntry?, .problemEntry?, .record?, nil: pairs = []
        }
        return sheet(pairs + conflicts, width) + below + beside(width)
    }

    func said(_ phrase: Phrase) -> String { phrase[language] }

    /// What two writers set differently without having seen each other, until someone settles it.
    private var conflicts: [(Phrase, String)] {
        ledger.conflictedFields(of: item).map { field in
            let values = ledger.conflict(of: item, field)?.values ?? []
            let texts = values.map { said(Labels.value($0, of: field, ledger.workflow)) }
            return (
                Labels.flag(.conflict),
                said(CommandWords.conflict(field, texts, ref: ledger.reference(of: item)))
            )
        }
    }

    private func sheet(_ pairs: [(Phrase, String)], _ width: Int?) -> [String] {
        let shown = pairs.filter { !$0.1.isEmpty }
        let labels = shown.map { TextWidth.of(said($0.0)) }.max() ?? 0
        return shown.flatMap { label, value in
            hanging(TextWidth.padRight(said(label), to: labels) + "  ", value, width)
        }
    }

    /// A text after a label; further lines stand below its beginning.
    func hanging(_ label: String, _ text: String, _ width: Int?) -> [String] {
        let indent = TextWidth.of(label)
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { sanitized(String($0)) }
        if let width, width > indent + 10 { lines = lines.flatMap { TextWidth.wrap($0, columns: width - indent) } }
        return lines.enumerated().map { index, line in
            index == 0 ? label + line : String(repeating: " ", count: indent) + line
        }
    }

    private func progress(_ entries: [ProgressEntry], _ width: Int?) -> [String] {
        let standing = entries.filter { !$0.isWithdrawn }
        guard !standing.isEmpty else { return [] }
        return ["", said(Labels.item(.entry))]
            + standing.flatMap { entry -> [String] in
                let stuck = entry.needsCoordination ? " " + said(Labels.flag(.needsCoordination)) : ""
                let late = isRecordedLater(entry) ? " " + said(CommandWords.recordedLater) : ""
                let label = "  \(entry.on)  \(sanitized(entry.by))\(stuck)\(late)  "
                return hanging(label, entry.text, width)
            }
    }

    /// 补录: it was noted on a later day than the one on which it happened, or than the one it is for.
    private func isRecordedLater(_ entry: ProgressEntry) -> Bool {
        entry.on < entry.day || Clock.localDay(of: entry.at) > entry.day
    }

    private func measures(_ indices: [Int], _ width: Int?) -> [String] {
        let counted = indices.filter { ledger.measures[$0].withdrawn == nil }
        guard !counted.isEmpty else { return [] }
        let columns = MeasureColumns(ledger: ledger, day: day, language: language)
        var table = TextTable(columns.columns)
        for row in columns.rows(counted) { table.add(row) }
        return [""] + table.lines(width: width)
    }

    private func children(_ items: [ItemID], _ width: Int?) -> [String] {
        guard !items.isEmpty else { return [] }
        var table = TextTable([
            TextTable.Column(heading: said(CommandWords.refColumn)),
            TextTable.Column(heading: said(Labels.field(.title)), isFlexible: true),
        ])
        for item in items where ledger.value(of: .withdrawn, in: item) == .nothing {
            table.add([ledger.reference(of: item), ledger.value(of: .title, in: item).text ?? ""])
        }
        return [""] + table.lines(width: width)
    }

    // MARK: Its values

    private func pairs(ofRound index: Int) -> [(Phrase, String)] {
        let round = ledger.rounds[index]
        return [(Labels.item(.round), round.name + (round.isSample ? "  " + said(CommandWords.sample) : ""))]
            + plain(.round) + withdrawal(round.withdrawn)
    }

    private func pairs(ofArea index: Int) -> [(Phrase, String)] {
        let area = ledger.areas[index]
        return [(Labels.item(.area), "\(ledger.reference(of: item))  \(area.title)")] + plain(.area)
            + withdrawal(area.withdrawn)
    }

    private func pairs(ofProblem index: Int) -> [(Phrase, String)] {
        let problem = ledger.problems[index]
        let area = ledger.areas[problem.area]
        let state = ledger.state(ofProblem: index)
        var stateText = said(Labels.state(state))
        if state == .closed, let closing = problem.closing {
            stateText += "  " + said(CommandWords.closing(closing.day.description, closing.basis))
        }
        return [
            (Labels.item(.problem), "\(ledger.reference(of: item))  \(problem.title)"),
            (Labels.item(.area), "\(area.ref)  \(area.title)"), (CommandWords.stateColumn, stateText),
        ] + values([.text, .kind, .leader, .unit, .support, .person, .deadline]) + plain(.problem)
            + disclosure + withdrawal(problem.withdrawn)
    }

    private func pairs(ofMeasure index: Int) -> [(Phrase, String)] {
        let measure = ledger.measures[index]
        let problem = ledger.problems[measure.problem]
        var pairs: [(Phrase, String)] = [
            (Labels.item(.measure), "\(ledger.reference(of: item))  \(measure.title)"),
            (Labels.item(.problem), "\(problem.ref)  \(problem.title)"),
            (Labels.field(.stage), said(Labels.stage(measure.stage, ledger.workflow))),
        ]
        if measure.text != measure.title { pairs.append((Labels.field(.text), measure.text)) }
        pairs += values([.target, .kind])
        pairs += owners(measure, problem)
        pairs.append((Labels.field(.deadline), deadline(index)))
        // Of a held measure it is the review date that counts, and the days until it stand there.
        for (label, value) in values([.reviewDate]) {
            let left = ledger.isReviewed(measure: index) ? ledger.daysLeft(ofMeasure: index, on: day) : nil
            pairs.append((label, value + (left.map { "  " + said(CommandWords.left($0)) } ?? "")))
        }
        if measure.relapses > 0 { pairs.append((CommandWords.relapsesColumn, String(measure.relapses))) }
        return pairs + plain(.measure) + disclosure + withdrawal(measure.withdrawn)
    }

    private func owners(_ measure: Measure, _ problem: Problem) -> [(Phrase, String)] {
        func line(_ own: String?, _ inherited: String?) -> String {
            own ?? inherited.map { $0 + said(CommandWords.inherited) } ?? ""
        }
        let claimed = measure.claimed ? "  " + said(Labels.flag(.claimed)) : ""
        let support = measure.owner.support.isEmpty ? nil : measure.owner.support.joined(separator: "、")
        let theirs = problem.owner.support.isEmpty ? nil : problem.owner.support.joined(separator: "、")
        let leader = line(measure.owner.leader, problem.owner.leader)
        return [
            (Labels.field(.leader), (leader.isEmpty && !claimed.isEmpty ? "—" : leader) + claimed),
            (Labels.field(.unit), line(measure.owner.unit, problem.owner.unit)),
            (Labels.field(.support), line(support, theirs)),
            (Labels.field(.person), line(measure.owner.person, problem.owner.person)),
        ]
    }

    private func deadline(_ index: Int) -> String {
        let measure = ledger.measures[index]
        guard let deadline = ledger.deadline(ofMeasure: index) else { return said(Labels.flag(.noDeadline)) }
        var text = deadline.description
        if measure.deadline == nil { text += said(CommandWords.inherited) }
        if measure.extensions > 0, let first = ledger.originalDeadline(ofMeasure: index) {
            text += "  " + said(CommandWords.postponed(measure.extensions, from: first.description))
        }
        if !ledger.isReviewed(measure: index), let left = ledger.daysLeft(ofMeasure: index, on: day) {
            text += "  " + said(CommandWords.left(left))
        }
        return text
    }

    private func values(_ fields: [Field]) -> [(Phrase, String)] {
        fields.map { field in
            let value = ledger.value(of: field, in: item)
            return (Labels.field(field), value == .nothing ? "" : said(Labels.value(value, of: field, ledger.workflow)))
        }
    }

    /// The fields that stand by themselves.
    private func plain(_ kind: ItemKind) -> [(Phrase, String)] {
        PlainFields.lines(of: item, kind, in: ledger).map { ($0.label, said($0.value)) }
    }

    /// Who may read of the item, where not everyone may.
    private var disclosure: [(Phrase, String)] {
        DisclosureWords.lines(of: item, in: ledger).map { ($0.label, said($0.value)) }
    }

    private func withdrawal(_ reason: String?) -> [(Phrase, String)] {
        reason.map { [(Labels.field(.withdrawn), said(Refusals.withdrawal($0)))] } ?? []
    }

    // MARK: For programs and spreadsheets

    /// The item as JSON.
    func json() throws -> [UInt8] {
        switch ledger.place(of: item) {
        case .measure(let index)?:
            return try JSONText.bytes(of: MeasureView(ledger: ledger, measure: index, on: day))
        case .problem(let index)?: return try JSONText.bytes(of: ProblemView(ledger: ledger, problem: index))
        case .area(let index)?:
            let standing = Overview(ledger: ledger, scope: Scope([.area(item)]), on: day).byArea
                .first { $0.area == index }?.standing
            return try JSONText.bytes(
                of: AreaView(ledger: ledger, area: index, standing: standing ?? Overview.Standing()))
        case .round(let index)?: return try JSONText.bytes(of: RoundView(round: index, in: ledger))
        case .measureEntry?, .problemEntry?, .record?, nil: throw Refusal.noSuchItem(item.description)
        }
    }

    private func file(_ columns: some ItemColumns, _ index: Int) -> String {
        var text = CSVText(columns.headings)
        for row in columns.fullRows([index]) { text.add(row) }
        return text.text
    }

    /// The item as a file: its row where there is a list of its kind, else its labels and values.
    var csv: String {
        switch ledger.place(of: item) {
        case .measure(let index)?:
            return file(MeasureColumns(ledger: ledger, day: day, language: language), index)
        case .problem(let index)?:
            return file(ProblemColumns(ledger: ledger, day: day, language: language), index)
        case .area(let index)?: return file(pairs(ofArea: index))
        case .round(let index)?: return file(pairs(ofRound: index))
        case .measureEntry?, .problemEntry?, .record?, nil: return ""
        }
    }

    private func file(_ pairs: [(Phrase, String)]) -> String {
        var text = CSVText([said(CommandWords.figureColumn), said(CommandWords.textColumn)])
        for (label, value) in pairs where !value.isEmpty { text.add([said(label), value]) }
        return text.text
    }
}
