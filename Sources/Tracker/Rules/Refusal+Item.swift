// What is wrong with a text is said with the item that it was typed for.

extension Refusal {
    /// The same with the kind of record that it is about, whose fields have names of their own: a member's title is a name.
    func naming(_ kind: ItemKind?) -> Refusal {
        guard let kind, kind.isRecord else { return self }
        switch self {
        case .empty(_?), .tooLong(_?, _, _), .unreadable(_?, _, _): return .ofKind(kind, self)
        default: return self
        }
    }

    /// The same with the items' numbers, where it is about a text and names none.
    func naming(_ refs: [String]) -> Refusal {
        guard let first = refs.first else { return self }
        if case .ofKind(_, let inner) = self, case .empty = inner { return self }
        switch self {
        case .tooLong, .unreadable, .ofKind:
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

    /// The kind of record whose fields it gives, if it is one.
    func recordKind(in ledger: Ledger) -> ItemKind? {
        switch self {
        case .record(let kind, _, _), .add(let kind, _, _): kind
        case .set(let item, _, _, _), .edit(let item, _, _): ledger.place(of: item)?.kind
        case .meeting: .meeting
        case .newRound, .bringIn, .extend, .restore, .together, .note, .move, .assign, .deadline, .withdraw,
            .askExtension, .answerExtension, .planLookBack, .lookBack, .sample, .link, .phase, .settle, .workflow,
            .undo, .redo:
            nil
        }
    }
}
