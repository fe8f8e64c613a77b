/// One pass over everything that events say of other events and of times: what they name must be there (ARCHITECTURE.md,
/// decisions 5 and 11).
public enum JournalAudit {
    /// All that is wrong with the journals: what reading them has shown, and what one pass over their events finds, without
    /// what this device was told is lost for good.
    public static func damage(_ read: [Damage], in log: [Event], clock: Day) -> [Damage] {
        var accepted: [String] = []
        for case .accepted(let losses) in read { accepted = losses }
        return (read + damage(in: log, clock: clock)).filter { $0.loss.map { !accepted.contains($0) } ?? true }
    }

    /// What is wrong, in the order of the writers' names.
    ///
    /// - Parameters:
    ///   - log: all events, not only those up to some day.
    ///   - clock: the clock's day. Other zones are ahead of this one or behind it, so that a day more is borne with.
    public static func damage(in log: [Event], clock: Day) -> [Damage] {
        var findings: [String: Findings] = [:]
        var heads: [Damage] = []
        let known = Set(log.map(\.id))
        let seen = unseen(in: log, known: known)
        for (place, event) in log.enumerated() {
            var names = [event.undoes, event.redoes].compactMap { $0 }
            for case .redate(let id) in event.changes { names.append(id) }
            if seen.contains(place) || !names.allSatisfy(known.contains) {
                findings[event.writer, default: Findings()].unknown += 1
            }
            if event.changes.isEmpty || event.changes.contains(where: isLost) {
                findings[event.writer, default: Findings()].newer += 1
            }
            if event.isLeaping { findings[event.writer, default: Findings()].leaping += 1 }
            if let written = event.writtenDay, written - event.day > 1 {
                findings[event.writer, default: Findings()].redated += 1
            }
            let latest = max(event.at.day, event.day)
            // What was put to the day for which it counts is put right.
            if event.writtenDay == nil, latest - clock > 1 {
                findings[event.writer, default: Findings()].ahead += 1
                findings[event.writer, default: Findings()].last = max(findings[event.writer]?.last ?? latest, latest)
            } else if event.day - event.at.day > 1 {
                findings[event.writer, default: Findings()].early += 1
            }
            for case .add(let addition) in event.changes where addition.kind == .report {
                let missing = (addition.fields[.heads] ?? .nothing).names.compactMap { EventID($0) }
                    .count { !known.contains($0) }
                guard missing > 0 else { continue }
                heads.append(.headsMissing(sent: addition.fields[.on]?.day ?? event.day, events: missing))
            }
        }
        for (writer, events) in back(in: log, clock: clock) { findings[writer, default: Findings()].back = events }
        return findings.sorted { $0.key < $1.key }.flatMap { $0.value.damage(of: $0.key + ".jsonl") } + heads
    }

    /// How far a clock may be put back before that is worth a remark, in seconds.
    private static let correction: Int64 = 86_400

    /// By their writers, how many events say to have been written before others that stand above them in their file: more
    /// than a day before, or on a day before and so as to come before a report that was sent meanwhile. A line stands
    /// below another one where its counter is greater.
    private static func back(in log: [Event], clock: Day) -> [String: Int] {
        let sent = log.filter { event in
            event.changes.contains { if case .add(let addition) = $0 { addition.kind == .report } else { false } }
        }.map(\.at).sorted()
        var files: [String: [Event]] = [:]
        // What came from another ledger has the order of its files no more; a clock that was ahead is told as that.
        for event in log
        where event.toldBy == nil && event.writtenDay == nil && !event.isLeaping
            && event.at.day - clock <= 1
        {
            files[event.writer, default: []].append(event)
        }
        return files.compactMapValues { events in
            var latest: Instant?
            var count = 0
            for event in events.sorted(by: { $0.counter < $1.counter }) {
                guard let before = latest, event.at < before else {
                    latest = event.at
                    continue
                }
                let isOverReport =
                    event.at.day < before.day
                    && sent.partitioningIndex { $0 >= event.at } < sent.partitioningIndex { $0 > before }
                if before.seconds - event.at.seconds > correction || isOverReport { count += 1 }
            }
            return count > 0 ? count : nil
        }
    }

