import Canvas
import Tracker
import Wording

/// The signs and words that say how something stands. A colour never stands alone.
enum Signs {
    /// The sign of a measure: the gravest thing about it, and the role that goes with it.
    static func sign(_ index: Int, _ state: State) -> (String, Role) {
        let ledger = state.ledger
        if ledger.isOverdue(measure: index, on: state.day) { return ("!", .bad) }
        if ledger.holds(.awaiting, measure: index, on: state.day) { return ("◷", .warning) }
        if ledger.holds(.relapsed, measure: index, on: state.day) { return ("↺", .bad) }
        if ledger.holds(.needsCoordination, measure: index, on: state.day) { return ("?", .warning) }
        if ledger.isDone(measure: index) { return ("✓", .good) }
        return (" ", .text)
    }

    /// The stage of a measure, or how late it is.
    static func state(_ index: Int, _ state: State) -> (String, Role) {
        let ledger = state.ledger
        if let left = ledger.daysLeft(ofMeasure: index, on: state.day), left < 0 {
            if ledger.isClaimedDone(measure: index) { return (state.said(ScreenWords.claimed), .warning) }
            return (state.said(ScreenWords.late(-left)), .bad)
        }
        let stage = ledger.measures[index].stage
        let label = state.said(Labels.stage(stage, ledger.workflow))
        switch ledger.workflow.group(stage) {
        case .closed: return (label, .good)
        case .effective: return (label, ledger.holds(.awaiting, measure: index, on: state.day) ? .warning : .accent)
        case .underway: return (label, .text)
        case .notStarted: return (label, .dim)
        }
    }

    /// The day that counts against a measure, without its year where that is this year's.
    static func date(_ index: Int, _ state: State) -> (String, Role) {
        let ledger = state.ledger
        guard let day = ledger.dueDay(ofMeasure: index) ?? ledger.deadline(ofMeasure: index) else { return ("—", .dim) }
        let text = day.year == state.day.year ? " " + day.monthAndDay : String(day.description.prefix(7))
        let light = Light(
            daysLeft: ledger.daysLeft(ofMeasure: index, on: state.day), warning: ledger.workflow.warningDays)
        return (text, role(of: light))
    }

    static func role(of light: Light) -> Role {
        switch light {
        case .red: .bad
        case .yellow: .warning
        case .green: .good
        case .none: .text
        }
    }

    /// What is amiss in a group of measures, in one short piece.
    static func trouble(_ standing: Overview.Standing, _ state: State) -> (String, Role)? {
        if standing.overdue > 0 { return (state.said(ScreenWords.overdueCount(standing.overdue)), .bad) }
        if standing.relapsed > 0 { return (state.said(ScreenWords.relapsedCount(standing.relapsed)), .bad) }
        if standing.awaiting > 0 { return (state.said(ScreenWords.awaitingCount(standing.awaiting)), .warning) }
        return nil
    }

    /// A text at the right of so many columns: only the text has the role, since some themes give it a background.
    static func atRight(_ text: String, _ role: Role, of columns: Int) -> [(String, Role)] {
        [(String(repeating: " ", count: max(0, columns - TextWidth.of(text))), .text), (text, role)]
    }

    /// A bar of so many columns for a share.
    static func bar(_ part: Int, of whole: Int, columns: Int, _ state: State) -> [(String, Role)] {
        guard columns > 0 else { return [] }
        // Something that is there shows, and all only when all is there.
        var filled = whole > 0 ? part * columns / whole : 0
        if part > 0, filled == 0 { filled = 1 }
        return [
            (String(repeating: state.borders.filled, count: filled), .bar),
            (String(repeating: state.borders.unfilled, count: columns - filled), .barRest),
        ]
    }
}
