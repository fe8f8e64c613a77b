import FoundationEssentials

// An event as a line.

extension EventCoding {
    /// An event as a line, without the line's end. `previous` is the digest of the line before it in the file.
    static func line(of event: Event, after previous: Digest?, mends: Bool = false) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.write("v", version)
            writer.write("n", Int(event.counter))
            writer.write("w", event.writer)
            writer.write("day", event.day.description)
            writer.write("at", event.at.description)
            writer.write("by", event.by)
            writer.write("login", event.login)
            if let behalf = event.behalf {
                writer.object("for") { writer in
                    writer.write("name", behalf.name)
                    writer.write("basis", behalf.basis)
                }
            }
            writer.write("late", event.late)
            writer.write("prev", previous?.text)
            if mends { writer.write("mends", flag: true) }
            writer.write("undoes", event.undoes?.description)
            writer.write("redoes", event.redoes?.description)
            writer.array("do") { writer in
                for change in event.changes { write(change, into: &writer) }
            }
        }
        return writer.bytes
    }

    private static func write(_ change: Change, into writer: inout JSONWriter) {
        switch change {
        case .workflow(let workflow):
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            guard let data = try? encoder.encode(workflow) else { return }
            writer.object { writer in
                writer.write("do", "workflow")
                writer.write("workflow", raw: data)
            }
        case .add(let addition):
            writer.object { writer in
                writer.write("do", "add")
                writer.write("kind", addition.kind.rawValue)
                writer.write("id", addition.item.description)
                writer.write("under", addition.under?.description)
                if addition.number != 0 { writer.write("number", addition.number) }
                if !addition.name.isEmpty { writer.write("name", addition.name) }
                if addition.sample { writer.write("sample", flag: true) }
                writer.object("fields") { writer in
                    for field in Field.allCases {
                        guard let value = addition.fields[field] else { continue }
                        writer.member(field.rawValue) { write(value, into: &$0) }
                    }
                }
            }
        case .set(let assignment):
            writer.object { writer in
                writer.write("do", "set")
                writer.write("id", assignment.item.description)
                writer.write("field", assignment.field.rawValue)
                write("to", assignment.to, into: &writer)
                write("was", assignment.was, into: &writer)
                writer.write("seen", assignment.seen?.description)
                writer.write("reason", assignment.reason)
            }
        case .move(let move):
            writer.object { writer in
                writer.write("do", "move")
                writer.write("id", move.item.description)
                writer.write("move", move.move)
                writer.write("was", move.was.rawValue)
                writer.write("to", move.to.rawValue)
                writer.write("seen", move.seen?.description)
                writer.write("reason", move.details.reason)
                writer.write("basis", move.details.basis)
                writer.write("evidence", move.details.evidence)
                writer.write("noEvidence", move.details.noEvidence)
                writer.write("reviewDate", move.details.reviewDate?.description)
            }
        case .note(let note):
            writer.object { writer in
                writer.write("do", "note")
                writer.write("id", note.item.description)
                writer.write("of", note.subject.description)
                writer.write("on", note.on.description)
                writer.write("text", note.text)
                if note.needsCoordination { writer.write("needs", flag: true) }
            }
        case .redate(let event):
            writer.object { writer in
                writer.write("do", "redate")
                writer.write("event", event.description)
            }
        case .told(let events):
            writer.object { writer in
                writer.write("do", "told")
                writer.array("log") { writer in
                    for event in events { write(told: event, into: &writer) }
                }
            }
        case .unknown: break
        }
    }

    /// An entry of another ledger: its line has another identity there than any line here would have.
    static func write(told event: Event, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", event.id.description)
            writer.write("entry", raw: line(of: event, after: nil))
        }
    }

    private static func write(_ key: StaticString, _ value: FieldValue, into writer: inout JSONWriter) {
        var inner = JSONWriter()
        write(value, into: &inner)
        writer.write(key, raw: inner.bytes)
    }

    /// A value says by its own form what it is: null, text, list, true, or {"day": …}, {"declared": …}.
    private static func write(_ value: FieldValue, into writer: inout JSONWriter) {
        switch value {
        case .nothing: writer.writeNull()
        case .text(let text): writer.write(nil, text)
        case .names(let names): writer.array { writer in for name in names { writer.write(nil, name) } }
        case .flag(let flag): writer.write(nil, flag: flag)
        case .day(let day): writer.object { $0.write("day", day.description) }
        case .number(let number): writer.object { $0.write("number", number) }
        case .items(let items):
            writer.object { writer in
                writer.array("items") { writer in for item in items { writer.write(nil, item.description) } }
            }
        case .declared(let declared):
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            if let data = try? encoder.encode(declared) {
                writer.object { $0.write("declared", raw: data) }
            } else {
                writer.writeNull()
            }
        }
    }
}
