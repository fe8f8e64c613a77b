import Tracker
import Wording

/// The form of what stands at a place in a workflow file.
public enum WorkflowForm: Hashable, Sendable {
    /// A text in quotes.
    case text
    /// A whole number.
    case number
    /// `true` or `false`.
    case flag
    /// A list.
    case list
    /// Keys with values.
    case object

    /// What it is called.
    var words: Phrase {
        switch self {
        case .text: WorkflowWords.text
        case .number: WorkflowWords.number
        case .flag: WorkflowWords.flag
        case .list: WorkflowWords.list
        case .object: WorkflowWords.object
        }
    }

    /// The form of what a path leads to.
    static func at(_ path: [String]) -> WorkflowForm {
        guard let last = path.last else { return .object }
        if Int(last) != nil {
            return ["stages", "moves", "roles"].contains(path.dropLast().last) ? .object : .text
        }
        switch last {
        case "warningDays", "reporting": return .object
        case "stages", "moves", "roles", "from", "who", "needs", "may": return .list
        case "version", "green", "yellow", "dueSoon", "silent", "cutoff": return .number
        case "done", "undo": return .flag
        default: return .text
        }
    }

    /// The keys that an object at a path can have; nil where there is no object.
    static func keys(at path: [String]) -> [String]? {
        switch (path.first, path.count) {
        case (nil, _): ["version", "warningDays", "reporting", "stages", "moves", "roles"]
        case ("warningDays", 1): ["green", "yellow", "dueSoon", "silent"]
        case ("reporting", 1): ["cutoff"]
        case ("stages", 2): ["id", "zh", "en", "group", "clock", "done", "awaiting"]
        case ("moves", 2): ["id", "zh", "en", "from", "to", "who", "needs", "undo"]
        case ("roles", 2): ["id", "zh", "en", "own", "may"]
        default: nil
        }
    }

    /// The words that can stand at a path; nil where any text can.
    static func words(at path: [String]) -> [String]? {
        switch (path.first, path.count, path.dropFirst(2).first) {
        case ("stages", 3, "group"): StageGroup.allCases.map(\.rawValue)
        case ("stages", 3, "clock"):
            [Workflow.StageSpec.Clock.deadline, .review, .none].map(\.rawValue)
        case ("roles", 3, "own"): [Workflow.RoleSpec.Own.unit, .leader].map(\.rawValue)
        case ("moves", 4, "needs"): Workflow.Need.allCases.map(\.rawValue)
        default: nil
        }
    }
}
