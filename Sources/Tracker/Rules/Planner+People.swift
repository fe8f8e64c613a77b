// Who may do what (ARCHITECTURE.md, "Roles"). The rules look at the person represented where something is recorded for someone.

extension Planner {
    /// The member whose act it is; nil where no members were named yet, since then nobody is kept from anything.
    func actor() throws(Refusal) -> Member? {
        guard ledger.hasMembers else { return nil }
        guard let member = ledger.member(named: context.actor) ?? representedUnit else {
            throw context.behalf == nil ? .unknownPerson(context.actor) : .unknownRepresented(context.actor)
        }
        return member
    }

    /// Whether it is known whose act it is: a member's, or that of a unit whose paper came in.
    var knowsActor: Bool { !ledger.hasMembers || (try? actor()) != nil }

    /// The unit for which something is recorded: its members are persons, and the paper that it sent is its own.
    private var representedUnit: Member? {
        guard let name = context.behalf?.name,
            let role = ledger.workflow.roles.first(where: { ledger.workflow.own($0.id) == .unit }),
            let measure = ledger.measure(ofUnit: name)
        else { return nil }
        return Member(unit: name, role: role.id, of: ledger.rounds[ledger.measures[measure].round].id)
    }

    /// The labels of roles are Wording's; here are their code names.
    private func roles(that may: Permission) -> [String] {
        ledger.workflow.roles.map(\.id).filter { ledger.workflow.may($0, may) }
    }

    /// Throws where the person may not ask for this at all.
    func permit(_ request: Request) throws(Refusal) {
        if let behalf = context.behalf {
            guard !behalf.name.isEmpty else { throw .empty(nil) }
            let basis = try given(behalf.basis)
            guard basis != nil else { throw .behalfNeedsBasis(behalf.name) }
            try requireRepresentative()
        }
        if case .record(.member, _, let fields) = request, context.behalf == nil, try mayName(fields) { return }
        guard let permission = permission(for: request) else {
            // Moves have roles of their own, and undo takes back only what was allowed.
            _ = try actor()
            return
        }
        try require(permission, items: request.items)
    }

    /// Throws where something is recorded for someone by a person who may not do that.
    private func requireRepresentative() throws(Refusal) {
        guard context.behalf != nil, ledger.hasMembers else { return }
        guard let member = ledger.member(named: context.by) else { throw .unknownPerson(context.by) }
        guard ledger.workflow.may(member.role, .behalf) else {
            throw .behalfNotAllowed(name: member.name, allowed: roles(that: .behalf))
        }
    }

    /// Whether a person who is not among the members may name one all the same. Before members were named everyone may,
    /// and who began the ledger may go on. Later whoever is not known says who he is, but gives himself no role that decides.
    private func mayName(_ fields: [Field: FieldValue]) throws(Refusal) -> Bool {
        guard ledger.hasMembers else { return true }
        // Where nobody is left who names members, as no rule lets it come about, whoever was taken off may come back.
        guard wasNeverMember(context.by) || !hasMemberNamer else { return false }
        if let first = log.first?.by, NameKey.isSame(first, context.by) { return true }
        guard let title = fields[.title]?.text, let name = try? Cleaning.name(title), NameKey.isSame(name, context.by),
            let role = fields[.role]?.text
        else { return false }
        let roles = selfGivenRoles
        guard roles.contains(role) || ledger.workflow.role(role) == nil else {
            throw .roleNotSelfGiven(
                name: name, role: role, allowed: roles, by: self.roles(that: .members))
        }
        return true
    }

    private var hasMemberNamer: Bool {
        ledger.members.contains { ledger.workflow.may($0.role, .members) }
    }

    /// Whoever was taken off the list does not come back as an unknown person; what was undone never was.
    private func wasNeverMember(_ name: String) -> Bool {
        !ledger.memberPlaces.contains { place in
            let record = ledger.records[place]
            return NameKey.isSame(record.text(.title) ?? "", name) && record.withdrawn != Planner.undone
        }
    }

