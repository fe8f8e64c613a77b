import Papers
import Tracker
import Wording

/// Reads a slip that a unit sent back: its entries are proposed under that unit's name.
public struct SlipReader {
    private let grid: TableGrid
    private let mark: SlipMark
    private let name: String
    private let ledger: Ledger
    private let planner: Planner
    private let day: Day
    private var proposals: [Proposal] = []
    private var items: [NoticeReading.Item] = []
    private var skipped: [NoticeReading.Remark] = []

    private struct Columns {
        var progress: Int
        var status: Int?
        var evidence: Int?
        var stuck: Int?
        var why: Int?
        var row: Int
    }

    /// A slip.
    ///
    /// - Parameters:
    ///   - name: the file's name, which is the basis of what is recorded.
    ///   - context: who imports it, and on which day.
    public init(
        _ workbook: Workbook, _ mark: SlipMark, name: String, _ ledger: Ledger, _ log: [Event],
        _ context: Planner.Context
    ) {
        self.mark = mark
        self.name = name
        self.ledger = ledger
        grid = TableGrid(workbook.sheets[mark.sheet])
        var context = context
        context.behalf = SlipReader.behalf(mark, name)
        day = context.day
        planner = Planner(ledger: ledger, log: log, context: context)
    }

    private static func behalf(_ mark: SlipMark, _ name: String) -> Behalf {
        Behalf(name: mark.unit, basis: SlipWords.basis(name).zh)
    }

    /// What it proposes.
    public func intake() throws(SlipProblem) -> Intake {
        var reader = self
        return try reader.read()
    }

    private mutating func read() throws(SlipProblem) -> Intake {
        guard let columns = columns() else { throw .columnsGone }
        var known = 0
        var round: ItemID?
        for row in (columns.row + 1)..<max(columns.row + 1, grid.rows.count) {
            guard let standing = SlipMark.Standing(grid[row, mark.column].text) else { continue }
            guard case .measure(let index)? = ledger.place(of: standing.item) else {
                skipped.append(
                    NoticeReading.Remark(
                        line: row + 1, text: grid[row, 0].text, why: .rowWithoutProblem,
                        cell: TableGrid.name(row: row, column: 0)))
                continue
            }
            known += 1
            round = ledger.rounds[ledger.measures[index].round].id
            take(row, columns, index, standing)
        }
        guard known > 0 else { throw .otherLedger }
        var reading = NoticeReading(
            round: NoticeReading.Round(), declared: Declared(), items: items, skipped: skipped, uncertain: [])
        reading.isPlan = true
        return Intake(
            name: name, reading: reading, round: round, proposals: proposals, behalf: SlipReader.behalf(mark, name),
            ledger: ledger, on: day)
    }

    /// The columns by their headings, in either language.
    private func columns() -> Columns? {
        func place(_ phrase: Phrase, in row: Int) -> Int? {
            let wanted = [phrase.zh, phrase.en].map { TableText.heading($0).whole }
            return grid.rows[row].indices.first { wanted.contains(TableText.heading(grid[row, $0].text).whole) }
        }
        for row in grid.rows.indices.prefix(10) {
            guard let progress = place(SlipWords.progress, in: row) else { continue }
            return Columns(
                progress: progress, status: place(SlipWords.status, in: row),
                evidence: place(SlipWords.evidence, in: row),
                stuck: place(SlipWords.stuck, in: row), why: place(SlipWords.why, in: row), row: row)
        }
        return nil
    }

    // MARK: A row

