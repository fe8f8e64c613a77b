/// What the keys of a change said, before it is clear which kind it is.
struct ChangeParts {
    var kind = ""
    var item: ItemID?
    var subject: ItemID?
    var under: ItemID?
    var itemKind = ""
    var number = 0
    var name = ""
    var sample = false
    var needs = false
    var field = ""
    var move = ""
    var to = FieldValue.nothing
    var was = FieldValue.nothing
    var seen: EventID?
    var event: EventID?
    var on: Day?
    var text = ""
    var details = MoveDetails()
    var fields: [Field: FieldValue] = [:]
    var workflow: Workflow?
    var log: [Event] = []

    /// The change; where a newer version wrote something that this one does not understand, an unknown one.
    var change: Change {
        let unknown = Change.unknown(kind: kind, item: item ?? subject)
        switch kind {
        case "workflow": return workflow.map(Change.workflow) ?? unknown
        case "add":
            guard let item, let itemKind = ItemKind(rawValue: itemKind) else { return unknown }
            return .add(
                Change.Addition(
                    kind: itemKind, item: item, under: under, number: number, name: name, sample: sample,
                    fields: fields))
        case "set":
            guard let item, let field = Field(rawValue: field) else { return unknown }
            return .set(
                Change.Assignment(item: item, field: field, to: to, was: was, seen: seen, reason: details.reason))
        case "move":
            guard let item, let stage = to.text else { return unknown }
            return .move(
                Change.Move(
                    item: item, move: move, was: Stage(rawValue: was.text ?? ""), to: Stage(rawValue: stage),
                    seen: seen, details: details))
        case "note":
            guard let item, let subject, let on else { return unknown }
            return .note(Change.Note(item: item, subject: subject, text: text, on: on, needsCoordination: needs))
        case "told": return .told(log)
        case "redate": return event.map(Change.redate) ?? unknown
        default: return unknown
        }
    }
}
