import Wording

/// Where the keys go: the action table says which actions work where.
public enum Context: String, CaseIterable, Hashable, Sendable {
    /// The leadership group's figures.
    case overview
    /// The problem list.
    case problems
    /// The task list.
    case tasks
    /// The responsibility list.
    case owners
    /// The page of one measure or problem.
    case page
    /// The documents that are written from the ledger.
    case reports
    /// What was done when.
    case journal
    /// What waits for whoever is working.
    case queue
    /// Members, meetings, opinions, outcomes and all else that stands beside the measures.
    case registers
    /// What cannot be trusted as it stands.
    case check
    /// What a file brings, before it is written.
    case importing
    /// The greeting of an empty workspace.
    case welcome
}

/// The three lists of the checklists, from left to right.
public enum Pane: Int, CaseIterable, Sendable {
    /// 问题清单
    case problems
    /// 任务清单
    case tasks
    /// 责任清单
    case owners

    /// What the list is called.
    var name: Phrase {
        switch self {
        case .problems: ChecklistWords.problems
        case .tasks: ChecklistWords.tasks
        case .owners: ChecklistWords.owners
        }
    }

    var context: Context {
        switch self {
        case .problems: .problems
        case .tasks: .tasks
        case .owners: .owners
        }
    }
}

/// The screens that the tabs name.
public enum Screen: Int, CaseIterable, Sendable {
    /// 总览
    case overview
    /// 清单
    case checklists
    /// 报告
    case reports
    /// 记录
    case journal
    /// 待办
    case queue
    /// 登记簿
    case registers
    /// 核查
    case check
}