    /// The roles that someone who is not known yet can give himself: those that decide nothing. Where nobody is left who
    /// names members, any role: else nobody would ever get in again.
    public var selfGivenRoles: [String] {
        let workflow = ledger.workflow
        let all = workflow.roles.map(\.id)
        guard hasMemberNamer else { return all }
        let deciding: [Permission] = [
            .grantExtension, .assign, .edit, .lookBack, .urge, .settle, .members, .workflow, .behalf,
        ]
        return all.filter { role in
            !deciding.contains { workflow.may(role, $0) }
                && !workflow.moves.contains { move in
                    move.who.contains(role)
                        && move.from.contains { stage in
                            let spec = workflow.stage(Stage(rawValue: stage))
                            return spec?.awaiting != nil || spec?.done ?? false
                        }
                }
        }
    }

    /// Throws where nobody who names members would be left.
    func requireMemberNamer(without item: ItemID, role: String? = nil) throws(Refusal) {
        let workflow = ledger.workflow
        guard let member = ledger.members.first(where: { $0.id == item }), workflow.may(member.role, .members) else {
            return
        }
        if let role, workflow.may(role, .members) { return }
        let isLeft = ledger.members.contains { $0.id != item && workflow.may($0.role, .members) }
        if !isLeft { throw .lastWhoNames(name: member.name, role: member.role) }
    }

    /// Throws where the person may not do something with some items.
    func require(_ permission: Permission, items: [ItemID] = []) throws(Refusal) {
        guard let member = try actor() else { return }
        guard ledger.workflow.may(member.role, permission) else {
            throw .notAllowed(
                permission, name: member.name, role: member.role, allowed: roles(that: permission))
        }
        for item in items { if let refusal = ownership(item, member) { throw refusal } }
    }

    /// Why the person may not do something with some items; nil where it is allowed.
    public func obstacle(_ permission: Permission, items: [ItemID] = []) -> Refusal? {
        do throws(Refusal) {
            try requireRepresentative()
            try require(permission, items: items)
            return nil
        } catch {
            return error
        }
    }

    /// Why the person may not ask for something at all; nil where it is allowed.
    func obstacle(_ request: Request) -> Refusal? {
        do throws(Refusal) {
            try permit(request)
            return nil
        } catch {
            return error
        }
    }

    /// What stands in the way of a move because of who asks.
    func roleObstacle(_ spec: Workflow.MoveSpec, item: ItemID, ref: String) -> Refusal? {
        do throws(Refusal) {
            guard let member = try actor() else { return nil }
            guard spec.who.contains(member.role) else {
                return .moveNotAllowed(
                    ref: ref, move: spec.id, name: member.name, role: member.role, allowed: spec.who)
            }
            return ownership(item, member)
        } catch {
            return error
        }
    }

    /// A unit's member works on the unit's own measures, a leader decides on his own: what nobody answers for yet is
    /// everyone's. The workflow says which roles are bound so (`own`).
    private func ownership(_ item: ItemID, _ member: Member) -> Refusal? {
        guard let bound = ledger.workflow.own(member.role) else { return nil }
        if let record = ledger.record(item) {
            return record.kind == .statement
                ? statementObstacle(record.text(.unit), member) : record.under.flatMap { ownership($0, member) }
        }
        let now = ownership(ledger.owner(of: item), of: item, bound, member)
        guard now != nil else { return nil }
        let wasHis = (earlier.owners[item] ?? []).contains { earlier in
            // What nobody answered for is everyone's only for whoever cannot have seen that somebody does.
            let isNamed = bound == .unit ? earlier.owner.unit != nil : earlier.owner.leader != nil
            return (isNamed || earlier.counter >= self.earlier.counter)
                && ownership(earlier.owner, of: item, bound, member) == nil
        }
        return wasHis ? nil : now
    }

