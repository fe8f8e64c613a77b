import Tracker

/// The requests that some proposals come to: one for each item's fields, one for all that is new.
enum IntakeRequests {
    static func of(_ proposals: [Proposal], round: ItemID, reason: String) -> [Request] {
        var requests: [Request] = []
        if let extend = extend(proposals, round: round) { requests.append(extend) }
        var edits: [(item: ItemID, fields: [Field: FieldValue])] = []
        for proposal in proposals {
            guard let item = proposal.item else { continue }
            switch proposal.act {
            case .edit(let fields):
                if let place = edits.firstIndex(where: { $0.item == item }) {
                    edits[place].fields.merge(fields) { $1 }
                } else {
                    edits.append((item, fields))
                }
            case .declare(let path, let value, let base):
                let place = edits.firstIndex { $0.item == item && $0.fields[.declared] != nil }
                var declared = base
                if let place, case .declared(let sofar)? = edits[place].fields[.declared] { declared = sofar }
                try? DeclaredFigure(path: path)?.set(value, in: &declared)
                if let place {
                    edits[place].fields[.declared] = .declared(declared)
                } else {
                    edits.append((item, [.declared: .declared(declared)]))
                }
            case .note(let text, let on, let needs):
                requests.append(.note([item], text: text, on: on, needsCoordination: needs))
            case .evidence(let reference):
                requests.append(.record(.evidence, under: item, fields: [.reference: .text(reference)]))
            case .move(let move, let details): requests.append(.move([item], move: move, details))
            case .extend: break
            }
        }
        // What is done comes last: a move looks at what was noted and handed in before it.
        let moves = requests.filter { if case .move = $0 { true } else { false } }
        let others = requests.filter { if case .move = $0 { false } else { true } }
        return others + edits.map { .edit($0.item, fields: $0.fields, reason: reason) } + moves
    }

    private static func extend(_ proposals: [Proposal], round: ItemID) -> Request? {
        var items: [Request.NewItem] = []
        var areas: [String: Int] = [:]
        for proposal in proposals {
            guard case .extend(let news, let area) = proposal.act else { continue }
            var parent: Int?
            if let area {
                parent = areas[area.title] ?? items.count
                if areas[area.title] == nil {
                    areas[area.title] = items.count
                    items.append(
                        Request.NewItem(
                            under: .item(round),
                            Request.DraftItem(
                                kind: .area, number: area.number, parent: nil,
                                fields: [.title: FieldValue(area.title)])))
                }
            }
            let start = items.count
            for item in news {
                var item = item
                switch item.parent {
                case .new(let place) where place >= 0: item.parent = .new(start + place)
                case .new: item.parent = .new(parent ?? start)
                case .item: break
                }
                items.append(item)
            }
        }
        return items.isEmpty ? nil : .extend(items)
    }
}
