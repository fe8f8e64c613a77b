import Tracker
import Wording

// What progress entries and measures say: forecasts, commitments, rates.

extension Check {
    static func texts(ofProblem index: Int, _ ledger: Ledger, on day: Day) -> [Finding] {
        let problem = ledger.problems[index]
        let ref = ledger.reference(of: problem.id)
        var found: [Finding] = []
        for entry in problem.entries where !entry.isWithdrawn {
            found += rates(entry.text, at: problem.id, ref)
            for forecast in Forecast.all(in: entry.text, on: entry.on) where forecast.isOpen && forecast.by < entry.on {
                found.append(
                    Finding(
                        .staleForecast, at: .item(problem.id), ref: ref,
                        CheckWords.staleWhenWritten(ref, forecast.clause, by: forecast.by, written: entry.on)))
            }
        }
        return found
    }

    static func texts(ofMeasure index: Int, _ ledger: Ledger, on day: Day) -> [Finding] {
        let measure = ledger.measures[index]
        let ref = ledger.reference(ofMeasure: index)
        let standing = measure.entries.filter { !$0.isWithdrawn }
        var found: [Finding] = []
        // A notice that was brought in says the same as a measure's text and as its progress: that is read once.
        if !standing.contains(where: { $0.text == measure.text }) {
            found += rates(measure.text, at: measure.id, ref)
        }
        guard let last = standing.last else { return found }
        // By the day that they tell of; of one day, as they were noted.
        let latest = standing.last { $0.on == standing.map(\.on).max() } ?? last
        var commitments: [Forecast] = []
        for entry in standing {
            found += rates(entry.text, at: measure.id, ref)
            let forecasts = Forecast.all(in: entry.text, on: entry.on)
            for forecast in forecasts where forecast.isOpen {
                if let message = stale(
                    forecast, of: entry, isLatest: entry.id == latest.id, measure, ref, ledger, on: day)
                {
                    found.append(Finding(.staleForecast, at: .item(measure.id), ref: ref, message))
                }
            }
            // What was said later about days to come takes the place of what was said before.
            let toCome = forecasts.filter { $0.by >= day && $0.by >= entry.on }
            if !toCome.isEmpty { commitments = toCome }
        }
        // What is done, or handed in, waits for nothing that was said.
        let stage = ledger.workflow.stage(measure.stage)
        guard !ledger.isDone(measure: index), stage?.awaiting == nil, !commitments.isEmpty else { return found }
        let milestones = ledger.records(ofMeasure: index, .milestone).compactMap { $0.day(.deadline) }
        let known = Set(milestones + [ledger.deadline(ofMeasure: index), measure.reviewDate].compactMap { $0 })
        var seen: Set<Day> = []
        for forecast in commitments where !known.contains(forecast.by) && seen.insert(forecast.by).inserted {
            found.append(
                Finding(
                    .commitment, at: .item(measure.id), ref: ref,
                    CheckWords.commitment(ref, forecast.clause, by: forecast.by),
                    commitment: Finding.Commitment(measure: measure.id, day: forecast.by, title: forecast.clause)))
        }
        return found
    }

    /// Why a forecast has gone stale; nil where it has not.
    private static func stale(
        _ forecast: Forecast, of entry: ProgressEntry, isLatest: Bool, _ measure: Measure, _ ref: String,
        _ ledger: Ledger, on day: Day
    ) -> Phrase? {
        if forecast.by < entry.on {
            return CheckWords.staleWhenWritten(ref, forecast.clause, by: forecast.by, written: entry.on)
        }
        // What came later has been said since.
        guard isLatest else { return nil }
        if let signed = ledger.rounds[measure.round].signed, signed <= day, entry.on <= signed, forecast.by < signed {
            return CheckWords.staleWhenSigned(ref, forecast.clause, by: forecast.by, signed: signed)
        }
        guard forecast.by < day, ledger.workflow.group(measure.stage) != .closed,
            ledger.workflow.stage(measure.stage)?.awaiting == nil
        else { return nil }
        return CheckWords.staleNow(ref, forecast.clause, by: forecast.by, written: entry.on)
    }

    private static func rates(_ text: String, at item: ItemID, _ ref: String) -> [Finding] {
        StatedRate.wrong(in: text).map { rate in
            Finding(
                .badPercentage, at: .item(item), ref: ref,
                CheckWords.badPercentage(
                    ref, rate.sentence, stated: rate.statedText, part: rate.part, whole: rate.whole, right: rate.right))
        }
    }
}
