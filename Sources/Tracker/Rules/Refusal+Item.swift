// What is wrong with a text is said with the item that it was typed for.

extension Refusal {
    /// The same with the kind of record that it is about, whose fields have names of their own: a member's title is a name.
    func naming(_ kind: ItemKind?) -> Refusal {
        guard let kind, kind.isRecord, let fault, fault.isOfText, fault.field != nil else { return self }
        return .ofKind(kind, self)
    }

    /// The same with the items' numbers, where it is about a text and names none.
    func naming(_ refs: [String]) -> Refusal {
        guard let first = refs.first else { return self }
        let inner: Refusal = if case .ofKind(_, let inner) = self { inner } else { self }
        guard let fault = inner.fault, fault.isOfText, !fault.isEmpty else { return self }
        return .inItem(ref: refs.count > 3 ? first + " …" : refs.joined(separator: "、"), self)
    }

    /// What is wrong with what was typed for a field.
    public struct Fault: Equatable, Sendable {
        /// The field; nil for a text that is none's.
        public let field: Field?
        /// What is wrong with it.
        public let what: What

        /// What can be wrong with what was typed.
        public enum What: Equatable, Sendable {
            /// It is empty.
            case empty
            /// It is longer than so many characters.
            case tooLong(limit: Int)
            /// It holds a character that could not be read.
            case unreadable
            /// It is not a value of the field.
            case value(String)
        }

        var isEmpty: Bool { what == .empty }

        /// Whether it is wrong whatever the field takes.
        var isOfText: Bool {
            switch what {
            case .empty, .tooLong, .unreadable: true
            case .value: false
            }
        }
    }

    /// What is wrong with what was typed for a field; nil where it is about something else, or names an item or a kind with it.
    public var fault: Fault? {
        if case .empty(let field) = self { return Fault(field: field, what: .empty) }
        if case .tooLong(let field, let limit, _) = self { return Fault(field: field, what: .tooLong(limit: limit)) }
        if case .unreadable(let field, _, _) = self { return Fault(field: field, what: .unreadable) }
        if case .badValue(let field, let value, _) = self { return Fault(field: field, what: .value(value)) }
        return nil
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
        case .set(let item, _, _, _), .edit(let item, _, _), .withdraw(let item, _), .reinstate(let item, _),
            .settle(let item, _, _, _),
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
        case .newRound, .bringIn, .extend, .restore, .together, .note, .move, .assign, .deadline, .withdraw, .reinstate,
            .askExtension, .answerExtension, .planLookBack, .lookBack, .sample, .link, .phase, .settle, .workflow,
            .undo, .redo:
            nil
        }
    }
}