    /// Whether something of a change counts for nothing: what it is, or a value of it, is not known here.
    private static func isLost(_ change: Change) -> Bool {
        switch change {
        case .unknown: true
        case .add(let addition): addition.fields.contains { !$0.key.takes($0.value) }
        case .set(let assignment): !assignment.field.takes(assignment.to)
        case .workflow, .move, .note, .redate, .told: false
        }
    }

    /// What was found of one writer's events.
    private struct Findings {
        var unknown = 0
        var ahead = 0
        var last: Day?
        var early = 0
        var leaping = 0
        var redated = 0
        var newer = 0
        var back = 0

        func damage(of file: String) -> [Damage] {
            var damage: [Damage] = []
            if unknown > 0 { damage.append(.unknownReferences(file: file, events: unknown)) }
            if newer > 0 { damage.append(.newer(file: file, events: newer)) }
            if ahead > 0, let last { damage.append(.clockAhead(file: file, events: ahead, last: last)) }
            if leaping > 0 { damage.append(.leaping(file: file, events: leaping)) }
            if redated > 0 { damage.append(.redated(file: file, events: redated)) }
            if back > 0 { damage.append(.clockBack(file: file, events: back)) }
            if early > 0 { damage.append(.dayAhead(file: file, events: early)) }
            return damage
        }
    }

    /// The places of the events that have seen in a slot what no journal has.
    ///
    /// Where several had set a slot without having seen each other's, what is seen is their identities combined
    /// (exclusive or): such a one is there when it can be made of what was set in that slot.
    private static func unseen(in log: [Event], known: Set<EventID>) -> Set<Int> {
        var suspects: [Ledger.SlotKey: [(place: Int, seen: EventID)]] = [:]
        for (place, event) in log.enumerated() {
            for change in event.changes {
                for (slot, seen) in slots(of: change) {
                    if let seen, !known.contains(seen) { suspects[slot, default: []].append((place, seen)) }
                }
            }
        }
        guard !suspects.isEmpty else { return [] }
        var combinations: [Ledger.SlotKey: Combinations] = [:]
        for event in log {
            for change in event.changes {
                for (slot, _) in slots(of: change) where suspects[slot] != nil {
                    combinations[slot, default: Combinations()].add(event.id.bits)
                }
            }
        }
        var found: Set<Int> = []
        for (slot, list) in suspects {
            let combinations = combinations[slot] ?? Combinations()
            for suspect in list where !combinations.contains(suspect.seen.bits) { found.insert(suspect.place) }
        }
        return found
    }

    /// The slots that a change sets, each with what its writer says to have seen there.
    static func slots(of change: Change) -> [(slot: Ledger.SlotKey, seen: EventID?)] {
        switch change {
        case .add(let addition):
            addition.fields.keys.map { (Ledger.SlotKey(item: addition.item, field: $0), nil) }
        case .set(let assignment):
            [(Ledger.SlotKey(item: assignment.item, field: assignment.field), assignment.seen)]
        case .move(let move):
            [(Ledger.SlotKey(item: move.item, field: .stage), move.seen)]
                + (move.details.reviewDate == nil ? [] : [(Ledger.SlotKey(item: move.item, field: .reviewDate), nil)])
        case .workflow, .note, .redate, .told, .unknown: []
        }
    }

    /// All that can be made of some numbers by exclusive or, as a basis of them.
    private struct Combinations {
        private var basis: [UInt64] = []

        /// What is left of a number when all of it is taken out that can be made of the others.
        private func rest(of number: UInt64) -> UInt64 { basis.reduce(number) { min($0, $0 ^ $1) } }

        mutating func add(_ number: UInt64) {
            let rest = rest(of: number)
            guard rest != 0 else { return }
            basis.append(rest)
            basis.sort(by: >)
        }

        /// Whether it is one of these; nothing, which anything can be made of, is no identity of anything.
        func contains(_ number: UInt64) -> Bool { number != 0 && rest(of: number) == 0 }
    }
}
