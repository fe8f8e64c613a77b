/// Stages, moves, roles and warning days: data of the ledger, not of the program (1-domain, "The workflow is data").
public struct Workflow: Hashable, Codable, Sendable {
    /// One stage.
    public struct StageSpec: Hashable, Codable, Sendable {
        /// What makes a measure in this stage overdue.
        public enum Clock: String, Codable, Sendable {
            /// Its deadline.
            case deadline
            /// Its review date.
            case review
            /// Nothing.
            case none
        }
        /// Whose decision a measure in this stage waits for.
        public enum Awaited: String, Codable, Sendable, CaseIterable {
            /// The office's review (初审).
            case review
            /// The leader's endorsement (审签).
            case endorse
            /// The leading group's decision (审定).
            case close
        }
        /// Code name.
        public var id: String
        /// Chinese label.
        public var zh: String
        /// English label.
        public var en: String
        /// The figure it belongs to.
        public var group: StageGroup
        /// What makes it overdue.
        public var clock: Clock
        /// Whether nothing is left to do before its problem can be closed.
        public var done: Bool?
        /// Whose decision it waits for.
        public var awaiting: Awaited?
    }

    /// What a move needs.
    public enum Need: String, Codable, Sendable, CaseIterable {
        /// A progress entry or an outcome since the last start.
        case progress
        /// Evidence, or the stated reason why there is none.
        case evidence
        /// Its basis: a meeting or a written decision.
        case basis
        /// A reason.
        case reason
        /// The day on which it is looked at again.
        case reviewDate
        /// Another person than the one who submitted.
        case otherThanSubmitter
    }

    /// One move.
    public struct MoveSpec: Hashable, Codable, Sendable {
        /// Code name.
        public var id: String
        /// Chinese label.
        public var zh: String
        /// English label.
        public var en: String
        /// The stages it can be made from.
        public var from: [String]
        /// The stage it leads to.
        public var to: String
        /// The roles that may make it.
        public var who: [String]
        /// What it needs.
        public var needs: [Need]?
        /// False for approvals, which are returned and never undone.
        public var undo: Bool?

        /// Whether it can be taken back by undo.
        public var isUndoable: Bool { undo ?? true }
    }

    /// One role.
    public struct RoleSpec: Hashable, Codable, Sendable {
        /// Code name.
        public var id: String
        /// Chinese label.
        public var zh: String
        /// English label.
        public var en: String
    }

    /// Days before a deadline at which the lights change.
    public struct WarningDays: Hashable, Codable, Sendable {
        /// Green from here on.
        public var green: Int
        /// Yellow from here on.
        public var yellow: Int
        /// Counted as due soon from here on.
        public var dueSoon: Int
    }

    /// The version of this form, 1.
    public var version: Int
    /// Days before a deadline at which the lights change.
    public var warningDays: WarningDays
    /// The stages, from the least to the most advanced.
    public var stages: [StageSpec]
    /// The moves, in the order in which menus show them.
    public var moves: [MoveSpec]
    /// The roles.
    public var roles: [RoleSpec]

    /// The stage with this code name, if the workflow has it.
    public func stage(_ stage: Stage) -> StageSpec? {
        stages.first { $0.id == stage.rawValue }
    }

    /// The move with this code name, if the workflow has it.
    public func move(_ id: String) -> MoveSpec? {
        moves.first { $0.id == id }
    }

    /// How far a stage is, 0 for the least advanced; an unknown stage is the least advanced of all.
    public func rank(_ stage: Stage) -> Int {
        stages.firstIndex { $0.id == stage.rawValue } ?? -1
    }

    /// The group of a stage; an unknown one counts as not started.
    public func group(_ stage: Stage) -> StageGroup {
        self.stage(stage)?.group ?? .notStarted
    }

    /// The stage in which a measure begins: the first.
    public var initial: Stage { Stage(rawValue: stages.first?.id ?? "notStarted") }

    /// The stage of a measure that is already being worked on: the first one of the group under way.
    public var working: Stage {
        stages.first { $0.group == .underway }.map { Stage(rawValue: $0.id) } ?? initial
    }

    /// What is wrong with it, if anything: an empty list, a name used twice, a move from or to a stage that is not there.
    public var flaw: Flaw? {
        if stages.isEmpty { return .noStages }
        for (index, stage) in stages.enumerated() where stages[..<index].contains(where: { $0.id == stage.id }) {
            return .twice(stage.id)
        }
        for (index, move) in moves.enumerated() {
            if moves[..<index].contains(where: { $0.id == move.id }) { return .twice(move.id) }
            for stage in move.from + [move.to] where !stages.contains(where: { $0.id == stage }) {
                return .unknownStage(stage, move: move.id)
            }
        }
        return nil
    }

    /// A flaw of a workflow.
    public enum Flaw: Hashable, Sendable {
        /// It has no stages.
        case noStages
        /// A name is used twice.
        case twice(String)
        /// A move names a stage that is not there.
        case unknownStage(String, move: String)
    }
}