    private mutating func take(_ row: Int, _ columns: Columns, _ index: Int, _ standing: SlipMark.Standing) {
        func text(_ column: Int?) -> String { column.map { grid[row, $0].text } ?? "" }
        let measure = ledger.measures[index]
        let (progress, evidence) = (text(columns.progress), text(columns.evidence))
        let (why, stuckWord) = (text(columns.why), text(columns.stuck))
        let isStuck = stuckWord == SlipWords.yes.zh || stuckWord.lowercased() == SlipWords.yes.en
        let status = columns.status.flatMap { TableStatus.status(grid[row, $0].value) }
        let statusWord = text(columns.status)
        guard !progress.isEmpty || !evidence.isEmpty || !why.isEmpty || isStuck || !statusWord.isEmpty else { return }

        let cell = TableGrid.name(row: row, column: columns.progress)
        let place = items.count
        items.append(
            NoticeReading.Item(
                ref: ledger.reference(ofMeasure: index), kind: .measure, parent: nil, title: measure.title,
                text: measure.text, line: row + 1, cell: cell, status: status,
                progress: progress.isEmpty ? nil : progress))
        let remark = changed(index, standing)
        func propose(_ kind: Proposal.Kind, _ column: Int?, _ after: String, _ act: Proposal.Act, _ why: Phrase? = nil)
        {
            var proposal = Proposal(
                kind: kind, ref: ledger.reference(ofMeasure: index), item: measure.id, source: place,
                title: measure.title, before: "", after: after, line: row + 1,
                cell: TableGrid.name(row: row, column: column ?? columns.progress), act: act)
            proposal.remark = remark
            proposal.obstacle = why
            proposals.append(proposal)
        }

        // What is not done is told in the unit's own words: stages move only by the workflow's moves.
        let isTold = !statusWord.isEmpty && status != .done && (status != .underway || (progress + why).isEmpty)
        let stated = isTold ? ImportWords.statusEntry(Phrase(verbatim: statusWord)).zh : ""
        let note = [progress, why.isEmpty ? "" : SlipWords.stuckText(why).zh, stated].filter { !$0.isEmpty }
            .joined(separator: "\n")
        let said = note.isEmpty && isStuck ? SlipWords.needsHelp.zh : note
        if !said.isEmpty, !isNoted(said, index, isStuck: isStuck) {
            propose(
                progress.isEmpty ? .coordination : .progress, progress.isEmpty ? columns.why : columns.progress, said,
                .note(said, day, needsCoordination: isStuck), obstacle(.note, index))
        }
        let references = evidence.isEmpty ? [] : ProposalFinder.references(evidence).filter { !isEvidence($0, index) }
        if status == .done, let submit = submission(index) {
            // What proves it goes with the move, so that one is not taken without the other.
            let reference = references.joined(separator: "；")
            let isProven = !references.isEmpty || !ledger.records(ofMeasure: index, .evidence).isEmpty
            propose(
                .submit, columns.status, SlipWords.saysDone.zh + (reference.isEmpty ? "" : "：" + reference),
                .move(submit.move.id, MoveDetails(evidence: reference.isEmpty ? nil : reference)),
                submit.why ?? (isProven ? nil : SlipWords.noEvidence))
            if submit.why == nil { return }
        }
        for reference in references {
            propose(.evidence, columns.evidence, reference, .evidence(reference), obstacle(.evidence, index))
        }
    }

    private func obstacle(_ permission: Permission, _ index: Int) -> Phrase? {
        planner.obstacle(permission, items: [ledger.measures[index].id])
            .map { Refusals.phrase($0, ledger.workflow).withoutOptions }
    }

    /// The move that hands the measure in, and why it cannot be made now; nil where it was handed in already.
    private func submission(_ index: Int) -> (move: Workflow.MoveSpec, why: Phrase?)? {
        let measure = ledger.measures[index]
        guard ledger.awaited(ofMeasure: index) == nil, !ledger.isDone(measure: index) else { return nil }
        guard let option = planner.options(for: measure.id).first(where: { ledger.workflow.isSubmission($0.move) })
        else { return nil }
        return (option.move, option.refusal.map { Refusals.phrase($0, ledger.workflow) })
    }

    private func isNoted(_ text: String, _ index: Int, isStuck: Bool) -> Bool {
        let plain = TextLikeness(text).plain
        return ledger.measures[index].entries.contains {
            !$0.isWithdrawn && $0.needsCoordination == isStuck && TextLikeness($0.text).plain == plain
        }
    }

    private func isEvidence(_ reference: String, _ index: Int) -> Bool {
        let plain = TextLikeness(reference).plain
        return ledger.measures[index].evidence.contains { TextLikeness($0.reference).plain.contains(plain) }
            || ledger.records(ofMeasure: index, .evidence).contains {
                $0.withdrawn == nil && TextLikeness($0.text(.reference) ?? "").plain == plain
            }
    }

    /// What has changed since the slip was written.
    private func changed(_ index: Int, _ standing: SlipMark.Standing) -> Phrase? {
        let measure = ledger.measures[index]
        let now = SlipMark.Standing(measure, deadline: ledger.deadline(ofMeasure: index))
        var changes: [Phrase] = []
        if now.stage != standing.stage {
            changes.append(SlipWords.stageNow(Labels.stage(measure.stage, ledger.workflow)))
        }
        if now.text != standing.text { changes.append(SlipWords.textChanged) }
        if now.deadline != standing.deadline { changes.append(SlipWords.deadlineChanged) }
        if let unit = ledger.owner(ofMeasure: index).unit, unit != mark.unit { changes.append(SlipWords.unitNow(unit)) }
        guard !changes.isEmpty else { return nil }
        return SlipWords.changedSince(
            Phrase(changes.map(\.zh).joined(separator: "，"), changes.map(\.en).joined(separator: ", ")))
    }
}
