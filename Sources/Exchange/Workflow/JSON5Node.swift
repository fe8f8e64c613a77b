/// Something that stands in a JSON5 text, and the line it stands on. The decoder knows values but no lines, which a
/// person who mistyped needs.
struct JSON5Node {
    /// What stands there.
    enum Content {
        /// Keys with their values, in their order.
        case object([Member])
        /// A list.
        case list([JSON5Node])
        /// What stands between quotes, escapes as they are written.
        case text(String)
        /// A number, `true`, `false` or `null`.
        case word(String)
    }

    /// A key with its value.
    struct Member {
        /// The key.
        let key: String
        /// The line it stands on, from 1.
        let line: Int
        /// Its value.
        let value: JSON5Node
    }

    /// What stands there.
    let content: Content
    /// The line on which it begins, from 1.
    let line: Int

    /// The text between quotes or the bare word; nil for objects and lists.
    var word: String? {
        switch content {
        case .text(let text), .word(let text): text
        case .object, .list: nil
        }
    }

    /// The line of what a path leads to, keys and places in lists from the outside in; where it leads nowhere, that of the
    /// last thing on the way that is there.
    func line(of path: some Collection<String>) -> Int { follow(path).line }

    /// What a path leads to; nil where it leads nowhere.
    func node(at path: some Collection<String>) -> JSON5Node? { follow(path).node }

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
