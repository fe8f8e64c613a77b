import Tracker
import Wording

/// Which lines of the journal a filter lets through, to be found off the keys: it takes wording all that happened.
public struct SearchJob: Hashable, Sendable {
    /// What is looked for, and in what.
    struct Key: Hashable, Sendable {
        /// The ledger's revision.
        let revision: Int
        /// The events that are gone through.
        let source: JournalState.Source
        /// What is looked for, in small letters.
        let filter: String
        /// The language of the lines.
        let language: Language

        /// Whether all that is found for it is among what was found for another one, since that is a part of it.
        func narrows(_ other: Key) -> Bool {
            revision == other.revision && source == other.source && language == other.language
                && !other.filter.isEmpty && filter.contains(other.filter)
        }
    }

    let key: Key
    @Along var ledger: Ledger
    @Along var log: [Event]
    /// The lines that it can be among; nil for all.
    @Along var among: [JournalState.Row]?

    /// What came of it.
    public struct Outcome: Sendable {
        let key: Key
        let rows: [JournalState.Row]
    }

    /// Searches.
    public func run() -> Outcome {
        var rows: [JournalState.Row] = []
        // The lines of one event stand one after another, and are worded together.
        var worded: (place: Int, isOfAll: Bool, lines: [String])?
        for row in among ?? key.source.rows(of: log, in: ledger) {
            guard case .event(let place, let part) = row, log.indices.contains(place) else { continue }
            if worded?.place != place {
                let event = log[place]
                let isOfAll = [event.by, event.actor, event.day.description].contains {
                    $0.lowercased().contains(key.filter)
                }
                let lines =
                    isOfAll ? [] : EventStory(event, in: ledger).lines.map { $0.what[key.language].lowercased() }
                worded = (place, isOfAll, lines)
            }
            guard let worded else { continue }
            if worded.isOfAll || worded.lines.indices.contains(part) && worded.lines[part].contains(key.filter) {
                rows.append(row)
            }
        }
        return Outcome(key: key, rows: rows)
    }
}
