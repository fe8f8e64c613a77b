// How people call items: `一` (an area), `4`, `4.2`, `2022/4.2`, `2022` or `round` (a round).

extension Ledger {
    /// The item that a reference means.
    ///
    /// Full-width digits, dots and brackets count as their plain forms. Withdrawn items keep their references.
    public func item(called text: String) throws(Refusal) -> ItemID {
        let plain = Ledger.plain(text)
        guard !plain.isEmpty else { throw .noSuchItem(text) }
        if Ledger.isWordForRound(plain) {
            guard let last = openRounds.last else { throw .noRound }
            return rounds[last].id
        }
        if let slash = plain.lastIndex(of: "/") {
            let name = String(plain[..<slash])
            guard let round = openRounds.first(where: { isNamed(name, round: $0) }) else {
                throw .noSuchItem(text)
            }
            let rest = String(plain[plain.index(after: slash)...])
            if Ledger.isWordForRound(rest) { return rounds[round].id }
            guard let item = item(called: rest, in: round) else { throw .noSuchItem(text) }
            return item
        }
        let found = openRounds.compactMap { round in item(called: plain, in: round).map { (round, $0) } }
        if found.count > 1 { throw .ambiguous(text, rounds: found.map { rounds[$0.0].name }) }
        if let only = found.first { return only.1 }
        if let round = openRounds.first(where: { isNamed(plain, round: $0) }) { return rounds[round].id }
        throw .noSuchItem(text)
    }

    /// The item of a plain number in a round, as a place in `rounds`.
    package func item(called plain: String, in round: Int) -> ItemID? {
        if let dot = plain.firstIndex(of: ".") {
            let head = plain[..<dot]
            for area in rounds[round].areas {
                for problem in areas[area].problems where problems[problem].ref == head {
                    return problems[problem].measures.first { measures[$0].ref == plain }.map { measures[$0].id }
                }
            }
            return nil
        }
        for area in rounds[round].areas {
            if areas[area].ref == plain { return areas[area].id }
            for problem in areas[area].problems where problems[problem].ref == plain { return problems[problem].id }
        }
        return nil
    }

    /// Whether a word means the round that is worked with, whatever it is called.
    static func isWordForRound(_ plain: String) -> Bool { plain == "round" || plain == "轮次" }

    /// Whether a round is called by a plain reference.
    func isNamed(_ plain: String, round: Int) -> Bool {
        rounds[round].name == plain || Ledger.plain(rounds[round].name) == plain
    }

    /// A reference as it was meant: without brackets, spaces and full-width forms.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(Folding.typed(text).filter { !" ()".unicodeScalars.contains($0) }))
    }

    /// How people call an item; with its round's name in front where there are several rounds.
    public func reference(of item: ItemID) -> String {
        switch places[item] {
        case .round(let index)?: rounds[index].name
        case .area(let index)?: qualified(areas[index].ref, round: areas[index].round)
        case .problem(let index)?: qualified(problems[index].ref, round: problems[index].round)
        case .measure(let index)?: reference(ofMeasure: index)
        case .measureEntry(let index, _)?: reference(ofMeasure: index)
        case .problemEntry(let index, _)?: qualified(problems[index].ref, round: problems[index].round)
        case .record(let index, _)?: records[index].under.map(reference(of:)) ?? records[index].text(.title) ?? ""
        case nil: item.description
        }
    }

    /// How people call a measure.
    public func reference(ofMeasure index: Int) -> String {
        qualified(measures[index].ref, round: measures[index].round)
    }

    private func qualified(_ ref: String, round: Int) -> String {
        hasSeveralRounds ? "\(rounds[round].name)/\(ref)" : ref
    }
}
