/// What changed in a ledger between two days, item by item: the difference between the two states, with who and why.
public struct Difference: Sendable {
    /// One change.
    public struct Row: Sendable {
        /// What happened.
        public enum Kind: String, Sendable {
            /// The item is new.
            case added
            /// A field has another value.
            case changed
            /// It was withdrawn.
            case withdrawn
            /// A progress entry was noted.
            case noted
        }
        /// What happened.
        public let kind: Kind
        /// The area, problem, measure, round or record.
        public let item: ItemID
        /// The field, where one changed.
        public let field: Field?
        /// Its value before.
        public let from: FieldValue
        /// Its value now.
        public let to: FieldValue
        /// The last event that made it so.
        public let event: EventID
        /// Its day.
        public let day: Day
        /// Whose act it was.
        public let by: String
        /// Why, where a reason was given.
        public let reason: String?
        /// What was noted, for a progress entry.
        public let text: String?
    }

    /// The day whose end is the beginning.
    public let from: Day
    /// The last day.
    public let to: Day
    /// What changed, in the order of the ledger.
    public let rows: [Row]

    /// What changed after the end of `from`, up to the end of `to`. `log` holds all events in their order; `before` and
    /// `after` are the ledgers of those days.
    public init(before: Ledger, after: Ledger, log: [Event], from: Day, to: Day, round: ItemID? = nil) {
        self.from = from
        self.to = to
        let start = log.partitioningIndex { $0.day > from }
        let end = log.partitioningIndex { $0.day > to }
        var rows: [Row] = []
        var places: [Ledger.SlotKey: Int] = [:]
        var isNew = Set<ItemID>()
        var settled = Set<Ledger.SlotKey>()

        func enter(_ item: ItemID, _ field: Field, _ value: FieldValue, _ event: Event, _ reason: String?) {
            guard !isNew.contains(item), after.place(of: item) != nil else { return }
            let (was, now) = (before.value(of: field, in: item), after.value(of: field, in: item))
            // What was withdrawn before and counts again is a change too, but no withdrawal.
            let row = Row(
                kind: field == .withdrawn && now != .nothing ? .withdrawn : .changed, item: item, field: field,
                from: was, to: now, event: event.id, day: event.day, by: event.actor, reason: reason, text: nil)
            let key = Ledger.SlotKey(item: item, field: field)
            if let place = places[key] {
                // Of two that stand against each other the last one need not be the one that counts.
                if value == now || !settled.contains(key) { rows[place] = row }
            } else {
                places[key] = rows.count
                rows.append(row)
            }
            if value == now { settled.insert(key) }
        }

        for event in log[start..<max(start, end)] {
            for change in event.changes {
                switch change {
                case .add(let addition):
                    guard before.place(of: addition.item) == nil, after.place(of: addition.item) != nil,
                        isNew.insert(addition.item).inserted,
                        after.value(of: .withdrawn, in: addition.item) == .nothing
                    else { continue }
                    rows.append(
                        Row(
                            kind: .added, item: addition.item, field: nil, from: .nothing, to: .nothing,
                            event: event.id,
                            day: event.day, by: event.actor, reason: nil, text: nil))
                case .set(let assignment):
                    enter(assignment.item, assignment.field, assignment.to, event, assignment.reason)
                case .move(let move):
                    let reason = move.details.reason ?? move.details.basis
                    enter(move.item, .stage, .text(move.to.rawValue), event, reason)
                    if let day = move.details.reviewDate { enter(move.item, .reviewDate, .day(day), event, reason) }
                case .note(let note):
                    guard before.place(of: note.item) == nil, after.place(of: note.item) != nil,
                        isNew.insert(note.item).inserted, after.value(of: .withdrawn, in: note.item) == .nothing
                    else { continue }
                    rows.append(
                        Row(
                            kind: .noted, item: note.subject, field: nil, from: .nothing, to: .nothing, event: event.id,
                            day: event.day, by: event.actor, reason: nil, text: note.text))
                case .workflow, .redate, .told, .unknown: continue
                }
            }
        }
        // What was set back to what it was is no difference. A problem has no stage of its own, but it was closed.
        rows = rows.filter { row in
            if let round, after.round(of: row.item) != round { return false }
            guard row.kind == .changed || row.kind == .withdrawn else { return true }
            if row.field == .stage, case .problem(let index)? = after.place(of: row.item) {
                return after.state(ofProblem: index) == .closed
            }
            return row.from != row.to
        }
        self.rows = rows.enumerated().sorted {
            let (left, right) = (after.order(of: $0.element.item), after.order(of: $1.element.item))
            return (left.0, left.1, left.2, left.3, $0.offset) < (right.0, right.1, right.2, right.3, $1.offset)
        }.map(\.element)
    }
}

extension Ledger {
    /// Where an item stands among all: by round, area, problem and measure.
    fileprivate func order(of item: ItemID) -> (Int, Int, Int, Int) {
        switch places[item] {
        case .round(let index)?: (index, -1, -1, -1)
        case .area(let index)?: (areas[index].round, areas[index].number, -1, -1)
        case .problem(let index)?:
            (problems[index].round, areas[problems[index].area].number, problems[index].number, -1)
        case .measure(let index)?: order(ofMeasure: index)
        case .measureEntry(let index, _)?: order(ofMeasure: index)
        case .problemEntry(let index, _)?: order(of: problems[index].id)
        case .record(let index, _)?: records[index].under.map(order(of:)) ?? (-1, -1, -1, -1)
        case nil: (.max, 0, 0, 0)
        }
    }

    private func order(ofMeasure index: Int) -> (Int, Int, Int, Int) {
        let problem = problems[measures[index].problem]
        return (problem.round, areas[problem.area].number, problem.number, measures[index].number)
    }
}
