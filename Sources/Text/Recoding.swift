import Glibc

/// Text in one encoding as text in another, by the system's own tables.
public enum Recoding {
    /// The bytes in another encoding; nil where they are none in the first, the second has no such character, or the
    /// system knows one of the two not.
    public static func converted(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
        guard let converter = iconv_open(to, from), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        var input = bytes
        let isWhole = input.withUnsafeMutableBytes { input in
            chunk.withUnsafeMutableBytes { chunk in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = input.count
                while left > 0 {
                    var to = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = chunk.count
                    let status = iconv(converter, &from, &left, &to, &room)
                    let code = errno
                    output += UnsafeRawBufferPointer(rebasing: chunk[..<(chunk.count - room)])
                    if status == -1, code != E2BIG { return false }
                }
                return true
            }
        }
        return isWhole ? output : nil
    }
}
