import Glibc
import Text
import Tracker

/// The encoding of the terminal, of arguments and of a person's own files, as the locale has it.
///
/// The program works in UTF-8. In a locale in which Chinese is written, one of GB18030 as one of Big5 or Shift JIS, what
/// comes in is decoded and what goes out is encoded, by the system's tables; in every other one it is UTF-8, since Chinese
/// has no place in them.
package struct Charset: Hashable, Sendable {
    /// The name by which the system knows it; nil for UTF-8.
    package let name: String?
    /// The one by which what comes in is read: the widest of its family.
    private let wide: String
    /// What the locale calls it, where it does not have all that is shown here; nil for UTF-8 and those of China.
    package let foreign: String?

    /// The one of this process.
    package static let current = Charset(codeset: codeset, variables: { Environment[$0] })

    /// UTF-8.
    package static let utf8 = Charset(codeset: "UTF-8") { _ in nil }

    /// A charset by the codeset of the locale, or where the system does not have that locale, by its name.
    package init(codeset: String?, variables: (String) -> String?) {
        let given = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables($0).flatMap { $0.isEmpty ? nil : $0 } }
        let named = given.first.flatMap { locale in
            locale.split(separator: ".").dropFirst().first?.split(separator: "@").first.map(String.init)
        }
        let plain = (codeset ?? named ?? "").uppercased().filter { $0.isLetter || $0.isNumber }
        switch plain {
        case "GB18030": (name, wide, foreign) = ("GB18030", "GB18030", nil)
        // A terminal of GB2312 shows what GBK adds to it, and in the system's table it has no dash.
        case "GBK", "CP936", "GB2312", "EUCCN": (name, wide, foreign) = ("GBK", "GB18030", nil)
        // Whoever set no locale at all is not asked to set another one.
        case "", "UTF8", "ANSIX341968", "USASCII", "ASCII", "C", "POSIX": (name, wide, foreign) = (nil, "UTF-8", nil)
        default:
            let given = codeset ?? named ?? plain
            let isKnown = Recoding.converted(Array("一".utf8), from: "UTF-8", to: given) != nil
            (name, wide, foreign) = (isKnown ? given : nil, isKnown ? given : "UTF-8", given)
        }
    }

    /// The codeset of the locale that the variables name; nil where the system does not have it.
    private static var codeset: String? {
        guard let locale = newlocale(LC_CTYPE_MASK, "", nil) else { return nil }
        defer { freelocale(locale) }
        return nl_langinfo_l(Int32(CODESET), locale).map { String(cString: $0) }
    }

    // MARK: Text

    /// The text of some bytes; nil where they are none in this encoding.
    package func text(of bytes: [UInt8]) -> String? {
        guard name != nil else {
            return String(validating: bytes, as: UTF8.self).flatMap { ByteText.holdsBytes($0) ? nil : $0 }
        }
        return Recoding.converted(bytes, from: wide, to: "UTF-8").flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The bytes of a text; a character that the encoding does not have is written as 〓, as in print.
    package func bytes(of text: String) -> [UInt8] {
        guard let name else { return Array(text.utf8) }
        if let bytes = Recoding.converted(Array(text.utf8), from: "UTF-8", to: name) { return bytes }
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            guard !scalar.isASCII else { return [UInt8(scalar.value)] }
            return Recoding.converted(Array(String(scalar).utf8), from: "UTF-8", to: name) ?? missing
        }
    }

    /// 〓, or what there is of it.
    private var missing: [UInt8] {
        name.flatMap { Recoding.converted(Array("〓".utf8), from: "UTF-8", to: $0) } ?? [UInt8(ascii: "?")]
    }

    /// A text as it can be read here: bytes of paths are decoded where they are text, and spelled out where not.
    package func shown(_ text: String) -> String {
        ByteText.shown(text) { name == nil ? nil : self.text(of: $0) }
    }

    // MARK: Arguments

    /// An argument as text that loses none of its bytes. Bytes that are none in this encoding stand for themselves.
    package func argument(_ bytes: [UInt8]) -> String {
        guard name != nil else { return ByteText.text(of: bytes) }
        guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
        guard let text = text(of: bytes), !ByteText.holdsBytes(text), encoded(text) == bytes else {
            return ByteText.escaped(bytes)
        }
        return text
    }

    /// The path that an argument means: the bytes as they were given.
    package func path(ofArgument argument: String) -> String {
        guard name != nil, !ByteText.holdsBytes(argument), let bytes = encoded(argument) else { return argument }
        return ByteText.escaped(bytes)
    }

    private func encoded(_ text: String) -> [UInt8]? {
        Recoding.converted(Array(text.utf8), from: "UTF-8", to: wide)
    }
}
