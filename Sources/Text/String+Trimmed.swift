extension StringProtocol {
    /// The text without white space at either end.
    public var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// The text without those characters at its end.
    public func trimmingEnd(_ isDropped: (Character) -> Bool) -> String {
        lastIndex { !isDropped($0) }.map { String(self[...$0]) } ?? ""
    }
}
