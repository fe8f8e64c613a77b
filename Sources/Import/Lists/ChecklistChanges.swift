import Sheets
import Papers
import Tracker
import Wording

/// Finds the cells that were changed in lists that came back: those that say neither what the ledger says now, nor what it
/// said when the lists were written; of lists that have lost what they were written from, nor on their day.
struct ChecklistChanges {
    private(set) var rows: [ChecklistTable.Row]
    private(set) var proposals: [Proposal] = []
    private(set) var skipped: [NoticeReading.Remark] = []
    private(set) var uncertain: [NoticeReading.Remark] = []
    /// The numbers that were changed by hand, and those that the rows had.
    private var renumbered: [String: String] = [:]

    /// What the lists say of each item, by its number.
    private typealias Texts = [ChecklistBook.List: [String: [ChecklistColumn: String]]]

    private let ledger: Ledger
    private let round: Int
    private let day: Day
    /// What the lists say now, and said on their day.
    private let now: [Texts]
    private let then: [Texts]
    /// What the lists said when they were written.
    private let written: [ChecklistMark: [Texts]]
    private var seen: Set<String> = []
    /// The round's items by their numbers.
    private var problems: [String: Ledger.Place] = [:]
    private var measures: [String: Ledger.Place] = [:]

    init(
        _ ledger: Ledger, round: Int, now: [ChecklistBook], then: [ChecklistBook],
        written: [ChecklistMark: [ChecklistBook]], rows: [ChecklistTable.Row], on day: Day
    ) {
        self.ledger = ledger
        self.round = round
        self.rows = rows
        self.day = day
        let items = RoundNumbers(ledger, round: round)
        problems = items.problems.mapValues(Ledger.Place.problem)
        measures = items.measures.mapValues(Ledger.Place.measure)
        let lists = Set(rows.map(\.list))
        func texts(_ books: [ChecklistBook]) -> [Texts] {
            books.map { book in
                Dictionary(uniqueKeysWithValues: lists.map { ($0, book.texts(of: $0)) })
            }
        }
        self.now = texts(now)
        self.then = texts(then)
        self.written = written.mapValues(texts)
    }

    /// What a round's items say, by their numbers.
    static func texts(ofRound round: Int, _ ledger: Ledger) -> [String: [String]] {
        var texts: [String: [String]] = [:]
        for area in ledger.rounds[round].areas {
            for problem in ledger.areas[area].problems {
                texts[ledger.problems[problem].ref] = [ledger.problems[problem].title]
                for measure in ledger.problems[problem].measures {
                    texts[ledger.measures[measure].ref] = [
                        ledger.measures[measure].text, ledger.measures[measure].title,
                    ]
                }
            }
        }
        return texts
    }

    mutating func find() {
        settleNumbers()
        for row in rows { compare(row) }
        proposals.contestDisagreements()
    }

    /// The numbers of the problems that the round has.
    var problemNumbers: Set<String> { Set(problems.keys) }

    /// A spreadsheet makes 4.1 of 4.10: of rows that share a number each is the one whose words it has.
    private mutating func settleNumbers() {
        let texts = ChecklistChanges.texts(ofRound: round, ledger)
        var count: [String: Int] = [:]
        for row in rows { count["\(row.list)/\(row.number)", default: 0] += 1 }
        var kept: [ChecklistTable.Row] = []
        for var row in rows {
            guard (count["\(row.list)/\(row.number)"] ?? 0) > 1 else {
                kept.append(row)
                continue
            }
            let candidates = [row.number] + (row.number.contains(".") ? [row.number + "0"] : [])
            guard let number = candidates.first(where: { texts[$0]?.contains(row.text) == true }),
                !kept.contains(where: { $0.list == row.list && $0.number == number })
            else {
                uncertain.append(
                    NoticeReading.Remark(line: row.line, text: row.text, why: .repeatedNumber, cell: row.name))
                continue
            }
            row.number = number
            kept.append(row)
        }
        rows = kept
        let unknown = rows.indices.filter { place(of: rows[$0]) == nil && !rows[$0].text.isEmpty }
        guard !unknown.isEmpty else { return }
        var owners: [String: [String]] = [:]
        for (number, words) in texts { for text in Set(words) { owners[text, default: []].append(number) } }
        var present = Set(rows.map { "\($0.list)/\($0.number)" })
        for place in unknown { settleNumber(of: place, owners, &present) }
    }

