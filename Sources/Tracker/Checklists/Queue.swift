/// 待我办理: what waits for a person, the gravest first. Without a person it is what waits for anyone.
public struct Queue: Sendable {
    /// What is to be done.
    public enum Kind: Int, CaseIterable, Sendable {
        /// Two writers' values stand against each other.
        case conflict
        /// An approval is to be given or refused.
        case approve
        /// An extension is to be granted or refused.
        case extensionAsked
        /// It was sent back, or came back, and is to be taken up again.
        case returned
        /// It is late.
        case overdue
        /// A letter is to be answered.
        case letter
        /// A look-back is to be held.
        case lookBack
        /// A problem is to be closed.
        case readyToClose
        /// A milestone is late.
        case milestone
        /// A month's report is to be handed in.
        case report
        /// An opinion is to be replied to.
        case opinion
        /// It is due soon.
        case dueSoon
    }

    /// One thing that waits.
    public struct Entry: Hashable, Sendable {
        /// What is to be done.
        public let kind: Kind
        /// The measure, problem or round that it is about.
        public let item: ItemID
        /// The record that it is about, where it is about one.
        public let record: ItemID?
        /// The move that is waited for, where one is.
        public let move: String?
        /// Since when it has been waiting; for what is due, by when.
        public let since: Day

        /// How many days it has been waiting by a day: none for what was recorded for a later one. Of what is due it is how
        /// many days late it is, less than none while there is time.
        public func days(by day: Day) -> Int {
            switch kind {
            case .overdue, .milestone, .lookBack, .report, .dueSoon: day - since
            case .conflict, .approve, .extensionAsked, .returned, .letter, .readyToClose, .opinion: max(0, day - since)
            }
        }
    }

    /// What waits.
    public private(set) var entries: [Entry] = []

    /// What waits for a member on a day; for anyone where it is nil.
    public init(ledger: Ledger, member: Member?, on day: Day) {
        let may = { (permission: Permission) in
            member.map { ledger.workflow.may($0.role, permission) } ?? true
        }
        let own = member.flatMap { ledger.workflow.own($0.role) }
        let names = own == .leader ? Set(ledger.members.map(\.name)) : []
        for index in ledger.measuresInOrder {
            let owner = own == nil ? Ownership() : ledger.owner(ofMeasure: index)
            if Queue.concerns(owner, member, own) {
                addMeasure(index, ledger, member, may, day)
            } else if own == .leader, let leader = owner.leader, !names.contains(leader) {
                // What is led by someone who is no member can only be decided by others.
                addApproval(index, ledger, member)
            }
        }
        for index in ledger.problems.indices where ledger.counts(problem: index) {
            let problem = ledger.problems[index]
            guard Queue.concerns(problem: index, member, own, ledger) else { continue }
            if ledger.state(ofProblem: index) == .ready, let close = ledger.workflow.closing,
                member.map({ close.who.contains($0.role) }) ?? true
            {
                let since = problem.measures.compactMap { ledger.measures[$0].steps.last?.day }.max() ?? day
                add(.readyToClose, problem.id, move: close.id, since: since)
            }
            addRecords(of: problem.id, ledger, may, member, day)
            addConflicts(of: problem.id, ledger, may, day)
        }
        for index in ledger.openRounds {
            addRecords(of: ledger.rounds[index].id, ledger, may, member, day)
            addConflicts(of: ledger.rounds[index].id, ledger, may, day)
            addReports(of: index, ledger, member, own, day)
        }
        entries.sort { ($0.kind.rawValue, $0.since) < ($1.kind.rawValue, $1.since) }
    }

    /// Whether what someone answers for is a matter of the member's at all.
    private static func concerns(_ owner: Ownership, _ member: Member?, _ own: Workflow.RoleSpec.Own?) -> Bool {
        guard let member, let own else { return true }
        return switch own {
        case .unit: owner.unit == member.ownUnit
        case .leader: owner.leader == nil || owner.leader == member.name
        }
    }

    /// Whether a problem is a matter of the member's: it is his own, or nobody's and one of its measures is his.
    private static func concerns(
        problem index: Int, _ member: Member?, _ own: Workflow.RoleSpec.Own?, _ ledger: Ledger
    ) -> Bool {
        guard let member, let own else { return true }
        let owner = ledger.problems[index].owner
        let answers = own == .unit ? owner.unit : owner.leader
        guard answers == nil else { return answers == (own == .unit ? member.ownUnit : member.name) }
        return ledger.problems[index].measures.contains {
            ledger.measures[$0].withdrawn == nil && concerns(ledger.owner(ofMeasure: $0), member, own)
        }
    }

