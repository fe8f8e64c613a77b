/// Holds every entry of the journals against the rules that a change is held against before it is recorded: whoever can
/// write into the ledger's folder can write lines that no rule was asked about (ARCHITECTURE.md, decision 4).
///
/// A reader drops none of them; they are told. What was right when it was written is not told, whichever order the copies
/// came together in: an entry is held against the ledger as it stood before it and against the ledger as it is now, and only
/// what neither allows is a breach. Who answered for an item at any time before may have written without knowing that it
/// had gone to somebody else.
public struct RuleAudit {
    /// What an entry does that the rules do not allow.
    public enum Breach: Hashable, Sendable {
        /// It is by someone who is not among the members.
        case stranger
        /// It is for someone else, by someone who may not record for others.
        case behalf
        /// It does something that its author's role may not.
        case role(Permission)
        /// It makes a move that its author's role may not, or not with this item.
        case move(String)
        /// It makes a move that the workflow does not have, or from or to another stage than the workflow's.
        case stages(String)
        /// It makes a move without saying what the move needs.
        case needs(Workflow.Need, move: String)
        /// It sets what nobody sets.
        case kept(Field)
        /// It numbers an item as none can be.
        case number
        /// It says that what somebody else recorded counts for another day, which it cannot.
        case redating
        /// It was written under another login than its author's own.
        case login
        /// It tells of something that happened on a day after the one that it was recorded for.
        case future(Field, of: ItemKind, Day)
    }

    /// What was found of one author.
    public struct Found: Hashable, Sendable {
        /// What it is.
        public let breach: Breach
        /// Whose name the entries bear.
        public let by: String
        /// The logins that they were written under.
        public internal(set) var logins: Set<String> = []
        /// How many entries.
        public internal(set) var count = 0
        /// The items that they are about, each once, in the order of the entries.
        public internal(set) var items: [ItemID] = []
    }

    /// What was found, in the order of the journals.
    public private(set) var found: [Found] = []

    private let log: [Event]
    /// The entries by their identities, where one was asked for.
    private var byID: [EventID: Event]?
    /// The ledger as it is.
    private let now: Ledger
    /// The ledger before the entry that is looked at.
    private var before: Ledger
    private var places: [Key: Int] = [:]
    /// Where the entries stand that others take back or bring back.
    private let answered: [EventID: Int]
    /// Who answered for an item before it was assigned anew, and where members belonged before.
    private var earlier = Planner.Earlier()

    private struct Key: Hashable {
        let breach: Breach
        let by: String
    }

    /// Looks through the log that a ledger was folded from, once.
    public init(log: [Event], ledger: Ledger) {
        self.log = log
        now = ledger
        before = Ledger(workflow: ledger.workflow)
        let names = Set(log.flatMap { [$0.undoes, $0.redoes].compactMap(\.self) })
        answered = Dictionary(
            log.indices.lazy.filter { names.contains(log[$0].id) }.map { (log[$0].id, $0) }, uniquingKeysWith: { $1 })
        for event in log {
            look(at: event)
            keepOwners(before: event)
            before.apply(event)
        }
    }

    /// Keeps who answers for what an entry assigns anew, and where a member belongs whom it gives another unit.
    private mutating func keepOwners(before event: Event) {
        for case .set(let assignment) in event.changes {
            if assignment.field == .unit, let member = before.members.first(where: { $0.id == assignment.item }) {
                earlier.units[member.name, default: []].append(member.ownUnit)
            }
            guard let place = before.place(of: assignment.item),
                assignment.field.rule(of: place.kind)?.isAssignment ?? false
            else { continue }
            var items = [assignment.item]
            // What has nobody of its own goes with its problem.
            if case .problem(let index) = place {
                items += before.problems[index].measures.map { before.measures[$0].id }
            }
            for item in items {
                earlier.owners[item, default: []].append(
                    Planner.EarlierOwner(owner: before.owner(of: item), counter: event.counter))
            }
        }
    }

    // MARK: One entry

