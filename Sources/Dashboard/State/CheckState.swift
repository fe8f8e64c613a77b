import Check
import Tracker
import Wording

/// The check's screen: what was found, which of it is shown, and where one is.
struct CheckState: Sendable {
    /// What is shown of all that was found.
    enum Filter: Hashable, Sendable {
        case all
        case severity(CheckSeverity)
        case code(CheckCode)

        func contains(_ finding: Finding) -> Bool {
            switch self {
            case .all: true
            case .severity(let severity): finding.severity == severity
            case .code(let code): finding.code == code
            }
        }

        var label: Phrase {
            switch self {
            case .all: ScreenWords.everything
            case .severity(let severity): severity.label
            case .code(let code): code.words.label
            }
        }
    }

    /// What was found; nil before the screen is opened for the first time.
    var check: Check?
    var filter = Filter.all
    /// The findings that are shown.
    var rows: [Finding] = []
    var list = LineList()
    /// What is wrong with the attached files, as they were read last.
    var evidence: [EvidenceCheck.Result] = []
    /// The files that the ledger speaks of.
    var pieces: [EvidenceCheck.Piece] = []
    /// The files that were read, or are being read; nil before that.
    var read: [EvidenceCheck.Piece]?
    /// Whether files are being read.
    var isReading = false
    /// What it was made of; it is made anew when that changes.
    var madeOf: Source?
    /// What it is being made of.
    var asked: Source?
    /// Whether the ledger is being checked.
    var isChecking: Bool { asked != nil }
    /// All filters that let something through, and that for everything.
    var filters: [(filter: Filter, count: Int)] = [(.all, 0)]

    /// What findings are made of.
    struct Source: Hashable, Sendable {
        var revision: Int
        var day: Day
        var evidence: [EvidenceCheck.Result]
        var damage: [Damage]
        /// The one round that is looked at; nil for all.
        var round: ItemID?
    }

    /// Counts what each filter lets through.
    mutating func countFilters() {
        let findings = check?.findings ?? []
        let others =
            CheckSeverity.allCases.map(Filter.severity) + CheckCode.allCases.map(Filter.code)
        filters =
            [(.all, findings.count)]
            + others.compactMap { filter in
                let count = findings.count(where: filter.contains)
                return count > 0 ? (filter, count) : nil
            }
    }

    var selected: Finding? { rows.indices.contains(list.cursor) ? rows[list.cursor] : nil }
}

extension State {
    /// Opens the check's screen: what was found before is shown, and the ledger and its files are looked through meanwhile.
    mutating func openCheck() -> [Effect] {
        check.read = nil
        let effects = refreshCheck()
        return effects.isEmpty ? readFiles() : effects
    }

    /// Has the findings made anew where what they are made of has changed.
    mutating func refreshCheck() -> [Effect] {
        let source = CheckState.Source(
            revision: ledger.revision, day: day, evidence: check.evidence, damage: damage, round: round)
        guard check.madeOf != source else {
            check.asked = nil
            return []
        }
        guard check.asked != source else { return [] }
        check.asked = source
        return [.check(CheckJob(source: source, ledger: ledger, log: log, asOf: asOf, clock: max(clock, today)))]
    }

    /// The findings are there; has the files read that were not.
    mutating func take(_ outcome: CheckJob.Outcome) -> [Effect] {
        guard outcome.source == check.asked else { return [] }
        check.asked = nil
        check.check = outcome.check
        check.madeOf = outcome.source
        check.pieces = outcome.pieces
        showFindings()
        return screen == .check ? readFiles() : []
    }

    private mutating func readFiles() -> [Effect] {
        guard !check.pieces.isEmpty, check.read != check.pieces else { return [] }
        check.read = check.pieces
        check.isReading = true
        return [.verifyEvidence]
    }

    /// The files were read.
    mutating func take(evidence results: [EvidenceCheck.Result]) -> [Effect] {
        check.evidence = results
        check.isReading = false
        return screen == .check ? refreshCheck() : []
    }

    /// Makes the rows of the filter; one that lets nothing through any more gives way to all.
    private mutating func showFindings() {
        let before = check.selected
        check.countFilters()
        let findings = check.check?.findings ?? []
        check.rows = findings.filter(check.filter.contains)
        if check.rows.isEmpty {
            check.filter = .all
            check.rows = findings
        }
        if let before, let place = check.rows.firstIndex(of: before) { check.list.cursor = place }
        check.list.move(by: 0, count: check.rows.count)
    }

    /// Shows the next filter's findings.
    mutating func changeCheckFilter(_ direction: Int) {
        let filters = check.filters.map(\.filter)
        let here = filters.firstIndex(of: check.filter) ?? 0
        show(filter: filters[(here + direction + filters.count) % filters.count])
    }

    mutating func show(filter: CheckState.Filter) {
        check.filter = filter
        check.list = LineList()
        showFindings()
    }

    // MARK: To the spot

    /// Goes to where something was found.
    mutating func openFinding() -> [Effect] {
        guard let finding = check.selected else { return [] }
        switch finding.spot {
        case .item(let item):
            switch ledger.place(of: item) {
            case .measure?, .problem?:
                openPage(of: item)
                return []
            case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return show(.registers)
            }
        case .declared(let round):
            if let reason = ActionTable.spec(.declared).disabledReason(self) {
                notice = Notice(phrase: reason, role: .error)
                return []
            }
            return openDeclared(ofRound: round)
        case .round where finding.code == .datesReversed: return perform(.editRound)
        case .round: return show(.overview)
        case .journal(let file): return openJournal(file: file, line: finding.line)
        }
    }

    /// Shows the journal at the entry of a file's line.
    private mutating func openJournal(file: String?, line: Int?) -> [Effect] {
        let effects = show(.journal)
        let writer = file.map { $0.hasSuffix(".jsonl") ? String($0.dropLast(".jsonl".count)) : $0 }
        let own = log.indices.filter { log[$0].writer == writer }.sorted { log[$0].counter < log[$1].counter }
        // Each whole line is an event; where one before cannot be read it is near by.
        if let line, let place = own.isEmpty ? nil : own[min(max(0, line - 1), own.count - 1)],
            let row = journal.rows.firstIndex(of: .event(place, part: 0))
        {
            journal.list.cursor = journal.conflicts.count + row
        }
        return effects
    }

    /// Why no milestone can be made of what the cursor is on.
    var whyNoRemind: Phrase? {
        if let reason = whyNoChange { return reason }
        guard check.selected?.commitment != nil else { return CheckWords.remindWhat }
        return whyNoPermission(.assign)
    }

    /// Makes a milestone of the commitment that the cursor is on.
    mutating func remind() -> [Effect] {
        guard let commitment = check.selected?.commitment else { return [] }
        return send(commitment.request)
    }
}
