import Tracker
import Wording

extension [Proposal] {
    /// Marks those that want the same of the same item otherwise: the lists say the same thing twice.
    mutating func contestDisagreements() {
        var byItem: [ItemID: [Int]] = [:]
        for (place, proposal) in enumerated() { proposal.item.map { byItem[$0, default: []].append(place) } }
        for places in byItem.values where places.count > 1 {
            for place in places {
                guard let other = places.first(where: { self[place].disagrees(with: self[$0]) }) else { continue }
                self[place].isContested = true
                self[place].remark = ImportWords.saidTwice(self[other].after, at: self[other].cell ?? "")
            }
        }
    }
}

extension Proposal {
    /// Whether two cells of an item cannot both be right: another value of a field, another word for how far it is.
    fileprivate func disagrees(with other: Proposal) -> Bool {
        if case .edit(let left) = act, case .edit(let right) = other.act {
            return left.contains { field, value in right[field].map { $0 != value } ?? false }
        }
        return kind == .status && other.kind == .status && after != other.after
    }
}
