// What the table of fields (`FieldRule`) says, asked by field.

extension Field {
    /// The fields of an item that a person may set by name, in the order in which forms show them.
    public static func settable(of item: ItemKind) -> [Field] {
        FieldRule.of(item).filter(\.isSettable).map(\.field)
    }

    /// The fields that a record cannot be without.
    static func required(of item: ItemKind) -> [Field] {
        FieldRule.of(item).filter(\.isRequired).map(\.field)
    }

    /// The code names that a field of an item can have; nil for any text. Roles are the workflow's.
    public func choices(of item: ItemKind, _ workflow: Workflow) -> [String]? {
        switch rule(of: item)?.choices {
        case .codes(let codes): codes
        case .roles: workflow.roles.map(\.id)
        case nil: nil
        }
    }

    /// The fields that stand by themselves (`FieldRule.isPlain`) of items of a kind, in the order of the table.
    public static func plain(of item: ItemKind) -> [Field] { FieldRule.of(item).filter(\.isPlain).map(\.field) }

    /// Those of areas, problems and measures, each once.
    public static let plain: [Field] = [ItemKind.measure, .problem, .area].reduce(into: []) { all, kind in
        all += plain(of: kind).filter { !all.contains($0) }
    }

    /// What it is to an item; nil where the item does not have it.
    public func rule(of item: ItemKind) -> FieldRule? { FieldRule.of(item).first { $0.field == self } }
}
