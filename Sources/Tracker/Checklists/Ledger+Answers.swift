extension Ledger {
    /// Who answered a record: granted or refused an extension, replied to a letter or an opinion, found how things stand at a
    /// look-back, said how far a milestone is. Nil where nobody has, or the record is of another kind.
    public func answeredBy(_ record: Record, in log: [Event]) -> String? {
        let field: Field
        switch record.kind {
        case .extensionRequest, .lookBack: field = .result
        case .letter, .opinion: field = .reply
        case .milestone: field = .reached
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .sample, .meeting, .decision,
            .statement, .report, .passage, .survey, .tally:
            return nil
        }
        guard record[field] != .nothing else { return nil }
        let place = history(of: record.id).last { place in
            log.indices.contains(place)
                && log[place].changes.contains { change in
                    if case .set(let set) = change { set.item == record.id && set.field == field } else { false }
                }
        }
        return place.map { log[$0].actor }
    }
}
