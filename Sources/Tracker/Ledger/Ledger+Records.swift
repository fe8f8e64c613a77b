// Members, and the records of an item.

extension Ledger {
    /// The members, in the order in which they were named; each is made when it is looked at, so that whoever looks for one
    /// does not make them all.
    public var members: some BidirectionalCollection<Member> {
        memberPlaces.lazy.compactMap { [records] in Member(records[$0]) }
    }

    /// The member of a name, if there is one: as it is spelled, or else so that a reader takes the two for one.
    public func member(named name: String) -> Member? {
        for place in memberPlaces where records[place].text(.title) == name {
            if let member = Member(records[place]) { return member }
        }
        let key = NameKey(name)
        return members.first { NameKey($0.name) == key }
    }

    /// The member of a system login, if there is one.
    public func member(login: String) -> Member? { members.first { $0.login == login } }

    /// Whether members were named: before that everyone may do everything, since nobody has said who is who.
    public var hasMembers: Bool { memberPlaces.contains { records[$0].withdrawn == nil } }

    /// The places of an item's records, withdrawn ones too.
    public func recordPlaces(of item: ItemID) -> [Int] {
        switch places[item] {
        case .round(let index)?: rounds[index].records
        case .problem(let index)?: problems[index].records
        case .measure(let index)?: measures[index].records
        case .record(let index, _)?: records[index].records
        case .area?, .measureEntry?, .problemEntry?, nil: []
        }
    }

    /// An item's records of a kind that were not withdrawn, the oldest first.
    public func records(of item: ItemID, _ kind: ItemKind) -> [Record] {
        recordPlaces(of: item).filter { records[$0].kind == kind && records[$0].withdrawn == nil }.map { records[$0] }
    }

    /// A measure's records of a kind that were not withdrawn, the oldest first.
    public func records(ofMeasure index: Int, _ kind: ItemKind) -> [Record] {
        // Nearly all measures have none: nothing is made for them.
        let places = measures[index].records
        guard !places.isEmpty else { return [] }
        return places.filter { records[$0].kind == kind && records[$0].withdrawn == nil }.map { records[$0] }
    }

    /// The record of an item that is still open (`Record.isOpen`), the earliest one.
    public func openRecord(of item: ItemID, _ kind: ItemKind) -> Record? {
        records(of: item, kind).first(where: \.isOpen)
    }

    /// The text that a person wrote for a place of a report, of a month where it is a month's.
    public func passage(_ place: String, month: Month?, ofRound item: ItemID) -> Record? {
        records(of: item, .passage).last { $0.text(.place) == place && $0.text(.month) == month?.description }
    }

    /// All records of a kind that count: neither they nor what they belong to was withdrawn.
    public func records(_ kind: ItemKind) -> [Record] {
        records.filter { $0.kind == kind && $0.withdrawn == nil && counts(under: $0.under) }
    }

    private func counts(under item: ItemID?) -> Bool {
        guard let item else { return true }
        return switch places[item] {
        case .round(let index)?: rounds[index].withdrawn == nil
        case .area(let index)?: counts(area: index)
        case .problem(let index)?: counts(problem: index)
        case .measure(let index)?: counts(measure: index)
        case .record(let index, _)?: records[index].withdrawn == nil && counts(under: records[index].under)
        case .measureEntry?, .problemEntry?, nil: false
        }
    }

    /// The round that an item belongs to, as a place in `rounds`; nil for a member.
    public func roundPlace(of item: ItemID) -> Int? {
        switch places[item] {
        case .round(let index)?: index
        case .area(let index)?: areas[index].round
        case .problem(let index)?: problems[index].round
        case .measure(let index)?: measures[index].round
        case .measureEntry(let index, _)?: measures[index].round
        case .problemEntry(let index, _)?: problems[index].round
        case .record(let index, _)?: records[index].under.flatMap(roundPlace(of:))
        case nil: nil
        }
    }

    /// The record of an item's identity.
    public func record(_ item: ItemID) -> Record? {
        if case .record(let index, _)? = places[item] { records[index] } else { nil }
    }

    /// Whether the plan of an item's round is issued by a day.
    public func isPlanIssued(forItem item: ItemID, on day: Day) -> Bool {
        guard let round = roundPlace(of: item), let issued = rounds[round].plan[.issued] else { return false }
        return issued <= day
    }

    /// What proves that a measure is done: what was handed in with its moves, and what was attached.
    public func hasEvidence(measure index: Int) -> Bool {
        !measures[index].evidence.isEmpty || !records(ofMeasure: index, .evidence).isEmpty
    }
}