    /// A row that has no item's number and one item's words is that item's, unless another row has its number.
    ///
    /// - Parameters:
    ///   - owners: the numbers of the items that have a text.
    ///   - present: the numbers that stand in the lists.
    private mutating func settleNumber(
        of place: Int, _ owners: [String: [String]], _ present: inout Set<String>
    ) {
        let row = rows[place]
        let isMeasure = row.number.contains(".")
        let own = (owners[row.text] ?? []).filter { $0.contains(".") == isMeasure }
        guard own.count == 1, let number = own.first, present.insert("\(row.list)/\(number)").inserted else { return }
        renumbered[row.number] = number
        rows[place].number = number
        uncertain.append(
            NoticeReading.Remark(line: row.line, text: "\(row.number) → \(number)", why: .renumbered, cell: row.name))
    }

    private mutating func compare(_ row: ChecklistTable.Row) {
        guard let place = place(of: row) else { return }
        let current = now.compactMap { $0[row.list]?[row.number] }
        let sent = (row.mark.flatMap { written[$0] } ?? []).compactMap { $0[row.list]?[row.number] }
        let known = current + (sent.isEmpty ? then.compactMap { $0[row.list]?[row.number] } : sent)
        guard let first = current.first else {
            // It was withdrawn: nothing can be taken, and what somebody wrote there is named.
            skipped.append(NoticeReading.Remark(line: row.line, text: row.text, why: .itemWithdrawn, cell: row.name))
            guard !known.isEmpty else { return }
            for (column, _) in row.list.allColumns {
                guard let entry = row.cells[column],
                    !known.contains(where: { entry.says($0[column] ?? "", in: column) })
                else { continue }
                uncertain.append(
                    NoticeReading.Remark(line: entry.line, text: entry.text, why: .itemWithdrawn, cell: entry.name))
            }
            return
        }
        for (column, _) in row.list.allColumns {
            guard let entry = row.cells[column],
                !known.contains(where: { entry.says($0[column] ?? "", in: column) })
            else { continue }
            let before = first[column] ?? ""
            // The ledger and the list in one language: each in the one in which they stand first.
            let sent = sent.first.map { $0[column] ?? "" } ?? before
            change(column, entry, before: before, sent: sent, row, place)
        }
    }

    /// The item of a row; nil where the round has none of its number, which is then a new one.
    private func place(of row: ChecklistTable.Row) -> Ledger.Place? {
        (row.list == .problems ? problems : measures)[row.number]
    }

    // MARK: One cell

    /// A cell that says something else than the ledger, and what it is about.
    private struct Changed {
        let column: ChecklistColumn
        let entry: ChecklistTable.Entry
        /// What the ledger says there now, and what it said when the list was written.
        let before: String
        let sent: String
        let row: ChecklistTable.Row
        let place: Ledger.Place
        let item: ItemID
        let ref: String
        let title: String

        func remark(_ why: NoticeReading.Why) -> NoticeReading.Remark {
            let text = entry.text.isEmpty ? "\(column.heading.zh)：\(before)" : entry.text
            return NoticeReading.Remark(line: entry.line, text: text, why: why, cell: entry.name)
        }

        func proposal(_ kind: Proposal.Kind, _ act: Proposal.Act, before: String? = nil, after: String? = nil)
            -> Proposal
        {
            Proposal(
                kind: kind, ref: ref, item: item, source: nil, title: title, before: before ?? self.before,
                after: after ?? entry.text, line: entry.line, cell: entry.name, act: act)
        }
    }

    private mutating func change(
        _ column: ChecklistColumn, _ entry: ChecklistTable.Entry, before: String, sent: String,
        _ row: ChecklistTable.Row, _ place: Ledger.Place
    ) {
        guard let (item, ref, title) = target(of: column, place) else { return }
        let cell = Changed(
            column: column, entry: entry, before: before, sent: sent, row: row, place: place, item: item, ref: ref,
            title: title)
        switch column.way {
        case .number: return
        case .derived(let why): if isTouched(column, entry, row, place) { uncertain.append(cell.remark(why)) }
        case .firstDeadline: changeFirstDeadline(cell)
        case .evidence: changeEvidence(cell)
        case .field(let field): changeField(field, cell)
        case .status: changeStatus(cell)
        case .progress: changeProgress(cell)
        }
    }

    private mutating func changeFirstDeadline(_ cell: Changed) {
        if case .measure(let index) = cell.place, ledger.measures[index].deadline == nil,
            isKeptUp(cell.place, cell.row),
            let day = TableDeadline.read(cell.entry.value, cell.entry.text).day
        {
            // The deadline that what is kept up has all the same, which another list did not say.
            proposals.append(cell.proposal(.deadline, .edit([.deadline: .day(day)])))
        } else if isTouched(cell.column, cell.entry, cell.row, cell.place) {
            uncertain.append(cell.remark(.derivedColumn))
        }
    }

