// The fold of records: they are added under an item, and their fields are slots as all others.

extension Ledger {
    mutating func addRecord(_ addition: Change.Addition, of event: Event) {
        let index = records.count
        let parent = addition.under.flatMap { places[$0] }
        switch (addition.kind, parent) {
        case (.member, _): memberPlaces.append(index)
        case (.decision, .record(let meeting, .meeting)?): records[meeting].records.append(index)
        case (.tally, .record(let survey, .survey)?): records[survey].records.append(index)
        case (.decision, _), (.tally, _): return drop(unplaced: addition, of: event)
        case (_, .round(let round)?): rounds[round].records.append(index)
        case (_, .problem(let problem)?): problems[problem].records.append(index)
        case (_, .measure(let measure)?): measures[measure].records.append(index)
        case (_, .area?), (_, .measureEntry?), (_, .problemEntry?), (_, .record?), (_, nil):
            return drop(unplaced: addition, of: event)
        }
        places[addition.item] = .record(index, addition.kind)
        var record = Record(
            id: addition.item, kind: addition.kind,
            // A member belongs to nothing, whatever a line says.
            under: addition.kind == .member ? nil : addition.under, event: event.id, place: folded, day: event.day,
            at: event.at,
            by: event.actor)
        for (field, value) in addition.fields where field.takes(value) {
            // A member is called as the unit or the leader is that he is.
            let isName = addition.kind == .member && field == .title
            record.values[field] = spellings.spelt(value, in: isName ? .leader : field)
            heads[SlotKey(item: addition.item, field: field)] = Head(event: event.id, last: event.id, day: event.day)
        }
        records.append(record)
        remember(addition.item)
        rememberOwner(ofRecord: index)
        for field in strangers(among: addition) { drop(.fieldless, addition.item, of: event, field) }
    }

    /// A record's story is told with the item it belongs to, and with those that it names.
    mutating func rememberOwner(ofRecord index: Int) {
        if let under = records[index].under { remember(under) }
        for item in records[index][.items].items where places[item] != nil { remember(item) }
    }
}
