import Glibc
import Papers
import Text

/// Bytes as text, in the encodings that such files come in.
public enum TextDecoder {
    /// A text, and the encoding that it was taken to be in where nothing in it proves that.
    struct Decoded {
        var text: String
        var guessed: String?

        /// What is to be said of it beside what was read.
        var unread: [Unread] { guessed.map { [Unread(.encoding, $0, line: 1)] } ?? [] }
    }

    /// The text of some bytes: what a mark at their beginning says, else UTF-8, else GB18030 (which holds GBK and GB2312).
    ///
    /// - Parameter declared: what the text itself says of its encoding, where it does.
    /// - Throws: `.encoding` where it is none of these.
    static func text(of bytes: [UInt8], declared: String? = nil) throws(OfficeProblem) -> String {
        try decoded(bytes, declared: declared).text
    }

    /// The same, with the encoding.
    static func decoded(_ bytes: [UInt8], declared: String? = nil) throws(OfficeProblem) -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]), let text = utf8(bytes.dropFirst(3)) { return Decoded(text: text) }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return Decoded(text: try converted(bytes.dropFirst(2), from: "UTF-16LE"))
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return Decoded(text: try converted(bytes.dropFirst(2), from: "UTF-16BE"))
        }
        // What says that it is in one encoding and is plainly in another is common; UTF-8 proves itself.
        if let text = utf8(bytes[...]) {
            return Decoded(text: text.unicodeScalars.contains("\0") ? try unmarked(bytes) : text)
        }
        // Text that is UTF-8 for a good while and then not is damaged, and in no other encoding.
        guard !isDamaged(bytes) else { throw .encoding }
        if let declared, let known = encodings[declared.lowercased()],
            let text = try? converted(bytes[...], from: known)
        {
            return Decoded(text: text, guessed: known)
        }
        return Decoded(text: try converted(bytes[...], from: "GB18030"), guessed: "GB18030")
    }

    /// What pages say of their encoding, and the encoding that it is read as.
    private static let encodings = [
        "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030",
        "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "utf-16": "UTF-16", "utf-16le": "UTF-16LE",
        "utf-16be": "UTF-16BE", "windows-1252": "WINDOWS-1252",
    ]

    /// Loads what converts from these encodings, and keeps it: to load it later takes files.
    public static func load() {
        for encoding in Set(encodings.values).union(["GB18030", "UTF-16LE", "UTF-16BE"]) {
            // One that is not there is found missing where it is needed.
            _ = iconv_open("UTF-8", encoding)
        }
    }

    /// Whether what comes before the first byte that is wrong in UTF-8 can hardly be anything else: a dozen Chinese
    /// characters in it are no text in another encoding.
    private static func isDamaged(_ bytes: [UInt8]) -> Bool {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return false
        } catch {
            return bytes[..<error.byteOffsets.lowerBound].count { $0 >= 0xE0 } >= 12
        }
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> String? { String(validating: bytes, as: UTF8.self) }

    /// UTF-16 without its mark: of plain text every other byte is zero.
    private static func unmarked(_ bytes: [UInt8]) throws(OfficeProblem) -> String {
        let start = bytes.prefix(1024)
        let zeroes = start.enumerated().filter { $0.element == 0 }.map(\.offset)
        guard zeroes.count * 4 > start.count, bytes.count.isMultiple(of: 2) else { throw .unknownKind(looksLike: nil) }
        let odd = zeroes.count { !$0.isMultiple(of: 2) }
        return try converted(bytes[...], from: odd * 2 > zeroes.count ? "UTF-16LE" : "UTF-16BE")
    }

    /// The text of bytes in an encoding that the system knows.
    private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) throws(OfficeProblem) -> String {
        guard let output = Recoding.converted(Array(bytes), from: encoding, to: "UTF-8") else { throw .encoding }
        // Few texts that are none are wrong in GB18030; zeroes and control characters tell them.
        let odd = output.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }
        guard odd * 100 <= output.count else { throw .unknownKind(looksLike: nil) }
        return String(decoding: output, as: UTF8.self)
    }
}
