import Sheets
import Papers
import Tracker
import Wording

/// Reads a slip that a unit sent back: its entries are proposed under that unit's name.
public struct SlipReader {
    /// The sheet that is read: its own, and then whatever other one has its columns.
    private(set) var grid: TableGrid
    /// How the cells of another sheet than its own are called.
    private var sheetName = ""
    let mark: SlipMark
    private let name: String
    let ledger: Ledger
    /// The ledger on the day of the slip.
    let then: Ledger?
    /// The sheets beside the slip's own that have its columns, and those that have not.
    private let copies: [TableGrid]
    private let others: [TableGrid]
    private let planner: Planner
    private let behalf: Behalf?
    private let day: Day
    private var proposals: [Proposal] = []
    private var items: [NoticeReading.Item] = []
    private var skipped: [NoticeReading.Remark] = []
    private var uncertain: [NoticeReading.Remark] = []
    /// What is proposed already: a unit that copies its slip into another sheet says all of it twice.
    private var proposed: Set<String> = []

    /// Where the columns are.
    struct Columns {
        var progress: Int
        var status: Int?
        var evidence: Int?
        var stuck: Int?
        var why: Int?
        var row: Int
        /// Those that the program fills in.
        var own: [Int: SlipBuilder.Column] = [:]

        /// Whether a column is the unit's to fill in.
        func isFilledIn(_ place: Int) -> Bool { [progress, status, evidence, stuck, why].contains(place) }

        /// The place of one that the program fills in.
        func place(of column: SlipBuilder.Column) -> Int? { own.first { $0.value == column }?.key }

        /// Whether enough are there for a sheet to be a slip by its columns alone: what the unit fills in, and what says
        /// which measures it is about. A unit deletes what it does not need.
        var areThoseOfSlip: Bool {
            let telling: [SlipBuilder.Column] = [.number, .measure, .stage, .last]
            return (place(of: .number) != nil || place(of: .measure) != nil)
                && telling.count { place(of: $0) != nil } >= 2
                && [status, evidence, stuck, why].count { $0 != nil } >= 2
        }
    }

    /// How a cell is called.
    func name(_ row: Int, _ column: Int) -> String { sheetName + grid.cellName(row, column) }

    /// Names a cell that was not taken.
    mutating func leave(_ why: NoticeReading.Why, _ row: Int, _ column: Int, _ text: String) {
        uncertain.append(
            NoticeReading.Remark(
                line: row + 1, text: text, why: why, cell: name(row, column)))
    }

    /// Names a cell that needs nothing more.
    private mutating func pass(_ why: NoticeReading.Why, _ row: Int, _ column: Int, _ text: String) {
        skipped.append(
            NoticeReading.Remark(
                line: row + 1, text: text, why: why, cell: name(row, column)))
    }

    /// Names who filled it in, checked it, and when.
    mutating func sign(_ row: Int, _ column: Int, _ text: String) {
        skipped.append(
            NoticeReading.Remark(
                line: row + 1, text: text, why: .belowTable, cell: name(row, column)))
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
        let others = workbook.sheets.enumerated().filter { $0.offset != mark.sheet }.map { TableGrid($0.element) }
        let isCopy = others.map { SlipReader.columns(of: $0)?.areThoseOfSlip ?? false }
        copies = zip(others, isCopy).filter(\.1).map(\.0)
        self.others = zip(others, isCopy).filter { !$0.1 }.map(\.0)
        let sent = mark.state?.events(of: log) ?? log.filter { $0.day <= mark.day }
        then = sent.count < log.count ? Workspace.fold(sent[...], workflow: ledger.workflow) : nil
        var context = context
        context.behalf = SlipReader.behalf(mark, name, ledger, by: context.by)
        behalf = context.behalf
        day = context.day
        planner = Planner(ledger: ledger, log: log, context: context)
    }

    /// Whoever is of the unit enters its slip himself; else the office enters it for the unit.
    private static func behalf(_ mark: SlipMark, _ name: String, _ ledger: Ledger, by: String) -> Behalf? {
        if let member = ledger.member(named: by), ledger.workflow.isBoundToUnit(member.role),
            NameKey.isSame(member.ownUnit, mark.unit)
        {
            return nil
        }
        return Behalf(name: mark.unit, basis: SlipWords.basis(name).zh)
    }

    /// What it proposes.
    public func intake() throws(SlipProblem) -> Intake {
        var reader = self
        return try reader.read()
    }

