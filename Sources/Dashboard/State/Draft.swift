/// What was typed in a form and not saved: kept for that form, item and person, and offered again.
public struct Draft: Hashable, Sendable, Codable {
    /// One field.
    public struct Entry: Hashable, Sendable, Codable {
        /// Which field it is.
        public var key: String
        /// What was typed.
        public var text: String
        /// What stood there when the form was opened.
        public var base: String
    }

    /// What the form is about, in a line.
    public var subject: String
    /// The fields that were changed.
    public var entries: [Entry]
}
