import Canvas
import Tracker

/// The columns at the right of rows that say how many of somebody's measures are closed: each as wide as the widest that is
/// in view, so that the names beside them have all the rest, and a bar only where no name is cut for it.
struct StandingColumns {
    private let count: Int
    private let trouble: Int
    private let bar: Int
    private let gap: Int

    /// The columns of some rows.
    /// - Parameter bars: how long the bar can be, the best first.
    init(
        _ rows: [(name: String, standing: Overview.Standing)], columns: Int, bars: [Int], _ state: State
    ) {
        count = rows.map { StandingColumns.count($0.standing).count }.max() ?? 0
        trouble = rows.compactMap { Signs.trouble($0.standing, state).map { TextWidth.of($0.0) } }.max() ?? 0
        let name = rows.map { TextWidth.of($0.name) }.max() ?? 0
        let least = name + count + (trouble > 0 ? trouble + 2 : 0) + 3
        bar = bars.first { least + $0 + 2 <= columns } ?? 0
        // Where there is little room one space parts them.
        gap = bar > 0 || least <= columns ? 2 : 1
    }

    private static func count(_ standing: Overview.Standing) -> String { "\(standing.closed)/\(standing.measures)" }

    /// What stands at the right of a row.
    func pieces(_ standing: Overview.Standing, _ state: State) -> [(String, Role)] {
        var pieces: [(String, Role)] = [
            (TextWidth.padLeft(StandingColumns.count(standing), to: count), .text)
        ]
        if bar > 0 {
            pieces += [("  ", .text)] + Signs.bar(standing.closed, of: standing.measures, columns: bar, state)
        }
        guard trouble > 0 else { return pieces }
        let (text, role) = Signs.trouble(standing, state) ?? ("", .text)
        return pieces + Signs.atRight(text, role, of: trouble + gap)
    }
}
