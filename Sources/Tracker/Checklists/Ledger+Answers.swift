import Text

extension Ledger {
    /// Who answered a record: granted or refused an extension, replied to a letter or an opinion, found how things stand at a
    /// look-back, said how far a milestone is. Nil where nobody has, or the record is of another kind.
    public func answeredBy(_ record: Record, in log: [Event]) -> String? { answer(to: record, in: log)?.actor }

    /// Until when an extension was granted, which need not be the day that was asked for; nil where it was not.
    public func granted(_ record: Record, in log: [Event]) -> Day? {
        guard record.kind == .extensionRequest, record.text(.result) == ExtensionResult.granted.rawValue else {
            return nil
        }
        return answer(to: record, in: log)?.granted(record)
    }

    private func answer(to record: Record, in log: [Event]) -> Event? {
        let settings = (record.kind.answer?.fields ?? []).filter { record[$0] != .nothing }
            .compactMap { lastSetting(of: $0, in: record.id, log[...]) }
        return settings.max { $0.place < $1.place }?.event
    }

    /// The last event that gave a field of an item a value, and where it stands in the log; nil where none did.
    public func lastSetting(of field: Field, in item: ItemID, _ log: ArraySlice<Event>) -> (event: Event, place: Int)? {
        last(of: field, in: item, log) { $0 != .nothing }
    }

    /// The last event that took a field's value away, and where it stands in the log; nil where none did.
    public func lastClearing(of field: Field, in item: ItemID, _ log: ArraySlice<Event>) -> (event: Event, place: Int)?
    {
        last(of: field, in: item, log) { $0 == .nothing }
    }

    private func last(
        of field: Field, in item: ItemID, _ log: ArraySlice<Event>, where isWanted: (FieldValue) -> Bool
    ) -> (event: Event, place: Int)? {
        let place = history(of: item).last { place in
            log.indices.contains(place)
                && log[place].changes.contains { change in
                    guard case .set(let set) = change else { return false }
                    return set.item == item && set.field == field && isWanted(set.to)
                }
        }
        return place.map { (log[$0], $0) }
    }
}

extension Event {
    /// The deadline that it granted with its answer to a request; the day that was asked for where it says none.
    public func granted(_ request: Record) -> Day? {
        let days = changes.compactMap { change in
            if case .set(let set) = change, set.item == request.under, set.field == .deadline {
                set.to.day
            } else {
                nil
            }
        }
        return days.first ?? request.day(.deadline)
    }
}
