/// Stages, moves, roles and warning days: data of the ledger, not of the program (ARCHITECTURE.md, "The workflow is data").
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
        /// The code name of the move that it waits for, where it waits for someone's decision.
        public var awaiting: String?
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
        /// What it may do besides the moves that name it, by the code names of `Permission`; nil for what a role of this
        /// code name may do as shipped.
        public var may: [String]?
        /// Whose items it is bound to.
        public var own: Own?

        /// Whose items a role is bound to.
        public enum Own: String, Codable, Sendable {
            /// Those that the person's unit answers for or supports.
            case unit
            /// Those that the person leads.
            case leader
        }
    }

    /// Days before a deadline at which the lights change.
    public struct WarningDays: Hashable, Codable, Sendable {
        /// Green from here on.
        public var green: Int
        /// Yellow from here on.
        public var yellow: Int
        /// Counted as due soon from here on.
        public var dueSoon: Int
        /// Days without a progress entry after which a measure counts as silent; nil for 30.
        public var silent: Int?

        /// Days without a progress entry after which a measure counts as silent.
        public var silentDays: Int { silent ?? 30 }
    }

    /// What the monthly reports go by.
    public struct Reporting: Hashable, Codable, Sendable {
        /// The last day of a month's report, 1 to 31; what comes later belongs to the next month.
        public var cutoff: Int
    }

    /// The version of this form, 1.
    public var version: Int
    /// Days before a deadline at which the lights change.
    public var warningDays: WarningDays
    /// What the monthly reports go by; nil where each ends with its month.
    public var reporting: Reporting?
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

    /// The role with this code name, if the workflow has it.
    public func role(_ id: String) -> RoleSpec? {
        roles.first { $0.id == id }
    }

    /// Whether a move hands a measure in: it leads from work into a stage that waits for someone's decision.
    public func isSubmission(_ move: MoveSpec) -> Bool {
        func awaits(_ id: String) -> Bool { stages.first { $0.id == id }?.awaiting != nil }
        return awaits(move.to) && !move.from.contains(where: awaits)
    }

    /// The move that closes: the first that leads into the group closed from outside of it. A problem is closed by it too.
    public var closing: MoveSpec? {
        func isClosed(_ id: String) -> Bool { stages.first { $0.id == id }?.group == .closed }
        return moves.first { isClosed($0.to) && !$0.from.contains(where: isClosed) }
    }

    /// What is wrong with it, if anything, and where.
    public var flaw: Flaw? {
        if version != 1 { return Flaw(.version(version), at: ["version"]) }
        if stages.isEmpty { return Flaw(.noStages, at: ["stages"]) }
        for (name, days) in [
            ("green", warningDays.green), ("yellow", warningDays.yellow), ("dueSoon", warningDays.dueSoon),
            ("silent", warningDays.silentDays),
        ] where !(0...3660).contains(days) { return Flaw(.days(days), at: ["warningDays", name]) }
        if warningDays.yellow > warningDays.green { return Flaw(.daysOrder, at: ["warningDays"]) }
        if let cutoff = reporting?.cutoff, !(1...31).contains(cutoff) {
            return Flaw(.cutoff(cutoff), at: ["reporting", "cutoff"])
        }
        for (index, stage) in stages.enumerated() {
            let at = ["stages", String(index)]
            if stage.id.isEmpty || stage.zh.isEmpty || stage.en.isEmpty { return Flaw(.empty, at: at) }
            if stages[..<index].contains(where: { $0.id == stage.id }) {
                return Flaw(.twice(stage.id), at: at + ["id"])
            }
            if let move = stage.awaiting, self.move(move) == nil {
                return Flaw(.unknownMove(move), at: at + ["awaiting"])
            }
        }
        for (index, role) in roles.enumerated() {
            let at = ["roles", String(index)]
            if role.id.isEmpty || role.zh.isEmpty || role.en.isEmpty { return Flaw(.empty, at: at) }
            if roles[..<index].contains(where: { $0.id == role.id }) { return Flaw(.twice(role.id), at: at + ["id"]) }
            if let word = role.may?.first(where: { Permission(rawValue: $0) == nil }) {
                return Flaw(.unknownPermission(word), at: at + ["may"])
            }
        }
        for (index, move) in moves.enumerated() {
            let at = ["moves", String(index)]
            if move.id.isEmpty || move.zh.isEmpty || move.en.isEmpty { return Flaw(.empty, at: at) }
            if moves[..<index].contains(where: { $0.id == move.id }) { return Flaw(.twice(move.id), at: at + ["id"]) }
            for stage in move.from where !stages.contains(where: { $0.id == stage }) {
                return Flaw(.unknownStage(stage), at: at + ["from"])
            }
            if !stages.contains(where: { $0.id == move.to }) { return Flaw(.unknownStage(move.to), at: at + ["to"]) }
            if move.who.isEmpty { return Flaw(.nobody(move.id), at: at + ["who"]) }
            if let role = move.who.first(where: { self.role($0) == nil }) {
                return Flaw(.unknownRole(role), at: at + ["who"])
            }
        }
        for (index, stage) in stages.enumerated().dropFirst() where !moves.contains(where: { $0.to == stage.id }) {
            return Flaw(.unreachable(stage.id), at: ["stages", String(index)])
        }
        if closing == nil { return Flaw(.noClosing, at: ["moves"]) }
        // Else nobody could ever mend what this workflow says.
        for permission in [Permission.members, .workflow]
        where !roles.contains(where: { may($0.id, permission) }) {
            return Flaw(.nobodyMay(permission), at: ["roles"])
        }
        return nil
    }

    /// A flaw of a workflow.
    public struct Flaw: Error, Hashable, Sendable {
        /// What is wrong.
        public enum Kind: Hashable, Sendable {
            /// It is of another version than 1.
            case version(Int)
            /// It has no stages.
            case noStages
            /// A name or label is empty.
            case empty
            /// A name is used twice.
            case twice(String)
            /// A move names a stage that is not there.
            case unknownStage(String)
            /// A stage waits for a move that is not there.
            case unknownMove(String)
            /// A move is for a role that is not there.
            case unknownRole(String)
            /// A role may do what there is not.
            case unknownPermission(String)
            /// Nobody may make a move.
            case nobody(String)
            /// No move leads to a stage.
            case unreachable(String)
            /// No move closes a measure.
            case noClosing
            /// The yellow days are more than the green ones.
            case daysOrder
            /// A number of days that makes no sense.
            case days(Int)
            /// No role may do what someone has to be able to do.
            case nobodyMay(Permission)
            /// The cut-off day is none of a month.
            case cutoff(Int)
        }
        /// What is wrong.
        public let kind: Kind
        /// Where: keys and places in lists, from the outside in, such as `["moves", "3", "to"]`.
        public let path: [String]

        init(_ kind: Kind, at path: [String]) {
            self.kind = kind
            self.path = path
        }
    }
}