    private mutating func look(at event: Event) {
        for late in event.changes.flatMap(\.pastDays) where late.day > event.writtenDay ?? event.day {
            guard let kind = late.kind ?? now.place(of: late.item)?.kind else { continue }
            enter(.future(late.field, of: kind, late.day), event, [late.item])
        }
        // What takes something back, or brings it back, does what was allowed when it was done: where it is about that.
        guard !isAnswer(event) else { return }
        // Whoever brought a whole ledger into an empty one, and nothing else, was bound by nobody's roles: its people came
        // with it.
        if event.isTelling, event.changes.allSatisfy({ $0.isTelling || $0.isWorkflow }) { return }
        let added = Set(event.changes.compactMap(Planner.addedItem))
        if before.hasMembers {
            if let member = now.member(named: event.actor) ?? before.member(named: event.actor) {
                if event.behalf == nil, let login = member.login, login != event.login, !login.isEmpty {
                    enter(.login, event, items(of: event))
                }
            } else if !isNamedHere(event), ![before, now].contains(where: { planner($0, event).knowsActor }) {
                return enter(.stranger, event, items(of: event))
            }
            if event.behalf != nil, !may(event.by, .behalf) { enter(.behalf, event, items(of: event)) }
        }
        let isGrant = event.changes.contains { change in
            if case .set(let assignment) = change { assignment.field == .result } else { false }
        }
        for change in event.changes { look(at: change, of: event, added: added, isGrant: isGrant) }
    }

    /// Whether an entry takes back, or brings back, another one of the same person, and touches nothing else.
    private func isAnswer(_ event: Event) -> Bool {
        guard let name = event.undoes ?? event.redoes, let place = answered[name] else { return false }
        let other = log[place]
        let items = Set(other.changes.flatMap(\.named))
        return other.by == event.by
            && event.changes.allSatisfy { change in
                change.isWorkflow ? other.changes.contains(where: \.isWorkflow) : items.isSuperset(of: change.named)
            }
    }

    private mutating func look(at change: Change, of event: Event, added: Set<ItemID>, isGrant: Bool) {
        switch change {
        case .add(let addition):
            if addition.kind.isNumbered, !(1...Planner.greatestItemNumber).contains(addition.number) {
                enter(.number, event, [addition.item])
            }
            if addition.kind == .member, isNamedHere(event) { return }
            let permission = addition.kind.permission
            require(permission, of: event, on: addition.under, added)
        case .note(let note): require(.note, of: event, on: note.subject, added)
        case .set(let assignment): look(at: assignment, of: event, added: added, isGrant: isGrant)
        case .move(let move): look(at: move, of: event, added: added)
        case .workflow: if before.hasWorkflow { require(.workflow, of: event, on: nil, added) }
        case .redate(let id):
            if byID == nil { byID = Dictionary(log.map { ($0.id, $0) }) { first, _ in first } }
            if let other = byID?[id], !event.mayRedate(other) { enter(.redating, event, items(of: other)) }
        case .told, .unknown: break
        }
    }

    private mutating func look(
        at assignment: Change.Assignment, of event: Event, added: Set<ItemID>, isGrant: Bool
    ) {
        let (item, field) = (assignment.item, assignment.field)
        // What comes in with its item comes in with whoever brings it.
        guard !added.contains(item), let kind = now.place(of: item)?.kind else { return }
        if before.conflict(of: item, field) != nil, isAllowed(.settle, event, [item]) { return }
        if field == .withdrawn {
            let planner = planner(before, event)
            return require(
                kind.isRecord ? planner.permission(for: [], of: item) : kind == .entry ? .note : .edit, of: event,
                on: item, added)
        }
        // What items of the kind do not have counts for nothing, which is told by itself.
        guard let rule = field.rule(of: kind) else { return }
        guard rule.isSettable else { return enter(.kept(field), event, [item]) }
        if isGrant, field == .deadline { return require(.grantExtension, of: event, on: item, added) }
        require(planner(now, event).permission(for: [field], of: item), of: event, on: item, added)
    }

