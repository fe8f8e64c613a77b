import Papers
import Tracker
import Wording

/// What a file brings, held against the ledger: a new round, or changes of one that is there.
public struct Intake: Sendable {
    /// The file's name, without its folders.
    public let name: String
    /// What was read.
    public private(set) var reading: NoticeReading
    /// The columns of a table.
    public let columns: [TableReading.Column]
    /// The round whose changes are proposed; nil where a new one comes in.
    public let round: ItemID?
    /// The changes, in the order of the file.
    public private(set) var proposals: [Proposal] = []
    /// The ledger's items that the file does not have: they stay.
    public private(set) var onlyInLedger: [ItemID] = []
    /// The places of the reading's items that the ledger has as they are.
    public private(set) var same: Set<Int> = []
    /// For whom it is recorded: the unit that sent a slip back.
    public private(set) var behalf: Behalf?
    /// Whether it is a slip, which is taken as the unit sent it.
    public private(set) var isSlip = false
    /// Whether its changes were found by whoever knows its form, and are not to be looked for again.
    let isFound: Bool
    /// The changes that make a whole ledger again; nil for anything else.
    private var restored: [Change]?

    private let day: Day
    private let workflow: Workflow

    /// A file that was read.
    ///
    /// - Parameters:
    ///   - into: the round it is held against, where one was named; else the one that it is about.
    ///   - isNew: whether it is a new round, whatever it is like.
    public init(
        _ reading: NoticeReading, columns: [TableReading.Column] = [], name: String, ledger: Ledger,
        into: ItemID? = nil,
        isNew: Bool = false, on day: Day
    ) {
        let reading = reading.withoutUnreadable()
        self.name = name
        self.reading = reading
        self.columns = columns
        self.day = day
        isFound = false
        workflow = ledger.workflow
        let named = into.flatMap { item -> Int? in
            guard case .round(let index)? = ledger.place(of: item) else { return nil }
            return index
        }
        let match =
            named.map { ImportMatch(reading, ledger, round: $0) }
            ?? (isNew ? nil : ImportMatch.find(reading, in: ledger))
        guard let match else {
            round = nil
            return
        }
        round = ledger.rounds[match.round].id
        var finder = ProposalFinder(reading, ledger, match, name: name, on: day)
        finder.find()
        proposals = finder.proposals.map(Intake.checked)
        onlyInLedger = finder.onlyInLedger
        same = finder.same
    }

    /// A whole ledger that comes back into an empty one.
    init(restoring changes: [Change], _ reading: NoticeReading, name: String, ledger: Ledger, on day: Day) {
        self.init(reading, name: name, ledger: ledger, isNew: true, on: day)
        restored = changes
    }

    /// The same file with what was not read of it.
    public func noting(_ unread: [Unread]) -> Intake {
        var intake = self
        intake.reading = reading.noting(unread)
        return intake
    }

    /// What is to be known before any of its changes are taken: they are no changes that somebody made to this round's lists.
    public var warning: Phrase? {
        reading.uncertain.contains { $0.why == .otherRound } ? TableWords.otherRound : nil
    }

    /// Whether it comes in as a whole or not at all.
    public var isWhole: Bool { restored != nil }

    /// How many attached files a whole ledger names, which are not in it: they lie beside the ledger that it came from.
    public var filesBeside: Int {
        var digests: Set<String> = []
        let changes = (restored ?? []).flatMap { change -> [Change] in
            if case .told(let events) = change { events.flatMap(\.changes) } else { [change] }
        }
        for case .add(let addition) in changes {
            if let digest = addition.fields[.digest]?.text { digests.insert(digest) }
        }
        return digests.count
    }

    /// A file whose changes were found already.
    init(
        name: String, reading: NoticeReading, columns: [TableReading.Column] = [], round: ItemID?,
        proposals: [Proposal], onlyInLedger: [ItemID] = [], same: Set<Int> = [], behalf: Behalf? = nil,
        isSlip: Bool = false, ledger: Ledger, on day: Day
    ) {
        self.name = name
        self.reading = reading
        self.columns = columns
        self.onlyInLedger = onlyInLedger
        self.same = same
        isFound = true
        self.round = round
        self.proposals = proposals.map(Intake.checked)
        self.behalf = behalf
        self.isSlip = isSlip
        self.day = day
        workflow = ledger.workflow
    }

