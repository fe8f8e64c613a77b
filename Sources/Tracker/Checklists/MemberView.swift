/// A member as other programs see him.
public struct MemberView: Encodable, Sendable {
    let member: Member

    /// A member.
    public init(member: Member) {
        self.member = member
    }

    enum Key: String, CodingKey {
        case name, role, unit, login
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(member.name, forKey: .name)
        try container.encode(member.role, forKey: .role)
        try container.encode(member.unit, forKey: .unit)
        try container.encode(member.login, forKey: .login)
    }
}