    private func ownership(_ owner: Ownership, of item: ItemID, _ bound: Workflow.RoleSpec.Own, _ member: Member)
        -> Refusal?
    {
        let ref = ledger.reference(of: item)
        switch bound {
        case .unit:
            guard let unit = owner.unit else { return nil }
            let own = [member.ownUnit] + (earlier.units[member.name] ?? [])
            let isHis = ([unit] + owner.support).contains { unit in own.contains { NameKey.isSame($0, unit) } }
            return isHis ? nil : .notYourUnit(ref: ref, unit: unit, name: member.name)
        case .leader:
            guard let leader = owner.leader, !NameKey.isSame(leader, member.name), ledger.member(named: leader) != nil
            else {
                return nil
            }
            return .notYourLead(ref: ref, leader: leader, name: member.name)
        }
    }

    /// A unit reports for itself.
    func statementObstacle(_ unit: String?, _ member: Member) -> Refusal? {
        guard ledger.workflow.own(member.role) == .unit, let unit, !NameKey.isSame(unit, member.ownUnit) else {
            return nil
        }
        return .notYourReport(unit: unit, name: member.name)
    }

    /// What a request needs; nil for moves and for undo and redo.
    private func permission(for request: Request) -> Permission? {
        switch request {
        case .newRound, .bringIn, .extend, .restore, .add, .link, .phase: return .edit
        case .note: return .note
        case .assign, .deadline: return .assign
        case .set(let item, let field, _, _): return permission(for: [field], of: item)
        // A form hands in all its fields; what stays as it is needs no permission.
        case .edit(let item, let fields, _):
            let changed = fields.filter {
                ledger.value(of: $0, in: item) != $1 || ledger.conflict(of: item, $0) != nil
            }
            return permission(for: changed.map(\.key), of: item)
        case .withdraw(let item, _), .reinstate(let item, _):
            return ledger.place(of: item)?.kind.isRecord ?? false ? permission(for: [], of: item) : .edit
        case .record(let kind, _, _): return kind.permission
        case .meeting: return .urge
        case .askExtension: return .requestExtension
        case .answerExtension: return .grantExtension
        case .planLookBack, .sample: return .lookBack
        case .lookBack: return .lookBack
        case .settle: return .settle
        case .workflow: return .workflow
        // What is done together is asked about one by one.
        case .move, .undo, .redo, .together: return nil
        }
    }

    /// What a change of some fields of an item needs.
    func permission(for fields: [Field], of item: ItemID) -> Permission {
        guard let kind = ledger.place(of: item)?.kind else { return .edit }
        guard kind.isRecord else {
            return fields.allSatisfy { $0.rule(of: kind)?.isAssignment ?? false } ? .assign : .edit
        }
        let answer = kind.answer?.all ?? []
        let isAnswer = fields.contains(where: answer.contains)
        let isOnlyAnswer = !fields.isEmpty && fields.allSatisfy(answer.contains)
        switch kind {
        // A unit answers the letters it gets, and says what it has reached.
        case .letter where isOnlyAnswer: return .note
        case .milestone where isOnlyAnswer: return .evidence
        // Whoever asks for an extension does not answer it.
        case .extensionRequest where isAnswer: return .grantExtension
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .lookBack, .sample, .milestone,
            .extensionRequest, .letter, .meeting, .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            return kind.permission
        }
    }
}

extension Request {
    /// The items that it is about, of which a person can be the owner.
    var items: [ItemID] {
        switch self {
        case .note(let items, _, _, _), .assign(let items, _, _), .deadline(let items, _, _), .move(let items, _, _),
            .askExtension(let items, _, _), .answerExtension(let items, _, _, _), .planLookBack(let items, _),
            .lookBack(let items, _, _, _):
            items
        case .set(let item, _, _, _), .edit(let item, _, _), .withdraw(let item, _), .reinstate(let item, _),
            .add(_, let item, _),
            .link(let item, _), .settle(let item, _, _, _):
            [item]
        case .record(_, let under, _): under.map { [$0] } ?? []
        case .newRound, .bringIn, .extend, .restore, .together, .meeting, .sample, .phase, .workflow, .undo, .redo: []
        }
    }
}
