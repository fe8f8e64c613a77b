/// Lists as people type them: parted by `、`, `，`, `,`, `；` or `;`.
enum Names {
    /// The parts of a list, without the spaces around them and without empty ones.
    static func parts(_ text: String) -> [String] {
        text.split { "、，,；;".contains($0) }.map { part in
            let head = part.drop { $0.isWhitespace }
            guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
            return String(head[...last])
        }.filter { !$0.isEmpty }
    }
}
