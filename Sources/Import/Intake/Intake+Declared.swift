extension Intake {
    /// How many measures the file declares, and how many more than that it holds; nil where it declares none, or as many.
    public var declaredMeasures: (declared: Int, more: Int)? {
        guard let declared = reading.declared.measures else { return nil }
        let more = reading.count(.measure) - declared
        return more == 0 ? nil : (declared, more)
    }
}
