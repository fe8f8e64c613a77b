extension Sequence<DeclaredComparison> {
    /// One of them, by its path.
    public func figure(_ path: String) -> DeclaredComparison? { first { $0.path == path } }

    /// The institutions of all levels together; nil where none are declared.
    public var institutions: DeclaredComparison? {
        let parts = filter { $0.path.hasPrefix("declared.institutions.") }
        guard let first = parts.first else { return nil }
        let counted = parts.compactMap(\.counted)
        let declared = parts.reduce(0) { $0 + $1.declared }
        return DeclaredComparison(
            path: "declared.institutions", declared: declared, written: String(declared),
            counted: counted.count == parts.count ? counted.reduce(0, +) : nil, day: first.day, since: first.since)
    }
}
