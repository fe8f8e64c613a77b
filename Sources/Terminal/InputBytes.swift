import CTerminal

/// Bytes of the input, past the decoding of keys.
enum InputBytes {
    /// How long the rest of a sequence may take on a slow line.
    private static let patience: Int32 = 500

    static func next() -> UInt8? {
        var byte: UInt8 = 0
        return ct_read_input(&byte, 1, patience) == 1 ? byte : nil
    }
}
