import Text
import Tracker
import Wording

/// Turns what was read from a notice into a round that can be brought in.
public struct NoticeImport: Sendable {
    private let reading: NoticeReading
    /// What it tells was done.
    let results: NoticeResults
    /// The file's name, by which what it claims is told.
    private let name: String
    /// The measures of each problem, by its number.
    private let measures: [String: [NoticeReading.Item]]

    /// An import of a reading.
    public init(_ reading: NoticeReading, name: String = "") {
        self.reading = reading
        self.name = name
        measures = Dictionary(grouping: reading.items.filter { $0.kind == .measure }) { $0.parent ?? "" }
        results = NoticeResults(reading)
    }

    /// The request for it.
    ///
    /// A notice tells what has been done about each measure: it comes in as being worked on, and its text also as a
    /// progress entry of the signing date. Where what was done stands apart, that alone is the entry; a plan's measures
    /// have none, and come in as not started. A status in the document's words decides the stage, by its group; but
    /// nothing is closed by a word alone: what is said to be done comes in as effective, with the word as progress, and
    /// only what the document says was closed, and on what basis, is.
    ///
    /// - Parameters:
    ///   - day: the day that it is brought in on. The entries are of that day where the notice is not signed, or signed
    ///     later.
    ///   - workflow: the workflow in force, which says what the stages are.
    public func request(on day: Day, workflow: Workflow) -> Request {
        var items: [Request.DraftItem] = []
        var places: [String: Int] = [:]
        // A problem that stands in no area of its notice gets one: in the ledger every problem has an area.
        var loose: Int?
        for item in reading.items {
            var parent = item.parent.flatMap { places[$0] }
            if item.kind == .problem, parent == nil {
                if loose == nil {
                    loose = items.count
                    items.append(
                        Request.DraftItem(
                            kind: .area, number: freeAreaNumber, parent: nil,
                            fields: [.title: FieldValue(CommandWords.noArea.zh)]))
                }
                parent = loose
            }
            if item.kind != .measure { places[item.ref] = items.count }
            var draft = draft(item, on: day, workflow: workflow)
            draft.parent = parent
            if item.kind == .area, draft.number == 0 { draft.number = items.count + 1 }
            items.append(draft)
        }
        return .bringIn(Request.RoundDraft(fields: roundFields), items)
    }

    /// What comes in of one item, whether with its round or into one that is there: its fields, the stage that its words
    /// stand for, what was told, what proves it and how it came to stand as it does. Its number is 0 where it has none.
    ///
    /// - Parameters:
    ///   - day: the day that it is brought in on.
    ///   - workflow: the workflow in force.
    public func draft(_ item: NoticeReading.Item, on day: Day, workflow: Workflow) -> Request.DraftItem {
        let fields: [Field: FieldValue]
        let number: Int?
        switch item.kind {
        case .area:
            fields = item.fields.filter { Field.settable(of: .area).contains($0.key) }
                .merging([.title: FieldValue(ProposalFinder.title(item.title))]) { $1 }
            number = Numerals.value(item.ref)
        case .problem:
            fields = problemFields(item)
            number = Int(item.ref)
        case .measure:
            fields = measureFields(item, on: day, workflow)
            number = item.ref.split(separator: ".").last.flatMap { Int($0) }
        }
        var draft = Request.DraftItem(
            kind: item.kind.inLedger, number: number ?? 0, parent: nil, fields: fields,
            entries: item.kind == .area ? [] : entries(item, told(on: day), workflow))
        // The ledger's items have no such field: what proves them stands beside them.
        if item.kind != .area { draft.evidence = item.fields[.reference]?.text.map(ProposalFinder.references) ?? [] }
        let closing = closing(item, workflow)
        if item.kind != .area, item.firstDeadline != nil || item.relapses > 0 || closing != nil {
            draft.past = Request.DraftItem.Past(
                firstDeadline: item.firstDeadline, relapses: item.relapses, closing: closing,
                reason: ImportWords.reason(name).zh)
        }
        return draft
    }

    /// The day of what the file tells: that of its signing, and none to come.
    func told(on day: Day) -> Day { reading.round.signed.map { min($0, day) } ?? day }

    private func entries(_ item: NoticeReading.Item, _ day: Day, _ workflow: Workflow) -> [Request.DraftItem.Told] {
        // What the file claims stands first: the newest that is told of it are the office's own words.
        let claimed = claim(item, workflow).map { [Request.DraftItem.Told($0, on: day)] } ?? []
        let told = item.told.map {
            Request.DraftItem.Told($0.text, on: $0.on, needsCoordination: $0.needsCoordination)
        }
        return claimed + told + results.of(item).map { Request.DraftItem.Told($0, on: day) }
    }

