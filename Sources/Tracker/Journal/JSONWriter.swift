import Text

/// A writer of JSON on one line: keys in the order in which they are given, text as it stands, controls escaped.
struct JSONWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes an object.
    mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
        nest(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes an array.
    mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
        nest(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    private mutating func nest(
        _ key: StaticString?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
    ) {
        name(key)
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func name(_ key: StaticString?) {
        separate()
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes += $0 }
        bytes += "\":".utf8
    }

    /// Writes a string; nothing at all where it is nil.
    mutating func write(_ key: StaticString? = nil, _ text: String?) {
        guard let text else { return }
        name(key)
        quote(text)
    }

    /// Writes a member whose key is not known before.
    mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        body(&self)
        needsComma = true
    }

    /// Writes a whole number.
    mutating func write(_ key: StaticString? = nil, _ number: Int) {
        name(key)
        bytes += String(number).utf8
    }

    /// Writes true or false.
    mutating func write(_ key: StaticString? = nil, flag: Bool) {
        name(key)
        bytes += (flag ? "true" : "false").utf8
    }

    /// Writes null.
    mutating func writeNull(_ key: StaticString? = nil) {
        name(key)
        bytes += "null".utf8
    }

    /// Writes a value that is JSON already.
    mutating func write(_ key: StaticString? = nil, raw: some Sequence<UInt8>) {
        name(key)
        bytes += raw
    }

    /// What a line holds is part of what it is: only controls are escapes.
    private mutating func quote(_ text: String) { JSONQuote.append(text, escaping: .controls, to: &bytes) }
}
