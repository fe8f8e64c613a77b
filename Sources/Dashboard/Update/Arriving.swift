import Tracker
import Wording

// A ledger arrives: its figures are counted off the keys, and until then the one before it is shown, with its own figures.

extension State {
    /// What is to be counted for what is shown now.
    func figureKey(of arrival: Int, on day: Day? = nil) -> FigureJob.Key {
        FigureJob.Key(
            arrival: arrival, round: round, scope: scope, day: day ?? self.day, who: who,
            register: registers.register)
    }

    /// Takes a ledger that has changed, or of another day.
    mutating func arrive(_ snapshot: Input.Snapshot) -> [Effect] {
        arrive(snapshot, today: arriving.last?.today ?? today)
    }

    /// It is another day now.
    mutating func turn(to day: Day) -> [Effect] {
        let now = Input.Snapshot(ledger: ledger, log: log, damage: damage, asOf: asOf)
        return arrive(arriving.last?.snapshot ?? now, today: day)
    }

    private mutating func arrive(_ snapshot: Input.Snapshot, today: Day) -> [Effect] {
        arrivals += 1
        arriving.append(Arrival(number: arrivals, snapshot: snapshot, today: today))
        return arriving.count == 1 ? countFigures() : []
    }

    /// Has the figures counted of the ledger that is the next to be shown.
    private mutating func countFigures() -> [Effect] {
        guard let next = arriving.first else { return [] }
        let key = figureKey(of: next.number, on: next.snapshot.asOf ?? next.today)
        return [.figure(FigureJob(key: key, ledger: next.snapshot.ledger, log: next.snapshot.log, past: past))]
    }

    /// Keeps an answer for when the ledger is shown that it speaks of. Returns whether there is one to come.
    mutating func keepsForLater(_ input: Input) -> Bool {
        guard let last = arriving.indices.last else { return false }
        switch input {
        case .recorded, .unconfirmed, .refused:
            arriving[last].answers.append(input)
            return true
        case .key, .pause, .draftKept, .drafts, .loaded, .edited, .read, .code, .verified, .figured, .checked,
            .reportChecked, .waiting, .wrote, .letter, .preview, .explained, .done, .became, .today, .notice:
            return false
        }
    }

    /// The figures are there: shows the ledger, and then says what came with it.
    mutating func take(_ figures: Figures) -> [Effect] {
        guard let next = arriving.first, figures.key.arrival == next.number else { return [] }
        // Another round is looked at meanwhile: its figures are others.
        guard figures.key.round == round else { return countFigures() }
        arriving.removeFirst()
        ledger = next.snapshot.ledger
        log = next.snapshot.log
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
        let rest = arriving
        arriving = []
        for answer in next.answers { effects += take(answer) }
        arriving = rest + arriving
        return effects
    }
}
