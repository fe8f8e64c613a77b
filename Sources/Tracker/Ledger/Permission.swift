/// What a role may do besides the moves that name it. The workflow in force says which role may do what (`may`).
public enum Permission: String, CaseIterable, Sendable {
    /// Note progress, and say that a month's report is in.
    case note
    /// Hand in evidence, outcomes and what milestones have reached.
    case evidence
    /// Ask for an extension of a deadline.
    case requestExtension
    /// Grant or refuse an extension.
    case grantExtension
    /// Say who answers for items, and by when.
    case assign
    /// Add, change and withdraw areas, problems, measures and rounds; bring notices in; link problems.
    case edit
    /// Plan look-backs and record what they found.
    case lookBack
    /// Write urging letters and record meetings.
    case urge
    /// Record opinions and the replies to them.
    case opinion
    /// Write reports' passages, say who may read of what, and keep what was sent.
    case report
    /// Settle conflicts.
    case settle
    /// Name members and their roles.
    case members
    /// Change the workflow.
    case workflow
    /// Record what others did or decided (代录).
    case behalf

    /// What a role may do where its workflow does not say, by its code name; nothing for a name that is not shipped.
    static func standard(for role: String) -> Set<Permission> {
        switch role {
        case "office": Set(allCases)
        case "group": [.note, .grantExtension, .urge]
        case "leader": [.note, .grantExtension, .assign, .urge]
        case "unit": [.note, .evidence, .requestExtension, .opinion]
        case "inspector": [.note, .evidence, .lookBack, .urge, .opinion]
        default: []
        }
    }
}

extension Workflow {
    /// Whether a role may do something, besides the moves that name it.
    public func may(_ role: String, _ permission: Permission) -> Bool {
        guard let spec = self.role(role) else { return false }
        // A workflow of before there were reports does not speak of them: whoever changes items writes them too.
        if permission == .report, !roles.contains(where: { $0.may?.contains(permission.rawValue) ?? true }) {
            return may(role, .edit)
        }
        guard let may = spec.may else { return Permission.standard(for: role).contains(permission) }
        return may.contains(permission.rawValue)
    }

    /// Whether a role is bound to its unit's items.
    public func isBoundToUnit(_ role: String) -> Bool { own(role) == .unit }

    /// Whose items a role is bound to; nil for everyone's.
    func own(_ role: String) -> RoleSpec.Own? {
        guard let spec = self.role(role) else { return nil }
        guard spec.may == nil else { return spec.own }
        return spec.own ?? RoleSpec.Own(rawValue: role)
    }
}