    private mutating func look(at move: Change.Move, of event: Event, added: Set<ItemID>) {
        guard !added.contains(move.item), let place = now.place(of: move.item) else { return }
        let specs = [before.workflow.move(move.move), now.workflow.move(move.move)].compactMap { $0 }
        let isMeasure = place.kind == .measure
        let isInPlace = specs.contains { spec in
            spec.to == move.to.rawValue && (!isMeasure || spec.from.contains(move.was.rawValue))
        }
        // What it says it came from must be what its author had seen.
        let isTold =
            !isMeasure || move.seen != before.head(of: move.item, .stage)
            || before.value(of: .stage, in: move.item) == .text(move.was.rawValue)
        guard isInPlace, isTold, let spec = specs.first else {
            return enter(.stages(move.move), event, [move.item])
        }
        for need in spec.needs ?? [] {
            let isGiven =
                switch need {
                case .basis: move.details.basis != nil
                case .reason: move.details.reason != nil
                case .reviewDate: move.details.reviewDate != nil
                case .progress, .evidence, .otherThanSubmitter: true
                }
            if !isGiven { enter(.needs(need, move: move.move), event, [move.item]) }
        }
        let ref = now.reference(of: move.item)
        let isAllowed = [before, now].contains { ledger in
            specs.contains { planner(ledger, event).roleObstacle($0, item: move.item, ref: ref) == nil }
        }
        if before.hasMembers, !isAllowed { enter(.move(move.move), event, [move.item]) }
    }

    // MARK: Who may

    private func planner(_ ledger: Ledger, _ event: Event) -> Planner {
        var planner = Planner(
            ledger: ledger, log: log,
            context: Planner.Context(
                by: event.by, day: event.day, clock: event.day, writer: event.writer, behalf: event.behalf))
        planner.earlier = earlier
        planner.earlier.counter = event.counter
        return planner
    }

    private func may(_ name: String, _ permission: Permission) -> Bool {
        [before, now].contains { ledger in
            ledger.member(named: name).map { ledger.workflow.may($0.role, permission) } ?? false
        }
    }

    /// Whether someone names himself with it, or names members as the one who began the ledger.
    private func isNamedHere(_ event: Event) -> Bool {
        event.changes.contains { change in
            guard case .add(let addition) = change, addition.kind == .member else { return false }
            return [before, now].contains { ledger in
                planner(ledger, event).obstacle(.record(.member, under: nil, fields: addition.fields)) == nil
            }
        }
    }

    private func isAllowed(_ permission: Permission, _ event: Event, _ items: [ItemID]) -> Bool {
        [before, now].contains { ledger in
            planner(ledger, event).obstacle(permission, items: items.filter { ledger.place(of: $0) != nil }) == nil
        }
    }

    private mutating func require(_ permission: Permission, of event: Event, on item: ItemID?, _ added: Set<ItemID>) {
        guard before.hasMembers else { return }
        let items = [item].compactMap { $0 }.filter { !added.contains($0) }
        if !isAllowed(permission, event, items) { enter(.role(permission), event, items) }
    }

    // MARK: What was found

    private func items(of event: Event) -> [ItemID] {
        event.changes.compactMap { change in
            switch change {
            case .add(let addition): addition.under
            case .note(let note): note.subject
            case .set(let assignment): assignment.item
            case .move(let move): move.item
            case .workflow, .redate, .told, .unknown: nil
            }
        }
    }

    private mutating func enter(_ breach: Breach, _ event: Event, _ items: [ItemID]) {
        let key = Key(breach: breach, by: event.actor)
        let place = places[key] ?? found.count
        if place == found.count {
            places[key] = place
            found.append(Found(breach: breach, by: event.actor))
        }
        found[place].count += 1
        found[place].logins.insert(event.login)
        // A few are enough to go and look; a whole import is no list that anyone reads.
        for item in items where found[place].items.count < 5 && !found[place].items.contains(item) {
            found[place].items.append(item)
        }
    }
}
