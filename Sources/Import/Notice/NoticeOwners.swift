import Structure
import Tracker

/// Gives the notes of a problem's body to whom they are about.
enum NoticeOwners {
    /// What is said of measures alone; where the problem says it, it goes for each of its measures.
    private static let ofMeasures: [Field] = [.target, .kind]

    /// Spreads notes over a problem and its measures.
    ///
    /// A note within a measure is that measure's. One that stands apart below the last of several, where none of them
    /// has its own, is about all of them: the problem's.
    static func spread(
        _ notes: [NoticeNote], _ places: [Reading.Item], _ problem: inout NoticeReading.Item,
        _ measures: inout [NoticeReading.Item]
    ) {
        let starts = starts(places)
        let places = notes.map { measure(at: $0.range.lowerBound, starts) }
        let last = measures.count - 1
        // What others of the measures have themselves: who answers for all may stand below their own deadlines.
        var own: Set<Field> = []
        var hasStatus = false
        for (note, place) in zip(notes, places) where place != nil && place != last {
            own.formUnion(note.fields.keys)
            hasStatus = hasStatus || note.stated != nil
        }
        for (note, place) in zip(notes, places) {
            let isAboutAll =
                note.standsApart && last > 0 && own.isDisjoint(with: note.fields.keys)
                && !(hasStatus && note.stated != nil)
            if let place, measures.indices.contains(place), !(isAboutAll && place == last) {
                add(note, to: &measures[place])
            } else {
                add(note, to: &problem)
            }
        }
        guard !measures.isEmpty else { return }
        for index in measures.indices {
            for field in ofMeasures where measures[index].fields[field] == nil {
                measures[index].fields[field] = problem.fields[field]
            }
            if measures[index].stated == nil { measures[index].stated = problem.stated }
        }
        for field in ofMeasures { problem.fields[field] = nil }
    }

    /// Where measures and what was done about them begin, in order, each with its place among the measures.
    private static func starts(_ measures: [Reading.Item]) -> [(start: Int, place: Int)] {
        var starts: [(start: Int, place: Int)] = []
        for (index, measure) in measures.enumerated() {
            starts.append((measure.start, index))
            if let progress = measure.progress { starts.append((progress.lowerBound, index)) }
        }
        return starts.sorted { $0.start < $1.start }
    }

    /// The measure that a place is in, or in the progress of which.
    private static func measure(at place: Int, _ starts: [(start: Int, place: Int)]) -> Int? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? starts[low - 1].place : nil
    }

    private static func add(_ note: NoticeNote, to item: inout NoticeReading.Item) {
        item.fields.merge(note.fields) { first, _ in first }
        item.stated = item.stated ?? note.stated
        item.isStatedApart = item.isStatedApart || note.isLabelled
        item.isStatedBehind = item.isStatedBehind || note.isBehind
        item.firstDeadline = item.firstDeadline ?? note.firstDeadline
        if let told = note.progress { item.progress = [item.progress, told].compactMap { $0 }.joined(separator: "\n") }
    }
}
