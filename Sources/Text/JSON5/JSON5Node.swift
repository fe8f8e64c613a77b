/// Something that stands in a JSON5 text, and the line it stands on. The decoder knows values but no lines, which a
/// person who mistyped needs.
public struct JSON5Node: Sendable {
    /// What stands there.
    public enum Content: Sendable {
        /// Keys with their values, in their order.
        case object([Member])
        /// A list.
        case list([JSON5Node])
        /// What stands between quotes, escapes as what they mean.
        case text(String)
        /// A number, `true`, `false` or `null`.
        case word(String)
    }

    /// A key with its value.
    public struct Member: Sendable {
        /// The key.
        public let key: String
        /// The line it stands on, from 1.
        public let line: Int
        /// Its value.
        public let value: JSON5Node
    }

    /// What stands there.
    public let content: Content
    /// The line on which it begins, from 1.
    public let line: Int

    /// What stands in a text, which is an object.
    ///
    /// - Throws: the first problem, with its line.
    public static func read(_ text: String) throws(JSON5Problem) -> JSON5Node { try JSON5Reader.outline(of: text) }

    /// Its keys with their values; none where it is no object.
    public var members: [Member] {
        if case .object(let members) = content { members } else { [] }
    }

    /// The text between quotes or the bare word; nil for objects and lists.
    public var word: String? {
        switch content {
        case .text(let text), .word(let text): text
        case .object, .list: nil
        }
    }

    /// The line of what a path leads to, keys and places in lists from the outside in; where it leads nowhere, that of the
    /// last thing on the way that is there.
    public func line(of path: some Collection<String>) -> Int { follow(path).line }

    /// What a path leads to; nil where it leads nowhere.
    public func node(at path: some Collection<String>) -> JSON5Node? { follow(path).node }

    private func follow(_ path: some Collection<String>) -> (node: JSON5Node?, line: Int) {
        var node = self
        var line = self.line
        for step in path {
            switch node.content {
            case .object(let members):
                guard let member = members.first(where: { $0.key == step }) else { return (nil, line) }
                (node, line) = (member.value, member.line)
            case .list(let elements):
                guard let index = Int(step), elements.indices.contains(index) else { return (nil, line) }
                (node, line) = (elements[index], elements[index].line)
            case .text, .word: return (nil, line)
            }
        }
        return (node, line)
    }
}
