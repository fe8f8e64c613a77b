import Tracker

// What entries say and no figure counts, each in one sentence.

extension CheckWords {
    /// Something new has the identity of what is there; `values` are what they say differently.
    public static func identityTaken(_ ref: String, _ kind: ItemKind, by event: Event, _ values: Phrase) -> Phrase {
        let label = Labels.item(kind)
        let ref = ref.isEmpty ? Phrase("另一条", "another one") : Phrase(verbatim: ref)
        return Phrase(
            "“\(quoted(event.actor))”在 \(event.day) 新增的一条没有计入：它与\(label.zh) \(ref.zh) 标识相同，\(values.zh)。",
            "What “\(quoted(event.actor))” added on \(event.day) is not counted: it has the identity of the \(label.en) \(ref.en); \(values.en)."
        )
    }

    /// What two additions of one identity say differently: of each field that which counts and that which does not.
    public static func differing(_ kept: Change, _ dropped: Change, in ledger: Ledger) -> Phrase {
        let (left, right) = (said(kept), said(dropped))
        let fields = Field.allCases.filter { left[$0] ?? .nothing != right[$0] ?? .nothing }
        let kind = kind(of: kept)
        let parts = fields.prefix(3).map { field in
            let label = Labels.field(field, of: kind)
            let values = [left, right].map { RecordWords.value($0[field] ?? .nothing, of: field, in: ledger) }
            return Phrase(
                "\(label.zh)计入的是“\(quoted(values[0].zh))”，没计入的是“\(quoted(values[1].zh))”",
                "\(label.en): “\(quoted(values[0].en))” counts, “\(quoted(values[1].en))” does not")
        }
        guard !parts.isEmpty else { return Phrase("所属或编号不同", "they differ in their place or number") }
        let more = fields.count > parts.count
        return Phrase(
            parts.map(\.zh).joined(separator: "；") + (more ? "；等等" : ""),
            parts.map(\.en).joined(separator: "; ") + (more ? "; and more" : ""))
    }

    private static func said(_ change: Change) -> [Field: FieldValue] {
        switch change {
        case .add(let addition): addition.fields
        case .note(let note): [.text: .text(note.text), .on: .day(note.on)]
        case .set, .move, .workflow, .redate, .told, .unknown: [:]
        }
    }

    private static func kind(of change: Change) -> ItemKind {
        if case .add(let addition) = change { addition.kind } else { .entry }
    }

    /// Something stands under an item, or is about one, that cannot have it.
    public static func misplaced(_ ref: String, _ kind: ItemKind, by event: Event, in ledger: Ledger) -> Phrase {
        let label = Labels.item(kind)
        let said = event.changes.compactMap { change in
            self.said(change)[.text]?.text ?? self.said(change)[.title]?.text
        }.first
        let text = said.map { "：“\(quoted($0))”" } ?? ""
        let en = said.map { ": “\(quoted($0))”" } ?? ""
        return Phrase(
            "“\(quoted(event.actor))”在 \(event.day) 记在 \(ref) 的一条没有计入：\(label.zh)不能有这样的内容\(text)。",
            "What “\(quoted(event.actor))” recorded on \(event.day) of \(ref) is not counted: it is not for this kind of item (\(label.en))\(en)."
        )
    }

    /// A field is set that items of the kind do not have.
    public static func fieldless(_ ref: String, _ kind: ItemKind, by event: Event, _ field: Field) -> Phrase {
        let (label, name) = (Labels.item(kind), Labels.field(field))
        return Phrase(
            "“\(quoted(event.actor))”在 \(event.day) 给 \(ref) 填的\(name.zh)没有计入：\(label.zh)没有这一项。",
            "The \(name.en) that “\(quoted(event.actor))” gave \(ref) on \(event.day) is not counted: this kind of item has none (\(label.en))."
        )
    }

    /// A problem was closed while something of it was open.
    public static func closedTooEarly(_ ref: String, by event: Event) -> Phrase {
        Phrase(
            "问题 \(ref) 在 \(event.day) 由“\(quoted(event.actor))”销号没有计入：当时还有措施没有办结。",
            "The closing of problem \(ref) on \(event.day) by “\(quoted(event.actor))” is not counted: something of it was still open."
        )
    }
}