    /// What the document says about how far something is that no stage shows.
    private func claim(_ item: NoticeReading.Item, _ workflow: Workflow) -> String? {
        guard let stated = item.stated else { return nil }
        let word = stated.word ?? ImportWords.status(stated.status).zh
        // The row, since the cell is that of the measure; the sheet where there are several.
        let cell = item.statedPlace.map(\.cell) ?? item.cell
        let sheet = cell.flatMap { cell in cell.lastIndex(of: "!").map { String(cell[..<$0]) } }
        let place = ImportWords.place(sheet: sheet, line: item.statedPlace?.line ?? item.line)
        if stated.isDone {
            guard let basis = closing(item, workflow) else {
                return ImportWords.claimsDone(
                    word, basis: item.kind == .problem ? stated.basis : nil, file: name, place: place
                ).zh
            }
            return ImportWords.saysClosed(word, basis: basis, file: name, place: place).zh
        }
        // A problem has no stage that could say it.
        return item.kind == .problem ? ImportWords.statusEntry(Phrase(verbatim: word)).zh : nil
    }

    /// What the close-out of a measure or a problem rests on by the document; nil where it says of none, and of a problem
    /// that has measures which are not done, or none.
    private func closing(_ item: NoticeReading.Item, _ workflow: Workflow) -> String? {
        guard let stated = item.stated, stated.isClosed else { return nil }
        switch item.kind {
        case .area: return nil
        case .measure: return stated.basis
        case .problem:
            let isDone = measures[item.ref]?.allSatisfy { measure in
                workflow.stages.first { $0.id == stage(measure, workflow).rawValue }?.done ?? false
            }
            return isDone ?? false ? stated.basis : nil
        }
    }

    private func measureFields(_ item: NoticeReading.Item, on day: Day, _ workflow: Workflow) -> [Field: FieldValue] {
        var fields = item.fields.filter { Field.settable(of: .measure).contains($0.key) }
        fields[.text] = FieldValue(item.text)
        fields[.stage] = .text(stage(item, workflow).rawValue)
        if item.status == .longTerm {
            fields[.kind] = fields[.kind] ?? .text(MeasureKind.longTerm.rawValue)
            // What is kept up has no deadline, but is looked at again; a day that has passed is none for that.
            if let review = fields[.deadline]?.day, review > day, fields[.reviewDate] == nil {
                fields[.reviewDate] = .day(review)
            }
        }
        return fields
    }

    /// The stage by the group that a status belongs to (ARCHITECTURE.md, "Groups"): no stage is named here.
    private func stage(_ item: NoticeReading.Item, _ workflow: Workflow) -> Stage {
        func first(_ group: StageGroup) -> Stage? {
            workflow.stages.first { $0.group == group }.map { Stage(rawValue: $0.id) }
        }
        switch item.status {
        case .notStarted: return workflow.initial
        case .underway: return workflow.working
        case .effective: return first(.effective) ?? workflow.working
        case .closed where item.stated?.isClosed ?? false:
            // 已巩固 is closed too, and more.
            let named = workflow.stages.first {
                $0.group == .closed && [$0.zh, $0.en].contains(item.stated?.word ?? "")
            }
            return named.map { Stage(rawValue: $0.id) } ?? first(.closed) ?? workflow.working
        case .done, .closed: return first(.effective) ?? workflow.working
        // What is held is what goes by its review date.
        case .longTerm:
            let held = workflow.stages.first { $0.clock == .review }
            return held.map { Stage(rawValue: $0.id) } ?? first(.effective) ?? workflow.working
        case nil:
            return reading.isPlan && item.progress == nil && item.told.isEmpty ? workflow.initial : workflow.working
        }
    }

    private var freeAreaNumber: Int {
        (reading.items.filter { $0.kind == .area }.compactMap { Numerals.value($0.ref) }.max() ?? 0) + 1
    }

    private var roundFields: [Field: FieldValue] {
        let round = reading.round
        var fields: [Field: FieldValue] = [
            .title: FieldValue(round.title.map(ProposalFinder.title)),
            .body: FieldValue(round.body.map(ProposalFinder.title)),
            .inspector: FieldValue(round.inspector.map(ProposalFinder.title)),
            .inspectionStart: FieldValue(round.inspectionStart), .inspectionEnd: FieldValue(round.inspectionEnd),
            .feedback: FieldValue(round.feedback), .signed: FieldValue(round.signed),
            .declared: reading.declared == Declared() ? .nothing : .declared(reading.declared),
        ]
        fields = fields.filter { $0.value != .nothing }
        return fields
    }

    /// A problem whose heading is all there is has no text beside it.
    private func problemFields(_ item: NoticeReading.Item) -> [Field: FieldValue] {
        var fields = item.fields.filter { Field.settable(of: .problem).contains($0.key) && $0.key != .kind }
        fields[.title] = FieldValue(ProposalFinder.title(item.title))
        let heading = Set("。.：:；; ")
        let bare = item.text.trimmingEnd(heading.contains)
        if bare != item.title, !item.text.isEmpty { fields[.text] = FieldValue(item.text) }
        // Only measures have a target; one of a problem without any is not lost.
        if let target = item.fields[.target]?.text {
            fields[.text] = FieldValue(item.text + "\n" + NoticeWords.target(target).zh)
        }
        return fields
    }
}
