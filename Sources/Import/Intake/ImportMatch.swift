import Tracker

/// Which item of a round each item of a reading is: by number and text, and where the numbers have changed by text.
struct ImportMatch {
    /// The round, as a place in `Ledger.rounds`.
    let round: Int
    /// Areas, problems and measures of the ledger, by the `ref` in the reading.
    private(set) var areas: [String: Int] = [:]
    private(set) var problems: [String: Int] = [:]
    private(set) var measures: [String: Int] = [:]
    /// How many of the reading's problems are in the round.
    private(set) var matchedProblems = 0

    /// So like are two texts at least that are the same item under another number, and under the same number.
    private static let (alike, sameNumber) = (0.72, 0.35)

    private struct Candidate {
        let key: String
        let number: String
        let likeness: TextLikeness
        /// What else it is called, by which it is known where that is the same.
        var others: [String] = []
    }

    init(_ reading: NoticeReading, _ ledger: Ledger, round: Int) {
        self.round = round
        let own = ledger.rounds[round].areas.flatMap { ledger.areas[$0].problems }
        let found = ImportMatch.pair(
            reading.items.filter { $0.kind == .problem }.map {
                Candidate(key: $0.ref, number: $0.ref, likeness: TextLikeness($0.text.isEmpty ? $0.title : $0.text))
            },
            own.map { place in
                let problem = ledger.problems[place]
                return Candidate(
                    key: String(place), number: problem.ref,
                    likeness: TextLikeness(problem.text.isEmpty ? problem.title : problem.text),
                    others: [problem.title, problem.disclosed.redacted].compactMap { $0.map(TextLikeness.plain) })
            })
        problems = found.compactMapValues { Int($0) }
        matchedProblems = problems.count
        matchAreas(reading, ledger)
        matchMeasures(reading, ledger)
    }

    /// The items of a round by their numbers alone: of a file that the program wrote itself.
    init(numbersOf reading: NoticeReading, _ ledger: Ledger, round: Int) {
        self.round = round
        for area in ledger.rounds[round].areas {
            areas[ledger.areas[area].ref] = area
            for problem in ledger.areas[area].problems {
                problems[ledger.problems[problem].ref] = problem
                for measure in ledger.problems[problem].measures { measures[ledger.measures[measure].ref] = measure }
            }
        }
        let refs = Set(reading.items.map(\.ref))
        areas = areas.filter { refs.contains($0.key) }
        // A measure's problem is known by the measure's own number.
        let parents = Set(reading.items.compactMap(\.parent))
        problems = problems.filter { refs.contains($0.key) || parents.contains($0.key) }
        measures = measures.filter { refs.contains($0.key) }
        matchedProblems = problems.count
    }

    private mutating func matchAreas(_ reading: NoticeReading, _ ledger: Ledger) {
        let found = ImportMatch.pair(
            reading.items.filter { $0.kind == .area }.map {
                Candidate(key: $0.ref, number: $0.ref, likeness: TextLikeness($0.title))
            },
            ledger.rounds[round].areas.map {
                Candidate(key: String($0), number: ledger.areas[$0].ref, likeness: TextLikeness(ledger.areas[$0].title))
            })
        areas = found.compactMapValues { Int($0) }
        // An area that was called anew is that of its problems.
        for item in reading.items where item.kind == .problem {
            guard let parent = item.parent, areas[parent] == nil, let place = problems[item.ref] else { continue }
            areas[parent] = ledger.problems[place].area
        }
    }

