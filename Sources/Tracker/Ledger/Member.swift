/// 成员: a person who works with the ledger.
public struct Member: Hashable, Sendable {
    /// The record.
    public let id: ItemID
    /// The name that changes are recorded by.
    public let name: String
    /// The role's code name in the workflow.
    public let role: String
    /// The person's unit.
    public let unit: String?
    /// The system login.
    public let login: String?

    /// The unit whose measures are the person's own: the one that was given, else the one of the person's own name, since
    /// a unit often works under its name.
    public var ownUnit: String { unit ?? name }

    /// A unit for which the office records (代录) and whose people are not named: the round stands for the record.
    init(unit name: String, role: String, of round: ItemID) {
        (id, self.name, self.role, unit, login) = (round, name, role, name, nil)
    }

    init?(_ record: Record) {
        guard record.kind == .member, record.withdrawn == nil, let name = record.text(.title),
            let role = record.text(.role)
        else { return nil }
        id = record.id
        self.name = name
        self.role = role
        unit = record.text(.unit)
        login = record.text(.login)
    }
}
