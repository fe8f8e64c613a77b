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
    /// The files that were read, or are being read; nil before that.
    var read: [EvidenceCheck.Piece]?
    /// Whether files are being read.
    var isReading = false
    /// What it was made of; it is made anew when that changes.
    var madeOf: Source?
    /// The one round that was looked at; nil for all.
    var round: ItemID?

    /// What findings are made of.
    struct Source: Sendable, Equatable {
        var revision: Int
        var day: Day
        var evidence: [EvidenceCheck.Result]
        var damage: [Damage]
    }

    /// All filters that let something through, and that for everything.
    var filters: [(filter: Filter, count: Int)] {
        let findings = check?.findings ?? []
        let others =
            CheckSeverity.allCases.map(Filter.severity) + CheckCode.allCases.map(Filter.code)
        return [(.all, findings.count)]
            + others.compactMap { filter in
                let count = findings.count(where: filter.contains)
                return count > 0 ? (filter, count) : nil
            }
    }

    var selected: Finding? { rows.indices.contains(list.cursor) ? rows[list.cursor] : nil }
}

extension State {
    /// Opens the check's screen: what can be told at once is told, and the attached files are read meanwhile.
    mutating func openCheck() -> [Effect] {
        check.read = nil
        return refreshCheck()
    }

    /// Makes the findings anew where what they are made of has changed, and has the files read that were not.
    mutating func refreshCheck() -> [Effect] {
        let source = CheckState.Source(
            revision: ledger.revision, day: day, evidence: check.evidence, damage: damage)
        if check.check == nil || check.madeOf != source || check.round != round {
            let events = asOf.map { day in Array(log.prefix { $0.day <= day }) } ?? log
            check.check = Check(
                ledger: ledger, log: events, damage: JournalAudit.damage(damage, in: log, clock: max(clock, today)),
                evidence: check.evidence, round: round, on: day)
            check.madeOf = source
            check.round = round
            showFindings()
        }
        let pieces = EvidenceCheck.pieces(of: ledger)
        guard !pieces.isEmpty, check.read != pieces else { return [] }
        check.read = pieces
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
                origin = Origin(screen: .check, scope: scope)
                screen = .checklists
                page = Page(item: item)
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
            let row = journal.rows.firstIndex(of: place)
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
