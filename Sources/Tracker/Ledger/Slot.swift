/// How items of one kind hold the value of one field.
struct Slot<Item>: Sendable {
    /// What an item says itself, nothing inherited.
    let get: @Sendable (Item) -> FieldValue
    /// Sets it; a value of another form sets nothing.
    let put: @Sendable (inout Item, FieldValue) -> Void

    /// A text that need not be there.
    static func text(_ path: WritableKeyPath<Item, String?> & Sendable) -> Slot {
        Slot {
            FieldValue($0[keyPath: path])
        } put: {
            $0[keyPath: path] = $1.text
        }
    }

    /// A text that is always there, if empty.
    static func text(_ path: WritableKeyPath<Item, String> & Sendable) -> Slot {
        Slot {
            FieldValue($0[keyPath: path])
        } put: {
            $0[keyPath: path] = $1.text ?? ""
        }
    }

    /// A day.
    static func day(_ path: WritableKeyPath<Item, Day?> & Sendable) -> Slot {
        Slot {
            FieldValue($0[keyPath: path])
        } put: {
            $0[keyPath: path] = $1.day
        }
    }

    /// A whole number.
    static func number(_ path: WritableKeyPath<Item, Int?> & Sendable) -> Slot {
        Slot {
            FieldValue($0[keyPath: path])
        } put: {
            $0[keyPath: path] = $1.number
        }
    }

    /// Yes or no; no is nothing.
    static func flag(_ path: WritableKeyPath<Item, Bool> & Sendable) -> Slot {
        Slot {
            $0[keyPath: path] ? .flag(true) : .nothing
        } put: {
            $0[keyPath: path] = $1 == .flag(true)
        }
    }

    /// Several names.
    static func names(_ path: WritableKeyPath<Item, [String]> & Sendable) -> Slot {
        Slot {
            FieldValue($0[keyPath: path])
        } put: {
            $0[keyPath: path] = $1.names
        }
    }

    /// Several items.
    static func items(_ path: WritableKeyPath<Item, [ItemID]> & Sendable) -> Slot {
        Slot {
            FieldValue($0[keyPath: path])
        } put: {
            $0[keyPath: path] = $1.items
        }
    }

    /// One of an enum's code names; one that it does not have is nothing.
    static func code<Code: RawRepresentable<String> & SendableMetatype>(_ path: WritableKeyPath<Item, Code?> & Sendable)
        -> Slot
    {
        Slot {
            FieldValue($0[keyPath: path]?.rawValue)
        } put: {
            $0[keyPath: path] = $1.text.flatMap(Code.init)
        }
    }
}

extension Slot where Item: OwnFields {
    /// A field that stands by itself.
    static func own(_ field: Field) -> Slot {
        Slot {
            $0.own[field] ?? .nothing
        } put: {
            $0.own[field] = $1 == .nothing ? nil : $1
        }
    }
}

extension Slot<Round> {
    /// What documents declare.
    static let declared = Slot {
        $0.declared == Declared() ? .nothing : .declared($0.declared)
    } put: {
        if case .declared(let declared) = $1 { $0.declared = declared } else { $0.declared = Declared() }
    }

    /// The day on which the plan reached a phase.
    static func plan(_ phase: PlanPhase) -> Slot {
        Slot {
            FieldValue($0.plan[phase])
        } put: {
            $0.plan[phase] = $1.day
        }
    }
}

extension Slot<Measure> {
    /// The stage that counts, which the ledger itself puts, since its problem stands or falls with it.
    static let stage = Slot {
        .text($0.stage.rawValue)
    } put: { _, _ in
    }
}