    /// A proposal that would bring in what no ledger keeps cannot be taken, and says why.
    private static func checked(_ proposal: Proposal) -> Proposal {
        var checked = proposal
        if checked.obstacle == nil {
            if proposal.after.contains(OfficeWords.cutSign) {
                checked.obstacle = ImportWords.wasCut
            } else if Cleaning.unreadable(proposal.after) != nil {
                checked.obstacle = NoticeWords.unreadable
            } else if proposal.after.utf8.count > Cleaning.textLimit, proposal.after.count > Cleaning.textLimit {
                checked.obstacle = ImportWords.tooLong(proposal.after.count, limit: Cleaning.textLimit)
            }
        }
        return checked
    }

    /// How many measures of a new round say that they are done, as a sentence; nil where none does.
    public var claims: Phrase? { claims() }

    /// The same of those that come in.
    ///
    /// - Parameter leaving: the places of the reading's items that stay out, with all that belongs to them.
    public func claims(leaving: Set<Int> = []) -> Phrase? {
        guard !isWhole else { return nil }
        let done = incoming(leaving).filter { $0.kind == .measure && $0.stated?.isDone ?? false }
        guard !done.isEmpty else { return nil }
        let closed = done.count { $0.stated?.isClosed ?? false }
        let stage = workflow.stages.first { $0.group == .effective }
        return ImportWords.cameInAs(
            claimed: done.count - closed, closed: closed,
            effective: Labels.stage(stage.map { Stage(rawValue: $0.id) } ?? workflow.working, workflow))
    }

    /// The items that are new: of a new round all but those that are left, else those of the proposals that add some.
    private func incoming(_ leaving: Set<Int>) -> [NoticeReading.Item] {
        guard round != nil else { return reading.leaving(leaving).items }
        let added = proposals.filter { $0.obstacle == nil && ($0.kind == .newProblem || $0.kind == .newMeasure) }
        let refs = Set(added.map(\.ref))
        return reading.items.filter { refs.contains($0.ref) || $0.parent.map(refs.contains) ?? false }
    }

    /// The proposals that are taken together: all that can be, but for those of which the ledger has it otherwise since.
    public var takenTogether: Set<Int> {
        Set(proposals.indices.filter { proposals[$0].obstacle == nil && !proposals[$0].isContested })
    }

    /// Whether nothing credible was read: there are levels, but no problem in them, and no figures.
    public var isIncredible: Bool {
        reading.items.isEmpty && reading.levels != nil && reading.declared.problems == nil
            && reading.declared.areas == nil
    }

    /// Whether there is nothing that could be taken.
    public var isEmpty: Bool { round != nil && !proposals.contains { $0.obstacle == nil } }

    /// The reason that is given for what needs one, unless a person gives another.
    public var standardReason: String { ImportWords.reason(name).zh }

    /// The request that takes some of the proposals, or for a new round its items but those that are left.
    ///
    /// - Parameters:
    ///   - taken: the places of the proposals; of a new round nothing.
    ///   - leaving: the places of the reading's items that stay out of a new round, with all that belongs to them.
    ///   - reason: why texts, owners and deadlines change.
    /// - Returns: nil where nothing is left to do.
    public func request(taking taken: Set<Int> = [], leaving: Set<Int> = [], reason: String? = nil) -> Request? {
        if let restored { return .restore(restored) }
        guard let round else { return newRound(leaving) }
        let chosen = proposals.indices.filter { taken.contains($0) && proposals[$0].obstacle == nil }.map {
            proposals[$0]
        }
        let requests = IntakeRequests.of(chosen, round: round, reason: reason ?? standardReason)
        return requests.isEmpty ? nil : .together(requests)
    }

    private func newRound(_ leaving: Set<Int>) -> Request? {
        let kept = reading.leaving(leaving)
        // A document of figures alone is a round with what it declares.
        guard
            kept.items.contains(where: { $0.kind == .problem }) || reading.items.isEmpty && kept.declared != Declared()
        else {
            return nil
        }
        var plain = kept
        // A round has a body; figures alone may come without a name.
        if kept.items.isEmpty { plain.round.body = kept.round.body ?? kept.round.title ?? name }
        return NoticeImport(plain, name: name).request(on: day, workflow: workflow)
    }
}

extension NoticeReading {
    /// What is left without some items and all that belongs to them.
    func leaving(_ places: Set<Int>) -> NoticeReading {
        guard !places.isEmpty else { return self }
        var gone: Set<String> = []
        var kept: [Item] = []
        for (place, item) in items.enumerated() {
            if places.contains(place) || (item.parent.map(gone.contains) ?? false) {
                gone.insert(item.ref)
            } else {
                kept.append(item)
            }
        }
        var reading = self
        reading.items = kept
        return reading
    }
}
