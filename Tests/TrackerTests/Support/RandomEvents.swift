@testable import Tracker

extension SplitMix64 {
    /// A text that a journal must keep as it is: Chinese, quotes, controls, separators, emoji.
    mutating func text(upTo length: Int = 12) -> String {
        let pieces = [
            "制度", "一", "a", "Z", " ", "\"", "\\", "/", "\n", "\t", "\r", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{85}",
            "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{202E}", "😀", "👩‍👩‍👧", "e\u{301}", "\u{10FFFF}", "{", "}", "[", ",", ":",
            "\\u0041",
        ]
        return (0..<Int.random(in: 0...length, using: &self)).map { _ in any(of: pieces) ?? "" }.joined()
    }

    mutating func day() -> Day { Day(number: Int32.random(in: -20_000...80_000, using: &self)) }

    mutating func item() -> ItemID { ItemID(bits: next()) }

    mutating func maybe<Value>(_ value: (inout SplitMix64) -> Value) -> Value? {
        once(in: 2) ? value(&self) : nil
    }

    mutating func value() -> FieldValue {
        switch Int.random(in: 0..<9, using: &self) {
        case 0: .nothing
        case 1: .names((0..<Int.random(in: 0...3, using: &self)).map { _ in text() })
        case 2: .flag(once(in: 2))
        case 3: .day(day())
        case 5: .number(Int.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &self))
        case 6: .items((0..<Int.random(in: 0...3, using: &self)).map { _ in item() })
        case 4:
            .declared(
                Declared(
                    areas: 6, measures: 71, groups: [text(): Declared.Pair(problems: 5, measures: nil)],
                    institutions: Declared.Institutions(proposed: 8)))
        default: .text(text())
        }
    }

    mutating func change() -> Change {
        switch Int.random(in: 0..<4, using: &self) {
        case 0:
            var fields: [Field: FieldValue] = [:]
            for field in Field.allCases where once(in: 4) { fields[field] = value() }
            return .add(
                Change.Addition(
                    kind: any(of: ItemKind.allCases) ?? .area, item: item(), under: maybe { $0.item() },
                    number: Int.random(in: 0..<1000, using: &self), name: text(upTo: 3), sample: once(in: 2),
                    fields: fields))
        case 1:
            return .set(
                Change.Assignment(
                    item: item(), field: any(of: Field.allCases) ?? .unit, to: value(), was: value(),
                    seen: maybe { EventID(bits: $0.next()) }, reason: maybe { $0.text() }))
        case 2:
            return .move(
                Change.Move(
                    item: item(), move: text(upTo: 2), was: Stage(rawValue: text(upTo: 2)),
                    to: Stage(rawValue: text(upTo: 2)), seen: maybe { EventID(bits: $0.next()) },
                    details: MoveDetails(
                        reason: maybe { $0.text() }, basis: maybe { $0.text() }, evidence: maybe { $0.text() },
                        noEvidence: maybe { $0.text() }, reviewDate: maybe { $0.day() })))
        default:
            return .note(
                Change.Note(
                    item: item(), subject: item(), text: text(upTo: 40), on: day(), needsCoordination: once(in: 2)))
        }
    }

    mutating func event() -> Event {
        Event(
            id: EventID(bits: 0), day: day(), counter: UInt64.random(in: 0...1 << 53, using: &self),
            writer: "w" + text(),
            at: Instant(seconds: Int64.random(in: -1_000_000_000...10_000_000_000, using: &self)), by: text(),
            login: text(), behalf: maybe { Behalf(name: $0.text(), basis: $0.text()) },
            undoes: maybe { EventID(bits: $0.next()) }, redoes: maybe { EventID(bits: $0.next()) },
            changes: (0..<Int.random(in: 0...4, using: &self)).map { _ in change() })
    }
}
