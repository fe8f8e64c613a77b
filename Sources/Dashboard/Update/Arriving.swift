import Tracker
import Wording

// A ledger arrives: its figures are counted off the keys, and until then the one before it is shown, with its own figures.

extension State {
    /// What is to be counted of a ledger for a round and a scope.
    func figureKey(
        of subject: FigureJob.Key.Subject, _ round: ItemID?, _ scope: Scope, on day: Day
    ) -> FigureJob.Key {
        FigureJob.Key(
            subject: subject, round: round, scope: scope, day: day, who: who, register: registers.register)
    }

    /// Takes a ledger that has changed, or of another day.
    mutating func arrive(_ snapshot: Input.Snapshot) -> [Effect] {
        arrive(snapshot, today: arriving.last?.today ?? today)
    }

    /// It is another day now.
    mutating func turn(to day: Day) -> [Effect] {
        arrive(snapshotToCome, today: day)
    }

    /// Another round is looked at: as with a ledger that arrives, once its figures are counted.
    mutating func turn(toRound round: ItemID?) -> [Effect] {
        arrive(snapshotToCome, today: arriving.last?.today ?? today, round: .some(round))
    }

    /// What is shown once all that has arrived is.
    private var snapshotToCome: Input.Snapshot {
        arriving.last?.snapshot ?? Input.Snapshot(ledger: ledger, log: log, damage: damage, asOf: asOf)
    }

    /// The round that is looked at then.
    var roundToCome: ItemID? { arriving.last.map(\.round) ?? round }

    private mutating func arrive(_ snapshot: Input.Snapshot, today: Day, round: ItemID?? = nil) -> [Effect] {
        arrivals += 1
        arriving.append(
            Arrival(number: arrivals, snapshot: snapshot, today: today, round: round ?? roundToCome))
        return arriving.count == 1 ? countFigures() : []
    }

    /// Has the figures counted of the ledger that is the next to be shown.
    private mutating func countFigures() -> [Effect] {
        guard let next = arriving.first else { return [] }
        let key = figureKey(
            of: .arrived(next.number), next.round, next.round == round ? scope : scopeOfRound,
            on: next.snapshot.asOf ?? next.today)
        return [.figure(FigureJob(key: key, ledger: next.snapshot.ledger, log: next.snapshot.log, past: past))]
    }

    /// Keeps an answer for when the ledger is shown that it speaks of. Returns whether there is one to come.
    mutating func keepsForLater(_ input: Input) -> Bool {
        guard let last = arriving.indices.last else { return false }
        switch input {
        case .recorded, .unconfirmed, .refused, .asked:
            arriving[last].answers.append(input)
            return true
        case .key, .pause, .draftKept, .drafts, .loaded, .editable, .edited, .read, .code, .verified, .figured,
            .checked, .compared, .searched, .reportChecked, .waiting, .wrote, .letter, .preview, .explained, .done,
            .became,
            .today, .notice:
            return false
        }
    }

    /// The figures are there: shows the ledger, and then says what came with it.
    mutating func take(_ figures: Figures) -> [Effect] {
        guard case .arrived(let number) = figures.key.subject else { return take(found: figures) }
        guard let next = arriving.first, number == next.number else { return [] }
        // Another round is to be looked at by now: its figures are others.
        guard figures.key.round == next.round else { return countFigures() }
        arriving.removeFirst()
        if next.round != round { look(atRound: next.round, of: next.snapshot.ledger) }
        ledger = next.snapshot.ledger
        log = next.snapshot.log
        // What was saved last is no more than said where the folder is gone since, or entries are.
        let isGone = next.snapshot.damage.contains { $0.hidesEntries && !damage.contains($0) }
        if isGone, notice?.role != .error { notice = nil }
        damage = next.snapshot.damage
        asOf = next.snapshot.asOf
        today = next.today
        show(figures)
        warnOfOthers()
        if screen == .journal { refreshJournal(force: true) }
        var effects = screen == .check ? refreshCheck() : []
        // What came meanwhile is shown in one.
        if var last = arriving.last {
            last.answers = arriving.flatMap(\.answers)
            arriving = [last]
            effects += countFigures()
        }
        let (rest, before) = (arriving, round)
        arriving = []
        for answer in next.answers { effects += take(answer) }
        // An answer can widen what is looked at: it stays so.
        arriving =
            rest.map { arrival in
                var arrival = arrival
                if arrival.round == before { arrival.round = round }
                return arrival
            } + arriving
        return effects
    }

    private mutating func look(atRound round: ItemID?, of ledger: Ledger) {
        self.round = round
        reports.chosen = [:]
        page = nil
        origin = nil
        scope = scopeOfRound
        notice = Notice(phrase: ScreenWords.roundShown(round.map { ledger.reference(of: $0) }), role: .notice)
    }

    /// What is shown of a round at first: all of it, but for what is being looked for.
    private var scopeOfRound: Scope { Scope(liveCrumb.map { [$0] } ?? []) }
}
