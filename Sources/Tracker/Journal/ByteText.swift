import Glibc

/// Bytes of the system (the paths of files, arguments, variables) as text that loses none of them.
///
/// Paths are bytes and need be no text: an archive from elsewhere holds names in GBK. Where a part of a path is no
/// UTF-8, each of its bytes from 0x80 on stands as a scalar of its own, U+10FE80 to U+10FEFF of the private use area,
/// and becomes that byte again where the path is opened (`systemPath`). No text of a ledger holds such a scalar.
public enum ByteText {
    private static let base: UInt32 = 0x10FE00

    /// The text of some bytes, part by part of a path: what is UTF-8 is itself.
    public static func text(of bytes: some Collection<UInt8>) -> String {
        if let text = plain(bytes) { return text }
        return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { plain($0) ?? escaped($0) }.joined(separator: "/")
    }

    /// The text of a C string.
    public static func text(of pointer: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
        return text(of: bytes)
    }

    /// A text in which every byte from 0x80 on stands for itself alone.
    public static func escaped(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(base + UInt32(byte)) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    /// The bytes of a text.
    public static func bytes(of text: String) -> [UInt8] {
        guard holdsBytes(text) else { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { scalar in byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8) }
    }

    /// The byte that a scalar stands for; nil for one that is a character.
    public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        return value >= base + 0x80 && value <= base + 0xFF ? UInt8(value - base) : nil
    }

    /// Whether a text holds bytes that are no text.
    public static func holdsBytes(_ text: String) -> Bool {
        text.unicodeScalars.contains { byte(of: $0) != nil }
    }

    /// The text as it can be read: what is no text is decoded where `decode` can, and else spelled as `\xBF`.
    public static func shown(_ text: String, decode: ([UInt8]) -> String? = { _ in nil }) -> String {
        guard holdsBytes(text) else { return text }
        var shown = ""
        var rest = text.unicodeScalars[...]
        while let start = rest.firstIndex(where: { byte(of: $0) != nil }) {
            shown += String(rest[..<start])
            // The second byte of a character in GBK may be one of ASCII.
            var run = rest[start...].prefix { byte(of: $0) != nil || $0.isASCII }
            let last = run.lastIndex { byte(of: $0) != nil } ?? start
            let end = run.index(after: last)
            let wide = end < run.endIndex ? run.index(after: end) : end
            if let text = decode(bytes(of: String(run[..<end]))) {
                shown += text
                rest = rest[end...]
            } else if wide > end, let text = decode(bytes(of: String(run[..<wide]))) {
                shown += text
                rest = rest[wide...]
            } else {
                run = run[..<end]
                for scalar in run { shown += byte(of: scalar).map(spelled) ?? String(scalar) }
                rest = rest[end...]
            }
        }
        return shown + String(rest)
    }

    private static func spelled(_ byte: UInt8) -> String { "\\x" + String(byte, radix: 16, uppercase: true) }

    /// The text where the bytes are one, and none that stands for bytes.
    private static func plain(_ bytes: some Collection<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self), !holdsBytes(text) else { return nil }
        return text
    }
}

extension String {
    /// The path as the system takes it: the only way from a path to a system call.
    public var systemPath: [CChar] { ByteText.bytes(of: self).map { CChar(bitPattern: $0) } + [0] }
}