    /// What is named beside what is there is handed in; what was handed in is not taken away by a list.
    private mutating func changeEvidence(_ cell: Changed) {
        for reference in ProposalFinder.newEvidence(cell.entry.text, of: cell.item, in: ledger) {
            proposals.append(cell.proposal(.evidence, .evidence(reference), before: "", after: reference))
        }
        let left = Set(ProposalFinder.references(cell.entry.text).map { TextLikeness.plain($0) })
        if ProposalFinder.references(cell.sent).contains(where: { !left.contains(TextLikeness.plain($0)) }) {
            uncertain.append(cell.remark(.clearedCell))
        }
    }

    private mutating func changeField(_ field: Field, _ cell: Changed) {
        let act: Proposal.Act
        switch ChecklistValue(cell.column, cell.entry) {
        case .unread(let why): return uncertain.append(cell.remark(why))
        case .value(.nothing), nil:
            // What cannot be without a text, or would stay as it is its problem's, is not emptied by a file.
            guard canClear(field, cell.place) else {
                // What is kept up for good says that instead of a deadline, which it has all the same.
                if field == .deadline, !cell.entry.text.isEmpty, isKeptUp(cell.place, cell.row) { return }
                return uncertain.append(cell.remark(cell.entry.text.isEmpty ? .clearedCell : .deadlineNotRead))
            }
            act = .edit([field: .nothing])
        case .value(let value): act = .edit(ledger.limiting([field: value], of: cell.item))
        }
        guard isNew(act, cell) else { return }
        var proposal = cell.proposal(Proposal.Kind(of: field), act)
        if ChecklistTable.plain(cell.before) != ChecklistTable.plain(cell.sent) {
            proposal.isContested = true
            proposal.remark = ImportWords.bothChanged(sent: cell.sent, now: cell.before, file: cell.entry.text)
        }
        let others = rowsThatStay(cell)
        if others > 0 {
            proposal.isContested = true
            proposal.remark = ImportWords.areaOfSome(others)
        }
        proposals.append(proposal)
    }

    /// How many rows of an area say of it what the ledger says, beside one that says something else.
    private func rowsThatStay(_ cell: Changed) -> Int {
        guard cell.column.isOfArea, case .problem(let index) = cell.place else { return 0 }
        return rows.count { row in
            guard row.list == cell.row.list, case .problem(let other)? = place(of: row),
                ledger.problems[other].area == ledger.problems[index].area
            else { return false }
            return row.cells[cell.column]?.says(cell.before, in: cell.column) ?? false
        }
    }

    private mutating func changeStatus(_ cell: Changed) {
        let word = cell.entry.text
        guard !word.isEmpty else { return uncertain.append(cell.remark(.clearedCell)) }
        // What came in from such a list is no news when it comes again; but where its measures came after it and are done, it
        // can be closed by now.
        if isClaimed(word, cell.row, cell.place) {
            if case .problem(let index) = cell.place, ledger.state(ofProblem: index) == .ready,
                let closing = ledger.workflow.closing, let basis = ChecklistJoin.basis(cell.row.cells[.basis]?.text)
            {
                let act = Proposal.Act.move(closing.id, MoveDetails(basis: basis))
                if isNew(act, cell) { proposals.append(cell.proposal(.status, act)) }
            }
            return
        }
        if isDerived(word, cell.row, cell.place) {
            if isStateTouched(word, cell.row) { uncertain.append(cell.remark(.derivedColumn)) }
            return
        }
        let text = ImportWords.statusEntry(Phrase(verbatim: word)).zh
        // How far a list said something is was said whenever it was.
        if entries(cell.place).tell(text, on: nil) { return }
        let act = Proposal.Act.note(text, day, needsCoordination: nil)
        guard isNew(act, cell) else { return }
        var proposal = cell.proposal(.status, act)
        proposal.remark = ImportWords.stagesMove
        proposals.append(proposal)
    }

