// What is wrong with a text is said with the item that it was typed for.

extension Refusal {
    /// The same with the items' numbers, where it is about a text and names none.
    func naming(_ refs: [String]) -> Refusal {
        guard let first = refs.first else { return self }
        switch self {
        case .tooLong, .unreadable:
            return .inItem(ref: refs.count > 3 ? first + " …" : refs.joined(separator: "、"), self)
        default: return self
        }
    }
}

extension Request {
    /// The items that its texts are typed for; none where they are of new items, of several requests or of no item.
    var subjects: [ItemID] {
        switch self {
        case .note(let items, _, _, _), .move(let items, _, _), .assign(let items, _, _), .deadline(let items, _, _),
            .askExtension(let items, _, _), .answerExtension(let items, _, _, _), .planLookBack(let items, _),
            .lookBack(let items, _, _, _):
            items
        case .set(let item, _, _, _), .edit(let item, _, _), .withdraw(let item, _), .settle(let item, _, _, _),
            .meeting(let item, _, _), .add(_, let item, _):
            [item]
        case .record(_, let under, _): under.map { [$0] } ?? []
        case .newRound, .bringIn, .extend, .restore, .together, .sample, .link, .phase, .workflow, .undo, .redo: []
        }
    }
}