    private mutating func read() throws(SlipProblem) -> Intake {
        guard let columns = SlipReader.columns(of: grid) else { throw .columnsGone }
        var known = 0
        var round: ItemID?
        readSheet(columns, &known, &round)
        for copy in copies {
            guard let columns = SlipReader.columns(of: copy) else { continue }
            (grid, sheetName) = (copy, copy.name + "!")
            readSheet(columns, &known, &round)
        }
        for sheet in others {
            for row in sheet.rows.indices {
                let texts = sheet.texts(ofRow: row)
                guard !texts.isEmpty else { continue }
                let place = sheet.rows[row].firstIndex { !$0.isEmpty } ?? 0
                uncertain.append(
                    NoticeReading.Remark(
                        line: row + 1, text: texts.joined(separator: " "), why: .slipRow,
                        cell: "\(sheet.name)!\(TableGrid.name(row: row, column: place))"))
            }
        }
        guard known > 0 else { throw .otherLedger }
        var reading = NoticeReading(
            round: NoticeReading.Round(), declared: Declared(), items: items, skipped: skipped, uncertain: uncertain)
        reading.isPlan = true
        return Intake(
            name: name, reading: reading, round: round, proposals: proposals, behalf: behalf, isSlip: true,
            ledger: ledger, on: day)
    }

    private mutating func readSheet(_ columns: Columns, _ known: inout Int, _ round: inout ItemID?) {
        nameTitle(above: columns.row)
        for row in (columns.row + 1)..<max(columns.row + 1, grid.rows.count) {
            let standing = SlipMark.Standing(grid[row, mark.column].text)
            guard let (index, isSure) = measure(row, columns, standing) else {
                nameAll(ofRow: row, standing == nil ? .slipRow : .slipMeasure)
                continue
            }
            // A number alone does not make it a slip of this ledger.
            if isSure { known += 1 }
            // Of one that was withdrawn since then nothing can be taken: what the unit wrote there is named.
            guard ledger.counts(measure: index) else {
                for place in grid.rows[row].indices where columns.isFilledIn(place) && !grid[row, place].isEmpty {
                    leave(.itemWithdrawn, row, place, grid[row, place].text)
                }
                nameRest(ofRow: row, columns, index, standing)
                continue
            }
            round = round ?? ledger.rounds[ledger.measures[index].round].id
            take(row, columns, index, standing)
            nameRest(ofRow: row, columns, index, standing)
        }
    }

    /// The measure of a row, and whether more than its number says so: the one that it remembers; where that was lost the
    /// one of its words, or the unit's own of its number.
    private func measure(
        _ row: Int, _ columns: Columns, _ standing: SlipMark.Standing?
    ) -> (index: Int, isSure: Bool)? {
        if let standing {
            guard case .measure(let index)? = ledger.place(of: standing.item) else { return nil }
            return (index, true)
        }
        let words = columns.place(of: .measure).map { grid[row, $0].text } ?? ""
        return ledger.measure(
            called: grid[row, columns.place(of: .number) ?? 0].text, saying: words, of: mark.unit)
    }

    /// The columns of a sheet by their headings, in either language.
    static func columns(of grid: TableGrid) -> Columns? {
        func place(_ phrase: Phrase, in row: Int) -> Int? {
            let wanted = [phrase.zh, phrase.en].map { TableText.heading($0).whole }
            return grid.rows[row].indices.first { wanted.contains(TableText.heading(grid[row, $0].text).whole) }
        }
        for row in grid.rows.indices.prefix(10) {
            guard let progress = place(SlipWords.progress, in: row) else { continue }
            var columns = Columns(
                progress: progress, status: place(SlipWords.status, in: row),
                evidence: place(SlipWords.evidence, in: row),
                stuck: place(SlipWords.stuck, in: row), why: place(SlipWords.why, in: row), row: row)
            for column in SlipBuilder.Column.all {
                if let place = place(column.heading, in: row) { columns.own[place] = column }
            }
            return columns
        }
        return nil
    }

    // MARK: A row