    private mutating func changeProgress(_ cell: Changed) {
        guard !cell.entry.text.isEmpty else {
            // What such a list came in as, no list has.
            let isOfFile = entries(cell.place).last { !$0.isWithdrawn }.map { ImportWords.isOfFile($0.text) } ?? false
            if !isOfFile { uncertain.append(cell.remark(.clearedCell)) }
            return
        }
        let note = noted(cell.entry.text)
        let known = entries(cell.place)
        // The mark taken out says that it is stuck no more.
        let isFreed =
            !note.isStuck && ChecklistValue.progress(cell.sent).isStuck
            && known.last { !$0.isWithdrawn }?.needsCoordination ?? false
        // Progress is known by its day too, where it says one.
        if known.tell(note.text, on: note.isDated ? note.on : nil), !isFreed { return }
        // Offices write on in the same cell: only what was added is news, and it is of no day that stood there before.
        let news = known.news(in: note.text)
        if news?.isEmpty ?? false, !isFreed { return }
        let added = isFreed ? nil : news
        let act = Proposal.Act.note(
            added ?? note.text, news == nil ? note.on : day,
            needsCoordination: note.isStuck ? true : isFreed ? false : nil)
        if isNew(act, cell) { proposals.append(cell.proposal(.progress, act, after: added)) }
    }

    /// Whether no cell before has said the same of the same item.
    private mutating func isNew(_ act: Proposal.Act, _ cell: Changed) -> Bool {
        seen.insert("\(cell.item)/\(act)").inserted
    }

    /// What a cell is about: its row's item, or the area that the item stands in.
    private func target(of column: ChecklistColumn, _ place: Ledger.Place) -> (ItemID, String, String)? {
        switch (place, column) {
        case (.problem(let index), _) where column.isOfArea:
            let area = ledger.areas[ledger.problems[index].area]
            return (area.id, ledger.reference(of: area.id), area.title)
        case (.problem(let index), _):
            let problem = ledger.problems[index]
            return (problem.id, ledger.reference(of: problem.id), problem.title)
        case (.measure(let index), _):
            let measure = ledger.measures[index]
            return (measure.id, ledger.reference(ofMeasure: index), measure.title)
        case (.round, _), (.area, _), (.measureEntry, _), (.problemEntry, _), (.record, _): return nil
        }
    }

    /// Whether a measure is one to be kept up for good, by the ledger or by its row.
    private func isKeptUp(_ place: Ledger.Place, _ row: ChecklistTable.Row) -> Bool {
        guard case .measure(let index) = place else { return false }
        let said = [row.cells[.kind], row.cells[.stage]].compactMap { $0?.text }
        let name = Labels.kind(.longTerm)
        return said.contains { [name.zh, name.en].contains($0) } || ledger.measures[index].kind == .longTerm
            || ledger.isReviewed(measure: index)
    }

    private func canClear(_ field: Field, _ place: Ledger.Place) -> Bool {
        // A deadline is never taken away by a list; it is put off by an extension.
        let clearable: [Field: Bool]
        switch place {
        case .problem(let index):
            let problem = ledger.problems[index]
            clearable = [
                .leader: problem.owner.leader != nil, .unit: problem.owner.unit != nil, .text: !problem.text.isEmpty,
            ]
        case .measure(let index):
            // What it has from its problem is not its own to clear.
            let owner = ledger.measures[index].owner
            clearable = [
                .leader: owner.leader != nil, .unit: owner.unit != nil, .person: owner.person != nil,
                .support: !owner.support.isEmpty, .target: true, .kind: true, .claimed: true,
            ]
        case .round, .area, .measureEntry, .problemEntry, .record: return false
        }
        return clearable[field] ?? false
    }

    /// The list writes the day before the words.
    private func noted(_ text: String) -> (text: String, on: Day, isDated: Bool, isStuck: Bool) {
        let told = ChecklistValue.progress(text)
        guard let on = told.on else { return (told.text, day, false, told.isStuck) }
        // A day to come is part of what is said, and not when it was.
        guard on <= day else { return (text, day, false, told.isStuck) }
        return (told.text, on, true, told.isStuck)
    }

    /// Whether the ledger keeps a word for how far something is as the claim that it came in as.
    private func isClaimed(_ word: String, _ row: ChecklistTable.Row, _ place: Ledger.Place) -> Bool {
        let isDone =
            row.list == .problems
            ? ChecklistWords.states[word] == .closed : ChecklistValue.stated(word, ledger.workflow)?.isDone ?? false
        return isDone && entries(place).contains { !$0.isWithdrawn && ImportWords.isClaim($0.text, of: word) }
    }

    /// Whether a problem's state follows from its measures, in a list that this ledger did not write.
    private func isDerived(_ word: String, _ row: ChecklistTable.Row, _ place: Ledger.Place) -> Bool {
        guard row.list == .problems, let state = ChecklistWords.states[word], state != .closed else { return false }
        return row.mark?.round != ledger.rounds[round].id
    }