    private mutating func add(
        _ kind: Kind, _ item: ItemID, record: ItemID? = nil, move: String? = nil, since: Day
    ) {
        entries.append(Entry(kind: kind, item: item, record: record, move: move, since: since))
    }

    /// The decision that a measure waits for, where the member may make it.
    private mutating func addApproval(_ index: Int, _ ledger: Ledger, _ member: Member?) {
        guard let awaited = ledger.awaited(ofMeasure: index), let move = ledger.workflow.move(awaited),
            member.map({ move.who.contains($0.role) }) ?? true
        else { return }
        let measure = ledger.measures[index]
        add(.approve, measure.id, move: move.id, since: measure.steps.last?.day ?? measure.added)
    }

    private mutating func addMeasure(
        _ index: Int, _ ledger: Ledger, _ member: Member?, _ may: (Permission) -> Bool, _ day: Day
    ) {
        let id = ledger.measures[index].id
        let isWorker = may(.evidence)
        addApproval(index, ledger, member)
        // Of what a measure waits for, the gravest is said.
        let left = ledger.daysLeft(ofMeasure: index, on: day)
        if isWorker, let step = ledger.measures[index].steps.last, step.move == "return" || step.move == "relapse" {
            add(.returned, id, since: step.day)
        } else if let left, left < 0, isWorker || may(.urge) {
            add(.overdue, id, since: day + left)
        } else if isWorker, let left, ledger.isDueSoon(measure: index, on: day) {
            add(.dueSoon, id, since: day + left)
        }
        if may(.lookBack), let due = ledger.lookBackDue(ofMeasure: index), due <= day { add(.lookBack, id, since: due) }
        guard !ledger.measures[index].records.isEmpty || !ledger.conflicts.isEmpty else { return }
        addRecords(of: id, ledger, may, member, day)
        addConflicts(of: id, ledger, may, day)
    }

    private mutating func addRecords(
        of item: ItemID, _ ledger: Ledger, _ may: (Permission) -> Bool, _ member: Member?, _ day: Day
    ) {
        let isOwn = member.map { ledger.workflow.isBoundToUnit($0.role) } ?? false
        for place in ledger.recordPlaces(of: item) where ledger.records[place].isOpen {
            let record = ledger.records[place]
            switch record.kind {
            case .extensionRequest where may(.grantExtension):
                add(.extensionAsked, item, record: record.id, since: record.day)
            // Whoever writes letters does not answer them.
            case .letter where may(.evidence) && member.map({ !ledger.workflow.may($0.role, .urge) }) ?? true:
                add(.letter, item, record: record.id, since: record.day(.on) ?? record.day)
            case .milestone where may(.evidence):
                if let due = record.day(.deadline), due < day { add(.milestone, item, record: record.id, since: due) }
            // An opinion about one's own item is one's own to reply to, one about the round is the office's.
            case .opinion where may(.opinion) && (may(.edit) || isOwn && ledger.place(of: item)?.kind != .round):
                add(.opinion, item, record: record.id, since: record.day(.on) ?? record.day)
            case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .lookBack, .sample,
                .milestone, .extensionRequest, .letter, .meeting, .decision, .opinion, .statement, .report, .passage,
                .survey, .tally:
                break
            }
        }
    }

    private mutating func addConflicts(of item: ItemID, _ ledger: Ledger, _ may: (Permission) -> Bool, _ day: Day) {
        guard !ledger.conflicts.isEmpty, may(.settle) else { return }
        if !ledger.conflictedFields(of: item).isEmpty { add(.conflict, item, since: day) }
        for place in ledger.recordPlaces(of: item) where ledger.records[place].withdrawn == nil {
            let record = ledger.records[place]
            if !ledger.conflictedFields(of: record.id).isEmpty {
                add(.conflict, item, record: record.id, since: day)
            }
        }
    }

    /// The unit's own report of the month that is asked for.
    private mutating func addReports(
        of index: Int, _ ledger: Ledger, _ member: Member?, _ own: Workflow.RoleSpec.Own?, _ day: Day
    ) {
        guard own == .unit, let unit = member?.ownUnit else { return }
        let month = ledger.monthToReport(ofRound: index, on: day)
        let reporting = MonthlyReporting(ledger: ledger, round: index, month: month)
        // A round's first month is the one to report from its first day on, but it is not asked for so early.
        if reporting.days.upperBound - day <= Ledger.reportDays, reporting.missing.contains(unit) {
            add(.report, ledger.rounds[index].id, since: reporting.days.upperBound)
        }
    }
}