    private mutating func take(_ row: Int, _ columns: Columns, _ index: Int, _ standing: SlipMark.Standing?) {
        func text(_ column: Int?) -> String { column.map { grid[row, $0].text } ?? "" }
        let measure = ledger.measures[index]
        func told(_ column: Int?, but isNone: (String) -> Bool = { _ in false }) -> String {
            let said = text(column)
            guard let column, SlipWord.saysNothing(said) || isNone(said) else { return said }
            pass(.nothingNew, row, column, said)
            return ""
        }
        let progress = told(columns.progress)
        // What is promised proves nothing.
        let evidence = told(columns.evidence, but: NothingTold.isPromised)
        let stuckWord = text(columns.stuck)
        let (isStuck, saysMore) = SlipWord.stuck(stuckWord)
        // What is said beside yes and no is as good as what stands in its own column.
        let calls = [(saysMore ? stuckWord : "", columns.stuck), (told(columns.why), columns.why)].filter {
            !$0.0.isEmpty
        }
        // Beside a no it is nothing that is stuck, whichever column it stands in.
        let needless = calls.filter { SlipWord.denies($0.0) }.map(\.0).joined(separator: "；")
        let why = calls.map(\.0).filter { !SlipWord.denies($0) }.joined(separator: "；")
        let status = columns.status.flatMap { TableStatus.status(grid[row, $0].value, on: day) }
        let statusWord = text(columns.status)
        guard !progress.isEmpty || !evidence.isEmpty || !calls.isEmpty || isStuck || !statusWord.isEmpty else { return }

        // Where the first of its words stand.
        let first =
            progress.isEmpty
            ? calls.first?.1 ?? (isStuck ? columns.stuck : statusWord.isEmpty ? columns.evidence : columns.status)
            : columns.progress
        let cell = name(row, first ?? columns.progress)
        let place = items.count
        items.append(
            NoticeReading.Item(
                ref: ledger.reference(ofMeasure: index), kind: .measure, parent: nil, title: measure.title,
                text: measure.text, line: row + 1, cell: cell,
                stated: status.map { NoticeReading.Stated($0, word: statusWord) },
                progress: progress.isEmpty ? nil : progress))
        let remark = standing.flatMap { changed(index, $0) }
        func propose(_ kind: Proposal.Kind, _ column: Int?, _ after: String, _ act: Proposal.Act, _ why: Phrase? = nil)
        {
            var proposal = Proposal(
                kind: kind, ref: ledger.reference(ofMeasure: index), item: measure.id, source: place,
                title: measure.title, before: "", after: after, line: row + 1,
                cell: name(row, column ?? columns.progress), act: act)
            guard proposed.insert("\(measure.id)/\(act)").inserted else { return }
            proposal.remark = remark
            proposal.obstacle = why
            proposals.append(proposal)
        }

        // What is not done is told in the unit's own words: stages move only by the workflow's moves.
        let isDone = status == .done || status == .closed
        // 90% says more than that it goes on.
        let isPlain = status == .underway && !(progress + why).isEmpty && !statusWord.contains(where: \.isNumber)
        let isTold = !statusWord.isEmpty && !isDone && !isPlain
        let stated = isTold ? SlipWords.stated(statusWord).zh : ""
        let note = [
            progress, why.isEmpty ? "" : SlipWords.stuckText(why).zh,
            needless.isEmpty ? "" : SlipWords.needlessText(needless).zh, stated,
        ].filter { !$0.isEmpty }.joined(separator: "\n")
        let said = note.isEmpty && isStuck ? SlipWords.needsHelp.zh : note
        // What is stuck may stand in its own column alone; where nothing is said of it, it stays as it is.
        let needs = stuckWord.isEmpty ? (calls.isEmpty ? nil : !why.isEmpty) : isStuck
        let isNoted = measure.entries.tell(said, isStuck: needs)
        if !said.isEmpty, isNoted { pass(.slipKnown, row, first ?? columns.progress, said) }
        if !said.isEmpty, !isNoted {
            let isCall = progress.isEmpty && needs ?? false
            propose(
                isCall ? .coordination : .progress, first, said, .note(said, day, needsCoordination: needs),
                obstacle(.note, index))
        }
        let isCut = evidence.split { "\n；;".contains($0) }.contains { $0.count > Cleaning.nameLimit }
        if isCut, let column = columns.evidence { leave(.nameTooLong, row, column, evidence) }
        let named = ProposalFinder.references(evidence)
        let references = ProposalFinder.newEvidence(evidence, of: measure.id, in: ledger)
        if let column = columns.evidence {
            for known in named where !references.contains(known) { pass(.slipKnown, row, column, known) }
        }
        if isDone, let submit = submission(index) {
            // What proves it goes with the move, so that one is not taken without the other.
            let reference = references.joined(separator: "；")
            let isProven = !references.isEmpty || !ledger.records(ofMeasure: index, .evidence).isEmpty
            propose(
                .submit, columns.status, SlipWords.saysDone.zh + (reference.isEmpty ? "" : "：" + reference),
                .move(submit.move.id, MoveDetails(evidence: reference.isEmpty ? nil : reference)),
                submit.why ?? (isProven ? nil : SlipWords.noEvidence))
            if submit.why == nil { return }
        }
        // What is submitted or done already is no news.
        if isDone, submission(index) == nil, let column = columns.status {
            let stage = Labels.stage(measure.stage, ledger.workflow).zh
            pass(.slipSubmitted, row, column, "\(ledger.reference(ofMeasure: index)) \(stage)：\(statusWord)")
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
