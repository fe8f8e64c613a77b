import Tracker
import Wording

// Who is a member by his own word only.

extension Check {
    /// Members who named themselves when others were named already, have moved something since, and of whose entry nobody
    /// else has set anything.
    static func selfNamed(_ ledger: Ledger, _ log: [Event]) -> [Finding] {
        var added: [ItemID: Event] = [:]
        var touched: Set<ItemID> = []
        var moves: [NameKey: Int] = [:]
        var hasMembers = false
        for event in log {
            for change in event.changes {
                switch change {
                case .add(let addition) where addition.kind == .member:
                    let name = addition.fields[.title]?.text ?? ""
                    if hasMembers, NameKey.isSame(name, event.by) {
                        added[addition.item] = event
                        // What he did before, as whoever he was then, he did not do by his own word.
                        moves[NameKey(event.by)] = nil
                    }
                    hasMembers = true
                case .set(let assignment):
                    if let first = added[assignment.item], !NameKey.isSame(first.by, event.by) {
                        touched.insert(assignment.item)
                    }
                case .move: moves[NameKey(event.by), default: 0] += 1
                case .add, .note, .workflow, .redate, .told, .unknown: break
                }
            }
        }
        return ledger.members.compactMap { member in
            guard let event = added[member.id], !touched.contains(member.id),
                let count = moves[NameKey(member.name)], let record = ledger.record(member.id)
            else { return nil }
            let role = ledger.workflow.role(member.role).map { Phrase($0.zh, $0.en) } ?? Phrase(verbatim: member.role)
            return Finding(
                .selfNamed, at: .journal(file: nil),
                CheckWords.selfNamed(
                    member.name, role: role, unit: record.text(.unit), on: event.day, moves: count))
        }
    }
}