    private mutating func matchMeasures(_ reading: NoticeReading, _ ledger: Ledger) {
        let byProblem = Dictionary(grouping: reading.items.filter { $0.kind == .measure }, by: { $0.parent ?? "" })
        for (ref, items) in byProblem {
            guard let place = problems[ref] else { continue }
            let found = ImportMatch.pair(
                items.map {
                    Candidate(
                        key: $0.ref, number: $0.ref.split(separator: ".").last.map(String.init) ?? "",
                        likeness: TextLikeness($0.text))
                },
                ledger.problems[place].measures.map {
                    Candidate(
                        key: String($0), number: String(ledger.measures[$0].number),
                        likeness: TextLikeness(ledger.measures[$0].text),
                        others: [ledger.measures[$0].disclosed.redacted].compactMap { $0.map(TextLikeness.plain) })
                })
            for (key, value) in found { measures[key] = Int(value) }
        }
    }

    /// Pairs two lists: the same text first, then the same number with a text that is not all another one, then the likest.
    private static func pair(_ left: [Candidate], _ right: [Candidate]) -> [String: String] {
        var found: [String: String] = [:]
        var free = Set(right.indices)
        var byText: [String: [Int]] = [:]
        for (place, candidate) in right.enumerated() { byText[candidate.likeness.plain, default: []].append(place) }
        for (place, candidate) in right.enumerated() {
            for other in candidate.others where other != candidate.likeness.plain {
                byText[other, default: []].append(place)
            }
        }
        let byNumber = Dictionary(right.indices.map { (right[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
        func take(_ key: String, _ place: Int) {
            found[key] = right[place].key
            free.remove(place)
        }
        for item in left {
            let same = (byText[item.likeness.plain] ?? []).filter { free.contains($0) }
            // Of several that read the same the one with the number.
            if let place = same.first(where: { right[$0].number == item.number }) ?? same.first {
                take(item.key, place)
            }
        }
        for item in left where found[item.key] == nil {
            guard let place = byNumber[item.number], free.contains(place),
                item.likeness.likeness(to: right[place].likeness) >= sameNumber
            else { continue }
            take(item.key, place)
        }
        let rest = left.filter { found[$0.key] == nil }
        // All against all is for what is left, and not for a document that has nothing to do with this one.
        guard rest.count * free.count <= 250_000 else { return found }
        var pairs: [(likeness: Double, left: Int, right: Int)] = []
        for (place, item) in rest.enumerated() {
            for other in free.sorted() {
                let likeness = item.likeness.likeness(to: right[other].likeness)
                if likeness >= alike { pairs.append((likeness, place, other)) }
            }
        }
        for pair in pairs.sorted(by: { ($0.likeness, $1.left, $1.right) > ($1.likeness, $0.left, $0.right) })
        where found[rest[pair.left].key] == nil && free.contains(pair.right) {
            take(rest[pair.left].key, pair.right)
        }
        return found
    }

    /// The round of a ledger that a reading is about; nil where it is a new one.
    static func find(_ reading: NoticeReading, in ledger: Ledger) -> ImportMatch? {
        let problems = reading.count(.problem)
        guard problems > 0 else { return nil }
        let named = reading.round.body.map { TextLikeness.plain($0) }
        var same: [ImportMatch] = []
        var alike: [ImportMatch] = []
        for index in ledger.openRounds {
            let round = ledger.rounds[index]
            let own = round.body.map { TextLikeness.plain($0) }
            if let named, let own {
                // Another body's round, or another inspection of it, is none, however alike they read.
                let days = [reading.round.feedback, round.feedback].compactMap { $0 }
                guard named == own, Set(days).count < 2 else { continue }
                same.append(ImportMatch(reading, ledger, round: index))
            } else {
                let match = ImportMatch(reading, ledger, round: index)
                // Half of the file's problems, or all that the round has: a part of the file came in before.
                let own = ledger.problems.count { $0.round == index && $0.withdrawn == nil }
                let isPart = own > 0 && match.matchedProblems == own
                if match.matchedProblems * 2 >= problems || isPart { alike.append(match) }
            }
        }
        // Of two rounds of one body the one whose problems these are.
        if let best = same.max(by: { $0.matchedProblems < $1.matchedProblems }) { return best }
        return alike.count == 1 ? alike[0] : nil
    }
}