    // MARK: What follows from the rest

    /// Whether somebody changed a cell that the program works out itself. A list of this ledger is known to the letter; of
    /// one that another ledger wrote each such cell is held against what the list itself says.
    private func isTouched(
        _ column: ChecklistColumn, _ entry: ChecklistTable.Entry, _ row: ChecklistTable.Row, _ place: Ledger.Place
    ) -> Bool {
        guard row.mark.flatMap({ written[$0] }) == nil else { return true }
        switch column {
        case .left:
            guard !entry.text.isEmpty else { return false }
            guard let day = row.mark?.state.day else { return true }
            let dates = [row.cells[.deadline], row.cells[.reviewDate]].compactMap { $0 }.compactMap {
                TableDeadline.read($0.value, $0.text).day
            }
            return !dates.contains { date in
                let (left, late) = (date - day, ChecklistWords.late(day - date))
                return [String(left), late.zh, late.en].contains(entry.text)
            }
        case .closedOfMeasures:
            let stages = stages(ofProblem: row.number)
            let closed = stages.count { $0?.status == .closed }
            return !stages.isEmpty && entry.text != "\(closed)/\(stages.count)"
        // The claim or the close-out that it came in as has it.
        case .basis: return !entry.text.isEmpty && !entries(place).contains { $0.text.contains(entry.text) }
        case .extensions:
            guard case .measure(let index) = place else { return true }
            return (Int(entry.text) ?? 0 > 0) != (ledger.measures[index].extensions > 0)
        case .area, .problemNumber, .problem, .finding, .leader, .unit, .support, .person, .deadline, .stage,
            .measureNumber, .measure, .measureTitle, .target, .kind, .lastProgress, .claimed, .reviewDate, .evidence,
            .own, .ofArea, .originalDeadline, .relapses, .disclosure, .redacted:
            return true
        }
    }

    /// Whether the state of a problem is another one than its measures in the same file have.
    private func isStateTouched(_ word: String, _ row: ChecklistTable.Row) -> Bool {
        let stages = stages(ofProblem: row.number)
        guard !stages.isEmpty, let state = ChecklistWords.states[word] else { return false }
        let isReady = stages.allSatisfy { $0?.status == .closed || $0?.status == .longTerm }
        return (state == .ready) != isReady
    }

    /// How far the measures of a problem are by the file itself, each once.
    private func stages(ofProblem number: String) -> [NoticeReading.Stated?] {
        var seen: Set<String> = []
        return rows.filter {
            $0.list != .problems && $0.number.hasPrefix(number + ".") && seen.insert($0.number).inserted
        }
        .map { row in row.cells[.stage].flatMap { ChecklistValue.stated($0.text, ledger.workflow) } }
    }

    private func entries(_ place: Ledger.Place) -> [ProgressEntry] {
        switch place {
        case .problem(let index): ledger.problems[index].entries
        case .measure(let index): ledger.measures[index].entries
        case .round, .area, .measureEntry, .problemEntry, .record: []
        }
    }

    // MARK: All of it

    /// All that the lists bring into the ledger that they came from; what has a number of its own there is new.
    func intake(
        _ reading: NoticeReading, lists: Set<ChecklistBook.List>, columns: [TableReading.Column], name: String
    ) -> Intake {
        let match = ImportMatch(numbersOf: reading, ledger, round: round)
        var finder = ProposalFinder(reading, ledger, match, name: name, on: day)
        finder.find()
        let all =
            proposals
            + finder.proposals.filter {
                ($0.kind == .newProblem || $0.kind == .newMeasure) && renumbered[$0.ref] == nil
            }
        let settled = Set(renumbered.values)
        let changed = Set(all.map(\.ref))
        let hasMeasures = lists.contains(.tasks) || lists.contains(.owners)
        let gone = finder.onlyInLedger.filter { item in
            guard !settled.contains(ledger.reference(of: item)) else { return false }
            switch ledger.place(of: item) {
            case .problem: return lists.contains(.problems)
            case .measure: return hasMeasures
            case .round, .area, .measureEntry, .problemEntry, .record, nil: return false
            }
        }
        let same = reading.items.indices.filter { !changed.contains(reading.items[$0].ref) }
        return Intake(
            name: name, reading: reading, columns: columns, round: ledger.rounds[round].id, proposals: all,
            onlyInLedger: gone, same: Set(same), ledger: ledger, on: day)
    }
}
